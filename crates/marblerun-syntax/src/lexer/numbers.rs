//! The chapter on numbers.

use super::{Lexer, is_identifier_part};
use crate::{Kind, diagnostics};

impl Lexer<'_> {
    /// A number whose first digit is eaten.
    pub(super) fn number(&mut self, first: char) -> Kind {
        let radix = match (first, self.peek()) {
            ('0', Some('x' | 'X')) => 16,
            ('0', Some('b' | 'B')) => 2,
            _ => 10,
        };
        if radix == 10 {
            self.eat_while(is_digit);
            if self.peek() == Some('.') && !self.rest().starts_with("..") {
                self.bump();
                return self.fraction();
            }
            if matches!(self.peek(), Some('e' | 'E')) {
                return self.exponent();
            }
        } else {
            self.bump();
            // Digits that are wrong for the radix belong to the same mistake.
            let is_digit = |c: char| c == '_' || c.is_ascii_digit();
            self.eat_while(|c| is_digit(c) || (radix == 16 && c.is_ascii_hexdigit()));
            if radix == 16 && matches!(self.peek(), Some('.' | 'p' | 'P')) {
                return self.hex_fraction();
            }
        }
        self.suffix(Kind::IntLiteral)
    }

    /// The rest of a number after its point.
    pub(super) fn fraction(&mut self) -> Kind {
        self.eat_while(is_digit);
        if matches!(self.peek(), Some('e' | 'E')) {
            return self.exponent();
        }
        self.suffix(Kind::DoubleLiteral)
    }

    fn exponent(&mut self) -> Kind {
        self.bump();
        if matches!(self.peek(), Some('+' | '-')) {
            self.bump();
        }
        self.eat_while(is_digit);
        self.suffix(Kind::DoubleLiteral)
    }

    /// The rest of a hexadecimal number with a point or an exponent.
    fn hex_fraction(&mut self) -> Kind {
        self.eat('.');
        self.eat_while(|c| c == '_' || c.is_ascii_hexdigit());
        if matches!(self.peek(), Some('p' | 'P')) {
            return self.exponent();
        }
        self.suffix(Kind::DoubleLiteral)
    }

    /// `L`, `f` or `d`, and a look at the whole.
    fn suffix(&mut self, without: Kind) -> Kind {
        let kind = match (self.peek(), without) {
            (Some('l' | 'L'), Kind::IntLiteral) => Kind::LongLiteral,
            (Some('f' | 'F'), _) => Kind::FloatLiteral,
            (Some('d' | 'D'), _) => Kind::DoubleLiteral,
            _ => without,
        };
        if kind != without || matches!(self.peek(), Some('d' | 'D')) {
            self.bump();
        }
        let n_good = self.end;
        self.eat_while(is_identifier_part);
        if self.end != n_good || !is_well_formed(self.eaten()) {
            self.report(diagnostics::malformed_number(self.span(), self.eaten()));
        }
        kind
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '_'
}

/// Whether underscores stand between digits, each part has digits, and the digits fit the radix.
fn is_well_formed(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if let Some(digits) = lower.strip_prefix("0x") {
        let Some((mantissa, exponent)) = digits.split_once('p') else {
            let digits = digits.strip_suffix('l').unwrap_or(digits);
            return is_digits(digits, |c| c.is_ascii_hexdigit());
        };
        let exponent = exponent.strip_suffix(['f', 'd']).unwrap_or(exponent);
        return is_mantissa(mantissa, |c| c.is_ascii_hexdigit()) && is_exponent(exponent);
    }
    if let Some(digits) = lower.strip_prefix("0b") {
        let digits = digits.strip_suffix('l').unwrap_or(digits);
        return is_digits(digits, |c| matches!(c, '0' | '1'));
    }
    let number = lower.trim_end_matches(['l', 'f', 'd']);
    let is_whole = lower.trim_end_matches('l').chars().all(is_digit);
    if is_whole && number.len() > 1 && number.starts_with('0') {
        return is_digits(number, |c| matches!(c, '0'..='7'));
    }
    let (mantissa, exponent) = number.split_once('e').unwrap_or((number, "0"));
    is_mantissa(mantissa, |c| c.is_ascii_digit()) && is_exponent(exponent)
}

/// Whether there are digits before or after the point.
fn is_mantissa(text: &str, is_digit: impl Fn(char) -> bool) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_part = |part: &str| part.is_empty() || is_digits(part, &is_digit);
    !(whole.is_empty() && fraction.is_empty()) && is_part(whole) && is_part(fraction)
}

fn is_exponent(text: &str) -> bool {
    is_digits(text.strip_prefix(['+', '-']).unwrap_or(text), |c| {
        c.is_ascii_digit()
    })
}

fn is_digits(text: &str, is_digit: impl Fn(char) -> bool) -> bool {
    !text.is_empty()
        && !text.starts_with('_')
        && !text.ends_with('_')
        && text.chars().all(|c| c == '_' || is_digit(c))
}

//! The values that literals stand for.

use std::fmt;

/// Why a literal has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralError {
    /// It is a number that its type cannot hold.
    TooLarge,
    /// It is not written as Java wants it; the lexer has reported that.
    Malformed,
}

impl fmt::Display for LiteralError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the number is too large for its type",
            Self::Malformed => "the literal is malformed",
        })
    }
}

impl std::error::Error for LiteralError {}

/// The value of an `int` literal, or of its negation if `is_negative`.
pub(crate) fn int(text: &str, is_negative: bool) -> Result<i32, LiteralError> {
    let (magnitude, is_decimal) = magnitude(text)?;
    match (is_decimal, is_negative) {
        (true, false) => i32::try_from(magnitude).ok(),
        (true, true) => i32::try_from(-i128::from(magnitude)).ok(),
        // Other radices write the bits.
        (false, _) => u32::try_from(magnitude).ok().map(|bits| {
            let value = bits.cast_signed();
            if is_negative {
                value.wrapping_neg()
            } else {
                value
            }
        }),
    }
    .ok_or(LiteralError::TooLarge)
}

/// The value of a `long` literal, or of its negation if `is_negative`.
pub(crate) fn long(text: &str, is_negative: bool) -> Result<i64, LiteralError> {
    let (magnitude, is_decimal) = magnitude(text.trim_end_matches(['l', 'L']))?;
    match (is_decimal, is_negative) {
        (true, false) => i64::try_from(magnitude).ok(),
        (true, true) => i64::try_from(-i128::from(magnitude)).ok(),
        (false, false) => Some(magnitude.cast_signed()),
        (false, true) => Some(magnitude.cast_signed().wrapping_neg()),
    }
    .ok_or(LiteralError::TooLarge)
}

/// The digits as a number, and whether they are decimal.
fn magnitude(text: &str) -> Result<(u64, bool), LiteralError> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let (digits, radix) = match digits.as_str() {
        "0" => ("0", 10),
        all => match (
            all.strip_prefix("0x"),
            all.strip_prefix("0b"),
            all.strip_prefix('0'),
        ) {
            (Some(digits), _, _) => (digits, 16),
            (_, Some(digits), _) => (digits, 2),
            (_, _, Some(digits)) => (digits, 8),
            _ => (all, 10),
        },
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(LiteralError::Malformed);
    }
    // Only digits are left, so this can fail for their number alone.
    let value = u64::from_str_radix(digits, radix).map_err(|_| LiteralError::TooLarge)?;
    Ok((value, radix == 10))
}

/// The value of a `double` literal.
pub(crate) fn double(text: &str) -> Result<f64, LiteralError> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let value = match digits.strip_prefix("0x") {
        Some(hex) => hex_double(hex.trim_end_matches('d'))?,
        None => digits
            .trim_end_matches('d')
            .parse()
            .map_err(|_| LiteralError::Malformed)?,
    };
    if value.is_finite() {
        Ok(value)
    } else {
        Err(LiteralError::TooLarge)
    }
}

/// The value of a `float` literal.
pub(crate) fn float(text: &str) -> Result<f32, LiteralError> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let digits = digits.trim_end_matches('f');
    let value = match digits.strip_prefix("0x") {
        Some(hex) => hex_double(hex)? as f32,
        None => digits.parse().map_err(|_| LiteralError::Malformed)?,
    };
    if value.is_finite() {
        Ok(value)
    } else {
        Err(LiteralError::TooLarge)
    }
}

/// The value of `1.8p3`, rounded once unless it is subnormal.
fn hex_double(text: &str) -> Result<f64, LiteralError> {
    let (mantissa, exponent) = text.split_once('p').ok_or(LiteralError::Malformed)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut exponent: i32 = exponent.parse().map_err(|_| LiteralError::Malformed)?;
    let mut value = 0_u64;
    for (index, c) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = c.to_digit(16).ok_or(LiteralError::Malformed)?;
        if value >> 60 == 0 {
            value = value << 4 | u64::from(digit);
        } else {
            // What is beyond 60 bits only tells on which side of a tie it is.
            value |= u64::from(digit != 0);
            exponent = exponent.saturating_add(4);
        }
        if index >= whole.len() {
            exponent = exponent.saturating_sub(4);
        }
    }
    // In two steps, so that neither factor leaves the range of `double`.
    let half = exponent.clamp(-2200, 2200) / 2;
    let rest = exponent.clamp(-2200, 2200) - half;
    Ok(value as f64 * 2_f64.powi(half) * 2_f64.powi(rest))
}

/// The UTF-16 unit of a character literal.
pub(crate) fn char(text: &str) -> Result<u16, LiteralError> {
    let units = unescape_to_utf16(without_quotes(text));
    match units.as_slice() {
        [unit] => Ok(*unit),
        _ => Err(LiteralError::Malformed),
    }
}

/// The text of a string literal. A lone surrogate becomes U+FFFD.
pub(crate) fn string(text: &str) -> String {
    unescape(without_quotes(text))
}

/// The text of a text block (JLS 3.10.6): line ends become `\n`, common indentation and trailing
/// spaces go, and only then escapes are read.
pub(crate) fn text_block(text: &str) -> String {
    let text = text.strip_prefix("\"\"\"").unwrap_or(text);
    let text = text.strip_suffix("\"\"\"").unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let content = text.split_once('\n').map_or("", |(_, content)| content);
    let lines: Vec<&str> = content.split('\n').collect();
    let n_lines = lines.len();
    let is_significant = |(index, line): &(usize, &&str)| {
        // The last line counts even if blank: it is where the closing quotes stand.
        index + 1 == n_lines || !line.trim().is_empty()
    };
    let indents = lines
        .iter()
        .enumerate()
        .filter(is_significant)
        .map(|(_, line)| indent(line));
    let common = indents.min().unwrap_or(0);
    let stripped = lines.iter().map(|line| {
        let line = line
            .char_indices()
            .nth(common)
            .map_or("", |(start, _)| line.get(start..).unwrap_or_default());
        line.trim_end_matches([' ', '\t', '\u{C}'])
    });
    unescape(&stripped.collect::<Vec<_>>().join("\n"))
}

fn indent(line: &str) -> usize {
    line.chars()
        .take_while(|c| matches!(c, ' ' | '\t' | '\u{C}'))
        .count()
}

/// Without the first and last character, if that closes; the quotes may be typographic.
fn without_quotes(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    let inner = chars.as_str();
    let is_quote = |c| matches!(c, '"' | '\'' | '\u{2018}'..='\u{201E}');
    inner.strip_suffix(is_quote).unwrap_or(inner)
}

fn unescape(text: &str) -> String {
    if text.contains('\\') {
        String::from_utf16_lossy(&unescape_to_utf16(text))
    } else {
        text.to_owned()
    }
}

fn unescape_to_utf16(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
            continue;
        }
        let Some(escape) = chars.next() else { break };
        units.push(match escape {
            'b' => 0x08,
            't' => 0x09,
            'n' => 0x0A,
            'f' => 0x0C,
            'r' => 0x0D,
            's' => 0x20,
            // In a text block this joins two lines.
            '\n' => continue,
            'u' => {
                while chars.next_if_eq(&'u').is_some() {}
                let mut unit = 0;
                for _ in 0..4 {
                    let Some(digit) = chars.next_if(char::is_ascii_hexdigit) else {
                        break;
                    };
                    unit = unit * 16 + digit.to_digit(16).unwrap_or_default() as u16;
                }
                unit
            }
            '0'..='7' => {
                let max_digits = if escape <= '3' { 3 } else { 2 };
                let mut unit = escape.to_digit(8).unwrap_or_default() as u16;
                for _ in 1..max_digits {
                    let Some(digit) = chars.next_if(|c| c.is_digit(8)) else {
                        break;
                    };
                    unit = unit * 8 + digit.to_digit(8).unwrap_or_default() as u16;
                }
                unit
            }
            other => {
                units.extend_from_slice(other.encode_utf16(&mut [0; 2]));
                continue;
            }
        });
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_int(text: &str, plain: Result<i32, LiteralError>, negated: Result<i32, LiteralError>) {
        assert_eq!(int(text, false), plain);
        assert_eq!(int(text, true), negated);
    }

    #[test]
    fn ints() {
        use LiteralError::*;
        check_int("0", Ok(0), Ok(0));
        check_int("1_000", Ok(1000), Ok(-1000));
        check_int("2147483647", Ok(i32::MAX), Ok(-i32::MAX));
        check_int("2147483648", Err(TooLarge), Ok(i32::MIN));
        check_int("2147483649", Err(TooLarge), Err(TooLarge));
        check_int("99999999999999999999", Err(TooLarge), Err(TooLarge));
        check_int("0xFFFFFFFF", Ok(-1), Ok(1));
        check_int("0x80000000", Ok(i32::MIN), Ok(i32::MIN));
        check_int("0x1_0000_0000", Err(TooLarge), Err(TooLarge));
        check_int("0b101", Ok(5), Ok(-5));
        check_int("017", Ok(15), Ok(-15));
        check_int("08", Err(Malformed), Err(Malformed));
    }

    #[test]
    fn longs() {
        assert_eq!(long("9223372036854775807L", false), Ok(i64::MAX));
        assert_eq!(
            long("9223372036854775808L", false),
            Err(LiteralError::TooLarge)
        );
        assert_eq!(long("9223372036854775808L", true), Ok(i64::MIN));
        assert_eq!(long("0xFFFFFFFFFFFFFFFFL", false), Ok(-1));
    }

    #[test]
    fn fractions() {
        assert_eq!(double("1_0.5e1d"), Ok(105.0));
        assert_eq!(double("1."), Ok(1.0));
        assert_eq!(double("1e999"), Err(LiteralError::TooLarge));
        assert_eq!(float(".5f"), Ok(0.5));
        assert_eq!(double("0x1.8p3"), Ok(12.0));
        assert_eq!(double("0x1.fffffffffffffp1023"), Ok(f64::MAX));
        assert_eq!(double("0x0.0000000000001p-1022"), Ok(5e-324));
        assert_eq!(float("0x1p-2f"), Ok(0.25));
    }

    #[test]
    fn chars() {
        assert_eq!(char("'a'"), Ok(97));
        assert_eq!(char(r"'\''"), Ok(39));
        assert_eq!(char(r"'\u00e9'"), Ok(0xE9));
        assert_eq!(char(r"'\377'"), Ok(255));
        assert_eq!(char("'ab'"), Err(LiteralError::Malformed));
        assert_eq!(char("''"), Err(LiteralError::Malformed));
    }

    #[test]
    fn strings() {
        assert_eq!(string(r#""a\tb\\\"""#), "a\tb\\\"");
        assert_eq!(string(r#""\ud83e\udd80""#), "🦀");
        assert_eq!(string(r#""\08\101""#), "\0\u{38}A");
        assert_eq!(string(r#""\477""#), "'7");
        assert_eq!(string("\"open"), "open");
        assert_eq!(string("“abc”"), "abc");
    }

    #[track_caller]
    fn check_text_block(text: &str, expected: &str) {
        assert_eq!(text_block(&format!("\"\"\"\n{text}\"\"\"")), expected);
    }

    #[test]
    fn text_blocks() {
        check_text_block("  a\n    b\n  ", "a\n  b\n");
        check_text_block("  a\n    b", "a\n  b");
        check_text_block("    a\n  ", "  a\n");
        check_text_block("  a  \n\n  b\\s\n  ", "a\n\nb \n");
        check_text_block("  a \\\n  b", "a b");
        check_text_block("  \\\"\"\" \\n", "\"\"\" \n");
        check_text_block("", "");
        check_text_block("\ta\r\n\tb\r\n\t", "a\nb\n");
    }
}

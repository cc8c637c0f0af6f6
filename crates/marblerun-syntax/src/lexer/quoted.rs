//! The chapter on strings and characters.

use super::{Lexer, is_line_end};
use crate::{Kind, Span, diagnostics};

impl Lexer<'_> {
    /// A string whose opening quote is eaten.
    pub(super) fn string(&mut self, quote: char) -> Kind {
        if !self.quoted(|c| c == quote) {
            self.report_unclosed(diagnostics::unclosed_string(self.span()));
        }
        Kind::StringLiteral
    }

    /// A text block whose opening quotes are eaten.
    pub(super) fn text_block(&mut self) -> Kind {
        let opener = self.span();
        let after = self.rest().trim_start_matches([' ', '\t', '\u{C}']);
        if !after.is_empty() && !after.starts_with(is_line_end) {
            // `"""abc"""` on one line: Java wants the text to begin on the next.
            self.report(diagnostics::text_block_on_one_line(opener));
        }
        while let Some(c) = self.bump() {
            match c {
                '\\' => self.escape(),
                '"' if self.eat_str("\"\"") => return Kind::TextBlock,
                _ => {}
            }
        }
        self.report_unclosed(diagnostics::unclosed_text_block(opener));
        Kind::TextBlock
    }

    /// A character whose opening quote is eaten.
    pub(super) fn char(&mut self) -> Kind {
        let is_closed = self.quoted(|c| c == '\'');
        let inner = self.eaten().get(1..).unwrap_or_default();
        let inner = inner.strip_suffix('\'').unwrap_or(inner);
        if !is_closed {
            self.report_unclosed(diagnostics::unclosed_character(self.span()));
        } else if inner.is_empty() {
            self.report(diagnostics::empty_character(self.span()));
        } else if !inner.starts_with('\\') && inner.encode_utf16().count() > 1 {
            self.report(diagnostics::character_of_many(self.span(), inner));
        }
        Kind::CharLiteral
    }

    /// A string in typographic quotes, as word processors write them.
    pub(super) fn smart_string(&mut self) -> Kind {
        self.smart(
            |c| matches!(c, '\u{201C}' | '\u{201D}' | '"'),
            "\"",
            Kind::StringLiteral,
        )
    }

    /// A character in typographic quotes.
    pub(super) fn smart_char(&mut self) -> Kind {
        self.smart(
            |c| matches!(c, '\u{2018}' | '\u{2019}' | '\''),
            "'",
            Kind::CharLiteral,
        )
    }

    fn smart(&mut self, is_quote: impl Fn(char) -> bool, plain: &str, kind: Kind) -> Kind {
        let opener = self.span();
        if self.quoted(is_quote) {
            let span = self.span();
            let closer = self.eaten().chars().next_back().map_or(0, char::len_utf8) as u32;
            let closer = Span::new(span.end - closer, span.end);
            self.report(diagnostics::smart_quotes(span, plain, &[opener, closer]));
            return kind;
        }
        self.end = opener.end as usize;
        self.report(diagnostics::smart_quotes(opener, plain, &[opener]));
        Kind::Unknown
    }

    /// Eats up to and including the closing quote; false if the line ends before it.
    fn quoted(&mut self, is_quote: impl Fn(char) -> bool) -> bool {
        while let Some(c) = self.peek() {
            if is_line_end(c) {
                return false;
            }
            self.bump();
            match c {
                '\\' => self.escape(),
                _ if is_quote(c) => return true,
                _ => {}
            }
        }
        false
    }

    /// The rest of an escape sequence whose backslash is eaten.
    fn escape(&mut self) {
        let start = self.end as u32 - 1;
        match self.peek() {
            Some('b' | 't' | 'n' | 'f' | 'r' | 's' | '"' | '\'' | '\\' | '0'..='7') => {
                self.bump();
            }
            Some('u') => {
                self.eat_while(|c| c == 'u');
                let digits = self.rest().bytes().take(4);
                let n_digits = digits.take_while(u8::is_ascii_hexdigit).count();
                self.end += n_digits;
                if n_digits != 4 {
                    let span = Span::new(start, self.end as u32);
                    self.report(diagnostics::bad_unicode_escape(span));
                }
            }
            // In a text block this joins two lines; a string is unclosed here anyway.
            Some('\n' | '\r') | None => {}
            Some(c) => {
                self.bump();
                let span = Span::new(start, self.end as u32);
                self.report(diagnostics::unknown_escape(span, c));
            }
        }
    }
}

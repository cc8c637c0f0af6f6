//! Text to tokens.

mod numbers;
mod quoted;

use crate::{Diagnostic, Kind, Span, Token, diagnostics};

/// What the lexer makes of a text.
#[derive(Clone, Debug, Default)]
pub struct Lexed {
    /// All tokens, trivia included; together they are the text.
    pub tokens: Vec<Token>,
    /// What is wrong with them.
    pub diagnostics: Vec<Diagnostic>,
    /// Indices of the tokens that lack their end, ascending.
    pub(crate) unclosed: Vec<usize>,
}

/// Splits `text` into tokens. `>` is always a token of its own, because only the grammar knows
/// whether `>>` is a shift or the end of two lists of type arguments.
///
/// ```
/// use marblerun_syntax::{Kind, tokenize};
///
/// let lexed = tokenize("x >> 1");
/// let kinds: Vec<Kind> = lexed.tokens.iter().map(|token| token.kind).collect();
/// use Kind::*;
/// assert_eq!(kinds, [Identifier, Whitespace, Gt, Gt, Whitespace, IntLiteral]);
/// ```
pub fn tokenize(text: &str) -> Lexed {
    let mut lexer = Lexer {
        text,
        start: 0,
        end: 0,
        out: Lexed::default(),
        is_unclosed: false,
    };
    while lexer.next() {}
    lexer.out
}

/// A cursor over the text.
///
/// Between calls of `next`, `start == end` and `is_unclosed` is false.
struct Lexer<'a> {
    text: &'a str,
    /// Where the current token begins.
    start: usize,
    /// Where the next character is.
    end: usize,
    out: Lexed,
    is_unclosed: bool,
}

/// The main loop.
impl Lexer<'_> {
    /// Eats one token; false at the end of the text.
    fn next(&mut self) -> bool {
        let Some(c) = self.bump() else { return false };
        let kind = match c {
            _ if is_space(c) => self.whitespace(),
            '/' if self.eat('/') => self.line_comment(),
            '/' if self.eat('*') => self.block_comment(),
            '0'..='9' => self.number(c),
            '.' if self.peek().is_some_and(|next| next.is_ascii_digit()) => self.fraction(),
            '"' if self.eat_str("\"\"") => self.text_block(),
            '"' => self.string('"'),
            '\'' => self.char(),
            '\u{201C}' | '\u{201D}' | '\u{201E}' => self.smart_string(),
            '\u{2018}' | '\u{2019}' => self.smart_char(),
            _ if is_identifier_start(c) => self.identifier(),
            _ => match self.punctuation(c) {
                Some(kind) => kind,
                None => self.unknown(),
            },
        };
        self.finish(kind);
        true
    }

    fn finish(&mut self, kind: Kind) {
        if std::mem::take(&mut self.is_unclosed) {
            self.out.unclosed.push(self.out.tokens.len());
        }
        let span = self.span();
        self.out.tokens.push(Token { kind, span });
        self.start = self.end;
    }
}

/// Trivia, names and everything else that needs no chapter.
impl Lexer<'_> {
    fn whitespace(&mut self) -> Kind {
        self.eat_while(is_space);
        Kind::Whitespace
    }

    fn line_comment(&mut self) -> Kind {
        self.eat_while(|c| !is_line_end(c));
        Kind::LineComment
    }

    fn block_comment(&mut self) -> Kind {
        match self.rest().find("*/") {
            Some(n) => self.end += n + "*/".len(),
            None => {
                self.end = self.text.len();
                let opener = Span::new(self.start as u32, self.start as u32 + 2);
                self.report(diagnostics::unclosed_comment(opener));
            }
        }
        Kind::BlockComment
    }

    fn identifier(&mut self) -> Kind {
        self.eat_while(is_identifier_part);
        Kind::from_keyword(self.eaten()).unwrap_or(Kind::Identifier)
    }

    fn unknown(&mut self) -> Kind {
        // A run of them is one problem.
        while let Some(c) = self.peek() {
            if c.is_ascii() || is_space(c) || is_identifier_start(c) || is_smart_quote(c) {
                break;
            }
            self.bump();
        }
        self.report(diagnostics::unknown_character(self.span(), self.eaten()));
        Kind::Unknown
    }

    /// Operators, longest first; `>` alone, see [`tokenize`].
    fn punctuation(&mut self, c: char) -> Option<Kind> {
        use Kind::*;
        Some(match c {
            '(' => LParen,
            ')' => RParen,
            '{' => LBrace,
            '}' => RBrace,
            '[' => LBracket,
            ']' => RBracket,
            ';' => Semicolon,
            ',' => Comma,
            '.' if self.eat_str("..") => Ellipsis,
            '.' => Dot,
            '@' => At,
            '?' => Question,
            '~' => Tilde,
            '>' => Gt,
            ':' => self.longer(Colon, &[(":", ColonColon)]),
            '=' => self.longer(Eq, &[("=", EqEq)]),
            '!' => self.longer(Bang, &[("=", NotEq)]),
            '<' => self.longer(Lt, &[("<=", ShlEq), ("<", Shl), ("=", LtEq)]),
            '+' => self.longer(Plus, &[("+", PlusPlus), ("=", PlusEq)]),
            '-' => self.longer(Minus, &[("-", MinusMinus), ("=", MinusEq), (">", Arrow)]),
            '*' => self.longer(Star, &[("=", StarEq)]),
            '/' => self.longer(Slash, &[("=", SlashEq)]),
            '%' => self.longer(Percent, &[("=", PercentEq)]),
            '&' => self.longer(Amp, &[("&", AmpAmp), ("=", AmpEq)]),
            '|' => self.longer(Pipe, &[("|", PipePipe), ("=", PipeEq)]),
            '^' => self.longer(Caret, &[("=", CaretEq)]),
            _ => return None,
        })
    }

    fn longer(&mut self, short: Kind, continuations: &[(&str, Kind)]) -> Kind {
        let longer = continuations.iter().find(|(rest, _)| self.eat_str(rest));
        longer.map_or(short, |(_, kind)| *kind)
    }
}

/// The cursor.
impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.end..).unwrap_or_default()
    }

    fn eaten(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    fn span(&self) -> Span {
        Span::new(self.start as u32, self.end as u32)
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.end += c.len_utf8();
        Some(c)
    }

    fn eat(&mut self, c: char) -> bool {
        let is_next = self.peek() == Some(c);
        if is_next {
            self.end += c.len_utf8();
        }
        is_next
    }

    fn eat_str(&mut self, text: &str) -> bool {
        let is_next = self.rest().starts_with(text);
        if is_next {
            self.end += text.len();
        }
        is_next
    }

    fn eat_while(&mut self, mut accepts: impl FnMut(char) -> bool) {
        let rest = self.rest();
        self.end += rest.find(|c| !accepts(c)).unwrap_or(rest.len());
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.out.diagnostics.push(diagnostic);
    }

    fn report_unclosed(&mut self, diagnostic: Diagnostic) {
        self.is_unclosed = true;
        self.report(diagnostic);
    }
}

const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// Java's white space, and what gets into a text by copying it from a web page.
const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\u{C}' | '\u{A0}' | '\u{200B}' | '\u{FEFF}'
    )
}

const fn is_smart_quote(c: char) -> bool {
    matches!(
        c,
        '\u{2018}' | '\u{2019}' | '\u{201C}' | '\u{201D}' | '\u{201E}'
    )
}

fn is_identifier_start(c: char) -> bool {
    matches!(c, '_' | '$') || c.is_alphabetic()
}

fn is_identifier_part(c: char) -> bool {
    is_identifier_start(c) || c.is_numeric() || is_combining_mark(c)
}

/// The marks that decomposed letters are written with.
const fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20F0}')
}

#[cfg(test)]
mod tests;

//! Literals and their values.

use super::view::{View, views};
use crate::{Kind, LiteralError, Span, Token, literal};

views! {
    /// `1`, `"a"`, `true`, `null`
    Literal(Kind::Literal),
}

/// A literal by type.
#[derive(Clone, Copy, Debug)]
pub enum LiteralKind<'a> {
    /// `1`
    Int(IntLit<'a>),
    /// `1L`
    Long(LongLit<'a>),
    /// `1f`
    Float(FloatLit<'a>),
    /// `1.0`
    Double(DoubleLit<'a>),
    /// `'a'`
    Char(CharLit<'a>),
    /// `"a"`, also a text block.
    String(StringLit<'a>),
    /// `true` or `false`
    Boolean(bool),
    /// `null`
    Null,
}

impl<'a> Literal<'a> {
    /// What kind of literal it is.
    pub fn kind(self) -> Option<LiteralKind<'a>> {
        let token = self.0.node().tokens().next()?;
        let text = token.span.text(self.0.source());
        Some(match token.kind {
            Kind::IntLiteral => LiteralKind::Int(IntLit { text }),
            Kind::LongLiteral => LiteralKind::Long(LongLit { text }),
            Kind::FloatLiteral => LiteralKind::Float(FloatLit { text }),
            Kind::DoubleLiteral => LiteralKind::Double(DoubleLit { text }),
            Kind::CharLiteral => LiteralKind::Char(CharLit { text }),
            Kind::StringLiteral | Kind::TextBlock => LiteralKind::String(StringLit { text, token }),
            Kind::TrueKw => LiteralKind::Boolean(true),
            Kind::FalseKw => LiteralKind::Boolean(false),
            Kind::NullKw => LiteralKind::Null,
            _ => return None,
        })
    }
}

macro_rules! literals {
    ($($(#[$doc:meta])* $name:ident -> $ty:ty = $value:expr,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a> {
            text: &'a str,
        }

        impl<'a> $name<'a> {
            /// The literal as it is written.
            pub const fn text(self) -> &'a str {
                self.text
            }

            /// What it stands for.
            pub fn value(self) -> Result<$ty, LiteralError> {
                $value(self.text)
            }
        }
    )*};
}

literals! {
    /// An `int` literal.
    IntLit -> i32 = |text| literal::int(text, false),
    /// A `long` literal.
    LongLit -> i64 = |text| literal::long(text, false),
    /// A `float` literal.
    FloatLit -> f32 = literal::float,
    /// A `double` literal.
    DoubleLit -> f64 = literal::double,
    /// A `char` literal; its value is a UTF-16 unit.
    CharLit -> u16 = literal::char,
}

impl IntLit<'_> {
    /// What it stands for directly after a minus, the minus included: only so can the smallest
    /// `int` be written.
    pub fn negated_value(self) -> Result<i32, LiteralError> {
        literal::int(self.text, true)
    }
}

impl LongLit<'_> {
    /// What it stands for directly after a minus, the minus included: only so can the smallest
    /// `long` be written.
    pub fn negated_value(self) -> Result<i64, LiteralError> {
        literal::long(self.text, true)
    }
}

/// A string literal or text block.
#[derive(Clone, Copy, Debug)]
pub struct StringLit<'a> {
    text: &'a str,
    token: Token,
}

impl<'a> StringLit<'a> {
    /// The literal as it is written, quotes included.
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// Whether it is a text block.
    pub fn is_text_block(self) -> bool {
        self.token.kind == Kind::TextBlock
    }

    /// What it stands for: escapes read, a text block's indentation removed. A lone surrogate,
    /// which Rust's strings cannot hold, becomes U+FFFD.
    pub fn value(self) -> String {
        if self.is_text_block() {
            literal::text_block(self.text)
        } else {
            literal::string(self.text)
        }
    }

    /// Where the text between the quotes is.
    pub fn inner_span(self) -> Span {
        let n_quote = if self.is_text_block() { 3 } else { 1 };
        let Span { start, end } = self.token.span;
        let quote = self.text.get(..n_quote).unwrap_or_default();
        if self.text.len() < 2 * n_quote || quote.is_empty() || !self.text.ends_with(quote) {
            // Not closed, or in typographic quotes.
            return self.token.span;
        }
        Span::new(start + n_quote as u32, end - n_quote as u32)
    }
}

//! Operators by meaning.

use crate::Kind;

macro_rules! operators {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $kind:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            pub(super) const fn from_kind(kind: Kind) -> Option<Self> {
                match kind {
                    $(Kind::$kind => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The operator as it is written.
            pub fn text(self) -> &'static str {
                let kind = match self { $(Self::$variant => Kind::$kind,)* };
                kind.text().unwrap_or_default()
            }
        }
    };
}

operators! {
    /// An operator between two values.
    BinaryOp {
        /// `||`
        Or = PipePipe,
        /// `&&`
        And = AmpAmp,
        /// `|`
        BitOr = Pipe,
        /// `^`
        BitXor = Caret,
        /// `&`
        BitAnd = Amp,
        /// `==`
        Equal = EqEq,
        /// `!=`
        NotEqual = NotEq,
        /// `<`
        Less = Lt,
        /// `>`
        Greater = Gt,
        /// `<=`
        LessOrEqual = LtEq,
        /// `>=`
        GreaterOrEqual = GtEq,
        /// `<<`
        Shl = Shl,
        /// `>>`
        Shr = Shr,
        /// `>>>`
        Ushr = Ushr,
        /// `+`
        Add = Plus,
        /// `-`
        Sub = Minus,
        /// `*`
        Mul = Star,
        /// `/`
        Div = Slash,
        /// `%`
        Rem = Percent,
    }
}

operators! {
    /// An operator before a value.
    UnaryOp {
        /// `+`
        Plus = Plus,
        /// `-`
        Minus = Minus,
        /// `!`
        Not = Bang,
        /// `~`
        BitNot = Tilde,
        /// `++`
        Increment = PlusPlus,
        /// `--`
        Decrement = MinusMinus,
    }
}

operators! {
    /// An operator after a variable.
    PostfixOp {
        /// `++`
        Increment = PlusPlus,
        /// `--`
        Decrement = MinusMinus,
    }
}

operators! {
    /// `=` or a compound assignment.
    AssignOp {
        /// `=`
        Assign = Eq,
        /// `+=`
        Add = PlusEq,
        /// `-=`
        Sub = MinusEq,
        /// `*=`
        Mul = StarEq,
        /// `/=`
        Div = SlashEq,
        /// `%=`
        Rem = PercentEq,
        /// `&=`
        BitAnd = AmpEq,
        /// `|=`
        BitOr = PipeEq,
        /// `^=`
        BitXor = CaretEq,
        /// `<<=`
        Shl = ShlEq,
        /// `>>=`
        Shr = ShrEq,
        /// `>>>=`
        Ushr = UshrEq,
    }
}

impl AssignOp {
    /// The operator that is applied before the assignment; none for `=`.
    pub const fn binary(self) -> Option<BinaryOp> {
        Some(match self {
            Self::Assign => return None,
            Self::Add => BinaryOp::Add,
            Self::Sub => BinaryOp::Sub,
            Self::Mul => BinaryOp::Mul,
            Self::Div => BinaryOp::Div,
            Self::Rem => BinaryOp::Rem,
            Self::BitAnd => BinaryOp::BitAnd,
            Self::BitOr => BinaryOp::BitOr,
            Self::BitXor => BinaryOp::BitXor,
            Self::Shl => BinaryOp::Shl,
            Self::Shr => BinaryOp::Shr,
            Self::Ushr => BinaryOp::Ushr,
        })
    }
}

//! Values that can be counted: whoever keeps one after the end is found out.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// A number that knows the run it belongs to.
#[derive(Clone)]
pub(crate) struct Token {
    pub(crate) n: i64,
    alive: Rc<()>,
}

impl Token {
    /// Another number of the same run.
    pub(crate) fn with(&self, n: i64) -> Token {
        Token {
            n,
            alive: self.alive.clone(),
        }
    }
}

/// Makes the tokens of a run, and counts those that are left.
#[derive(Clone, Default)]
pub(crate) struct Mint(Rc<()>);

impl Mint {
    pub(crate) fn token(&self, n: i64) -> Token {
        Token {
            n,
            alive: self.0.clone(),
        }
    }

    /// How many tokens and other mints there are.
    pub(crate) fn others(&self) -> usize {
        Rc::strong_count(&self.0) - 1
    }

    /// A list as one token.
    pub(crate) fn sum(&self, tokens: &[Token]) -> Token {
        self.token(
            tokens
                .iter()
                .fold(0, |sum, token| sum.wrapping_add(token.n)),
        )
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Token) -> bool {
        self.n == other.n
    }
}

impl Eq for Token {}

impl Hash for Token {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.n.hash(state);
    }
}

impl PartialOrd for Token {
    fn partial_cmp(&self, other: &Token) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Token {
    fn cmp(&self, other: &Token) -> std::cmp::Ordering {
        self.n.cmp(&other.n)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.n, f)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.n, f)
    }
}

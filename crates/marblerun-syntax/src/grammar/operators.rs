//! Operators and their precedences.

use crate::{Kind, parser::Parser};

/// An operator between two operands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operator {
    pub(super) kind: Kind,
    /// Higher binds tighter; from 1.
    pub(super) precedence: u8,
    /// How many tokens it is made of; `>>` is two.
    pub(super) n_tokens: usize,
    /// What Java writes instead, for one that Java does not have.
    pub(super) instead: Option<&'static str>,
}

/// The binary operator that is next, if there is one.
pub(super) fn binary(p: &Parser<'_>) -> Option<Operator> {
    use Kind::*;
    let (kind, n_tokens) = joined(p);
    let precedence = match kind {
        PipePipe => 1,
        AmpAmp => 2,
        Pipe => 3,
        Caret => 4,
        Amp => 5,
        EqEq | NotEq => 6,
        Lt | Gt | LtEq | GtEq | InstanceofKw => 7,
        Shl | Shr | Ushr => 8,
        Plus | Minus => 9,
        Star | Slash | Percent => 10,
        _ => return None,
    };
    let is_tripled = matches!(kind, EqEq | NotEq) && p.nth(1) == Eq && p.touches(0);
    let instead = is_tripled.then_some(if kind == EqEq { "==" } else { "!=" });
    let n_tokens = if is_tripled { 2 } else { n_tokens };
    Some(Operator {
        kind,
        precedence,
        n_tokens,
        instead,
    })
}

/// The assignment operator that is next, and how many tokens it is made of.
pub(super) fn assignment(p: &Parser<'_>) -> Option<(Kind, usize)> {
    let (kind, n_tokens) = joined(p);
    kind.is_assignment().then_some((kind, n_tokens))
}

/// The next token, joined with those that touch it if it is `>`.
fn joined(p: &Parser<'_>) -> (Kind, usize) {
    use Kind::*;
    if !p.at(Gt) {
        return (p.kind(), 1);
    }
    let follows = |n: usize, kind: Kind| p.nth(n) == kind && p.touches(n - 1);
    let n_gt = match (follows(1, Gt), follows(2, Gt)) {
        (true, true) => 3,
        (true, false) => 2,
        (false, _) => 1,
    };
    match (n_gt, follows(n_gt, Eq)) {
        (1, false) => (Gt, 1),
        (1, true) => (GtEq, 2),
        (2, false) => (Shr, 2),
        (2, true) => (ShrEq, 3),
        (_, false) => (Ushr, 3),
        (_, true) => (UshrEq, 4),
    }
}

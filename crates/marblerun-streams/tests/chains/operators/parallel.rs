//! Operators of parallel fluxes, on rails that are brought together again.

use crate::chain::Note::{LeavesSource, Timed};
use crate::chain::{OperatorKind, kind};
use crate::token::Token;

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("parallel", 1, 0, &[Timed], |s, g| {
        s.parallel(g.size()).sequential().boxed()
    }),
    kind("parallel_prefetch", 2, 0, &[Timed], |s, g| {
        s.parallel_with_prefetch(g.size(), g.numbers[1].max(1))
            .sequential_with_prefetch(g.numbers[1].max(1))
            .boxed()
    }),
    kind("parallel_run_on", 1, 0, &[Timed], |s, g| {
        s.parallel(g.size())
            .run_on(&g.parallel())
            .map(|t: Token| t.with(t.n + 1))
            .sequential()
            .boxed()
    }),
    kind("parallel_flat_map", 1, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.parallel(g.size())
            .flat_map(move |_| inner.clone())
            .sequential()
            .boxed()
    }),
    kind("parallel_groups", 1, 0, &[Timed, LeavesSource], |s, g| {
        s.parallel(g.size())
            .groups()
            .flat_map(|group| group)
            .boxed()
    }),
    kind("parallel_ordered", 1, 0, &[Timed], |s, g| {
        s.parallel(g.size()).ordered(Token::cmp).boxed()
    }),
    kind("parallel_sorted", 1, 0, &[], |s, g| {
        s.parallel(g.size()).sorted(Token::cmp).boxed()
    }),
    kind("parallel_reduce", 1, 0, &[], |s, g| {
        s.parallel(g.size())
            .reduce(|a, b| a.with(a.n.wrapping_add(b.n)))
            .flux()
            .boxed()
    }),
];

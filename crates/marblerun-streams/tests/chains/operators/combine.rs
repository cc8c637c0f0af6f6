//! Operators that put several streams together.

use marblerun_streams::Flux;

use crate::chain::Note::Timed;
use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("concat_with", 0, 1, &[], |s, g| {
        s.concat_with(g.chain(0)).boxed()
    }),
    kind("start_with", 1, 0, &[], |s, g| {
        let mint = &g.run.mint;
        s.start_with([mint.token(-1), mint.token(g.number())])
            .boxed()
    }),
    kind("merge_with", 0, 1, &[Timed], |s, g| {
        s.merge_with(g.chain(0)).boxed()
    }),
    kind("merge_prefetch", 1, 1, &[Timed], |s, g| {
        Flux::merge([s, g.chain(0)])
            .prefetch(g.numbers[0].max(1))
            .boxed()
    }),
    kind("merge_sequential_with", 0, 1, &[Timed], |s, g| {
        Flux::merge_sequential([s, g.chain(0)]).boxed()
    }),
    kind("zip_with", 0, 1, &[], |s, g| {
        s.zip_with(g.chain(0))
            .map(|(a, b)| a.with(a.n.wrapping_add(b.n)))
            .boxed()
    }),
    kind("zip_prefetch", 1, 1, &[], |s, g| {
        let mint = g.run.mint.clone();
        Flux::zip([s, g.chain(0)])
            .prefetch(g.numbers[0].max(1))
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("combine_latest_with", 0, 1, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        Flux::combine_latest([s, g.chain(0)], move |all| mint.sum(&all)).boxed()
    }),
    kind("with_latest_from", 0, 1, &[Timed], |s, g| {
        s.with_latest_from(g.chain(0), |a, b| a.with(a.n.wrapping_add(b.n)))
            .boxed()
    }),
    kind("or", 0, 1, &[Timed], |s, g| s.or(g.chain(0)).boxed()),
    kind("then_many", 0, 1, &[], |s, g| {
        s.then_many(g.chain(0)).boxed()
    }),
    kind("switch_if_empty", 0, 1, &[], |s, g| {
        s.switch_if_empty(g.chain(0)).boxed()
    }),
    kind("default_if_empty", 1, 0, &[], |s, g| {
        s.default_if_empty(g.run.mint.token(g.number())).boxed()
    }),
];

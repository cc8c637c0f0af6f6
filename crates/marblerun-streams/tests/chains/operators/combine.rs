//! Operators that put several streams together.

use marblerun_streams::{Flux, Mono};

use crate::chain::Note::{CancelsLater, Timed};
use crate::chain::{OperatorKind, kind};
use crate::token::Token;

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
    kind("or", 0, 1, &[Timed, CancelsLater], |s, g| {
        s.or(g.chain(0)).boxed()
    }),
    kind("then_many", 0, 1, &[], |s, g| {
        s.then_many(g.chain(0)).boxed()
    }),
    kind("switch_if_empty", 0, 1, &[], |s, g| {
        s.switch_if_empty(g.chain(0)).boxed()
    }),
    kind("default_if_empty", 1, 0, &[], |s, g| {
        s.default_if_empty(g.run.mint.token(g.number())).boxed()
    }),
    kind("concat", 0, 1, &[], |s, g| {
        Flux::concat([s, g.chain(0)]).boxed()
    }),
    kind("concat_delay_error", 0, 1, &[], |s, g| {
        Flux::concat_delay_error([s, g.chain(0)]).boxed()
    }),
    kind("concat_with_values", 1, 0, &[], |s, g| {
        s.concat_with_values([g.run.mint.token(g.number())]).boxed()
    }),
    kind("start_with_publisher", 0, 1, &[], |s, g| {
        s.start_with_publisher(g.chain(0)).boxed()
    }),
    kind("first_with_signal", 0, 1, &[Timed, CancelsLater], |s, g| {
        Flux::first_with_signal([s, g.chain(0)]).boxed()
    }),
    kind("first_with_value", 0, 1, &[Timed, CancelsLater], |s, g| {
        Flux::first_with_value([s, g.chain(0)]).boxed()
    }),
    kind("flatten", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.map(move |_| inner.clone()).flatten().boxed()
    }),
    kind("merge_comparing", 0, 1, &[Timed], |s, g| {
        Flux::merge_comparing([s, g.chain(0)]).boxed()
    }),
    kind("merge_comparing_prefetch", 1, 1, &[Timed], |s, g| {
        Flux::merge_comparing_by([s, g.chain(0)], |a: &Token, b: &Token| b.cmp(a))
            .prefetch(g.numbers[0].max(1))
            .boxed()
    }),
    kind("merge_priority", 0, 1, &[Timed], |s, g| {
        Flux::merge_priority([s, g.chain(0)]).boxed()
    }),
    kind("sequence_equal", 0, 1, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        Mono::sequence_equal(s, g.chain(0))
            .map(move |same| mint.token(i64::from(same)))
            .flux()
            .on_backpressure_buffer()
            .boxed()
    }),
    kind("join", 0, 3, &[Timed], |s, g| {
        let (left, right) = (g.chain(1), g.chain(2));
        s.join(
            g.chain(0),
            move |_| left.clone(),
            move |_| right.clone(),
            |a, b| a.with(a.n.wrapping_add(b.n)),
        )
        .boxed()
    }),
    kind("zip_with_iterable", 1, 0, &[], |s, g| {
        s.zip_with_iterable(0..g.number())
            .map(|(t, n)| t.with(t.n.wrapping_add(n)))
            .boxed()
    }),
    kind("zip_when", 0, 1, &[], |s, g| {
        let other = g.chain(0).next();
        s.next()
            .zip_when(move |_| other.clone(), |a, b| a.with(a.n.wrapping_add(b.n)))
            .flux()
            .boxed()
    }),
    kind("mono_zip", 0, 1, &[], |s, g| {
        s.next()
            .zip_with_combinator(g.chain(0).next(), |a, b| a.with(a.n.wrapping_add(b.n)))
            .flux()
            .boxed()
    }),
    kind("when", 0, 1, &[], |s, g| {
        let mint = g.run.mint.clone();
        let both = Mono::when([s, g.chain(0)]);
        both.map(move |()| mint.token(0)).flux().boxed()
    }),
    kind("then_mono", 0, 1, &[], |s, g| {
        s.then_mono(g.chain(0).next()).flux().boxed()
    }),
    kind("then_empty", 0, 1, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.then_empty(g.chain(0).ignore_elements().map(|_| ()))
            .map(move |()| mint.token(0))
            .flux()
            .boxed()
    }),
    kind("then_return", 1, 0, &[], |s, g| {
        let value = g.run.mint.token(g.number());
        s.next().then_return(value).flux().boxed()
    }),
];

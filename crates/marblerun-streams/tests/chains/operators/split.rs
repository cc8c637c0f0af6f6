//! Operators that make lists and streams of the values. Each is put together again. All
//! windows are subscribed to: as in Reactor, one that nobody reads keeps its source.

use crate::chain::Note::{LeavesSource, Overlapping, StaysConnected, Timed};
use crate::chain::{OperatorKind, kind};
use crate::token::Token;

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("buffer", 1, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer(g.size()).map(move |all| mint.sum(&all)).boxed()
    }),
    kind("buffer_skip", 2, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_skip(g.size(), g.other_size())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_until", 1, 0, &[], |s, g| {
        let (mint, n) = (g.run.mint.clone(), g.number().max(1));
        s.buffer_until(move |t| t.n % n == 0)
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_while", 1, 0, &[], |s, g| {
        let (mint, n) = (g.run.mint.clone(), g.number().max(1));
        s.buffer_while(move |t| t.n % n != 0)
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_until_changed", 1, 0, &[], |s, g| {
        let (mint, n) = (g.run.mint.clone(), g.number().max(1));
        s.buffer_until_changed(move |t| t.n / n)
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_boundary", 0, 1, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_boundary(g.chain(0))
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_timeout", 2, 0, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_timeout(g.size(), g.other_time(), &g.parallel())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_when", 0, 2, &[Timed], |s, g| {
        let (mint, close) = (g.run.mint.clone(), g.chain(1));
        s.buffer_when(g.chain(0), move |_| close.clone())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("window", 1, 0, &[], |s, g| {
        s.window(g.size()).concat_map(|window| window).boxed()
    }),
    kind("window_take", 2, 0, &[Timed], |s, g| {
        let n = g.numbers[1].max(1);
        s.window(g.size())
            .flat_map(move |window| window.take(n))
            .boxed()
    }),
    kind(
        "window_skip",
        2,
        0,
        &[Timed, Overlapping, LeavesSource],
        |s, g| {
            s.window_skip(g.size(), g.other_size())
                .flat_map(|window| window)
                .boxed()
        },
    ),
    kind("window_until", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.window_until(move |t| t.n % n == 0)
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_boundary", 0, 1, &[Timed], |s, g| {
        s.window_boundary(g.chain(0))
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_timeout", 2, 0, &[Timed, Lingers], |s, g| {
        s.window_timeout(g.size(), g.other_time(), &g.parallel())
            .flat_map(|window| window)
            .boxed()
    }),
    kind(
        "window_when",
        0,
        2,
        &[Timed, Overlapping, StaysConnected],
        |s, g| {
            let close = g.chain(1);
            s.window_when(g.chain(0), move |_| close.clone())
                .flat_map(|window| window)
                .boxed()
        },
    ),
    kind("group_by", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.group_by(move |t| t.n % n)
            .flat_map(|group| group.flux())
            .boxed()
    }),
    kind("group_by_take", 2, 0, &[Timed], |s, g| {
        let (n, take) = (g.number().max(1), g.numbers[1].max(1));
        s.group_by(move |t| t.n % n)
            .flat_map(move |group| group.flux().take(take))
            .boxed()
    }),
    kind("buffer_until_cut_before", 1, 0, &[], |s, g| {
        let (mint, n) = (g.run.mint.clone(), g.number().max(1));
        s.buffer_until_cut_before(move |t| t.n % n == 0)
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_duration", 1, 0, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_duration(g.time(), &g.parallel())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_every", 2, 0, &[Timed, Overlapping], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_every(g.time(), g.other_time(), &g.parallel())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("buffer_timeout_fair", 2, 0, &[Timed], |s, g| {
        let mint = g.run.mint.clone();
        s.buffer_timeout_fair(g.size(), g.other_time(), &g.parallel())
            .map(move |all| mint.sum(&all))
            .boxed()
    }),
    kind("window_until_cut_before", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.window_until_cut_before(move |t| t.n % n == 0)
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_while", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.window_while(move |t| t.n % n != 0)
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_until_changed", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.window_until_changed(move |t| t.n / n)
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_duration", 1, 0, &[Timed], |s, g| {
        s.window_duration(g.time(), &g.parallel())
            .flat_map(|window| window)
            .boxed()
    }),
    kind("window_timeout_fair", 2, 0, &[Timed], |s, g| {
        s.window_timeout_fair(g.size(), g.other_time(), &g.parallel())
            .flat_map(|window| window)
            .boxed()
    }),
    kind("group_by_values", 1, 0, &[Timed], |s, g| {
        let n = g.number().max(1);
        s.group_by(move |t| t.n % n)
            .map_values(|t: Token| t.with(t.n + 1))
            .prefetch(2)
            .flat_map(|group| group)
            .boxed()
    }),
];

//! Operators that have to do with demand and threads.

use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;

use crate::chain::Note::{CancelsLater, Timed};
use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("publish_on", 0, 0, &[], |s, g| {
        s.publish_on(&g.single()).boxed()
    }),
    kind("publish_on_prefetch", 1, 0, &[], |s, g| {
        s.publish_on_with(&g.parallel(), g.numbers[0].max(1))
            .boxed()
    }),
    kind("publish_on_eagerly_failing", 1, 0, &[Timed], |s, g| {
        s.publish_on_with(&g.parallel(), g.numbers[0].max(1))
            .without_delaying_errors()
            .boxed()
    }),
    kind("subscribe_on", 0, 0, &[], |s, g| {
        s.subscribe_on(&g.single()).boxed()
    }),
    kind("subscribe_on_requesting_anywhere", 0, 0, &[], |s, g| {
        s.subscribe_on(&g.parallel()).requesting_anywhere().boxed()
    }),
    kind("cancel_on", 0, 0, &[CancelsLater], |s, g| {
        s.cancel_on(&g.single()).boxed()
    }),
    kind("limit_rate", 1, 0, &[], |s, g| {
        s.limit_rate(g.numbers[0].max(1)).boxed()
    }),
    kind("limit_rate_between", 2, 0, &[], |s, g| {
        s.limit_rate_between(g.numbers[0].max(1), g.numbers[1])
            .boxed()
    }),
    kind("on_backpressure_buffer", 0, 0, &[], |s, _| {
        s.on_backpressure_buffer().boxed()
    }),
    kind("on_backpressure_buffer_max", 1, 0, &[Timed], |s, g| {
        s.on_backpressure_buffer_max(g.size()).boxed()
    }),
    kind(
        "on_backpressure_buffer_drop_oldest",
        1,
        0,
        &[Timed],
        |s, g| {
            s.on_backpressure_buffer_with(g.size(), OverflowStrategy::DropOldest, |_| ())
                .boxed()
        },
    ),
    kind(
        "on_backpressure_buffer_drop_latest",
        1,
        0,
        &[Timed],
        |s, g| {
            s.on_backpressure_buffer_with(g.size(), OverflowStrategy::DropLatest, |_| ())
                .boxed()
        },
    ),
    kind("on_backpressure_drop", 0, 0, &[Timed], |s, _| {
        s.on_backpressure_drop(|_| ()).boxed()
    }),
    kind("on_backpressure_latest", 0, 0, &[Timed], |s, _| {
        s.on_backpressure_latest().boxed()
    }),
    kind("on_backpressure_error", 0, 0, &[Timed], |s, _| {
        s.on_backpressure_error().boxed()
    }),
];

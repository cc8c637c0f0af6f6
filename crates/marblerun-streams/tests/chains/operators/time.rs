//! Operators that have to do with time. What `sample` emits without being asked for, as in Reactor,
//! waits in a buffer.

use crate::chain::Note::{CancelsLater, Timed};
use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("delay_elements", 1, 0, &[], |s, g| {
        s.delay_elements(g.time(), &g.parallel()).boxed()
    }),
    kind("delay_sequence", 1, 0, &[], |s, g| {
        s.delay_sequence(g.time(), &g.parallel()).boxed()
    }),
    kind("delay_subscription", 1, 0, &[CancelsLater], |s, g| {
        s.delay_subscription(g.time(), &g.parallel()).boxed()
    }),
    kind("delay_subscription_until", 0, 1, &[CancelsLater], |s, g| {
        s.delay_subscription_until(g.chain(0)).boxed()
    }),
    kind("elapsed", 0, 0, &[], |s, g| {
        s.elapsed(&g.parallel()).map(|(_, t)| t).boxed()
    }),
    kind("sample", 1, 0, &[Timed], |s, g| {
        s.sample(g.time(), &g.parallel())
            .on_backpressure_buffer()
            .boxed()
    }),
    kind("sample_on", 0, 1, &[Timed], |s, g| {
        s.sample_on(g.chain(0)).on_backpressure_buffer().boxed()
    }),
    kind("sample_first", 1, 0, &[Timed], |s, g| {
        s.sample_first(g.time(), &g.parallel())
            .on_backpressure_buffer()
            .boxed()
    }),
    kind("sample_timeout", 0, 1, &[Timed], |s, g| {
        let until = g.chain(0);
        s.sample_timeout(move |_| until.clone()).boxed()
    }),
    kind("take_for", 1, 0, &[Timed], |s, g| {
        s.take_for(g.time(), &g.parallel()).boxed()
    }),
    kind("skip_for", 1, 0, &[Timed], |s, g| {
        s.skip_for(g.time(), &g.parallel()).boxed()
    }),
    kind("delay_element", 1, 0, &[], |s, g| {
        s.next()
            .delay_element(g.time(), &g.parallel())
            .flux()
            .boxed()
    }),
    kind("timestamp", 0, 0, &[], |s, g| {
        s.timestamp(&g.parallel()).map(|(_, t)| t).boxed()
    }),
    kind("timed", 0, 0, &[], |s, g| {
        s.timed(&g.parallel()).map(|timed| timed.value).boxed()
    }),
    kind("sample_first_on", 0, 1, &[Timed], |s, g| {
        let until = g.chain(0);
        s.sample_first_on(move |_| until.clone())
            .on_backpressure_buffer()
            .boxed()
    }),
    kind("on_backpressure_buffer_for", 2, 0, &[Timed], |s, g| {
        s.on_backpressure_buffer_for(g.time(), g.other_size(), |_| (), &g.parallel())
            .boxed()
    }),
];

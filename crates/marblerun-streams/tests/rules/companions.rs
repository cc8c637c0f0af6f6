//! Operators whose other source fails, after a while: at 15 ms, when a timed source has emitted one
//! value, and has been asked for what it is to emit next.

use std::time::Duration;

use marblerun_streams::{BoxFlux, Flux, VirtualTime};

use crate::scenario::{Injected, ticks};
use crate::subjects::{Subject, subject, sum};

const MS: Duration = Duration::from_millis(1);

/// A publisher that fails without a value.
fn failing(time: &VirtualTime) -> BoxFlux<i64> {
    ticks(time, 15 * MS)
        .try_map(|_| Err(Injected.into()))
        .boxed()
}

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [one(), several()].into_iter().flatten().collect()
}

fn one() -> Vec<Subject> {
    vec![
        subject("buffer-boundary-that-fails", |s, time| {
            s.buffer_boundary(failing(time)).map(sum).boxed()
        }),
        subject("buffer-when-opening-fails", |s, time| {
            s.buffer_when(failing(time), |_| Flux::just(1))
                .map(sum)
                .boxed()
        }),
        subject("delay-subscription-until-failure", |s, time| {
            s.delay_subscription_until(failing(time)).boxed()
        }),
        subject("sample-on-that-fails", |s, time| {
            s.sample_on(failing(time)).boxed()
        }),
        subject("skip-until-other-fails", |s, time| {
            s.skip_until_other(failing(time)).boxed()
        }),
        subject("take-until-other-fails", |s, time| {
            s.take_until_other(failing(time)).boxed()
        }),
        subject("timeout-first-that-fails", |s, time| {
            s.timeout_first(failing(time)).boxed()
        }),
        subject("window-boundary-that-fails", |s, time| {
            s.window_boundary(failing(time))
                .concat_map(|window| window)
                .boxed()
        }),
        subject("window-when-opening-fails", |s, time| {
            s.window_when(failing(time), |_| Flux::just(1))
                .concat_map(|window| window)
                .boxed()
        }),
        subject("with-latest-from-that-fails", |s, time| {
            s.with_latest_from(failing(time), |a, b| a + b).boxed()
        }),
    ]
}

fn several() -> Vec<Subject> {
    vec![
        subject("combine-latest-that-fails", |s, time| {
            Flux::combine_latest([s, failing(time)], sum).boxed()
        }),
        subject("first-with-signal-that-fails", |s, time| {
            Flux::first_with_signal([s, failing(time)]).boxed()
        }),
        subject("flat-map-to-failure", |s, time| {
            let time = time.clone();
            s.flat_map(move |_| failing(&time)).boxed()
        }),
        subject("flat-map-sequential-to-failure", |s, time| {
            let time = time.clone();
            s.flat_map_sequential(move |_| failing(&time)).boxed()
        }),
        subject("concat-map-to-failure", |s, time| {
            let time = time.clone();
            s.concat_map(move |_| failing(&time)).boxed()
        }),
        subject("switch-map-to-failure", |s, time| {
            let time = time.clone();
            s.switch_map(move |_| failing(&time)).boxed()
        }),
        subject("delay-until-failure", |s, time| {
            let time = time.clone();
            s.delay_until(move |_| failing(&time)).boxed()
        }),
        subject("expand-to-failure", |s, time| {
            let time = time.clone();
            s.expand(move |_| failing(&time)).boxed()
        }),
        subject("expand-deep-to-failure", |s, time| {
            let time = time.clone();
            s.expand_deep(move |_| failing(&time)).boxed()
        }),
        subject("merge-with-failure", |s, time| {
            s.merge_with(failing(time)).boxed()
        }),
        subject("merge-comparing-with-failure", |s, time| {
            Flux::merge_comparing([s, failing(time)]).boxed()
        }),
        subject("merge-sequential-with-failure", |s, time| {
            Flux::merge_sequential([s, failing(time)]).boxed()
        }),
        subject("merge-sequential-after-failure", |s, time| {
            Flux::merge_sequential([failing(time), s]).boxed()
        }),
        subject("zip-with-failure", |s, time| {
            s.zip_with(failing(time)).map(|(a, b)| a + b).boxed()
        }),
    ]
}

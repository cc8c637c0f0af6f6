//! What is checked: every operator and source, by name.

use std::time::Duration;

use marblerun_streams::source::FluxSink;
use marblerun_streams::{BoxFlux, Flux, VirtualTime};

use crate::scenario::{Injected, Make};

/// An operator or source under its name.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) make: Box<Make>,
}

fn subject(
    name: &'static str,
    make: impl Fn(BoxFlux<i64>, &VirtualTime) -> BoxFlux<i64> + 'static,
) -> Subject {
    Subject {
        name,
        make: Box::new(make),
    }
}

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [
        sources(),
        transform(),
        combine(),
        errors(),
        backpressure_and_threads(),
        split(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MS: Duration = Duration::from_millis(1);

/// A list as one value.
fn sum(list: Vec<i64>) -> i64 {
    list.into_iter().sum()
}

fn odd(n: &i64) -> bool {
    n % 2 == 1
}

fn sources() -> Vec<Subject> {
    vec![
        subject("create", |_, _| {
            let push = |sink: FluxSink<i64>| {
                (1..8).for_each(|n| sink.next(n));
                sink.complete();
            };
            Flux::create(push).boxed()
        }),
        subject("empty", |_, _| Flux::empty().boxed()),
        subject("range", |_, _| Flux::range(0, 7).boxed()),
    ]
}

fn transform() -> Vec<Subject> {
    vec![
        subject("concat-map", |s, _| {
            s.concat_map(|n| Flux::range(n, 2)).boxed()
        }),
        subject("concat-map-prefetch", |s, _| {
            s.concat_map(|n| Flux::range(n, 2)).prefetch(4).boxed()
        }),
        subject("concat-map-delay-error", |s, _| {
            s.concat_map(|n| Flux::range(n, 2)).delay_error().boxed()
        }),
        subject("filter", |s, _| s.filter(odd).boxed()),
        subject("flat-map", |s, _| s.flat_map(|n| Flux::range(n, 3)).boxed()),
        subject("flat-map-concurrency", |s, _| {
            s.flat_map(|n| Flux::range(n, 3))
                .concurrency(2)
                .prefetch(2)
                .boxed()
        }),
        subject("flat-map-delay-error", |s, _| {
            s.flat_map(|n| Flux::range(n, 3)).delay_error().boxed()
        }),
        subject("map", |s, _| s.map(|n| n * 2).boxed()),
        subject("map-failing", |s, _| {
            s.try_map(|n| if n < 3 { Ok(n) } else { Err(Injected.into()) })
                .boxed()
        }),
        subject("switch-map", |s, _| {
            s.switch_map(|n| Flux::range(n, 3)).boxed()
        }),
        subject("take", |s, _| s.take(3).boxed()),
        subject("take-0", |s, _| s.take(0).boxed()),
    ]
}

fn combine() -> Vec<Subject> {
    vec![
        subject("concat-with", |s, _| {
            s.concat_with(Flux::range(0, 3)).boxed()
        }),
        subject("merge-with", |s, _| s.merge_with(Flux::range(0, 3)).boxed()),
        subject("start-with", |s, _| s.start_with([0]).boxed()),
        subject("switch-if-empty", |s, _| {
            s.switch_if_empty(Flux::range(0, 4)).boxed()
        }),
    ]
}

fn errors() -> Vec<Subject> {
    vec![
        subject("on-error-complete", |s, _| s.on_error_complete().boxed()),
        subject("on-error-map", |s, _| s.on_error_map(|error| error).boxed()),
        subject("on-error-resume", |s, _| {
            s.on_error_resume(|_| Flux::range(0, 3)).boxed()
        }),
        subject("on-error-return", |s, _| s.on_error_return(9).boxed()),
        subject("repeat", |s, _| s.repeat(2).boxed()),
        subject("repeat-when", |s, _| {
            s.repeat_when(|ends| ends.take(2)).boxed()
        }),
        subject("retry", |s, _| s.retry(2).boxed()),
        subject("retry-when", |s, _| {
            s.retry_when(|failures| failures.take(2)).boxed()
        }),
    ]
}

fn backpressure_and_threads() -> Vec<Subject> {
    vec![
        subject("cancel-on", |s, time| s.cancel_on(&time.single()).boxed()),
        subject("limit-rate", |s, _| s.limit_rate(4).boxed()),
        subject("limit-request", |s, _| s.limit_request(3).boxed()),
        subject("on-backpressure-buffer", |s, _| {
            s.on_backpressure_buffer().boxed()
        }),
        subject("on-backpressure-buffer-max", |s, _| {
            s.on_backpressure_buffer_max(2).boxed()
        }),
        subject("on-backpressure-drop", |s, _| {
            s.on_backpressure_drop(|_| ()).boxed()
        }),
        subject("on-backpressure-error", |s, _| {
            s.on_backpressure_error().boxed()
        }),
        subject("on-backpressure-latest", |s, _| {
            s.on_backpressure_latest().boxed()
        }),
        subject("publish-on", |s, time| s.publish_on(&time.single()).boxed()),
        subject("subscribe-on", |s, time| {
            s.subscribe_on(&time.single()).boxed()
        }),
    ]
}

fn split() -> Vec<Subject> {
    vec![
        subject("buffer", |s, _| s.buffer(3).map(sum).boxed()),
        subject("buffer-boundary", |s, time| {
            let ticks = crate::scenario::ticks(time, 15 * MS);
            s.buffer_boundary(ticks).map(sum).boxed()
        }),
        subject("buffer-duration", |s, time| {
            s.buffer_duration(25 * MS, &time.parallel())
                .map(sum)
                .boxed()
        }),
        subject("buffer-gaps", |s, _| s.buffer_skip(2, 3).map(sum).boxed()),
        subject("buffer-overlap", |s, _| {
            s.buffer_skip(3, 1).map(sum).boxed()
        }),
        subject("buffer-timeout", |s, time| {
            s.buffer_timeout(3, 25 * MS, &time.parallel())
                .map(sum)
                .boxed()
        }),
        subject("buffer-until", |s, _| {
            s.buffer_until(|n| n % 3 == 0).map(sum).boxed()
        }),
        subject("buffer-until-changed", |s, _| {
            s.buffer_until_changed(|n| n / 3).map(sum).boxed()
        }),
        subject("buffer-while", |s, _| {
            s.buffer_while(|n| n % 3 != 0).map(sum).boxed()
        }),
    ]
}

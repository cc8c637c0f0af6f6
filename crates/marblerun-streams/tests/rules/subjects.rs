//! What is checked: every operator and source, by name.

use std::time::Duration;

use marblerun_streams::source::FluxSink;
use marblerun_streams::{BoxFlux, BoxMono, Flux, Mono, Publisher, VirtualTime};

use crate::scenario::{Injected, Make};

/// An operator or source under its name.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) make: Box<Make>,
}

pub(crate) fn subject(
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
        filter(),
        aggregate(),
        peek(),
        combine(),
        errors(),
        backpressure_and_threads(),
        time(),
        split(),
        multicast(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MS: Duration = Duration::from_millis(1);

/// A list as one value.
pub(crate) fn sum(list: Vec<i64>) -> i64 {
    list.into_iter().sum()
}

/// The first value as a mono.
pub(crate) fn one(s: BoxFlux<i64>) -> BoxMono<i64> {
    s.next().boxed()
}

/// What a companion is made of.
pub(crate) fn later(n: i64) -> impl Publisher<Item = i64> + Clone {
    Flux::range(n, 2)
}

pub(crate) fn odd(n: &i64) -> bool {
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
        subject("defer", |s, _| Flux::defer(move || s.clone()).boxed()),
        subject("from-iterable", |_, _| {
            Flux::from_iterable([1, 2, 3, 4, 5, 6, 7]).boxed()
        }),
        subject("interval", |_, time| {
            Flux::interval(10 * MS, &time.parallel())
                .map(u64::cast_signed)
                .take(5)
                .boxed()
        }),
        subject("just", |_, _| Flux::just(1).boxed()),
        subject("channel", |_, time| {
            let (emitter, flux) = Flux::channel(&time.single(), 8);
            for n in 1..8 {
                // There is room for all of them.
                let _ = emitter.try_next(n);
            }
            flux.boxed()
        }),
        subject("from-future", |_, time| {
            Mono::from_future(|| async { 1 }, &time.parallel())
                .flux()
                .boxed()
        }),
        subject("from-stream", |_, time| {
            Flux::from_stream(|| futures::stream::iter(0..7), &time.parallel()).boxed()
        }),
        subject("into-stream", |s, time| {
            Flux::try_from_stream(move || s.clone().into_stream(), &time.parallel()).boxed()
        }),
        subject("into-stream-ahead", |s, time| {
            Flux::try_from_stream(move || s.clone().into_stream_with(2), &time.parallel()).boxed()
        }),
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
        subject("concat-map-iterable", |s, _| {
            s.concat_map_iterable(|n| [n, n]).boxed()
        }),
        subject("delay-until", |s, _| {
            s.delay_until(|_| Flux::range(0, 2)).boxed()
        }),
        subject("expand", |s, _| {
            s.expand(|n| Flux::range(n, if n % 2 == 1 { 0 } else { 1 }).map(|n| n + 1))
                .boxed()
        }),
        subject("expand-deep", |s, _| {
            s.expand_deep(|n| Flux::range(n, if n % 2 == 1 { 0 } else { 1 }).map(|n| n + 1))
                .boxed()
        }),
        subject("flat-map-sequential", |s, _| {
            s.flat_map_sequential(|n| Flux::range(n, 3)).boxed()
        }),
        subject("index", |s, _| {
            s.index().map(|(at, n)| n + at.cast_signed()).boxed()
        }),
        subject("map-not-null", |s, _| {
            s.map_not_null(|n| (n % 2 == 1).then_some(n)).boxed()
        }),
        subject("materialize", |s, _| s.materialize().map(|_| 1).boxed()),
        subject("scan", |s, _| s.scan(|a, b| a + b).boxed()),
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

fn filter() -> Vec<Subject> {
    vec![
        subject("default-if-empty", |s, _| s.default_if_empty(9).boxed()),
        subject("distinct", |s, _| s.map(|n| n % 3).distinct().boxed()),
        subject("distinct-until-changed", |s, _| {
            s.map(|n| n / 2).distinct_until_changed().boxed()
        }),
        subject("element-at", |s, _| s.element_at(2).flux().boxed()),
        subject("filter-when", |s, _| {
            s.filter_when(|n| Mono::just(odd(n))).boxed()
        }),
        subject("ignore-elements", |s, _| s.ignore_elements().flux().boxed()),
        subject("last", |s, _| s.last().flux().boxed()),
        subject("next", |s, _| s.next().flux().boxed()),
        subject("single", |s, _| s.single().flux().boxed()),
        subject("skip", |s, _| s.skip(2).boxed()),
        subject("skip-last", |s, _| s.skip_last(2).boxed()),
        subject("skip-while", |s, _| s.skip_while(|n| *n < 3).boxed()),
        subject("take-last", |s, _| s.take_last(2).boxed()),
        subject("take-until", |s, _| s.take_until(|n| *n == 3).boxed()),
        subject("take-while", |s, _| s.take_while(|n| *n < 3).boxed()),
    ]
}

fn aggregate() -> Vec<Subject> {
    vec![
        subject("all", |s, _| {
            s.all(|n| *n < 3).map(i64::from).flux().boxed()
        }),
        subject("any", |s, _| {
            s.any(|n| *n == 3).map(i64::from).flux().boxed()
        }),
        subject("collect-list", |s, _| {
            s.collect_list().map(sum).flux().boxed()
        }),
        subject("count", |s, _| s.count().map(|_| 1).flux().boxed()),
        subject("has-elements", |s, _| {
            s.has_elements().map(i64::from).flux().boxed()
        }),
        subject("reduce", |s, _| s.reduce(|a, b| a + b).flux().boxed()),
        subject("sort", |s, _| s.sort().boxed()),
    ]
}

fn peek() -> Vec<Subject> {
    vec![
        subject("do-finally", |s, _| s.do_finally(|_| ()).boxed()),
        subject("do-on-cancel", |s, _| s.do_on_cancel(|| ()).boxed()),
        subject("do-on-complete", |s, _| s.do_on_complete(|| ()).boxed()),
        subject("do-on-error", |s, _| s.do_on_error(|_| ()).boxed()),
        subject("do-on-next", |s, _| s.do_on_next(|_| ()).boxed()),
        subject("do-on-request", |s, _| s.do_on_request(|_| ()).boxed()),
        subject("hide", |s, _| s.hide().boxed()),
    ]
}

fn time() -> Vec<Subject> {
    vec![
        subject("delay-elements", |s, time| {
            s.delay_elements(5 * MS, &time.parallel()).boxed()
        }),
        subject("delay-sequence", |s, time| {
            s.delay_sequence(5 * MS, &time.parallel()).boxed()
        }),
        subject("delay-subscription", |s, time| {
            s.delay_subscription(5 * MS, &time.parallel()).boxed()
        }),
        subject("elapsed", |s, time| {
            s.elapsed(&time.parallel()).map(|(_, n)| n).boxed()
        }),
        subject("sample", |s, time| {
            s.sample(15 * MS, &time.parallel()).boxed()
        }),
        subject("sample-first", |s, time| {
            s.sample_first(15 * MS, &time.parallel()).boxed()
        }),
        subject("skip-for", |s, time| {
            s.skip_for(25 * MS, &time.parallel()).boxed()
        }),
        subject("take-for", |s, time| {
            s.take_for(25 * MS, &time.parallel()).boxed()
        }),
        subject("timeout", |s, time| {
            s.timeout(15 * MS, &time.parallel()).boxed()
        }),
    ]
}

fn multicast() -> Vec<Subject> {
    vec![
        subject("cache", |s, _| s.cache().boxed()),
        subject("mono-publish-with", |s, _| {
            let mono = s.next().publish_with(|n| n.map(|n| n + 1));
            mono.flux().boxed()
        }),
        subject("publish-next", |s, _| s.publish_next().flux().boxed()),
        subject("publish-with", |s, _| {
            s.publish_with(|numbers| numbers.clone().zip_with(numbers).map(|(a, b)| a + b))
                .boxed()
        }),
        subject("publish-ref-count", |s, _| s.publish().ref_count(1).boxed()),
        subject("replay-ref-count", |s, _| s.replay().ref_count(1).boxed()),
        subject("share", |s, _| s.share().boxed()),
        subject("share-next", |s, _| s.share_next().flux().boxed()),
    ]
}

fn combine() -> Vec<Subject> {
    vec![
        subject("combine-latest", |s, _| {
            Flux::combine_latest([s, Flux::range(0, 3).boxed()], |all| all.iter().sum()).boxed()
        }),
        subject("first-with-signal", |s, _| {
            Flux::first_with_signal([Flux::never().boxed(), s]).boxed()
        }),
        subject("sequence-equal", |s, _| {
            let equal = Mono::sequence_equal(s, Flux::range(1, 7));
            equal.map(i64::from).flux().boxed()
        }),
        subject("group-join", |s, _| {
            let open = |_: &i64| Flux::never().map(|n: i64| n);
            s.group_join(Flux::range(0, 2), open, open, |n, _| *n)
                .boxed()
        }),
        subject("join", |s, _| {
            let open = |_: &i64| Flux::never().map(|n: i64| n);
            s.join(Flux::range(0, 1), open, open, |a, b| a + b).boxed()
        }),
        subject("merge-comparing", |s, _| {
            Flux::merge_comparing([s, Flux::range(0, 5).boxed()]).boxed()
        }),
        subject("merge-comparing-delay-error", |s, _| {
            Flux::merge_comparing([s, Flux::range(0, 5).boxed()])
                .prefetch(2)
                .delay_error()
                .boxed()
        }),
        subject("merge-priority", |s, _| {
            Flux::merge_priority([s, Flux::range(0, 5).boxed()]).boxed()
        }),
        subject("merge-sequential", |s, _| {
            Flux::merge_sequential([s, Flux::range(0, 3).boxed()]).boxed()
        }),
        subject("skip-until-other", |s, time| {
            s.skip_until_other(crate::scenario::ticks(time, 15 * MS))
                .boxed()
        }),
        subject("take-until-other", |s, time| {
            s.take_until_other(crate::scenario::ticks(time, 35 * MS))
                .boxed()
        }),
        subject("then-many", |s, _| s.then_many(Flux::range(0, 3)).boxed()),
        subject("with-latest-from", |s, _| {
            s.with_latest_from(Flux::range(5, 1), |a, b| a + b).boxed()
        }),
        subject("zip-with", |s, _| {
            s.zip_with(Flux::range(0, 5)).map(|(a, b)| a + b).boxed()
        }),
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
        subject("group-by", |s, _| {
            s.group_by(|n| n % 2).flat_map(|group| group.flux()).boxed()
        }),
        subject("group-by-values", |s, _| {
            s.group_by(|n| n % 2)
                .map_values(|n| n * 10)
                .prefetch(2)
                .flat_map(|group| group)
                .boxed()
        }),
        subject("window", |s, _| {
            s.window(3).flat_map(|window| window).boxed()
        }),
        subject("window-until", |s, _| {
            s.window_until(|n| n % 3 == 0)
                .flat_map(|window| window)
                .boxed()
        }),
        subject("buffer-while", |s, _| {
            s.buffer_while(|n| n % 3 != 0).map(sum).boxed()
        }),
    ]
}

//! Variants of sources that are checked, what there is for monos only, and resources.

use std::time::Duration;

use marblerun_streams::function::Infallible;
use marblerun_streams::source::{self, Failed, FailedOnRequest, FluxSink};
use marblerun_streams::{Flux, Mono};

use crate::scenario::Injected;
use crate::subjects::{Subject, later, one, subject, sum};

const MS: Duration = Duration::from_millis(1);

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [sources(), monos(), resources()]
        .into_iter()
        .flatten()
        .collect()
}

fn push(sink: FluxSink<i64>) {
    (1..8).for_each(|n| sink.next(n));
    sink.complete();
}

fn sources() -> Vec<Subject> {
    vec![
        subject("create-latest", |_, _| {
            Flux::create_with(source::OverflowStrategy::Latest, push).boxed()
        }),
        subject("push", |_, _| Flux::push(push).boxed()),
        subject("push-drop", |_, _| {
            Flux::push_with(source::OverflowStrategy::Drop, push).boxed()
        }),
        subject("defer-contextual", |s, _| {
            Flux::defer_contextual(move |_| s.clone()).boxed()
        }),
        subject("delay", |_, time| {
            Mono::delay(15 * MS, &time.parallel())
                .map(u64::cast_signed)
                .flux()
                .boxed()
        }),
        subject("error", |_, _| Flux::<Failed<i64>>::error(Injected).boxed()),
        subject("error-with", |_, _| {
            Flux::<Failed<i64>>::error_with(|| Injected).boxed()
        }),
        subject("error-when-requested", |_, _| {
            Flux::<FailedOnRequest<i64>>::error_when_requested(Injected).boxed()
        }),
        subject("from-callable", |_, _| {
            Mono::from_callable(|| 1).flux().boxed()
        }),
        subject("from-supplier", |_, _| {
            Mono::from_supplier(|| 1).flux().boxed()
        }),
        subject("from-runnable", |_, _| {
            Mono::from_runnable(|| ()).flux().boxed()
        }),
        subject("from-iterator", |_, _| Flux::from_iterator(|| 0..7).boxed()),
        subject("generate", |_, _| {
            let next = |n: &mut i64, sink: &source::SynchronousSink<i64>| {
                *n += 1;
                match *n {
                    8 => sink.complete(),
                    n => sink.next(n),
                }
            };
            Flux::generate(|| 0, next).boxed()
        }),
        subject("interval-after", |_, time| {
            Flux::interval_after(5 * MS, 10 * MS, &time.parallel())
                .map(u64::cast_signed)
                .take(5)
                .boxed()
        }),
        subject("just-or-empty", |_, _| {
            Mono::just_or_empty(Some(1)).flux().boxed()
        }),
        subject("mono-create", |_, _| {
            Mono::create(|sink: source::MonoSink<i64>| sink.success(1))
                .flux()
                .boxed()
        }),
        subject("never", |_, _| Flux::never().boxed()),
    ]
}

fn monos() -> Vec<Subject> {
    vec![
        subject("mono-cache", |s, _| one(s).cache().flux().boxed()),
        subject("mono-cache-for", |s, time| {
            one(s)
                .try_cache_for(|_| Ok(MS), |_| Ok(MS), || Ok(MS), &time.parallel())
                .flux()
                .boxed()
        }),
        subject("cache-invalidate-if", |s, _| {
            one(s).cache_invalidate_if(|_| false).flux().boxed()
        }),
        subject("cache-invalidate-when", |s, _| {
            one(s)
                .cache_invalidate_when(|_| Mono::just(1), |_| ())
                .flux()
                .boxed()
        }),
        subject("mono-dematerialize", |s, _| {
            one(s).materialize().dematerialize().flux().boxed()
        }),
        subject("mono-do-on-each", |s, _| {
            one(s).do_on_each(|_| ()).flux().boxed()
        }),
        subject("mono-filter-when", |s, _| {
            one(s).filter_when(|_| Mono::just(true)).flux().boxed()
        }),
        subject("mono-flat-map", |s, _| {
            one(s).flat_map(Mono::just).flux().boxed()
        }),
        subject("mono-flat-map-iterable", |s, _| {
            one(s).flat_map_iterable(|n| [n, n, n]).boxed()
        }),
        subject("mono-publish-on", |s, time| {
            one(s).publish_on(&time.single()).flux().boxed()
        }),
        subject("mono-share", |s, _| one(s).share().flux().boxed()),
        subject("mono-zip", |s, _| {
            Mono::zip([one(s), Mono::just(1).boxed()])
                .combinator(Infallible(sum))
                .flux()
                .boxed()
        }),
        subject("mono-zip-with-combinator", |s, _| {
            one(s)
                .zip_with_combinator(Mono::just(1), |a, b| a + b)
                .flux()
                .boxed()
        }),
        subject("repeat-when-empty", |s, _| {
            one(s)
                .filter(|n| *n > 20)
                .repeat_when_empty(9, |repeats| repeats.take(2))
                .flux()
                .boxed()
        }),
        subject("share-next", |s, _| s.share_next().flux().boxed()),
        subject("zip-when", |s, _| {
            one(s)
                .zip_when(|n| Mono::just(n + 1), |a, b| a + b)
                .flux()
                .boxed()
        }),
    ]
}

fn resources() -> Vec<Subject> {
    vec![
        subject("merge-comparing-by", |s, _| {
            Flux::merge_comparing_by([s, Flux::range(0, 5).boxed()], |a, b| b.cmp(a)).boxed()
        }),
        subject("merge-comparing-with", |s, _| {
            s.merge_comparing_with(Flux::range(0, 5), |a, b| a.cmp(b))
                .boxed()
        }),
        subject("merge-priority-by", |s, _| {
            Flux::merge_priority_by([s, Flux::range(0, 5).boxed()], |a, b| b.cmp(a)).boxed()
        }),
        subject("sequence-equal-by", |s, _| {
            let equal = Mono::sequence_equal_by(s, Flux::range(1, 7), |a, b| a == b);
            equal.map(i64::from).flux().boxed()
        }),
        subject("using", |s, _| {
            Flux::using(|| (), move |()| s.clone(), |()| ()).boxed()
        }),
        subject("using-lazily", |s, _| {
            Flux::using_lazily(|| (), move |()| s.clone(), |()| ()).boxed()
        }),
        subject("using-when", |s, _| {
            let close = |_, _: marblerun_streams::operator::using_when::Ended<'_>| later(0);
            Flux::using_when(Mono::just(1), move |_| s.clone(), close).boxed()
        }),
        subject("mono-using-when", |s, _| {
            let close = |_, _: marblerun_streams::operator::using_when::Ended<'_>| later(0);
            let source = move |_: &i32| one(s.clone());
            Mono::using_when(Mono::just(1), source, close)
                .flux()
                .boxed()
        }),
    ]
}

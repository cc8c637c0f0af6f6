//! What is checked besides the operators of [`subjects`](crate::subjects): their variants, sources,
//! and what there is for monos only.

use std::any::Any;
use std::time::Duration;

use marblerun_streams::function::Infallible;
use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;
use marblerun_streams::operator::retry_when::Retry;
use marblerun_streams::source::{self, Empty, Failed, FailedOnRequest, FluxSink};
use marblerun_streams::{BoxFlux, BoxMono, Flux, Mono, Publisher};

use crate::scenario::{Injected, ticks};
use crate::subjects::{Subject, odd, subject, sum};

const MS: Duration = Duration::from_millis(1);

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
        monos(),
        resources(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The first value as a mono.
fn one(s: BoxFlux<i64>) -> BoxMono<i64> {
    s.next().boxed()
}

fn values(list: Vec<i64>) -> i64 {
    list.into_iter().sum()
}

/// What a companion is made of.
fn later(n: i64) -> impl Publisher<Item = i64> + Clone {
    Flux::range(n, 2)
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

fn transform() -> Vec<Subject> {
    vec![
        subject("as", |s, _| s.as_(|s| s.map(|n| n + 1)).boxed()),
        subject("cast", |s, _| {
            s.map(|n| Box::new(n) as Box<dyn Any>).cast().boxed()
        }),
        subject("of-type", |s, _| {
            let box_odd = |n| match n {
                n if odd(&n) => Box::new(n) as Box<dyn Any>,
                _ => Box::new('c'),
            };
            s.map(box_odd).of_type().boxed()
        }),
        subject("concat-map-delay-error-until-boundary", |s, _| {
            s.concat_map(later).delay_error_until_boundary().boxed()
        }),
        subject("context-write", |s, _| {
            s.context_write(|context| context.with(7)).boxed()
        }),
        subject("dematerialize", |s, _| {
            s.materialize().dematerialize().boxed()
        }),
        subject("expand-mono", |s, _| {
            one(s)
                .expand(|n| Flux::range(n + 1, 1).take(2))
                .take(9)
                .boxed()
        }),
        subject("flat-map-iterable", |s, _| {
            s.flat_map_iterable(|n| [n, n]).boxed()
        }),
        subject("flat-map-many", |s, _| one(s).flat_map_many(later).boxed()),
        subject("flat-map-signals", |s, _| {
            s.flat_map_signals(later, |_| later(0), || later(9)).boxed()
        }),
        subject("flat-map-many-signals", |s, _| {
            one(s)
                .flat_map_many_signals(later, |_| later(0), || later(9))
                .boxed()
        }),
        subject("handle", |s, _| {
            let handler = |n, sink: &source::SynchronousSink<i64>| match n {
                6 => sink.complete(),
                n if odd(&n) => sink.next(n),
                _ => {}
            };
            s.handle(handler).boxed()
        }),
        subject("scan-from", |s, _| s.scan_from(10, |a, b| a + b).boxed()),
        subject("scan-with", |s, _| s.scan_with(|| 10, |a, b| a + b).boxed()),
        subject("switch-on-first", |s, _| {
            s.switch_on_first(|_, all| all.map(|n| n + 1)).boxed()
        }),
        subject("switch-on-next", |s, _| {
            s.map(later).switch_on_next().boxed()
        }),
        subject("transform", |s, _| {
            s.transform(|s| s.map(|n| n + 1)).boxed()
        }),
        subject("transform-deferred", |s, _| {
            s.transform_deferred(|s| s.map(|n| n + 1)).boxed()
        }),
        subject("transform-deferred-contextual", |s, _| {
            s.transform_deferred_contextual(|s, _| Ok(s.map(|n| n + 1)))
                .boxed()
        }),
        subject("zip-with-iterable", |s, _| {
            s.zip_with_iterable([1, 2, 3]).map(|(a, b)| a + b).boxed()
        }),
        subject("zip-with-iterable-combinator", |s, _| {
            s.zip_with_iterable_combinator(0.., |a, b| a + b).boxed()
        }),
    ]
}

fn filter() -> Vec<Subject> {
    vec![
        subject("distinct-by", |s, _| s.distinct_by(|n| n % 3).boxed()),
        subject("distinct-until-changed-by", |s, _| {
            s.distinct_until_changed_by(|n| n / 2).boxed()
        }),
        subject("element-at-or", |s, _| {
            s.element_at_or(20, 9).flux().boxed()
        }),
        subject("filter-when-publisher", |s, _| {
            s.filter_when_publisher(|n| later(*n).map_odd()).boxed()
        }),
        subject("ignore-element", |s, _| {
            one(s).ignore_element().flux().boxed()
        }),
        subject("last-or", |s, _| s.last_or(9).flux().boxed()),
        subject("single-or", |s, _| s.single_or(9).flux().boxed()),
        subject("single-or-empty", |s, _| s.single_or_empty().flux().boxed()),
        subject("single-optional", |s, _| {
            one(s)
                .single_optional()
                .map(Option::unwrap_or_default)
                .flux()
                .boxed()
        }),
        subject("skip-until", |s, _| s.skip_until(|n| *n > 2).boxed()),
        subject("take-unbounded", |s, _| s.take_unbounded(3).boxed()),
    ]
}

/// Whether each of them is odd.
trait MapOdd: Sized {
    fn map_odd(self) -> BoxFlux<bool>;
}

impl<P: Publisher<Item = i64>> MapOdd for P {
    fn map_odd(self) -> BoxFlux<bool> {
        Flux::from_publisher(self).map(|n| odd(&n)).boxed()
    }
}

fn aggregate() -> Vec<Subject> {
    vec![
        subject("collect", |s, _| {
            s.collect(Vec::new, |list: &mut Vec<i64>, n| list.push(n))
                .map(values)
                .flux()
                .boxed()
        }),
        subject("collect-map", |s, _| {
            s.collect_map(|n| n % 3)
                .map(|map| map.len() as i64)
                .flux()
                .boxed()
        }),
        subject("collect-multimap", |s, _| {
            s.collect_multimap(|n| n % 3)
                .map(|map| map.len() as i64)
                .flux()
                .boxed()
        }),
        subject("collect-sorted-list", |s, _| {
            s.collect_sorted_list().map(sum).flux().boxed()
        }),
        subject("collect-sorted-list-by", |s, _| {
            s.collect_sorted_list_by(|a, b| b.cmp(a))
                .map(sum)
                .flux()
                .boxed()
        }),
        subject("collect-list-arranged", |s, _| {
            s.try_collect_list_arranged(|_| Err(Injected.into()))
                .map(sum)
                .flux()
                .boxed()
        }),
        subject("has-element", |s, _| {
            s.has_element(3).map(i64::from).flux().boxed()
        }),
        subject("reduce-with", |s, _| {
            s.reduce_with(|| 10, |a, b| a + b).flux().boxed()
        }),
        subject("sort-by", |s, _| s.sort_by(|a, b| b.cmp(a)).boxed()),
        subject("sort-arranged", |s, _| {
            s.try_sort_arranged(|_| Err(Injected.into())).boxed()
        }),
    ]
}

fn peek() -> Vec<Subject> {
    vec![
        subject("do-after-terminate", |s, _| {
            s.do_after_terminate(|| ()).boxed()
        }),
        subject("do-after-terminate-mono", |s, _| {
            one(s).do_after_terminate(|| ()).flux().boxed()
        }),
        subject("do-first", |s, _| s.do_first(|| ()).boxed()),
        subject("do-on-discard", |s, _| {
            s.skip(1).do_on_discard(|_: &i64| ()).boxed()
        }),
        subject("do-on-each", |s, _| s.do_on_each(|_| ()).boxed()),
        subject("do-on-next-failing", |s, _| {
            s.try_do_on_next(|n| if *n < 3 { Ok(()) } else { Err(Injected.into()) })
                .boxed()
        }),
        subject("do-on-subscribe", |s, _| s.do_on_subscribe(|| ()).boxed()),
        subject("do-on-success", |s, _| {
            one(s).do_on_success(|_| ()).flux().boxed()
        }),
        subject("do-on-terminate", |s, _| s.do_on_terminate(|| ()).boxed()),
        subject("do-on-terminate-mono", |s, _| {
            one(s).do_on_terminate(|| ()).flux().boxed()
        }),
        subject("log", |s, _| s.log(|_| ()).boxed()),
        subject("on-terminate-detach", |s, _| {
            s.on_terminate_detach().boxed()
        }),
    ]
}

fn combine() -> Vec<Subject> {
    vec![
        subject("and", |s, _| {
            one(s).and(later(0)).flux().map(|()| 0).boxed()
        }),
        subject("concat", |s, _| {
            Flux::concat([s, Flux::range(0, 3).boxed()]).boxed()
        }),
        subject("concat-delay-error", |s, _| {
            Flux::concat_delay_error([s, Flux::range(0, 3).boxed()]).boxed()
        }),
        subject("concat-iterable", |s, _| {
            Flux::concat_iterable([s, Flux::range(0, 3).boxed()]).boxed()
        }),
        subject("concat-with-values", |s, _| {
            s.concat_with_values([8, 9]).boxed()
        }),
        subject("first-with-value", |s, _| {
            Flux::first_with_value([Flux::never().boxed(), s]).boxed()
        }),
        subject("merge", |s, _| {
            Flux::merge([s, Flux::range(0, 3).boxed()]).boxed()
        }),
        subject("flatten", |s, _| s.map(later).flatten().boxed()),
        subject("or", |s, _| {
            s.or(Flux::<source::Never<i64>>::never()).boxed()
        }),
        subject("start-with-publisher", |s, _| {
            s.start_with_publisher(Flux::range(0, 3)).boxed()
        }),
        subject("then", |s, _| s.then().flux().map(|()| 0).boxed()),
        subject("then-mono", |s, _| {
            s.then_mono(Mono::just(1)).flux().boxed()
        }),
        subject("then-empty", |s, _| {
            s.then_empty(Flux::<Empty<()>>::empty())
                .flux()
                .map(|()| 0)
                .boxed()
        }),
        subject("then-return", |s, _| one(s).then_return(9).flux().boxed()),
        subject("when", |s, _| {
            Mono::when([s, Flux::range(0, 3).boxed()])
                .flux()
                .map(|()| 0)
                .boxed()
        }),
        subject("zip", |s, _| {
            Flux::zip([s, Flux::range(0, 3).boxed()])
                .map(values)
                .boxed()
        }),
        subject("zip-with-combinator", |s, _| {
            s.zip_with_combinator(Flux::range(0, 3), |a, b| a + b)
                .boxed()
        }),
    ]
}

fn errors() -> Vec<Subject> {
    vec![
        subject("on-error-complete-if", |s, _| {
            s.on_error_complete_if(|_| true).boxed()
        }),
        subject("on-error-continue", |s, _| {
            s.try_map(|n| if odd(&n) { Ok(n) } else { Err(Injected.into()) })
                .on_error_continue(|_, _| true)
                .boxed()
        }),
        subject("on-error-stop", |s, _| s.on_error_stop().boxed()),
        subject("on-error-map-if", |s, _| {
            s.on_error_map_if(|_| false, |error| error).boxed()
        }),
        subject("on-error-resume-if", |s, _| {
            s.on_error_resume_if(|_| true, |_| Flux::range(0, 3))
                .boxed()
        }),
        subject("on-error-return-if", |s, _| {
            s.on_error_return_if(|_| true, 9).boxed()
        }),
        subject("repeat-while", |s, _| s.repeat_while(2, || true).boxed()),
        subject("retry-with", |s, _| s.retry_with(Retry::max(2)).boxed()),
        subject("retry-with-delay", |s, time| {
            s.retry_with(Retry::fixed_delay(2, 5 * MS, &time.parallel()))
                .boxed()
        }),
    ]
}

fn backpressure_and_threads() -> Vec<Subject> {
    vec![
        subject("limit-rate-between", |s, _| {
            s.limit_rate_between(4, 2).boxed()
        }),
        subject("on-backpressure-buffer-with", |s, _| {
            s.on_backpressure_buffer_with(2, OverflowStrategy::DropOldest, |_| ())
                .boxed()
        }),
        subject("on-backpressure-buffer-for", |s, time| {
            s.on_backpressure_buffer_for(15 * MS, 4, |_| (), &time.parallel())
                .boxed()
        }),
        subject("publish-on-prefetching", |s, time| {
            s.publish_on_with(&time.single(), 2).boxed()
        }),
        subject("publish-on-without-delaying-errors", |s, time| {
            s.publish_on(&time.single())
                .without_delaying_errors()
                .boxed()
        }),
        subject("subscribe-on-requesting-anywhere", |s, time| {
            s.subscribe_on(&time.single()).requesting_anywhere().boxed()
        }),
    ]
}

fn time() -> Vec<Subject> {
    vec![
        subject("delay-element", |s, time| {
            one(s)
                .delay_element(5 * MS, &time.parallel())
                .flux()
                .boxed()
        }),
        subject("delay-subscription-until", |s, time| {
            s.delay_subscription_until(ticks(time, 15 * MS)).boxed()
        }),
        subject("sample-on", |s, time| {
            s.sample_on(ticks(time, 15 * MS)).boxed()
        }),
        subject("sample-first-on", |s, _| {
            s.sample_first_on(|n| Flux::range(*n, 1)).boxed()
        }),
        subject("sample-timeout", |s, _| {
            s.sample_timeout(|n| Flux::range(*n, 1)).boxed()
        }),
        subject("timed", |s, time| {
            s.timed(&time.parallel()).map(|timed| timed.value).boxed()
        }),
        subject("timestamp", |s, time| {
            s.timestamp(&time.parallel()).map(|(_, n)| n).boxed()
        }),
        subject("timeout-or", |s, time| {
            s.timeout_or(15 * MS, &time.parallel(), Flux::range(0, 3))
                .boxed()
        }),
        subject("timeout-first", |s, time| {
            s.timeout_first(ticks(time, 15 * MS)).boxed()
        }),
        subject("timeout-first-or", |s, time| {
            s.timeout_first_or(ticks(time, 15 * MS), Flux::range(0, 3))
                .boxed()
        }),
        subject("timeout-each", |s, time| {
            let next = ticks(time, 15 * MS);
            s.timeout_each(ticks(time, 15 * MS), move |_| next.clone())
                .boxed()
        }),
        subject("timeout-each-or", |s, time| {
            let next = ticks(time, 15 * MS);
            s.timeout_each_or(
                ticks(time, 15 * MS),
                move |_| next.clone(),
                Flux::range(0, 3),
            )
            .boxed()
        }),
    ]
}

fn split() -> Vec<Subject> {
    vec![
        subject("buffer-timeout-fair", |s, time| {
            s.buffer_timeout_fair(3, 25 * MS, &time.parallel())
                .map(sum)
                .boxed()
        }),
        subject("buffer-until-cut-before", |s, _| {
            s.buffer_until_cut_before(|n| n % 3 == 0).map(sum).boxed()
        }),
        subject("buffer-when", |s, time| {
            let (opens, closes) = (ticks(time, 15 * MS), ticks(time, 5 * MS));
            s.buffer_when(opens, move |_| closes.clone())
                .map(sum)
                .boxed()
        }),
        subject("buffer-every", |s, time| {
            s.buffer_every(15 * MS, 25 * MS, &time.parallel())
                .map(sum)
                .boxed()
        }),
        subject("group-by-prefetching", |s, _| {
            s.group_by(|n| n % 2)
                .prefetch(4)
                .flat_map(|group| group.flux())
                .boxed()
        }),
        subject("window-boundary", |s, time| {
            s.window_boundary(ticks(time, 15 * MS))
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-duration", |s, time| {
            s.window_duration(25 * MS, &time.parallel())
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-every", |s, time| {
            s.window_every(15 * MS, 25 * MS, &time.parallel())
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-gaps", |s, _| {
            s.window_skip(2, 3).flat_map(|window| window).boxed()
        }),
        subject("window-overlap", |s, _| {
            s.window_skip(3, 1).flat_map(|window| window).boxed()
        }),
        subject("window-timeout", |s, time| {
            s.window_timeout(3, 25 * MS, &time.parallel())
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-timeout-fair", |s, time| {
            s.window_timeout_fair(3, 25 * MS, &time.parallel())
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-until-changed", |s, _| {
            s.window_until_changed(|n| n / 3)
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-until-cut-before", |s, _| {
            s.window_until_cut_before(|n| n % 3 == 0)
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-when", |s, time| {
            let (opens, closes) = (ticks(time, 15 * MS), ticks(time, 5 * MS));
            s.window_when(opens, move |_| closes.clone())
                .flat_map(|window| window)
                .boxed()
        }),
        subject("window-while", |s, _| {
            s.window_while(|n| n % 3 != 0)
                .flat_map(|window| window)
                .boxed()
        }),
    ]
}

fn multicast() -> Vec<Subject> {
    vec![
        subject("auto-connect", |s, _| s.publish().auto_connect(1).boxed()),
        subject("cache-size", |s, _| s.cache_size(2).boxed()),
        subject("cache-duration", |s, time| {
            s.cache_duration(15 * MS, &time.parallel()).boxed()
        }),
        subject("cache-size-duration", |s, time| {
            s.cache_size_duration(2, 15 * MS, &time.parallel()).boxed()
        }),
        subject("publish-prefetching", |s, _| {
            s.publish_prefetching(2).ref_count(1).boxed()
        }),
        subject("ref-count-grace", |s, time| {
            s.publish()
                .ref_count_grace(1, 5 * MS, &time.parallel())
                .boxed()
        }),
        subject("replay-size", |s, _| s.replay_size(2).ref_count(1).boxed()),
        subject("replay-duration", |s, time| {
            s.replay_duration(15 * MS, &time.parallel())
                .ref_count(1)
                .boxed()
        }),
        subject("replay-size-duration", |s, time| {
            s.replay_size_duration(2, 15 * MS, &time.parallel())
                .ref_count(1)
                .boxed()
        }),
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
                .combinator(Infallible(values))
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

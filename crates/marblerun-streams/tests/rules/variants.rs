//! What is checked besides the operators of [`subjects`](crate::subjects): their variants.

use std::any::Any;
use std::time::Duration;

use marblerun_streams::operator::retry_when::Retry;
use marblerun_streams::source::{self, Empty};
use marblerun_streams::{BoxFlux, Flux, Mono, Publisher};

use crate::scenario::Injected;
use crate::subjects::{Subject, later, odd, one, subject, sum};

const MS: Duration = Duration::from_millis(1);

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [
        transform(),
        filter(),
        aggregate(),
        peek(),
        combine(),
        errors(),
    ]
    .into_iter()
    .flatten()
    .collect()
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
                .map(sum)
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
            Flux::zip([s, Flux::range(0, 3).boxed()]).map(sum).boxed()
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

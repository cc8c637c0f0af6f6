//! Operators and sources whose functions can fail: at the third value, or when they are called.

use std::time::Duration;

use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;
use marblerun_streams::operator::using_when::Ended;
use marblerun_streams::source::{self, Empty, FluxSink, Never};
use marblerun_streams::{Error, Flux, Mono};

use crate::scenario::Injected;
use crate::subjects::{Subject, subject, sum};

const MS: Duration = Duration::from_millis(1);

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [values(), parts(), peeks(), companions(), sources()]
        .into_iter()
        .flatten()
        .collect()
}

/// Fails from the third value on.
pub(crate) fn below_3<T>(n: &i64, value: T) -> Result<T, Error> {
    if *n < 3 {
        Ok(value)
    } else {
        Err(Injected.into())
    }
}

fn failing_push(sink: FluxSink<i64>) -> Result<(), Error> {
    (1..4).for_each(|n| sink.next(n));
    Err(Injected.into())
}

fn values() -> Vec<Subject> {
    vec![
        subject("try-filter", |s, _| {
            s.try_filter(|n| below_3(n, *n < 2)).boxed()
        }),
        subject("try-take-while", |s, _| {
            s.try_take_while(|n| below_3(n, *n < 2)).boxed()
        }),
        subject("try-take-until", |s, _| {
            s.try_take_until(|n| below_3(n, *n < 2)).boxed()
        }),
        subject("try-skip-while", |s, _| {
            s.try_skip_while(|n| below_3(n, *n < 2)).boxed()
        }),
        subject("try-skip-until", |s, _| {
            s.try_skip_until(|n| below_3(n, *n < 2)).boxed()
        }),
        subject("try-all", |s, _| {
            s.try_all(|n| below_3(n, true))
                .map(i64::from)
                .flux()
                .boxed()
        }),
        subject("try-any", |s, _| {
            s.try_any(|n| below_3(n, false))
                .map(i64::from)
                .flux()
                .boxed()
        }),
        subject("try-collect", |s, _| {
            s.try_collect(
                || Ok(0),
                |sum, n| {
                    *sum += n;
                    below_3(&n, ())
                },
            )
            .flux()
            .boxed()
        }),
        subject("try-concat-map-iterable", |s, _| {
            s.try_concat_map_iterable(|n| below_3(&n, [n, n])).boxed()
        }),
        subject("try-flat-map-iterable", |s, _| {
            s.try_flat_map_iterable(|n| below_3(&n, [n, n])).boxed()
        }),
        subject("try-distinct-by", |s, _| {
            s.try_distinct_by(|n| below_3(n, *n)).boxed()
        }),
        subject("try-distinct-until-changed-by", |s, _| {
            s.try_distinct_until_changed_by(|n| below_3(n, *n), |a, b| Ok(a == b))
                .boxed()
        }),
        subject("try-handle", |s, _| {
            s.try_handle(|n, sink| {
                sink.next(n);
                below_3(&n, ())
            })
            .boxed()
        }),
        subject("try-map-not-null", |s, _| {
            s.try_map_not_null(|n| below_3(&n, Some(n))).boxed()
        }),
        subject("try-reduce", |s, _| {
            s.try_reduce(|a, b| below_3(&b, a + b)).flux().boxed()
        }),
        subject("try-reduce-with", |s, _| {
            s.try_reduce_with(|| Ok(0), |a, b| below_3(&b, a + b))
                .flux()
                .boxed()
        }),
        subject("try-scan", |s, _| {
            s.try_scan(|a, b| below_3(&b, a + b)).boxed()
        }),
        subject("try-scan-with", |s, _| {
            s.try_scan_with(|| Ok(0), |a, b| below_3(&b, a + b)).boxed()
        }),
        subject("try-with-latest-from", |s, _| {
            s.try_with_latest_from(Flux::range(5, 1), |a, b| below_3(&a, a + b))
                .boxed()
        }),
        subject("try-zip-with-combinator", |s, _| {
            s.try_zip_with_combinator(Flux::range(0, 5), |a, b| below_3(&a, a + b))
                .boxed()
        }),
        subject("try-zip-with-iterable-combinator", |s, _| {
            s.try_zip_with_iterable_combinator(0.., |a, b| below_3(&a, a + b))
                .boxed()
        }),
        subject("try-combine-latest", |s, _| {
            Flux::try_combine_latest([s, Flux::range(0, 3).boxed()], |all| {
                below_3(&all[0], all.iter().sum())
            })
            .boxed()
        }),
        subject("try-merge-comparing-by", |s, _| {
            Flux::try_merge_comparing_by([s, Flux::range(0, 5).boxed()], |a: &i64, b: &i64| {
                below_3(a, a.cmp(b))
            })
            .boxed()
        }),
        subject("try-merge-comparing-with", |s, _| {
            s.try_merge_comparing_with(Flux::range(0, 5), |a, b| below_3(a, a.cmp(b)))
                .boxed()
        }),
        subject("try-merge-priority-by", |s, _| {
            Flux::try_merge_priority_by([s, Flux::range(0, 5).boxed()], |a: &i64, b: &i64| {
                below_3(a, a.cmp(b))
            })
            .boxed()
        }),
        subject("try-sequence-equal-by", |s, _| {
            let equal = Mono::try_sequence_equal_by(s, Flux::range(1, 7), |a: &i64, b: &i64| {
                below_3(a, a == b)
            });
            equal.map(i64::from).flux().boxed()
        }),
    ]
}

fn parts() -> Vec<Subject> {
    vec![
        subject("try-buffer-until", |s, _| {
            s.try_buffer_until(|n| below_3(n, n % 2 == 0))
                .map(sum)
                .boxed()
        }),
        subject("try-buffer-until-cut-before", |s, _| {
            s.try_buffer_until_cut_before(|n| below_3(n, n % 2 == 0))
                .map(sum)
                .boxed()
        }),
        subject("try-buffer-while", |s, _| {
            s.try_buffer_while(|n| below_3(n, n % 2 == 0))
                .map(sum)
                .boxed()
        }),
        subject("try-window-until", |s, _| {
            s.try_window_until(|n| below_3(n, n % 2 == 0))
                .flat_map(|window| window)
                .boxed()
        }),
        subject("try-window-until-cut-before", |s, _| {
            s.try_window_until_cut_before(|n| below_3(n, n % 2 == 0))
                .flat_map(|window| window)
                .boxed()
        }),
        subject("try-window-while", |s, _| {
            s.try_window_while(|n| below_3(n, n % 2 == 0))
                .flat_map(|window| window)
                .boxed()
        }),
        subject("try-group-by", |s, _| {
            s.try_group_by(|n| below_3(n, n % 2))
                .flat_map(|group| group.flux())
                .boxed()
        }),
        subject("try-map-values", |s, _| {
            s.group_by(|n| n % 2)
                .try_map_values(|n| below_3(&n, n * 10))
                .flat_map(|group| group)
                .boxed()
        }),
        subject("try-publish-with", |s, _| {
            s.try_publish_with(|_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .boxed()
        }),
        subject("try-mono-publish-with", |s, _| {
            s.next()
                .try_publish_with(|_| Err::<Mono<Empty<i64>>, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-cache-invalidate-if", |s, _| {
            s.next()
                .try_cache_invalidate_if(|_| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-cache-invalidate-when", |s, _| {
            s.next()
                .try_cache_invalidate_when(|_| Err::<Mono<Empty<()>>, _>(Injected.into()), |_| ())
                .flux()
                .boxed()
        }),
    ]
}

fn peeks() -> Vec<Subject> {
    vec![
        subject("try-do-after-terminate", |s, _| {
            s.try_do_after_terminate(|| Err(Injected.into())).boxed()
        }),
        subject("try-do-first", |s, _| {
            s.try_do_first(|| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-cancel", |s, _| {
            s.try_do_on_cancel(|| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-complete", |s, _| {
            s.try_do_on_complete(|| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-subscribe", |s, _| {
            s.try_do_on_subscribe(|| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-terminate", |s, _| {
            s.try_do_on_terminate(|| Err(Injected.into())).boxed()
        }),
        subject("try-mono-do-on-terminate", |s, _| {
            s.next()
                .try_do_on_terminate(|| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-mono-do-after-terminate", |s, _| {
            s.next()
                .try_do_after_terminate(|| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-do-finally", |s, _| {
            s.try_do_finally(|_| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-each", |s, _| {
            s.try_do_on_each(|_| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-error", |s, _| {
            s.try_do_on_error(|_| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-request", |s, _| {
            s.try_do_on_request(|_| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-subscribe-with", |s, _| {
            s.try_do_on_subscribe_with(|_| Err(Injected.into())).boxed()
        }),
        subject("try-do-on-success", |s, _| {
            s.next()
                .try_do_on_success(|_| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-mono-do-on-each", |s, _| {
            s.next()
                .try_do_on_each(|_| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-on-error-map", |s, _| {
            s.try_on_error_map(|_| Err(Injected.into())).boxed()
        }),
        subject("try-on-backpressure-drop", |s, _| {
            s.try_on_backpressure_drop(|_| Err(Injected.into())).boxed()
        }),
        subject("try-on-backpressure-buffer-max", |s, _| {
            s.try_on_backpressure_buffer_max(2, |_| Err(Injected.into()))
                .boxed()
        }),
        subject("try-on-backpressure-buffer-with", |s, _| {
            s.try_on_backpressure_buffer_with(2, OverflowStrategy::DropOldest, |_| {
                Err(Injected.into())
            })
            .boxed()
        }),
        subject("try-on-backpressure-buffer-for", |s, time| {
            s.try_on_backpressure_buffer_for(15 * MS, 2, |_| Err(Injected.into()), &time.parallel())
                .boxed()
        }),
    ]
}

fn companions() -> Vec<Subject> {
    vec![
        subject("try-concat-map", |s, _| {
            s.try_concat_map(|n| below_3(&n, Flux::range(n, 2))).boxed()
        }),
        subject("try-flat-map", |s, _| {
            s.try_flat_map(|n| below_3(&n, Flux::range(n, 2))).boxed()
        }),
        subject("try-flat-map-sequential", |s, _| {
            s.try_flat_map_sequential(|n| below_3(&n, Flux::range(n, 2)))
                .boxed()
        }),
        subject("try-switch-map", |s, _| {
            s.try_switch_map(|n| below_3(&n, Flux::range(n, 2))).boxed()
        }),
        subject("try-expand", |s, _| {
            s.try_expand(|n| below_3(&n, Flux::range(n + 1, 1))).boxed()
        }),
        subject("try-expand-deep", |s, _| {
            s.try_expand_deep(|n| below_3(&n, Flux::range(n + 1, 1)))
                .boxed()
        }),
        subject("try-flat-map-many", |s, _| {
            s.next()
                .try_flat_map_many(|_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .boxed()
        }),
        subject("try-mono-flat-map", |s, _| {
            s.next()
                .try_flat_map(|_| Err::<Mono<Empty<i64>>, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-zip-when", |s, _| {
            s.next()
                .try_zip_when(|n| Ok(Mono::just(n)), |_, _| Err::<i64, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-delay-until", |s, _| {
            s.try_delay_until(|n| below_3(n, Flux::range(0, 2))).boxed()
        }),
        subject("try-filter-when", |s, _| {
            s.try_filter_when(|n| below_3(n, Mono::just(true))).boxed()
        }),
        subject("try-mono-filter-when", |s, _| {
            s.next()
                .try_filter_when(|_| Err::<Mono<Empty<bool>>, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-mono-zip-with-combinator", |s, _| {
            s.next()
                .try_zip_with_combinator(Mono::just(1), |_, _| Err::<i64, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-sample-first-on", |s, _| {
            s.try_sample_first_on(|n| below_3(n, Flux::range(0, 1)))
                .boxed()
        }),
        subject("try-sample-timeout", |s, _| {
            s.try_sample_timeout(|n| below_3(n, Flux::range(0, 1)))
                .boxed()
        }),
        subject("try-timeout-each", |s, _| {
            s.try_timeout_each(
                Flux::<Never<i64>>::never(),
                |n| below_3(n, Flux::<Never<i64>>::never()),
                None::<Flux<Empty<i64>>>,
            )
            .boxed()
        }),
        subject("try-join", |s, _| {
            let open = |_: &i64| Ok(Flux::<Never<i64>>::never());
            s.try_join(Flux::range(0, 1), open, open, |a, b| below_3(a, a + b))
                .boxed()
        }),
        subject("try-group-join", |s, _| {
            let open = |_: &i64| Ok(Flux::<Never<i64>>::never());
            s.try_group_join(Flux::range(0, 2), open, open, |n, _| below_3(n, *n))
                .boxed()
        }),
        subject("try-on-error-continue", |s, _| {
            s.try_map(|n| below_3(&n, n))
                .try_on_error_continue(|_, _| Err(Injected.into()))
                .boxed()
        }),
        subject("try-on-error-resume", |s, _| {
            s.try_on_error_resume(|_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .boxed()
        }),
        subject("try-repeat-when", |s, _| {
            s.try_repeat_when(|_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .boxed()
        }),
        subject("try-repeat-when-empty", |s, _| {
            s.next()
                .filter(|n| *n > 20)
                .try_repeat_when_empty(9, |_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-repeat-while", |s, _| {
            s.try_repeat_while(2, || Err(Injected.into())).boxed()
        }),
        subject("try-retry-when", |s, _| {
            s.try_retry_when(|_| Err::<Flux<Empty<i64>>, _>(Injected.into()))
                .boxed()
        }),
        subject("try-using", |s, _| {
            Flux::try_using(
                || Ok(()),
                move |()| Ok(s.clone()),
                |()| Err(Injected.into()),
            )
            .boxed()
        }),
        subject("try-using-lazily", |s, _| {
            Flux::try_using_lazily(
                || Ok(()),
                move |()| Ok(s.clone()),
                |()| Err(Injected.into()),
            )
            .boxed()
        }),
        subject("try-mono-using", |s, _| {
            let source = move |(): &()| Ok(s.clone().next());
            Mono::try_using(|| Ok(()), source, |()| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-mono-using-lazily", |s, _| {
            let source = move |(): &()| Ok(s.clone().next());
            Mono::try_using_lazily(|| Ok(()), source, |()| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-using-when", |s, _| {
            let close = |_, _: Ended<'_>| Err::<Flux<Empty<i64>>, _>(Injected.into());
            Flux::try_using_when(Mono::just(1), move |_| Ok(s.clone()), close).boxed()
        }),
        subject("try-using-first-when", |s, _| {
            let close = |_, _: Ended<'_>| Err::<Flux<Empty<i64>>, _>(Injected.into());
            Flux::try_using_first_when(Flux::range(1, 2), move |_| Ok(s.clone()), close).boxed()
        }),
    ]
}

fn sources() -> Vec<Subject> {
    vec![
        subject("try-create", |_, _| {
            Flux::try_create(source::OverflowStrategy::Buffer, failing_push).boxed()
        }),
        subject("try-push", |_, _| {
            Flux::try_push(source::OverflowStrategy::Buffer, failing_push).boxed()
        }),
        subject("try-defer", |_, _| {
            Flux::try_defer(|| Err::<Flux<Empty<i64>>, _>(Injected.into())).boxed()
        }),
        subject("try-defer-contextual", |_, _| {
            Flux::try_defer_contextual(|_| Err::<Flux<Empty<i64>>, _>(Injected.into())).boxed()
        }),
        subject("try-from-callable", |_, _| {
            Mono::try_from_callable(|| Err::<Option<i64>, _>(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-from-runnable", |_, _| {
            Mono::try_from_runnable(|| Err(Injected.into()))
                .flux()
                .boxed()
        }),
        subject("try-from-iterator", |_, _| {
            Flux::try_from_iterator(|| Err::<[i64; 3], _>(Injected.into())).boxed()
        }),
        subject("try-from-future", |_, time| {
            Mono::try_from_future(
                || async { Err::<Option<i64>, _>(Injected) },
                &time.parallel(),
            )
            .flux()
            .boxed()
        }),
        subject("try-generate", |_, _| {
            let next = |n: &mut i64, sink: &source::SynchronousSink<i64>| {
                *n += 1;
                sink.next(*n);
                below_3(n, ())
            };
            Flux::try_generate(|| Ok(0), next, |_| ()).boxed()
        }),
    ]
}

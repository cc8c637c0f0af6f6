//! Variants of what is checked that have to do with demand, threads, time, parts and sharing.

use std::time::Duration;

use marblerun_streams::Flux;
use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;

use crate::scenario::ticks;
use crate::subjects::{Subject, one, subject, sum};

const MS: Duration = Duration::from_millis(1);

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [backpressure_and_threads(), time(), split(), multicast()]
        .into_iter()
        .flatten()
        .collect()
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

//! Emits all values in order, once all rails are complete.
//!
//! ```text
//!  -5---7--3|
//!  ---2--1--|
//!   sorted
//!  ---------(12357|)
//! ```
//!
//! - **Demand**: asks each rail for everything when it is subscribed.
//! - **Completion**: after the last value.
//! - **Error**: of any rail, at once; it cancels all rails. So does a comparator that fails.
//! - **Cancellation**: cancels all rails.
//! - **Scheduler**: none; a rail is sorted where it completes, and the rails are brought together
//!   where the last one does.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use super::super::shared::discard::discard_all;
use super::super::shared::merge_sort::{merge_sorted, sort_list};
use super::super::shared::tail::Tail;
use super::{ParallelFlux, Rails};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Rails> ParallelFlux<P> {
    /// Emits all values in the order of `comparator`; equal ones in that of the rails.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let numbers = Flux::from_iterable([5, 2, 7, 1, 3]).parallel(2);
    /// assert_eq!(values(numbers.sorted(i64::cmp)), "1 2 3 5 7 |");
    /// ```
    pub fn sorted<F>(self, comparator: F) -> Flux<impl Publisher<Item = P::Item>>
    where
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        self.try_sorted(move |a, b| Ok(comparator(a, b)))
    }

    /// As [`sorted`](ParallelFlux::sorted); the first failure of `comparator` ends the stream.
    pub fn try_sorted<F>(self, comparator: F) -> Flux<impl Publisher<Item = P::Item>>
    where
        F: Fn(&P::Item, &P::Item) -> Result<Ordering, Error> + Clone + 'static,
    {
        let sorting = comparator.clone();
        let rails = self
            .collect(Vec::new, |all, value| all.push(value))
            .try_map(move |all| sort_list(all, &sorting));
        Flux(Sorted {
            source: rails.0,
            comparator,
        })
    }
}

/// Brings rails of one sorted list each together.
#[derive(Clone, Debug)]
struct Sorted<P, F> {
    source: P,
    comparator: F,
}

impl<T, P, F> Publisher for Sorted<P, F>
where
    T: 'static,
    P: Rails<Item = Vec<T>>,
    F: Fn(&T, &T) -> Result<Ordering, Error> + Clone + 'static,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let parallelism = self.source.parallelism();
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            comparator: self.comparator.clone(),
            rails: (0..parallelism).map(|_| UpstreamCell::default()).collect(),
            lists: RefCell::new((0..parallelism).map(|_| None).collect()),
            tail: Tail::new(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        let link = || link.clone();
        let rails = (0..parallelism).map(|rail| RailSubscriber { link: link(), rail });
        self.source.subscribe(rails.collect());
    }
}

struct Link<T, S, F> {
    context: Context,
    downstream: Downstream<S>,
    comparator: F,
    rails: Vec<UpstreamCell>,
    lists: RefCell<Vec<Option<Vec<T>>>>,
    tail: Tail<T>,
}

impl<T, S, F> Link<T, S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Fn(&T, &T) -> Result<Ordering, Error>,
{
    /// All lists, if they are there.
    fn merge(&self) -> Option<Result<Vec<T>, Error>> {
        if self.lists.borrow().iter().any(Option::is_none) {
            return None;
        }
        let lists = self.lists.take().into_iter().flatten();
        let merged = lists.map(Ok).reduce(|merged, list| {
            let merged = merged?;
            merge_sorted(merged, list?, &self.comparator)
        });
        Some(merged.unwrap_or_else(|| Ok(Vec::new())))
    }

    fn fail(&self, error: Error) {
        if self.downstream.is_released() {
            return;
        }
        self.cancel_rails();
        self.discard();
        self.downstream.end(|s| s.on_error(error));
    }

    fn cancel_rails(&self) {
        self.rails.iter().for_each(UpstreamCell::cancel);
    }

    fn discard(&self) {
        let lists = self.lists.take();
        discard_all(&self.context, lists.into_iter().flatten().flatten());
        discard_all(&self.context, self.tail.take());
    }
}

impl<T, S, F> Upstream for Link<T, S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Fn(&T, &T) -> Result<Ordering, Error> + 'static,
{
    fn request(&self, n: u64) {
        self.tail.request(n, &self.downstream);
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.cancel_rails();
            self.discard();
        }
    }
}

struct RailSubscriber<T, S, F> {
    link: Rc<Link<T, S, F>>,
    rail: usize,
}

impl<T, S, F> Subscriber<Vec<T>> for RailSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Fn(&T, &T) -> Result<Ordering, Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            return subscription.cancel();
        }
        if let Some(upstream) = self.link.rails.get(self.rail)
            && upstream.accept(&subscription)
        {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, list: Vec<T>) {
        let link = &self.link;
        if let Some(slot) = link.lists.borrow_mut().get_mut(self.rail) {
            *slot = Some(list);
        }
        if !link.downstream.is_released() {
            match link.merge() {
                None => {}
                Some(Ok(values)) => link.tail.complete(values, &link.downstream),
                Some(Err(error)) => link.fail(error),
            }
        }
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {}

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    #[test]
    fn values_wait_for_demand() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::from_iterable([5, 2, 7, 1, 3]).record(source.recorder());
        flux.parallel(2)
            .sorted(i64::cmp)
            .subscribe_with(probe.subscriber());
        assert_eq!(source.upstream_log(), "request(256)");
        probe.request(1);
        assert_eq!(probe.log(), "1");
        probe.request(2);
        assert_eq!(probe.log(), "1 2 3");
        probe.request(5);
        assert_eq!(probe.log(), "1 2 3 5 7 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn nothing_is_complete_without_demand() {
        let probe = Probe::new();
        let flux = Flux::range(1, 0).parallel(2).sorted(i64::cmp);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "|");
    }

    #[test]
    fn an_error_or_a_failing_comparator_cancels_the_rails() {
        let (rails, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 6).parallel(2).record(rails.recorder());
        flux.try_sorted(|_, _| Err(MarbleFailure.into()))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(
            rails.upstream_log(),
            "request(unbounded) request(unbounded) cancel cancel cancel"
        );
        let failed = Flux::range(1, 3).concat_with(Flux::error(MarbleFailure).map(|n: i64| n));
        assert_eq!(values(failed.parallel(2).sorted(i64::cmp)), "#error");
    }
}

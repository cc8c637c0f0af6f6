//! Brings all values together: those of each rail, then the results of the rails.
//!
//! ```text
//!  -1---3|
//!  ---2----|
//!   reduce(sum)
//!  --------(6|)
//! ```
//!
//! - **Demand**: subscribes at the first request and asks each rail for everything.
//! - **Completion**: with the result when all rails have completed; without one if all were empty.
//! - **Error**: of any rail, at once; it cancels all rails. So does a function that fails.
//! - **Cancellation**: cancels all rails.
//! - **Scheduler**: none; the function runs where values arrive and where rails complete.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;

use super::super::shared::merge_sort::{merge_sorted, sort_list};
use super::gather::{Gather, gather};
use super::{ParallelFlux, Rails};
use crate::context::Context;
use crate::error::Error;
use crate::function::{Fallible2, Function, Infallible2};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Rails> ParallelFlux<P> {
    /// Applies `aggregator` to the result so far and the next value, on each rail and then to the
    /// results of the rails, in the order in which they complete.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let sum = Flux::range(1, 7).parallel(3).reduce(|a, b| a + b);
    /// assert_eq!(values(sum.flux()), "28 |");
    /// ```
    pub fn reduce<F>(self, aggregator: F) -> Mono<ParallelReduce<P, Infallible2<F>>>
    where
        F: Fn(P::Item, P::Item) -> P::Item + Clone + 'static,
    {
        Mono(ParallelReduce::new(self.0, Infallible2(aggregator)))
    }

    /// As [`reduce`](ParallelFlux::reduce); the first failure of `aggregator` ends the stream.
    pub fn try_reduce<F>(self, aggregator: F) -> Mono<ParallelReduce<P, Fallible2<F>>>
    where
        F: Fn(P::Item, P::Item) -> Result<P::Item, Error> + Clone + 'static,
    {
        Mono(ParallelReduce::new(self.0, Fallible2(aggregator)))
    }

    /// Emits a list of all values, in the order of `comparator`; equal ones in that of the rails.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let numbers = Flux::from_iterable([5, 2, 7, 1, 3]).parallel(2);
    /// let list = numbers.collect_sorted_list(i64::cmp).map(|all| format!("{all:?}"));
    /// assert_eq!(values(list.flux()), "[1, 2, 3, 5, 7] |");
    /// ```
    pub fn collect_sorted_list<F>(self, comparator: F) -> Mono<impl Publisher<Item = Vec<P::Item>>>
    where
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        self.try_collect_sorted_list(move |a, b| Ok(comparator(a, b)))
    }

    /// As [`collect_sorted_list`](ParallelFlux::collect_sorted_list); the first failure of
    /// `comparator` ends the stream.
    pub fn try_collect_sorted_list<F>(
        self,
        comparator: F,
    ) -> Mono<impl Publisher<Item = Vec<P::Item>>>
    where
        F: Fn(&P::Item, &P::Item) -> Result<Ordering, Error> + Clone + 'static,
    {
        let merging = comparator.clone();
        self.collect(Vec::new, |all, value| all.push(value))
            .try_map(move |all| sort_list(all, &comparator))
            .try_reduce(move |a, b| merge_sorted(a, b, &merging))
    }
}

/// See [`ParallelFlux::reduce`].
#[derive(Debug)]
pub struct ParallelReduce<P, F> {
    source: Rc<P>,
    aggregator: F,
}

impl<P, F> ParallelReduce<P, F> {
    fn new(source: P, aggregator: F) -> ParallelReduce<P, F> {
        ParallelReduce {
            source: Rc::new(source),
            aggregator,
        }
    }
}

impl<P, F: Clone> Clone for ParallelReduce<P, F> {
    fn clone(&self) -> ParallelReduce<P, F> {
        ParallelReduce {
            source: self.source.clone(),
            aggregator: self.aggregator.clone(),
        }
    }
}

impl<P, F> Publisher for ParallelReduce<P, F>
where
    P: Rails,
    F: Function<(P::Item, P::Item), Output = P::Item>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let rails = (0..self.source.parallelism()).map(|_| None);
        let reduced = Reduced {
            rails: RefCell::new(rails.collect()),
            total: Cell::new(None),
            aggregator: self.aggregator.clone(),
        };
        gather(&self.source, reduced, downstream);
    }
}

struct Reduced<T, F> {
    /// The results so far.
    rails: RefCell<Vec<Option<T>>>,
    /// That of the rails that have completed.
    total: Cell<Option<T>>,
    aggregator: F,
}

impl<T, F> Reduced<T, F> {
    fn take(&self, rail: usize) -> Option<T> {
        self.rails.borrow_mut().get_mut(rail)?.take()
    }
}

impl<T: 'static, F: Function<(T, T), Output = T>> Gather<T> for Reduced<T, F> {
    type Output = T;
    const CANCELS_FAILED: bool = true;

    fn next(&self, rail: usize, value: T, _: &Context) -> Result<(), Error> {
        let value = match self.take(rail) {
            Some(before) => self.aggregator.apply((before, value))?,
            None => value,
        };
        if let Some(slot) = self.rails.borrow_mut().get_mut(rail) {
            *slot = Some(value);
        }
        Ok(())
    }

    fn complete(&self, rail: usize) -> Result<(), Error> {
        if let Some(value) = self.take(rail) {
            let total = match self.total.take() {
                Some(total) => self.aggregator.apply((total, value))?,
                None => value,
            };
            self.total.set(Some(total));
        }
        Ok(())
    }

    fn finish(&self) -> Option<T> {
        self.total.take()
    }

    fn discard(&self, context: &Context) {
        let rails = self.rails.take();
        for value in rails.into_iter().flatten().chain(self.total.take()) {
            context.discard(&value);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    fn sum(fails_at: i64) -> impl Fn(i64, i64) -> Result<i64, crate::Error> + Clone {
        move |a, b| match b {
            b if b == fails_at => Err(MarbleFailure.into()),
            b => Ok(a + b),
        }
    }

    #[test]
    fn rails_without_values_do_not_count() {
        let few = Flux::range(1, 2).parallel(3).reduce(|a, b| a + b);
        assert_eq!(values(few.flux()), "3 |");
        let none = Flux::range(1, 0).parallel(3).reduce(|a, b| a + b);
        assert_eq!(values(none.flux()), "|");
    }

    #[test]
    fn a_function_that_fails_cancels_all_rails() {
        let (rails, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 7).parallel(2).record(rails.recorder());
        let sum = flux.try_reduce(sum(5));
        sum.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "#error");
        assert_eq!(
            rails.upstream_log(),
            "request(unbounded) request(unbounded) cancel cancel cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn it_may_fail_on_the_results() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 2).record(source.recorder()).parallel(2);
        flux.try_reduce(sum(2)).subscribe_with(probe.subscriber());
        assert_eq!(source.upstream_log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
    }

    #[test]
    fn the_error_of_a_rail_is_seen_once() {
        let flux = Flux::range(1, 2).concat_with(Flux::error(MarbleFailure).map(|n: i64| n));
        assert_eq!(
            values(flux.parallel(2).reduce(|a, b| a + b).flux()),
            "#error"
        );
    }
}

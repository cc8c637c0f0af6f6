//! Emits all values in order, once the source is complete.
//!
//! ```text
//!  -c--a-b|
//!    sort
//!  -------(abc|)
//! ```
//!
//! - **Demand**: asks for everything when it is subscribed.
//! - **Completion**: after the last value.
//! - **Error**: at once; what was kept is discarded.
//! - **Cancellation**: unchanged; what was kept is discarded.
//! - **Scheduler**: none; emits where the source completes or where `request` is called.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::VecDeque;

use super::shared::backlog::{Backlog, BacklogSubscriber};
use super::shared::merge_sort;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Emits all values in order; equal ones keep theirs.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-c--a-b|", |flux| flux.sort(), "-------(abc|)");
    /// ```
    pub fn sort(self) -> Flux<Sort<P, impl Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone>>
    where
        P::Item: Ord,
    {
        self.sort_by(P::Item::cmp)
    }

    /// Emits all values in the order of `comparator`; equal ones keep theirs.
    pub fn sort_by<F>(
        self,
        comparator: F,
    ) -> Flux<Sort<P, impl Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone>>
    where
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        self.try_sort_arranged(move |all| {
            merge_sort::sort_by(all, &comparator);
            Ok(())
        })
    }

    /// Emits all values as `arrange` puts them in order; its failure ends the stream.
    pub fn try_sort_arranged<F>(self, arrange: F) -> Flux<Sort<P, F>>
    where
        F: Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Sort {
            source: self.0,
            arrange,
        })
    }
}

/// See [`Flux::sort`].
#[derive(Clone, Debug)]
pub struct Sort<P, F> {
    source: P,
    arrange: F,
}

impl<P, F> Publisher for Sort<P, F>
where
    P: Publisher,
    F: Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone + 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(BacklogSubscriber::new(
            downstream,
            Sorted(self.arrange.clone()),
        ));
    }
}

struct Sorted<F>(F);

impl<T, F> Backlog<T> for Sorted<F>
where
    T: 'static,
    F: Fn(&mut Vec<T>) -> Result<(), Error> + 'static,
{
    fn keep(&self, pending: &RefCell<VecDeque<T>>, value: T) {
        pending.borrow_mut().push_back(value);
    }

    fn arrange(&self, pending: VecDeque<T>) -> Result<VecDeque<T>, Error> {
        let mut values = Vec::from(pending);
        (self.0)(&mut values)?;
        Ok(values.into())
    }

    fn discard(&self, pending: VecDeque<T>, context: &Context) {
        for value in pending {
            context.discard(&value);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn emits_as_requested_once_the_source_is_complete() {
        let probe = Probe::new();
        let flux = Flux::from_iterable([3, 1, 2]).record(probe.recorder());
        flux.sort().subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        probe.request(1);
        assert_eq!(probe.log(), "1");
        probe.request(2);
        assert_eq!(probe.log(), "1 2 3 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failure_cancels_the_source_though_it_is_complete() {
        let probe = Probe::new();
        let flux = Flux::from_iterable([3, 1, 2]).record(probe.recorder());
        flux.try_sort_arranged(|_| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("#Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
    }

    #[test]
    fn a_comparator_may_contradict_itself() {
        let probe = Probe::new();
        // The standard library panics at this one.
        let contradicting = |a: &i64, b: &i64| match (a * a + 2 * b) % 3 {
            0 => Ordering::Less,
            _ => Ordering::Greater,
        };
        let flux = Flux::range(0, 32).sort_by(contradicting);
        flux.count().subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "32 |");
    }
}

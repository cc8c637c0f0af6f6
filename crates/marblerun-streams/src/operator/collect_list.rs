//! Puts all values into a list.
//!
//! ```text
//!  -a--b-c|
//!    collectList
//!  -------([abc]|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the list.
//! - **Error**: unchanged; what was collected is discarded.
//! - **Cancellation**: unchanged; what was collected is discarded.
//! - **Scheduler**: none.

use std::cell::RefCell;
use std::cmp::Ordering;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use super::shared::merge_sort;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Puts all values into a list.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.collect_list().map(|all| all.concat()).flux(), "-------({abc}|)");
    /// ```
    pub fn collect_list(self) -> Mono<CollectList<P, fn(&mut Vec<P::Item>) -> Result<(), Error>>> {
        Mono(CollectList {
            source: self.0,
            arrange: |_| Ok(()),
        })
    }

    /// Puts all values into a sorted list; equal ones keep their order.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-c--a-b|", |flux| flux.collect_sorted_list().map(|all| all.concat()).flux(), "-------({abc}|)");
    /// ```
    pub fn collect_sorted_list(
        self,
    ) -> Mono<CollectList<P, impl Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone>>
    where
        P::Item: Ord,
    {
        self.collect_sorted_list_by(P::Item::cmp)
    }

    /// Puts all values into a list sorted by `comparator`; equal ones keep their order.
    pub fn collect_sorted_list_by<F>(
        self,
        comparator: F,
    ) -> Mono<CollectList<P, impl Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone>>
    where
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        self.try_collect_list_arranged(move |all| {
            merge_sort::sort_by(all, &comparator);
            Ok(())
        })
    }

    /// Puts all values into a list that `arrange` then puts in order; its failure ends the stream.
    pub fn try_collect_list_arranged<F>(self, arrange: F) -> Mono<CollectList<P, F>>
    where
        F: Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone + 'static,
    {
        Mono(CollectList {
            source: self.0,
            arrange,
        })
    }
}

/// See [`Flux::collect_list`].
#[derive(Clone, Debug)]
pub struct CollectList<P, F> {
    source: P,
    arrange: F,
}

impl<P, F> Publisher for CollectList<P, F>
where
    P: Publisher,
    F: Fn(&mut Vec<P::Item>) -> Result<(), Error> + Clone + 'static,
{
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(FoldSubscriber::new(
            downstream,
            List {
                values: RefCell::default(),
                arrange: self.arrange.clone(),
            },
        ));
    }
}

struct List<T, F> {
    values: RefCell<Vec<T>>,
    arrange: F,
}

impl<T, F> Fold<T> for List<T, F>
where
    T: 'static,
    F: Fn(&mut Vec<T>) -> Result<(), Error> + 'static,
{
    type Output = Vec<T>;

    fn next(&self, value: T, _: &Context) -> Progress<Vec<T>> {
        self.values.borrow_mut().push(value);
        Progress::Going
    }

    fn complete(&self) -> Outcome<Vec<T>> {
        let mut values = self.values.take();
        match (self.arrange)(&mut values) {
            Ok(()) => Outcome::Value(values),
            Err(error) => Outcome::Failed(error),
        }
    }

    fn discard(&self, context: &Context) {
        let values = self.values.take();
        for value in values {
            context.discard(&value);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::cmp::Ordering;
    use std::rc::Rc;

    use crate::Flux;
    use crate::source::FluxSink;
    use crate::testing::Probe;

    #[test]
    fn what_was_collected_is_discarded_at_cancel() {
        let discarded = Rc::new(RefCell::new(Vec::new()));
        let seen = discarded.clone();
        let probe = Probe::new();
        Flux::create(|sink: FluxSink<i32>| (1..3).for_each(|n| sink.next(n)))
            .collect_list()
            .map(|all| all.len())
            .do_on_discard(move |n: &i32| seen.borrow_mut().push(*n))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        assert_eq!(*discarded.borrow(), [1, 2]);
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_comparator_may_contradict_itself() {
        let probe = Probe::new();
        // The standard library panics at this one.
        let contradicting = |a: &i64, b: &i64| match (a * a + 2 * b) % 3 {
            0 => Ordering::Less,
            _ => Ordering::Greater,
        };
        let list = Flux::range(0, 32).collect_sorted_list_by(contradicting);
        list.map(|list| list.len())
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "32 |");
    }
}

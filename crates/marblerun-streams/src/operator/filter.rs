//! Emits the values that satisfy a predicate.
//!
//! ```text
//!  -1--2-3|
//!   filter(odd)
//!  -1----3|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the predicate runs where values arrive.

use std::cell::{Cell, OnceCell};

use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Leaves out the values for which `predicate` is false.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.filter(|s| s != "b"), "-a----c|");
    /// ```
    pub fn filter(
        self,
        predicate: impl Fn(&P::Item) -> bool + Clone + 'static,
    ) -> Flux<impl Publisher<Item = P::Item>> {
        self.try_filter(move |value| Ok(predicate(value)))
    }

    /// Leaves out the values for which `predicate` is false; its first failure ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-3--5-x|", |flux| flux.try_filter(|s| Ok(s.parse::<i32>()? > 3)), "----5-#");
    /// ```
    pub fn try_filter<F>(self, predicate: F) -> Flux<Filter<P, F>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(Filter {
            source: self.0,
            predicate,
        })
    }
}

/// See [`Flux::filter`].
#[derive(Clone, Debug)]
pub struct Filter<P, F> {
    source: P,
    predicate: F,
}

impl<P, F> Publisher for Filter<P, F>
where
    P: Publisher,
    F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(FilterSubscriber {
            downstream,
            predicate: self.predicate.clone(),
            upstream: OnceCell::new(),
            is_done: Cell::new(false),
        });
    }
}

struct FilterSubscriber<S, F> {
    downstream: S,
    predicate: F,
    upstream: OnceCell<Subscription>,
    /// The predicate has failed: what the source still sends is ignored.
    is_done: Cell<bool>,
}

impl<T, S, F> Subscriber<T> for FilterSubscriber<S, F>
where
    S: Subscriber<T>,
    F: Fn(&T) -> Result<bool, Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        // A second subscription is refused upstream of here (§2.5).
        let _ = self.upstream.set(subscription.clone());
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, value: T) {
        if !self.try_on_next(value)
            && let Some(upstream) = self.upstream.get()
        {
            upstream.request(1);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if self.is_done.get() {
            return true;
        }
        match (self.predicate)(&value) {
            Ok(true) => self.downstream.try_on_next(value),
            Ok(false) => false,
            Err(error) => {
                self.is_done.set(true);
                if let Some(upstream) = self.upstream.get() {
                    upstream.cancel();
                }
                self.downstream.on_error(error);
                true
            }
        }
    }

    fn on_error(&self, error: Error) {
        if !self.is_done.replace(true) {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_one_more_for_each_value_left_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9)
            .record(probe.recorder())
            .filter(|n| n % 3 == 0);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3");
        assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
    }

    #[test]
    fn values_left_out_cost_no_demand_when_they_can_be_refused() {
        let probe = Probe::new();
        Flux::range(1, 9)
            .filter(|n| n % 3 == 0)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "3 6");
        probe.request(2);
        assert_eq!(probe.log(), "3 6 9 |");
    }
}

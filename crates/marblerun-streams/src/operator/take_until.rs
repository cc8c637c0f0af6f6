//! Emits the values up to the first one that satisfies a predicate, then completes.
//!
//! ```text
//!  -1--2-3|
//!    takeUntil(2)
//!  -1--(2|)
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: with the first value that satisfies the predicate, or with the source.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source after its last value.
//! - **Scheduler**: none; the predicate runs where values arrive, after they are passed on.

use std::cell::Cell;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Takes values until `predicate` is true for one, which is the last.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.take_until(|s| s == "b"), "-a--(b|)");
    /// ```
    pub fn take_until<F>(self, predicate: F) -> Flux<TakeUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Flux(TakeUntil {
            source: self.0,
            predicate: Infallible(predicate),
        })
    }

    /// As [`take_until`](Flux::take_until); a failure of `predicate` ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-2|", |flux| flux.try_take_until(|s| Ok(s.parse::<i32>()? > 1)), "-1--(x#)");
    /// ```
    pub fn try_take_until<F>(self, predicate: F) -> Flux<TakeUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(TakeUntil {
            source: self.0,
            predicate: Fallible(predicate),
        })
    }
}

/// See [`Flux::take_until`].
#[derive(Clone, Debug)]
pub struct TakeUntil<P, F> {
    source: P,
    predicate: F,
}

impl<P, F> Publisher for TakeUntil<P, F>
where
    P: Publisher<Item: Clone>,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(TakeUntilSubscriber {
            downstream,
            predicate: self.predicate.clone(),
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
        });
    }
}

struct TakeUntilSubscriber<S, F> {
    downstream: S,
    predicate: F,
    upstream: UpstreamCell,
    /// An end was passed on: what the source still sends is dropped.
    is_done: Cell<bool>,
}

impl<T, S, F> Subscriber<T> for TakeUntilSubscriber<S, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.downstream.context().next_dropped(&value);
        }
        // Passed on before the predicate sees it: what the predicate does comes after.
        self.downstream.on_next(value.clone());
        match self.predicate.apply(&value) {
            Ok(false) => {}
            Ok(true) => {
                self.upstream.cancel();
                self.on_complete();
            }
            Err(error) => {
                self.upstream.cancel();
                self.on_error(error);
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.downstream.context().error_dropped(&error);
        } else {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn cancels_after_the_last_value() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.take_until(|n| *n == 3)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(5);
        assert_eq!(probe.log(), "1 2 3 |");
        assert_eq!(probe.upstream_log(), "request(1) request(5) cancel");
        assert!(probe.is_source_released());
    }
}

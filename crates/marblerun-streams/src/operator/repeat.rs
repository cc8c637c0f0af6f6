//! Subscribes the source again when it completes.
//!
//! ```text
//!  -a-|
//!   repeat(1)
//!  -a--a-|
//! ```
//!
//! - **Demand**: unchanged; what one subscription did not deliver is asked of the next one.
//! - **Completion**: of the last subscription.
//! - **Error**: unchanged; a predicate that fails is the error.
//! - **Cancellation**: cancels the current subscription.
//! - **Scheduler**: none; the source is subscribed where it completes.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::resubscribe::{self, Policy};
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Subscribes again after completion, `n` more times; with [`UNBOUNDED`] for ever.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-|", |flux| flux.repeat(1), "-a--a-|");
    /// ```
    pub fn repeat(self, n: u64) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        self.repeat_while(n, || true)
    }

    /// Subscribes again after completion while `predicate` is true, `n` more times at most.
    ///
    /// ```
    /// use marblerun_streams::{Flux, UNBOUNDED, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let left = Rc::new(Cell::new(3));
    /// let twice = move || {
    ///     left.set(left.get() - 1);
    ///     left.get() > 0
    /// };
    /// assert_eq!(values(Flux::range(1, 2).repeat_while(UNBOUNDED, twice)), "1 2 1 2 1 2 |");
    /// ```
    pub fn repeat_while<F>(
        self,
        n: u64,
        predicate: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, F>>
    where
        F: Fn() -> bool + Clone + 'static,
    {
        Flux(Repeat {
            source: Rc::new(self.0),
            n,
            predicate: Infallible(move |()| predicate()),
        })
    }

    /// Subscribes again after completion while `predicate` is true, `n` more times at most; its
    /// first failure ends the stream.
    pub fn try_repeat_while<F>(
        self,
        n: u64,
        predicate: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, F>>
    where
        F: Fn() -> Result<bool, Error> + Clone + 'static,
    {
        Flux(Repeat {
            source: Rc::new(self.0),
            n,
            predicate: Fallible(move |()| predicate()),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes again after completion: see [`Flux::repeat`].
    pub fn repeat(self, n: u64) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        self.flux().repeat(n)
    }

    /// Subscribes again after completion: see [`Flux::repeat_while`].
    pub fn repeat_while<F>(
        self,
        n: u64,
        predicate: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, F>>
    where
        F: Fn() -> bool + Clone + 'static,
    {
        self.flux().repeat_while(n, predicate)
    }

    /// Subscribes again after completion: see [`Flux::try_repeat_while`].
    pub fn try_repeat_while<F>(
        self,
        n: u64,
        predicate: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, F>>
    where
        F: Fn() -> Result<bool, Error> + Clone + 'static,
    {
        self.flux().try_repeat_while(n, predicate)
    }
}

struct Repeat<P, F> {
    source: Rc<P>,
    n: u64,
    predicate: F,
}

impl<P: Publisher, F: Function<(), Output = bool>> Publisher for Repeat<P, F> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let policy = AfterCompletions {
            remaining: Cell::new(self.n),
            predicate: self.predicate.clone(),
        };
        resubscribe::subscribe(&self.source, policy, downstream);
    }
}

#[derive(Clone)]
struct AfterCompletions<F> {
    /// Repeats left.
    remaining: Cell<u64>,
    predicate: F,
}

impl<F: Function<(), Output = bool>> Policy for AfterCompletions<F> {
    fn after_error(&self, error: Error) -> Result<(), Error> {
        Err(error)
    }

    fn after_complete(&self) -> Result<bool, Error> {
        let remaining = self.remaining.get();
        if remaining == 0 {
            return Ok(false);
        }
        if remaining != UNBOUNDED {
            self.remaining.set(remaining - 1);
        }
        self.predicate.apply(())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, Probe, values};
    use crate::{Flux, UNBOUNDED};

    #[test]
    fn what_is_outstanding_is_asked_again() {
        let probe = Probe::new();
        let flux = Flux::range(1, 2).record(probe.recorder()).repeat(2);
        flux.subscribe_with(probe.subscriber());
        probe.request(3);
        probe.request(1);
        probe.cancel();
        assert_eq!(probe.log(), "1 2 1 2");
        assert_eq!(
            probe.upstream_log(),
            "request(3) request(1) request(1) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failing_predicate_ends_it() {
        let flux = Flux::range(1, 1).try_repeat_while(UNBOUNDED, || Err(MarbleFailure.into()));
        assert_eq!(values(flux), "1 #error");
        assert_eq!(values(Flux::range(1, 1).repeat(0)), "1 |");
    }

    #[test]
    fn many_empty_subscriptions_do_not_recurse() {
        assert_eq!(values(Flux::range(1, 0).repeat(100_000)), "|");
    }
}

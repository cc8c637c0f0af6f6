//! Calls a hook when the source is subscribed.
//!
//! ```text
//!  -a--b-c|
//!    doOnSubscribe(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a hook that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where the signal arrives.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible0, Function, Infallible0};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscription};

impl<P: Publisher> Flux<P> {
    /// Calls `hook` before `on_subscribe` is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_subscribe(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_subscribe<F>(self, hook: F) -> Flux<DoOnSubscribe<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnSubscribe(Infallible0(hook))))
    }

    /// As [`do_on_subscribe`](Flux::do_on_subscribe), with a hook that may fail.
    pub fn try_do_on_subscribe<F>(self, hook: F) -> Flux<DoOnSubscribe<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnSubscribe(Fallible0(hook))))
    }

    /// As [`try_do_on_subscribe`](Flux::try_do_on_subscribe), with a hook that sees the subscription.
    pub fn try_do_on_subscribe_with<F>(self, hook: F) -> Flux<Peeked<P, OnSubscription<F>>>
    where
        F: Fn(&Subscription) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnSubscription(hook)))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before `on_subscribe` is passed on.
    pub fn do_on_subscribe<F>(self, hook: F) -> Mono<DoOnSubscribe<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnSubscribe(Infallible0(hook))))
    }

    /// As [`do_on_subscribe`](Mono::do_on_subscribe), with a hook that may fail.
    pub fn try_do_on_subscribe<F>(self, hook: F) -> Mono<DoOnSubscribe<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnSubscribe(Fallible0(hook))))
    }

    /// As [`try_do_on_subscribe`](Mono::try_do_on_subscribe), with a hook that sees the subscription.
    pub fn try_do_on_subscribe_with<F>(self, hook: F) -> Mono<Peeked<P, OnSubscription<F>>>
    where
        F: Fn(&Subscription) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnSubscription(hook)))
    }
}

/// See [`Flux::do_on_subscribe`].
pub type DoOnSubscribe<P, F> = Peeked<P, OnSubscribe<F>>;

/// Calls a hook before `on_subscribe` is passed on.
#[derive(Clone, Copy, Debug)]
pub struct OnSubscribe<F>(F);

impl<T, F> Peek<T> for OnSubscribe<F>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    fn subscribe(&self, _: &Subscription) -> Result<(), Error> {
        self.0.apply(())
    }
}

/// Shows a hook the subscription before `on_subscribe` is passed on.
#[derive(Clone, Copy, Debug)]
pub struct OnSubscription<F>(F);

impl<T, F> Peek<T> for OnSubscription<F>
where
    T: 'static,
    F: Fn(&Subscription) -> Result<(), Error> + Clone + 'static,
{
    fn subscribe(&self, subscription: &Subscription) -> Result<(), Error> {
        (self.0)(subscription)
    }
}

#[cfg(test)]
mod seeing_tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_hook_may_cancel() {
        let probe = Probe::new();
        Flux::range(1, 3)
            .record(probe.recorder())
            .try_do_on_subscribe_with(|subscription| {
                subscription.cancel();
                Ok(())
            })
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "");
        assert!(probe.upstream_log().starts_with("cancel"));
    }
}

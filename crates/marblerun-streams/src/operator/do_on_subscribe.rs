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
use crate::protocol::Publisher;

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
    fn subscribe(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

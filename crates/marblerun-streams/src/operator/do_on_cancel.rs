//! Calls a hook when the subscriber cancels.
//!
//! ```text
//!  -a--b-c|
//!    doOnCancel(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a failure of the hook is dropped.
//! - **Cancellation**: unchanged, after the hook.
//! - **Scheduler**: none; the hook runs where `cancel` is called.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible0, Function, Infallible0};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` before a cancel is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_cancel(move || seen.set(seen.get() + 1));
    /// values(flux.take(1));
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_cancel<F>(self, hook: F) -> Flux<DoOnCancel<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnCancel(Infallible0(hook))))
    }

    /// As [`do_on_cancel`](Flux::do_on_cancel), with a hook that may fail.
    pub fn try_do_on_cancel<F>(self, hook: F) -> Flux<DoOnCancel<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnCancel(Fallible0(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before a cancel is passed on.
    pub fn do_on_cancel<F>(self, hook: F) -> Mono<DoOnCancel<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnCancel(Infallible0(hook))))
    }

    /// As [`do_on_cancel`](Mono::do_on_cancel), with a hook that may fail.
    pub fn try_do_on_cancel<F>(self, hook: F) -> Mono<DoOnCancel<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnCancel(Fallible0(hook))))
    }
}

/// See [`Flux::do_on_cancel`].
pub type DoOnCancel<P, F> = Peeked<P, OnCancel<F>>;

/// Calls a hook before a cancel is passed on.
#[derive(Clone, Copy, Debug)]
pub struct OnCancel<F>(F);

impl<T, F> Peek<T> for OnCancel<F>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    const SEES_UPSTREAM: bool = true;

    fn cancel(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

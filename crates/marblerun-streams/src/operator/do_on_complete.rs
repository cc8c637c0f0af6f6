//! Calls a hook when the source completes.
//!
//! ```text
//!  -a--b-c|
//!    doOnComplete(print)
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
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` before completion is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_complete(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_complete<F>(self, hook: F) -> Flux<DoOnComplete<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnComplete(Infallible0(hook))))
    }

    /// As [`do_on_complete`](Flux::do_on_complete), with a hook that may fail.
    pub fn try_do_on_complete<F>(self, hook: F) -> Flux<DoOnComplete<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnComplete(Fallible0(hook))))
    }
}

/// See [`Flux::do_on_complete`].
pub type DoOnComplete<P, F> = Peeked<P, OnComplete<F>>;

/// Calls a hook when the source is complete.
#[derive(Clone, Copy, Debug)]
pub struct OnComplete<F>(F);

impl<T, F> Peek<T> for OnComplete<F>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    fn complete(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

//! Calls a hook when the source fails.
//!
//! ```text
//!  -a--b-#
//!    doOnError(print)
//!  -a--b-#
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; the failure of the hook takes its place.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where the signal arrives.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` with the error before it is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::from_iterable(["x"]).try_map(|s| Ok(s.parse::<i32>()?)).do_on_error(move |_| seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_error<F>(self, hook: F) -> Flux<DoOnError<P, Infallible<F>>>
    where
        F: Fn(&Error) + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnError(Infallible(hook))))
    }

    /// As [`do_on_error`](Flux::do_on_error), with a hook that may fail.
    pub fn try_do_on_error<F>(self, hook: F) -> Flux<DoOnError<P, Fallible<F>>>
    where
        F: Fn(&Error) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnError(Fallible(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` with the error before it is passed on.
    pub fn do_on_error<F>(self, hook: F) -> Mono<DoOnError<P, Infallible<F>>>
    where
        F: Fn(&Error) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnError(Infallible(hook))))
    }

    /// As [`do_on_error`](Mono::do_on_error), with a hook that may fail.
    pub fn try_do_on_error<F>(self, hook: F) -> Mono<DoOnError<P, Fallible<F>>>
    where
        F: Fn(&Error) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnError(Fallible(hook))))
    }
}

/// See [`Flux::do_on_error`].
pub type DoOnError<P, F> = Peeked<P, OnError<F>>;

/// Calls a hook with the error.
#[derive(Clone, Copy, Debug)]
pub struct OnError<F>(F);

impl<T, F> Peek<T> for OnError<F>
where
    T: 'static,
    F: for<'a> Function<&'a Error, Output = ()>,
{
    fn error(&self, error: &Error) -> Result<(), Error> {
        self.0.apply(error)
    }
}

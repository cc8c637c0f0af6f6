//! Calls a hook when the source ends.
//!
//! ```text
//!  -a--b-c|
//!    doOnTerminate(print)
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
    /// Calls `hook` before completion or an error is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_terminate(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_terminate<F>(self, hook: F) -> Flux<DoOnTerminate<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnTerminate(Infallible0(hook))))
    }

    /// As [`do_on_terminate`](Flux::do_on_terminate), with a hook that may fail.
    pub fn try_do_on_terminate<F>(self, hook: F) -> Flux<DoOnTerminate<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnTerminate(Fallible0(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before completion or an error is passed on; a value is the end.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let mono = Mono::just(1).do_on_terminate(move || seen.set(seen.get() + 1));
    /// assert_eq!(values(mono.flux()), "1 |");
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_terminate<F>(self, hook: F) -> Mono<DoOnTerminateMono<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnTerminate(Infallible0(hook))))
    }

    /// As [`do_on_terminate`](Mono::do_on_terminate), with a hook that may fail.
    pub fn try_do_on_terminate<F>(self, hook: F) -> Mono<DoOnTerminateMono<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnTerminate(Fallible0(hook))))
    }
}

/// See [`Flux::do_on_terminate`].
pub type DoOnTerminate<P, F> = Peeked<P, OnTerminate<F, false>>;

/// See [`Mono::do_on_terminate`].
pub type DoOnTerminateMono<P, F> = Peeked<P, OnTerminate<F, true>>;

/// Calls a hook before the end is passed on.
#[derive(Clone, Copy, Debug)]
pub struct OnTerminate<F, const IS_MONO: bool>(F);

impl<T, F, const IS_MONO: bool> Peek<T> for OnTerminate<F, IS_MONO>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    const ENDS_WITH_VALUE: bool = IS_MONO;
    const SEES_OWN_FAILURES: bool = !IS_MONO;

    fn error(&self, _: &Error) -> Result<(), Error> {
        self.0.apply(())
    }

    fn complete(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

//! Calls a hook after the source has ended.
//!
//! ```text
//!  -a--b-c|
//!    doAfterTerminate(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a failure of the hook is dropped.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where the signal arrives.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible0, Function, Infallible0};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` after completion or an error was passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_after_terminate(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_after_terminate<F>(self, hook: F) -> Flux<DoAfterTerminate<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(Peeked::new(self.0, AfterTerminate(Infallible0(hook))))
    }

    /// As [`do_after_terminate`](Flux::do_after_terminate), with a hook that may fail.
    pub fn try_do_after_terminate<F>(self, hook: F) -> Flux<DoAfterTerminate<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, AfterTerminate(Fallible0(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` after completion or an error was passed on; a value is the end.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let mono = Mono::just(1).do_after_terminate(move || seen.set(seen.get() + 1));
    /// assert_eq!(values(mono.flux()), "1 |");
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_after_terminate<F>(self, hook: F) -> Mono<DoAfterTerminateMono<P, Infallible0<F>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(Peeked::new(self.0, AfterTerminate(Infallible0(hook))))
    }

    /// As [`do_after_terminate`](Mono::do_after_terminate), with a hook that may fail.
    pub fn try_do_after_terminate<F>(self, hook: F) -> Mono<DoAfterTerminateMono<P, Fallible0<F>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, AfterTerminate(Fallible0(hook))))
    }
}

/// See [`Flux::do_after_terminate`].
pub type DoAfterTerminate<P, F> = Peeked<P, AfterTerminate<F, false>>;

/// See [`Mono::do_after_terminate`].
pub type DoAfterTerminateMono<P, F> = Peeked<P, AfterTerminate<F, true>>;

/// Calls a hook after the end was passed on.
#[derive(Clone, Copy, Debug)]
pub struct AfterTerminate<F, const IS_MONO: bool>(F);

impl<T, F, const IS_MONO: bool> Peek<T> for AfterTerminate<F, IS_MONO>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    const ENDS_WITH_VALUE: bool = IS_MONO;
    const SEES_OWN_FAILURES: bool = !IS_MONO;

    fn terminated(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

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

use super::shared::peek::{Peek, PeekSubscriber};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

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
    pub fn do_after_terminate<F>(
        self,
        hook: F,
    ) -> Flux<DoAfterTerminate<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(DoAfterTerminate {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_after_terminate`](Flux::do_after_terminate), with a hook that may fail.
    pub fn try_do_after_terminate<F>(
        self,
        hook: F,
    ) -> Flux<DoAfterTerminate<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoAfterTerminate {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

/// See [`Flux::do_after_terminate`].
#[derive(Clone, Debug)]
pub struct DoAfterTerminate<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoAfterTerminate<P, F>
where
    P: Publisher,
    F: Function<(), Output = ()>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source
            .subscribe(PeekSubscriber::new(downstream, Hook(self.hook.clone())));
    }
}

#[derive(Clone)]
struct Hook<F>(F);

impl<T, F> Peek<T> for Hook<F>
where
    T: 'static,
    F: Function<(), Output = ()>,
{
    fn terminated(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

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

use super::shared::peek::{Peek, PeekSubscriber};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

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
    pub fn do_on_cancel<F>(self, hook: F) -> Flux<DoOnCancel<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(DoOnCancel {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_on_cancel`](Flux::do_on_cancel), with a hook that may fail.
    pub fn try_do_on_cancel<F>(
        self,
        hook: F,
    ) -> Flux<DoOnCancel<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoOnCancel {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before a cancel is passed on.
    pub fn do_on_cancel<F>(self, hook: F) -> Mono<DoOnCancel<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(DoOnCancel {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_on_cancel`](Mono::do_on_cancel), with a hook that may fail.
    pub fn try_do_on_cancel<F>(
        self,
        hook: F,
    ) -> Mono<DoOnCancel<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(DoOnCancel {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

/// See [`Flux::do_on_cancel`].
#[derive(Clone, Debug)]
pub struct DoOnCancel<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoOnCancel<P, F>
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
    const SEES_UPSTREAM: bool = true;

    fn cancel(&self) -> Result<(), Error> {
        self.0.apply(())
    }
}

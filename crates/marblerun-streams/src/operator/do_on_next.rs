//! Calls a hook for each value.
//!
//! ```text
//!  -a--b-c|
//!    doOnNext(print)
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
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` with each value before it is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_next(move |_| seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 2);
    /// ```
    pub fn do_on_next<F>(self, hook: F) -> Flux<DoOnNext<P, Infallible<F>>>
    where
        F: Fn(&P::Item) + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnNext(Infallible(hook))))
    }

    /// As [`do_on_next`](Flux::do_on_next), with a hook that may fail.
    pub fn try_do_on_next<F>(self, hook: F) -> Flux<DoOnNext<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnNext(Fallible(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` with each value before it is passed on.
    pub fn do_on_next<F>(self, hook: F) -> Mono<DoOnNext<P, Infallible<F>>>
    where
        F: Fn(&P::Item) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnNext(Infallible(hook))))
    }

    /// As [`do_on_next`](Mono::do_on_next), with a hook that may fail.
    pub fn try_do_on_next<F>(self, hook: F) -> Mono<DoOnNext<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnNext(Fallible(hook))))
    }
}

/// See [`Flux::do_on_next`].
pub type DoOnNext<P, F> = Peeked<P, OnNext<F>>;

/// Calls a hook with each value.
#[derive(Clone, Copy, Debug)]
pub struct OnNext<F>(F);

impl<T, F> Peek<T> for OnNext<F>
where
    T: 'static,
    F: for<'a> Function<&'a T, Output = ()>,
{
    const CONTINUES: bool = true;

    fn next(&self, value: &T) -> Result<(), Error> {
        self.0.apply(value)
    }
}

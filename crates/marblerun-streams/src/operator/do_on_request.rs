//! Calls a hook for each request.
//!
//! ```text
//!  -a--b-c|
//!    doOnRequest(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a failure of the hook is ignored.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where `request` is called.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` with each request before it is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_request(move |_| seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_request<F>(self, hook: F) -> Flux<DoOnRequest<P, Infallible<F>>>
    where
        F: Fn(u64) + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnRequest(Infallible(hook))))
    }

    /// As [`do_on_request`](Flux::do_on_request), with a hook that may fail.
    pub fn try_do_on_request<F>(self, hook: F) -> Flux<DoOnRequest<P, Fallible<F>>>
    where
        F: Fn(u64) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnRequest(Fallible(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` with each request before it is passed on.
    pub fn do_on_request<F>(self, hook: F) -> Mono<DoOnRequest<P, Infallible<F>>>
    where
        F: Fn(u64) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnRequest(Infallible(hook))))
    }

    /// As [`do_on_request`](Mono::do_on_request), with a hook that may fail.
    pub fn try_do_on_request<F>(self, hook: F) -> Mono<DoOnRequest<P, Fallible<F>>>
    where
        F: Fn(u64) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnRequest(Fallible(hook))))
    }
}

/// See [`Flux::do_on_request`].
pub type DoOnRequest<P, F> = Peeked<P, OnRequest<F>>;

/// Calls a hook with each request.
#[derive(Clone, Copy, Debug)]
pub struct OnRequest<F>(F);

impl<T, F> Peek<T> for OnRequest<F>
where
    T: 'static,
    F: Function<u64, Output = ()>,
{
    const SEES_UPSTREAM: bool = true;

    fn request(&self, n: u64) -> Result<(), Error> {
        self.0.apply(n)
    }
}

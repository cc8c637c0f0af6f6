//! Shows every signal to a function.
//!
//! ```text
//!  -a--b-c|
//!    log
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where the signal arrives.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscription};
use crate::record::Signal;

impl<P: Publisher> Flux<P> {
    /// Calls `sink` with each signal, in both directions, before it is passed on. Unlike
    /// [`record`](Flux::record) it lets operators below refuse values without a `request(1)`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::RefCell, rc::Rc};
    /// let text = Rc::new(RefCell::new(String::new()));
    /// let seen = text.clone();
    /// let flux = Flux::range(1, 3).log(move |signal| *seen.borrow_mut() += &format!("{signal} "));
    /// assert_eq!(values(flux.take(1)), "1 |");
    /// assert_eq!(*text.borrow(), "onSubscribe() request(1) onNext(1) cancel() ");
    /// ```
    pub fn log<F>(self, sink: F) -> Flux<Log<P, F>>
    where
        F: Fn(Signal<'_, P::Item>) + Clone + 'static,
    {
        Flux(Peeked::new(self.0, LogInto(sink)))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `sink` with each signal, in both directions, before it is passed on: see [`Flux::log`].
    pub fn log<F>(self, sink: F) -> Mono<Log<P, F>>
    where
        F: Fn(Signal<'_, P::Item>) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, LogInto(sink)))
    }
}

/// See [`Flux::log`].
pub type Log<P, F> = Peeked<P, LogInto<F>>;

/// Calls a function with each signal.
#[derive(Clone, Copy, Debug)]
pub struct LogInto<F>(F);

impl<T, F> Peek<T> for LogInto<F>
where
    T: 'static,
    F: Fn(Signal<'_, T>) + Clone + 'static,
{
    const SEES_UPSTREAM: bool = true;

    fn subscribe(&self, _: &Subscription) -> Result<(), Error> {
        (self.0)(Signal::Subscribe);
        Ok(())
    }

    fn next(&self, value: &T) -> Result<(), Error> {
        (self.0)(Signal::Next(value));
        Ok(())
    }

    fn error(&self, error: &Error) -> Result<(), Error> {
        (self.0)(Signal::Error(error));
        Ok(())
    }

    fn complete(&self) -> Result<(), Error> {
        (self.0)(Signal::Complete);
        Ok(())
    }

    fn request(&self, n: u64) -> Result<(), Error> {
        (self.0)(Signal::Request(n));
        Ok(())
    }

    fn cancel(&self) -> Result<(), Error> {
        (self.0)(Signal::Cancel);
        Ok(())
    }
}

//! Calls a hook with each signal as a value.
//!
//! ```text
//!  -a--b-c|
//!    doOnEach(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged; a mono's is shown with its value.
//! - **Error**: unchanged; a hook that fails cancels the source and is the error, which the hook is
//!   shown, too.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where the signal arrives.

use super::materialize::Signal;
use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` with each value and with the end, before they are passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::RefCell, rc::Rc};
    /// let signals = Rc::new(RefCell::new(String::new()));
    /// let seen = signals.clone();
    /// let flux = Flux::range(1, 1).do_on_each(move |signal| *seen.borrow_mut() += &signal.to_string());
    /// assert_eq!(values(flux), "1 |");
    /// assert_eq!(*signals.borrow(), "onNext(1)onComplete()");
    /// ```
    pub fn do_on_each<F>(self, hook: F) -> Flux<DoOnEach<P, Infallible<F>>>
    where
        F: Fn(Signal<&P::Item>) + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnEach(Infallible(hook))))
    }

    /// As [`do_on_each`](Flux::do_on_each), with a hook that may fail.
    pub fn try_do_on_each<F>(self, hook: F) -> Flux<DoOnEach<P, Fallible<F>>>
    where
        F: Fn(Signal<&P::Item>) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Peeked::new(self.0, OnEach(Fallible(hook))))
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` with the value and with the end, before the value is passed on.
    pub fn do_on_each<F>(self, hook: F) -> Mono<DoOnEachMono<P, Infallible<F>>>
    where
        F: Fn(Signal<&P::Item>) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnEach(Infallible(hook))))
    }

    /// As [`do_on_each`](Mono::do_on_each), with a hook that may fail.
    pub fn try_do_on_each<F>(self, hook: F) -> Mono<DoOnEachMono<P, Fallible<F>>>
    where
        F: Fn(Signal<&P::Item>) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnEach(Fallible(hook))))
    }
}

/// See [`Flux::do_on_each`].
pub type DoOnEach<P, F> = Peeked<P, OnEach<F, false>>;

/// See [`Mono::do_on_each`].
pub type DoOnEachMono<P, F> = Peeked<P, OnEach<F, true>>;

/// Calls a hook with each signal.
#[derive(Clone, Copy, Debug)]
pub struct OnEach<F, const IS_MONO: bool>(F);

impl<T, F, const IS_MONO: bool> Peek<T> for OnEach<F, IS_MONO>
where
    T: 'static,
    F: for<'a> Function<Signal<&'a T>, Output = ()>,
{
    const ENDS_WITH_VALUE: bool = IS_MONO;

    fn next(&self, value: &T) -> Result<(), Error> {
        self.0.apply(Signal::Next(value))
    }

    fn error(&self, error: &Error) -> Result<(), Error> {
        self.0.apply(Signal::Error(error.clone()))
    }

    fn complete(&self) -> Result<(), Error> {
        self.0.apply(Signal::Complete)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::Signal;
    use crate::error::Error;
    use crate::testing::{MarbleFailure, values};
    use crate::{Flux, Mono};

    /// A hook that writes down what it sees and fails at completion.
    fn failing_at_completion(
        log: &Rc<RefCell<String>>,
    ) -> impl Fn(Signal<&i64>) -> Result<(), Error> + Clone + use<> {
        let log = log.clone();
        move |signal| {
            *log.borrow_mut() += &format!("{signal} ");
            match signal {
                Signal::Complete => Err(MarbleFailure.into()),
                _ => Ok(()),
            }
        }
    }

    #[test]
    fn a_hook_that_fails_is_shown_its_failure() {
        let log = Rc::default();
        let flux = Flux::range(1, 1).try_do_on_each(failing_at_completion(&log));
        assert_eq!(values(flux), "1 #error");
        assert_eq!(log.take(), "onNext(1) onComplete() onError(error) ");
        let mono = Mono::just(1).try_do_on_each(failing_at_completion(&log));
        assert_eq!(values(mono.flux()), "#error");
        assert_eq!(log.take(), "onNext(1) onComplete() onError(error) ");
    }
}

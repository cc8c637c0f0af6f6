//! Calls a hook when a mono succeeds, with a value or without.
//!
//! ```text
//!  ---a|
//!    doOnSuccess(print)
//!  ---a|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged, after the hook if there was no value.
//! - **Error**: unchanged; a hook that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where the signal arrives.

use super::shared::peek::{Peek, Peeked};
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before the value, or completion without a value, is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let value = Rc::new(Cell::new(None));
    /// let seen = value.clone();
    /// let mono = Mono::just(7).do_on_success(move |value| seen.set(value.copied()));
    /// assert_eq!(values(mono.flux()), "7 |");
    /// assert_eq!(value.get(), Some(7));
    /// ```
    pub fn do_on_success<F>(self, hook: F) -> Mono<DoOnSuccess<P, Infallible<F>>>
    where
        F: Fn(Option<&P::Item>) + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnSuccess(Infallible(hook))))
    }

    /// As [`do_on_success`](Mono::do_on_success), with a hook that may fail.
    pub fn try_do_on_success<F>(self, hook: F) -> Mono<DoOnSuccess<P, Fallible<F>>>
    where
        F: Fn(Option<&P::Item>) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Peeked::new(self.0, OnSuccess(Fallible(hook))))
    }
}

/// See [`Mono::do_on_success`].
pub type DoOnSuccess<P, F> = Peeked<P, OnSuccess<F>>;

/// Calls a hook with the value, if there is one.
#[derive(Clone, Copy, Debug)]
pub struct OnSuccess<F>(F);

impl<T, F> Peek<T> for OnSuccess<F>
where
    T: 'static,
    F: for<'a> Function<Option<&'a T>, Output = ()>,
{
    const ENDS_WITH_VALUE: bool = true;
    const SEES_OWN_FAILURES: bool = false;

    fn success(&self, value: Option<&T>) -> Result<(), Error> {
        self.0.apply(value)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::testing::{MarbleFailure, values};
    use crate::{Flux, Mono};

    #[test]
    fn without_a_value_it_is_called_too_and_only_once() {
        let log = Rc::new(RefCell::new(Vec::new()));
        for count in [0, 1] {
            let seen = log.clone();
            let mono = Mono::from_publisher(Flux::range(1, count))
                .do_on_success(move |value| seen.borrow_mut().push(value.copied()));
            values(mono.flux());
        }
        assert_eq!(log.take(), [None, Some(1)]);
        let seen = log.clone();
        let failed = Mono::<crate::source::Failed<i64>>::error(MarbleFailure)
            .do_on_success(move |value| seen.borrow_mut().push(value.copied()));
        assert_eq!(values(failed.flux()), "#error");
        assert_eq!(log.take(), []);
    }
}

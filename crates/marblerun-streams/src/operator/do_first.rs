//! Calls a hook before the source is subscribed.
//!
//! ```text
//!  -a--b-c|
//!    doFirst(print)
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a hook that fails is the error, and the source is not subscribed.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the hook runs where it is subscribed.

use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::source::Failed;

impl<P: Publisher> Flux<P> {
    /// Calls `hook` for each subscriber, before anything else.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// values(Flux::range(1, 2).do_first(move || seen.set(seen.get() + 1)));
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_first<F>(self, hook: F) -> Flux<DoFirst<P, impl Fn() -> Result<(), Error> + Clone>>
    where
        F: Fn() + Clone + 'static,
    {
        self.try_do_first(move || {
            hook();
            Ok(())
        })
    }

    /// As [`do_first`](Flux::do_first), with a hook that may fail.
    pub fn try_do_first<F>(self, hook: F) -> Flux<DoFirst<P, F>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoFirst {
            source: self.0,
            hook,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` for each subscriber, before anything else.
    pub fn do_first<F>(self, hook: F) -> Mono<DoFirst<P, impl Fn() -> Result<(), Error> + Clone>>
    where
        F: Fn() + Clone + 'static,
    {
        self.try_do_first(move || {
            hook();
            Ok(())
        })
    }

    /// As [`do_first`](Mono::do_first), with a hook that may fail.
    pub fn try_do_first<F>(self, hook: F) -> Mono<DoFirst<P, F>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(DoFirst {
            source: self.0,
            hook,
        })
    }
}

/// See [`Flux::do_first`].
#[derive(Clone, Debug)]
pub struct DoFirst<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoFirst<P, F>
where
    P: Publisher,
    F: Fn() -> Result<(), Error> + 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        match (self.hook)() {
            Ok(()) => self.source.subscribe(downstream),
            Err(error) => Failed::new(error).subscribe(downstream),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::values;

    #[test]
    fn a_failing_hook_is_the_error() {
        let flux = Flux::range(1, 2).try_do_first(|| Err(NonPositiveRequest.into()));
        assert!(values(flux).starts_with("#Spec"));
    }
}

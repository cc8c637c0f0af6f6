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

use super::shared::peek::{Peek, PeekSubscriber};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

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
        Flux(DoOnNext {
            source: self.0,
            hook: Infallible(hook),
        })
    }

    /// As [`do_on_next`](Flux::do_on_next), with a hook that may fail.
    pub fn try_do_on_next<F>(self, hook: F) -> Flux<DoOnNext<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoOnNext {
            source: self.0,
            hook: Fallible(hook),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` with each value before it is passed on.
    pub fn do_on_next<F>(self, hook: F) -> Mono<DoOnNext<P, Infallible<F>>>
    where
        F: Fn(&P::Item) + Clone + 'static,
    {
        Mono(DoOnNext {
            source: self.0,
            hook: Infallible(hook),
        })
    }

    /// As [`do_on_next`](Mono::do_on_next), with a hook that may fail.
    pub fn try_do_on_next<F>(self, hook: F) -> Mono<DoOnNext<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Mono(DoOnNext {
            source: self.0,
            hook: Fallible(hook),
        })
    }
}

/// See [`Flux::do_on_next`].
#[derive(Clone, Debug)]
pub struct DoOnNext<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoOnNext<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = ()>,
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
    F: for<'a> Function<&'a T, Output = ()>,
{
    const CONTINUES: bool = true;

    fn next(&self, value: &T) -> Result<(), Error> {
        self.0.apply(value)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn a_failing_hook_is_the_error() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.try_do_on_next(|_| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert!(probe.log().starts_with("#Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(2) cancel");
        assert!(probe.is_source_released());
    }
}

//! Calls a hook when the source is subscribed.
//!
//! ```text
//!  -a--b-c|
//!    doOnSubscribe(print)
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
    /// Calls `hook` before `on_subscribe` is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_subscribe(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_subscribe<F>(
        self,
        hook: F,
    ) -> Flux<DoOnSubscribe<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(DoOnSubscribe {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_on_subscribe`](Flux::do_on_subscribe), with a hook that may fail.
    pub fn try_do_on_subscribe<F>(
        self,
        hook: F,
    ) -> Flux<DoOnSubscribe<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoOnSubscribe {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `hook` before `on_subscribe` is passed on.
    pub fn do_on_subscribe<F>(
        self,
        hook: F,
    ) -> Mono<DoOnSubscribe<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(DoOnSubscribe {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_on_subscribe`](Mono::do_on_subscribe), with a hook that may fail.
    pub fn try_do_on_subscribe<F>(
        self,
        hook: F,
    ) -> Mono<DoOnSubscribe<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(DoOnSubscribe {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

/// See [`Flux::do_on_subscribe`].
#[derive(Clone, Debug)]
pub struct DoOnSubscribe<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoOnSubscribe<P, F>
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
    fn subscribe(&self) -> Result<(), Error> {
        self.0.apply(())
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
        flux.try_do_on_subscribe(|| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert!(probe.log().starts_with("#Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "cancel");
        assert!(probe.is_source_released());
    }
}

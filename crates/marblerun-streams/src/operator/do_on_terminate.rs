//! Calls a hook when the source ends.
//!
//! ```text
//!  -a--b-c|
//!    doOnTerminate(print)
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
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Calls `hook` before completion or an error is passed on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let calls = Rc::new(Cell::new(0));
    /// let seen = calls.clone();
    /// let flux = Flux::range(1, 2).do_on_terminate(move || seen.set(seen.get() + 1));
    /// values(flux);
    /// assert_eq!(calls.get(), 1);
    /// ```
    pub fn do_on_terminate<F>(
        self,
        hook: F,
    ) -> Flux<DoOnTerminate<P, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Flux(DoOnTerminate {
            source: self.0,
            hook: Infallible(move |()| hook()),
        })
    }

    /// As [`do_on_terminate`](Flux::do_on_terminate), with a hook that may fail.
    pub fn try_do_on_terminate<F>(
        self,
        hook: F,
    ) -> Flux<DoOnTerminate<P, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Flux(DoOnTerminate {
            source: self.0,
            hook: Fallible(move |()| hook()),
        })
    }
}

/// See [`Flux::do_on_terminate`].
#[derive(Clone, Debug)]
pub struct DoOnTerminate<P, F> {
    source: P,
    hook: F,
}

impl<P, F> Publisher for DoOnTerminate<P, F>
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
    fn error(&self, _: &Error) -> Result<(), Error> {
        self.0.apply(())
    }

    fn complete(&self) -> Result<(), Error> {
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
        flux.try_do_on_terminate(|| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert!(probe.log().starts_with("1 2 3 #Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(3) cancel");
        assert!(probe.is_source_released());
    }
}

//! Runs an action, then completes.
//!
//! ```text
//!  fromRunnable(action)
//!  |
//! ```
//!
//! - **Demand**: none needed.
//! - **Completion**: after the action.
//! - **Error**: the action's failure.
//! - **Cancellation**: inside `on_subscribe`, the action does not run.
//! - **Scheduler**: none; the action runs where it is subscribed.

use std::marker::PhantomData;
use std::rc::Rc;

use crate::downstream::Downstream;
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static> Mono<FromRunnable<T, ()>> {
    /// A mono that runs the action for each subscriber and completes without a value.
    ///
    /// ```
    /// use marblerun_streams::{Mono, source::FromRunnable, testing::values};
    /// let mono = Mono::<FromRunnable<i32, ()>>::from_runnable(|| ());
    /// assert_eq!(values(mono.flux()), "|");
    /// ```
    pub fn from_runnable<F>(action: F) -> Mono<FromRunnable<T, Infallible<impl Fn(()) + Clone>>>
    where
        F: Fn() + Clone + 'static,
    {
        Mono(FromRunnable {
            action: Infallible(move |()| action()),
            item: PhantomData,
        })
    }

    /// As [`from_runnable`](Mono::from_runnable), with an action that may fail.
    pub fn try_from_runnable<F>(
        action: F,
    ) -> Mono<FromRunnable<T, Fallible<impl Fn(()) -> Result<(), Error> + Clone>>>
    where
        F: Fn() -> Result<(), Error> + Clone + 'static,
    {
        Mono(FromRunnable {
            action: Fallible(move |()| action()),
            item: PhantomData,
        })
    }
}

/// See [`Mono::from_runnable`].
#[derive(Clone, Debug)]
pub struct FromRunnable<T, F> {
    action: F,
    item: PhantomData<fn() -> T>,
}

impl<T: 'static, F: Function<(), Output = ()>> Publisher for FromRunnable<T, F> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let link = Rc::new(RunLink(Downstream::new(downstream)));
        let subscription = Subscription::new(link.clone());
        link.0.signal(|s| s.on_subscribe(subscription));
        if link.0.is_released() {
            return;
        }
        match self.action.apply(()) {
            Ok(()) => link.0.end(|s| s.on_complete()),
            Err(error) => link.0.end(|s| s.on_error(error)),
        }
    }
}

struct RunLink<S>(Downstream<S>);

impl<S: 'static> Upstream for RunLink<S> {
    fn request(&self, _: u64) {}

    fn cancel(&self) {
        self.0.release();
    }
}

#[cfg(test)]
mod tests {
    use crate::Mono;
    use crate::error::NonPositiveRequest;
    use crate::source::FromRunnable;
    use crate::testing::Probe;

    #[test]
    fn a_failing_action_is_the_error() {
        let probe = Probe::new();
        Mono::<FromRunnable<i32, ()>>::try_from_runnable(|| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("#Spec. Rule 3.9"));
        assert!(probe.is_source_released());
    }
}

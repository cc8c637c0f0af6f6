//! Calls a function when it is asked for its result.
//!
//! ```text
//!  fromCallable(a)
//!  (a|)
//! ```
//!
//! - **Demand**: the function runs at the first request.
//! - **Completion**: with the value, or without one if the function returns none.
//! - **Error**: the function's failure; `request(0)`.
//! - **Cancellation**: before the request, the function does not run.
//! - **Scheduler**: none; the function runs where `request` is called.

use std::cell::Cell;
use std::rc::Rc;

use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static> Mono<FromCallable<fn() -> Result<Option<T>, Error>>> {
    /// A mono of what `callable` returns.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// assert_eq!(values(Mono::from_callable(|| 6 * 7).flux()), "42 |");
    /// ```
    pub fn from_callable<F>(
        callable: F,
    ) -> Mono<FromCallable<impl Fn() -> Result<Option<T>, Error> + Clone>>
    where
        F: Fn() -> T + Clone + 'static,
    {
        Mono(FromCallable {
            callable: move || Ok(Some(callable())),
        })
    }

    /// A mono of what `callable` returns, empty if that is none, failed if it fails.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// let mono = Mono::try_from_callable(|| Ok(Some("7".parse::<i32>()?)));
    /// assert_eq!(values(mono.flux()), "7 |");
    /// ```
    pub fn try_from_callable<F>(callable: F) -> Mono<FromCallable<F>>
    where
        F: Fn() -> Result<Option<T>, Error> + Clone + 'static,
    {
        Mono(FromCallable { callable })
    }

    /// A mono of what `supplier` returns: the same as [`from_callable`](Mono::from_callable).
    pub fn from_supplier<F>(
        supplier: F,
    ) -> Mono<FromCallable<impl Fn() -> Result<Option<T>, Error> + Clone>>
    where
        F: Fn() -> T + Clone + 'static,
    {
        Mono::from_callable(supplier)
    }
}

/// See [`Mono::from_callable`].
#[derive(Clone, Debug)]
pub struct FromCallable<F> {
    callable: F,
}

impl<T, F> Publisher for FromCallable<F>
where
    T: 'static,
    F: Fn() -> Result<Option<T>, Error> + Clone + 'static,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let link = Rc::new(CallLink {
            downstream: Downstream::new(downstream),
            callable: Cell::new(Some(self.callable.clone())),
            is_emitting: Cell::new(false),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
    }
}

struct CallLink<F, S> {
    downstream: Downstream<S>,
    /// There until it is called.
    callable: Cell<Option<F>>,
    is_emitting: Cell<bool>,
}

impl<T, F, S> Upstream for CallLink<F, S>
where
    T: 'static,
    F: Fn() -> Result<Option<T>, Error> + 'static,
    S: Subscriber<T>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            return self
                .downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        }
        let Some(callable) = self.callable.take() else {
            return;
        };
        match callable() {
            Ok(value) => {
                if let Some(value) = value {
                    self.is_emitting.set(true);
                    self.downstream.signal(|s| s.on_next(value));
                }
                self.downstream.end(|s| s.on_complete());
            }
            Err(error) => self.downstream.end(|s| s.on_error(error)),
        }
    }

    fn cancel(&self) {
        // As in Reactor, it completes all the same once it emits.
        if !self.is_emitting.get() {
            self.downstream.release();
        }
        self.callable.take();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use crate::Mono;
    use crate::testing::Probe;

    #[test]
    fn runs_at_the_first_request_only() {
        let calls = Rc::new(Cell::new(0));
        let counted = calls.clone();
        let mono = Mono::from_callable(move || {
            counted.set(counted.get() + 1);
            counted.get()
        });
        let probe = Probe::new();
        mono.subscribe_with(probe.subscriber());
        assert_eq!(calls.get(), 0);
        probe.request(1);
        probe.request(1);
        assert_eq!((calls.get(), probe.log().as_str()), (1, "1 |"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn does_not_run_once_cancelled() {
        let probe = Probe::new();
        Mono::from_callable(|| 1).subscribe_with(probe.subscriber());
        probe.cancel();
        probe.request(1);
        assert_eq!(probe.log(), "");
        assert!(probe.is_source_released());
    }
}

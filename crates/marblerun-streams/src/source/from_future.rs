//! Emits what a future returns.
//!
//! - **Demand**: the future is made and polled at the first request.
//! - **Completion**: with the value, or without one if the future returns none.
//! - **Error**: that of the future; [`Rejected`](crate::scheduler::Rejected) if the scheduler takes
//!   no tasks; `request(0)`.
//! - **Cancellation**: drops the future.
//! - **Scheduler**: the future is polled, and the value emitted, on a thread taken when it is
//!   subscribed.

use std::future::Future;
use std::task::{Context, Poll, ready};

use super::polled::{self, Step};
use crate::error::Error;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::scheduler::Scheduler;

impl<F, T, Fut> Mono<FromFuture<F, T, T>>
where
    T: 'static,
    F: Fn() -> Fut + Clone + 'static,
    Fut: Future<Output = T> + 'static,
{
    /// The value of a future, which `supplier` makes for each subscriber.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime, testing::Probe};
    ///
    /// let time = VirtualTime::new();
    /// let mono = Mono::from_future(|| async { 6 * 7 }, &time.parallel());
    /// let probe = Probe::new();
    /// probe.request(1);
    /// mono.subscribe_with(probe.subscriber());
    /// time.run();
    /// assert_eq!(probe.log(), "42 |");
    /// ```
    pub fn from_future(supplier: F, scheduler: &Scheduler) -> Mono<FromFuture<F, T, T>> {
        Mono(FromFuture {
            supplier,
            scheduler: scheduler.clone(),
            outcome: |value| Ok(Some(value)),
        })
    }
}

impl<F, T, E, Fut> Mono<FromFuture<F, Result<Option<T>, E>, T>>
where
    T: 'static,
    E: Into<Error> + 'static,
    F: Fn() -> Fut + Clone + 'static,
    Fut: Future<Output = Result<Option<T>, E>> + 'static,
{
    /// As [`from_future`](Mono::from_future), of a future that may have no value, or fail: one that
    /// was a mono, for example.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, VirtualTime, testing::Probe};
    ///
    /// let time = VirtualTime::new();
    /// let last = || async { Flux::range(1, 3).last().await };
    /// let mono = Mono::try_from_future(last, &time.parallel());
    /// let probe = Probe::new();
    /// probe.request(1);
    /// mono.subscribe_with(probe.subscriber());
    /// time.run();
    /// assert_eq!(probe.log(), "3 |");
    /// ```
    pub fn try_from_future(
        supplier: F,
        scheduler: &Scheduler,
    ) -> Mono<FromFuture<F, Result<Option<T>, E>, T>> {
        Mono(FromFuture {
            supplier,
            scheduler: scheduler.clone(),
            outcome: |outcome| outcome.map_err(Into::into),
        })
    }
}

/// See [`Mono::from_future`].
#[derive(Clone, Debug)]
pub struct FromFuture<F, O, T> {
    supplier: F,
    scheduler: Scheduler,
    /// What the future's output means.
    outcome: fn(O) -> Result<Option<T>, Error>,
}

impl<F, O, T, Fut> Publisher for FromFuture<F, O, T>
where
    O: 'static,
    T: 'static,
    F: Fn() -> Fut + Clone + 'static,
    Fut: Future<Output = O> + 'static,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let (supplier, outcome) = (self.supplier.clone(), self.outcome);
        polled::subscribe(&self.scheduler, downstream, move || {
            let mut future = Box::pin(supplier());
            move |poller: &mut Context<'_>| {
                let output = ready!(future.as_mut().poll(poller));
                Poll::Ready(outcome(output).map_or_else(Step::Failed, Step::Last))
            }
        });
    }
}

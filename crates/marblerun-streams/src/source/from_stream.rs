//! Emits the values of a stream of the futures crate.
//!
//! - **Demand**: the stream is made at the first request, and polled only while values are requested.
//! - **Completion**: when the stream ends, which shows when a value is requested that is not there.
//! - **Error**: the stream's first error; [`Rejected`](crate::scheduler::Rejected) if the scheduler
//!   takes no tasks; `request(0)`.
//! - **Cancellation**: drops the stream.
//! - **Scheduler**: the stream is polled, and values emitted, on a thread taken when it is
//!   subscribed; other tasks have their turn after 256 values.

use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::polled::{self, Step};
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};
use crate::scheduler::Scheduler;

impl<F, T, St> Flux<FromStream<F, T, T>>
where
    T: 'static,
    F: Fn() -> St + Clone + 'static,
    St: Stream<Item = T> + 'static,
{
    /// The values of a stream, which `supplier` makes for each subscriber. Needs the feature
    /// `futures`.
    ///
    /// ```
    /// use futures::stream;
    /// use marblerun_streams::{Flux, VirtualTime, testing::Probe};
    ///
    /// let time = VirtualTime::new();
    /// let flux = Flux::from_stream(|| stream::iter('a'..='c'), &time.parallel());
    /// let probe = Probe::new();
    /// flux.subscribe_with(probe.subscriber());
    /// probe.request(2);
    /// time.run();
    /// assert_eq!(probe.log(), "a b");
    /// ```
    pub fn from_stream(supplier: F, scheduler: &Scheduler) -> Flux<FromStream<F, T, T>> {
        Flux(FromStream {
            supplier,
            scheduler: scheduler.clone(),
            value: Ok,
        })
    }
}

impl<F, T, E, St> Flux<FromStream<F, Result<T, E>, T>>
where
    T: 'static,
    E: Into<Error> + 'static,
    F: Fn() -> St + Clone + 'static,
    St: Stream<Item = Result<T, E>> + 'static,
{
    /// As [`from_stream`](Flux::from_stream), of a stream whose first error ends the flux: one that
    /// was a flux, for example.
    ///
    /// ```
    /// use futures::{StreamExt, stream};
    /// use marblerun_streams::{Flux, VirtualTime, testing::Probe};
    ///
    /// let time = VirtualTime::new();
    /// let numbers = || stream::iter(["1", "x", "3"]).map(|s| s.parse::<i32>());
    /// let probe = Probe::new();
    /// probe.request(9);
    /// Flux::try_from_stream(numbers, &time.parallel()).subscribe_with(probe.subscriber());
    /// time.run();
    /// assert_eq!(probe.log(), "1 #invalid digit found in string");
    /// ```
    pub fn try_from_stream(
        supplier: F,
        scheduler: &Scheduler,
    ) -> Flux<FromStream<F, Result<T, E>, T>> {
        Flux(FromStream {
            supplier,
            scheduler: scheduler.clone(),
            value: |item| item.map_err(Into::into),
        })
    }
}

/// See [`Flux::from_stream`].
#[derive(Clone, Debug)]
pub struct FromStream<F, I, T> {
    supplier: F,
    scheduler: Scheduler,
    /// What the stream's item means.
    value: fn(I) -> Result<T, Error>,
}

impl<F, I, T, St> Publisher for FromStream<F, I, T>
where
    I: 'static,
    T: 'static,
    F: Fn() -> St + Clone + 'static,
    St: Stream<Item = I> + 'static,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let (supplier, value) = (self.supplier.clone(), self.value);
        polled::subscribe(&self.scheduler, downstream, move || {
            let mut stream = Box::pin(supplier());
            move |poller: &mut Context<'_>| {
                Poll::Ready(match ready!(stream.as_mut().poll_next(poller)) {
                    Some(item) => value(item).map_or_else(Step::Failed, Step::Next),
                    None => Step::Last(None),
                })
            }
        });
    }
}

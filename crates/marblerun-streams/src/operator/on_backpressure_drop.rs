//! Drops the values that are not requested.
//!
//! ```text
//!  (ab)-c|
//!   onBackpressureDrop(), requested 2
//!  a----c|    (ab): only a was requested in time
//! ```
//!
//! - **Demand**: asks for all there is.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a consumer that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Drops values that are not requested; `on_dropped` sees them.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let probe = Probe::new();
    /// Flux::range(1, 5).on_backpressure_drop(|_| {}).take(2).subscribe_with(probe.subscriber());
    /// assert_eq!(probe.log(), "|");
    /// ```
    pub fn on_backpressure_drop<F>(
        self,
        on_dropped: F,
    ) -> Flux<OnBackpressureDrop<P, Infallible<F>>>
    where
        F: Fn(&P::Item) + Clone + 'static,
    {
        Flux(OnBackpressureDrop {
            source: self.0,
            on_dropped: Infallible(on_dropped),
        })
    }

    /// Drops values that are not requested; the first failure of `on_dropped` ends the stream.
    pub fn try_on_backpressure_drop<F>(
        self,
        on_dropped: F,
    ) -> Flux<OnBackpressureDrop<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Flux(OnBackpressureDrop {
            source: self.0,
            on_dropped: Fallible(on_dropped),
        })
    }

    /// Cancels the source and fails with [`OverflowError`] at a value that is not requested.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let probe = Probe::new();
    /// Flux::range(1, 5).on_backpressure_error().subscribe_with(probe.subscriber());
    /// assert!(probe.log().starts_with("#The receiver is overrun"));
    /// ```
    pub fn on_backpressure_error(self) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        self.try_on_backpressure_drop(|_| Err(OverflowError::OVERRUN.into()))
    }
}

/// See [`Flux::on_backpressure_drop`].
#[derive(Clone, Debug)]
pub struct OnBackpressureDrop<P, F> {
    source: P,
    on_dropped: F,
}

impl<P, F> Publisher for OnBackpressureDrop<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = ()>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(DropSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                requested: Demand::none(),
            }),
            on_dropped: self.on_dropped.clone(),
            is_done: Cell::new(false),
        });
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
}

struct DropSubscriber<S, F> {
    link: Rc<Link<S>>,
    on_dropped: F,
    is_done: Cell<bool>,
}

impl<T, S, F> Subscriber<T> for DropSubscriber<S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: for<'a> Function<&'a T, Output = ()>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(Rc::new(Requests::<T, S> {
                link: self.link.clone(),
                item: std::marker::PhantomData,
            }));
            self.link.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if self.is_done.get() {
            return link.context.next_dropped(&value);
        }
        if link.requested.get() > 0 {
            link.requested.deliver(1);
            return link.downstream.signal(|s| s.on_next(value));
        }
        let seen = self.on_dropped.apply(&value);
        if let Err(error) = seen {
            self.is_done.set(true);
            link.upstream.cancel();
            link.downstream.end(|s| s.on_error(error));
        } else {
            link.context.discard(&value);
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.link.context.error_dropped(&error);
        } else {
            self.link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct Requests<T, S> {
    link: Rc<Link<S>>,
    item: std::marker::PhantomData<fn(T)>,
}

impl<T: 'static, S: Subscriber<T>> Upstream for Requests<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.link.upstream.cancel();
            self.link
                .downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.link.requested.add(n);
        }
    }

    fn cancel(&self) {
        self.link.upstream.cancel();
        self.link.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn what_is_not_requested_is_dropped() {
        let probe = Probe::new();
        probe.request(2);
        let dropped = Rc::new(Cell::new(0));
        let count = dropped.clone();
        Flux::range(1, 5)
            .record(probe.recorder())
            .on_backpressure_drop(move |_| count.set(count.get() + 1))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(dropped.get(), 3);
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_failing_consumer_cancels_the_source() {
        let probe = Probe::new();
        probe.request(1);
        Flux::range(1, 5)
            .record(probe.recorder())
            .try_on_backpressure_drop(|_| Err(MarbleFailure.into()))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 #error");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
    }
}

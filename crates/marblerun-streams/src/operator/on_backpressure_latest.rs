//! Keeps only the latest value until it is requested.
//!
//! ```text
//!  (abc)--|
//!   onBackpressureLatest(), requested one by one
//!  a-c----|
//! ```
//!
//! - **Demand**: asks for all there is.
//! - **Completion**: after the value that waits.
//! - **Error**: at once; the value that waits is discarded.
//! - **Cancellation**: unchanged; the value that waits is discarded.
//! - **Scheduler**: none; values come where the source emits or where they are requested.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Keeps the latest value until it is requested; those before it are discarded.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let probe = Probe::new();
    /// Flux::range(1, 5).on_backpressure_latest().subscribe_with(probe.subscriber());
    /// probe.request(1);
    /// assert_eq!(probe.log(), "5 |");
    /// ```
    pub fn on_backpressure_latest(self) -> Flux<OnBackpressureLatest<P>> {
        Flux(OnBackpressureLatest { source: self.0 })
    }
}

/// See [`Flux::on_backpressure_latest`].
#[derive(Clone, Debug)]
pub struct OnBackpressureLatest<P> {
    source: P,
}

impl<P: Publisher> Publisher for OnBackpressureLatest<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(LatestSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            latest: Cell::new(None),
            is_complete: Cell::new(false),
            is_draining: Cell::new(false),
        })));
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
    latest: Cell<Option<T>>,
    /// To complete once nothing waits.
    is_complete: Cell<bool>,
    is_draining: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        let mut is_empty = false;
        while !is_empty && self.requested.get() > 0 {
            match self.latest.take() {
                Some(value) => {
                    self.requested.deliver(1);
                    self.downstream.signal(|s| s.on_next(value));
                }
                None => is_empty = true,
            }
        }
        self.is_draining.set(false);
        if self.is_complete.get() {
            let latest = self.latest.take();
            if latest.is_none() {
                self.downstream.end(|s| s.on_complete());
            }
            self.latest.set(latest);
        }
    }

    fn discard(&self) {
        if let Some(value) = self.latest.take() {
            self.context.discard(&value);
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.discard();
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.discard();
        self.downstream.release();
    }
}

struct LatestSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for LatestSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        self.0.discard();
        if !self.0.downstream.is_released() {
            self.0.latest.set(Some(value));
            self.0.drain();
        }
    }

    fn on_error(&self, error: Error) {
        self.0.discard();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.is_complete.set(true);
        self.0.drain();
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn completion_waits_and_an_error_does_not() {
        let probe = Probe::new();
        probe.request(1);
        let flux = Flux::range(1, 5).record(probe.recorder());
        flux.on_backpressure_latest()
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1");
        probe.request(1);
        assert_eq!(probe.log(), "1 5 |");
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        assert!(probe.is_source_released());

        let probe = Probe::new();
        let failing = Flux::create(|sink| {
            sink.next(1);
            sink.error(MarbleFailure);
        });
        failing
            .on_backpressure_latest()
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
    }
}

//! Keeps values until they are requested.
//!
//! ```text
//!  (abc)-------|
//!   onBackpressureBuffer(), requested one by one
//!  a-b-c-------|
//! ```
//!
//! - **Demand**: asks for all there is.
//! - **Completion**: after the values that wait.
//! - **Error**: after the values that wait, also when there is no room for more.
//! - **Cancellation**: unchanged; values that wait are discarded.
//! - **Scheduler**: none; values come where the source emits or where they are requested.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::shared::pending::Pending;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What to do with a value when there is no room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverflowStrategy {
    /// Fail with [`OverflowError`], after the values that wait.
    Error,
    /// Throw away the one that has waited longest.
    DropOldest,
    /// Throw away this one.
    DropLatest,
}

/// What sees the values for which there is no room.
type OnOverflow<T> = Rc<dyn Fn(&T) -> Result<(), Error>>;

impl<P: Publisher> Flux<P> {
    /// Keeps all values until they are requested.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let probe = Probe::new();
    /// let flux = Flux::range(1, 3).record(probe.recorder()).on_backpressure_buffer();
    /// flux.subscribe_with(probe.subscriber());
    /// probe.request(2);
    /// assert_eq!(probe.upstream_log(), "request(unbounded)");
    /// assert_eq!(probe.log(), "1 2");
    /// ```
    pub fn on_backpressure_buffer(self) -> Flux<OnBackpressureBuffer<P>> {
        self.buffer_up_to(usize::MAX, Full::Stop, None)
    }

    /// Keeps at most `max` values; one more cancels the source and fails with [`OverflowError`].
    pub fn on_backpressure_buffer_max(self, max: usize) -> Flux<OnBackpressureBuffer<P>> {
        self.buffer_up_to(max, Full::Stop, None)
    }

    /// As [`on_backpressure_buffer_max`](Flux::on_backpressure_buffer_max); `on_overflow` sees the
    /// value for which there was no room.
    pub fn try_on_backpressure_buffer_max<F>(
        self,
        max: usize,
        on_overflow: F,
    ) -> Flux<OnBackpressureBuffer<P>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + 'static,
    {
        self.buffer_up_to(max, Full::Stop, Some(Rc::new(on_overflow)))
    }

    /// Keeps at most `max` values; `on_overflow` sees those that are thrown away by `strategy`.
    pub fn on_backpressure_buffer_with<F>(
        self,
        max: usize,
        strategy: OverflowStrategy,
        on_overflow: F,
    ) -> Flux<OnBackpressureBuffer<P>>
    where
        F: Fn(&P::Item) + 'static,
    {
        self.try_on_backpressure_buffer_with(max, strategy, move |value| {
            on_overflow(value);
            Ok(())
        })
    }

    /// As [`on_backpressure_buffer_with`](Flux::on_backpressure_buffer_with), with a function that
    /// can fail, which ends the stream after the values that wait.
    pub fn try_on_backpressure_buffer_with<F>(
        self,
        max: usize,
        strategy: OverflowStrategy,
        on_overflow: F,
    ) -> Flux<OnBackpressureBuffer<P>>
    where
        F: Fn(&P::Item) -> Result<(), Error> + 'static,
    {
        self.buffer_up_to(max, Full::Apply(strategy), Some(Rc::new(on_overflow)))
    }

    fn buffer_up_to(
        self,
        max: usize,
        full: Full,
        on_overflow: Option<OnOverflow<P::Item>>,
    ) -> Flux<OnBackpressureBuffer<P>> {
        Flux(OnBackpressureBuffer {
            source: self.0,
            max,
            full,
            on_overflow,
        })
    }
}

/// What happens when there is no room.
#[derive(Clone, Copy, Debug)]
enum Full {
    /// As `Apply(Error)`, but the source is cancelled first.
    Stop,
    Apply(OverflowStrategy),
}

/// See [`Flux::on_backpressure_buffer`].
#[derive(Clone)]
pub struct OnBackpressureBuffer<P: Publisher> {
    source: P,
    max: usize,
    full: Full,
    on_overflow: Option<OnOverflow<P::Item>>,
}

impl<P: Publisher + fmt::Debug> fmt::Debug for OnBackpressureBuffer<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnBackpressureBuffer")
            .field("source", &self.source)
            .field("max", &self.max)
            .field("full", &self.full)
            .finish_non_exhaustive()
    }
}

impl<P: Publisher> Publisher for OnBackpressureBuffer<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(BufferSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            pending: Pending::default(),
            max: self.max,
            full: self.full,
            on_overflow: self.on_overflow.clone(),
            end: RefCell::new(None),
            is_draining: Cell::new(false),
            is_cancelled: Cell::new(false),
        })));
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
    pending: Pending<T>,
    max: usize,
    full: Full,
    on_overflow: Option<OnOverflow<T>>,
    /// How to end once nothing waits.
    end: RefCell<Option<Result<(), Error>>>,
    is_draining: Cell<bool>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    /// A value has no room: what is thrown away for it, if anything.
    fn overflow(&self, value: T) {
        let (evicted, fails) = match self.full {
            Full::Stop => {
                self.upstream.cancel();
                (value, true)
            }
            Full::Apply(OverflowStrategy::Error) => (value, true),
            Full::Apply(OverflowStrategy::DropLatest) => (value, false),
            Full::Apply(OverflowStrategy::DropOldest) => {
                let oldest = self.pending.pop();
                match oldest {
                    Some(oldest) => {
                        self.pending.push(value);
                        (oldest, false)
                    }
                    None => (value, false),
                }
            }
        };
        let seen = match &self.on_overflow {
            Some(on_overflow) => on_overflow(&evicted),
            None => Ok(()),
        };
        self.context.discard(&evicted);
        let error = match seen {
            Err(error) => error,
            Ok(()) if fails => OverflowError::OVERRUN.into(),
            Ok(()) => return,
        };
        if !matches!(self.full, Full::Stop) {
            self.upstream.cancel();
        }
        self.end.replace(Some(Err(error)));
    }

    /// Throws away what waits.
    fn let_go(&self) {
        if !self.downstream.is_released() {
            self.pending.discard(&self.context);
            self.downstream.release();
        }
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !self.is_cancelled.get() {
            let Some(value) = self.pending.pop() else {
                break;
            };
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(value));
        }
        self.is_draining.set(false);
        if self.is_cancelled.get() {
            // Once more, as in Reactor: it is the drain that notices.
            self.upstream.cancel();
            return self.let_go();
        }
        if self.pending.is_empty() && !self.downstream.is_released() {
            let end = self.end.borrow().clone();
            match end {
                Some(Ok(())) => self.downstream.end(|s| s.on_complete()),
                Some(Err(error)) => self.downstream.end(|s| s.on_error(error)),
                None => {}
            }
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.pending.discard(&self.context);
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        // As in Reactor, also after the end.
        self.upstream.cancel();
        // Otherwise what waits is thrown away when the value on its way has arrived.
        if !self.is_draining.get() {
            self.let_go();
        }
    }
}

struct BufferSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for BufferSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.end.borrow().is_some() {
            return link.context.next_dropped(&value);
        }
        if link.pending.len() < link.max {
            link.pending.push(value);
        } else {
            link.overflow(value);
        }
        link.drain();
    }

    fn on_error(&self, error: Error) {
        if self.0.end.borrow().is_some() {
            return self.0.context.error_dropped(&error);
        }
        self.0.end.replace(Some(Err(error)));
        self.0.drain();
    }

    fn on_complete(&self) {
        if self.0.end.borrow().is_none() {
            self.0.end.replace(Some(Ok(())));
            self.0.drain();
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::OverflowStrategy::{self, DropLatest, DropOldest, Error};
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    const OVERRUN: &str =
        "#The receiver is overrun by more signals than expected (bounded queue...)";

    #[track_caller]
    fn check(strategy: OverflowStrategy, evicted: &str, upstream: &str, log: &str) {
        let probe = Probe::new();
        let seen = Rc::new(RefCell::new(String::new()));
        let see = seen.clone();
        Flux::range(1, 4)
            .record(probe.recorder())
            .on_backpressure_buffer_with(2, strategy, move |n| {
                see.borrow_mut().push_str(&n.to_string());
            })
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(5);
        assert_eq!(*seen.borrow(), evicted);
        assert_eq!(probe.upstream_log(), upstream);
        assert_eq!(probe.log(), log);
        assert!(probe.is_source_released());
    }

    #[test]
    fn strategies() {
        let error = format!("1 2 {OVERRUN}");
        check(Error, "3", "request(unbounded) cancel", &error);
        check(DropOldest, "12", "request(unbounded)", "3 4 |");
        check(DropLatest, "34", "request(unbounded)", "1 2 |");
    }

    #[test]
    fn the_end_waits_for_the_values() {
        let probe = Probe::new();
        let failing = Flux::create(|sink| {
            for n in 1..=3 {
                sink.next(n);
            }
            sink.error(MarbleFailure);
        });
        let flux = failing.on_backpressure_buffer();
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2");
        probe.request(1);
        assert_eq!(probe.log(), "1 2 3 #error");
    }

    #[test]
    fn a_failing_consumer_ends_it() {
        let probe = Probe::new();
        Flux::range(1, 4)
            .record(probe.recorder())
            .try_on_backpressure_buffer_with(2, DropOldest, |_| Err(MarbleFailure.into()))
            .subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert_eq!(probe.log(), "2 3 #error");
    }

    #[test]
    fn cancelling_releases_it() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.on_backpressure_buffer_max(9)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.cancel();
        assert!(probe.upstream_log().ends_with("cancel") && probe.is_source_released());
        assert_eq!(
            values(Flux::range(1, 2).on_backpressure_buffer_max(1)),
            "1 2 |"
        );
    }
}

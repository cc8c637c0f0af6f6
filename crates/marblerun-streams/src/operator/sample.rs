//! Emits the latest value whenever a companion signals.
//!
//! ```text
//!  abcdef|
//!   sample(250ms)
//!  ---c-(f|)
//! ```
//!
//! - **Demand**: asks for all there is; a value that nobody has requested is an error.
//! - **Completion**: with the companion; with the source, after its last value, which is emitted
//!   even if nobody has requested it.
//! - **Error**: unchanged; of the companion; [`OverflowError`].
//! - **Cancellation**: cancels the source, then the companion.
//! - **Scheduler**: values come where the companion signals.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::shared::live_upstream::LiveUpstream;
use super::shared::trigger::{self, Listener, Trigger};
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::Interval;

impl<P: Publisher> Flux<P> {
    /// Emits the latest value each `period`, if there was one since the last time.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let period = Duration::from_millis(250);
    /// let sampled = marbles(&time, "abcd|")?.sample(period, &time.parallel());
    /// journal.flux("sampled", sampled).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: sampled.subscribe sampled.request(unbounded)\n\
    ///      250 parallel-1: sampled.next(c)\n\
    ///      400 marbles: sampled.next(d) sampled.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn sample(self, period: Duration, scheduler: &Scheduler) -> Flux<Sample<P, Interval>> {
        self.sample_on(Flux::interval(period, scheduler))
    }

    /// Emits the latest value at each signal of `companion`, if there was one since the last time.
    pub fn sample_on<Q: Publisher>(self, companion: Flux<Q>) -> Flux<Sample<P, Q>> {
        Flux(Sample {
            source: self.0,
            companion: companion.0,
        })
    }
}

/// See [`Flux::sample`].
#[derive(Clone, Debug)]
pub struct Sample<P, Q> {
    source: P,
    companion: Q,
}

impl<P: Publisher, Q: Publisher> Publisher for Sample<P, Q> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: LiveUpstream::default(),
            companion: Rc::default(),
            requested: Demand::none(),
            latest: Cell::new(None),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        trigger::subscribe(&self.companion, link.clone(), link.companion.clone());
        self.source.subscribe(SampleSubscriber(link));
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: LiveUpstream,
    companion: Rc<Trigger>,
    requested: Demand,
    latest: Cell<Option<T>>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn cancel_both(&self) {
        self.upstream.cancel();
        self.companion.cancel();
    }
}

impl<T: 'static, S: Subscriber<T>> Listener for Link<T, S> {
    fn fired(&self, _: &Trigger) {
        let Some(value) = self.latest.take() else {
            return;
        };
        if self.requested.get() > 0 {
            self.requested.deliver(1);
            return self.downstream.signal(|s| s.on_next(value));
        }
        self.cancel_both();
        let context = self.context.clone();
        let error = OverflowError::new("Can't signal value due to lack of requests");
        self.downstream.end(|s| s.on_error(error.into()));
        context.discard(&value);
    }

    fn completed(&self, _: &Trigger) {
        if !self.downstream.is_released() {
            self.upstream.cancel();
            self.downstream.end(|s| s.on_complete());
        }
    }

    fn failed(&self, _: &Trigger, error: Error) {
        if self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        self.upstream.cancel();
        self.downstream.end(|s| s.on_error(error));
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.cancel_both();
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        self.cancel_both();
        self.downstream.release();
        let latest = self.latest.take();
        drop(latest);
    }
}

struct SampleSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SampleSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.downstream.is_released() {
            return subscription.cancel();
        }
        if self.0.upstream.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        if self.0.downstream.is_released() {
            return;
        }
        if let Some(before) = self.0.latest.replace(Some(value)) {
            self.0.context.discard(&before);
        }
    }

    fn on_error(&self, error: Error) {
        self.0.companion.cancel();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.companion.cancel();
        let last = self.0.latest.take();
        // Complete even if the value makes it cancel, as in Reactor.
        self.0.downstream.end(|s| {
            if let Some(last) = last {
                s.on_next(last);
            }
            s.on_complete();
        });
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::VirtualTime;
    use crate::testing::{Journal, Probe, marbles};

    #[track_caller]
    fn check(source: &str, companion: &str, demand: u64, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        probe.request(demand);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let companion = journal.flux("c", marbles(&time, companion).unwrap());
        let flux = source.sample_on(companion);
        journal.flux("o", flux).subscribe_with(probe.subscriber());
        time.run();
        let text = journal.text();
        let (_, rest) = text.split_once('\n').unwrap();
        assert_eq!(rest, expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_companion_comes_first() {
        check(
            "(ab)-|",
            "1-2|",
            9,
            "0 marbles: c.next(1) s.next(a) s.next(b)\n\
             200 marbles: c.next(2) o.next(b)\n\
             300 marbles: c.complete s.cancel o.complete\n",
        );
    }

    #[test]
    fn a_value_that_nobody_wants_is_an_error_unless_it_is_the_last() {
        check(
            "abc|",
            "-1--2|",
            1,
            "0 marbles: s.next(a)\n\
             100 marbles: c.next(1) o.next(a) s.next(b)\n\
             200 marbles: s.next(c)\n\
             300 marbles: s.complete c.cancel o.next(c) o.complete\n",
        );
        check(
            "abcdef|",
            "-1--2|",
            1,
            "0 marbles: s.next(a)\n\
             100 marbles: c.next(1) o.next(a) s.next(b)\n\
             200 marbles: s.next(c)\n\
             300 marbles: s.next(d)\n\
             400 marbles: c.next(2) s.cancel c.cancel o.error(Can't signal value due to lack of \
             requests)\n",
        );
    }

    #[test]
    fn errors_of_either_end_it() {
        check(
            "-#",
            "--1",
            1,
            "100 marbles: s.error(error) c.cancel o.error(error)\n",
        );
        check(
            "--1",
            "-#",
            1,
            "100 marbles: c.error(error) s.cancel o.error(error)\n",
        );
    }

    #[test]
    fn cancelling_reaches_the_source_first() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.flux("s", marbles(&time, "abc|").unwrap());
        let companion = journal.flux("c", marbles(&time, "----1").unwrap());
        source
            .sample_on(companion)
            .subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(journal.text().ends_with("s.cancel c.cancel\n"));
        assert!(!time.step() && probe.is_source_released());
    }
}

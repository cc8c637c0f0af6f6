//! Pairs each value with its times.
//!
//! ```text
//!  -a--b|
//!   timed()
//!  -A--B|    A: 100 ms after the start; B: 300 ms after A
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: only its clock is used.

use std::cell::Cell;
use std::time::Duration;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::scheduler::Scheduler;
use crate::upstream::UpstreamCell;

/// A value and its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed<T> {
    /// The value.
    pub value: T,
    /// Time since the value before it, or since the subscription.
    pub elapsed: Duration,
    /// Time since the subscription.
    pub elapsed_since_subscription: Duration,
    /// Time since the start of the clock.
    pub timestamp: Duration,
}

impl<P: Publisher> Flux<P> {
    /// Each value with its times on the clock of `clock`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let timed = marbles(&time, "-a--b|")?.timed(&time.parallel());
    /// let shown = timed.map(|t| format!("{} {:?} {:?}", t.value, t.elapsed, t.timestamp));
    /// journal.flux("timed", shown).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: timed.subscribe timed.request(unbounded)\n\
    ///      100 marbles: timed.next(a 100ms 100ms)\n\
    ///      400 marbles: timed.next(b 300ms 400ms)\n\
    ///      500 marbles: timed.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn timed(self, clock: &Scheduler) -> Flux<TimedFlux<P>> {
        Flux(TimedFlux {
            source: self.0,
            clock: clock.clone(),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// The value with its times on the clock of `clock`.
    pub fn timed(self, clock: &Scheduler) -> Mono<TimedFlux<P>> {
        Mono(self.flux().timed(clock).0)
    }
}

/// See [`Flux::timed`].
#[derive(Clone, Debug)]
pub struct TimedFlux<P> {
    source: P,
    clock: Scheduler,
}

impl<P: Publisher> Publisher for TimedFlux<P> {
    type Item = Timed<P::Item>;

    fn subscribe<S: Subscriber<Timed<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(TimedSubscriber {
            downstream,
            clock: self.clock.clone(),
            upstream: UpstreamCell::default(),
            start: Cell::new(Duration::ZERO),
            last: Cell::new(Duration::ZERO),
        });
    }
}

struct TimedSubscriber<S> {
    downstream: S,
    clock: Scheduler,
    upstream: UpstreamCell,
    /// When it was subscribed.
    start: Cell<Duration>,
    /// When the last value came.
    last: Cell<Duration>,
}

impl<S> TimedSubscriber<S> {
    fn time<T>(&self, value: T) -> Timed<T> {
        let now = self.clock.now();
        Timed {
            value,
            elapsed: now.saturating_sub(self.last.replace(now)),
            elapsed_since_subscription: now.saturating_sub(self.start.get()),
            timestamp: now,
        }
    }
}

impl<T: 'static, S: Subscriber<Timed<T>>> Subscriber<T> for TimedSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            let now = self.clock.now();
            self.start.set(now);
            self.last.set(now);
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(self.time(value));
    }

    fn try_on_next(&self, value: T) -> bool {
        self.downstream.try_on_next(self.time(value))
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::VirtualTime;
    use crate::testing::{Probe, marbles};

    #[test]
    fn counts_from_the_subscription_on() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        probe.request(9);
        let source = marbles(&time, "-a--b|").unwrap();
        source
            .timed(&time.parallel())
            .map(|t| {
                let since = t.elapsed_since_subscription.as_millis();
                format!(
                    "{}:{}/{}",
                    t.elapsed.as_millis(),
                    since,
                    t.timestamp.as_millis()
                )
            })
            .delay_subscription(Duration::from_millis(50), &time.parallel())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), "100:100/150 300:400/450 |");
    }
}

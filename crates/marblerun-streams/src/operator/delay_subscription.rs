//! Subscribes to the source later: after some time, or at a companion's first signal.
//!
//! ```text
//!  a|
//!   delaySubscription(200ms)
//!  --a|
//! ```
//!
//! - **Demand**: unchanged; what is requested before waits for the source. The companion is asked
//!   for all it has.
//! - **Completion**: unchanged; of the companion: counts as its signal.
//! - **Error**: unchanged; of the companion: ends the stream.
//! - **Cancellation**: cancels the companion, then the source.
//! - **Scheduler**: the source is subscribed where the companion signals.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::shared::deferred::Deferred;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::Delay;
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Subscribes to the source after `delay`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let range = journal.flux("range", Flux::range(1, 1));
    /// range.delay_subscription(Duration::from_secs(1), &time.parallel()).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "1000 parallel-1: range.subscribe range.request(unbounded) range.next(1) \
    ///      range.complete\n"
    /// );
    /// ```
    pub fn delay_subscription(
        self,
        delay: Duration,
        scheduler: &Scheduler,
    ) -> Flux<DelaySubscription<P, Delay>> {
        self.delay_subscription_until(Mono::delay(delay, scheduler).flux())
    }

    /// Subscribes to the source at the first signal of `companion`.
    pub fn delay_subscription_until<Q>(self, companion: Flux<Q>) -> Flux<DelaySubscription<P, Q>>
    where
        Q: Publisher,
    {
        Flux(DelaySubscription {
            source: Rc::new(self.0),
            companion: companion.0,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes to the source after `delay`.
    pub fn delay_subscription(
        self,
        delay: Duration,
        scheduler: &Scheduler,
    ) -> Mono<DelaySubscription<P, Delay>> {
        Mono(self.flux().delay_subscription(delay, scheduler).0)
    }

    /// Subscribes to the source at the first signal of `companion`.
    pub fn delay_subscription_until<Q>(self, companion: Flux<Q>) -> Mono<DelaySubscription<P, Q>>
    where
        Q: Publisher,
    {
        Mono(self.flux().delay_subscription_until(companion).0)
    }
}

/// See [`Flux::delay_subscription`].
#[derive(Clone, Debug)]
pub struct DelaySubscription<P, Q> {
    source: Rc<P>,
    companion: Q,
}

impl<P: Publisher, Q: Publisher> Publisher for DelaySubscription<P, Q> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.companion.subscribe(CompanionSubscriber {
            link: Rc::new(Link {
                deferred: Deferred::default(),
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                companion: UpstreamCell::default(),
            }),
            source: Cell::new(Some(self.source.clone())),
        });
    }
}

struct Link<S> {
    deferred: Deferred,
    context: Context,
    downstream: Downstream<S>,
    companion: UpstreamCell,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.deferred.request(n);
    }

    fn cancel(&self) {
        self.companion.cancel();
        self.deferred.cancel();
        // Until the source is cancelled its values pass, as in Reactor.
        if !self.deferred.is_told() {
            self.downstream.release();
        }
    }
}

struct CompanionSubscriber<P, S> {
    link: Rc<Link<S>>,
    /// None once it is subscribed, or will not be.
    source: Cell<Option<Rc<P>>>,
}

impl<M, P, S> Subscriber<M> for CompanionSubscriber<P, S>
where
    M: 'static,
    P: Publisher,
    S: Subscriber<P::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.companion.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, _: M) {
        if let Some(source) = self.source.take() {
            self.link.companion.cancel();
            source.subscribe(SourceSubscriber(self.link.clone(), UpstreamCell::default()));
        }
    }

    fn on_error(&self, error: Error) {
        if self.source.take().is_some() {
            self.link.downstream.end(|s| s.on_error(error));
        } else {
            self.link.context.error_dropped(&error);
        }
    }

    fn on_complete(&self) {
        if let Some(source) = self.source.take() {
            source.subscribe(SourceSubscriber(self.link.clone(), UpstreamCell::default()));
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct SourceSubscriber<S>(Rc<Link<S>>, UpstreamCell);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SourceSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.1.accept(&subscription) {
            self.0.deferred.set(&subscription);
            if self.0.deferred.is_cancelled() {
                self.0.downstream.release();
            }
        }
    }

    fn on_next(&self, value: T) {
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::VirtualTime;
    use crate::testing::{Journal, Probe, marbles};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(companion: &str, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let companion = journal.flux("c", marbles(&time, companion).unwrap());
        let source = journal.flux("s", marbles(&time, "a|").unwrap());
        let flux = source.delay_subscription_until(companion);
        journal.flux("d", flux).subscribe_with(probe.subscriber());
        time.run_until(50 * MS);
        probe.request(2);
        time.run_until(150 * MS);
        probe.cancel();
        let start = "0 main: c.subscribe d.subscribe c.request(unbounded) d.request(2)\n";
        assert_eq!(journal.text(), format!("{start}{expected}"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn any_first_signal_counts() {
        check(
            "-(12)",
            "100 marbles: c.next(1) c.cancel s.subscribe s.request(2) s.next(a) d.next(a)\n\
             100 main: d.cancel c.cancel s.cancel\n",
        );
        check(
            "-|",
            "100 marbles: c.complete s.subscribe s.request(2) s.next(a) d.next(a)\n\
             100 main: d.cancel c.cancel s.cancel\n",
        );
        check(
            "-#",
            "100 marbles: c.error(error) d.error(error)\n\
             100 main: d.cancel c.cancel\n",
        );
    }
}

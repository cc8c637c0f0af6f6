//! Deals the values of a flux out to several rails, in turn, passing over those that want none.
//!
//! ```text
//!  -a-b-c-d|
//!   parallel(2)
//!  -a---c--|
//!  ---b---d|
//! ```
//!
//! - **Demand**: asks for `prefetch` values, and again when three quarters of them were dealt out;
//!   what no rail wants waits.
//! - **Completion**: of every rail, after the values that wait.
//! - **Error**: of every rail, at once; values that wait are thrown away.
//! - **Cancellation**: of any rail cancels the source: the others see nothing more.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::super::shared::inbox::{Inbox, Prefetch};
use super::super::shared::wip::Wip;
use super::{ParallelFlux, Rails};
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER};
use crate::downstream::Downstream;
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Deals the values out to so many rails, at least 1.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let totals = Flux::range(1, 5).parallel(2).reduce_with(|| 0, |sum, n| sum + n);
    /// assert_eq!(values(totals.sequential()), "9 6 |");
    /// ```
    pub fn parallel(self, rails: usize) -> ParallelFlux<Parallel<P>> {
        self.parallel_with_prefetch(rails, SMALL_BUFFER)
    }

    /// [`parallel`](Flux::parallel) that asks for so many values at first, at least 1.
    pub fn parallel_with_prefetch(self, rails: usize, prefetch: u64) -> ParallelFlux<Parallel<P>> {
        ParallelFlux(Parallel {
            source: self.0,
            parallelism: rails.max(1),
            prefetch: Prefetch(prefetch.max(1)),
        })
    }
}

/// See [`Flux::parallel`].
#[derive(Clone, Debug)]
pub struct Parallel<P> {
    source: P,
    parallelism: usize,
    prefetch: Prefetch,
}

impl<P: Publisher> Rails for Parallel<P> {
    type Item = P::Item;

    fn parallelism(&self) -> usize {
        self.parallelism
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, rails: Vec<S>) {
        let context = rails.first().map(|s| s.context()).unwrap_or_default();
        let rails = rails.into_iter().map(|s| Rail {
            downstream: Downstream::new(s),
            requested: Demand::none(),
        });
        self.source.subscribe(ParallelSubscriber(Rc::new(Link {
            context,
            rails: rails.collect(),
            next: Cell::new(0),
            inbox: Inbox::new(self.prefetch),
            error: RefCell::new(None),
            is_cancelled: Cell::new(false),
            is_ended: Cell::new(false),
            wip: Wip::default(),
        })));
    }
}

struct Link<T, S> {
    /// That of the first rail.
    context: Context,
    rails: Vec<Rail<S>>,
    /// The rail whose turn it is.
    next: Cell<usize>,
    inbox: Inbox<T>,
    error: RefCell<Option<Error>>,
    is_cancelled: Cell<bool>,
    /// The end was passed on, or is being so.
    is_ended: Cell<bool>,
    wip: Wip,
}

struct Rail<S> {
    downstream: Downstream<S>,
    requested: Demand,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            self.deal();
            if self.is_cancelled.get() {
                return self.inbox.discard(&self.context);
            }
            if self.is_ended.get() || self.wip.leave() {
                return;
            }
        }
    }

    /// Deals values out until there are none, or no rail wants one.
    fn deal(&self) {
        let mut refused = 0;
        while refused < self.rails.len() && !self.is_cancelled.get() && !self.end_if_due() {
            let Some(rail) = self.rails.get(self.next.get()) else {
                return;
            };
            if self.inbox.is_empty() {
                return;
            }
            self.next.set((self.next.get() + 1) % self.rails.len());
            if rail.requested.get() == 0 {
                refused += 1;
            } else if let Some(value) = self.inbox.pop() {
                rail.downstream.signal(|s| s.on_next(value));
                rail.requested.deliver(1);
                self.inbox.consumed(1);
                refused = 0;
            }
        }
    }

    fn end_if_due(&self) -> bool {
        if !self.inbox.is_done() {
            return false;
        }
        let error = self.error.borrow().clone();
        if error.is_none() && !self.inbox.is_empty() {
            return false;
        }
        self.is_ended.set(true);
        self.inbox.discard(&self.context);
        for rail in &self.rails {
            rail.downstream.end(|s| match error.clone() {
                Some(error) => s.on_error(error),
                None => s.on_complete(),
            });
        }
        true
    }

    fn fail(&self, error: Error) {
        if self.inbox.finish() {
            return self.context.error_dropped(&error);
        }
        self.error.replace(Some(error));
        self.drain();
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.inbox.cancel();
        // The end reaches every rail, though the first one to see it may cancel the others.
        if !self.is_ended.get() {
            self.rails.iter().for_each(|rail| rail.downstream.release());
        }
        if self.wip.enter() {
            self.inbox.discard(&self.context);
        }
    }
}

struct RailUpstream<T, S> {
    link: Rc<Link<T, S>>,
    rail: usize,
}

impl<T: 'static, S: Subscriber<T>> Upstream for RailUpstream<T, S> {
    fn request(&self, n: u64) {
        if let Some(rail) = self.link.rails.get(self.rail) {
            rail.requested.add(n);
            self.link.drain();
        }
    }

    fn cancel(&self) {
        self.link.cancel();
    }
}

struct ParallelSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for ParallelSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.0;
        if !link.inbox.accept(&subscription) {
            return;
        }
        for (rail, Rail { downstream, .. }) in link.rails.iter().enumerate() {
            let link = link.clone();
            let upstream = Subscription::new(Rc::new(RailUpstream { link, rail }));
            downstream.signal(|s| s.on_subscribe(upstream));
        }
        link.inbox.request_ahead();
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.inbox.is_done() || link.is_cancelled.get() {
            return link.context.next_dropped(&value);
        }
        if link.inbox.is_full() {
            link.inbox.cancel();
            link.context.discard(&value);
            return link.fail(OverflowError::QUEUE_IS_FULL.into());
        }
        link.inbox.push(value);
        link.drain();
    }

    fn on_error(&self, error: Error) {
        self.0.fail(error);
    }

    fn on_complete(&self) {
        if !self.0.inbox.finish() {
            self.0.drain();
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, UNBOUNDED};

    fn three() -> [Probe; 3] {
        [Probe::new(), Probe::new(), Probe::new()]
    }

    fn logs(probes: &[Probe]) -> Vec<String> {
        probes.iter().map(Probe::log).collect()
    }

    #[test]
    fn rails_that_want_none_are_passed_over() {
        let (source, probes) = (Probe::new(), three());
        let flux = Flux::range(1, 12).record(source.recorder());
        let rails = flux.parallel_with_prefetch(3, 4);
        rails.subscribe_with(|rail| probes[rail].subscriber());
        for (rail, n) in [(0, 2), (1, 3), (2, 1), (0, 1), (2, 20)] {
            probes[rail].request(n);
        }
        assert_eq!(logs(&probes), ["1 2 7 |", "3 4 5 |", "6 8 9 10 11 12 |"]);
        assert_eq!(
            source.upstream_log().replace("request", ""),
            "(4) (3) (3) (3) (3)"
        );
        assert!(probes.iter().all(Probe::is_source_released));
    }

    #[test]
    fn one_rail_that_cancels_stops_all() {
        let (source, probes) = (Probe::new(), three());
        let flux = Flux::range(1, 12).record(source.recorder());
        let rails = flux.parallel_with_prefetch(3, 4);
        rails.subscribe_with(|rail| probes[rail].subscriber());
        probes[0].request(1);
        probes[1].cancel();
        probes[1].cancel();
        probes[0].request(1);
        assert_eq!(logs(&probes), ["1", "", ""]);
        assert_eq!(source.upstream_log(), "request(4) cancel");
        assert!(probes.iter().all(Probe::is_source_released));
    }

    #[test]
    fn a_source_that_sends_too_much_is_cancelled() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::create_with(crate::source::OverflowStrategy::Ignore, |sink| {
            (0..40).for_each(|n| sink.next(n));
        });
        let rails = flux.record(source.recorder()).parallel_with_prefetch(2, 4);
        rails
            .sequential_with_prefetch(2)
            .subscribe_with(probe.subscriber());
        assert!(probe.log().starts_with("#Queue is full"), "{}", probe.log());
        assert_eq!(source.upstream_log(), "request(4) request(3) cancel cancel");
    }

    #[test]
    fn a_rail_may_ask_from_inside() {
        let probe = Probe::new().requesting_one_by_one();
        let rails = Flux::range(0, 100_000).parallel(1);
        rails.subscribe_with(|_| probe.subscriber());
        probe.request(1);
        assert_eq!(probe.deepest(), 1);
        assert!(probe.log().ends_with("99999 |"));
        let all = Probe::new();
        let rails = Flux::range(0, 10).parallel_with_prefetch(1, UNBOUNDED);
        rails.subscribe_with(|_| all.subscriber());
        all.request(1);
        all.request(UNBOUNDED);
        assert!(all.log().ends_with("9 |"));
    }
}

//! Emits what all rails emit, as it comes.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   sequential
//!  -a-b-c|
//! ```
//!
//! - **Demand**: asks each rail for `prefetch` values, and again when three quarters of them were
//!   emitted; values that wait are taken from the rails in turn, the first rail first.
//! - **Completion**: when all rails have completed and nothing waits.
//! - **Error**: of any rail, at once; it cancels all rails.
//! - **Cancellation**: cancels all rails; values that wait are discarded.
//! - **Scheduler**: none; emits where values arrive or where `request` is called.

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

impl<P: Rails> ParallelFlux<P> {
    /// Emits the values of all rails.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-b-c|", |flux| flux.parallel(2).sequential(), "-a-b-c|");
    /// ```
    pub fn sequential(self) -> Flux<Sequential<P>> {
        self.sequential_with_prefetch(SMALL_BUFFER)
    }

    /// [`sequential`](ParallelFlux::sequential) that asks each rail for so many values at first, at
    /// least 1.
    pub fn sequential_with_prefetch(self, prefetch: u64) -> Flux<Sequential<P>> {
        Flux(Sequential {
            source: self.0,
            prefetch: Prefetch(prefetch.max(1)),
        })
    }
}

/// See [`ParallelFlux::sequential`].
#[derive(Clone, Debug)]
pub struct Sequential<P> {
    source: P,
    prefetch: Prefetch,
}

impl<P: Rails> Publisher for Sequential<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let parallelism = self.source.parallelism();
        let inbox = |_| Rc::new(Inbox::new(self.prefetch));
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            rails: (0..parallelism).map(inbox).collect(),
            running: Cell::new(parallelism),
            error: RefCell::new(None),
            wip: Wip::default(),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        let rails = link.rails.iter().map(|inbox| RailSubscriber {
            link: link.clone(),
            inbox: inbox.clone(),
        });
        self.source.subscribe(rails.collect());
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    requested: Demand,
    rails: Vec<Rc<Inbox<T>>>,
    /// The rails that have not completed.
    running: Cell<usize>,
    /// Of the first rail that has failed.
    error: RefCell<Option<Error>>,
    wip: Wip,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn offer(&self, inbox: &Inbox<T>, value: T) {
        if !self.wip.enter() {
            return inbox.push(value);
        }
        if self.requested.get() > 0 {
            self.downstream.signal(|s| s.on_next(value));
            self.requested.deliver(1);
            inbox.consumed(1);
        } else {
            inbox.push(value);
        }
        if !self.wip.leave() {
            self.drain_entered();
        }
    }

    fn drain(&self) {
        if self.wip.enter() {
            self.drain_entered();
        }
    }

    fn drain_entered(&self) {
        loop {
            while self.take_turns() {}
            if self.end_if_due() {
                return self.discard();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Emits a value of each rail; whether there may be more to emit.
    fn take_turns(&self) -> bool {
        let mut has_emitted = false;
        for inbox in &self.rails {
            if self.requested.get() == 0 || self.downstream.is_released() {
                return false;
            }
            // An error does not interrupt a turn.
            if !has_emitted && self.end_if_due() {
                return false;
            }
            if let Some(value) = inbox.pop() {
                has_emitted = true;
                self.downstream.signal(|s| s.on_next(value));
                self.requested.deliver(1);
                inbox.consumed(1);
            }
        }
        has_emitted
    }

    /// Whether the stream has ended: cancelled, failed or complete.
    fn end_if_due(&self) -> bool {
        if self.downstream.is_released() {
            return true;
        }
        let error = self.error.borrow().clone();
        if let Some(error) = error {
            self.downstream.end(|s| s.on_error(error));
        } else if self.running.get() == 0 && self.rails.iter().all(|inbox| inbox.is_empty()) {
            self.downstream.end(|s| s.on_complete());
        }
        self.downstream.is_released()
    }

    fn fail(&self, error: Error) {
        let first = self.error.borrow().clone();
        match first {
            None => {
                self.error.replace(Some(error));
                self.cancel_rails();
                self.drain();
            }
            Some(first) if first.is_same(&error) => {}
            Some(_) => self.context.error_dropped(&error),
        }
    }

    fn cancel_rails(&self) {
        self.rails.iter().for_each(|inbox| inbox.cancel());
    }

    fn discard(&self) {
        for inbox in &self.rails {
            inbox.discard(&self.context);
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.cancel_rails();
            self.drain();
        }
    }
}

struct RailSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    inbox: Rc<Inbox<T>>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for RailSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        if self.inbox.is_full() {
            link.context.discard(&value);
            return link.fail(OverflowError::QUEUE_IS_FULL.into());
        }
        link.offer(&self.inbox, value);
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {
        let running = self.link.running.get();
        self.link.running.set(running.saturating_sub(1));
        self.link.drain();
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn what_waits_is_taken_in_turn() {
        let (source, rails, probe) = (Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 12).record(source.recorder());
        let flux = flux.parallel_with_prefetch(3, 4).record(rails.recorder());
        let flux = flux.sequential_with_prefetch(2);
        flux.subscribe_with(probe.subscriber());
        for n in [1, 2, 50] {
            probe.request(n);
        }
        assert_eq!(probe.log(), "1 4 2 7 5 3 8 9 6 11 10 12 |");
        let asked = |probe: &Probe| probe.upstream_log().replace("request", "");
        assert_eq!(asked(&source), "(4) (3) (3) (3) (3)");
        assert_eq!(asked(&rails), "(2) (2) (2) (2) (2) (2) (2) (2) (2)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn each_rail_is_asked_ahead() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 1_000).record(source.recorder());
        flux.parallel(2)
            .sequential()
            .subscribe_with(probe.subscriber());
        for n in [1, 2, 5] {
            probe.request(n);
        }
        probe.cancel();
        assert_eq!(probe.log(), "1 3 2 5 4 7 6 9");
        assert_eq!(
            source.upstream_log(),
            "request(256) request(192) request(192) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_from_inside_stops_at_once() {
        let (source, probe) = (Probe::new(), Probe::new().cancelling_after(1));
        let flux = Flux::range(1, 9).record(source.recorder());
        probe.request(2);
        flux.parallel(2)
            .sequential()
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_error_overtakes_what_waits() {
        let (rails, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 3).concat_with(Flux::error(MarbleFailure).map(|n: i64| n));
        let flux = flux.parallel(2).record(rails.recorder()).sequential();
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        let asked = "request(256) request(256) cancel cancel";
        assert_eq!(rails.upstream_log(), asked);
        assert!(probe.is_source_released());
    }
}

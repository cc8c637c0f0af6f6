//! Cancels the source on another thread.
//!
//! ```text
//!  -a--b-
//!   cancelOn(scheduler)
//!  -a--b-    a cancel reaches the source on a thread of the scheduler
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: on a thread of the scheduler that is taken for it.
//! - **Scheduler**: for `cancel` only.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Cancels on a thread of `scheduler`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let flux = journal.flux("range", Flux::range(1, 9)).cancel_on(&time.single()).take(1);
    /// flux.subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: range.subscribe range.request(1) range.next(1)\n\
    ///      0 single-1: range.cancel\n"
    /// );
    /// ```
    pub fn cancel_on(self, scheduler: &Scheduler) -> Flux<CancelOn<P>> {
        Flux(CancelOn {
            source: self.0,
            scheduler: scheduler.clone(),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Cancels on a thread of `scheduler`.
    pub fn cancel_on(self, scheduler: &Scheduler) -> Mono<CancelOn<P>> {
        Mono(self.flux().cancel_on(scheduler).0)
    }
}

/// See [`Flux::cancel_on`].
#[derive(Clone, Debug)]
pub struct CancelOn<P> {
    source: P,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for CancelOn<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(CancelOnSubscriber {
            downstream,
            upstream: UpstreamCell::default(),
            scheduler: self.scheduler.clone(),
        });
    }
}

struct CancelOnSubscriber<S> {
    downstream: S,
    upstream: UpstreamCell,
    scheduler: Scheduler,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for CancelOnSubscriber<S> {
    fn on_subscribe(&self, upstream: Subscription) {
        if self.upstream.accept(&upstream) {
            let scheduler = self.scheduler.clone();
            self.downstream
                .on_subscribe(Subscription::new(Rc::new(CancelOnUpstream {
                    upstream,
                    scheduler,
                    is_cancelled: Cell::new(false),
                })));
        }
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(value);
    }

    fn try_on_next(&self, value: T) -> bool {
        self.downstream.try_on_next(value)
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

struct CancelOnUpstream {
    upstream: Subscription,
    scheduler: Scheduler,
    is_cancelled: Cell<bool>,
}

impl Upstream for CancelOnUpstream {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        let upstream = self.upstream.clone();
        let cancel = move || upstream.cancel();
        if self.scheduler.schedule(Duration::ZERO, cancel).is_err() {
            // Better here than never.
            self.upstream.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, marbles};
    use crate::{Flux, VirtualTime};

    #[test]
    fn cancels_once_and_lets_go() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let source = marbles(&time, "abc|").unwrap().record(probe.recorder());
        source
            .cancel_on(&time.parallel())
            .subscribe_with(probe.subscriber());
        probe.cancel();
        probe.cancel();
        assert_eq!(probe.upstream_log(), "");
        time.run();
        assert_eq!(probe.upstream_log(), "cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_disposed_scheduler_does_not_keep_the_source_alive() {
        let time = VirtualTime::new();
        time.single().dispose();
        let probe = Probe::new();
        Flux::range(1, 9)
            .cancel_on(&time.single())
            .subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(probe.is_source_released());
    }
}

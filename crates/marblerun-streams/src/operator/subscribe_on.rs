//! Subscribes to the source, and requests from it, on another thread.
//!
//! ```text
//!  -a--b|
//!   subscribeOn(scheduler)
//!  -a--b|    subscribed on one thread of the scheduler
//! ```
//!
//! - **Demand**: unchanged; passed on where the source was subscribed.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels the source, and what has not run, where `cancel` is called.
//! - **Scheduler**: a worker of its own, taken when it is subscribed.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::operator::publish_on::refuse;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Worker};

impl<P: Publisher> Flux<P> {
    /// Subscribes and requests on a thread of `scheduler`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let flux = journal.flux("range", Flux::range(1, 2)).subscribe_on(&time.single());
    /// flux.subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 single-1: range.subscribe range.request(unbounded) range.next(1) range.next(2) \
    ///      range.complete\n"
    /// );
    /// ```
    pub fn subscribe_on(self, scheduler: &Scheduler) -> Flux<SubscribeOn<P>> {
        Flux(SubscribeOn {
            source: Rc::new(self.0),
            scheduler: scheduler.clone(),
            requests_there: true,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes and requests on a thread of `scheduler`: see [`Flux::subscribe_on`].
    pub fn subscribe_on(self, scheduler: &Scheduler) -> Mono<SubscribeOn<P>> {
        Mono(self.flux().subscribe_on(scheduler).0)
    }
}

impl<P: Publisher> Flux<SubscribeOn<P>> {
    /// Requests where `request` is called, once the source is subscribed.
    #[must_use]
    pub fn requesting_anywhere(mut self) -> Flux<SubscribeOn<P>> {
        self.0.requests_there = false;
        self
    }
}

/// See [`Flux::subscribe_on`].
#[derive(Clone, Debug)]
pub struct SubscribeOn<P> {
    source: Rc<P>,
    scheduler: Scheduler,
    requests_there: bool,
}

impl<P: Publisher> Publisher for SubscribeOn<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return refuse(downstream, rejected),
        };
        let link = Rc::new(Link {
            downstream: Downstream::new(downstream),
            upstream: RefCell::new(None),
            worker,
            thread: OnceCell::new(),
            early_demand: Demand::none(),
            owes_answer: Cell::new(false),
            requests_there: self.requests_there,
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        let (source, subscriber) = (self.source.clone(), link.clone());
        let subscribe = move || {
            subscriber
                .thread
                .get_or_init(|| subscriber.worker.current_thread());
            source.subscribe(SubscribeOnSubscriber(subscriber));
        };
        if let Err(rejected) = link.worker.schedule(Duration::ZERO, subscribe) {
            link.downstream.end(|s| s.on_error(rejected.into()));
        }
    }
}

struct Link<S> {
    downstream: Downstream<S>,
    upstream: RefCell<Option<Subscription>>,
    worker: Worker,
    /// Where the source is subscribed.
    thread: OnceCell<Option<Rc<str>>>,
    /// Requested before the source was up.
    early_demand: Demand,
    /// `request(0)` was called before the source was up (§3.9).
    owes_answer: Cell<bool>,
    requests_there: bool,
}

impl<S> Link<S> {
    fn request_upstream(&self, upstream: &Subscription, n: u64) {
        let is_there = || self.thread.get() == Some(&self.worker.current_thread());
        if !self.requests_there || is_there() {
            return upstream.request(n);
        }
        let upstream = upstream.clone();
        let request = move || upstream.request(n);
        // Refused only when it is over.
        if let Ok(task) = self.worker.schedule(Duration::ZERO, request) {
            drop(task);
        }
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        let upstream = self.upstream.borrow().clone();
        match upstream {
            Some(upstream) => self.request_upstream(&upstream, n),
            None => {
                self.early_demand.add(n);
                self.owes_answer.set(n == 0);
            }
        }
    }

    fn cancel(&self) {
        let upstream = self.upstream.take();
        if let Some(upstream) = upstream {
            upstream.cancel();
        }
        self.worker.dispose();
        self.downstream.release();
    }
}

struct SubscribeOnSubscriber<S>(Rc<Link<S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SubscribeOnSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.0;
        if link.downstream.is_released() || link.upstream.borrow().is_some() {
            return subscription.cancel();
        }
        link.upstream.replace(Some(subscription.clone()));
        let early = link.early_demand.get();
        if early > 0 || link.owes_answer.get() {
            let n = if link.owes_answer.get() { 0 } else { early };
            link.request_upstream(&subscription, n);
        }
    }

    fn on_next(&self, value: T) {
        self.0.downstream.signal(|s| s.on_next(value));
    }

    fn try_on_next(&self, value: T) -> bool {
        let mut is_taken = true;
        self.0
            .downstream
            .signal(|s| is_taken = s.try_on_next(value));
        is_taken
    }

    fn on_error(&self, error: Error) {
        self.0.downstream.end(|s| s.on_error(error));
        self.0.worker.dispose();
    }

    fn on_complete(&self) {
        self.0.downstream.end(|s| s.on_complete());
        self.0.worker.dispose();
    }

    fn context(&self) -> Context {
        self.0.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, Probe};
    use crate::{Flux, Scheduler, VirtualTime};

    #[track_caller]
    fn check(requests_there: bool, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let range = journal.flux("range", Flux::range(1, 12));
        let mut flux = range.subscribe_on(&time.parallel());
        if !requests_there {
            flux = flux.requesting_anywhere();
        }
        journal
            .flux("subscribeOn", flux)
            .subscribe_with(probe.subscriber());
        time.run();
        probe.request(2);
        time.run();
        probe.cancel();
        assert_eq!(journal.text(), expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn requests_where_it_subscribed_or_anywhere() {
        check(
            true,
            "0 main: subscribeOn.subscribe\n\
             0 parallel-1: range.subscribe\n\
             0 main: subscribeOn.request(2)\n\
             0 parallel-1: range.request(2) range.next(1) subscribeOn.next(1) range.next(2) \
             subscribeOn.next(2)\n\
             0 main: subscribeOn.cancel range.cancel\n",
        );
        check(
            false,
            "0 main: subscribeOn.subscribe\n\
             0 parallel-1: range.subscribe\n\
             0 main: subscribeOn.request(2) range.request(2) range.next(1) subscribeOn.next(1) \
             range.next(2) subscribeOn.next(2) subscribeOn.cancel range.cancel\n",
        );
    }

    #[test]
    fn requests_from_inside_stay_on_the_thread() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let range = journal.flux("range", Flux::range(1, 2));
        let flux = range.subscribe_on(&time.parallel()).limit_rate(1);
        flux.subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 parallel-1: range.subscribe range.request(1) range.next(1) range.request(1) \
             range.next(2) range.request(1) range.complete\n"
        );
    }

    #[test]
    fn cancelled_early_it_never_subscribes() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let flux = Flux::range(1, 2).subscribe_on(&time.parallel());
        flux.subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(!time.step() && probe.is_source_released());
    }

    #[test]
    fn the_immediate_scheduler_changes_nothing() {
        let probe = Probe::new();
        let flux = Flux::range(1, 2).subscribe_on(&Scheduler::immediate());
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2 |");
        assert!(probe.is_source_released());
    }
}

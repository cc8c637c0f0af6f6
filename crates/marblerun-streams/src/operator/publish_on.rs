//! Emits on another thread.
//!
//! ```text
//!  -a--b|
//!   publishOn(scheduler)
//!  -a--b|    on one thread of the scheduler
//! ```
//!
//! - **Demand**: asks for `prefetch` values at first, then for three quarters of that whenever so
//!   many were emitted.
//! - **Completion**: after the values that wait.
//! - **Error**: after the values that wait, or at once.
//! - **Cancellation**: unchanged; values that wait are discarded.
//! - **Scheduler**: every signal but `on_subscribe` comes on a worker of its own, which is taken
//!   when it is subscribed.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use super::shared::inbox::Prefetch;
use super::shared::pending::Pending;
use super::shared::unicast::Unicast;
use super::shared::wip::Wip;
use crate::context::{Context, OnDiscard};
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Supply, Upstream};
use crate::scheduler::{Rejected, Scheduler, Worker};
use crate::upstream::UpstreamCell;

/// What is asked for at first, unless told otherwise.
const PREFETCH: u64 = 256;

impl<P: Publisher> Flux<P> {
    /// Emits on a thread of `scheduler`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let flux = Flux::range(1, 2).publish_on(&time.single());
    /// journal.flux("publishOn", flux).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: publishOn.subscribe publishOn.request(unbounded)\n\
    ///      0 single-1: publishOn.next(1) publishOn.next(2) publishOn.complete\n"
    /// );
    /// ```
    pub fn publish_on(self, scheduler: &Scheduler) -> Flux<PublishOn<P>> {
        self.publish_on_with(scheduler, PREFETCH)
    }

    /// Emits on a thread of `scheduler`; asks for `prefetch` values at first.
    pub fn publish_on_with(self, scheduler: &Scheduler, prefetch: u64) -> Flux<PublishOn<P>> {
        Flux(PublishOn::new(self.0, scheduler.clone(), prefetch))
    }
}

/// See [`Flux::publish_on`].
#[derive(Clone, Debug)]
pub struct PublishOn<P> {
    source: P,
    scheduler: Scheduler,
    prefetch: u64,
    low_tide: u64,
    delays_error: bool,
}

impl<P: Publisher> Flux<PublishOn<P>> {
    /// Passes an error on at once; values that wait are discarded.
    #[must_use]
    pub fn without_delaying_errors(mut self) -> Flux<PublishOn<P>> {
        self.0.delays_error = false;
        self
    }
}

impl<P> PublishOn<P> {
    pub(crate) fn new(source: P, scheduler: Scheduler, prefetch: u64) -> PublishOn<P> {
        PublishOn {
            source,
            scheduler,
            prefetch: prefetch.max(1),
            low_tide: prefetch,
            delays_error: true,
        }
    }

    pub(crate) fn with_low_tide(self, low_tide: u64) -> PublishOn<P> {
        PublishOn { low_tide, ..self }
    }

    /// After how many values it asks for as many more.
    fn limit(&self) -> u64 {
        match self.low_tide {
            0 => self.prefetch,
            _ if self.prefetch >= UNBOUNDED => UNBOUNDED,
            low if low < self.prefetch => low,
            _ => self.prefetch - (self.prefetch >> 2),
        }
    }
}

impl<P: Publisher> Publisher for PublishOn<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return refuse(downstream, rejected),
        };
        let queue = self.source.queue();
        let link = Rc::new(Link {
            queue: queue.clone(),
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            worker,
            requested: Demand::none(),
            pending: Pending::default(),
            prefetch: self.prefetch,
            room: Prefetch(self.prefetch).capacity(),
            limit: self.limit(),
            emitted: Cell::new(0),
            delays_error: self.delays_error,
            end: RefCell::new(None),
            is_ending: Cell::new(false),
            is_cancelled: Cell::new(false),
            wip: Wip::default(),
        });
        // Without a signal for each value, as far as nobody sees the difference.
        if !link.worker.is_immediate()
            && link.context.get::<OnDiscard>().is_none()
            && let Some(supply) = self.source.supply()
        {
            let supply = AtHand {
                supply: Cell::new(Some(supply)),
                requested: Demand::none(),
                link: Rc::downgrade(&link),
            };
            let supply = Subscription::new(Rc::new(supply));
            return PublishOnSubscriber(link).on_subscribe(supply);
        }
        let subscriber = PublishOnSubscriber(link);
        match queue {
            None => self.source.subscribe(subscriber),
            Some(queue) => queue.subscribe_polling(subscriber),
        }
    }
}

/// Fails without subscribing to the source.
pub(crate) fn refuse<T: 'static, S: Subscriber<T>>(downstream: S, rejected: Rejected) {
    let failing = Flux::create(move |sink| sink.error(rejected));
    failing.0.subscribe(downstream);
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    worker: Worker,
    requested: Demand,
    pending: Pending<T>,
    /// Where values wait instead.
    queue: Option<Unicast<T>>,
    prefetch: u64,
    /// Values that may wait.
    room: u64,
    /// Emitted values after which as many more are asked for.
    limit: u64,
    /// Values emitted since that.
    emitted: Cell<u64>,
    delays_error: bool,
    /// How to end once nothing waits.
    end: RefCell<Option<Result<(), Error>>>,
    /// There is an end.
    is_ending: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// Entered by who schedules the drain, left when that is over.
    wip: Wip,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn schedule(self: &Rc<Self>) {
        if self.wip.enter() {
            self.schedule_drain();
        }
    }

    #[inline(never)]
    fn schedule_drain(self: &Rc<Self>) {
        let link = self.clone();
        if let Err(rejected) = self.worker.schedule(Duration::ZERO, move || link.run())
            && !self.downstream.is_released()
        {
            self.upstream.cancel();
            self.discard();
            self.downstream.end(|s| s.on_error(rejected.into()));
        }
    }

    fn run(&self) {
        loop {
            match &self.queue {
                None => self.emit(),
                Some(queue) => self.emit_from(queue),
            }
            if self.downstream.is_released() {
                return self.discard();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Emits what is requested, then ends if nothing waits.
    fn emit(&self) {
        while !self.end_if_due() && self.requested.get() > 0 && !self.pending.is_empty() {
            self.downstream.signal(|s| self.emit_to(s));
        }
    }

    /// Emits what waits in the source's own queue, then ends if nothing does.
    fn emit_from(&self, queue: &Unicast<T>) {
        loop {
            let is_wanted = self.requested.get() > 0;
            let next = if is_wanted { queue.poll() } else { None };
            // Asked in any case: who fills a group hears of it.
            let is_empty = next.is_none() && queue.is_empty();
            if self.downstream.is_released() || self.is_overtaken() || is_empty {
                if let Some(value) = next {
                    self.context.discard(&value);
                }
                self.end_if_due();
                return;
            }
            let Some(value) = next else {
                return;
            };
            self.downstream.signal(|s| s.on_next(value));
            self.requested.deliver(1);
            let since = self.emitted.get() + 1;
            if since >= self.limit {
                self.emitted.set(0);
                self.upstream.request(since);
            } else {
                self.emitted.set(since);
            }
        }
    }

    /// Whether nothing waits.
    fn is_empty(&self) -> bool {
        match &self.queue {
            None => self.pending.is_empty(),
            Some(queue) => queue.is_empty(),
        }
    }

    /// Emits what waits and is requested, until an end may overtake it.
    fn emit_to(&self, s: &S) {
        let is_stopped = || self.downstream.is_released() || self.is_overtaken();
        loop {
            let wanted = self.requested.get().min(self.limit - self.emitted.get());
            let emitted = self
                .pending
                .emit(wanted, |value| s.on_next(value), || !is_stopped());
            self.requested.deliver(emitted);
            let since = self.emitted.get() + emitted;
            let is_at_limit = since >= self.limit;
            self.emitted.set(if is_at_limit { 0 } else { since });
            // Also for the value at which it was cancelled, as Reactor does.
            if is_at_limit {
                self.upstream.request(since);
            }
            if self.downstream.is_released() {
                return self.pending.discard(&s.context());
            }
            if !is_at_limit {
                // Nothing waits any more, or nothing else is wanted.
                return;
            }
            if is_stopped() {
                return;
            }
        }
    }

    /// An error does not let the values that wait go first.
    fn is_overtaken(&self) -> bool {
        self.is_ending.get() && !self.delays_error
    }

    /// A value has come after the end.
    #[cold]
    fn drop_late(&self, value: &T) {
        if self.is_ending.get() {
            self.context.next_dropped(value);
        }
    }

    /// A source that sends more than it was asked for is not worth unbounded memory.
    #[cold]
    fn overflow(self: &Rc<Self>, value: &T) {
        self.upstream.cancel();
        self.context.discard(value);
        self.end_with(Err(OverflowError::QUEUE_IS_FULL.into()));
        self.schedule();
    }

    fn end_with(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
        self.is_ending.set(true);
    }

    fn end_if_due(&self) -> bool {
        if self.downstream.is_released() {
            return true;
        }
        if !self.is_ending.get() {
            return false;
        }
        let end = match &*self.end.borrow() {
            Some(Err(error)) if !self.delays_error => Err(error.clone()),
            Some(end) if self.is_empty() => end.clone(),
            _ => return false,
        };
        self.discard();
        match end {
            Ok(()) => self.downstream.end(|s| s.on_complete()),
            Err(error) => self.downstream.end(|s| s.on_error(error)),
        }
        self.worker.dispose();
        true
    }

    fn discard(&self) {
        let context = self.context.clone();
        if let Some(queue) = &self.queue {
            queue.discard(&context);
        }
        self.pending.discard(&context);
    }
}

/// A source that has its values at hand.
struct AtHand<T, S> {
    /// What is still to come; taken out while some of it is being taken.
    supply: Cell<Option<Supply<T>>>,
    requested: Demand,
    link: Weak<Link<T, S>>,
}

impl<T: 'static, S: Subscriber<T>> Upstream for AtHand<T, S> {
    fn request(&self, n: u64) {
        self.requested.add(n);
        let (Some(mut supply), Some(link)) = (self.supply.take(), self.link.upgrade()) else {
            return;
        };
        let released = link.downstream.released();
        while !released.get() && self.requested.get() > 0 {
            // The first one makes the drain due.
            let n = link.wip.is_idle().then_some(1);
            let n = n.unwrap_or(self.requested.get());
            let kept = link.pending.fill(|behind| supply(n, behind, released));
            if kept < n {
                link.end_with(Ok(()));
            }
            link.schedule();
            if kept < n {
                return;
            }
            self.requested.deliver(n);
        }
        self.supply.set(Some(supply));
    }

    fn cancel(&self) {
        self.supply.take();
    }
}

/// What downstream requests and cancels through.
struct Requests<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Upstream for Requests<T, S> {
    fn request(&self, n: u64) {
        let link = &self.0;
        if n == 0 {
            if !link.downstream.is_released() {
                link.upstream.cancel();
                link.end_with(Err(NonPositiveRequest.into()));
            }
        } else {
            link.requested.add(n);
        }
        if !link.downstream.is_released() {
            link.schedule();
        }
    }

    fn cancel(&self) {
        let link = &self.0;
        if !link.is_cancelled.replace(true) {
            link.upstream.cancel();
            link.worker.dispose();
            link.discard();
            link.downstream.release();
        }
    }
}

struct PublishOnSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for PublishOnSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let requests = Subscription::new(Rc::new(Requests(self.0.clone())));
            self.0.downstream.signal(|s| s.on_subscribe(requests));
            subscription.request(self.0.prefetch.min(UNBOUNDED));
        }
    }

    #[inline]
    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.is_ending.get() || link.downstream.is_released() {
            link.drop_late(&value);
        } else if let Err(value) = link.pending.push_below(link.room, value) {
            link.overflow(&value);
        } else {
            link.schedule();
        }
    }

    fn on_queued(&self) {
        if !self.0.downstream.is_released() {
            self.0.schedule();
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_ending.get() {
            return self.0.context.error_dropped(&error);
        }
        self.0.end_with(Err(error));
        self.0.schedule();
    }

    fn on_complete(&self) {
        if !self.0.is_ending.get() {
            self.0.end_with(Ok(()));
            self.0.schedule();
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
    use std::time::Duration;

    use crate::demand::UNBOUNDED;
    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn the_worker_is_taken_from_the_outside_in() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let range = journal.flux("range", Flux::range(1, 2));
        let first = journal.flux("first", range.publish_on(&time.parallel()));
        let second = first.publish_on(&time.parallel());
        journal.flux("second", second).subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: range.subscribe first.subscribe second.subscribe second.request(unbounded) \
             first.request(256) range.request(256) range.next(1) range.next(2) range.complete\n\
             0 parallel-2: first.next(1) first.next(2) first.complete\n\
             0 parallel-1: second.next(1) second.next(2) second.complete\n"
        );
    }

    #[test]
    fn asks_again_after_three_quarters() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let range = journal.flux("range", Flux::range(1, 12));
        let flux = range.publish_on_with(&time.parallel(), 4);
        journal
            .flux("publishOn", flux)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        time.run();
        probe.request(3);
        time.run();
        probe.cancel();
        assert_eq!(
            journal.text(),
            "0 main: range.subscribe publishOn.subscribe range.request(4) range.next(1) \
             range.next(2) range.next(3) range.next(4) publishOn.request(2)\n\
             0 parallel-1: publishOn.next(1) publishOn.next(2)\n\
             0 main: publishOn.request(3)\n\
             0 parallel-1: publishOn.next(3) range.request(3) range.next(5) range.next(6) \
             range.next(7) publishOn.next(4) publishOn.next(5)\n\
             0 main: publishOn.cancel range.cancel\n"
        );
        assert!(probe.is_source_released());
    }

    #[track_caller]
    fn check_error(delays: bool, expected: &str) {
        let time = VirtualTime::new();
        let probe = Probe::new();
        probe.request(1);
        let source = marbles(&time, "(abc#)").unwrap();
        let flux = source.publish_on(&time.parallel());
        if delays {
            flux.subscribe_with(probe.subscriber());
        } else {
            flux.without_delaying_errors()
                .subscribe_with(probe.subscriber());
        }
        time.run_until(MS);
        probe.request(9);
        time.run();
        assert_eq!(probe.log(), expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn errors_wait_unless_told_otherwise() {
        check_error(true, "a b c #error");
        check_error(false, "#error");
    }

    #[test]
    fn a_disposed_scheduler_is_an_error() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        time.single().dispose();
        let flux = Flux::range(1, 2).record(probe.recorder());
        flux.publish_on(&time.single())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
        assert_eq!(probe.upstream_log(), "");
    }

    #[test]
    fn as_many_values_wait_as_reactor_has_room_for() {
        use crate::source::OverflowStrategy::Ignore;
        for (prefetch, room) in [(1, 1), (2, 8), (8, 8), (9, 16), (32, 32), (33, 64)] {
            let (time, probe) = (VirtualTime::new(), Probe::new());
            Flux::create_with(Ignore, |sink| (0..100).for_each(|n| sink.next(n)))
                .publish_on_with(&time.single(), prefetch)
                .subscribe_with(probe.subscriber());
            probe.request(100);
            time.run();
            let log = probe.log();
            let (values, error) = log.split_once(" #").unwrap();
            assert_eq!(values.split(' ').count(), room, "{prefetch}");
            assert!(error.starts_with("Queue is full"), "{error}");
        }
    }

    /// What functions below and above see, and when, of a source that has its values at hand, or is
    /// hidden.
    fn story(
        is_hidden: bool,
        count: u64,
        prefetch: u64,
        requests: &[u64],
        cancel_at: i64,
    ) -> String {
        let time = VirtualTime::new();
        let log = Rc::new(RefCell::new(String::new()));
        let (probe, canceller) = (Probe::new(), Rc::new(RefCell::new(None)));
        let write = {
            let (log, time) = (log.clone(), time.clone());
            move |what: &str, n: i64| {
                let (now, thread) = (time.now().as_millis(), time.thread());
                log.borrow_mut()
                    .push_str(&format!("{now} {thread} {what}{n}\n"));
            }
        };
        let (mapping, emitting) = (write.clone(), write);
        let (clock, cancelling) = (time.clone(), canceller.clone());
        let range = Flux::range(0, count).map(move |n| {
            mapping("map", n);
            if n == cancel_at
                && let Some(probe) = cancelling.take()
            {
                Probe::cancel(&probe);
            }
            // Its place in the order shows when the drain was scheduled.
            let log = mapping.clone();
            let task = clock
                .single()
                .schedule(Duration::ZERO, move || log("task", n));
            task.unwrap();
            n
        });
        let range = range.filter(|n| n % 3 != 1).take(count - count / 8);
        let range = if is_hidden {
            range.hide().boxed()
        } else {
            range.boxed()
        };
        let flux = range.publish_on_with(&time.parallel(), prefetch);
        let flux = flux.map(move |n| {
            emitting("next", n);
            n
        });
        canceller.replace(Some(probe.clone()));
        flux.subscribe_with(probe.subscriber());
        for n in requests {
            probe.request(*n);
            time.run();
        }
        log.take() + &probe.log()
    }

    #[test]
    fn values_at_hand_are_taken_as_if_they_were_requested() {
        for count in [0, 1, 3, 4, 9, 300, 700] {
            for prefetch in [1, 2, 4, 256, u64::MAX] {
                for requests in [&[1, 2, 3][..], &[5, 900], &[UNBOUNDED]] {
                    for cancel_at in [-1, 2, 6] {
                        let story =
                            |is_hidden| story(is_hidden, count, prefetch, requests, cancel_at);
                        assert_eq!(story(false), story(true), "{count} {prefetch} {requests:?}");
                    }
                }
            }
        }
    }
}

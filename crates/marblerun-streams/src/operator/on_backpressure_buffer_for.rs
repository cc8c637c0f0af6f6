//! Keeps values until they are requested or too old.
//!
//! ```text
//!  (ab)-------|
//!   onBackpressureBuffer(200 ms, 9, print), requested one by one
//!  a--b-------|
//! ```
//!
//! - **Demand**: asks for all there is.
//! - **Completion**: after the values that wait, or when they are too old.
//! - **Error**: after the values that wait, or when they are too old.
//! - **Cancellation**: unchanged; values that wait are thrown away.
//! - **Scheduler**: one worker of the scheduler given, on which values are thrown away; they come
//!   where the source emits or where they are requested.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::shared::reject::reject;
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Worker};
use crate::upstream::UpstreamCell;

type OnEvict<T> = Rc<dyn Fn(&T) -> Result<(), Error>>;

impl<P: Publisher> Flux<P> {
    /// Keeps at most `max` values, each for at most `age`, until they are requested; `on_evict` sees
    /// those that are thrown away, the oldest ones first.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Probe, marbles}};
    /// use std::time::Duration;
    /// let (time, probe) = (VirtualTime::new(), Probe::new());
    /// let age = Duration::from_millis(150);
    /// let flux = marbles(&time, "abc|")?
    ///     .on_backpressure_buffer_for(age, 9, |s| assert_ne!(s, "c"), &time.parallel());
    /// flux.subscribe_with(probe.subscriber());
    /// time.run_until(Duration::from_millis(300));
    /// probe.request(9);
    /// assert_eq!(probe.log(), "c |");
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn on_backpressure_buffer_for(
        self,
        age: Duration,
        max: usize,
        on_evict: impl Fn(&P::Item) + 'static,
        scheduler: &Scheduler,
    ) -> Flux<OnBackpressureBufferFor<P>> {
        let on_evict = move |value: &P::Item| {
            on_evict(value);
            Ok(())
        };
        self.try_on_backpressure_buffer_for(age, max, on_evict, scheduler)
    }

    /// As [`on_backpressure_buffer_for`](Flux::on_backpressure_buffer_for), with a function that can
    /// fail; its failures are dropped.
    pub fn try_on_backpressure_buffer_for(
        self,
        age: Duration,
        max: usize,
        on_evict: impl Fn(&P::Item) -> Result<(), Error> + 'static,
        scheduler: &Scheduler,
    ) -> Flux<OnBackpressureBufferFor<P>> {
        Flux(OnBackpressureBufferFor {
            source: self.0,
            age,
            max,
            on_evict: Rc::new(on_evict),
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::on_backpressure_buffer_for`].
#[derive(Clone)]
pub struct OnBackpressureBufferFor<P: Publisher> {
    source: P,
    age: Duration,
    max: usize,
    on_evict: OnEvict<P::Item>,
    scheduler: Scheduler,
}

impl<P: Publisher> fmt::Debug for OnBackpressureBufferFor<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnBackpressureBufferFor")
            .field("age", &self.age)
            .field("max", &self.max)
            .finish_non_exhaustive()
    }
}

impl<P: Publisher> Publisher for OnBackpressureBufferFor<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        self.source.subscribe(BufferForSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            pending: RefCell::default(),
            age: self.age,
            max: self.max,
            on_evict: self.on_evict.clone(),
            scheduler: self.scheduler.clone(),
            worker,
            wip: Wip::default(),
            end: RefCell::new(None),
            is_cancelled: Cell::new(false),
        })));
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    requested: Demand,
    /// The values that wait, with the times they came at.
    pending: RefCell<VecDeque<(Duration, T)>>,
    age: Duration,
    max: usize,
    on_evict: OnEvict<T>,
    scheduler: Scheduler,
    worker: Worker,
    wip: Wip,
    /// How to end once nothing waits.
    end: RefCell<Option<Result<(), Error>>>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    /// Throws values away, the oldest first, as long as `is_due` says so of the oldest and of how
    /// many there are.
    fn evict(&self, is_due: impl Fn(Duration, usize) -> bool) {
        loop {
            let oldest = {
                let mut pending = self.pending.borrow_mut();
                let count = pending.len();
                pending
                    .pop_front_if(|(came_at, _)| is_due(*came_at, count))
                    .map(|(_, value)| value)
            };
            let Some(oldest) = oldest else {
                return;
            };
            if let Err(error) = (self.on_evict)(&oldest) {
                self.context.error_dropped(&error);
            }
            self.context.discard(&oldest);
        }
    }

    fn evict_old(&self) {
        let now = self.scheduler.now();
        self.evict(|came_at, _| came_at.saturating_add(self.age) <= now);
        self.drain();
    }

    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            while self.requested.get() > 0 && !self.is_cancelled.get() {
                let Some((_, value)) = self.pending.borrow_mut().pop_front() else {
                    break;
                };
                self.requested.deliver(1);
                self.downstream.signal(|s| s.on_next(value));
            }
            if self.is_cancelled.get() {
                self.evict(|_, _| true);
            } else if self.pending.borrow().is_empty() {
                self.finish();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Ends, if it is time to.
    fn finish(&self) {
        let end = self.end.borrow().clone();
        let Some(end) = end else {
            return;
        };
        self.worker.dispose();
        self.is_cancelled.set(true);
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }

    fn end_with(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
        self.drain();
    }

    fn is_over(&self) -> bool {
        self.is_cancelled.get() || self.end.borrow().is_some()
    }

    fn cancel_all(&self) {
        if !self.is_cancelled.replace(true) {
            self.upstream.cancel();
            self.worker.dispose();
            self.drain();
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.cancel_all();
            let error = NonPositiveRequest.into();
            return self.downstream.end(|s| s.on_error(error));
        }
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        self.cancel_all();
        self.downstream.release();
    }
}

struct BufferForSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for BufferForSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.is_over() {
            return link.context.next_dropped(&value);
        }
        let now = link.scheduler.now();
        link.pending.borrow_mut().push_back((now, value));
        link.evict(|_, count| count > link.max);
        let this = link.clone();
        if let Err(rejected) = link.worker.schedule(link.age, move || this.evict_old()) {
            link.upstream.cancel();
            link.end.replace(Some(Err(rejected.into())));
        }
        link.drain();
    }

    fn on_error(&self, error: Error) {
        if self.0.is_over() {
            self.0.context.error_dropped(&error);
        } else {
            self.0.end_with(Err(error));
        }
    }

    fn on_complete(&self) {
        if !self.0.is_over() {
            self.0.end_with(Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    /// Requests that many at those times, then cancels if the number is 0.
    #[track_caller]
    fn check(source: &str, age: u32, max: usize, demand: &[(u32, u64)], expected: &str) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let journal = Journal::new(&time);
        let (seen, discarded) = (journal.clone(), journal.clone());
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let scheduler = time.parallel();
        let kept = source.try_on_backpressure_buffer_for(
            age * MS,
            max,
            move |s| {
                seen.note(&format!("e{s}"));
                Err(MarbleFailure.into())
            },
            &scheduler,
        );
        journal
            .flux("r", kept)
            .do_on_discard(move |s: &String| discarded.note(&format!("d{s}")))
            .subscribe_with(probe.subscriber());
        let timer = time.worker("timer");
        for (at, n) in demand.iter().copied() {
            let probe = probe.clone();
            let act = move || match n {
                0 => probe.cancel(),
                n => probe.request(n),
            };
            timer.schedule(at * MS, act).unwrap();
        }
        time.run();
        let start = "0 main: s.subscribe r.subscribe s.request(unbounded)\n0 marbles: s.next(1)\n";
        assert_eq!(journal.text(), format!("{start}{expected}"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn throws_away_what_is_too_much_or_too_old() {
        check(
            "123---4|",
            250,
            2,
            &[(449, 1), (700, 5)],
            "100 marbles: s.next(2)\n\
             200 marbles: s.next(3) e1 d1\n\
             350 parallel-1: e2 d2\n\
             449 timer: r.request(1) r.next(3)\n\
             600 marbles: s.next(4)\n\
             700 marbles: s.complete\n\
             700 timer: r.request(5) r.next(4) r.complete\n",
        );
    }

    #[test]
    fn the_end_waits_until_nothing_waits() {
        check(
            "12#",
            150,
            9,
            &[(320, 5)],
            "100 marbles: s.next(2)\n\
             150 parallel-1: e1 d1\n\
             200 marbles: s.error(error)\n\
             250 parallel-1: e2 d2 r.error(error)\n\
             320 timer: r.request(5)\n",
        );
    }

    #[test]
    fn cancelling_throws_all_away() {
        check(
            "123|",
            1000,
            9,
            &[(250, 0)],
            "100 marbles: s.next(2)\n\
             200 marbles: s.next(3)\n\
             250 timer: r.cancel s.cancel e1 d1 e2 d2 e3 d3\n",
        );
        let (time, probe) = (VirtualTime::new(), Probe::new());
        time.parallel().dispose();
        Flux::range(1, 3)
            .on_backpressure_buffer_for(MS, 9, |_| {}, &time.parallel())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
    }
}

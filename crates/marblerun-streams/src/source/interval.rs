//! Emits consecutive numbers at regular times.
//!
//! - **Demand**: a tick that nobody has requested is an error.
//! - **Completion**: never.
//! - **Error**: [`OverflowError`] at a tick without demand, [`Rejected`](crate::scheduler::Rejected) if
//!   the scheduler takes no tasks.
//! - **Cancellation**: calls the ticks off.
//! - **Scheduler**: ticks on a worker of its own.

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::time::Duration;

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::operator::publish_on::refuse;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Worker};

impl Flux<Interval> {
    /// 0, 1, 2 and so on, one each `period`, the first one after a `period`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let ticks = Flux::interval(Duration::from_secs(1), &time.parallel()).take(2);
    /// journal.flux("ticks", ticks).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: ticks.subscribe ticks.request(unbounded)\n\
    ///      1000 parallel-1: ticks.next(0)\n\
    ///      2000 parallel-1: ticks.next(1) ticks.complete\n"
    /// );
    /// ```
    pub fn interval(period: Duration, scheduler: &Scheduler) -> Flux<Interval> {
        Flux::interval_after(period, period, scheduler)
    }

    /// 0, 1, 2 and so on, one each `period`, the first one after `delay`.
    pub fn interval_after(
        delay: Duration,
        period: Duration,
        scheduler: &Scheduler,
    ) -> Flux<Interval> {
        Flux(Interval {
            delay,
            period,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::interval`].
#[derive(Clone, Debug)]
pub struct Interval {
    delay: Duration,
    period: Duration,
    scheduler: Scheduler,
}

impl Publisher for Interval {
    type Item = u64;

    fn subscribe<S: Subscriber<u64>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return refuse(downstream, rejected),
        };
        let ticks = Rc::new(Ticks {
            downstream: Downstream::new(downstream),
            worker,
            requested: Demand::none(),
            next: Cell::new(0),
            item: PhantomData,
        });
        let subscription = Subscription::new(ticks.clone());
        ticks.downstream.signal(|s| s.on_subscribe(subscription));
        let ticking = ticks.clone();
        let task = ticks
            .worker
            .schedule_periodically(self.delay, self.period, move || ticking.tick());
        if let Err(rejected) = task {
            ticks.downstream.end(|s| s.on_error(rejected.into()));
        }
    }
}

struct Ticks<S> {
    downstream: Downstream<S>,
    worker: Worker,
    requested: Demand,
    next: Cell<u64>,
    item: PhantomData<S>,
}

impl<S: Subscriber<u64>> Ticks<S> {
    fn tick(&self) {
        let tick = self.next.get();
        if self.requested.get() > 0 {
            self.requested.deliver(1);
            self.next.set(tick + 1);
            return self.downstream.signal(|s| s.on_next(tick));
        }
        self.overflow(tick);
    }

    #[cold]
    fn overflow(&self, tick: u64) {
        self.worker.dispose();
        self.downstream.end(|s| {
            let error = OverflowError::new(format!(
                "Could not emit tick {tick} due to lack of requests (interval doesn't support \
                 small downstream requests that replenish slower than the ticks)"
            ));
            s.on_error(error.into());
        });
    }
}

impl<S: Subscriber<u64>> Upstream for Ticks<S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.worker.dispose();
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        self.worker.dispose();
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_tick_that_nobody_wants_is_an_error() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let ticks = Flux::interval_after(50 * MS, 100 * MS, &time.parallel());
        journal.flux("i", ticks).subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: i.subscribe i.request(1)\n\
             50 parallel-1: i.next(0)\n\
             150 parallel-1: i.error(Could not emit tick 1 due to lack of requests (interval \
             doesn't support small downstream requests that replenish slower than the ticks))\n"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_calls_the_ticks_off() {
        let time = VirtualTime::new();
        let probe = Probe::new().cancelling_after(2);
        probe.request(9);
        Flux::interval(100 * MS, &time.parallel()).subscribe_with(probe.subscriber());
        time.run();
        assert_eq!((probe.log().as_str(), time.now()), ("0 1", 200 * MS));
        assert!(probe.is_source_released());
        time.parallel().dispose();
        let probe = Probe::new();
        Flux::interval(100 * MS, &time.parallel()).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
    }
}

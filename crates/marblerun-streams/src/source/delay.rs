//! Emits 0 after a delay, then completes.
//!
//! - **Demand**: when it is late, the value comes where it is requested.
//! - **Completion**: with the value.
//! - **Error**: [`Rejected`](crate::scheduler::Rejected) if the scheduler takes no tasks.
//! - **Cancellation**: calls the task off.
//! - **Scheduler**: emits on a thread taken for it when it is subscribed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::downstream::Downstream;
use crate::error::NonPositiveRequest;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduled, Scheduler, Timer};

impl Mono<Delay> {
    /// 0 after `delay`.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime, testing::Journal};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let delay = Mono::delay(Duration::from_secs(1), &time.parallel());
    /// journal.mono("delay", delay).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: delay.subscribe delay.request(unbounded)\n\
    ///      1000 parallel-1: delay.next(0) delay.complete\n"
    /// );
    /// ```
    pub fn delay(delay: Duration, scheduler: &Scheduler) -> Mono<Delay> {
        Mono(Delay {
            delay,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Mono::delay`].
#[derive(Clone, Debug)]
pub struct Delay {
    delay: Duration,
    scheduler: Scheduler,
}

impl Publisher for Delay {
    type Item = u64;

    fn subscribe<S: Subscriber<u64>>(&self, downstream: S) {
        let link = Rc::new(Link {
            downstream: Downstream::new(downstream),
            is_requested: Cell::new(false),
            is_due: Cell::new(false),
            task: Cell::new(None),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        match self.scheduler.schedule_timer(self.delay, link.clone()) {
            // One that was cancelled at once has taken a worker, too.
            Ok(task) if link.downstream.is_released() => task.call_off(),
            Ok(task) => link.task.set(Some(task)),
            Err(rejected) => link.downstream.end(|s| s.on_error(rejected.into())),
        }
    }
}

struct Link<S> {
    downstream: Downstream<S>,
    is_requested: Cell<bool>,
    is_due: Cell<bool>,
    task: Cell<Option<Scheduled>>,
}

impl<S: Subscriber<u64>> Link<S> {
    fn emit_if_possible(&self) {
        if self.is_requested.get() && self.is_due.replace(false) {
            // Complete even if the value makes it cancel, as in Reactor.
            self.downstream.end(|s| {
                s.on_next(0);
                s.on_complete();
            });
        }
    }
}

impl<S: Subscriber<u64>> Timer for Link<S> {
    fn run(&self) {
        self.is_due.set(true);
        self.emit_if_possible();
    }
}

impl<S: Subscriber<u64>> Upstream for Link<S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.cancel_task();
            self.downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        } else {
            self.is_requested.set(true);
            self.emit_if_possible();
        }
    }

    fn cancel(&self) {
        self.cancel_task();
        self.downstream.release();
    }
}

impl<S> Link<S> {
    fn cancel_task(&self) {
        if let Some(task) = self.task.take() {
            task.call_off();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe};
    use crate::{Mono, Scheduler, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_late_request_is_served_where_it_is_made() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let delay = Mono::delay(50 * MS, &time.parallel());
        journal.mono("d", delay).subscribe_with(probe.subscriber());
        time.run();
        probe.request(1);
        assert_eq!(
            journal.text(),
            "0 main: d.subscribe\n50 main: d.request(1) d.next(0) d.complete\n"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_calls_the_task_off() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        Mono::delay(50 * MS, &time.parallel()).subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(!time.step() && probe.is_source_released());
        let probe = Probe::new();
        Mono::delay(50 * MS, &Scheduler::immediate()).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
    }
}

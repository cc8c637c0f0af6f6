//! Emits each value some time after it has come; only then asks for the next one.
//!
//! ```text
//!  (ab)|
//!   delayElements(200ms)
//!  --a-(b|)
//! ```
//!
//! - **Demand**: asks for one value at a time; a value that is not requested in time waits.
//! - **Completion**: after the value that waits.
//! - **Error**: at once; the value that waits is discarded.
//! - **Cancellation**: calls the task off; the value that waits is discarded.
//! - **Scheduler**: each value comes on a thread that is taken for it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits each value `delay` after it has come.
    ///
    /// ```
    /// use marblerun_streams::{Flux, VirtualTime, testing::Journal};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let delayed = Flux::range(1, 2).delay_elements(Duration::from_secs(1), &time.parallel());
    /// journal.flux("delayed", delayed).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: delayed.subscribe delayed.request(unbounded)\n\
    ///      1000 parallel-1: delayed.next(1)\n\
    ///      2000 parallel-2: delayed.next(2) delayed.complete\n"
    /// );
    /// ```
    pub fn delay_elements(self, delay: Duration, scheduler: &Scheduler) -> Flux<DelayElements<P>> {
        Flux(DelayElements {
            source: self.0,
            delay,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::delay_elements`].
#[derive(Clone, Debug)]
pub struct DelayElements<P> {
    source: P,
    delay: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for DelayElements<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(DelayElementsSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                requested: Demand::none(),
                is_started: Cell::new(false),
                waiting: Cell::new(None),
                is_due: Cell::new(false),
                is_busy: Cell::new(false),
                is_complete: Cell::new(false),
                task: Cell::new(None),
                is_cancelled: Cell::new(false),
            }),
            delay: self.delay,
            scheduler: self.scheduler.clone(),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
    /// The first value was asked for.
    is_started: Cell<bool>,
    /// The value that has come and not been emitted.
    waiting: Cell<Option<T>>,
    /// Its time has come.
    is_due: Cell<bool>,
    /// A value waits or is being emitted.
    is_busy: Cell<bool>,
    /// To complete once nothing waits.
    is_complete: Cell<bool>,
    task: Cell<Option<Disposable>>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn emit_if_possible(&self) {
        if self.requested.get() == 0 || !self.is_due.replace(false) {
            return;
        }
        let Some(value) = self.waiting.take() else {
            return;
        };
        self.requested.deliver(1);
        self.downstream.signal(|s| s.on_next(value));
        self.is_busy.set(false);
        if self.is_complete.get() {
            self.downstream.end(|s| s.on_complete());
        } else if !self.downstream.is_released() {
            self.upstream.request(1);
        }
    }

    fn throw_away(&self) {
        if let Some(task) = self.task.take() {
            task.dispose();
        }
        if let Some(value) = self.waiting.take() {
            self.context.discard(&value);
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.throw_away();
            self.upstream.cancel();
            return self
                .downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        }
        self.requested.add(n);
        if self.is_started.replace(true) {
            self.emit_if_possible();
        } else {
            self.upstream.request(1);
        }
    }

    fn cancel(&self) {
        let is_over = self.is_cancelled.replace(true) || self.downstream.is_released();
        self.throw_away();
        if !is_over {
            self.upstream.cancel();
        }
        self.downstream.release();
    }
}

struct DelayElementsSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    delay: Duration,
    scheduler: Scheduler,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for DelayElementsSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() {
            return;
        }
        link.is_busy.set(true);
        link.waiting.set(Some(value));
        let due = link.clone();
        let task = self.scheduler.schedule(self.delay, move || {
            due.is_due.set(true);
            due.emit_if_possible();
        });
        match task {
            Ok(task) => link.task.set(Some(task)),
            Err(rejected) => {
                link.upstream.cancel();
                self.on_error(rejected.into());
            }
        }
    }

    fn on_error(&self, error: Error) {
        self.link.throw_away();
        self.link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.link.is_complete.set(true);
        if !self.link.is_busy.get() {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, Scheduler, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_value_that_is_not_requested_in_time_waits() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        probe.request(1);
        let range = journal.flux("range", Flux::range(1, 5));
        let flux = range.delay_elements(50 * MS, &time.parallel());
        journal.flux("d", flux).subscribe_with(probe.subscriber());
        time.run();
        probe.request(2);
        time.run();
        probe.cancel();
        assert_eq!(
            journal.text(),
            "0 main: range.subscribe d.subscribe d.request(1) range.request(1) range.next(1)\n\
             50 parallel-1: d.next(1) range.request(1) range.next(2)\n\
             100 main: d.request(2) d.next(2) range.request(1) range.next(3)\n\
             150 parallel-3: d.next(3) range.request(1) range.next(4)\n\
             200 main: d.cancel range.cancel\n"
        );
        assert!(probe.is_source_released());
    }

    #[track_caller]
    fn check(source: &str, delay: u32, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = journal.flux("m", marbles(&time, source).unwrap());
        let flux = source.delay_elements(delay * MS, &time.parallel());
        journal.flux("d", flux).subscribe(|_| {});
        time.run();
        let start = "0 main: m.subscribe d.subscribe d.request(unbounded) m.request(1)\n";
        assert_eq!(journal.text(), format!("{start}{expected}"));
    }

    #[test]
    fn completion_waits_and_an_error_does_not() {
        check(
            "(ab)c|",
            150,
            "0 marbles: m.next(a)\n\
             150 parallel-1: d.next(a) m.request(1) m.next(b)\n\
             300 parallel-2: d.next(b) m.request(1)\n\
             400 marbles: m.next(c)\n\
             500 marbles: m.complete\n\
             550 parallel-3: d.next(c) d.complete\n",
        );
        check(
            "(a#)",
            150,
            "0 marbles: m.next(a) m.error(error) d.error(error)\n",
        );
    }

    #[test]
    fn a_scheduler_that_cannot_delay_is_an_error() {
        let probe = Probe::new();
        let flux = Flux::range(1, 2).record(probe.recorder());
        flux.delay_elements(MS, &Scheduler::immediate())
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(1) cancel");
        assert_eq!(probe.log(), "#Scheduler unavailable");
    }
}

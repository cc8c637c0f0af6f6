//! Emits all signals some time after they have come, with the same gaps between them.
//!
//! ```text
//!  ab-c|
//!   delaySequence(200ms)
//!  --ab-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: after the delay too, unless no value waits.
//! - **Error**: after the delay too, unless no value waits.
//! - **Cancellation**: calls everything off.
//! - **Scheduler**: what is delayed comes on a worker of its own, taken when it is subscribed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::operator::publish_on::refuse;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Scheduler, Worker};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits each value and the end `delay` after they have come.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let delay = Duration::from_millis(150);
    /// let delayed = marbles(&time, "ab-|")?.delay_sequence(delay, &time.parallel());
    /// journal.flux("delayed", delayed).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: delayed.subscribe delayed.request(unbounded)\n\
    ///      150 parallel-1: delayed.next(a)\n\
    ///      250 parallel-1: delayed.next(b)\n\
    ///      300 marbles: delayed.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn delay_sequence(self, delay: Duration, scheduler: &Scheduler) -> Flux<DelaySequence<P>> {
        Flux(DelaySequence {
            source: self.0,
            delay,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::delay_sequence`].
#[derive(Clone, Debug)]
pub struct DelaySequence<P> {
    source: P,
    delay: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for DelaySequence<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return refuse(downstream, rejected),
        };
        self.source.subscribe(DelaySequenceSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                worker,
                waiting: Cell::new(0),
                is_emitting: Cell::new(false),
                end: Cell::new(None),
            }),
            delay: self.delay,
            is_done: Cell::new(false),
        });
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    worker: Worker,
    /// Values that wait.
    waiting: Cell<u64>,
    is_emitting: Cell<bool>,
    /// An end that came while the last value was being passed on (§1.3).
    end: Cell<Option<End<S>>>,
}

type End<S> = Box<dyn FnOnce(&S)>;

impl<S: 'static> Link<S> {
    fn emit(&self, signal: impl FnOnce(&S)) {
        self.is_emitting.set(true);
        self.downstream.signal(signal);
        self.is_emitting.set(false);
        if let Some(end) = self.end.take() {
            self.end(end);
        }
    }

    fn end(&self, signal: impl FnOnce(&S)) {
        self.downstream.end(signal);
        self.worker.dispose();
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.worker.dispose();
        self.downstream.release();
    }
}

struct DelaySequenceSubscriber<S> {
    link: Rc<Link<S>>,
    delay: Duration,
    is_done: Cell<bool>,
}

impl<S: 'static> DelaySequenceSubscriber<S> {
    /// Ends at once if nothing waits.
    fn end(&self, signal: impl FnOnce(&S) + 'static) {
        if self.link.waiting.get() == 0 {
            if self.link.is_emitting.get() {
                return self.link.end.set(Some(Box::new(signal)));
            }
            return self.link.end(signal);
        }
        let link = self.link.clone();
        // Refused only when it is cancelled.
        let _ = self
            .link
            .worker
            .schedule(self.delay, move || link.end(signal));
    }
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for DelaySequenceSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.link.context.next_dropped(&value);
        }
        self.link.waiting.set(self.link.waiting.get() + 1);
        let link = self.link.clone();
        let task = self.link.worker.schedule(self.delay, move || {
            link.waiting.set(link.waiting.get() - 1);
            link.emit(|s| s.on_next(value));
        });
        if let Err(rejected) = task
            && !self.link.downstream.is_released()
        {
            self.is_done.set(true);
            self.link.upstream.cancel();
            self.link.end(|s| s.on_error(rejected.into()));
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.link.context.error_dropped(&error);
        } else {
            self.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = marbles(&time, source).unwrap();
        let flux = source.delay_sequence(150 * MS, &time.parallel());
        journal.flux("d", flux).subscribe(|_| {});
        time.run();
        let start = "0 main: d.subscribe d.request(unbounded)\n";
        assert_eq!(journal.text(), format!("{start}{expected}"));
    }

    #[test]
    fn the_end_is_delayed_only_behind_values() {
        check("-#", "100 marbles: d.error(error)\n");
        check(
            "a----|",
            "150 parallel-1: d.next(a)\n500 marbles: d.complete\n",
        );
        check(
            "a#",
            "150 parallel-1: d.next(a)\n250 parallel-1: d.error(error)\n",
        );
        check("(a|)", "150 parallel-1: d.next(a) d.complete\n");
    }

    #[test]
    fn an_end_inside_the_last_value_comes_after_it() {
        let time = VirtualTime::new();
        let probe = Probe::new().requesting_one_by_one();
        probe.request(1);
        let source = Flux::generate(
            || 0,
            |n, sink| {
                *n += 1;
                match n {
                    1 => sink.next(1),
                    _ => sink.complete(),
                }
            },
        );
        let flux = source.delay_sequence(MS, &time.parallel());
        let is_inside = Rc::new(Cell::new(false));
        let (seen, inside) = (is_inside.clone(), probe.clone());
        let flux = flux.do_on_complete(move || seen.set(inside.is_inside_next()));
        flux.subscribe_with(probe.subscriber());
        time.run();
        assert_eq!((probe.log().as_str(), is_inside.get()), ("1 |", false));
    }

    #[test]
    fn cancelling_calls_everything_off() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        probe.request(9);
        marbles(&time, "ab|")
            .unwrap()
            .record(probe.recorder())
            .delay_sequence(150 * MS, &time.parallel())
            .subscribe_with(probe.subscriber());
        time.run_until(160 * MS);
        probe.cancel();
        assert!(!time.step() && probe.is_source_released());
        assert_eq!(probe.log(), "a");
        assert_eq!(probe.upstream_log(), "request(9) cancel");
    }
}

//! Emits the value of a mono some time after it has come.
//!
//! ```text
//!  a|
//!   delayElement(200ms)
//!  --(a|)
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: with the value; at once if there is none.
//! - **Error**: at once.
//! - **Cancellation**: calls the task off; the value that waits is discarded.
//! - **Scheduler**: the value comes on a thread that is taken for it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Emits the value `delay` after it has come.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let mono = Mono::from_publisher(marbles(&time, "-(a|)")?);
    /// let delayed = mono.delay_element(Duration::from_millis(150), &time.parallel());
    /// journal.mono("delayed", delayed).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: delayed.subscribe delayed.request(unbounded)\n\
    ///      250 parallel-1: delayed.next(a) delayed.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn delay_element(self, delay: Duration, scheduler: &Scheduler) -> Mono<DelayElement<P>> {
        Mono(DelayElement {
            source: self.0,
            delay,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Mono::delay_element`].
#[derive(Clone, Debug)]
pub struct DelayElement<P> {
    source: P,
    delay: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for DelayElement<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(DelayElementSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                waiting: Cell::new(None),
                task: Cell::new(None),
            }),
            delay: self.delay,
            scheduler: self.scheduler.clone(),
            is_done: Cell::new(false),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    waiting: Cell<Option<T>>,
    task: Cell<Option<Disposable>>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn emit(&self) {
        if let Some(value) = self.waiting.take() {
            // Complete even if the value makes it cancel, as in Reactor.
            self.downstream.end(|s| {
                s.on_next(value);
                s.on_complete();
            });
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        match self.task.take() {
            Some(task) => task.dispose(),
            None => self.upstream.cancel(),
        }
        if let Some(value) = self.waiting.take() {
            self.context.discard(&value);
        }
        self.downstream.release();
    }
}

struct DelayElementSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    delay: Duration,
    scheduler: Scheduler,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for DelayElementSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if self.is_done.replace(true) || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        link.waiting.set(Some(value));
        let due = link.clone();
        match self.scheduler.schedule(self.delay, move || due.emit()) {
            Ok(task) => link.task.set(Some(task)),
            Err(rejected) => {
                link.upstream.cancel();
                if let Some(value) = link.waiting.take() {
                    link.context.discard(&value);
                }
                link.downstream.end(|s| s.on_error(rejected.into()));
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.link.context.error_dropped(&error);
        } else {
            self.link.downstream.end(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
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

    use crate::testing::{Probe, marbles};
    use crate::{Mono, Scheduler, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, cancel_at: u32, upstream: &str, log: &str) {
        let time = VirtualTime::new();
        let probe = Probe::new();
        probe.request(2);
        let source = marbles(&time, source).unwrap().record(probe.recorder());
        Mono::from_publisher(source)
            .delay_element(150 * MS, &time.parallel())
            .subscribe_with(probe.subscriber());
        time.run_until(cancel_at * MS);
        probe.cancel();
        time.run();
        assert_eq!(
            (probe.upstream_log().as_str(), probe.log().as_str()),
            (upstream, log)
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn only_the_value_waits() {
        check("-(a|)", 50, "request(2) cancel", "");
        check("-(a|)", 200, "request(2)", "");
        check("-#", 150, "request(2) cancel", "#error");
        check("-|", 150, "request(2) cancel", "|");
    }

    #[test]
    fn a_scheduler_that_cannot_delay_is_an_error() {
        let probe = Probe::new();
        let mono = Mono::from_publisher(crate::Flux::range(1, 1));
        mono.delay_element(MS, &Scheduler::immediate())
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "#Scheduler unavailable");
    }
}

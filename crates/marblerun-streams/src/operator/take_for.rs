//! Emits the values that come within some time, then completes.
//!
//! ```text
//!  a-b-c|
//!   take(300ms)
//!  a-b|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: when the time is over, or with the source.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged; calls the task off.
//! - **Scheduler**: the time ends on a thread that is taken before the source is subscribed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::shared::live_upstream::LiveUpstream;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};

impl<P: Publisher> Flux<P> {
    /// Takes the values of the first `time`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let taken = marbles(&time, "abc|")?.take_for(Duration::from_millis(150), &time.parallel());
    /// journal.flux("taken", taken).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: taken.subscribe taken.request(unbounded)\n\
    ///      0 marbles: taken.next(a)\n\
    ///      100 marbles: taken.next(b)\n\
    ///      150 parallel-1: taken.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn take_for(self, time: Duration, scheduler: &Scheduler) -> Flux<TakeFor<P>> {
        Flux(TakeFor {
            source: self.0,
            time,
            scheduler: scheduler.clone(),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Takes the value if it comes within `time`.
    pub fn take_for(self, time: Duration, scheduler: &Scheduler) -> Mono<TakeFor<P>> {
        Mono(self.flux().take_for(time, scheduler).0)
    }
}

/// See [`Flux::take_for`].
#[derive(Clone, Debug)]
pub struct TakeFor<P> {
    source: P,
    time: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for TakeFor<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: LiveUpstream::default(),
            is_over: Cell::new(self.time.is_zero()),
            task: Cell::new(None),
        });
        if !link.is_over.get() {
            let timer = link.clone();
            match self.scheduler.schedule(self.time, move || timer.time_out()) {
                Ok(task) => link.task.set(Some(task)),
                Err(rejected) => {
                    let subscription = Subscription::new(link.clone());
                    link.downstream.signal(|s| s.on_subscribe(subscription));
                    link.downstream.end(|s| s.on_error(rejected.into()));
                }
            }
        }
        self.source.subscribe(TakeForSubscriber(link));
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: LiveUpstream,
    /// The time is over, or the source has ended.
    is_over: Cell<bool>,
    task: Cell<Option<Disposable>>,
}

impl<S> Link<S> {
    fn time_out<T: 'static>(&self)
    where
        S: Subscriber<T>,
    {
        if !self.is_over.replace(true) {
            self.upstream.cancel();
            self.downstream.end(|s| s.on_complete());
        }
    }

    fn call_off(&self) {
        if let Some(task) = self.task.take() {
            task.dispose();
        }
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.is_over.set(true);
        self.upstream.cancel();
        self.call_off();
        self.downstream.release();
    }
}

struct TakeForSubscriber<S>(Rc<Link<S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for TakeForSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.0;
        if link.downstream.is_released() {
            return subscription.cancel();
        }
        if !link.upstream.accept(&subscription) {
            return;
        }
        if link.is_over.get() {
            subscription.cancel();
        }
        let requests = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(requests));
        if link.is_over.get() && !link.downstream.is_released() {
            link.downstream.end(|s| s.on_complete());
        }
    }

    fn on_next(&self, value: T) {
        if self.0.is_over.get() {
            self.0.context.next_dropped(&value);
        } else {
            self.0.downstream.signal(|s| s.on_next(value));
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_over.replace(true) {
            return self.0.context.error_dropped(&error);
        }
        self.0.call_off();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.0.is_over.replace(true) {
            self.0.call_off();
            self.0.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::VirtualTime;
    use crate::testing::{Journal, Probe, marbles};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, millis: u32, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let flux = source.take_for(millis * MS, &time.parallel());
        journal.flux("t", flux).subscribe_with(probe.subscriber());
        probe.request(9);
        time.run();
        assert_eq!(journal.text(), expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_time_comes_before_a_value_at_the_same_instant() {
        check(
            "ab|",
            100,
            "0 main: s.subscribe t.subscribe t.request(9) s.request(9)\n\
             0 marbles: s.next(a) t.next(a)\n\
             100 parallel-1: s.cancel t.complete\n",
        );
        check(
            "a#",
            500,
            "0 main: s.subscribe t.subscribe t.request(9) s.request(9)\n\
             0 marbles: s.next(a) t.next(a)\n\
             100 marbles: s.error(error) t.error(error)\n",
        );
    }

    #[test]
    fn no_time_cancels_at_once() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let source = marbles(&time, "ab|").unwrap().record(probe.recorder());
        source
            .take_for(Duration::ZERO, &time.parallel())
            .subscribe_with(probe.subscriber());
        assert_eq!(
            (probe.log().as_str(), probe.upstream_log().as_str()),
            ("|", "cancel")
        );
    }

    #[test]
    fn a_disposed_scheduler_is_an_error() {
        let time = VirtualTime::new();
        time.single().dispose();
        let probe = Probe::new();
        let source = marbles(&time, "ab|").unwrap().record(probe.recorder());
        source
            .take_for(MS, &time.single())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
        assert_eq!(probe.upstream_log(), "cancel");
    }
}

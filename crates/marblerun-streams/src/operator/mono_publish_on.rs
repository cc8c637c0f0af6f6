//! Emits the value of a mono on another thread.
//!
//! ```text
//!  -a|
//!   publishOn(scheduler)
//!  -(a|)    on a thread of the scheduler
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: with the value.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged; a value that waits is discarded.
//! - **Scheduler**: signals come on a thread that is taken when the source signals.

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
    /// Emits on a thread of `scheduler`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, VirtualTime, testing::Journal};
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let mono = Mono::from_publisher(Flux::range(1, 1)).publish_on(&time.single());
    /// journal.mono("publishOn", mono).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: publishOn.subscribe publishOn.request(unbounded)\n\
    ///      0 single-1: publishOn.next(1) publishOn.complete\n"
    /// );
    /// ```
    pub fn publish_on(self, scheduler: &Scheduler) -> Mono<MonoPublishOn<P>> {
        Mono(MonoPublishOn {
            source: self.0,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Mono::publish_on`].
#[derive(Clone, Debug)]
pub struct MonoPublishOn<P> {
    source: P,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for MonoPublishOn<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(PublishOnSubscriber {
            link: Rc::new(Link {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                upstream: UpstreamCell::default(),
                value: Cell::new(None),
                task: Cell::new(None),
            }),
            scheduler: self.scheduler.clone(),
            is_done: Cell::new(false),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    /// To be emitted.
    value: Cell<Option<T>>,
    task: Cell<Option<Disposable>>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn finish(&self, error: Option<Error>) {
        let value = self.value.take();
        // Complete even if the value makes it cancel, as in Reactor.
        self.downstream.end(|s| match (error, value) {
            (Some(error), _) => s.on_error(error),
            (None, None) => s.on_complete(),
            (None, Some(value)) => {
                s.on_next(value);
                s.on_complete();
            }
        });
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        if let Some(task) = self.task.take() {
            task.dispose();
        }
        self.upstream.cancel();
        if let Some(value) = self.value.take() {
            self.context.discard(&value);
        }
        self.downstream.release();
    }
}

struct PublishOnSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    scheduler: Scheduler,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> PublishOnSubscriber<T, S> {
    fn schedule(&self, error: Option<Error>) {
        let link = self.link.clone();
        let task = self
            .scheduler
            .schedule(Duration::ZERO, move || link.finish(error));
        match task {
            Ok(task) => self.link.task.set(Some(task)),
            Err(rejected) => {
                if let Some(value) = self.link.value.take() {
                    self.link.context.discard(&value);
                }
                self.link.finish(Some(rejected.into()));
            }
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for PublishOnSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done.replace(true) {
            return self.link.context.next_dropped(&value);
        }
        self.link.value.set(Some(value));
        self.schedule(None);
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.link.context.error_dropped(&error);
        }
        self.schedule(Some(error));
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.schedule(None);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, Probe, marbles};
    use crate::{Mono, Scheduler, VirtualTime};

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let source = Mono::from_publisher(marbles(&time, source).unwrap());
        let mono = journal.mono("source", source).publish_on(&time.parallel());
        journal.mono("publishOn", mono).subscribe(|_| {});
        time.run();
        let start = "0 main: source.subscribe publishOn.subscribe publishOn.request(unbounded) \
                     source.request(unbounded)\n";
        assert_eq!(journal.text(), format!("{start}{expected}"));
    }

    #[test]
    fn takes_a_thread_when_the_source_signals() {
        check(
            "(a|)",
            "0 marbles: source.next(a) source.complete\n\
             0 parallel-1: publishOn.next(a) publishOn.complete\n",
        );
        check(
            "-|",
            "100 marbles: source.complete\n100 parallel-1: publishOn.complete\n",
        );
        check(
            "-#",
            "100 marbles: source.error(error)\n100 parallel-1: publishOn.error(error)\n",
        );
    }

    #[test]
    fn cancelling_calls_the_task_off() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        probe.request(1);
        Mono::from_publisher(crate::Flux::range(1, 1))
            .publish_on(&time.parallel())
            .subscribe_with(probe.subscriber());
        probe.cancel();
        assert!(!time.step() && probe.is_source_released());
        assert_eq!(probe.log(), "");
        let mono = Mono::from_publisher(crate::Flux::range(1, 1));
        let probe = Probe::new();
        mono.publish_on(&Scheduler::immediate())
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
    }
}

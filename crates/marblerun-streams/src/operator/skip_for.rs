//! Leaves out the values that come within some time.
//!
//! ```text
//!  a-b-c|
//!   skip(300ms)
//!  ----c|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
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
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};

impl<P: Publisher> Flux<P> {
    /// Leaves out the values of the first `time`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    /// use std::time::Duration;
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let rest = marbles(&time, "abc|")?.skip_for(Duration::from_millis(100), &time.parallel());
    /// journal.flux("rest", rest).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: rest.subscribe rest.request(unbounded)\n\
    ///      100 marbles: rest.next(b)\n\
    ///      200 marbles: rest.next(c)\n\
    ///      300 marbles: rest.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn skip_for(self, time: Duration, scheduler: &Scheduler) -> Flux<SkipFor<P>> {
        Flux(SkipFor {
            source: self.0,
            time,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::skip_for`].
#[derive(Clone, Debug)]
pub struct SkipFor<P> {
    source: P,
    time: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for SkipFor<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: LiveUpstream::default(),
            is_open: Rc::new(Cell::new(self.time.is_zero())),
            task: Cell::new(None),
        });
        if !link.is_open.get() {
            let gate = link.is_open.clone();
            match self.scheduler.schedule(self.time, move || gate.set(true)) {
                Ok(task) => link.task.set(Some(task)),
                Err(rejected) => {
                    let subscription = Subscription::new(link.clone());
                    link.downstream.signal(|s| s.on_subscribe(subscription));
                    link.downstream.end(|s| s.on_error(rejected.into()));
                }
            }
        }
        self.source.subscribe(SkipForSubscriber(link));
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    upstream: LiveUpstream,
    /// The time is over.
    is_open: Rc<Cell<bool>>,
    task: Cell<Option<Disposable>>,
}

impl<S> Link<S> {
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
        self.upstream.cancel();
        self.call_off();
        self.downstream.release();
    }
}

struct SkipForSubscriber<S>(Rc<Link<S>>);

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SkipForSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.0;
        if link.downstream.is_released() {
            return subscription.cancel();
        }
        if link.upstream.accept(&subscription) {
            let requests = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(requests));
        }
    }

    fn on_next(&self, value: T) {
        if !self.try_on_next(value) {
            self.0.upstream.request(1);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if self.0.is_open.get() {
            self.0.downstream.signal(|s| s.on_next(value));
            true
        } else {
            self.0.context.discard(&value);
            false
        }
    }

    fn on_error(&self, error: Error) {
        // As in Reactor, although it has ended.
        self.0.upstream.cancel();
        self.0.call_off();
        self.0.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.0.call_off();
        self.0.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn asks_for_one_more_for_each_value_left_out() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let probe = Probe::new();
        let source = journal.flux("s", marbles(&time, "abc|").unwrap());
        let flux = source.skip_for(150 * MS, &time.parallel());
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: s.subscribe s.request(1)\n\
             0 marbles: s.next(a) s.request(1)\n\
             100 marbles: s.next(b) s.request(1)\n\
             200 marbles: s.next(c)\n\
             300 marbles: s.complete\n"
        );
        assert_eq!(probe.log(), "c |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_end_does_not_wait_for_the_time() {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let flux = Flux::range(1, 3).skip_for(150 * MS, &time.parallel());
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert!(!time.step() && probe.is_source_released());
        let probe = Probe::new();
        probe.request(9);
        Flux::range(1, 3)
            .skip_for(Duration::ZERO, &time.parallel())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 2 3 |");
    }

    #[test]
    fn a_disposed_scheduler_is_an_error() {
        let time = VirtualTime::new();
        time.single().dispose();
        let probe = Probe::new();
        let source = Flux::range(1, 3).record(probe.recorder());
        source
            .skip_for(MS, &time.single())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Scheduler unavailable");
        assert_eq!(probe.upstream_log(), "cancel");
    }
}

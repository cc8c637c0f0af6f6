//! Collects values into lists, until another publisher signals or time passes.
//!
//! ```text
//!  -a--b--c---d-|
//!  -----x---x----
//!   bufferBoundary
//!  -----[ab]-[c]--([d]|)
//! ```
//!
//! - **Demand**: unbounded, of source and boundary; a list that nobody requested is an error.
//! - **Completion**: with the source or the boundary, after the last list; empty lists are left out.
//! - **Error**: of the source or of the boundary; the list in the making is discarded.
//! - **Cancellation**: cancels source and boundary.
//! - **Scheduler**: lists come where the boundary signals; for durations, on the scheduler given.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::discard::discard_all;
use super::shared::live_upstream::LiveUpstream;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::Interval;

impl<P: Publisher> Flux<P> {
    /// Emits what has come whenever `boundary` emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).buffer_boundary(Flux::create(|_: marblerun_streams::source::FluxSink<()>| {}));
    /// assert_eq!(values(flux.map(|list| format!("{list:?}"))), "[1, 2, 3] |");
    /// ```
    pub fn buffer_boundary<B: Publisher>(self, boundary: B) -> Flux<BufferBoundary<P, B>> {
        Flux(BufferBoundary {
            source: self.0,
            boundary: Rc::new(boundary),
        })
    }

    /// Emits what has come every `period`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{marbles, values}};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let flux = marbles(&time, "-a-b-c-d|")?
    ///     .buffer_duration(Duration::from_millis(400), &time.parallel());
    /// let lists = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    /// let seen = lists.clone();
    /// flux.subscribe(move |list| seen.borrow_mut().push(list.concat()));
    /// time.run();
    /// assert_eq!(*lists.borrow(), ["ab", "cd"]);
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn buffer_duration(
        self,
        period: Duration,
        scheduler: &Scheduler,
    ) -> Flux<BufferBoundary<P, Interval>> {
        self.buffer_boundary(Flux::interval(period, scheduler).0)
    }
}

/// See [`Flux::buffer_boundary`].
#[derive(Clone, Debug)]
pub struct BufferBoundary<P, B> {
    source: P,
    boundary: Rc<B>,
}

impl<P: Publisher, B: Publisher> Publisher for BufferBoundary<P, B> {
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: LiveUpstream::default(),
            boundary: LiveUpstream::default(),
            pending: RefCell::new(Vec::new()),
            is_done: Cell::new(false),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        self.boundary.subscribe(BoundarySubscriber(state.clone()));
        self.source.subscribe(state);
    }
}

struct State<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: LiveUpstream,
    boundary: LiveUpstream,
    pending: RefCell<Vec<T>>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Vec<T>>> State<T, S> {
    /// Emits the list so far, if there is anything in it.
    fn flush(&self) {
        let list = self.pending.take();
        if list.is_empty() {
            return;
        }
        if self.requested.get() == 0 {
            return self.overrun(list);
        }
        self.requested.deliver(1);
        self.downstream.signal(|s| s.on_next(list));
    }

    fn overrun(&self, list: Vec<T>) {
        self.cancel_both();
        self.is_done.set(true);
        let error = OverflowError::OVERRUN.into();
        self.downstream.end(|s| s.on_error(error));
        discard_all(&self.context, list);
    }

    fn complete(&self) {
        let list = self.pending.take();
        if !list.is_empty() && self.requested.get() == 0 {
            return self.overrun(list);
        }
        // Complete even if the list makes it cancel, as in Reactor.
        self.downstream.end(|s| {
            if !list.is_empty() {
                s.on_next(list);
            }
            s.on_complete();
        });
    }

    fn fail(&self, error: Error) {
        self.downstream.end(|s| s.on_error(error));
        discard_all(&self.context, self.pending.take());
    }

    /// As in Reactor, each once, even if it has ended.
    fn cancel_both(&self) {
        self.upstream.cancel();
        self.boundary.cancel();
    }

    fn start(&self, is_first: bool, subscription: &Subscription) {
        if !is_first {
            return;
        }
        if self.is_done.get() {
            subscription.cancel();
        } else {
            subscription.request(UNBOUNDED);
        }
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Subscriber<T> for Rc<State<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.start(self.upstream.accept(&subscription), &subscription);
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.context.next_dropped(&value);
        }
        self.pending.borrow_mut().push(value);
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.cancel_both();
        self.fail(error);
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.cancel_both();
            self.complete();
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

struct BoundarySubscriber<T, S>(Rc<State<T, S>>);

impl<T: 'static, B: 'static, S: Subscriber<Vec<T>>> Subscriber<B> for BoundarySubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let is_first = self.0.boundary.accept(&subscription);
        self.0.start(is_first, &subscription);
    }

    fn on_next(&self, _: B) {
        if !self.0.is_done.get() {
            self.0.flush();
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_done.replace(true) {
            return self.0.context.error_dropped(&error);
        }
        self.0.upstream.cancel();
        self.0.fail(error);
    }

    fn on_complete(&self) {
        if !self.0.is_done.replace(true) {
            self.0.upstream.cancel();
            self.0.complete();
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n > 0 {
            self.requested.add(n);
        } else if !self.is_done.replace(true) {
            self.cancel_both();
            self.fail(NonPositiveRequest.into());
        }
    }

    fn cancel(&self) {
        self.is_done.set(true);
        self.upstream.cancel();
        discard_all(&self.context, self.pending.take());
        self.boundary.cancel();
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Probe, marbles};
    use crate::{UNBOUNDED, VirtualTime};

    #[track_caller]
    fn check(source: &str, boundary: &str, demand: u64, upstream: &str, log: &str) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let boundary = marbles(&time, boundary).unwrap();
        marbles(&time, source)
            .unwrap()
            .record(probe.recorder())
            .buffer_boundary(boundary.record(probe.recorder()))
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        probe.request(demand);
        time.run();
        assert_eq!(probe.log(), log);
        let asked = "request(unbounded) request(unbounded)";
        assert_eq!(probe.upstream_log(), format!("{asked} {upstream}").trim());
        assert!(probe.is_source_released());
    }

    #[test]
    fn either_end_completes_and_the_end_of_the_boundary_cancels_only_the_source() {
        check("-ab--c", "---x-x|", UNBOUNDED, "cancel", "ab c |");
        check("-ab--c|", "---x---x", UNBOUNDED, "cancel cancel", "ab c |");
        check("-ab#", "-", UNBOUNDED, "cancel cancel", "#error");
        check("-ab", "---#", UNBOUNDED, "cancel", "#error");
    }

    #[test]
    fn a_list_that_nobody_requested_is_an_error() {
        let log = "a #The receiver is overrun by more signals than expected (bounded queue...)";
        check("-a-b", "--x-x", 1, "cancel cancel", log);
    }

    #[test]
    fn durations_are_boundaries() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        marbles(&time, "-1-2-3-4|")
            .unwrap()
            .buffer_duration(Duration::from_millis(200), &time.parallel())
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        probe.request(UNBOUNDED);
        time.run();
        assert_eq!(probe.log(), "1 2 3 4 |");
        assert_eq!(time.now(), Duration::from_millis(800));
    }
}

//! Splits into windows that end when another publisher signals or time passes.
//!
//! ```text
//!  -a--b--c---d-|
//!  -----x---x----
//!   windowBoundary
//!  W----W---W---|
//! ```
//!
//! - **Demand**: unbounded, of source and boundary; a window that nobody requested is an error.
//! - **Completion**: with the source or the boundary, as does the open window. Windows may be empty.
//! - **Error**: of the source or of the boundary; the open window ends with a [`SourceError`].
//! - **Cancellation**: cancels source and boundary once no window is open either; until then, ends
//!   still come.
//! - **Scheduler**: windows change where the boundary signals; for durations, on the scheduler given.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::live_upstream::LiveUpstream;
use super::shared::unicast::{Owner, Unicast};
use super::window::Part;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError, SourceError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::Interval;

impl<P: Publisher> Flux<P> {
    /// Emits a window at once and whenever `boundary` emits; each ends where the next one starts.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).window_boundary(Flux::range(0, 2));
    /// assert_eq!(values(flux.map(|_| "W")), "W W W |");
    /// ```
    pub fn window_boundary<B: Publisher>(self, boundary: B) -> Flux<WindowBoundary<P, B>> {
        Flux(WindowBoundary {
            source: self.0,
            boundary: Rc::new(boundary),
        })
    }

    /// Emits a window at once and every `period`.
    pub fn window_duration(
        self,
        period: Duration,
        scheduler: &Scheduler,
    ) -> Flux<WindowBoundary<P, Interval>> {
        self.window_boundary(Flux::interval(period, scheduler).0)
    }
}

/// See [`Flux::window_boundary`].
#[derive(Clone, Debug)]
pub struct WindowBoundary<P, B> {
    source: P,
    boundary: Rc<B>,
}

impl<P: Publisher, B: Publisher> Publisher for WindowBoundary<P, B> {
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: LiveUpstream::default(),
            boundary: LiveUpstream::default(),
            window: RefCell::new(None),
            holders: Cell::new(1),
            is_cancelled: Cell::new(false),
            is_done: Cell::new(false),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        if state.open(OverflowError::LACK_OF_REQUESTS) {
            self.boundary.subscribe(BoundarySubscriber(state.clone()));
            self.source.subscribe(state);
        }
    }
}

struct State<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: LiveUpstream,
    boundary: LiveUpstream,
    window: RefCell<Option<Unicast<T>>>,
    /// Who needs the source: the subscriber and the open window.
    holders: Cell<usize>,
    is_cancelled: Cell<bool>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Part<T>>> State<T, S> {
    /// Hands out the next window, if somebody wants it.
    fn open(self: &Rc<Self>, overflow: OverflowError) -> bool {
        if self.is_cancelled.get() {
            return false;
        }
        if self.requested.get() == 0 {
            self.is_done.set(true);
            self.cancel_both();
            self.downstream.end(|s| s.on_error(overflow.into()));
            return false;
        }
        self.requested.deliver(1);
        self.holders.set(self.holders.get() + 1);
        let window = Unicast::owned(self.clone(), 0);
        self.window.replace(Some(window.clone()));
        self.downstream.signal(|s| s.on_next(Flux(window)));
        true
    }

    /// As in Reactor, the last signal comes even if that of the window makes somebody cancel.
    fn fail(&self, error: Error) {
        let window = self.window.take();
        let first = || {
            if let Some(window) = window {
                window.fail(SourceError(error.clone()).into());
            }
        };
        self.downstream
            .end_after(first, |s| s.on_error(error.clone()));
    }

    fn complete(&self) {
        let window = self.window.take();
        let first = || window.iter().for_each(Unicast::complete);
        self.downstream.end_after(first, |s| s.on_complete());
    }
}

impl<T, S> State<T, S> {
    fn cancel_both(&self) {
        self.upstream.cancel();
        self.boundary.cancel();
    }

    fn let_go(&self) {
        self.holders.set(self.holders.get().saturating_sub(1));
        if self.holders.get() == 0 {
            self.is_done.set(true);
            self.cancel_both();
            self.downstream.release();
        }
    }

    fn start(&self, link: &LiveUpstream, subscription: &Subscription) {
        if !link.accept(subscription) {
            return;
        }
        if self.is_done.get() {
            subscription.cancel();
        } else {
            subscription.request(UNBOUNDED);
        }
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Subscriber<T> for Rc<State<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.start(&self.upstream, &subscription);
    }

    fn on_next(&self, value: T) {
        let window = self.window.borrow().clone();
        match window {
            Some(window) if !self.is_done.get() => window.push(value, &self.context),
            _ => self.context.next_dropped(&value),
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.boundary.cancel();
        self.fail(error);
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.boundary.cancel();
            self.complete();
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

struct BoundarySubscriber<T, S>(Rc<State<T, S>>);

impl<T: 'static, B: 'static, S: Subscriber<Part<T>>> Subscriber<B> for BoundarySubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.0.start(&self.0.boundary, &subscription);
    }

    fn on_next(&self, _: B) {
        if self.0.is_done.get() {
            return;
        }
        // As in Reactor, this comes first if nobody wants another window.
        if self.0.is_cancelled.get() {
            self.0.boundary.cancel();
        }
        let window = self.0.window.take();
        if let Some(window) = window {
            window.complete();
        }
        self.0.open(OverflowError::NO_WINDOW);
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

impl<T: 'static, S: 'static> Owner for State<T, S> {
    fn consumed(&self, _: u64) {}

    fn terminated(&self, _: u64) {
        self.let_go();
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n > 0 {
            self.requested.add(n);
        } else if !self.is_done.replace(true) {
            self.cancel_both();
            self.fail(NonPositiveRequest.into());
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.let_go();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::tests::Parts;
    use crate::testing::{Probe, marbles};
    use crate::{UNBOUNDED, VirtualTime};

    #[track_caller]
    fn check(source: &str, boundary: &str, demand: u64, log: &str, windows: &str, cancels: usize) {
        let (time, probe, parts) = (VirtualTime::new(), Probe::new(), Parts::default());
        let boundary = marbles(&time, boundary).unwrap();
        probe.request(demand);
        marbles(&time, source)
            .unwrap()
            .record(probe.recorder())
            .window_boundary(boundary.record(probe.recorder()))
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(parts.log(), windows);
        assert_eq!(probe.upstream_log().matches("cancel").count(), cancels);
        assert!(probe.is_source_released());
    }

    #[test]
    fn either_end_completes_and_cancels_the_other() {
        check("-ab--c|", "--xx-", UNBOUNDED, "W W W |", "a |, b |, c |", 1);
        check("-ab", "---|", UNBOUNDED, "W |", "a b |", 1);
        check("-ab", "---#", UNBOUNDED, "W #error", "a b #error", 1);
        check("-a#", "-----", UNBOUNDED, "W #error", "a #error", 1);
    }

    #[test]
    fn a_window_that_nobody_requested_is_an_error() {
        let log = "W #Could not create new window due to lack of requests";
        check("-ab", "--x", 1, log, "a |", 2);
        check(
            "-ab",
            "--x",
            0,
            "#Could not emit buffer due to lack of requests",
            "",
            0,
        );
    }

    #[test]
    fn cancelling_waits_for_the_open_window() {
        let (time, parts) = (VirtualTime::new(), Parts::default());
        let probe = Probe::new().cancelling_after(2);
        probe.request(5);
        let boundary = marbles(&time, "-----x--x-").unwrap();
        marbles(&time, "-1--2--3--4")
            .unwrap()
            .record(probe.recorder())
            .window_boundary(boundary.record(probe.recorder()))
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), "W W");
        assert_eq!(parts.log(), "1 2 |, 3 |");
        assert!(probe.upstream_log().ends_with("cancel cancel"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_end_comes_to_a_window_that_outlives_the_subscription() {
        let (time, parts) = (VirtualTime::new(), Parts::default());
        let probe = Probe::new().cancelling_after(1);
        probe.request(5);
        marbles(&time, "-ab|")
            .unwrap()
            .record(probe.recorder())
            .window_boundary(marbles(&time, "-----").unwrap().record(probe.recorder()))
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(
            (probe.log(), parts.log()),
            ("W |".to_owned(), "a b |".to_owned())
        );
        assert!(probe.upstream_log().ends_with("cancel"));
        assert!(probe.is_source_released());
    }
}

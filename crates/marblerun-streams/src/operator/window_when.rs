//! Splits into windows that other publishers open and close.
//!
//! ```text
//!  -a--b--c--d-|
//!  --o----o------
//!     ----x
//!          ----x
//!   windowWhen
//!  --W----W----|
//! ```
//!
//! - **Demand**: unbounded, of the source and of all others; a window that nobody requested is an
//!   error.
//! - **Completion**: with the source, or when no more windows will be opened: so do those that are
//!   open.
//! - **Error**: of the source or of any other; when the source fails, open windows end with a
//!   [`SourceError`].
//! - **Cancellation**: opens no more windows; cancels the source and all others once no window is
//!   open, and until then, ends still come. DIFFERENCE: Reactor leaves them running.
//! - **Scheduler**: windows come where they are opened; for durations, on the scheduler given.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use super::shared::live_upstream::LiveUpstream;
use super::shared::unicast::Unicast;
use super::window::Part;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError, SourceError};
use crate::flux::Flux;
use crate::function::{Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;
use crate::source::{Delay, Interval};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Opens a window whenever `opens` emits; the first signal of the publisher that `close` makes
    /// of what it emitted closes the window.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let opens = Flux::range(0, 2).concat_with(Flux::never());
    /// let flux = Flux::range(1, 3).window_when(opens, |_| Flux::range(0, 0));
    /// assert_eq!(values(flux.map(|_| "W")), "W W |");
    /// ```
    pub fn window_when<O, Q, F>(self, opens: O, close: F) -> Flux<WindowWhen<P, O, Infallible<F>>>
    where
        O: Publisher,
        Q: Publisher,
        F: Fn(O::Item) -> Q + Clone + 'static,
    {
        Flux(WindowWhen {
            source: self.0,
            opens: Rc::new(opens),
            close: Infallible(close),
        })
    }

    /// Opens a window every `every`, each `length` long.
    pub fn window_every(
        self,
        length: Duration,
        every: Duration,
        scheduler: &Scheduler,
    ) -> Flux<WindowWhen<P, Interval, Infallible<impl Fn(u64) -> Mono<Delay> + Clone + use<P>>>>
    {
        let timer = scheduler.clone();
        let ticks = Flux::interval_after(Duration::ZERO, every, scheduler);
        self.window_when(ticks.0, move |_| Mono::delay(length, &timer))
    }
}

/// See [`Flux::window_when`].
#[derive(Clone, Debug)]
pub struct WindowWhen<P, O, F> {
    source: P,
    opens: Rc<O>,
    close: F,
}

impl<P, O, F> Publisher for WindowWhen<P, O, F>
where
    P: Publisher<Item: Clone>,
    O: Publisher,
    F: Function<O::Item, Output: Publisher>,
{
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        let state = Rc::new(State {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: UpstreamCell::default(),
            opens: LiveUpstream::default(),
            next_id: Cell::new(0),
            open: RefCell::default(),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
        });
        let subscription = Subscription::new(state.clone());
        state.downstream.signal(|s| s.on_subscribe(subscription));
        self.opens.subscribe(Opens {
            state: state.clone(),
            close: self.close.clone(),
        });
        self.source.subscribe(state);
    }
}

struct State<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: UpstreamCell,
    opens: LiveUpstream,
    next_id: Cell<u64>,
    /// By age.
    open: RefCell<BTreeMap<u64, Open<T>>>,
    /// Nothing more is taken.
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
}

struct Open<T> {
    window: Unicast<T>,
    closing: Rc<LiveUpstream>,
}

impl<T: 'static, S: Subscriber<Part<T>>> State<T, S> {
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

    fn close(&self, id: u64) {
        let open = self.open.borrow_mut().remove(&id);
        if let Some(open) = open {
            open.closing.cancel();
            open.window.complete();
            self.finish_if_unused();
        }
    }

    fn finish_if_unused(&self) {
        let is_unused = self.is_cancelled.get() && self.open.borrow().is_empty();
        if is_unused && !self.is_done.replace(true) {
            self.upstream.cancel();
            self.opens.cancel();
            self.downstream.release();
        }
    }

    /// Cancels what would close windows; the windows, by age.
    fn take_open(&self) -> Vec<Unicast<T>> {
        let open = self.open.take().into_values();
        open.map(|open| {
            open.closing.cancel();
            open.window
        })
        .collect()
    }

    /// The source or what opens windows is complete. As in Reactor, the source is not cancelled:
    /// what it still sends is dropped. The last signals come even if somebody cancels meanwhile.
    fn complete(&self) {
        if self.is_done.replace(true) {
            return;
        }
        let open = self.take_open();
        self.opens.cancel();
        let first = || open.iter().for_each(Unicast::complete);
        self.downstream.end_after(first, |s| s.on_complete());
    }

    /// Something other than the source has failed: windows are left as they are.
    fn fail(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.upstream.cancel();
        drop(self.take_open());
        self.opens.cancel();
        self.downstream.end(|s| s.on_error(error));
    }
}

impl<T: Clone + 'static, S: Subscriber<Part<T>>> Subscriber<T> for Rc<State<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        // As in Reactor, a source that comes after the end is read all the same.
        if self.is_cancelled.get() && self.is_done.get() {
            subscription.cancel();
        } else {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.context.next_dropped(&value);
        }
        let windows: Vec<_> = {
            let open = self.open.borrow();
            open.values().map(|open| open.window.clone()).collect()
        };
        for window in windows {
            window.push(value.clone(), &self.context);
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        let open = self.take_open();
        self.opens.cancel();
        let first = || {
            for window in open {
                window.fail(SourceError(error.clone()).into());
            }
        };
        self.downstream
            .end_after(first, |s| s.on_error(error.clone()));
    }

    fn on_complete(&self) {
        self.complete();
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

struct Opens<T, S, F> {
    state: Rc<State<T, S>>,
    close: F,
}

impl<T, O, S, F> Subscriber<O> for Opens<T, S, F>
where
    T: 'static,
    O: 'static,
    S: Subscriber<Part<T>>,
    F: Function<O, Output: Publisher>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        self.state.start(&self.state.opens, &subscription);
    }

    fn on_next(&self, value: O) {
        let state = &self.state;
        if state.is_done.get() || state.is_cancelled.get() {
            return;
        }
        if state.requested.get() == 0 {
            return state.fail(OverflowError::UNDELIVERED_WINDOW.into());
        }
        state.requested.deliver(1);
        let id = state.next_id.replace(state.next_id.get() + 1);
        let (window, closing) = (Unicast::new(), Rc::new(LiveUpstream::default()));
        let open = Open {
            window: window.clone(),
            closing: closing.clone(),
        };
        state.open.borrow_mut().insert(id, open);
        state.downstream.signal(|s| s.on_next(Flux(window)));
        match self.close.apply(value) {
            Ok(close) => close.subscribe(Closing {
                state: state.clone(),
                id,
                link: closing,
            }),
            Err(error) => state.fail(error),
        }
    }

    fn on_error(&self, error: Error) {
        self.state.opens.finish();
        self.state.fail(error);
    }

    fn on_complete(&self) {
        self.state.opens.finish();
        self.state.complete();
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

struct Closing<T, S> {
    state: Rc<State<T, S>>,
    id: u64,
    link: Rc<LiveUpstream>,
}

impl<T: 'static, C: 'static, S: Subscriber<Part<T>>> Subscriber<C> for Closing<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.state.start(&self.link, &subscription);
    }

    fn on_next(&self, _: C) {
        self.state.close(self.id);
    }

    fn on_error(&self, error: Error) {
        self.link.finish();
        self.state.fail(error);
    }

    fn on_complete(&self) {
        self.link.finish();
        self.state.close(self.id);
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.fail(NonPositiveRequest.into());
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.finish_if_unused();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::tests::Parts;
    use crate::VirtualTime;
    use crate::testing::{Probe, marbles};

    #[track_caller]
    fn check(source: &str, opens: &str, close: &str, demand: u64, log: &str, windows: &str) {
        let (time, probe, parts) = (VirtualTime::new(), Probe::new(), Parts::default());
        let (clock, close) = (time.clone(), close.to_owned());
        probe.request(demand);
        marbles(&time, source)
            .unwrap()
            .record(probe.recorder())
            .window_when(marbles(&time, opens).unwrap(), move |_| {
                marbles(&clock, &close).unwrap()
            })
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(parts.log(), windows);
        assert!(probe.is_source_released());
    }

    #[test]
    fn windows_overlap_and_end_with_the_source() {
        check("-abcd|", "-x-x", "--x", 9, "W W |", "a b c |, c d |");
        check("-abcd|", "-x-x", "---x", 9, "W W |", "a b c d |, c d |");
        // What comes after the last window is dropped.
        check("-abcd-", "-x-|", "-----", 9, "W | (?) (?)", "a b |");
        check("-ab#", "-x", "-", 9, "W #error", "a b #error");
    }

    #[test]
    fn any_other_error_leaves_the_windows_alone() {
        check("-abc", "-x-#", "-", 9, "W #error", "a b");
        check("-abc", "-x-", "-#", 9, "W #error", "a b");
        let log = "W #Could not deliver new window due to lack of requests";
        check("-abc", "-xx", "-", 1, log, "a");
    }

    #[test]
    fn cancelling_waits_for_the_open_windows() {
        let (time, parts) = (VirtualTime::new(), Parts::default());
        let probe = Probe::new().cancelling_after(1);
        let clock = time.clone();
        probe.request(9);
        marbles(&time, "-abcd")
            .unwrap()
            .record(probe.recorder())
            .window_when(marbles(&time, "-x-x").unwrap(), move |_| {
                marbles(&clock, "--x").unwrap()
            })
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(
            (probe.log(), parts.log()),
            ("W".to_owned(), "a b c |".to_owned())
        );
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_end_comes_to_a_window_that_outlives_the_subscription() {
        let (time, parts) = (VirtualTime::new(), Parts::default());
        let probe = Probe::new().cancelling_after(1);
        let clock = time.clone();
        probe.request(9);
        let opens = marbles(&time, "x---").unwrap();
        marbles(&time, "-ab|")
            .unwrap()
            .window_when(opens.record(probe.recorder()), move |_| {
                marbles(&clock, "------x").unwrap()
            })
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(
            (probe.log(), parts.log()),
            ("W |".to_owned(), "a b |".to_owned())
        );
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn what_has_ended_is_not_cancelled() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let (clock, closings) = (time.clone(), probe.clone());
        probe.request(9);
        let opens = marbles(&time, "x--|").unwrap();
        marbles(&time, "-ab-")
            .unwrap()
            .window_when(opens.record(probe.recorder()), move |_| {
                marbles(&clock, "-|").unwrap().record(closings.recorder())
            })
            .map(|_| 'W')
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), "W |");
        assert!(!probe.upstream_log().contains("cancel"));
    }
}

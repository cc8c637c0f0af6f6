//! Splits into windows that end where a predicate says so.
//!
//! ```text
//!  -1--2--3--4-|
//!   windowUntil(multiple of 3)
//!  -W--------W-|
//! ```
//!
//! - **Demand**: asks for 256 values, for one more for each value that is read in its window, and
//!   for one more for each window.
//! - **Completion**: of the open window, then of the flux once its windows are handed out.
//! - **Error**: unchanged; the open window ends with a [`SourceError`]. A predicate that fails
//!   cancels the source and is the error.
//! - **Cancellation**: cancels the source once no window is open either.
//! - **Scheduler**: none; the predicate runs where values arrive.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::shared::changed::Changed;
use super::shared::unicast::{Owner, Unicast};
use super::window::Part;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, SourceError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Ends a window with each value that satisfies `predicate`.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-abc|", |flux| flux.window_until(|s| s == "b").map(|_| "W"), "-W-W|");
    /// ```
    pub fn window_until<F>(self, predicate: F) -> Flux<WindowUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.part(Infallible(predicate), Mode::CutAfter)
    }

    /// See [`window_until`](Flux::window_until); the predicate's first failure ends the stream.
    pub fn try_window_until<F>(self, predicate: F) -> Flux<WindowUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.part(Fallible(predicate), Mode::CutAfter)
    }

    /// Starts a window with each value that satisfies `predicate`.
    pub fn window_until_cut_before<F>(self, predicate: F) -> Flux<WindowUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.part(Infallible(predicate), Mode::CutBefore)
    }

    /// Windows of values that satisfy `predicate`; others are left out and end the window.
    pub fn window_while<F>(self, predicate: F) -> Flux<WindowUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.part(Infallible(predicate), Mode::While)
    }

    /// Windows of consecutive values for which `key` is the same.
    pub fn window_until_changed<K, F>(
        self,
        key: F,
    ) -> Flux<WindowUntil<P, Changed<K, Infallible<F>>>>
    where
        K: PartialEq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.part(Changed::new(Infallible(key)), Mode::CutBefore)
    }

    fn part<F>(self, predicate: F, mode: Mode) -> Flux<WindowUntil<P, F>> {
        Flux(WindowUntil {
            source: self.0,
            predicate,
            mode,
        })
    }
}

/// What the predicate means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The value is the last of its window.
    CutAfter,
    /// The value is the first of its window.
    CutBefore,
    /// The value belongs to the window; others to none.
    While,
}

/// See [`Flux::window_until`].
#[derive(Clone, Debug)]
pub struct WindowUntil<P, F> {
    source: P,
    predicate: F,
    mode: Mode,
}

impl<P, F> Publisher for WindowUntil<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(WindowUntilSubscriber {
            predicate: self.predicate.clone(),
            mode: self.mode,
            state: Rc::new(State {
                context: downstream.context(),
                downstream: Downstream::new(downstream),
                requested: Demand::none(),
                upstream: UpstreamCell::default(),
                window: RefCell::new(None),
                pending: RefCell::default(),
                holders: Cell::new(1),
                end: Cell::new(None),
                is_done: Cell::new(false),
                is_cancelled: Cell::new(false),
                is_draining: Cell::new(false),
            }),
        });
    }
}

struct WindowUntilSubscriber<T, S, F> {
    predicate: F,
    mode: Mode,
    state: Rc<State<T, S>>,
}

struct State<T, S> {
    downstream: Downstream<S>,
    context: Context,
    /// Windows requested.
    requested: Demand,
    upstream: UpstreamCell,
    window: RefCell<Option<Unicast<T>>>,
    /// Windows that wait for demand.
    pending: RefCell<VecDeque<Unicast<T>>>,
    /// Who needs the source: the subscriber and the open window.
    holders: Cell<usize>,
    /// How to end once no window is pending.
    end: Cell<Option<Result<(), Error>>>,
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Part<T>>> State<T, S> {
    /// Adds a value to a window; one that the window does not take is made up for.
    fn add(&self, window: &Unicast<T>, value: T) {
        if let Err((_, value)) = window.offer(value) {
            self.context.discard(&value);
            self.upstream.request(1);
        }
    }

    /// The next window; none if nobody wants it.
    fn open(self: &Rc<Self>) -> Option<Unicast<T>> {
        if self.is_cancelled.get() {
            return None;
        }
        self.holders.set(self.holders.get() + 1);
        let window = Unicast::owned(self.clone(), 0);
        self.window.replace(Some(window.clone()));
        self.pending.borrow_mut().push_back(window.clone());
        Some(window)
    }

    fn close(&self) {
        let window = self.window.take();
        if let Some(window) = window {
            window.complete();
        }
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        loop {
            let mut emitted = 0;
            while self.requested.get() > 0 && !self.downstream.is_released() {
                let Some(window) = self.pending.borrow_mut().pop_front() else {
                    break;
                };
                self.requested.deliver(1);
                emitted += 1;
                self.downstream.signal(|s| s.on_next(Flux(window)));
            }
            if emitted == 0 || self.is_done.get() {
                break;
            }
            self.upstream.request(emitted);
        }
        self.is_draining.set(false);
        if self.pending.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            self.downstream.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
        }
    }

    fn end(&self, end: Result<(), Error>) {
        self.is_done.set(true);
        let window = self.window.take();
        if let Some(window) = window {
            let end = end.clone().map_err(|error| SourceError(error).into());
            // One that was cancelled has no need of it.
            let _ = window.end(end);
        }
        if end.is_err() {
            // An error does not wait for windows to be taken.
            let pending = self.pending.take();
            drop(pending);
        }
        self.end.set(Some(end));
        self.drain();
    }
}

impl<T, S> State<T, S> {
    fn let_go(&self) {
        self.holders.set(self.holders.get().saturating_sub(1));
        if self.holders.get() == 0 {
            self.upstream.cancel();
        }
    }
}

impl<T, S, F> Subscriber<T> for WindowUntilSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<Part<T>>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let state = &self.state;
        if state.upstream.accept(&subscription) {
            let link = Subscription::new(state.clone());
            state.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(SMALL_BUFFER);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.state;
        if state.is_done.get() {
            return state.context.next_dropped(&value);
        }
        let window = state.window.borrow().clone();
        let Some(window) = window.or_else(|| state.open()) else {
            return state.context.next_dropped(&value);
        };
        state.drain();
        let is_match = match self.predicate.apply(&value) {
            Ok(is_match) => is_match,
            Err(error) => {
                state.upstream.cancel();
                return state.end(Err(error));
            }
        };
        match (self.mode, is_match) {
            (Mode::CutAfter, true) => {
                state.add(&window, value);
                state.close();
                state.upstream.request(1);
            }
            (Mode::CutBefore, true) => {
                state.close();
                match state.open() {
                    Some(window) => state.add(&window, value),
                    None => state.context.discard(&value),
                }
                state.drain();
            }
            (Mode::While, false) => {
                state.close();
                state.context.discard(&value);
                state.upstream.request(1);
            }
            _ => state.add(&window, value),
        }
    }

    fn on_error(&self, error: Error) {
        if self.state.is_done.get() {
            return self.state.context.error_dropped(&error);
        }
        self.state.end(Err(error));
    }

    fn on_complete(&self) {
        if !self.state.is_done.get() {
            self.state.end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.state.context.clone()
    }
}

impl<T: 'static, S: 'static> Owner for State<T, S> {
    fn consumed(&self, n: u64) {
        self.upstream.request(n);
    }

    fn terminated(&self, _: u64) {
        self.let_go();
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.end(Err(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
            self.drain();
        }
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.downstream.release();
        // Windows that were never handed out have nobody to cancel them.
        for window in self.pending.take() {
            window.complete();
        }
        self.let_go();
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::tests::Parts;
    use crate::error::Disconnected;
    use crate::flux::BoxFlux;
    use crate::testing::Probe;
    use crate::{Flux, Publisher};

    #[track_caller]
    fn check<P: Publisher<Item = super::Part<i64>>>(
        chain: impl FnOnce(BoxFlux<i64>) -> Flux<P>,
        demand: u64,
        upstream: &str,
        log: &str,
        windows: &str,
    ) {
        let (probe, parts) = (Probe::new(), Parts::default());
        probe.request(demand);
        let source = Flux::range(1, 5).record(probe.recorder()).boxed();
        chain(source)
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), log);
        assert_eq!(parts.log(), windows);
        assert_eq!(probe.upstream_log().replace("request", ""), upstream);
    }

    #[test]
    fn asks_for_more_for_each_value_and_each_window() {
        check(
            |flux| flux.window_until(|n| n % 3 == 0),
            9,
            "(256) (1) (1) (1) (1) (1) (1) (1) (1)",
            "W W |",
            "1 2 3 |, 4 5 |",
        );
        check(
            |flux| flux.window_until_changed(|n| n / 2),
            9,
            "(256) (1) (1) (1) (1) (1) (1) (1) (1)",
            "W W W |",
            "1 |, 2 3 |, 4 5 |",
        );
        check(
            |flux| flux.window_while(|n| n % 3 != 0),
            9,
            "(256) (1) (1) (1) (1) (1) (1) (1)",
            "W W |",
            "1 2 |, 4 5 |",
        );
    }

    #[test]
    fn windows_wait_for_demand() {
        check(
            |flux| flux.window_until(|n| n % 3 == 0),
            1,
            "(256) (1) (1) (1) (1) (1)",
            "W",
            "1 2 3 |",
        );
    }

    #[test]
    fn a_failing_predicate_ends_the_window_first() {
        check(
            |flux| {
                flux.try_window_until(|n| match n {
                    2 => Err(Disconnected.into()),
                    _ => Ok(false),
                })
            },
            9,
            "(256) (1) (1) cancel",
            "W #Disconnected",
            "1 #Disconnected",
        );
    }
}

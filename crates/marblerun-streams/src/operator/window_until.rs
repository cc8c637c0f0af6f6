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

use std::cell::RefCell;
use std::rc::Rc;

use super::shared::changed::Changed;
use super::shared::handout::Handout;
use super::shared::unicast::{Owner, Unicast};
use super::window::Part;
use crate::context::Context;
use crate::demand::SMALL_BUFFER;
use crate::error::{Error, SourceError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

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

    /// See [`window_until_cut_before`](Flux::window_until_cut_before); the predicate's first failure ends
    /// the stream.
    pub fn try_window_until_cut_before<F>(self, predicate: F) -> Flux<WindowUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.part(Fallible(predicate), Mode::CutBefore)
    }

    /// Windows of values that satisfy `predicate`; others are left out and end the window.
    pub fn window_while<F>(self, predicate: F) -> Flux<WindowUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.part(Infallible(predicate), Mode::While)
    }

    /// See [`window_while`](Flux::window_while); the predicate's first failure ends the stream.
    pub fn try_window_while<F>(self, predicate: F) -> Flux<WindowUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.part(Fallible(predicate), Mode::While)
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
                handout: Handout::new(downstream),
                window: RefCell::new(None),
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
    handout: Handout<Part<T>, S>,
    window: RefCell<Option<Unicast<T>>>,
}

impl<T: 'static, S: Subscriber<Part<T>>> State<T, S> {
    /// Adds a value to a window; one that the window does not take is made up for.
    fn add(&self, window: &Unicast<T>, value: T) {
        if let Err((_, value)) = window.offer(value) {
            self.handout.context.discard(&value);
            self.handout.upstream.request(1);
        }
    }

    /// The next window; none if nobody wants it.
    fn open(self: &Rc<Self>) -> Option<Unicast<T>> {
        if self.handout.is_cancelled() {
            return None;
        }
        let window = Unicast::owned(self.clone(), 0);
        self.window.replace(Some(window.clone()));
        self.handout.add(Flux(window.clone()));
        Some(window)
    }

    fn close(&self, end: Result<(), Error>) {
        let window = self.window.take();
        if let Some(window) = window {
            // One that was cancelled has no need of it.
            let _ = window.end(end);
        }
    }

    fn drain(&self) {
        self.handout
            .drain(|error| self.close(Err(SourceError(error.clone()).into())));
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
        if state.handout.upstream.accept(&subscription) {
            let link = Subscription::new(state.clone());
            state.handout.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(SMALL_BUFFER);
        }
    }

    fn on_next(&self, value: T) {
        let state = &self.state;
        let handout = &state.handout;
        if handout.is_done() {
            return handout.context.next_dropped(&value);
        }
        let window = state.window.borrow().clone();
        let Some(window) = window.or_else(|| state.open()) else {
            return handout.context.next_dropped(&value);
        };
        state.drain();
        let is_match = match self.predicate.apply(&value) {
            Ok(is_match) => is_match,
            Err(error) => {
                handout.upstream.cancel();
                handout.end(Err(error));
                return state.drain();
            }
        };
        match (self.mode, is_match) {
            (Mode::CutAfter, true) => {
                state.add(&window, value);
                state.close(Ok(()));
                handout.upstream.request(1);
            }
            (Mode::CutBefore, true) => {
                state.close(Ok(()));
                match state.open() {
                    Some(window) => state.add(&window, value),
                    None => handout.context.discard(&value),
                }
                state.drain();
            }
            (Mode::While, false) => {
                state.close(Ok(()));
                handout.context.discard(&value);
                handout.upstream.request(1);
            }
            _ => state.add(&window, value),
        }
    }

    fn on_error(&self, error: Error) {
        let handout = &self.state.handout;
        if handout.is_done() {
            return handout.context.error_dropped(&error);
        }
        handout.end(Err(error));
        self.state.drain();
    }

    fn on_complete(&self) {
        if !self.state.handout.is_done() {
            self.state.close(Ok(()));
            self.state.handout.end(Ok(()));
            self.state.drain();
        }
    }

    fn context(&self) -> Context {
        self.state.handout.context.clone()
    }
}

impl<T: 'static, S: 'static> Owner for State<T, S> {
    fn consumed(&self, n: u64) {
        self.handout.upstream.request(n);
    }

    fn terminated(&self, _: u64) {
        self.handout.let_go();
    }

    fn cancelled(&self, _: u64) {
        if self.handout.let_go() > 0 {
            self.handout.upstream.request(1);
        }
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for State<T, S> {
    fn request(&self, n: u64) {
        self.handout.request(n);
        self.drain();
    }

    fn cancel(&self) {
        if self.handout.is_cancelled() {
            return;
        }
        let pending = self.handout.cancel();
        self.handout.let_go();
        // Windows that were never handed out have nobody to cancel them.
        for window in pending {
            window.0.cancel();
        }
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

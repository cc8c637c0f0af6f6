//! Emits each value of a source and, before the next one, those of a source made from it, and so
//! on, depth first.
//!
//! ```text
//!  -a|
//!   expandDeep(v -> if v is short then (v1)(v2))
//!  -a{a1}{a11}{a12}{a2}{a21}{a22}|
//! ```
//!
//! - **Demand**: the source is subscribed at the first request; each source is asked for one value,
//!   and for the next when all that came of the last one has completed.
//! - **Completion**: when all sources have completed.
//! - **Error**: after all sources have ended; several become one. A function that fails ends its
//!   source, and its error is kept back as well.
//! - **Cancellation**: cancels every source that is open, in the order of their values.
//! - **Scheduler**: none; a source is subscribed where the value it is made from is requested.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Emits each value of this flux and, before the next one, those of the publisher that
    /// `expander` makes of it, and so on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).expand_deep(|n| Flux::range(n * 10, if n < 10 { 2 } else { 0 }));
    /// assert_eq!(values(flux), "1 10 11 2 20 21 |");
    /// ```
    pub fn expand_deep<Q, F>(self, expander: F) -> Flux<ExpandDeep<P, Infallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(ExpandDeep::new(self.0, Infallible(expander)))
    }

    /// As [`expand_deep`](Flux::expand_deep); a failure of `expander` ends the source of its value.
    pub fn try_expand_deep<Q, F>(self, expander: F) -> Flux<ExpandDeep<P, Fallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(ExpandDeep::new(self.0, Fallible(expander)))
    }
}

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Emits the value of this mono and those of the publisher that `expander` makes of it, and so
    /// on: see [`Flux::expand_deep`].
    pub fn expand_deep<Q, F>(self, expander: F) -> Flux<ExpandDeep<P, Infallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        self.flux().expand_deep(expander)
    }

    /// As [`expand_deep`](Mono::expand_deep); a failure of `expander` ends the source of its value.
    pub fn try_expand_deep<Q, F>(self, expander: F) -> Flux<ExpandDeep<P, Fallible<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        self.flux().try_expand_deep(expander)
    }
}

/// See [`Flux::expand_deep`].
#[derive(Debug)]
pub struct ExpandDeep<P, F> {
    source: Rc<P>,
    expander: F,
}

impl<P, F> ExpandDeep<P, F> {
    fn new(source: P, expander: F) -> ExpandDeep<P, F> {
        ExpandDeep {
            source: Rc::new(source),
            expander,
        }
    }
}

impl<P, F: Clone> Clone for ExpandDeep<P, F> {
    fn clone(&self) -> ExpandDeep<P, F> {
        ExpandDeep {
            source: self.source.clone(),
            expander: self.expander.clone(),
        }
    }
}

impl<P, F> Publisher for ExpandDeep<P, F>
where
    P: Publisher<Item: Clone>,
    F: Function<P::Item, Output: Publisher<Item = P::Item>>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            expander: self.expander.clone(),
            requested: Demand::none(),
            open: RefCell::default(),
            next: RefCell::new(Some(Next::Source(self.source.clone()))),
            errors: DelayedErrors::default(),
            wip: Wip::default(),
        });
        let subscription = Subscription::new(Rc::new(Requests(link.clone())));
        link.downstream.signal(|s| s.on_subscribe(subscription));
    }
}

struct Link<T, S, P, F: Function<T>> {
    context: Context,
    downstream: Downstream<S>,
    expander: F,
    requested: Demand,
    /// The sources that are not used up, each made of a value of the one before.
    open: RefCell<Vec<Rc<Level<T>>>>,
    /// What is to be subscribed next.
    next: RefCell<Option<Next<P, F::Output>>>,
    errors: DelayedErrors,
    wip: Wip,
}

enum Next<P, Q> {
    Source(Rc<P>),
    Expansion(Q),
}

/// A source that is not used up.
struct Level<T> {
    upstream: UpstreamCell,
    value: Cell<Option<T>>,
    has_value: Cell<bool>,
    is_done: Cell<bool>,
}

/// What `advance` has come to.
enum Step {
    Again,
    Waits,
    Over,
}

impl<T, S, P, F> Link<T, S, P, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    P: Publisher<Item = T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    fn drain(self: &Rc<Self>) {
        if !self.wip.enter() {
            return;
        }
        loop {
            loop {
                match self.advance() {
                    Step::Again => {}
                    Step::Waits => break,
                    Step::Over => return,
                }
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    fn advance(self: &Rc<Self>) -> Step {
        if self.downstream.is_released() {
            return Step::Over;
        }
        let next = self.next.take();
        if let Some(next) = next {
            self.open_level(next);
            return Step::Again;
        }
        let last = self.open.borrow().last().cloned();
        let Some(level) = last else {
            match self.errors.take() {
                Some(error) => self.downstream.end(|s| s.on_error(error)),
                None => self.downstream.end(|s| s.on_complete()),
            }
            return Step::Over;
        };
        if level.has_value.get() {
            if self.requested.get() == 0 {
                return Step::Waits;
            }
            self.emit(&level);
            Step::Again
        } else if level.is_done.get() {
            self.close();
            Step::Again
        } else {
            Step::Waits
        }
    }

    fn open_level(self: &Rc<Self>, next: Next<P, F::Output>) {
        let level = Rc::new(Level {
            upstream: UpstreamCell::default(),
            value: Cell::new(None),
            has_value: Cell::new(false),
            is_done: Cell::new(false),
        });
        self.open.borrow_mut().push(level.clone());
        let subscriber = LevelSubscriber {
            link: self.clone(),
            level,
        };
        match next {
            Next::Source(source) => source.subscribe(subscriber),
            Next::Expansion(source) => source.subscribe(subscriber),
        }
    }

    fn emit(&self, level: &Level<T>) {
        let Some(value) = level.value.take() else {
            return;
        };
        level.has_value.set(false);
        self.downstream.signal(|s| s.on_next(value.clone()));
        self.requested.deliver(1);
        if self.downstream.is_released() {
            return;
        }
        match self.expander.apply(value) {
            Ok(source) => {
                self.next.replace(Some(Next::Expansion(source)));
            }
            Err(error) => {
                level.upstream.cancel();
                level.is_done.set(true);
                self.errors.add(error);
            }
        }
    }

    /// Goes on with the source before the last one, which is used up.
    fn close(&self) {
        let mut open = self.open.borrow_mut();
        let last = open.pop();
        let before = open.last().cloned();
        drop(open);
        drop(last);
        if let Some(before) = before {
            before.upstream.request(1);
        }
    }
}

/// What downstream requests and cancels through.
struct Requests<T, S, P, F: Function<T>>(Rc<Link<T, S, P, F>>);

impl<T, S, P, F> Upstream for Requests<T, S, P, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    P: Publisher<Item = T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    fn request(&self, n: u64) {
        self.0.requested.add(n);
        self.0.drain();
    }

    fn cancel(&self) {
        let link = &self.0;
        if link.downstream.is_released() {
            return;
        }
        link.downstream.release();
        link.next.take();
        // The one being read comes last, as in Reactor.
        let mut open = link.open.take();
        let last = open.pop();
        for level in open.into_iter().rev().chain(last) {
            level.upstream.cancel();
            if let Some(value) = level.value.take() {
                link.context.discard(&value);
            }
        }
    }
}

struct LevelSubscriber<T, S, P, F: Function<T>> {
    link: Rc<Link<T, S, P, F>>,
    level: Rc<Level<T>>,
}

impl<T, S, P, F> LevelSubscriber<T, S, P, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    P: Publisher<Item = T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    fn finish(&self) {
        if !self.level.is_done.replace(true) {
            self.link.drain();
        }
    }
}

impl<T, S, P, F> Subscriber<T> for LevelSubscriber<T, S, P, F>
where
    T: Clone + 'static,
    S: Subscriber<T>,
    P: Publisher<Item = T>,
    F: Function<T, Output: Publisher<Item = T>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else if self.level.upstream.accept(&subscription) {
            subscription.request(1);
        }
    }

    fn on_next(&self, value: T) {
        let is_late = self.level.is_done.get() || self.level.has_value.get();
        if is_late || self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.level.value.set(Some(value));
        self.level.has_value.set(true);
        self.link.drain();
    }

    fn on_error(&self, error: Error) {
        if self.level.is_done.get() || self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        self.finish();
    }

    fn on_complete(&self) {
        self.finish();
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, Probe, values};
    use crate::{BoxFlux, Flux};

    fn tens(n: i64) -> BoxFlux<i64> {
        Flux::range(n * 10, if n < 10 { 2 } else { 0 }).boxed()
    }

    #[test]
    fn the_source_is_subscribed_at_the_first_request_and_asked_one_by_one() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 2).record(source.recorder());
        flux.expand_deep(tens).subscribe_with(probe.subscriber());
        assert_eq!(source.upstream_log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "1");
        probe.request(2);
        assert_eq!(probe.log(), "1 10 11");
        probe.request(9);
        assert_eq!(probe.log(), "1 10 11 2 20 21 |");
        let log = "request(1) request(1) request(1)";
        assert_eq!(source.upstream_log(), log);
        assert!(probe.is_source_released());
    }

    #[test]
    fn errors_are_kept_back() {
        let flux = Flux::range(1, 2).expand_deep(|n| match n {
            n if n < 3 => Flux::just(n + 10)
                .concat_with(Flux::error(MarbleFailure).map(|n: i64| n))
                .boxed(),
            n => tens(n),
        });
        assert_eq!(values(flux), "1 11 2 12 #Multiple exceptions");
    }

    #[test]
    fn a_function_that_fails_ends_the_source_of_its_value() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 3).record(source.recorder());
        let flux = flux.try_expand_deep(|n| match n {
            1 => Ok(Flux::range(10, 2)),
            _ => Err(MarbleFailure.into()),
        });
        flux.subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "1 10 2 #Multiple exceptions");
        assert_eq!(source.upstream_log(), "request(1) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancel_reaches_every_open_source() {
        let (source, probe) = (Probe::new(), Probe::new().cancelling_after(2));
        let inner = source.clone();
        let flux = Flux::range(1, 2).record(source.recorder());
        let flux = flux.expand_deep(move |n| Flux::range(n, 2).record(inner.recorder()));
        probe.request(9);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 1");
        assert_eq!(source.upstream_log(), "request(1) request(1) cancel cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_deep_tree_leaves_the_stack_flat() {
        let flux = Flux::range(1, 1).expand_deep(|n| Flux::range(n + 1, u64::from(n < 20_000)));
        assert!(values(flux).ends_with("20000 |"));
    }

    #[test]
    fn a_long_chain_leaves_the_stack_flat_and_takes_no_longer_at_its_end() {
        let probe = Probe::new();
        let flux = Flux::range(1, 1).expand_deep(|n| Flux::range(n + 1, u64::from(n < 200_000)));
        flux.subscribe_with(probe.subscriber());
        probe.request(crate::UNBOUNDED);
        assert!(probe.log().ends_with("200000 |"));
    }
}

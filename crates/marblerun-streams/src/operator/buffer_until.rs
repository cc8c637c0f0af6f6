//! Collects values into lists that end where a predicate says so.
//!
//! ```text
//!  -1--2--3--4--5-|
//!   bufferUntil(multiple of 3)
//!  -------[123]---([45]|)
//! ```
//!
//! - **Demand**: one value for each list requested, and one more for each value that ends none.
//! - **Completion**: after the last list, which waits for demand; empty lists are left out.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error. The list in
//!   the making is discarded.
//! - **Cancellation**: cancels the source and discards the list in the making.
//! - **Scheduler**: none; the predicate runs where values arrive.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::changed::Changed;
use super::shared::discard::discard_all;
use super::shared::tail::Tail;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Ends a list with each value that satisfies `predicate`.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-abc|", |flux| flux.buffer_until(|s| s == "c").map(|l| l.concat()), "---{abc}|");
    /// ```
    pub fn buffer_until<F>(self, predicate: F) -> Flux<BufferUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.split(Infallible(predicate), Mode::CutAfter)
    }

    /// See [`buffer_until`](Flux::buffer_until); the predicate's first failure ends the stream.
    pub fn try_buffer_until<F>(self, predicate: F) -> Flux<BufferUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.split(Fallible(predicate), Mode::CutAfter)
    }

    /// Starts a list with each value that satisfies `predicate`.
    pub fn buffer_until_cut_before<F>(self, predicate: F) -> Flux<BufferUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.split(Infallible(predicate), Mode::CutBefore)
    }

    /// See [`buffer_until_cut_before`](Flux::buffer_until_cut_before); the predicate's first failure ends
    /// the stream.
    pub fn try_buffer_until_cut_before<F>(self, predicate: F) -> Flux<BufferUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.split(Fallible(predicate), Mode::CutBefore)
    }

    /// Collects values that satisfy `predicate`; others are left out and end the list.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-abc|", |flux| flux.buffer_while(|s| s != "b").map(|l| l.concat()), "--a-(c|)");
    /// ```
    pub fn buffer_while<F>(self, predicate: F) -> Flux<BufferUntil<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.split(Infallible(predicate), Mode::While)
    }

    /// See [`buffer_while`](Flux::buffer_while); the predicate's first failure ends the stream.
    pub fn try_buffer_while<F>(self, predicate: F) -> Flux<BufferUntil<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.split(Fallible(predicate), Mode::While)
    }

    /// Collects consecutive values for which `key` is the same.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 5).buffer_until_changed(|n| n / 3);
    /// assert_eq!(values(flux.map(|list| format!("{list:?}"))), "[1, 2] [3, 4, 5] |");
    /// ```
    pub fn buffer_until_changed<K, F>(
        self,
        key: F,
    ) -> Flux<BufferUntil<P, Changed<K, Infallible<F>>>>
    where
        K: PartialEq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.split(Changed::new(Infallible(key)), Mode::CutBefore)
    }

    fn split<F>(self, predicate: F, mode: Mode) -> Flux<BufferUntil<P, F>> {
        Flux(BufferUntil {
            source: self.0,
            predicate,
            mode,
        })
    }
}

/// What the predicate means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The value is the last of its list.
    CutAfter,
    /// The value is the first of its list.
    CutBefore,
    /// The value belongs to the list; others to none.
    While,
}

/// See [`Flux::buffer_until`].
#[derive(Clone, Debug)]
pub struct BufferUntil<P, F> {
    source: P,
    predicate: F,
    mode: Mode,
}

impl<P, F> Publisher for BufferUntil<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(Rc::new(BufferUntilSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            predicate: self.predicate.clone(),
            mode: self.mode,
            pending: RefCell::new(Vec::new()),
            tail: Tail::new(),
            awaited: Cell::new(0),
            is_done: Cell::new(false),
        }));
    }
}

struct BufferUntilSubscriber<T, S, F> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    predicate: F,
    mode: Mode,
    pending: RefCell<Vec<T>>,
    tail: Tail<Vec<T>>,
    /// Values asked for that have not come, unless there is no bound.
    awaited: Cell<u64>,
    is_done: Cell<bool>,
}

impl<T, S, F> BufferUntilSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<Vec<T>>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    /// Adds the value; the list that it ends.
    fn add(&self, value: T, is_match: bool) -> Vec<T> {
        let mut pending = self.pending.borrow_mut();
        match (self.mode, is_match) {
            (Mode::CutAfter, true) => {
                pending.push(value);
                std::mem::take(&mut *pending)
            }
            (Mode::CutBefore, true) => std::mem::replace(&mut *pending, vec![value]),
            (Mode::While, false) => {
                let list = std::mem::take(&mut *pending);
                // The value's own drop runs when the list is free again.
                drop(pending);
                drop(value);
                list
            }
            _ => {
                pending.push(value);
                Vec::new()
            }
        }
    }

    /// Counts a value that came; whether it takes another one for the lists that are wanted.
    fn needs_another(&self) -> bool {
        if self.tail.requested.get() == UNBOUNDED {
            return false;
        }
        let awaited = self.awaited.get().saturating_sub(1);
        let needs_another = awaited == 0 && self.tail.requested.get() > 0;
        self.awaited.set(awaited.max(u64::from(needs_another)));
        needs_another
    }

    fn discard(&self) {
        discard_all(&self.context, self.pending.take());
        discard_all(&self.context, self.tail.take().into_iter().flatten());
    }
}

impl<T, S, F> Subscriber<T> for Rc<BufferUntilSubscriber<T, S, F>>
where
    T: 'static,
    S: Subscriber<Vec<T>>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            let subscription = Subscription::new(self.clone());
            self.downstream.signal(|s| s.on_subscribe(subscription));
        }
    }

    fn on_next(&self, value: T) {
        if !self.try_on_next(value) {
            self.upstream.request(1);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if self.is_done.get() {
            self.context.next_dropped(&value);
            return true;
        }
        let is_match = match self.predicate.apply(&value) {
            Ok(is_match) => is_match,
            Err(error) => {
                self.is_done.set(true);
                self.upstream.cancel();
                self.discard();
                self.downstream.end(|s| s.on_error(error));
                self.context.discard(&value);
                return true;
            }
        };
        let list = self.add(value, is_match);
        if !list.is_empty() {
            self.tail.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(list));
        }
        !self.needs_another()
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.discard();
        self.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            let list = self.pending.take();
            let last = (!list.is_empty()).then_some(list);
            self.tail.complete(last, &self.downstream);
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T, S, F> Upstream for BufferUntilSubscriber<T, S, F>
where
    T: 'static,
    S: Subscriber<Vec<T>>,
    F: for<'a> Function<&'a T, Output = bool>,
{
    fn request(&self, n: u64) {
        if self.tail.request(n, &self.downstream) {
            self.awaited.set(self.awaited.get().saturating_add(n));
            self.upstream.request(n);
        }
    }

    fn cancel(&self) {
        self.is_done.set(true);
        self.upstream.cancel();
        self.discard();
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use crate::error::NonPositiveRequest;
    use crate::flux::BoxFlux;
    use crate::testing::Probe;
    use crate::{Flux, Publisher};

    #[track_caller]
    fn check<P: Publisher<Item = Vec<i64>>>(
        chain: impl FnOnce(BoxFlux<i64>) -> Flux<P>,
        requests: &[u64],
        upstream: &str,
        log: &str,
    ) {
        let probe = Probe::new();
        let source = Flux::range(1, 8).record(probe.recorder()).boxed();
        chain(source)
            .map(|list| format!("{list:?}"))
            .subscribe_with(probe.subscriber());
        for n in requests {
            probe.request(*n);
        }
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log().replace("request", ""), upstream);
    }

    #[test]
    fn asks_for_one_more_for_each_value_that_ends_no_list() {
        check(
            |flux| flux.buffer_until(|n| n % 3 == 0),
            &[1, 2],
            "(1) (1) (1) (2) (1) (1) (1) (1)",
            "[1, 2, 3] [4, 5, 6] [7, 8] |",
        );
        check(
            |flux| flux.buffer_until_cut_before(|n| n % 3 == 0),
            &[1, 1, 1],
            "(1) (1) (1) (1) (1) (1) (1) (1) (1)",
            "[1, 2] [3, 4, 5] [6, 7, 8] |",
        );
        check(
            |flux| flux.buffer_while(|n| n % 4 == 0),
            &[1, 1],
            "(1) (1) (1) (1) (1) (1) (1) (1) (1)",
            "[4] [8] |",
        );
    }

    #[test]
    fn the_last_list_waits_for_demand() {
        check(
            |flux| flux.buffer_until(|n| n % 8 == 7),
            &[1],
            "(1) (1) (1) (1) (1) (1) (1)",
            "[1, 2, 3, 4, 5, 6, 7]",
        );
    }

    #[test]
    fn each_subscription_compares_for_itself() {
        let flux = Flux::range(1, 3).buffer_until_changed(|n| n / 2);
        for _ in 0..2 {
            let probe = Probe::new();
            probe.request(9);
            flux.clone()
                .map(|list| format!("{list:?}"))
                .subscribe_with(probe.subscriber());
            assert_eq!(probe.log(), "[1] [2, 3] |");
        }
    }

    #[test]
    fn a_failing_predicate_cancels_the_source() {
        let fail = |n: &i64| match n {
            2 => Err(NonPositiveRequest.into()),
            _ => Ok(false),
        };
        check(
            move |flux| flux.try_buffer_until(fail),
            &[1],
            "(1) (1) cancel",
            "#Spec. Rule 3.9 - Cannot request a non strictly positive number: 0",
        );
    }
}

//! Combines the latest values of several sources each time one of them has a value.
//!
//! ```text
//!  -a---b---|
//!  ---1---2-|
//!   combineLatest
//!  ---{a1}-{b1}-{b2}-|
//! ```
//!
//! - **Demand**: each source is asked for 32 values ahead, and again at 75 %.
//! - **Completion**: when all sources have completed, or one without a value.
//! - **Error**: of any source, at once; a function that fails is the error.
//! - **Cancellation**: cancels all sources, as every end does.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::rc::Rc;

use super::shared::inbox::{Inbox, Prefetch};
use super::shared::sources::Sources;
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;

impl<P: Publisher<Item: Clone>, R, F> Flux<CombineLatest<Vec<P>, Infallible<F>>>
where
    R: 'static,
    F: Fn(Vec<P::Item>) -> R + Clone + 'static,
{
    /// Combines the latest values of all sources each time one of them has a value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::combine_latest([Flux::range(1, 2), Flux::range(5, 2)], |latest| latest[0] * latest[1]);
    /// assert_eq!(values(flux), "10 12 |");
    /// ```
    pub fn combine_latest(sources: impl IntoIterator<Item = P>, combinator: F) -> Self {
        Flux(CombineLatest::new(
            sources.into_iter().collect(),
            Infallible(combinator),
        ))
    }
}

impl<P: Publisher<Item: Clone>, R, F> Flux<CombineLatest<Vec<P>, Fallible<F>>>
where
    R: 'static,
    F: Fn(Vec<P::Item>) -> Result<R, Error> + Clone + 'static,
{
    /// As [`combine_latest`](Flux::combine_latest); the first failure of `combinator` ends the
    /// stream.
    pub fn try_combine_latest(sources: impl IntoIterator<Item = P>, combinator: F) -> Self {
        Flux(CombineLatest::new(
            sources.into_iter().collect(),
            Fallible(combinator),
        ))
    }
}

impl<L, F> Flux<CombineLatest<L, F>> {
    /// Asks each source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }
}

/// See [`Flux::combine_latest`].
pub struct CombineLatest<L, F> {
    sources: Rc<L>,
    combinator: F,
    prefetch: Prefetch,
}

impl<L, F> CombineLatest<L, F> {
    fn new(sources: L, combinator: F) -> CombineLatest<L, F> {
        CombineLatest {
            sources: Rc::new(sources),
            combinator,
            prefetch: Prefetch(XS_BUFFER),
        }
    }
}

impl<L, F: Clone> Clone for CombineLatest<L, F> {
    fn clone(&self) -> CombineLatest<L, F> {
        CombineLatest {
            sources: self.sources.clone(),
            combinator: self.combinator.clone(),
            prefetch: self.prefetch,
        }
    }
}

impl<L, F> fmt::Debug for CombineLatest<L, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CombineLatest")
    }
}

impl<L, F> Publisher for CombineLatest<L, F>
where
    L: Sources<Item: Clone>,
    F: Function<Vec<L::Item>, Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        let count = self.sources.count();
        if count == 0 {
            return Empty::new().subscribe(downstream);
        }
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            combinator: self.combinator.clone(),
            sources: (0..count).map(|_| Inbox::new(self.prefetch)).collect(),
            latest: RefCell::new((0..count).map(|_| None).collect()),
            missing: Cell::new(count),
            running: Cell::new(count),
            pending: RefCell::default(),
            requested: Demand::none(),
            wip: Wip::default(),
            errors: DelayedErrors::default(),
            is_done: Cell::new(false),
            is_closed: Cell::new(false),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        for index in 0..count {
            if link.is_done.get() || link.is_closed.get() {
                break;
            }
            let link = link.clone();
            self.sources
                .subscribe_at(index, LatestSubscriber { link, index });
        }
    }
}

struct Link<S, T, F> {
    context: Context,
    downstream: Downstream<S>,
    combinator: F,
    sources: Vec<Inbox<()>>,
    latest: RefCell<Vec<Option<T>>>,
    /// Sources that had no value.
    missing: Cell<usize>,
    /// Sources that have not ended.
    running: Cell<usize>,
    /// Rows that wait for demand, each with the source whose value made it.
    pending: RefCell<VecDeque<(usize, Vec<T>)>>,
    requested: Demand,
    wip: Wip,
    errors: DelayedErrors,
    /// No more rows are made.
    is_done: Cell<bool>,
    /// The end has come, or a cancel.
    is_closed: Cell<bool>,
}

impl<S, T, F> Link<S, T, F>
where
    T: Clone + 'static,
    F: Function<Vec<T>, Output: 'static>,
    S: Subscriber<F::Output>,
{
    /// The row that this value makes, if no source is missing.
    fn row(&self, index: usize, value: T) -> Option<Vec<T>> {
        let before = self
            .latest
            .borrow_mut()
            .get_mut(index)
            .and_then(|latest| latest.replace(value));
        if before.is_none() {
            self.missing.set(self.missing.get() - 1);
        }
        drop(before);
        if self.missing.get() > 0 {
            return None;
        }
        self.latest.borrow().iter().cloned().collect()
    }

    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            let mut emitted = 0;
            loop {
                let next = match self.requested.get() > emitted {
                    true => self.pending.borrow_mut().pop_front(),
                    false => None,
                };
                let is_empty = next.is_none() && self.pending.borrow().is_empty();
                if self.end_if_due(is_empty) {
                    return;
                }
                let Some((index, row)) = next else {
                    break;
                };
                match self.combinator.apply(row) {
                    Ok(result) => self.downstream.signal(|s| s.on_next(result)),
                    Err(error) => {
                        self.context.discard_failed(&error);
                        return self.close(|s| s.on_error(error.without_value()));
                    }
                }
                self.sources[index].consumed(1);
                emitted += 1;
            }
            self.requested.deliver(emitted);
            if self.wip.leave() {
                return;
            }
        }
    }

    fn end_if_due(&self, is_empty: bool) -> bool {
        if self.is_closed.get() {
            return true;
        }
        if !self.is_done.get() {
            return false;
        }
        match self.errors.take() {
            Some(error) => self.close(|s| s.on_error(error)),
            None if is_empty => self.close(|s| s.on_complete()),
            None => return false,
        }
        true
    }

    fn close(&self, end: impl FnOnce(&S)) {
        self.cancel_all();
        self.downstream.end(end);
    }

    fn cancel_all(&self) {
        if self.is_closed.replace(true) {
            return;
        }
        for source in &self.sources {
            source.cancel();
        }
        let pending = self.pending.take();
        for (_, row) in &pending {
            for value in row {
                self.context.discard(value);
            }
        }
        // The cell must be free again before the values' own drops run.
        let latest = self.latest.take();
        drop(latest);
    }
}

impl<S, T, F> Upstream for Link<S, T, F>
where
    T: Clone + 'static,
    F: Function<Vec<T>, Output: 'static>,
    S: Subscriber<F::Output>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            if !self.is_closed.get() {
                self.close(|s| s.on_error(NonPositiveRequest.into()));
            }
            return;
        }
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        self.cancel_all();
        self.downstream.release();
    }
}

struct LatestSubscriber<S, T, F> {
    link: Rc<Link<S, T, F>>,
    index: usize,
}

impl<S, T, F> Subscriber<T> for LatestSubscriber<S, T, F>
where
    T: Clone + 'static,
    F: Function<Vec<T>, Output: 'static>,
    S: Subscriber<F::Output>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_closed.get() {
            subscription.cancel();
        } else {
            self.link.sources[self.index].on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.is_closed.get() || link.is_done.get() {
            return link.context.next_dropped(&value);
        }
        match link.row(self.index, value) {
            Some(row) => {
                link.pending.borrow_mut().push_back((self.index, row));
                link.drain();
            }
            None => link.sources[self.index].consumed(1),
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.is_closed.get() || link.sources[self.index].finish() {
            return link.context.error_dropped(&error);
        }
        link.errors.add(error);
        link.is_done.set(true);
        link.drain();
    }

    fn on_complete(&self) {
        let link = &self.link;
        if link.is_closed.get() || link.sources[self.index].finish() {
            return;
        }
        link.running.set(link.running.get() - 1);
        let had_value = link
            .latest
            .borrow()
            .get(self.index)
            .is_some_and(Option::is_some);
        if !had_value || link.running.get() == 0 {
            link.is_done.set(true);
            link.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn values_that_make_no_row_are_requested_again() {
        let probe = Probe::new();
        let first = Flux::range(1, 9).record(probe.recorder()).boxed();
        let sources = [first, Flux::range(10, 2).boxed()];
        let flux = Flux::combine_latest(sources, |latest| latest.iter().sum::<i64>()).prefetch(4);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(
            probe.upstream_log(),
            "request(4) request(3) request(3) request(3)"
        );
        probe.request(2);
        assert_eq!(probe.log(), "19 20 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_source_without_a_value_ends_it() {
        let sources = [Flux::range(1, 9), Flux::range(0, 0)];
        let flux = Flux::combine_latest(sources, |latest| latest[0]);
        assert_eq!(values(flux), "|");
    }
}

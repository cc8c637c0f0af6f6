//! Combines the first values of several sources, then the second ones, and so on.
//!
//! ```text
//!  -a-b---c|
//!  -1---2-3|
//!   zip
//!  -a1---b2-c3|
//! ```
//!
//! - **Demand**: each source is asked for 32 values ahead, and again at 75 %.
//! - **Completion**: when a source has completed and its values are used up.
//! - **Error**: of any source, at once; a function that fails is the error.
//! - **Cancellation**: cancels all sources, as every end does.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::shared::inbox::Prefetch;
use super::shared::row::{Column, Readiness, Row};
use super::shared::wip::Wip;
use crate::context::{Context, OnDiscard};
use crate::demand::{Demand, UNBOUNDED, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::function::{Fallible2, Function, Infallible2, Pair, Same, pair, same};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;

impl<P: Publisher> Flux<P> {
    /// Pairs the values of this flux with those of `other`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).zip_with(Flux::range(7, 2)).map(|(a, b)| a * b);
    /// assert_eq!(values(flux), "7 16 |");
    /// ```
    pub fn zip_with<Q: Publisher>(self, other: Q) -> Flux<ZipPair<P, Q>> {
        Flux(Zip::new((self.0, other), pair()))
    }

    /// Combines the values of this flux with those of `other`.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-b|", |flux| flux.clone().zip_with_combinator(flux, |a, b| a + &b), "-{aa}-{bb}|");
    /// ```
    pub fn zip_with_combinator<Q, R, F>(
        self,
        other: Q,
        combinator: F,
    ) -> Flux<Zip<(P, Q), Infallible2<F>>>
    where
        Q: Publisher,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> R + Clone + 'static,
    {
        Flux(Zip::new((self.0, other), Infallible2(combinator)))
    }

    /// As [`zip_with_combinator`](Flux::zip_with_combinator); the first failure of `combinator`
    /// ends the stream.
    pub fn try_zip_with_combinator<Q, R, F>(
        self,
        other: Q,
        combinator: F,
    ) -> Flux<Zip<(P, Q), Fallible2<F>>>
    where
        Q: Publisher,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(Zip::new((self.0, other), Fallible2(combinator)))
    }
}

impl<P: Publisher> Flux<Zip<Vec<P>, Same<Vec<P::Item>>>> {
    /// Emits a vector of the first values of all sources, then of the second ones, and so on.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::zip([Flux::range(1, 2), Flux::range(4, 3), Flux::range(7, 4)]);
    /// assert_eq!(values(flux.map(|row| format!("{row:?}"))), "[1, 4, 7] [2, 5, 8] |");
    /// ```
    pub fn zip(sources: impl IntoIterator<Item = P>) -> Self {
        Flux(Zip::new(sources.into_iter().collect(), same()))
    }
}

impl<L, F> Flux<Zip<L, F>> {
    /// Asks each source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }
}

impl<P: Publisher, F> Flux<Zip<Vec<P>, F>> {
    /// Makes the result of each vector of values with that function.
    pub fn combinator<G>(self, combinator: G) -> Flux<Zip<Vec<P>, G>>
    where
        G: Function<Vec<P::Item>, Output: 'static>,
    {
        Flux(Zip {
            sources: self.0.sources,
            combinator,
            prefetch: self.0.prefetch,
        })
    }
}

/// See [`Flux::zip_with`].
pub type ZipPair<P, Q> = Zip<(P, Q), Pair<<P as Publisher>::Item, <Q as Publisher>::Item>>;

/// See [`Flux::zip`] and [`Flux::zip_with`].
pub struct Zip<L, F> {
    sources: Rc<L>,
    combinator: F,
    prefetch: Prefetch,
}

impl<L, F> Zip<L, F> {
    fn new(sources: L, combinator: F) -> Zip<L, F> {
        Zip {
            sources: Rc::new(sources),
            combinator,
            prefetch: Prefetch(XS_BUFFER),
        }
    }
}

impl<L, F: Clone> Clone for Zip<L, F> {
    fn clone(&self) -> Zip<L, F> {
        Zip {
            sources: self.sources.clone(),
            combinator: self.combinator.clone(),
            prefetch: self.prefetch,
        }
    }
}

impl<L, F> fmt::Debug for Zip<L, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Zip")
    }
}

impl<P, Q, F> Publisher for Zip<(P, Q), F>
where
    P: Publisher,
    Q: Publisher,
    F: Function<(P::Item, Q::Item), Output: 'static>,
{
    type Item = F::Output;
    const IS_AT_HAND: bool = P::IS_AT_HAND && Q::IS_AT_HAND && !F::CAN_FAIL;
    const HAS_OPTIONS: bool = true;

    /// Functions in the sources run for the values of one row, then for those of the next, not ahead.
    fn values(&self) -> Option<impl Iterator<Item = F::Output> + use<P, Q, F>> {
        let combinator = self.combinator.clone();
        let is_at_hand = !F::CAN_FAIL && self.prefetch.0 > 0;
        let left = self.sources.0.values().filter(|_| is_at_hand)?;
        let rows = left.zip(self.sources.1.values()?);
        Some(rows.filter_map(move |row| combinator.apply(row).ok()))
    }

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        let row = (Column::new(self.prefetch), Column::new(self.prefetch));
        let link = Link::open(row, self.combinator.clone(), downstream);
        // Values asked for ahead and not used are discarded: who wants to know of them is told.
        if link.requested.get() == UNBOUNDED
            && !link.is_closed.get()
            && self.prefetch.0 > 0
            && link.context.get::<OnDiscard>().is_none()
            && let Some(left) = self.sources.0.values()
            && let Some(right) = self.sources.1.values()
        {
            return link.emit_all(left.zip(right));
        }
        self.sources.0.subscribe(ColumnSubscriber {
            link: link.clone(),
            column: link.row.0.clone(),
        });
        if link.goes_on() {
            self.sources.1.subscribe(ColumnSubscriber {
                link: link.clone(),
                column: link.row.1.clone(),
            });
        }
    }
}

impl<P, F> Publisher for Zip<Vec<P>, F>
where
    P: Publisher,
    F: Function<Vec<P::Item>, Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        if self.sources.is_empty() {
            return Empty::new().subscribe(downstream);
        }
        let row: Vec<_> = self
            .sources
            .iter()
            .map(|_| Column::new(self.prefetch))
            .collect();
        let link = Link::open(row, self.combinator.clone(), downstream);
        for (source, column) in self.sources.iter().zip(&link.row) {
            if !link.goes_on() {
                break;
            }
            source.subscribe(ColumnSubscriber {
                link: link.clone(),
                column: column.clone(),
            });
        }
    }
}

struct Link<S, R, F> {
    context: Context,
    downstream: Downstream<S>,
    row: R,
    combinator: F,
    requested: Demand,
    wip: Wip,
    errors: DelayedErrors,
    /// The end has come, or a cancel.
    is_closed: Cell<bool>,
    /// It was completion.
    is_complete: Cell<bool>,
}

impl<S, R, F> Link<S, R, F>
where
    R: Row,
    F: Function<R::Values, Output: 'static>,
    S: Subscriber<F::Output>,
{
    fn open(row: R, combinator: F, downstream: S) -> Rc<Link<S, R, F>> {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            row,
            combinator,
            requested: Demand::none(),
            wip: Wip::default(),
            errors: DelayedErrors::default(),
            is_closed: Cell::new(false),
            is_complete: Cell::new(false),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        link
    }

    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            let mut emitted = 0;
            loop {
                if self.is_closed.get() {
                    return;
                }
                if !self.errors.is_empty()
                    && let Some(error) = self.errors.take()
                {
                    return self.close(|s| s.on_error(error));
                }
                match self.row.readiness() {
                    Readiness::Full if emitted < self.requested.get() => {}
                    Readiness::Ended => {
                        self.is_complete.set(true);
                        return self.close(|s| s.on_complete());
                    }
                    _ => break,
                }
                let Some(values) = self.row.take() else {
                    break;
                };
                match self.combinator.apply(values) {
                    Ok(result) => self.downstream.signal(|s| s.on_next(result)),
                    Err(error) => return self.fail(error),
                }
                emitted += 1;
            }
            if emitted > 0 {
                self.row.consumed(emitted);
                self.requested.deliver(emitted);
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Whether further sources are subscribed: they are even if the first ones have completed it,
    /// and cancelled at once.
    fn goes_on(&self) -> bool {
        !self.is_closed.get() || self.is_complete.get()
    }

    /// Emits rows of values that are at hand.
    fn emit_all(&self, rows: impl Iterator<Item = R::Values>) {
        for row in rows {
            match self.combinator.apply(row) {
                Ok(result) => self.downstream.signal(|s| s.on_next(result)),
                Err(error) => return self.fail(error),
            }
            if self.is_closed.get() {
                return;
            }
        }
        self.close(|s| s.on_complete());
    }

    /// The combinator has failed.
    fn fail(&self, error: Error) {
        self.cancel_all(Some(&error));
        self.downstream.end(|s| s.on_error(error.without_value()));
    }

    fn close(&self, end: impl FnOnce(&S)) {
        self.cancel_all(None);
        self.downstream.end(end);
    }

    /// Throws away what waits, and what a combinator that has failed hands back.
    fn cancel_all(&self, failure: Option<&Error>) {
        if self.is_closed.replace(true) {
            return;
        }
        for column in self.row.columns() {
            column.cancel();
        }
        if let Some(error) = failure {
            self.context.discard_failed(error);
        }
        for column in self.row.columns() {
            column.discard(&self.context);
        }
    }
}

impl<S, R, F> Upstream for Link<S, R, F>
where
    R: Row,
    F: Function<R::Values, Output: 'static>,
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
        self.is_complete.set(false);
        self.cancel_all(None);
        self.downstream.release();
    }
}

struct ColumnSubscriber<S, R, F, T> {
    link: Rc<Link<S, R, F>>,
    column: Rc<Column<T>>,
}

impl<S, R, F, T> Subscriber<T> for ColumnSubscriber<S, R, F, T>
where
    T: 'static,
    R: Row,
    F: Function<R::Values, Output: 'static>,
    S: Subscriber<F::Output>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_closed.get() {
            subscription.cancel();
        } else {
            self.column.inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.link.is_closed.get() {
            return self.link.context.next_dropped(&value);
        }
        self.column.inbox.push(value);
        self.link.drain();
    }

    fn on_error(&self, error: Error) {
        if self.link.is_closed.get() || self.column.inbox.finish() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        // Without demand, too: an error does not wait.
        self.link.drain();
    }

    fn on_complete(&self) {
        self.column.inbox.finish();
        self.link.drain();
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_ahead_and_again_at_three_quarters() {
        let probe = Probe::new();
        let flux = Flux::range(1, 99).record(probe.recorder());
        let flux = flux.zip_with_combinator(Flux::range(1, 99), |a, b| a + b);
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(4)");
        probe.request(2);
        assert_eq!(probe.upstream_log(), "request(4) request(3)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(4) request(3) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_shorter_source_ends_it_and_cancels_the_other() {
        let probe = Probe::new();
        let flux = Flux::range(1, 99).record(probe.recorder());
        flux.zip_with(Flux::range(1, 2))
            .map(|(a, b)| a * b)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 4 |");
        assert_eq!(probe.upstream_log(), "request(32) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn values_asked_for_ahead_and_not_used_are_discarded() {
        use std::cell::RefCell;
        use std::rc::Rc;

        use crate::context::{Context, OnDiscard};

        let discarded = Rc::new(RefCell::new(Vec::new()));
        let seen = discarded.clone();
        let hook = OnDiscard(Rc::new(move |value| {
            seen.borrow_mut()
                .extend(value.downcast_ref::<i64>().copied());
        }));
        let probe = Probe::new().with_context(Context::default().with(hook));
        probe.request(crate::UNBOUNDED);
        let flux = Flux::range(1, 4).zip_with_combinator(Flux::range(1, 2), |a, b| a * b);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 4 |");
        assert_eq!(*discarded.borrow(), [3, 4]);
    }
}

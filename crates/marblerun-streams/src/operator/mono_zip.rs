//! Combines the values of several monos.
//!
//! ```text
//!  -a|
//!  ---1|
//!   zip
//!  ---({a1}|)
//! ```
//!
//! - **Demand**: the monos are subscribed with the first request, each asked for all there is.
//! - **Completion**: with the combined value; at once when a mono completes without a value.
//! - **Error**: of any mono, at once; with `delay_error` after all have ended. A function that fails
//!   is the error.
//! - **Cancellation**: cancels the monos that had no value.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::shared::inbox::Prefetch;
use super::shared::row::{Column, Row};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error, NonPositiveRequest};
use crate::function::{Fallible2, Function, Infallible2, Pair, Same, pair, same};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;

impl<P: Publisher> Mono<P> {
    /// Pairs the value of this mono with that of `other`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let one = || Mono::from_publisher(Flux::range(1, 1));
    /// assert_eq!(values(one().zip_with(one()).map(|(a, b)| a + b).flux()), "2 |");
    /// ```
    pub fn zip_with<Q>(self, other: Mono<Q>) -> Mono<MonoZipPair<P, Q>>
    where
        Q: Publisher,
    {
        Mono(MonoZip::new((self.0, other.0), pair()))
    }

    /// Combines the value of this mono with that of `other`.
    pub fn zip_with_combinator<Q, R, F>(
        self,
        other: Mono<Q>,
        combinator: F,
    ) -> Mono<MonoZip<(P, Q), Infallible2<F>>>
    where
        Q: Publisher,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> R + Clone + 'static,
    {
        Mono(MonoZip::new((self.0, other.0), Infallible2(combinator)))
    }

    /// As [`zip_with_combinator`](Mono::zip_with_combinator); a failure of `combinator` ends the
    /// stream.
    pub fn try_zip_with_combinator<Q, R, F>(
        self,
        other: Mono<Q>,
        combinator: F,
    ) -> Mono<MonoZip<(P, Q), Fallible2<F>>>
    where
        Q: Publisher,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> Result<R, Error> + Clone + 'static,
    {
        Mono(MonoZip::new((self.0, other.0), Fallible2(combinator)))
    }
}

impl<P: Publisher> Mono<MonoZip<Vec<P>, Same<Vec<P::Item>>>> {
    /// Emits a vector of the values of all monos.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let one = |n| Mono::from_publisher(Flux::range(n, 1));
    /// let mono = Mono::zip([one(1), one(2)]).map(|row| format!("{row:?}"));
    /// assert_eq!(values(mono.flux()), "[1, 2] |");
    /// ```
    pub fn zip(monos: impl IntoIterator<Item = Mono<P>>) -> Self {
        let sources = monos.into_iter().map(|mono| mono.0).collect();
        Mono(MonoZip::new(sources, same()))
    }
}

impl<L, F> Mono<MonoZip<L, F>> {
    /// Waits until all monos have ended before it ends without a value.
    pub fn delay_error(mut self) -> Self {
        self.0.delays_error = true;
        self
    }
}

impl<P: Publisher, F> Mono<MonoZip<Vec<P>, F>> {
    /// Makes the result of the vector of values with that function.
    pub fn combinator<G>(self, combinator: G) -> Mono<MonoZip<Vec<P>, G>>
    where
        G: Function<Vec<P::Item>, Output: 'static>,
    {
        Mono(MonoZip {
            sources: self.0.sources,
            combinator,
            delays_error: self.0.delays_error,
        })
    }
}

/// See [`Mono::zip_with`].
pub type MonoZipPair<P, Q> = MonoZip<(P, Q), Pair<<P as Publisher>::Item, <Q as Publisher>::Item>>;

/// See [`Mono::zip`] and [`Mono::zip_with`].
pub struct MonoZip<L, F> {
    sources: Rc<L>,
    combinator: F,
    delays_error: bool,
}

impl<L, F> MonoZip<L, F> {
    fn new(sources: L, combinator: F) -> MonoZip<L, F> {
        MonoZip {
            sources: Rc::new(sources),
            combinator,
            delays_error: false,
        }
    }
}

impl<L, F: Clone> Clone for MonoZip<L, F> {
    fn clone(&self) -> MonoZip<L, F> {
        MonoZip {
            sources: self.sources.clone(),
            combinator: self.combinator.clone(),
            delays_error: self.delays_error,
        }
    }
}

impl<L, F> fmt::Debug for MonoZip<L, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MonoZip")
    }
}

const ALL: Prefetch = Prefetch(UNBOUNDED);

impl<P, Q, F> Publisher for MonoZip<(P, Q), F>
where
    P: Publisher,
    Q: Publisher,
    F: Function<(P::Item, Q::Item), Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        let row = (Column::new(ALL), Column::new(ALL));
        let sources = self.sources.clone();
        open(self, row, downstream, move |link| {
            sources.0.subscribe(ColumnSubscriber {
                link: link.clone(),
                column: link.row.0.clone(),
            });
            if !link.downstream.is_released() {
                sources.1.subscribe(ColumnSubscriber {
                    link: link.clone(),
                    column: link.row.1.clone(),
                });
            }
        });
    }
}

impl<P, F> Publisher for MonoZip<Vec<P>, F>
where
    P: Publisher,
    F: Function<Vec<P::Item>, Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        if self.sources.is_empty() {
            return Empty::new().subscribe(downstream);
        }
        let row: Vec<_> = self.sources.iter().map(|_| Column::new(ALL)).collect();
        let sources = self.sources.clone();
        open(self, row, downstream, move |link| {
            for (source, column) in sources.iter().zip(&link.row) {
                if link.downstream.is_released() {
                    break;
                }
                source.subscribe(ColumnSubscriber {
                    link: link.clone(),
                    column: column.clone(),
                });
            }
        });
    }
}

fn open<L, F, R, S>(
    zip: &MonoZip<L, F>,
    row: R,
    downstream: S,
    subscribe: impl FnOnce(&Rc<Link<S, R, F>>) + 'static,
) where
    R: Row,
    F: Function<R::Values, Output: 'static>,
    S: Subscriber<F::Output>,
{
    let link = Rc::new(Link {
        context: downstream.context(),
        downstream: Downstream::new(downstream),
        running: Cell::new(row.columns().count()),
        row,
        combinator: zip.combinator.clone(),
        delays_error: zip.delays_error,
        errors: DelayedErrors::default(),
    });
    let start = Start {
        link: link.clone(),
        subscribe: Cell::new(Some(subscribe)),
    };
    let subscription = Subscription::new(Rc::new(start));
    link.downstream.signal(|s| s.on_subscribe(subscription));
}

struct Link<S, R, F> {
    context: Context,
    downstream: Downstream<S>,
    row: R,
    combinator: F,
    /// Monos that had no value and have not ended.
    running: Cell<usize>,
    delays_error: bool,
    errors: DelayedErrors,
}

impl<S, R, F> Link<S, R, F>
where
    R: Row,
    F: Function<R::Values, Output: 'static>,
    S: Subscriber<F::Output>,
{
    /// One more mono has its value or has ended; with the last one comes the end.
    fn arrive(&self) {
        self.running.set(self.running.get() - 1);
        if self.running.get() > 0 {
            return;
        }
        if let Some(error) = self.errors.take() {
            return self.downstream.end(|s| s.on_error(error));
        }
        match self.row.take().map(|row| self.combinator.apply(row)) {
            None => self.downstream.end(|s| s.on_complete()),
            Some(Err(error)) => self.downstream.end(|s| s.on_error(error)),
            Some(Ok(result)) => {
                self.downstream.signal(|s| s.on_next(result));
                self.downstream.end(|s| s.on_complete());
            }
        }
    }

    fn close(&self, end: impl FnOnce(&S)) {
        self.cancel_all();
        self.downstream.end(end);
    }

    fn cancel_all(&self) {
        for column in self.row.columns() {
            if !column.is_done() {
                column.cancel();
            }
            column.discard(&self.context);
        }
    }
}

/// Subscribes to the monos with the first request.
struct Start<S, R, F, G> {
    link: Rc<Link<S, R, F>>,
    subscribe: Cell<Option<G>>,
}

impl<S, R, F, G> Upstream for Start<S, R, F, G>
where
    R: Row,
    F: Function<R::Values, Output: 'static>,
    S: Subscriber<F::Output>,
    G: FnOnce(&Rc<Link<S, R, F>>) + 'static,
{
    fn request(&self, n: u64) {
        let is_over = self.link.downstream.is_released();
        if n == 0 && !is_over {
            self.link.close(|s| s.on_error(NonPositiveRequest.into()));
        } else if let Some(subscribe) = self.subscribe.take()
            && !is_over
        {
            subscribe(&self.link);
        }
    }

    fn cancel(&self) {
        if !self.link.downstream.is_released() {
            self.link.downstream.release();
            self.link.cancel_all();
        }
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
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.column.inbox.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: T) {
        if self.link.downstream.is_released() || self.column.inbox.finish() {
            return self.link.context.next_dropped(&value);
        }
        self.column.inbox.push(value);
        self.link.arrive();
    }

    fn on_error(&self, error: Error) {
        if self.link.downstream.is_released() || self.column.inbox.finish() {
            return self.link.context.error_dropped(&error);
        }
        if self.link.delays_error {
            self.link.errors.add(error);
            self.link.arrive();
        } else {
            self.link.close(|s| s.on_error(error));
        }
    }

    fn on_complete(&self) {
        if self.link.downstream.is_released() || self.column.inbox.finish() {
            return;
        }
        if self.link.delays_error {
            self.link.arrive();
        } else {
            self.link.close(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Mono};

    #[test]
    fn the_first_request_subscribes_and_an_empty_mono_ends_it() {
        let probe = Probe::new();
        let never = Flux::<crate::source::Create<i64, _>>::create(|_| {});
        let never = Mono::from_publisher(never.record(probe.recorder()));
        let empty = Mono::from_publisher(Flux::range(0, 0));
        let mono = never.zip_with_combinator(empty, |a, b| a + b);
        mono.subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}

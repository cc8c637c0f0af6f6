//! Maps each value to an iterator and emits what these give, one after the other.
//!
//! ```text
//!  -a-----b|
//!   concatMapIterable(v -> [1, 2])
//!  -(12)--(12)|
//! ```
//!
//! - **Demand**: asks for `prefetch` values (32) ahead, and again at 75 %.
//! - **Completion**: when the source has completed and its values are used up.
//! - **Error**: of the source, at once, overtaking values that wait; a function that fails cancels
//!   the source and is the error.
//! - **Cancellation**: cancels the source.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER, UNBOUNDED, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Maps each value to an iterator and emits what these give, one after the other.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).concat_map_iterable(|n| [n, n * 10]);
    /// assert_eq!(values(flux), "1 10 2 20 |");
    /// ```
    pub fn concat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Infallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> I + Clone + 'static,
    {
        Flux(ConcatMapIterable::new(self.0, Infallible(mapper)))
    }

    /// As [`concat_map_iterable`](Flux::concat_map_iterable); the first failure of `mapper` ends the
    /// stream.
    pub fn try_concat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Fallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> Result<I, Error> + Clone + 'static,
    {
        Flux(ConcatMapIterable::new(self.0, Fallible(mapper)))
    }

    /// As [`concat_map_iterable`](Flux::concat_map_iterable), with 256 values ahead.
    pub fn flat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Infallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> I + Clone + 'static,
    {
        self.concat_map_iterable(mapper).prefetch(SMALL_BUFFER)
    }

    /// As [`try_concat_map_iterable`](Flux::try_concat_map_iterable), with 256 values ahead.
    pub fn try_flat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Fallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> Result<I, Error> + Clone + 'static,
    {
        self.try_concat_map_iterable(mapper).prefetch(SMALL_BUFFER)
    }
}

impl<P: Publisher> Mono<P> {
    /// Maps the value to an iterator and emits what it gives; the mono is asked for all there is, at
    /// once.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// assert_eq!(values(Mono::just(2).flat_map_iterable(|n| 0..n)), "0 1 |");
    /// ```
    pub fn flat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Infallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> I + Clone + 'static,
    {
        self.flux().concat_map_iterable(mapper).prefetch(UNBOUNDED)
    }

    /// As [`flat_map_iterable`](Mono::flat_map_iterable); a failure of `mapper` ends the stream.
    pub fn try_flat_map_iterable<I, F>(self, mapper: F) -> Flux<ConcatMapIterable<P, Fallible<F>>>
    where
        I: IntoIterator<Item: 'static, IntoIter: 'static>,
        F: Fn(P::Item) -> Result<I, Error> + Clone + 'static,
    {
        self.flux()
            .try_concat_map_iterable(mapper)
            .prefetch(UNBOUNDED)
    }
}

impl<P, F> Flux<ConcatMapIterable<P, F>> {
    /// Asks the source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }
}

/// See [`Flux::concat_map_iterable`].
#[derive(Clone, Debug)]
pub struct ConcatMapIterable<P, F> {
    source: P,
    mapper: F,
    prefetch: Prefetch,
}

impl<P, F> ConcatMapIterable<P, F> {
    fn new(source: P, mapper: F) -> ConcatMapIterable<P, F> {
        ConcatMapIterable {
            source,
            mapper,
            prefetch: Prefetch(XS_BUFFER),
        }
    }
}

impl<P, I, F> Publisher for ConcatMapIterable<P, F>
where
    P: Publisher,
    I: IntoIterator<Item: 'static, IntoIter: 'static>,
    F: Function<P::Item, Output = I>,
{
    type Item = I::Item;

    fn subscribe<S: Subscriber<I::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            mapper: self.mapper.clone(),
            source: Inbox::reading(self.source.queue(), self.prefetch),
            current: RefCell::new(None),
            requested: Demand::none(),
            wip: Wip::default(),
            errors: DelayedErrors::default(),
            is_cancelled: Cell::new(false),
            is_source_cancelled: Cell::new(false),
        });
        let subscriber = ConcatMapIterableSubscriber { link: link.clone() };
        link.source.subscribe(&self.source, subscriber);
    }
}

struct Link<S, T, I: Iterator, F> {
    context: Context,
    downstream: Downstream<S>,
    mapper: F,
    source: Inbox<T>,
    /// The iterator in use, with the value that comes next.
    current: RefCell<Option<(I, I::Item)>>,
    requested: Demand,
    wip: Wip,
    errors: DelayedErrors,
    /// It was cancelled or has ended.
    is_cancelled: Cell<bool>,
    is_source_cancelled: Cell<bool>,
}

impl<S, T, I, F> Link<S, T, I::IntoIter, F>
where
    T: 'static,
    I: IntoIterator<Item: 'static, IntoIter: 'static>,
    F: Function<T, Output = I>,
    S: Subscriber<I::Item>,
{
    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            while self.step() {}
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Goes one step on; whether there may be another.
    fn step(&self) -> bool {
        if self.is_cancelled.get() {
            self.clear();
            return false;
        }
        if let Some(error) = self.errors.take() {
            self.is_cancelled.set(true);
            self.clear();
            self.downstream.end(|s| s.on_error(error));
            return false;
        }
        let current = self.current.take();
        match current {
            Some(current) if self.requested.get() == 0 => {
                self.current.replace(Some(current));
                false
            }
            Some((mut iterator, value)) => {
                self.downstream.signal(|s| s.on_next(value));
                self.requested.deliver(1);
                if self.is_cancelled.get() {
                    self.discard_rest(iterator);
                } else {
                    let next = iterator.next();
                    let is_over = next.is_none();
                    self.current.replace(next.map(|value| (iterator, value)));
                    if is_over {
                        self.source.consumed(1);
                    }
                }
                true
            }
            None => self.open(),
        }
    }

    /// Takes the iterator of the next value.
    fn open(&self) -> bool {
        let is_done = self.source.is_done();
        let Some(value) = self.source.pop() else {
            if is_done {
                self.is_cancelled.set(true);
                self.downstream.end(|s| s.on_complete());
            }
            return false;
        };
        match self.mapper.apply(value) {
            Ok(iterable) => {
                let mut iterator = iterable.into_iter();
                match iterator.next() {
                    Some(value) => {
                        self.current.replace(Some((iterator, value)));
                    }
                    None => self.source.consumed(1),
                }
                true
            }
            Err(failure) => match self.context.go_on_after(failure.clone(), None) {
                Ok(()) => {
                    self.context.discard_failed(&failure);
                    self.source.consumed(1);
                    true
                }
                Err(error) => {
                    self.is_cancelled.set(true);
                    self.source.cancel();
                    self.context.discard_failed(&failure);
                    self.downstream.end(|s| s.on_error(error.without_value()));
                    true
                }
            },
        }
    }

    /// Throws away what waits.
    fn clear(&self) {
        // The cell must be free again before the iterator's own drop runs.
        let current = self.current.take();
        if let Some((rest, value)) = current {
            self.context.discard(&value);
            self.discard_rest(rest);
        }
        self.source.discard(&self.context);
    }

    /// An iterator that may go on for ever is left alone.
    fn discard_rest(&self, rest: I::IntoIter) {
        if rest.size_hint().1.is_some() {
            rest.for_each(|value| self.context.discard(&value));
        }
    }
}

impl<S, T, I, F> Upstream for Link<S, T, I::IntoIter, F>
where
    T: 'static,
    I: IntoIterator<Item: 'static, IntoIter: 'static>,
    F: Function<T, Output = I>,
    S: Subscriber<I::Item>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            return self.source.request(0);
        }
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        let is_over = self.is_cancelled.replace(true);
        self.downstream.release();
        // As in Reactor, also after the end.
        if !self.is_source_cancelled.replace(true) {
            self.source.cancel();
        }
        if !is_over {
            self.drain();
        }
    }
}

struct ConcatMapIterableSubscriber<S, T, I: Iterator, F> {
    link: Rc<Link<S, T, I, F>>,
}

impl<S, T, I, F> Subscriber<T> for ConcatMapIterableSubscriber<S, T, I::IntoIter, F>
where
    T: 'static,
    I: IntoIterator<Item: 'static, IntoIter: 'static>,
    F: Function<T, Output = I>,
    S: Subscriber<I::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        if link.source.accept(&subscription) {
            let subscription = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(subscription));
            link.source.request_ahead();
        }
    }

    fn on_next(&self, value: T) {
        if self.link.source.is_done() || self.link.is_cancelled.get() {
            return self.link.context.next_dropped(&value);
        }
        self.link.source.push(value);
        self.link.drain();
    }

    fn on_queued(&self) {
        self.link.drain();
    }

    fn on_error(&self, error: Error) {
        if self.link.is_cancelled.get() || self.link.source.finish() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        self.link.drain();
    }

    fn on_complete(&self) {
        if !self.link.source.finish() {
            self.link.drain();
        }
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
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.concat_map_iterable(|n| [n, n]).prefetch(4);
        flux.subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.log(), "1 1 2 2 3");
        assert_eq!(probe.upstream_log(), "request(4)");
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(4) request(3)");
        probe.cancel();
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_empty_iterators_leave_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(1, 100_000).concat_map_iterable(|_| [0; 0]);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
    }
}

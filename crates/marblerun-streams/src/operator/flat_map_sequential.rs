//! Maps each value to a source, all running at once, and emits what they emit in the order of the
//! values.
//!
//! ```text
//!  -a-b|
//!   flatMapSequential(v -> --1-2|)
//!  ---1-(21)2|
//! ```
//!
//! - **Demand**: asks for `concurrency` values (256) and for one more each time an inner source is
//!   used up; each inner source is asked for `prefetch` values (32), and again at 75 %.
//! - **Completion**: when the source has completed and the last inner source is used up.
//! - **Error**: of any source, at once; with `delay_error` after all has ended. A function that
//!   fails cancels the source and is the error.
//! - **Cancellation**: cancels the source, then the inner sources.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::flat_map::Options;
use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what these emit, in the order of the values.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map_sequential(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 30 31 |");
    /// ```
    pub fn flat_map_sequential<Q, F>(self, mapper: F) -> Flux<FlatMapSequential<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMapSequential::new(self.0, Infallible(mapper)))
    }

    /// As [`flat_map_sequential`](Flux::flat_map_sequential); the first failure of `mapper` ends the
    /// stream.
    pub fn try_flat_map_sequential<Q, F>(self, mapper: F) -> Flux<FlatMapSequential<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMapSequential::new(self.0, Fallible(mapper)))
    }
}

impl<P, F> Flux<FlatMapSequential<P, F>> {
    /// At most `n` inner sources at a time.
    pub fn concurrency(mut self, n: u64) -> Self {
        self.0.options.concurrency = n;
        self
    }

    /// Asks each inner source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.options.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended.
    pub fn delay_error(mut self) -> Self {
        self.0.options.delays_error = true;
        self
    }
}

/// See [`Flux::flat_map_sequential`].
#[derive(Clone, Debug)]
pub struct FlatMapSequential<P, F> {
    source: P,
    mapper: F,
    pub(crate) options: Options,
}

impl<P, F> FlatMapSequential<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> FlatMapSequential<P, F> {
        FlatMapSequential {
            source,
            mapper,
            options: Options {
                concurrency: SMALL_BUFFER,
                prefetch: Prefetch(XS_BUFFER),
                delays_error: false,
            },
        }
    }
}

impl<P, F> Publisher for FlatMapSequential<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            options: self.options,
            running: RefCell::default(),
            requested: Demand::none(),
            wip: Wip::default(),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
            errors: DelayedErrors::default(),
        });
        self.source.subscribe(FlatMapSequentialSubscriber {
            link,
            mapper: self.mapper.clone(),
        });
    }
}

struct Link<S, R> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    options: Options,
    /// The inner sources that are not used up; the first one is being emitted.
    running: RefCell<VecDeque<Rc<Inbox<R>>>>,
    requested: Demand,
    wip: Wip,
    /// No inner source will be added.
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    errors: DelayedErrors,
}

impl<S: Subscriber<R>, R: 'static> Link<S, R> {
    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            while self.emit() {}
            if self.is_cancelled.get() || self.wip.leave() {
                return;
            }
        }
    }

    /// Emits what the first inner source has; whether it is used up.
    fn emit(&self) -> bool {
        if self.end_if_due() {
            return false;
        }
        let first = self.running.borrow().front().cloned();
        let Some(inner) = first else {
            return false;
        };
        let mut emitted = 0;
        let is_used_up = loop {
            if self.end_if_due() {
                return false;
            }
            let is_done = inner.is_done();
            let next = match self.requested.get() > emitted {
                true => inner.pop(),
                false => None,
            };
            let Some(value) = next else {
                break is_done && inner.is_empty();
            };
            self.downstream.signal(|s| s.on_next(value));
            emitted += 1;
            inner.consumed(1);
        };
        if is_used_up {
            let first = self.running.borrow_mut().pop_front();
            drop(first);
            self.upstream.request(1);
        }
        self.requested.deliver(emitted);
        is_used_up
    }

    /// Whether the stream has ended: cancelled, failed, or complete.
    fn end_if_due(&self) -> bool {
        if self.is_cancelled.get() {
            self.cancel_inner();
            return true;
        }
        let is_empty = self.is_done.get() && self.running.borrow().is_empty();
        let is_failed = !self.options.delays_error && !self.errors.is_empty();
        if !is_empty && !is_failed {
            return false;
        }
        self.is_cancelled.set(true);
        self.cancel_inner();
        match self.errors.take() {
            Some(error) => self.downstream.end(|s| s.on_error(error)),
            None => self.downstream.end(|s| s.on_complete()),
        }
        true
    }

    fn cancel_inner(&self) {
        let running = self.running.take();
        for inner in running {
            inner.cancel();
            inner.discard(&self.context);
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Upstream for Link<S, R> {
    fn request(&self, n: u64) {
        if n == 0 {
            return self.upstream.request(0);
        }
        self.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.downstream.release();
            self.upstream.cancel();
            self.drain();
        }
    }
}

struct FlatMapSequentialSubscriber<S, R, F> {
    link: Rc<Link<S, R>>,
    mapper: F,
}

impl<T, S, R, F> Subscriber<T> for FlatMapSequentialSubscriber<S, R, F>
where
    T: 'static,
    R: 'static,
    S: Subscriber<R>,
    F: Function<T, Output: Publisher<Item = R>>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.upstream.accept(&subscription) {
            let link = Subscription::new(self.link.clone());
            self.link.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(self.link.options.concurrency);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.is_done.get() || link.is_cancelled.get() {
            return link.context.next_dropped(&value);
        }
        match self.mapper.apply(value) {
            Ok(publisher) if !link.is_cancelled.get() => {
                let inner = Rc::new(Inbox::new(link.options.prefetch));
                link.running.borrow_mut().push_back(inner.clone());
                let link = link.clone();
                publisher.subscribe(InnerSubscriber { link, inner });
            }
            Ok(_) => {}
            Err(error) => {
                link.upstream.cancel();
                Subscriber::<T>::on_error(self, error.without_value());
            }
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.is_done.replace(true) || link.is_cancelled.get() {
            return link.context.error_dropped(&error);
        }
        link.errors.add(error);
        link.drain();
    }

    fn on_complete(&self) {
        if !self.link.is_done.replace(true) {
            self.link.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct InnerSubscriber<S, R> {
    link: Rc<Link<S, R>>,
    inner: Rc<Inbox<R>>,
}

impl<S: Subscriber<R>, R: 'static> Subscriber<R> for InnerSubscriber<S, R> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_cancelled.get() {
            subscription.cancel();
        } else {
            self.inner.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: R) {
        if self.link.is_cancelled.get() || self.inner.is_done() {
            return self.link.context.next_dropped(&value);
        }
        self.inner.push(value);
        self.link.drain();
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.is_cancelled.get() || self.inner.finish() {
            return link.context.error_dropped(&error);
        }
        if !link.context.continues_after(&error, None) {
            link.errors.add(error);
            if !link.options.delays_error {
                link.upstream.cancel();
            }
        }
        link.drain();
    }

    fn on_complete(&self) {
        if !self.inner.finish() {
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
    fn a_used_up_source_makes_room_for_the_next() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.flat_map_sequential(|n| Flux::range(n * 10, 2));
        flux.concurrency(2).subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "10 11 20");
        assert_eq!(probe.upstream_log(), "request(2) request(1)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_empty_sources_leave_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(0, 100_000).flat_map_sequential(|_| Flux::range(0, 0));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
    }
}

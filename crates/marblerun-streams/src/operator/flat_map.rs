//! Maps each value to a source and emits what all these sources emit, as it comes.
//!
//! ```text
//!  -a---b|
//!   flatMap(v -> 1-2|)
//!  -1-2-1-2|
//! ```
//!
//! - **Demand**: asks for `concurrency` values (256) and for one more each time an inner source has
//!   ended; each inner source is asked for `prefetch` values (32), and again at 75 %.
//! - **Completion**: when the source and all inner sources have completed and nothing waits.
//! - **Error**: of any source, at once, overtaking values that wait; with `delay_error` after all
//!   has ended. A function that fails is an error of the source.
//! - **Cancellation**: cancels the source, then the inner sources.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

mod slots;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use self::slots::Slots;
use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER, UNBOUNDED, XS_BUFFER};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what these emit, as it comes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 30 31 |");
    /// ```
    pub fn flat_map<Q, F>(self, mapper: F) -> Flux<FlatMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMap::new(self.0, Infallible(mapper)))
    }

    /// As [`flat_map`](Flux::flat_map); the first failure of `mapper` ends the stream.
    pub fn try_flat_map<Q, F>(self, mapper: F) -> Flux<FlatMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMap::new(self.0, Fallible(mapper)))
    }
}

impl<P, F> Flux<FlatMap<P, F>> {
    /// At most `n` inner sources at a time.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n, 1)).concurrency(1).prefetch(1);
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
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

/// See [`Flux::flat_map`].
#[derive(Clone, Debug)]
pub struct FlatMap<P, F> {
    source: P,
    mapper: F,
    pub(crate) options: Options,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) concurrency: u64,
    pub(crate) prefetch: Prefetch,
    pub(crate) delays_error: bool,
}

impl<P, F> FlatMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> FlatMap<P, F> {
        FlatMap {
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

impl<P, F> Publisher for FlatMap<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;
    const IS_AT_HAND: bool = P::IS_AT_HAND && F::Output::IS_AT_HAND && !F::CAN_FAIL;

    fn values(&self) -> Option<impl Iterator<Item = Self::Item> + use<P, F>> {
        let mapper = self.mapper.clone();
        let publishers = self.source.values().filter(|_| Self::IS_AT_HAND)?;
        let publishers = publishers.filter_map(move |value| mapper.apply(value).ok());
        Some(publishers.flat_map(|publisher| publisher.values().into_iter().flatten()))
    }

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            options: self.options,
            slots: RefCell::default(),
            requested: Demand::none(),
            left_out: Cell::new(0),
            wip: Wip::default(),
            resume_at: Cell::new(0),
            at_hand: Cell::new(0),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
            errors: DelayedErrors::default(),
        });
        self.source.subscribe(FlatMapSubscriber {
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
    slots: RefCell<Slots<Rc<Inbox<R>>>>,
    requested: Demand,
    /// Values without an inner source that were not yet requested anew.
    left_out: Cell<u64>,
    wip: Wip,
    /// The slot where demand ran out.
    resume_at: Cell<usize>,
    /// Inner sources without a slot, whose values are at hand and being passed on.
    at_hand: Cell<u64>,
    /// No inner source will be added.
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    errors: DelayedErrors,
}

impl<S: Subscriber<R>, R: 'static> Link<S, R> {
    fn offer(&self, slot: usize, inner: &Inbox<R>, value: R) {
        if self.downstream.is_released() {
            return self.context.discard(&value);
        }
        if !self.wip.enter() {
            return self.keep(slot, inner, value);
        }
        if self.requested.get() > 0 && inner.is_empty() {
            self.downstream.signal(|s| s.on_next(value));
            self.requested.deliver(1);
            inner.consumed(1);
        } else {
            self.keep(slot, inner, value);
        }
        if !self.wip.leave() {
            self.drain();
        }
    }

    /// Passes on the values of an inner source that has them at hand, as if it offered one after the
    /// other and then completed.
    fn offer_all(&self, values: impl Iterator<Item = R>) {
        self.at_hand.set(self.at_hand.get() + 1);
        for value in values {
            if self.downstream.is_released() || !self.wip.enter() {
                return self.context.discard(&value);
            }
            self.downstream.signal(|s| s.on_next(value));
            if !self.wip.leave() {
                self.drain();
            }
            if self.downstream.is_released() {
                return;
            }
        }
        self.at_hand.set(self.at_hand.get() - 1);
        if !self.downstream.is_released() && self.wip.enter() {
            if !self.is_done.get() && !self.is_cancelled.get() {
                self.upstream.request(1);
            }
            self.drain();
        }
    }

    fn keep(&self, slot: usize, inner: &Inbox<R>, value: R) {
        inner.push(value);
        self.slots.borrow_mut().mark(slot);
    }

    fn request_drain(&self) {
        if self.wip.enter() {
            self.drain();
        }
    }

    /// Passes on what there is and what is wanted. The caller has entered.
    fn drain(&self) {
        loop {
            let is_empty = self.at_hand.get() == 0 && self.slots.borrow().is_empty();
            if self.end_if_due(self.is_done.get(), is_empty) {
                return;
            }
            let mut removed = 0;
            if !is_empty {
                if self.requested.get() > 0 && !self.emit(&mut removed) {
                    return;
                }
                if self.requested.get() == 0 {
                    self.sweep(&mut removed);
                }
            }
            if removed > 0 && !self.is_done.get() && !self.is_cancelled.get() {
                self.upstream.request(removed);
            }
            if removed == 0 && self.wip.leave() {
                return;
            }
        }
    }

    /// One turn over the inner sources that have something; `false` if the stream has ended.
    fn emit(&self, removed: &mut u64) -> bool {
        let end = self.slots.borrow().len();
        let start = match self.resume_at.get() {
            at if at < end => at,
            _ => 0,
        };
        for range in [start..end, 0..start] {
            let mut at = range.start;
            loop {
                let next = self.slots.borrow().next(at, range.end);
                let Some((slot, inner)) = next else {
                    break;
                };
                let Some(is_exhausted) = self.emit_from(slot, &inner, removed) else {
                    return false;
                };
                if is_exhausted {
                    self.resume_at.set(slot);
                    return true;
                }
                at = slot + 1;
            }
        }
        self.resume_at.set(start);
        true
    }

    /// Whether demand ran out; `None` if the stream has ended.
    fn emit_from(&self, slot: usize, inner: &Inbox<R>, removed: &mut u64) -> Option<bool> {
        let mut emitted = 0;
        while self.requested.get() > emitted {
            let is_done = inner.is_done();
            if self.end_if_due(is_done, false) {
                return None;
            }
            let Some(value) = inner.pop() else {
                break;
            };
            self.downstream.signal(|s| s.on_next(value));
            emitted += 1;
        }
        if inner.is_empty() {
            if inner.is_done() {
                self.remove(slot, removed);
            } else {
                self.slots.borrow_mut().unmark(slot);
            }
        }
        if emitted > 0 {
            if !inner.is_done() {
                inner.consumed(emitted);
            }
            return Some(self.requested.deliver(emitted) == 0);
        }
        Some(false)
    }

    /// Without demand: removes inner sources that have ended, up to the first that has values.
    fn sweep(&self, removed: &mut u64) {
        loop {
            let first = self.slots.borrow().next(0, usize::MAX);
            match first {
                Some((slot, inner)) if inner.is_empty() => self.remove(slot, removed),
                _ => break,
            }
        }
    }

    fn remove(&self, slot: usize, removed: &mut u64) {
        // The slots must be free again before the inner source is let go.
        let inner = self.slots.borrow_mut().remove(slot);
        drop(inner);
        *removed += 1;
    }

    /// Whether the stream has ended: cancelled, failed, or complete and `is_empty`.
    fn end_if_due(&self, is_done: bool, is_empty: bool) -> bool {
        if self.is_cancelled.get() {
            self.cancel_all();
            self.downstream.release();
            return true;
        }
        if !is_done {
            return false;
        }
        let is_failed = !self.errors.is_empty();
        if is_failed && !self.options.delays_error {
            self.cancel_all();
        } else if !is_empty {
            return false;
        }
        match self.errors.take() {
            Some(error) => self.downstream.end(|s| s.on_error(error)),
            None => self.downstream.end(|s| s.on_complete()),
        }
        true
    }

    fn cancel_all(&self) {
        self.upstream.cancel();
        let slots = self.slots.take();
        for inner in slots.into_items() {
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
        self.request_drain();
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.request_drain();
        }
    }
}

struct FlatMapSubscriber<S, R, F> {
    link: Rc<Link<S, R>>,
    mapper: F,
}

impl<T, S, R, F> Subscriber<T> for FlatMapSubscriber<S, R, F>
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
        if link.is_done.get() || link.downstream.is_released() {
            return link.context.next_dropped(&value);
        }
        match self.mapper.apply(value) {
            Ok(publisher) if !link.downstream.is_released() => {
                if link.requested.get() == UNBOUNDED
                    && link.wip.is_idle()
                    && let Some(values) = publisher.values()
                {
                    return link.offer_all(values);
                }
                let inner = Rc::new(Inbox::new(link.options.prefetch));
                let slot = link.slots.borrow_mut().add(inner.clone());
                let link = link.clone();
                publisher.subscribe(InnerSubscriber { link, slot, inner });
            }
            Ok(_) => {}
            Err(error) if link.context.continues_after(&error) => {
                let left_out = link.left_out.get() + 1;
                let prefetch = Prefetch(link.options.concurrency);
                if left_out == prefetch.refill_at() {
                    link.left_out.set(0);
                    link.upstream.request(left_out);
                } else {
                    link.left_out.set(left_out);
                }
            }
            Err(error) => {
                link.upstream.cancel();
                Subscriber::<T>::on_error(self, error);
            }
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if link.is_done.replace(true) || link.downstream.is_released() {
            return link.context.error_dropped(&error);
        }
        link.errors.add(error);
        link.request_drain();
    }

    fn on_complete(&self) {
        if !self.link.is_done.replace(true) {
            self.link.request_drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct InnerSubscriber<S, R> {
    link: Rc<Link<S, R>>,
    slot: usize,
    inner: Rc<Inbox<R>>,
}

impl<S: Subscriber<R>, R: 'static> InnerSubscriber<S, R> {
    fn finish(&self) {
        if !self.inner.finish() && !self.link.downstream.is_released() {
            self.link.slots.borrow_mut().mark(self.slot);
            self.link.request_drain();
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Subscriber<R> for InnerSubscriber<S, R> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else {
            self.inner.on_subscribe(&subscription);
        }
    }

    fn on_next(&self, value: R) {
        if self.inner.is_done() {
            return self.link.context.next_dropped(&value);
        }
        self.link.offer(self.slot, &self.inner, value);
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        if self.inner.is_done() || link.downstream.is_released() {
            return link.context.error_dropped(&error);
        }
        if !link.context.continues_after(&error) {
            link.errors.add(error);
            if !link.options.delays_error {
                link.is_done.set(true);
            }
        }
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
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::source::FluxSink;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn asks_for_as_many_values_as_inner_sources_may_run() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.flat_map(|n| Flux::range(n * 10, 2)).concurrency(2);
        flux.subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "10 11 20");
        assert_eq!(probe.upstream_log(), "request(2) request(1)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn inner_sources_are_asked_ahead_and_again_at_three_quarters() {
        let probe = Probe::new();
        let inner = probe.clone();
        let flux = Flux::range(0, 1).flat_map(move |_| Flux::range(0, 9).record(inner.recorder()));
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.upstream_log(), "request(4)");
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(4) request(3)");
    }

    #[test]
    fn sources_take_turns_when_demand_runs_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n * 10, 2));
        flux.subscribe_with(probe.subscriber());
        for _ in 0..4 {
            probe.request(1);
        }
        assert_eq!(probe.log(), "10 11 20 21");
        probe.request(9);
        assert_eq!(probe.log(), "10 11 20 21 30 31 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_error_overtakes_unless_delayed() {
        let failing = |_| {
            Flux::create(|sink| {
                sink.next(1);
                sink.error(MarbleFailure);
            })
        };
        let probe = Probe::new();
        Flux::range(0, 2)
            .flat_map(failing)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        let delayed = Probe::new();
        let flux = Flux::range(0, 2).flat_map(failing).delay_error();
        flux.subscribe_with(delayed.subscriber());
        delayed.request(9);
        assert_eq!(delayed.log(), "1 1 #Multiple exceptions");
        assert!(probe.is_source_released() && delayed.is_source_released());
    }

    #[test]
    fn a_failing_function_cancels_the_source_and_the_inner_ones() {
        let probe = Probe::new();
        let inner = probe.clone();
        let flux = Flux::range(0, 9).record(probe.recorder());
        let flux = flux.try_flat_map(move |n| match n {
            0 => Ok(Flux::range(7, 99).record(inner.recorder())),
            _ => Err(MarbleFailure.into()),
        });
        probe.request(1);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "7 #error");
        assert_eq!(
            probe.upstream_log(),
            "request(256) request(32) cancel cancel cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_empty_sources_leave_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(0, 100_000).flat_map(|_| Flux::range(0, 0));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
    }

    #[test]
    fn a_value_pushed_from_inside_on_next_comes_after_it() {
        let slot: Rc<RefCell<Option<FluxSink<i64>>>> = Rc::default();
        let inner = slot.clone();
        let flux = Flux::range(0, 1).flat_map(move |_| {
            let inner = inner.clone();
            Flux::create(move |sink| {
                inner.replace(Some(sink.clone()));
                sink.next(1);
            })
        });
        let flux = flux.map(move |n| {
            if let Some(sink) = slot.take() {
                sink.next(2);
                sink.complete();
            }
            n
        });
        let probe = Probe::new();
        flux.subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!((probe.log().as_str(), probe.deepest()), ("1 2 |", 1));
    }
}

//! Maps each value to a source and emits what these sources emit, one source after the other.
//!
//! ```text
//!  -a-b|
//!   concatMap(v -> 1-2|)
//!  -1-2-1-2|
//! ```
//!
//! - **Demand**: asks for one value at a time, the first when there is demand; with `prefetch` for
//!   that many ahead, and again at 75 %. The inner source is asked for what is outstanding.
//! - **Completion**: when the source and the last inner source have completed.
//! - **Error**: of any source, at once; with `delay_error` after all has ended. A function that
//!   fails cancels the source and is the error.
//! - **Cancellation**: cancels the inner source, then the source.
//! - **Scheduler**: none; an inner source is subscribed where the one before completes.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::vec::Drain;

use super::shared::arbiter::Arbiter;
use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::{Context, OnDiscard};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error, OverflowError};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Pass, Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what these emit, one after the other.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).concat_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 30 31 |");
    /// ```
    pub fn concat_map<Q, F>(self, mapper: F) -> Flux<ConcatMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(ConcatMap::new(self.0, Infallible(mapper)))
    }

    /// As [`concat_map`](Flux::concat_map); the first failure of `mapper` ends the stream.
    pub fn try_concat_map<Q, F>(self, mapper: F) -> Flux<ConcatMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(ConcatMap::new(self.0, Fallible(mapper)))
    }
}

impl<P, F> Flux<ConcatMap<P, F>> {
    /// Asks the source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended.
    pub fn delay_error(mut self) -> Self {
        self.0.error_waits_for = Wait::End;
        self
    }

    /// Keeps an error of the source back until the current inner source has ended.
    pub fn delay_error_until_boundary(mut self) -> Self {
        self.0.error_waits_for = Wait::Boundary;
        self
    }
}

/// See [`Flux::concat_map`].
#[derive(Clone, Debug)]
pub struct ConcatMap<P, F> {
    source: P,
    mapper: F,
    /// Zero: one value at a time.
    prefetch: Prefetch,
    error_waits_for: Wait,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    Nothing,
    Boundary,
    End,
}

impl<P, F> ConcatMap<P, F> {
    fn new(source: P, mapper: F) -> ConcatMap<P, F> {
        ConcatMap {
            source,
            mapper,
            prefetch: Prefetch(0),
            error_waits_for: Wait::Nothing,
        }
    }
}

impl<P, F> Publisher for ConcatMap<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;
    const IS_AT_HAND: bool =
        P::IS_AT_HAND && F::Output::IS_AT_HAND && !F::Output::HAS_OPTIONS && !F::CAN_FAIL;
    const HAS_OPTIONS: bool = P::HAS_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = Self::Item> + use<P, F>> {
        let mapper = self.mapper.clone();
        let publishers = self.source.values().filter(|_| Self::IS_AT_HAND)?;
        let publishers = publishers.filter_map(move |value| mapper.apply(value).ok());
        Some(publishers.flat_map(|publisher| publisher.values().into_iter().flatten()))
    }

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let is_one_by_one = self.prefetch.0 == 0;
        let queue = self.source.queue().filter(|_| !is_one_by_one);
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            mapper: self.mapper.clone(),
            outer: Inbox::reading(queue, self.prefetch),
            is_one_by_one,
            is_started: Cell::new(false),
            arbiter: Arbiter::default(),
            is_active: Cell::new(false),
            wip: Wip::default(),
            error_waits_for: self.error_waits_for,
            errors: DelayedErrors::default(),
            is_cancelled: Cell::new(false),
        });
        let subscriber = ConcatMapSubscriber { link: link.clone() };
        link.outer.subscribe(&self.source, subscriber);
    }
}

struct Link<S, T, F> {
    context: Context,
    downstream: Downstream<S>,
    mapper: F,
    outer: Inbox<T>,
    is_one_by_one: bool,
    /// The first value was requested.
    is_started: Cell<bool>,
    arbiter: Arbiter,
    /// An inner source runs.
    is_active: Cell<bool>,
    wip: Wip,
    error_waits_for: Wait,
    errors: DelayedErrors,
    is_cancelled: Cell<bool>,
}

impl<S, T, F> Link<S, T, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    /// Keeps an error back. Who asks one by one keeps only the first, as in Reactor.
    fn keep(&self, error: Error) {
        if self.is_one_by_one && !self.errors.is_empty() {
            self.context.error_dropped(&error);
        } else {
            self.errors.add(error);
        }
    }

    /// Ends with that error and what was kept back.
    fn fail(&self, error: Error) {
        self.errors.add(error);
        self.end();
    }

    fn end(&self) {
        self.outer.finish();
        match self.errors.take() {
            Some(error) => self.downstream.end(|s| s.on_error(error)),
            None => self.downstream.end(|s| s.on_complete()),
        }
        self.outer.discard(&self.context);
    }

    /// The source is asked for the next value, if it is asked one by one.
    fn request_next(&self) {
        if self.is_one_by_one && !self.outer.is_done() {
            self.outer.request(1);
        }
    }
}

/// Subscribes to the next inner source when there is none.
fn drain<S, T, F>(link: &Rc<Link<S, T, F>>)
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    if !link.wip.enter() {
        return;
    }
    loop {
        if link.downstream.is_released() {
            return link.outer.discard(&link.context);
        }
        if !link.is_active.get() {
            let is_failed = link.error_waits_for == Wait::Boundary && !link.errors.is_empty();
            match link.outer.pop() {
                _ if is_failed => link.end(),
                None if link.outer.is_done() => link.end(),
                None => {}
                Some(value) => apply(link, value),
            }
        }
        if link.wip.leave() {
            return;
        }
    }
}

fn apply<S, T, F>(link: &Rc<Link<S, T, F>>, value: T)
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    match link.mapper.apply(value) {
        Ok(publisher) => {
            if !link.is_one_by_one {
                link.outer.consumed(1);
            }
            link.is_active.set(true);
            match emit_all(link, &publisher) {
                Some(ControlFlow::Continue(())) => finish_inner(link),
                Some(ControlFlow::Break(())) => {}
                None => publisher.subscribe(InnerSubscriber { link: link.clone() }),
            }
        }
        Err(error) => {
            link.context.discard_failed(&error);
            match link.context.go_on_after(error, None) {
                Ok(()) => left_out(link),
                Err(error) if link.is_one_by_one && link.error_waits_for == Wait::End => {
                    link.keep(error.without_value());
                    left_out(link);
                }
                Err(error) => {
                    link.outer.cancel();
                    if !link.is_one_by_one {
                        link.outer.cancel();
                    }
                    link.fail(error.without_value());
                }
            }
        }
    }
}

/// Passes on the values of an inner source, if it has them at hand and nobody sees the difference.
fn emit_all<S, T, F>(link: &Link<S, T, F>, publisher: &F::Output) -> Option<ControlFlow<()>>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    if !link.arbiter.is_unbounded() || link.context.get::<OnDiscard>().is_some() {
        return None;
    }
    let (mut passed, is_over) = (None, link.downstream.released());
    link.downstream.signal(|subscriber| {
        passed = publisher.pass_values(&mut PassOn {
            context: &link.context,
            subscriber,
            is_over,
        });
    });
    passed
}

/// Passes values at hand on to the subscriber.
struct PassOn<'a, S> {
    context: &'a Context,
    subscriber: &'a S,
    is_over: &'a Cell<bool>,
}

impl<S> PassOn<'_, S> {
    fn flow(&self) -> ControlFlow<()> {
        if self.is_over.get() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Pass<R> for PassOn<'_, S> {
    fn pass(&mut self, value: R) -> ControlFlow<()> {
        // What makes the values may have ended the stream.
        if self.is_over.get() {
            self.context.next_dropped(&value);
        } else {
            self.subscriber.on_next(value);
        }
        self.flow()
    }

    fn pass_batch(&mut self, mut values: Drain<'_, R>) -> ControlFlow<()> {
        self.subscriber.on_batch(&mut values, self.is_over);
        self.flow()
    }
}

/// The inner source is complete: on to the next.
fn finish_inner<S, T, F>(link: &Rc<Link<S, T, F>>)
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    link.is_active.set(false);
    if !link.downstream.is_released() {
        link.request_next();
        drain(link);
    }
}

/// A value without an inner source: on to the next.
fn left_out<S, T, F>(link: &Rc<Link<S, T, F>>)
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    // With prefetch it does not count as used up, as in Reactor.
    if link.is_one_by_one {
        link.request_next();
    }
    drain(link);
}

impl<S, T, F> Upstream for Link<S, T, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            return self.outer.request(0);
        }
        if !self.is_started.replace(true) {
            self.request_next();
        }
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        let is_over = self.downstream.is_released();
        self.arbiter.cancel();
        // One that asks one by one knows that its source is over, as in Reactor.
        if !(self.is_one_by_one && is_over) {
            self.outer.cancel();
        }
        self.downstream.release();
        self.outer.discard(&self.context);
    }
}

struct ConcatMapSubscriber<S, T, F> {
    link: Rc<Link<S, T, F>>,
}

impl<S, T, F> Subscriber<T> for ConcatMapSubscriber<S, T, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        if link.outer.accept(&subscription) {
            let subscription = Subscription::new(link.clone());
            link.downstream.signal(|s| s.on_subscribe(subscription));
            if !link.is_one_by_one {
                link.outer.request_ahead();
            }
        }
    }

    fn on_next(&self, value: T) {
        if self.link.outer.is_done() || self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        // A source that sends more than it was asked for is not worth unbounded memory.
        if !self.link.is_one_by_one && self.link.outer.is_full() {
            self.link.outer.cancel();
            self.link.context.discard(&value);
            return self.on_error(OverflowError::QUEUE_IS_FULL.into());
        }
        self.link.outer.push(value);
        drain(&self.link);
    }

    fn on_queued(&self) {
        drain(&self.link);
    }

    fn on_error(&self, error: Error) {
        let link = &self.link;
        let is_late = link.outer.finish() || link.downstream.is_released();
        let is_second = link.is_one_by_one && !link.errors.is_empty();
        if is_late || is_second {
            link.context.error_dropped(&error);
            if !is_late {
                drain(link);
            }
        } else if link.error_waits_for == Wait::Nothing {
            link.arbiter.cancel();
            link.fail(error);
        } else {
            link.errors.add(error);
            drain(link);
        }
    }

    fn on_complete(&self) {
        if !self.link.outer.finish() {
            drain(&self.link);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct InnerSubscriber<S, T, F> {
    link: Rc<Link<S, T, F>>,
}

impl<S, T, F> InnerSubscriber<S, T, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn finish(&self) {
        finish_inner(&self.link);
    }
}

impl<S, T, F> Subscriber<<F::Output as Publisher>::Item> for InnerSubscriber<S, T, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.arbiter.switch_to(subscription);
    }

    fn on_next(&self, value: <F::Output as Publisher>::Item) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        let (link, error) = (&self.link, error.without_source());
        if link.downstream.is_released() {
            return link.context.error_dropped(&error);
        }
        match link.context.go_on_after(error, None) {
            Ok(()) => self.finish(),
            Err(error) if link.error_waits_for == Wait::End => {
                link.keep(error);
                self.finish();
            }
            Err(error) => {
                link.outer.cancel();
                link.fail(error);
            }
        }
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
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_one_by_one_or_ahead() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.concat_map(|n| Flux::range(n * 10, 2))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "");
        probe.request(3);
        assert_eq!(probe.log(), "10 11 20");
        assert_eq!(probe.upstream_log(), "request(1) request(1)");
        probe.cancel();
        assert!(probe.is_source_released());

        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.concat_map(|n| Flux::range(n * 10, 2)).prefetch(4);
        flux.subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.upstream_log(), "request(4) request(3)");
    }

    #[test]
    fn many_empty_sources_leave_the_stack_flat() {
        for prefetch in [0, 32] {
            let probe = Probe::new();
            let flux = Flux::range(0, 100_000).concat_map(|_| Flux::range(0, 0));
            flux.prefetch(prefetch).subscribe_with(probe.subscriber());
            probe.request(1);
            assert_eq!(probe.log(), "|");
            assert!(probe.is_source_released());
        }
    }
}

//! Maps each value to a source and emits what the latest of these sources emits.
//!
//! ```text
//!  -a--b|
//!   switchMap(v -> 1-2-3|)
//!  -1-21-2-3|
//! ```
//!
//! - **Demand**: asks for all there is; the inner source is asked for what is outstanding.
//! - **Completion**: when the source and the latest inner source have completed.
//! - **Error**: of any source, at once; the other one is cancelled. A function that fails cancels
//!   the source and is the error.
//! - **Cancellation**: cancels the inner source, then the source, if they still run.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible, Same, same};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what it emits, until the next value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).switch_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 |");
    /// ```
    pub fn switch_map<Q, F>(self, mapper: F) -> Flux<SwitchMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(SwitchMap::new(self.0, Infallible(mapper)))
    }

    /// As [`switch_map`](Flux::switch_map); the first failure of `mapper` ends the stream.
    pub fn try_switch_map<Q, F>(self, mapper: F) -> Flux<SwitchMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(SwitchMap::new(self.0, Fallible(mapper)))
    }
}

impl<P: Publisher<Item: Publisher>> Flux<P> {
    /// Emits what the latest of the publishers that this flux emits emits: Reactor's `switchOnNext`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).map(|n| Flux::range(n, 1)).switch_on_next();
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn switch_on_next(self) -> Flux<SwitchMap<P, Same<P::Item>>> {
        Flux(SwitchMap::new(self.0, same()))
    }
}

/// See [`Flux::switch_map`].
#[derive(Clone, Debug)]
pub struct SwitchMap<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> SwitchMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> SwitchMap<P, F> {
        SwitchMap { source, mapper }
    }
}

impl<P, F> Publisher for SwitchMap<P, F>
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
            requested: Demand::none(),
            requests: Cell::new(0),
            latest: RefCell::new(None),
            state: Cell::new(State::Subscribing),
            is_busy: Cell::new(false),
            waiting: RefCell::new(None),
            is_done: Cell::new(false),
            is_complete: Cell::new(false),
            is_over: Cell::new(false),
            mapper: self.mapper.clone(),
        });
        self.source.subscribe(SwitchMapSubscriber(link));
    }
}

struct Link<T, S, F> {
    context: Context,
    downstream: Downstream<S>,
    upstream: UpstreamCell,
    requested: Demand,
    /// Requests that came since all was delivered: only the first is passed on at once, others when
    /// the inner source has emitted.
    requests: Cell<u64>,
    latest: RefCell<Option<Rc<Inner>>>,
    /// That of the latest inner source.
    state: Cell<State>,
    /// An inner source is emitting: the next one waits until it has.
    is_busy: Cell<bool>,
    /// The value that the next inner source is to be made of.
    waiting: RefCell<Option<T>>,
    /// The source has ended.
    is_done: Cell<bool>,
    /// It has completed.
    is_complete: Cell<bool>,
    /// It was cancelled or has failed.
    is_over: Cell<bool>,
    mapper: F,
}

/// How far an inner source has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Subscribing,
    Subscribed,
    Complete,
}

/// The link to an inner source.
#[derive(Debug, Default)]
struct Inner {
    upstream: UpstreamCell,
    requested: Cell<u64>,
    /// Values emitted that are part of what was requested of the whole.
    produced: Cell<u64>,
    is_done: Cell<bool>,
}

impl<T, S, F> Link<T, S, F> {
    fn is_latest(&self, inner: &Rc<Inner>) -> bool {
        let latest = self.latest.borrow();
        latest
            .as_ref()
            .is_some_and(|latest| Rc::ptr_eq(latest, inner))
    }

    /// What an inner source has emitted is no longer requested.
    fn settle(&self, inner: &Inner) {
        self.requested.deliver(inner.produced.take());
        inner.requested.set(0);
    }

    fn cancel_latest(&self) {
        let latest = self.latest.borrow().clone();
        if let Some(inner) = latest {
            inner.upstream.cancel();
        }
    }

    /// Asks an inner source for what was requested since it was asked before; whether that was
    /// anything.
    fn ask_for_more(&self, inner: &Inner) -> bool {
        let requested = self.requested.get();
        let more = requested - inner.requested.get().min(requested);
        if more == 0 {
            return false;
        }
        inner.requested.set(requested);
        if requested == UNBOUNDED {
            inner.produced.set(0);
            inner.upstream.request(UNBOUNDED);
        } else {
            inner.upstream.request(more);
        }
        true
    }

    /// An inner source has emitted a value; whether all that was requested is there now.
    fn emitted(&self, inner: &Inner, requests: u64) -> bool {
        inner.produced.set(inner.produced.get() + 1);
        if requests > 1 {
            self.ask_for_more(inner);
        }
        if inner.produced.get() != inner.requested.get() {
            return false;
        }
        self.settle(inner);
        !self.ask_for_more(inner)
    }
}

impl<T, S, F> Link<T, S, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    /// Subscribes to the inner source made of that value.
    fn switch_to(self: &Rc<Self>, value: T) {
        let latest = self.latest.borrow().clone();
        let Some(inner) = latest else {
            return;
        };
        match self.mapper.apply(value) {
            Ok(publisher) => publisher.subscribe(InnerSubscriber {
                link: self.clone(),
                inner,
            }),
            Err(error) => {
                self.upstream.cancel();
                self.is_done.set(true);
                self.is_over.set(true);
                self.downstream.end(|s| s.on_error(error.without_value()));
            }
        }
    }

    /// The next inner source was held up.
    fn switch_to_waiting(self: &Rc<Self>) {
        let waiting = self.waiting.take();
        if let Some(value) = waiting {
            self.switch_to(value);
        }
    }
}

impl<T: 'static, S: 'static, F: 'static> Upstream for Link<T, S, F> {
    fn request(&self, n: u64) {
        if n == 0 {
            return self.upstream.request(0);
        }
        let before = self.requested.add(n);
        if self.is_over.get() || (self.requests.get() == 0 && before > 0) {
            return;
        }
        self.requests.set(self.requests.get() + 1);
        let latest = self.latest.borrow().clone();
        if self.requests.get() == 1
            && self.state.get() == State::Subscribed
            && let Some(inner) = latest
        {
            let requested = inner.requested.get().saturating_add(n);
            inner.requested.set(requested.min(UNBOUNDED));
            inner.upstream.request(n);
        }
    }

    fn cancel(&self) {
        if self.is_over.replace(true) {
            return;
        }
        if self.state.get() == State::Subscribed {
            self.cancel_latest();
        }
        if !self.is_complete.get() {
            self.upstream.cancel();
        }
        self.downstream.release();
        let waiting = self.waiting.take();
        if let Some(value) = waiting {
            self.context.discard(&value);
        }
    }
}

struct SwitchMapSubscriber<T, S, F>(Rc<Link<T, S, F>>);

impl<T, S, F> Subscriber<T> for SwitchMapSubscriber<T, S, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.is_done.get() {
            return link.context.next_dropped(&value);
        }
        if link.is_over.get() {
            return link.context.discard(&value);
        }
        let before = link.latest.replace(Some(Rc::default()));
        let was_subscribing = link.state.replace(State::Subscribing) == State::Subscribing;
        let Some(before) = before else {
            return link.switch_to(value);
        };
        let waiting = link.waiting.replace(Some(value));
        if let Some(value) = waiting {
            link.context.discard(&value);
        }
        if was_subscribing {
            return;
        }
        before.upstream.cancel();
        if !link.is_busy.get() {
            link.settle(&before);
            link.switch_to_waiting();
        }
    }

    fn on_error(&self, error: Error) {
        let link = &self.0;
        if link.is_done.replace(true) || link.is_over.replace(true) {
            return link.context.error_dropped(&error);
        }
        if link.state.get() != State::Subscribing {
            link.cancel_latest();
        }
        link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let link = &self.0;
        if link.is_done.replace(true) || link.is_over.get() {
            return;
        }
        link.is_complete.set(true);
        if link.latest.borrow().is_none() || link.state.get() == State::Complete {
            link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

struct InnerSubscriber<T, S, F> {
    link: Rc<Link<T, S, F>>,
    inner: Rc<Inner>,
}

impl<T, S, F> Subscriber<<F::Output as Publisher>::Item> for InnerSubscriber<T, S, F>
where
    T: 'static,
    F: Function<T, Output: Publisher>,
    S: Subscriber<<F::Output as Publisher>::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let (link, inner) = (&self.link, &self.inner);
        if !inner.upstream.accept(&subscription) {
            return;
        }
        if link.is_over.get() {
            return subscription.cancel();
        }
        if !link.is_latest(inner) {
            subscription.cancel();
            return link.switch_to_waiting();
        }
        link.state.set(State::Subscribed);
        link.is_busy.set(false);
        if link.requests.get() > 0 {
            inner.requested.set(link.requested.get());
            subscription.request(link.requested.get());
        }
    }

    fn on_next(&self, value: <F::Output as Publisher>::Item) {
        let (link, inner) = (&self.link, &self.inner);
        if inner.is_done.get() {
            return link.context.next_dropped(&value);
        }
        if link.is_over.get() || !link.is_latest(inner) {
            return link.context.discard(&value);
        }
        link.is_busy.set(true);
        let mut requests = link.requests.get();
        let is_bounded = inner.requested.get() != UNBOUNDED;
        link.downstream.signal(|s| s.on_next(value));
        let mut is_fulfilled = is_bounded && link.emitted(inner, requests);
        while !link.is_over.get() {
            if !link.is_latest(inner) {
                link.is_busy.set(false);
                link.settle(inner);
                return link.switch_to_waiting();
            }
            if !is_fulfilled {
                return link.is_busy.set(false);
            }
            if requests == link.requests.get() {
                link.is_busy.set(false);
                return link.requests.set(0);
            }
            requests = link.requests.get();
            is_fulfilled = !link.ask_for_more(inner);
        }
    }

    fn on_error(&self, error: Error) {
        let (link, inner) = (&self.link, &self.inner);
        if inner.is_done.replace(true) || !link.is_latest(inner) || link.is_over.replace(true) {
            return link.context.error_dropped(&error);
        }
        link.is_done.set(true);
        if !link.is_complete.get() {
            link.upstream.cancel();
        }
        link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let (link, inner) = (&self.link, &self.inner);
        if inner.is_done.replace(true) || link.is_over.get() || !link.is_latest(inner) {
            return;
        }
        link.settle(inner);
        if link.is_complete.get() {
            // It is not noted as complete: whoever cancels now cancels it, too, as in Reactor.
            link.downstream.end(|s| s.on_complete());
        } else {
            link.state.set(State::Complete);
            link.is_busy.set(false);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, marbles};
    use crate::{UNBOUNDED, VirtualTime};

    #[test]
    fn what_is_outstanding_is_asked_of_the_latest() -> Result<(), Box<dyn std::error::Error>> {
        let time = VirtualTime::new();
        let probe = Probe::new();
        let (log, inner) = (probe.clone(), marbles(&time, "1-2-3|")?);
        let flux = marbles(&time, "a---b|")?;
        let flux = flux.switch_map(move |_| inner.clone().record(log.recorder()));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        time.run();
        assert_eq!(probe.log(), "1");
        assert_eq!(probe.upstream_log(), "request(1) cancel");
        probe.request(UNBOUNDED);
        assert_eq!(probe.log(), "1 1 2 3 |");
        assert!(probe.is_source_released());
        Ok(())
    }
}

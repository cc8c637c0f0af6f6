//! Emits the values for which a source made from them answers `true`.
//!
//! ```text
//!  -a-b|
//!   filterWhen(v -> v == b)
//!  ---b|
//! ```
//!
//! - **Demand**: asks for 256 values ahead, and again at 75 %; the source of an answer is subscribed
//!   when there is demand, one at a time, and asked for all there is.
//! - **Completion**: when the source has completed and the last value is answered. A source without
//!   an answer counts as `false`.
//! - **Error**: of the source, and of the sources of answers, after the last value. A function that
//!   fails counts as an answer that fails.
//! - **Cancellation**: cancels the source, then the source of the current answer.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::inbox::{Inbox, Prefetch};
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, SMALL_BUFFER, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{DelayedErrors, Error};
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Flux<P> {
    /// Leaves out the values for which the mono that `predicate` makes of them does not emit `true`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let flux = Flux::range(1, 4).filter_when(|n| {
    ///     let n = *n;
    ///     Mono::from_publisher(Flux::range(n, 1)).map(|n| n % 2 == 0)
    /// });
    /// assert_eq!(values(flux), "2 4 |");
    /// ```
    pub fn filter_when<Q, F>(self, predicate: F) -> Flux<FilterWhen<P, Infallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Mono<Q> + Clone + 'static,
    {
        Flux(FilterWhen::new(self.0, Infallible(predicate), false))
    }

    /// As [`filter_when`](Flux::filter_when); `predicate` may fail.
    pub fn try_filter_when<Q, F>(self, predicate: F) -> Flux<FilterWhen<P, Fallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Flux(FilterWhen::new(self.0, Fallible(predicate), false))
    }

    /// As [`filter_when`](Flux::filter_when) with any publisher, which is cancelled after its first
    /// value.
    pub fn filter_when_publisher<Q, F>(self, predicate: F) -> Flux<FilterWhen<P, Infallible<F>>>
    where
        Q: Publisher<Item = bool>,
        F: Fn(&P::Item) -> Q + Clone + 'static,
    {
        Flux(FilterWhen::new(self.0, Infallible(predicate), true))
    }
}

/// See [`Flux::filter_when`].
#[derive(Clone, Debug)]
pub struct FilterWhen<P, F> {
    source: P,
    predicate: F,
    cancels_after_first: bool,
}

impl<P, F> FilterWhen<P, F> {
    fn new(source: P, predicate: F, cancels_after_first: bool) -> FilterWhen<P, F> {
        FilterWhen {
            source,
            predicate,
            cancels_after_first,
        }
    }
}

impl<P, Q, F> Publisher for FilterWhen<P, F>
where
    P: Publisher,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a P::Item, Output = Q>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            source: Inbox::new(Prefetch(SMALL_BUFFER)),
            asked: RefCell::new(None),
            answer: Cell::new(None),
            asking: RefCell::new(None),
            requested: Demand::none(),
            wip: Wip::default(),
            errors: DelayedErrors::default(),
            is_cancelled: Cell::new(false),
            has_ended: Cell::new(false),
            predicate: self.predicate.clone(),
            cancels_after_first: self.cancels_after_first,
        });
        self.source.subscribe(FilterWhenSubscriber { link });
    }
}

struct Link<S, T, F> {
    context: Context,
    downstream: Downstream<S>,
    source: Inbox<T>,
    /// The value whose answer is awaited.
    asked: RefCell<Option<T>>,
    answer: Cell<Option<bool>>,
    /// The link to the source of the answer.
    asking: RefCell<Option<Subscription>>,
    requested: Demand,
    wip: Wip,
    errors: DelayedErrors,
    is_cancelled: Cell<bool>,
    has_ended: Cell<bool>,
    predicate: F,
    cancels_after_first: bool,
}

impl<S, T, F> Link<S, T, F>
where
    T: 'static,
    S: Subscriber<T>,
{
    /// Passes on the value asked about if the answer was `true`.
    fn settle(&self, answer: bool) {
        let asked = self.asked.take();
        let asking = self.asking.take();
        drop(asking);
        match asked {
            Some(value) if answer => {
                self.downstream.signal(|s| s.on_next(value));
                self.requested.deliver(1);
            }
            Some(value) => self.context.discard(&value),
            None => {}
        }
        self.source.consumed(1);
    }

    fn end(&self) {
        self.has_ended.set(true);
        match self.errors.take() {
            Some(error) => self.downstream.end(|s| s.on_error(error)),
            None => self.downstream.end(|s| s.on_complete()),
        }
    }

    fn discard(&self) {
        let asked = self.asked.take();
        if let Some(value) = asked {
            self.context.discard(&value);
        }
        self.source.discard(&self.context);
    }
}

fn drain<S, T, Q, F>(link: &Rc<Link<S, T, F>>)
where
    T: 'static,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a T, Output = Q>,
    S: Subscriber<T>,
{
    if !link.wip.enter() {
        return;
    }
    loop {
        while step(link) {}
        if link.wip.leave() {
            return;
        }
    }
}

/// Goes one step on; whether there may be another.
fn step<S, T, Q, F>(link: &Rc<Link<S, T, F>>) -> bool
where
    T: 'static,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a T, Output = Q>,
    S: Subscriber<T>,
{
    if link.is_cancelled.get() || link.has_ended.get() {
        link.discard();
        return false;
    }
    if let Some(answer) = link.answer.take() {
        link.settle(answer);
        return true;
    }
    if link.asked.borrow().is_some() {
        return false;
    }
    if link.source.is_empty() {
        if link.source.is_done() {
            link.end();
        }
        return false;
    }
    if link.requested.get() == 0 {
        return false;
    }
    if let Some(value) = link.source.pop() {
        match link.predicate.apply(&value) {
            Ok(publisher) => {
                link.asked.replace(Some(value));
                publisher.subscribe(AnswerSubscriber {
                    link: link.clone(),
                    is_done: Cell::new(false),
                });
            }
            Err(error) => {
                link.errors.add(error);
                link.context.discard(&value);
                link.source.consumed(1);
            }
        }
    }
    true
}

/// Upstream of the subscriber: a handle, as a drain needs the shared link.
struct Handle<S, T, F>(Rc<Link<S, T, F>>);

impl<S, T, Q, F> Upstream for Handle<S, T, F>
where
    T: 'static,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a T, Output = Q>,
    S: Subscriber<T>,
{
    fn request(&self, n: u64) {
        if n == 0 {
            return self.0.source.request(0);
        }
        self.0.requested.add(n);
        drain(&self.0);
    }

    fn cancel(&self) {
        if !self.0.is_cancelled.replace(true) {
            self.0.downstream.release();
            self.0.source.cancel();
            let asking = self.0.asking.take();
            if let Some(asking) = asking {
                asking.cancel();
            }
            drain(&self.0);
        }
    }
}

struct FilterWhenSubscriber<S, T, F> {
    link: Rc<Link<S, T, F>>,
}

impl<S, T, Q, F> Subscriber<T> for FilterWhenSubscriber<S, T, F>
where
    T: 'static,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a T, Output = Q>,
    S: Subscriber<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        if link.source.accept(&subscription) {
            let handle = Subscription::new(Rc::new(Handle(link.clone())));
            link.downstream.signal(|s| s.on_subscribe(handle));
            link.source.request_ahead();
        }
    }

    fn on_next(&self, value: T) {
        if self.link.source.is_done() || self.link.is_cancelled.get() {
            return self.link.context.next_dropped(&value);
        }
        self.link.source.push(value);
        drain(&self.link);
    }

    fn on_error(&self, error: Error) {
        if self.link.is_cancelled.get() || self.link.source.finish() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        drain(&self.link);
    }

    fn on_complete(&self) {
        if !self.link.source.finish() {
            drain(&self.link);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct AnswerSubscriber<S, T, F> {
    link: Rc<Link<S, T, F>>,
    is_done: Cell<bool>,
}

impl<S, T, Q, F> Subscriber<bool> for AnswerSubscriber<S, T, F>
where
    T: 'static,
    Q: Publisher<Item = bool>,
    F: for<'a> Function<&'a T, Output = Q>,
    S: Subscriber<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.is_cancelled.get() {
            return subscription.cancel();
        }
        self.link.asking.replace(Some(subscription.clone()));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, answer: bool) {
        if self.is_done.replace(true) {
            return;
        }
        let asking = self.link.asking.borrow().clone();
        if self.link.cancels_after_first
            && let Some(asking) = asking
        {
            asking.cancel();
        }
        self.link.answer.set(Some(answer));
        drain(&self.link);
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) || self.link.is_cancelled.get() {
            return self.link.context.error_dropped(&error);
        }
        self.link.errors.add(error);
        self.link.answer.set(Some(false));
        drain(&self.link);
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.link.answer.set(Some(false));
            drain(&self.link);
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
    fn asks_ahead_and_answers_on_demand() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.filter_when_publisher(|n| {
            let is_even = n % 2 == 0;
            Flux::range(0, 1).map(move |_| is_even)
        });
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "2 4");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }
}

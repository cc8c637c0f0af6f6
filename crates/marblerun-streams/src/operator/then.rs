//! Waits for a source to complete, then emits what another one emits.
//!
//! ```text
//!  -a-b|
//!   thenMany(-x-y|)
//!  ------x-y|
//! ```
//!
//! - **Demand**: the first source is asked for all there is; the other one for what is outstanding,
//!   or for all if it is a mono.
//! - **Completion**: of the other source; `then()` completes with the first.
//! - **Error**: of either source.
//! - **Cancellation**: cancels whichever source is current.
//! - **Scheduler**: none; the other source is subscribed where the first one completes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::concat::Concat;
use super::shared::ignored::Ignored;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Just;
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Completes when this flux does; its values are left out.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).then().map(|()| 0).flux()), "|");
    /// ```
    pub fn then(self) -> Mono<Ignored<P, ()>> {
        Mono(Ignored::new(self.0))
    }

    /// Emits what `other` emits when this flux has completed.
    pub fn then_mono<Q: Publisher>(self, other: Mono<Q>) -> Mono<Then<P, Q>> {
        Mono(Then::new(self.0, other.0))
    }

    /// Emits what `other` emits when this flux has completed.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).then_many(Flux::range(7, 2))), "7 8 |");
    /// ```
    pub fn then_many<Q: Publisher>(self, other: Q) -> Flux<ThenMany<P, Q>> {
        Flux(Concat::new((Ignored::new(self.0), other)))
    }

    /// Completes when this flux and then `other` have completed.
    pub fn then_empty<Q: Publisher<Item = ()>>(self, other: Q) -> Mono<Then<P, Q>> {
        Mono(Then::new(self.0, other))
    }
}

impl<P: Publisher> Mono<P> {
    /// Completes when this mono does; its value is left out.
    pub fn then(self) -> Mono<Ignored<P, ()>> {
        Mono(Ignored::new(self.0))
    }

    /// Emits what `other` emits when this mono has completed.
    pub fn then_mono<Q: Publisher>(self, other: Mono<Q>) -> Mono<Then<P, Q>> {
        Mono(Then::new(self.0, other.0))
    }

    /// Emits what `other` emits when this mono has completed.
    pub fn then_many<Q: Publisher>(self, other: Q) -> Flux<ThenMany<P, Q>> {
        Flux(Concat::new((Ignored::new(self.0), other)))
    }

    /// Completes when this mono and then `other` have completed.
    pub fn then_empty<Q: Publisher<Item = ()>>(self, other: Q) -> Mono<Then<P, Q>> {
        Mono(Then::new(self.0, other))
    }

    /// Emits `value` when this mono has completed.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::from_publisher(Flux::range(1, 1)).then_return("done");
    /// assert_eq!(values(mono.flux()), "done |");
    /// ```
    pub fn then_return<T: Clone + 'static>(self, value: T) -> Mono<Then<P, Just<T>>> {
        Mono(Then::new(self.0, Just::new(value)))
    }
}

/// See [`Flux::then_many`].
pub type ThenMany<P, Q> = Concat<(Ignored<P, <Q as Publisher>::Item>, Q)>;

/// See [`Mono::then_mono`].
#[derive(Clone, Debug)]
pub struct Then<P, Q> {
    source: P,
    other: Rc<Q>,
}

impl<P, Q> Then<P, Q> {
    pub(crate) fn new(source: P, other: Q) -> Then<P, Q> {
        Then {
            source,
            other: Rc::new(other),
        }
    }
}

impl<P: Publisher, Q: Publisher> Publisher for Then<P, Q> {
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            current: RefCell::new(None),
            is_requested: Cell::new(false),
            value: Cell::new(None),
            is_done: Cell::new(false),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        if !link.downstream.is_released() {
            self.source.subscribe(FirstSubscriber {
                link,
                other: self.other.clone(),
                upstream: UpstreamCell::default(),
            });
        }
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    current: RefCell<Option<Subscription>>,
    is_requested: Cell<bool>,
    /// The value, while nobody has asked for it.
    value: Cell<Option<T>>,
    /// The value is there.
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn switch_to(&self, subscription: Subscription) {
        if self.downstream.is_released() {
            return subscription.cancel();
        }
        let before = self.current.replace(Some(subscription.clone()));
        drop(before);
        subscription.request(UNBOUNDED);
    }

    fn fail(&self, error: Error) {
        if self.downstream.is_released() || self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.downstream.end(|s| s.on_error(error));
    }

    fn emit(&self, value: T) {
        self.downstream.signal(|s| s.on_next(value));
        self.downstream.end(|s| s.on_complete());
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if self.downstream.is_released() {
            return;
        }
        if n == 0 {
            self.cancel_current();
            return self
                .downstream
                .end(|s| s.on_error(NonPositiveRequest.into()));
        }
        self.is_requested.set(true);
        if let Some(value) = self.value.take() {
            self.emit(value);
        }
    }

    fn cancel(&self) {
        self.downstream.release();
        self.cancel_current();
        if let Some(value) = self.value.take() {
            self.context.discard(&value);
        }
    }
}

impl<T, S> Link<T, S> {
    fn cancel_current(&self) {
        let current = self.current.take();
        if let Some(current) = current {
            current.cancel();
        }
    }
}

struct FirstSubscriber<T, S, Q> {
    link: Rc<Link<T, S>>,
    other: Rc<Q>,
    upstream: UpstreamCell,
}

impl<A, Q, S> Subscriber<A> for FirstSubscriber<Q::Item, S, Q>
where
    A: 'static,
    Q: Publisher,
    S: Subscriber<Q::Item>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.link.switch_to(subscription);
        }
    }

    fn on_next(&self, value: A) {
        self.link.context.discard(&value);
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() {
            let link = self.link.clone();
            self.other.subscribe(LastSubscriber {
                link,
                upstream: UpstreamCell::default(),
            });
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct LastSubscriber<T, S> {
    link: Rc<Link<T, S>>,
    upstream: UpstreamCell,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for LastSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.link.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() || link.is_done.replace(true) {
            link.context.next_dropped(&value);
        } else if link.is_requested.get() {
            link.emit(value);
        } else {
            link.value.set(Some(value));
        }
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() && !self.link.is_done.replace(true) {
            self.link.downstream.end(|s| s.on_complete());
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
    fn the_value_waits_for_demand() {
        let probe = Probe::new();
        let source = Flux::range(1, 2).record(probe.recorder());
        let other = Mono::from_publisher(Flux::range(7, 1));
        source.then_mono(other).subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "7 |");
        assert!(probe.is_source_released());
    }
}

//! Combines each value of a source with the latest one of another source.
//!
//! ```text
//!  -a-b---c|
//!  --1--2---
//!   withLatestFrom
//!  ---{b1}---{c2}|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value that comes before one of the other
//!   source, which is asked for all there is.
//! - **Completion**: of the source; at once when the other source completes without a value.
//! - **Error**: of either source; the other one is cancelled. A function that fails is the error.
//! - **Cancellation**: cancels the source, then the other one.
//! - **Scheduler**: none.

use std::cell::RefCell;
use std::rc::Rc;

use super::shared::notifier::Companion;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible2, Function, Infallible2};
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Combines each value with the latest one of `other`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).with_latest_from(Flux::range(1, 7), |a, b| a * b);
    /// assert_eq!(values(flux), "7 14 21 |");
    /// ```
    pub fn with_latest_from<Q, R, F>(
        self,
        other: Q,
        combinator: F,
    ) -> Flux<WithLatestFrom<P, Q, Infallible2<F>>>
    where
        Q: Publisher<Item: Clone>,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> R + Clone + 'static,
    {
        Flux(WithLatestFrom {
            source: self.0,
            other,
            combinator: Infallible2(combinator),
        })
    }

    /// As [`with_latest_from`](Flux::with_latest_from); the first failure of `combinator` ends the
    /// stream.
    pub fn try_with_latest_from<Q, R, F>(
        self,
        other: Q,
        combinator: F,
    ) -> Flux<WithLatestFrom<P, Q, Fallible2<F>>>
    where
        Q: Publisher<Item: Clone>,
        R: 'static,
        F: Fn(P::Item, Q::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(WithLatestFrom {
            source: self.0,
            other,
            combinator: Fallible2(combinator),
        })
    }
}

/// See [`Flux::with_latest_from`].
#[derive(Clone, Debug)]
pub struct WithLatestFrom<P, Q, F> {
    source: P,
    other: Q,
    combinator: F,
}

impl<P, Q, F> Publisher for WithLatestFrom<P, Q, F>
where
    P: Publisher,
    Q: Publisher<Item: Clone>,
    F: Function<(P::Item, Q::Item), Output: 'static>,
{
    type Item = F::Output;

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        let link = Companion::new(downstream);
        let latest = Rc::new(RefCell::new(None));
        self.other.subscribe(OtherSubscriber {
            link: link.clone(),
            latest: latest.clone(),
            item: std::marker::PhantomData,
        });
        self.source.subscribe(WithLatestFromSubscriber {
            link,
            latest,
            combinator: self.combinator.clone(),
        });
    }
}

struct OtherSubscriber<S, B, R> {
    link: Rc<Companion<S>>,
    latest: Rc<RefCell<Option<B>>>,
    item: std::marker::PhantomData<fn() -> R>,
}

impl<B: 'static, R: 'static, S: Subscriber<R>> Subscriber<B> for OtherSubscriber<S, B, R> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_other_subscribe(&subscription);
    }

    fn on_next(&self, value: B) {
        // The cell must be free again before the value's own drop runs.
        let before = self.latest.replace(Some(value));
        drop(before);
    }

    fn on_error(&self, error: Error) {
        if self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.source.cancel();
        self.link.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        let is_empty = self.latest.borrow().is_none();
        if is_empty && !self.link.downstream.is_released() {
            self.link.source.cancel();
            self.link.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct WithLatestFromSubscriber<S, B, F> {
    link: Rc<Companion<S>>,
    latest: Rc<RefCell<Option<B>>>,
    combinator: F,
}

impl<A, B, S, F> Subscriber<A> for WithLatestFromSubscriber<S, B, F>
where
    A: 'static,
    B: Clone + 'static,
    F: Function<(A, B), Output: 'static>,
    S: Subscriber<F::Output>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_subscribe(&subscription);
    }

    fn on_next(&self, value: A) {
        if !self.try_on_next(value) {
            self.link.source.request(1);
        }
    }

    fn try_on_next(&self, value: A) -> bool {
        let link = &self.link;
        if link.downstream.is_released() {
            link.context.next_dropped(&value);
            return true;
        }
        let latest = self.latest.borrow().clone();
        let Some(latest) = latest else {
            return false;
        };
        match self.combinator.apply((value, latest)) {
            Ok(result) => link.downstream.signal(|s| s.on_next(result)),
            Err(error) => {
                link.source.cancel();
                link.other.cancel();
                link.downstream.end(|s| s.on_error(error.without_value()));
            }
        }
        true
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() {
            self.link.other.cancel();
            self.link.downstream.end(|s| s.on_complete());
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
    fn without_a_latest_value_there_is_nothing_to_combine() {
        let probe = Probe::new();
        let source = Flux::range(1, 2).record(probe.recorder());
        let never = Flux::create(|_: crate::source::FluxSink<i64>| {});
        let flux = source.with_latest_from(never, |a, b| a + b);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
        assert!(probe.is_source_released());
    }
}

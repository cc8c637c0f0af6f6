//! Emits the values of a source until another one has a value or completes.
//!
//! ```text
//!  -a-b-c-d|
//!   takeUntilOther(-----x)
//!  -a-b-|
//! ```
//!
//! - **Demand**: unchanged; the other source is asked for all there is.
//! - **Completion**: with the first value or the completion of the other source, or with the source.
//! - **Error**: of either source. One of the other source does not cancel the source.
//! - **Cancellation**: cancels the source, then the other one.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::notifier::Companion;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Ends with the first value or the completion of `other`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).take_until_other(Flux::range(1, 1))), "|");
    /// ```
    pub fn take_until_other<Q: Publisher>(self, other: Q) -> Flux<TakeUntilOther<P, Q>> {
        Flux(TakeUntilOther {
            source: self.0,
            other,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Ends with the first value or the completion of `other`.
    pub fn take_until_other<Q: Publisher>(self, other: Q) -> Mono<TakeUntilOther<P, Q>> {
        Mono(TakeUntilOther {
            source: self.0,
            other,
        })
    }
}

/// See [`Flux::take_until_other`].
#[derive(Clone, Debug)]
pub struct TakeUntilOther<P, Q> {
    source: P,
    other: Q,
}

impl<P: Publisher, Q: Publisher> Publisher for TakeUntilOther<P, Q> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Companion::new(downstream);
        self.other.subscribe(OtherSubscriber {
            link: link.clone(),
            is_done: Cell::new(false),
            item: std::marker::PhantomData,
        });
        self.source.subscribe(TakeUntilOtherSubscriber { link });
    }
}

struct OtherSubscriber<S, T> {
    link: Rc<Companion<S>>,
    is_done: Cell<bool>,
    item: std::marker::PhantomData<fn() -> T>,
}

impl<A: 'static, T: 'static, S: Subscriber<T>> Subscriber<A> for OtherSubscriber<S, T> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_other_subscribe(&subscription);
    }

    fn on_next(&self, _: A) {
        if !self.is_done.get() {
            self.link.cancel_other();
            Subscriber::<A>::on_complete(self);
        }
    }

    fn on_error(&self, error: Error) {
        // A second error is lost, of whichever source it is.
        if self.is_done.replace(true) || self.link.downstream.is_released() {
            return;
        }
        self.link.cancel_other();
        self.link.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) && !self.link.downstream.is_released() {
            self.link.source.cancel();
            self.link.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct TakeUntilOtherSubscriber<S> {
    link: Rc<Companion<S>>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for TakeUntilOtherSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_subscribe(&subscription);
    }

    fn on_next(&self, value: T) {
        if self.link.downstream.is_released() {
            return self.link.context.next_dropped(&value);
        }
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        if !self.link.downstream.is_released() {
            self.link.fail(error);
        }
    }

    fn on_complete(&self) {
        if !self.link.downstream.is_released() {
            self.link.cancel_other();
            self.link.downstream.end(|s| s.on_complete());
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
    fn a_value_of_the_other_cancels_both() -> Result<(), Box<dyn std::error::Error>> {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, "a-b-c|")?.record(probe.recorder());
        let other = marbles(&time, "---x-|")?.record(probe.recorder());
        source
            .take_until_other(other)
            .subscribe_with(probe.subscriber());
        probe.request(UNBOUNDED);
        time.run();
        assert_eq!(probe.log(), "a b |");
        assert_eq!(
            probe.upstream_log(),
            "request(unbounded) request(unbounded) cancel cancel"
        );
        assert!(probe.is_source_released());
        Ok(())
    }
}

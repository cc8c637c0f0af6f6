//! Leaves out the values of a source until another one has a value or completes.
//!
//! ```text
//!  -a-b-c-d|
//!   skipUntilOther(----x)
//!  -----c-d|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out. The other source is asked for
//!   all there is.
//! - **Completion**: of the source.
//! - **Error**: of either source; the other one is cancelled.
//! - **Cancellation**: cancels the source and the other one.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::notifier::Companion;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Begins with the first value or the completion of `other`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).skip_until_other(Flux::range(1, 1))), "1 2 3 |");
    /// ```
    pub fn skip_until_other<Q: Publisher>(self, other: Q) -> Flux<SkipUntilOther<P, Q>> {
        Flux(SkipUntilOther {
            source: self.0,
            other,
        })
    }
}

/// See [`Flux::skip_until_other`].
#[derive(Clone, Debug)]
pub struct SkipUntilOther<P, Q> {
    source: P,
    other: Q,
}

impl<P: Publisher, Q: Publisher> Publisher for SkipUntilOther<P, Q> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Companion::new(downstream);
        let is_open = Rc::new(Cell::new(false));
        self.other.subscribe(OtherSubscriber {
            link: link.clone(),
            is_open: is_open.clone(),
            item: std::marker::PhantomData,
        });
        self.source
            .subscribe(SkipUntilOtherSubscriber { link, is_open });
    }
}

struct OtherSubscriber<S, T> {
    link: Rc<Companion<S>>,
    /// Values pass: the other source has nothing more to say.
    is_open: Rc<Cell<bool>>,
    item: std::marker::PhantomData<fn() -> T>,
}

impl<A: 'static, T: 'static, S: Subscriber<T>> Subscriber<A> for OtherSubscriber<S, T> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_other_subscribe(&subscription);
    }

    fn on_next(&self, _: A) {
        if !self.is_open.replace(true) {
            self.link.other.cancel();
            self.link.finish_other();
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_open.replace(true) || self.link.downstream.is_released() {
            return self.link.context.error_dropped(&error);
        }
        self.link.source.cancel();
        self.link.other.cancel();
        self.link.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        self.is_open.set(true);
        self.link.finish_other();
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct SkipUntilOtherSubscriber<S> {
    link: Rc<Companion<S>>,
    is_open: Rc<Cell<bool>>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SkipUntilOtherSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.link.on_subscribe(&subscription);
    }

    fn on_next(&self, value: T) {
        if !self.try_on_next(value) {
            self.link.source.request(1);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if self.link.downstream.is_released() {
            self.link.context.next_dropped(&value);
        } else if self.is_open.get() {
            self.link.downstream.signal(|s| s.on_next(value));
        } else {
            self.link.context.discard(&value);
            return false;
        }
        true
    }

    fn on_error(&self, error: Error) {
        if !self.link.downstream.is_released() {
            // As in Reactor, although it has ended.
            self.link.source.cancel();
        }
        self.link.fail(error);
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
    use crate::{Flux, UNBOUNDED, VirtualTime};

    #[test]
    fn the_other_source_is_cancelled_once() -> Result<(), Box<dyn std::error::Error>> {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let other = marbles(&time, "---x-|")?.record(probe.recorder());
        let flux = marbles(&time, "a-b-c|")?.skip_until_other(other);
        flux.subscribe_with(probe.subscriber());
        probe.request(UNBOUNDED);
        time.run();
        assert_eq!(probe.log(), "c |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
        Ok(())
    }

    #[test]
    fn one_more_is_requested_for_each_value_left_out() {
        let probe = Probe::new();
        let never = Flux::create(|_: crate::source::FluxSink<i64>| {});
        let source = Flux::range(1, 2).record(probe.recorder());
        let flux = source.skip_until_other(never);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
    }
}

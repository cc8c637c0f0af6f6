//! Holds the value of a mono back until a source made from it has completed.
//!
//! ```text
//!  -a|
//!   delayUntil(v -> --|)
//!  ---a|
//! ```
//!
//! - **Demand**: asks for all there is, of the source and of the other one; the value waits for a
//!   request.
//! - **Completion**: with the value; at once if the source is empty.
//! - **Error**: of any source; a function that fails is the error. An error of the other source
//!   cancels the source.
//! - **Cancellation**: cancels the source, then the other one.
//! - **Scheduler**: none; the value goes on where its other source completes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::live_upstream::LiveUpstream;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<P: Publisher> Mono<P> {
    /// Emits the value when the publisher that `trigger` makes of it has completed.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// assert_eq!(values(Mono::just(7).delay_until(|_| Flux::range(1, 2)).flux()), "7 |");
    /// ```
    pub fn delay_until<Q, F>(self, trigger: F) -> Mono<MonoDelayUntil<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Q + Clone + 'static,
    {
        Mono(MonoDelayUntil {
            source: self.0,
            trigger: Infallible(trigger),
        })
    }

    /// As [`delay_until`](Mono::delay_until), with a function that may fail.
    pub fn try_delay_until<Q, F>(self, trigger: F) -> Mono<MonoDelayUntil<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Mono(MonoDelayUntil {
            source: self.0,
            trigger: Fallible(trigger),
        })
    }
}

/// See [`Mono::delay_until`].
#[derive(Clone, Debug)]
pub struct MonoDelayUntil<P, F> {
    source: P,
    trigger: F,
}

impl<P, Q, F> Publisher for MonoDelayUntil<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: for<'a> Function<&'a P::Item, Output = Q>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            source: LiveUpstream::default(),
            other: LiveUpstream::default(),
            value: RefCell::new(None),
            is_ready: Cell::new(false),
            has_request: Cell::new(false),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        self.source.subscribe(SourceSubscriber {
            link,
            trigger: self.trigger.clone(),
        });
    }
}

struct Link<T, S> {
    context: Context,
    downstream: Downstream<S>,
    source: LiveUpstream,
    other: LiveUpstream,
    /// Held back.
    value: RefCell<Option<T>>,
    /// The other source has completed.
    is_ready: Cell<bool>,
    has_request: Cell<bool>,
}

impl<T: 'static, S: Subscriber<T>> Link<T, S> {
    fn emit_if_wanted(&self) {
        if !self.is_ready.get() || !self.has_request.get() {
            return;
        }
        if let Some(value) = self.value.take() {
            // It is over before the value is passed on: whoever cancels then cancels nobody.
            self.downstream.end(|s| {
                s.on_next(value);
                s.on_complete();
            });
        }
    }

    fn fail(&self, error: Error) {
        if self.downstream.is_released() {
            return self.context.error_dropped(&error);
        }
        self.discard();
        self.downstream.end(|s| s.on_error(error));
    }

    fn discard(&self) {
        let value = self.value.take();
        if let Some(value) = value {
            self.context.discard(&value);
        }
    }
}

struct SourceSubscriber<T, S, F> {
    link: Rc<Link<T, S>>,
    trigger: F,
}

impl<T, Q, S, F> Subscriber<T> for SourceSubscriber<T, S, F>
where
    T: 'static,
    Q: Publisher,
    S: Subscriber<T>,
    F: for<'a> Function<&'a T, Output = Q>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.link.downstream.is_released() {
            subscription.cancel();
        } else if self.link.source.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.link;
        if link.downstream.is_released() || link.value.borrow().is_some() {
            return link.context.next_dropped(&value);
        }
        match self.trigger.apply(&value) {
            Ok(other) => {
                link.value.replace(Some(value));
                other.subscribe(OtherSubscriber(link.clone()));
            }
            Err(error) => {
                link.downstream.end(|s| s.on_error(error.without_value()));
                link.context.discard(&value);
            }
        }
    }

    fn on_error(&self, error: Error) {
        if !self.link.downstream.is_released() {
            self.link.other.cancel();
        }
        self.link.fail(error);
    }

    fn on_complete(&self) {
        if self.link.value.borrow().is_none() {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

struct OtherSubscriber<T, S>(Rc<Link<T, S>>);

impl<A: 'static, T: 'static, S: Subscriber<T>> Subscriber<A> for OtherSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.downstream.is_released() {
            subscription.cancel();
        } else if self.0.other.accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: A) {
        self.0.context.discard(&value);
    }

    fn on_error(&self, error: Error) {
        if !self.0.downstream.is_released() {
            self.0.source.cancel();
        }
        self.0.fail(error);
    }

    fn on_complete(&self) {
        self.0.is_ready.set(true);
        self.0.emit_if_wanted();
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.source.cancel();
            self.other.cancel();
            return self.fail(NonPositiveRequest.into());
        }
        self.has_request.set(true);
        self.emit_if_wanted();
    }

    fn cancel(&self) {
        // What has ended no longer cancels anybody.
        if self.downstream.is_released() {
            return;
        }
        self.downstream.release();
        self.source.cancel();
        self.other.cancel();
        self.discard();
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, marbles};
    use crate::{Mono, VirtualTime};

    #[track_caller]
    fn check(source: &str, other: &str, demand: u64, upstream: &str, log: &str) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, source).unwrap().record(probe.recorder());
        let (recording, other) = (probe.clone(), marbles(&time, other).unwrap());
        Mono::from_publisher(source)
            .delay_until(move |_| other.clone().record(recording.recorder()))
            .subscribe_with(probe.subscriber());
        probe.request(demand);
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(
            probe.upstream_log().replace("request(unbounded)", "r"),
            upstream
        );
        assert!(probe.is_source_released() || demand == 0);
    }

    #[test]
    fn the_value_waits_for_the_other_source() {
        check("-a|", "-x-y|", 1, "r r", "a |");
        check("-|", "-", 1, "r", "|");
        check("-a|", "-#", 1, "r r cancel", "#error");
        check("-#", "-", 1, "r", "#error");
    }
}

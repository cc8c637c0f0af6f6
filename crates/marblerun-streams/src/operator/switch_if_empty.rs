//! Goes on with another source if the first one is empty.
//!
//! ```text
//!  ---|
//!   switchIfEmpty(-a|)
//!  ----a|
//! ```
//!
//! - **Demand**: unchanged; what the first source did not deliver is asked of the other.
//! - **Completion**: of the source that has values, or of the other.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels whichever source is current.
//! - **Scheduler**: none; the other source is subscribed where the first one completes.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::arbiter::Arbiter;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits what `other` emits if this flux completes without a value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::{check, values}};
    /// check("-a|", |flux| flux.switch_if_empty(Flux::empty()), "-a|");
    /// assert_eq!(values(Flux::range(0, 0).switch_if_empty(Flux::range(7, 2))), "7 8 |");
    /// ```
    pub fn switch_if_empty<Q>(self, other: Flux<Q>) -> Flux<SwitchIfEmpty<P, Q>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Flux(SwitchIfEmpty {
            source: self.0,
            other: Rc::new(other.0),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits what `other` emits if this mono completes without a value.
    pub fn switch_if_empty<Q>(self, other: Mono<Q>) -> Mono<SwitchIfEmpty<P, Q>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Mono(SwitchIfEmpty {
            source: self.0,
            other: Rc::new(other.0),
        })
    }
}

/// See [`Flux::switch_if_empty`].
#[derive(Clone, Debug)]
pub struct SwitchIfEmpty<P, Q> {
    source: P,
    other: Rc<Q>,
}

impl<P, Q> Publisher for SwitchIfEmpty<P, Q>
where
    P: Publisher,
    Q: Publisher<Item = P::Item>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let link = Rc::new(Link {
            arbiter: Arbiter::default(),
            downstream: Downstream::new(downstream),
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
        if !link.arbiter.is_cancelled() {
            let other = Cell::new(Some(self.other.clone()));
            self.source
                .subscribe(SwitchIfEmptySubscriber::new(link, other));
        }
    }
}

struct Link<S> {
    arbiter: Arbiter,
    downstream: Downstream<S>,
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        self.arbiter.request(n);
    }

    fn cancel(&self) {
        self.arbiter.cancel();
        self.downstream.release();
    }
}

struct SwitchIfEmptySubscriber<S, Q> {
    link: Rc<Link<S>>,
    /// What to go on with; none once there was a value, or when this is the other source.
    other: Cell<Option<Rc<Q>>>,
    upstream: UpstreamCell,
}

impl<S, Q> SwitchIfEmptySubscriber<S, Q> {
    fn new(link: Rc<Link<S>>, other: Cell<Option<Rc<Q>>>) -> SwitchIfEmptySubscriber<S, Q> {
        SwitchIfEmptySubscriber {
            link,
            other,
            upstream: UpstreamCell::default(),
        }
    }
}

impl<T, S, Q> Subscriber<T> for SwitchIfEmptySubscriber<S, Q>
where
    T: 'static,
    S: Subscriber<T>,
    Q: Publisher<Item = T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.link.arbiter.switch_to(subscription);
        }
    }

    fn on_next(&self, value: T) {
        self.other.take();
        self.link.arbiter.delivered();
        self.link.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        self.link.downstream.end(|s| s.on_error(error));
    }

    fn on_complete(&self) {
        match self.other.take() {
            Some(other) => {
                let link = self.link.clone();
                other.subscribe(SwitchIfEmptySubscriber::<S, Q>::new(link, Cell::new(None)));
            }
            None => self.link.downstream.end(|s| s.on_complete()),
        }
    }

    fn context(&self) -> Context {
        self.link.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn what_is_outstanding_is_asked_of_the_other() {
        let probe = Probe::new();
        let other = Flux::range(7, 5).record(probe.recorder());
        let flux = Flux::range(0, 9).filter(|_| false).switch_if_empty(other);
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(
            (probe.log().as_str(), probe.upstream_log().as_str()),
            ("7 8", "request(2)")
        );
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) cancel");
        assert!(probe.is_source_released());
    }
}

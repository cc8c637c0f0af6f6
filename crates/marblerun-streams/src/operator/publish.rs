//! One subscription to the source for many subscribers, once it is connected.
//!
//! ```text
//!  -a--b--c--d-|
//!   publish, connect, late
//!  -a--b--c--d-|
//!       -c--d-|
//! ```
//!
//! - **Demand**: asks for `prefetch` values and for as many again as everybody has read: the
//!   slowest sets the pace. While nobody listens it waits; until the first one does, values pass by.
//! - **Completion**: after the values that are queued; then it can be connected again.
//! - **Error**: at once; what is queued is discarded.
//! - **Cancellation**: of a subscriber only; disconnecting cancels the source and is an error.
//! - **Scheduler**: none; values come where they arrive or are requested.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::shared::hub::{Hub, Idle};
use crate::demand::SMALL_BUFFER;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};
use crate::scheduler::Disposable;

/// A publisher that starts when it is told to, whoever has subscribed by then.
pub trait Connect: Publisher {
    /// Subscribes to the source unless it is connected; first hands out what gives the source up.
    fn connect_with(&self, accept: impl FnOnce(Disposable));

    /// Subscribes to the source unless it is connected; disposing gives the source up.
    fn connect(&self) -> Disposable {
        let mut link = Disposable::disposed();
        self.connect_with(|disposable| link = disposable);
        link
    }
}

/// A flux that starts when it is told to, whoever has subscribed by then. Clones share one
/// connection.
#[derive(Clone, Debug)]
pub struct ConnectableFlux<C>(pub(crate) C);

impl<C: Connect> ConnectableFlux<C> {
    /// From anything that starts when it is told to.
    pub fn from_connect(source: C) -> ConnectableFlux<C> {
        ConnectableFlux(source)
    }

    /// What it was made from.
    pub fn into_connect(self) -> C {
        self.0
    }

    /// Subscribes to the source unless it is connected; disposing gives the source up.
    pub fn connect(&self) -> Disposable {
        self.0.connect()
    }

    /// The subscribers' side with the operators of a flux.
    pub fn flux(&self) -> Flux<C>
    where
        C: Clone,
    {
        Flux(self.0.clone())
    }

    /// Subscribes that subscriber.
    pub fn subscribe_with(&self, subscriber: impl Subscriber<C::Item>) {
        self.0.subscribe(subscriber);
    }
}

impl<C: Connect> Publisher for ConnectableFlux<C> {
    type Item = C::Item;

    fn subscribe<S: Subscriber<C::Item>>(&self, subscriber: S) {
        self.0.subscribe(subscriber);
    }
}

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Shares one subscription to the source once it is connected.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let (one, two) = (Probe::new(), Probe::new());
    /// let numbers = Flux::range(1, 3).publish();
    /// numbers.subscribe_with(one.subscriber());
    /// numbers.subscribe_with(two.subscriber());
    /// one.request(9);
    /// two.request(2);
    /// numbers.connect();
    /// assert_eq!((one.log(), two.log()), ("1 2".to_owned(), "1 2".to_owned()));
    /// ```
    pub fn publish(self) -> ConnectableFlux<Publish<P>> {
        self.publish_prefetching(SMALL_BUFFER)
    }

    /// [`publish`](Flux::publish) that asks for so many values at first, at least 1.
    pub fn publish_prefetching(self, prefetch: u64) -> ConnectableFlux<Publish<P>> {
        ConnectableFlux(Publish {
            source: Rc::new(self.0),
            prefetch: prefetch.max(1),
            current: Rc::new(RefCell::new(None)),
        })
    }
}

/// See [`Flux::publish`].
pub struct Publish<P: Publisher> {
    source: Rc<P>,
    prefetch: u64,
    current: Current<P::Item>,
}

/// The connection that subscribers join; shared by clones.
type Current<T> = Rc<RefCell<Option<Rc<Hub<T>>>>>;

impl<P: Publisher<Item: Clone>> Publish<P> {
    /// The connection that subscribers join: a new one when the last one has ended.
    fn current(&self) -> Rc<Hub<P::Item>> {
        let current = self.current.borrow().clone();
        match current {
            Some(hub) if !hub.is_closed() => hub,
            _ => {
                let hub = Hub::new(Idle::Pass, self.prefetch);
                let before = self.current.replace(Some(hub.clone()));
                drop(before);
                hub
            }
        }
    }
}

impl<P: Publisher<Item: Clone>> Publisher for Publish<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.current().subscribe(downstream);
    }
}

impl<P: Publisher<Item: Clone>> Connect for Publish<P> {
    fn connect_with(&self, accept: impl FnOnce(Disposable)) {
        let hub = self.current();
        accept(Disposable::of(hub.clone()));
        if hub.connect() {
            self.source.subscribe(hub);
        }
    }
}

impl<P: Publisher> Clone for Publish<P> {
    fn clone(&self) -> Publish<P> {
        Publish {
            source: self.source.clone(),
            prefetch: self.prefetch,
            current: self.current.clone(),
        }
    }
}

impl<P: Publisher> fmt::Debug for Publish<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Publish")
            .field("prefetch", &self.prefetch)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Publisher};

    #[test]
    fn the_slowest_sets_the_pace() {
        let (source, one, two) = (Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 1_000).record(source.recorder());
        let shared = flux.publish_prefetching(4);
        one.request(3);
        shared.subscribe_with(one.subscriber());
        shared.connect();
        two.request(2);
        shared.subscribe(two.subscriber());
        assert_eq!((one.log(), two.log()), ("1 2 3".to_owned(), String::new()));
        one.request(3);
        assert_eq!(
            (one.log(), two.log()),
            ("1 2 3 4 5".to_owned(), "4 5".to_owned())
        );
        two.request(9);
        two.cancel();
        one.request(2);
        assert_eq!(one.log(), "1 2 3 4 5 6 7 8");
        assert_eq!(
            source.upstream_log().replace("request", ""),
            "(4) (1) (1) (1) (2) (1) (2)"
        );
    }

    #[test]
    fn it_can_be_connected_again() {
        let shared = Flux::range(1, 2).publish();
        for _ in 0..2 {
            let probe = Probe::new();
            probe.request(9);
            shared.subscribe_with(probe.subscriber());
            assert_eq!(probe.log(), "");
            shared.connect();
            assert_eq!(probe.log(), "1 2 |");
            assert!(probe.is_source_released());
        }
    }

    #[test]
    fn disconnecting_is_an_error() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 9).record(source.recorder());
        let shared = flux.publish_prefetching(4);
        probe.request(2);
        shared.subscribe_with(probe.subscriber());
        shared.connect().dispose();
        assert_eq!(probe.log(), "1 2 #Disconnected");
        assert_eq!(
            source.upstream_log(),
            "request(4) request(1) request(1) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn until_somebody_listens_values_pass_by() {
        let probe = Probe::new();
        let shared = Flux::range(1, 1_000).publish_prefetching(4);
        shared.connect();
        probe.request(2);
        shared.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        shared.connect();
        assert_eq!(probe.log(), "1 2");
    }

    #[test]
    fn a_source_that_has_ended_is_not_asked_for_more() {
        let (source, one) = (Probe::new(), Probe::new());
        let shared = Flux::range(1, 3).record(source.recorder()).publish();
        shared.subscribe_with(one.subscriber());
        shared.connect();
        one.request(2);
        one.request(9);
        assert_eq!(one.log(), "1 2 3 |");
        assert_eq!(source.upstream_log().replace("request", ""), "(256) (2)");
    }
}

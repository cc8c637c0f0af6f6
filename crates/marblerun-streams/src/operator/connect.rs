//! Connects a [`ConnectableFlux`] when enough have subscribed.
//!
//! ```text
//!  -a--b--c-|      the source, while somebody listens
//!   share
//!  -a--b--c-|      the first subscriber
//!      -b--c-|     one who came later
//! ```
//!
//! - **Demand**: as of the connectable flux.
//! - **Completion**: with the source; whoever subscribes then may start it anew.
//! - **Error**: unchanged.
//! - **Cancellation**: with `ref_count`, the source is given up when the last one has cancelled, or
//!   when nobody else has come within the grace period; with `auto_connect`, never.
//! - **Scheduler**: none; the grace period runs on the one given.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::publish::{Connect, ConnectableFlux, Publish};
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler};
use crate::upstream::UpstreamCell;

impl<C: Connect> ConnectableFlux<C> {
    /// Connects when `subscribers` have come, at once if that is 0, and stays connected.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let shared = Flux::range(1, 3).publish().auto_connect(1);
    /// assert_eq!(values(shared), "1 2 3 |");
    /// ```
    pub fn auto_connect(self, subscribers: usize) -> Flux<AutoConnect<C>> {
        if subscribers == 0 {
            self.0.connect();
        }
        Flux(AutoConnect {
            source: self.0,
            missing: Rc::new(Cell::new(subscribers)),
        })
    }

    /// Connects when `subscribers` have come, at least 1; gives the source up when all have gone.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let shared = Flux::range(1, 3).publish().ref_count(1);
    /// assert_eq!(values(shared.clone()), "1 2 3 |");
    /// assert_eq!(values(shared), "1 2 3 |");
    /// ```
    pub fn ref_count(self, subscribers: usize) -> Flux<RefCount<C>> {
        self.counting(subscribers, None)
    }

    /// [`ref_count`](ConnectableFlux::ref_count) that waits for others when all have gone.
    pub fn ref_count_grace(
        self,
        subscribers: usize,
        grace: Duration,
        scheduler: &Scheduler,
    ) -> Flux<RefCount<C>> {
        self.counting(subscribers, Some((grace, scheduler.clone())))
    }

    fn counting(
        self,
        subscribers: usize,
        grace: Option<(Duration, Scheduler)>,
    ) -> Flux<RefCount<C>> {
        Flux(RefCount {
            source: self.0,
            subscribers: subscribers.max(1),
            grace,
            current: Rc::default(),
        })
    }
}

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Shares one subscription to the source while somebody listens.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-|", |flux| flux.share(), "-a--b-|");
    /// ```
    pub fn share(self) -> Flux<RefCount<Publish<P>>> {
        self.publish().ref_count(1)
    }
}

/// See [`ConnectableFlux::auto_connect`].
#[derive(Clone, Debug)]
pub struct AutoConnect<C> {
    source: C,
    /// How many have to come yet; shared by clones.
    missing: Rc<Cell<usize>>,
}

impl<C: Connect> Publisher for AutoConnect<C> {
    type Item = C::Item;

    fn subscribe<S: Subscriber<C::Item>>(&self, downstream: S) {
        self.source.subscribe(downstream);
        let missing = self.missing.get();
        if missing > 0 {
            self.missing.set(missing - 1);
            if missing == 1 {
                self.source.connect();
            }
        }
    }
}

/// See [`ConnectableFlux::ref_count`].
#[derive(Clone, Debug)]
pub struct RefCount<C> {
    source: C,
    subscribers: usize,
    grace: Option<(Duration, Scheduler)>,
    current: Rc<Current>,
}

/// The connection that subscribers join; shared by clones.
#[derive(Debug, Default)]
struct Current(RefCell<Option<Rc<Connection>>>);

#[derive(Debug, Default)]
struct Connection {
    subscribers: Cell<usize>,
    is_connected: Cell<bool>,
    link: RefCell<Option<Disposable>>,
    timer: RefCell<Option<Disposable>>,
}

impl Connection {
    /// Whether the source has ended, be it that somebody has values to read still.
    fn is_over(&self) -> bool {
        let link = self.link.borrow();
        link.as_ref().is_some_and(Disposable::is_disposed)
    }

    fn stop_timer(&self) {
        let timer = self.timer.take();
        if let Some(timer) = timer {
            timer.dispose();
        }
    }
}

impl Current {
    /// One more subscriber for the connection; where it `renews`, for a new one if that is over.
    fn join(&self, renews: bool) -> Rc<Connection> {
        let mut current = self.0.borrow_mut();
        if renews && current.as_ref().is_some_and(|it| it.is_over()) {
            current.take();
        }
        let connection = current.get_or_insert_default().clone();
        drop(current);
        connection.stop_timer();
        connection.subscribers.set(connection.subscribers.get() + 1);
        connection
    }

    /// Whoever comes next gets another connection. Whether this was the one to join.
    fn leave(&self, connection: &Rc<Connection>) -> bool {
        let mut current = self.0.borrow_mut();
        let left = current.take_if(|it| Rc::ptr_eq(it, connection));
        left.is_some()
    }

    fn disconnect(&self, connection: &Rc<Connection>) {
        if self.leave(connection) {
            let link = connection.link.take();
            if let Some(link) = link {
                link.dispose();
            }
        }
    }
}

impl<C: Connect> Publisher for RefCount<C> {
    type Item = C::Item;

    fn subscribe<S: Subscriber<C::Item>>(&self, downstream: S) {
        let subscriber = Rc::new(RefCountSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            connection: OnceCell::new(),
            early_end: Cell::new(None),
            current: self.current.clone(),
            grace: self.grace.clone(),
        });
        // As in Reactor, the source comes first: it may have ended.
        self.source.subscribe(subscriber.clone());
        let connection = self.current.join(self.grace.is_some());
        let is_enough = connection.subscribers.get() >= self.subscribers;
        let connects = is_enough && !connection.is_connected.replace(true);
        subscriber.start(connection.clone());
        if connects {
            // Whoever leaves while the source is being subscribed can give it up already.
            self.source.connect_with(|link| {
                connection.link.replace(Some(link));
            });
        }
    }
}

struct RefCountSubscriber<S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    /// Set when the source is subscribed.
    connection: OnceCell<Rc<Connection>>,
    /// An end that came before that.
    early_end: Cell<Option<Result<(), Error>>>,
    current: Rc<Current>,
    grace: Option<(Duration, Scheduler)>,
}

impl<S: 'static> RefCountSubscriber<S> {
    fn leave(&self) {
        let Some(connection) = self.connection.get() else {
            return;
        };
        let left = connection.subscribers.get().saturating_sub(1);
        connection.subscribers.set(left);
        if left > 0 || !connection.is_connected.get() {
            return;
        }
        let (current, held) = (self.current.clone(), connection.clone());
        let give_up = move || {
            if held.subscribers.get() == 0 {
                current.disconnect(&held);
            }
        };
        match &self.grace {
            None => give_up(),
            Some((grace, scheduler)) => match scheduler.schedule(*grace, give_up) {
                Ok(timer) => {
                    connection.timer.replace(Some(timer));
                }
                Err(_) => self.current.disconnect(connection),
            },
        }
    }

    fn start<T>(self: &Rc<Self>, connection: Rc<Connection>)
    where
        S: Subscriber<T>,
    {
        // It is set only here.
        let _ = self.connection.set(connection);
        let subscription = Subscription::new(self.clone());
        self.downstream.signal(|s| s.on_subscribe(subscription));
        if let Some(end) = self.early_end.take() {
            self.end(end);
        }
    }

    fn end<T>(&self, end: Result<(), Error>)
    where
        S: Subscriber<T>,
    {
        match self.connection.get() {
            None => self.early_end.set(Some(end)),
            Some(connection) if !self.downstream.is_released() => {
                connection.stop_timer();
                self.current.leave(connection);
                self.downstream.end(|s| match end {
                    Ok(()) => s.on_complete(),
                    Err(error) => s.on_error(error),
                });
            }
            Some(_) => {
                if let Err(error) = end {
                    self.context.error_dropped(&error);
                }
            }
        }
    }
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for Rc<RefCountSubscriber<S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.upstream.accept(&subscription);
    }

    fn on_next(&self, value: T) {
        self.downstream.signal(|s| s.on_next(value));
    }

    fn on_error(&self, error: Error) {
        self.end(Err(error));
    }

    fn on_complete(&self) {
        self.end(Ok(()));
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<S: 'static> Upstream for RefCountSubscriber<S> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.upstream.cancel();
            self.leave();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Probe, marbles};
    use crate::{Flux, VirtualTime};

    #[test]
    fn the_last_one_to_leave_gives_the_source_up() {
        let (source, one, two, three) = (Probe::new(), Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 1_000).record(source.recorder());
        let shared = flux.publish_prefetching(4).ref_count(2);
        one.request(2);
        shared.subscribe_with(one.subscriber());
        assert_eq!(source.upstream_log(), "");
        shared.subscribe_with(two.subscriber());
        two.request(3);
        assert_eq!((one.log(), two.log()), ("1 2".to_owned(), "1 2".to_owned()));
        one.cancel();
        assert_eq!(two.log(), "1 2 3");
        two.cancel();
        assert_eq!(
            source.upstream_log().replace("request", ""),
            "(4) (2) (1) cancel"
        );
        shared.subscribe_with(three.subscriber());
        three.request(1);
        assert_eq!(three.log(), "");
        assert!(one.is_source_released() && two.is_source_released());
    }

    #[test]
    fn who_leaves_while_it_connects_gives_the_source_up() {
        let (source, one) = (Probe::new(), Probe::new().cancelling_after(1));
        let flux = Flux::range(1, 9).record(source.recorder());
        one.request(1);
        flux.publish_prefetching(1)
            .ref_count(1)
            .subscribe_with(one.subscriber());
        assert_eq!(source.upstream_log(), "request(1) request(1) cancel");
        let (source, one) = (Probe::new(), Probe::new().cancelling_after(1));
        let flux = Flux::range(1, 9).record(source.recorder());
        one.request(1);
        flux.replay_size(1)
            .ref_count(1)
            .subscribe_with(one.subscriber());
        assert_eq!(source.upstream_log(), "request(1) cancel");
        assert!(one.is_source_released());
    }

    #[test]
    fn a_source_that_has_ended_is_started_anew() {
        let shared = Flux::range(1, 2).publish().ref_count(1);
        for _ in 0..2 {
            let probe = Probe::new();
            shared.subscribe_with(probe.subscriber());
            probe.request(2);
            assert_eq!(probe.log(), "1 2 |");
            assert!(probe.is_source_released());
        }
    }

    #[test]
    fn the_grace_period_waits_for_others() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let shared = marbles(&time, "1-2-3-4-5-6-7-8-9")
            .unwrap()
            .record(source.recorder())
            .publish()
            .ref_count_grace(1, Duration::from_millis(300), &time.parallel());
        let (one, two) = (Probe::new(), Probe::new());
        one.request(9);
        shared.subscribe_with(one.subscriber());
        time.run_until(Duration::from_millis(250));
        one.cancel();
        time.run_until(Duration::from_millis(450));
        two.request(9);
        shared.subscribe_with(two.subscriber());
        time.run_until(Duration::from_millis(750));
        two.cancel();
        time.run();
        assert_eq!((one.log(), two.log()), ("1 2".to_owned(), "3 4".to_owned()));
        assert_eq!(
            source.upstream_log().replace("request", ""),
            "(256) (1) (1) (1) (1) cancel"
        );
        // The clock stood at 600 ms when the last one left.
        assert_eq!(time.now(), Duration::from_millis(900));
    }

    #[test]
    fn auto_connect_stays_connected() {
        let (source, one, two) = (Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 1_000).record(source.recorder());
        let shared = flux.publish_prefetching(4).auto_connect(2);
        for probe in [&one, &two] {
            shared.subscribe_with(probe.subscriber());
        }
        one.request(2);
        two.request(3);
        one.cancel();
        two.cancel();
        assert_eq!(two.log(), "1 2 3");
        assert_eq!(source.upstream_log().replace("request", ""), "(4) (2) (1)");
    }

    #[test]
    fn who_comes_back_within_the_grace_period_starts_a_source_anew_that_has_ended() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let shared = marbles(&time, "1-#")
            .unwrap()
            .record(source.recorder())
            .publish()
            .ref_count_grace(1, Duration::from_millis(500), &time.parallel());
        let (one, two) = (Probe::new(), Probe::new());
        one.request(9);
        shared.subscribe_with(one.subscriber());
        time.run_until(Duration::from_millis(100));
        one.cancel();
        time.run_until(Duration::from_millis(300));
        two.request(9);
        shared.subscribe_with(two.subscriber());
        time.run();
        assert_eq!(
            (one.log(), two.log()),
            ("1".to_owned(), "1 #error".to_owned())
        );
        assert_eq!(source.upstream_log().matches("(256)").count(), 2);
        assert!(one.is_source_released() && two.is_source_released());
    }
}

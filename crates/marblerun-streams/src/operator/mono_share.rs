//! One subscription to the source for one value, which all subscribers see.
//!
//! ```text
//!  --a|
//!   share
//!  --a|      the first subscriber
//!      a|    one who came late
//! ```
//!
//! - **Demand**: unbounded; the value waits for each subscriber's.
//! - **Completion**: with the value, or with the source.
//! - **Error**: unchanged, and kept like a value.
//! - **Cancellation**: of that subscriber only; `share` cancels the source with the last one.
//! - **Scheduler**: none; `cache_duration` forgets on the one given.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::shared::history::{History, Limits};
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::scheduler::Scheduler;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// The first value, shared: the source is subscribed with the first subscriber and cancelled
    /// after its first value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let first = Flux::range(1, 9).share_next();
    /// assert_eq!(values(first.clone().flux()), "1 |");
    /// assert_eq!(values(first.flux()), "1 |");
    /// ```
    pub fn share_next(self) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(self.0, Kind::Next))
    }

    /// [`share_next`](Flux::share_next) under its older name.
    pub fn publish_next(self) -> Mono<MonoShare<P>> {
        self.share_next()
    }
}

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Shares one subscription to the source, while somebody waits, and its value.
    pub fn share(self) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(self.0, Kind::Share))
    }

    /// Subscribes to the source once and keeps its value, or its error.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let cached = Flux::range(1, 9).share_next().cache();
    /// assert_eq!(values(cached.clone().flux()), "1 |");
    /// assert_eq!(values(cached.flux()), "1 |");
    /// ```
    pub fn cache(self) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(self.0, Kind::Cache))
    }

    /// Keeps the value, or the error, for some time; then the next subscriber starts it anew.
    pub fn cache_duration(self, age: Duration, scheduler: &Scheduler) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(
            self.0,
            Kind::CacheFor(age, scheduler.clone()),
        ))
    }

    /// Keeps the value as long as `is_invalid` does not say so when somebody subscribes. Errors
    /// are not kept.
    pub fn cache_invalidate_if(
        self,
        is_invalid: impl Fn(&P::Item) -> bool + 'static,
    ) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(
            self.0,
            Kind::CacheUntil(Rc::new(is_invalid)),
        ))
    }
}

/// How the value is shared.
enum Kind<T> {
    /// Of a source of many.
    Next,
    /// While somebody waits.
    Share,
    Cache,
    CacheFor(Duration, Scheduler),
    CacheUntil(Rc<dyn Fn(&T) -> bool>),
}

/// See [`Mono::share`].
pub struct MonoShare<P: Publisher>(Rc<State<P>>);

struct State<P: Publisher> {
    source: P,
    kind: Kind<P::Item>,
    current: RefCell<Option<Rc<History<P::Item>>>>,
}

impl<P: Publisher<Item: Clone>> MonoShare<P> {
    fn new(source: P, kind: Kind<P::Item>) -> MonoShare<P> {
        MonoShare(Rc::new(State {
            source,
            kind,
            current: RefCell::new(None),
        }))
    }
}

impl<P: Publisher<Item: Clone>> State<P> {
    /// The value that subscribers wait for.
    fn current(&self) -> Rc<History<P::Item>> {
        let current = self.current.borrow().clone();
        match current {
            Some(history) if !history.is_outdated() && !self.is_invalid(&history) => history,
            _ => {
                let history = History::new(Limits::default(), UNBOUNDED);
                let history = match self.kind {
                    Kind::Share => history.counting_readers(),
                    _ => history,
                };
                let before = self.current.replace(Some(history.clone()));
                drop(before);
                history
            }
        }
    }

    fn is_invalid(&self, history: &History<P::Item>) -> bool {
        match &self.kind {
            Kind::CacheUntil(is_invalid) if history.is_done() => {
                history.last().is_none_or(|value| is_invalid(&value))
            }
            _ => false,
        }
    }

    /// The value is there: it may have to be forgotten again.
    fn keep(self: &Rc<Self>, history: &Rc<History<P::Item>>) {
        let Kind::CacheFor(age, scheduler) = &self.kind else {
            return;
        };
        let (this, old) = (self.clone(), history.clone());
        let forget = move || this.forget(&old);
        if scheduler.schedule(*age, forget).is_err() {
            self.forget(history);
        }
    }

    fn forget(&self, history: &Rc<History<P::Item>>) {
        let is_current = self
            .current
            .borrow()
            .as_ref()
            .is_some_and(|current| Rc::ptr_eq(current, history));
        if is_current {
            let before = self.current.take();
            drop(before);
        }
    }
}

impl<P: Publisher<Item: Clone>> Publisher for MonoShare<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let history = self.0.current();
        history.subscribe(downstream);
        if history.connect() {
            self.0.source.subscribe(Feeder {
                state: self.0.clone(),
                history,
            });
        }
    }
}

impl<P: Publisher> Clone for MonoShare<P> {
    fn clone(&self) -> MonoShare<P> {
        MonoShare(self.0.clone())
    }
}

impl<P: Publisher> fmt::Debug for MonoShare<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MonoShare")
    }
}

/// Takes one value of the source.
struct Feeder<P: Publisher> {
    state: Rc<State<P>>,
    history: Rc<History<P::Item>>,
}

impl<P: Publisher<Item: Clone>> Subscriber<P::Item> for Feeder<P> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.history.on_subscribe(subscription);
    }

    fn on_next(&self, value: P::Item) {
        if self.history.is_done() {
            return self.context().next_dropped(&value);
        }
        if matches!(self.state.kind, Kind::Next) {
            self.history.cancel_source();
        }
        self.history.put_last(value);
        self.state.keep(&self.history);
    }

    fn on_error(&self, error: Error) {
        let was_done = self.history.is_done();
        self.history.on_error(error);
        if !was_done {
            self.state.keep(&self.history);
        }
    }

    fn on_complete(&self) {
        let was_done = self.history.is_done();
        self.history.on_complete();
        if !was_done {
            self.state.keep(&self.history);
        }
    }

    fn context(&self) -> Context {
        History::context(&self.history)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::Duration;

    use crate::testing::{Probe, marbles, values};
    use crate::{Flux, Mono, VirtualTime};

    #[test]
    fn the_source_is_cancelled_after_its_first_value() {
        let (source, probe) = (Probe::new(), Probe::new());
        let first = Flux::range(1, 9).record(source.recorder()).share_next();
        first.subscribe_with(probe.subscriber());
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "1 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_first_value_is_fetched_though_nobody_waits_any_more() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-a-b-|").unwrap().record(source.recorder());
        let (first, gone, late) = (flux.publish_next(), Probe::new(), Probe::new());
        first.subscribe_with(gone.subscriber());
        gone.cancel();
        time.run();
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        late.request(1);
        first.subscribe_with(late.subscriber());
        assert_eq!((gone.log().as_str(), late.log().as_str()), ("", "a |"));
    }

    #[test]
    fn share_gives_up_with_its_last_subscriber_and_starts_anew() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-1|").unwrap().record(source.recorder());
        let shared = Mono::from_publisher(flux).share();
        let (one, two) = (Probe::new(), Probe::new());
        shared.subscribe_with(one.subscriber());
        one.cancel();
        two.request(1);
        shared.subscribe_with(two.subscriber());
        time.run();
        let log = "request(unbounded) cancel request(unbounded)";
        assert_eq!(source.upstream_log(), log);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("", "1 |"));
    }

    #[test]
    fn a_cache_forgets_after_a_while() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-1|").unwrap().record(source.recorder());
        let age = Duration::from_millis(200);
        let cached = Mono::from_publisher(flux).cache_duration(age, &time.parallel());
        let probes = [Probe::new(), Probe::new(), Probe::new()];
        for (probe, at) in probes.iter().zip([0, 250, 350]) {
            time.run_until(Duration::from_millis(at));
            probe.request(1);
            cached.subscribe_with(probe.subscriber());
        }
        time.run();
        for probe in &probes {
            assert_eq!(probe.log(), "1 |");
        }
        assert_eq!(
            source.upstream_log(),
            "request(unbounded) request(unbounded)"
        );
    }

    #[test]
    fn a_value_may_turn_out_invalid() {
        let count = Rc::new(Cell::new(0));
        let next = count.clone();
        let source = Flux::range(0, 1).map(move |_| {
            next.set(next.get() + 1);
            next.get()
        });
        let cached = Mono::from_publisher(source).cache_invalidate_if(|n| *n < 2);
        let logs = [(); 3].map(|()| values(cached.clone().flux()));
        assert_eq!(logs, ["1 |", "2 |", "2 |"]);
    }
}

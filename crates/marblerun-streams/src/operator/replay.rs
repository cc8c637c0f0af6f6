//! One subscription to the source for many subscribers, who see the past, too.
//!
//! ```text
//!  -a--b--c--d-|
//!   replay(1), connect, late
//!  -a--b--c--d-|
//!       bc--d-|
//! ```
//!
//! - **Demand**: asks for as many values as it keeps, at most 256, and for three quarters of that
//!   whenever everybody has read as many; with a duration, without bound. Each subscriber reads at
//!   its own pace.
//! - **Completion**: after the values that are kept.
//! - **Error**: after the values that are kept.
//! - **Cancellation**: of a subscriber only; disconnecting cancels the source and is an error.
//! - **Scheduler**: for durations, the clock of the one given tells how old values are.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::connect::AutoConnect;
use super::publish::{Connect, ConnectableFlux};
use super::shared::history::{History, Limits};
use crate::demand::{SMALL_BUFFER, UNBOUNDED};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};
use crate::scheduler::{Disposable, Scheduler};

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Shares one subscription to the source once it is connected; whoever comes late sees all of it.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let shared = Flux::range(1, 3).replay();
    /// shared.connect();
    /// assert_eq!(values(shared.flux()), "1 2 3 |");
    /// assert_eq!(values(shared.flux()), "1 2 3 |");
    /// ```
    pub fn replay(self) -> ConnectableFlux<Replay<P>> {
        self.keep(Limits::default(), SMALL_BUFFER)
    }

    /// [`replay`](Flux::replay) of the last `size` values, at least 1.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let shared = Flux::range(1, 9).replay_size(2);
    /// shared.connect();
    /// assert_eq!(values(shared.flux()), "8 9 |");
    /// ```
    pub fn replay_size(self, size: usize) -> ConnectableFlux<Replay<P>> {
        let size = size.max(1);
        let limits = Limits {
            size: Some(size),
            age: None,
        };
        self.keep(limits, size as u64)
    }

    /// [`replay`](Flux::replay) of the values that are younger than `age`. When it has ended and
    /// all are older, the next subscriber starts it anew.
    pub fn replay_duration(
        self,
        age: Duration,
        scheduler: &Scheduler,
    ) -> ConnectableFlux<Replay<P>> {
        let limits = Limits {
            size: None,
            age: Some((age, scheduler.clone())),
        };
        self.keep(limits, UNBOUNDED)
    }

    /// [`replay`](Flux::replay) of the last `size` values, at least 1, as long as they are younger
    /// than `age`: see [`replay_duration`](Flux::replay_duration).
    pub fn replay_size_duration(
        self,
        size: usize,
        age: Duration,
        scheduler: &Scheduler,
    ) -> ConnectableFlux<Replay<P>> {
        let size = size.max(1);
        let limits = Limits {
            size: Some(size),
            age: Some((age, scheduler.clone())),
        };
        self.keep(limits, size as u64)
    }

    /// Subscribes to the source once, for the first subscriber; the others see all of it, too.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let cached = Flux::range(1, 3).cache();
    /// assert_eq!(values(cached.clone()), "1 2 3 |");
    /// assert_eq!(values(cached), "1 2 3 |");
    /// ```
    pub fn cache(self) -> Flux<AutoConnect<Replay<P>>> {
        self.replay().auto_connect(1)
    }

    /// [`cache`](Flux::cache) of the last `size` values, at least 1.
    pub fn cache_size(self, size: usize) -> Flux<AutoConnect<Replay<P>>> {
        self.replay_size(size).auto_connect(1)
    }

    /// [`cache`](Flux::cache) of the values that are younger than `age`: see
    /// [`replay_duration`](Flux::replay_duration).
    pub fn cache_duration(
        self,
        age: Duration,
        scheduler: &Scheduler,
    ) -> Flux<AutoConnect<Replay<P>>> {
        self.replay_duration(age, scheduler).auto_connect(1)
    }

    /// [`cache`](Flux::cache) of the last `size` values, at least 1, as long as they are younger than
    /// `age`: see [`replay_duration`](Flux::replay_duration).
    pub fn cache_size_duration(
        self,
        size: usize,
        age: Duration,
        scheduler: &Scheduler,
    ) -> Flux<AutoConnect<Replay<P>>> {
        self.replay_size_duration(size, age, scheduler)
            .auto_connect(1)
    }

    fn keep(self, limits: Limits, prefetch: u64) -> ConnectableFlux<Replay<P>> {
        ConnectableFlux(Replay {
            source: Rc::new(self.0),
            limits,
            prefetch,
            current: Rc::new(RefCell::new(None)),
        })
    }
}

/// See [`Flux::replay`].
pub struct Replay<P: Publisher> {
    source: Rc<P>,
    limits: Limits,
    prefetch: u64,
    current: Current<P::Item>,
}

/// The history that subscribers join; shared by clones.
type Current<T> = Rc<RefCell<Option<Rc<History<T>>>>>;

impl<P: Publisher<Item: Clone>> Replay<P> {
    /// The history that subscribers join, and whether it takes the place of one that was connected.
    fn current(&self) -> (Rc<History<P::Item>>, bool) {
        let current = self.current.borrow().clone();
        let is_renewed = match current {
            Some(history) if !history.is_outdated() => return (history, false),
            Some(history) => history.has_expired(),
            None => false,
        };
        let history = History::new(self.limits.clone(), self.prefetch);
        let before = self.current.replace(Some(history.clone()));
        drop(before);
        (history, is_renewed)
    }
}

impl<P: Publisher<Item: Clone>> Publisher for Replay<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let (history, is_renewed) = self.current();
        history.subscribe(downstream);
        if is_renewed && history.connect() {
            self.source.subscribe(history);
        }
    }
}

impl<P: Publisher<Item: Clone>> Connect for Replay<P> {
    fn connect_with(&self, accept: impl FnOnce(Disposable)) {
        let (history, _) = self.current();
        accept(Disposable::of(history.clone()));
        if history.connect() {
            self.source.subscribe(history);
        }
    }
}

impl<P: Publisher> Clone for Replay<P> {
    fn clone(&self) -> Replay<P> {
        Replay {
            source: self.source.clone(),
            limits: self.limits.clone(),
            prefetch: self.prefetch,
            current: self.current.clone(),
        }
    }
}

impl<P: Publisher> fmt::Debug for Replay<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Replay")
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;

    use crate::testing::{Probe, marbles, values};
    use crate::{Flux, UNBOUNDED, VirtualTime};

    #[test]
    fn asks_for_more_when_everybody_has_read() {
        let (source, one, two) = (Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 1_000).record(source.recorder());
        let shared = flux.replay_size(3);
        one.request(2);
        shared.subscribe_with(one.subscriber());
        shared.connect();
        shared.subscribe_with(two.subscriber());
        two.request(2);
        one.request(3);
        assert_eq!(
            (one.log(), two.log()),
            ("1 2 3".to_owned(), "1 2".to_owned())
        );
        assert_eq!(source.upstream_log(), "request(3)");
        two.request(9);
        assert_eq!(two.log(), "1 2 3 4 5 6");
        two.cancel();
        one.request(2);
        assert_eq!(one.log(), "1 2 3 4 5 6 7");
        assert_eq!(source.upstream_log(), "request(3) request(3) request(3)");
    }

    #[test]
    fn while_nobody_listens_it_runs_on() {
        let source = Probe::new();
        let shared = Flux::range(1, 8).record(source.recorder()).replay_size(4);
        shared.connect();
        assert_eq!(values(shared.flux()), "5 6 7 8 |");
        assert_eq!(source.upstream_log(), "request(4) request(3) request(3)");
    }

    #[test]
    fn a_slow_subscriber_misses_nothing() {
        let (slow, fast) = (Probe::new(), Probe::new());
        let shared = Flux::range(1, 4).replay();
        slow.request(1);
        shared.subscribe_with(slow.subscriber());
        shared.connect();
        fast.request(UNBOUNDED);
        shared.subscribe_with(fast.subscriber());
        assert_eq!(
            (slow.log(), fast.log()),
            ("1".to_owned(), "1 2 3 4 |".to_owned())
        );
        slow.request(9);
        assert_eq!(slow.log(), "1 2 3 4 |");
        assert!(slow.is_source_released() && fast.is_source_released());
    }

    #[test]
    fn values_grow_old_and_the_source_is_started_anew() {
        let time = VirtualTime::new();
        let cached = marbles(&time, "1-2-3-4|")
            .unwrap()
            .cache_duration(Duration::from_millis(250), &time.parallel());
        let probes = [Probe::new(), Probe::new(), Probe::new()];
        for (probe, at) in probes.iter().zip([0, 450, 1_450]) {
            time.run_until(Duration::from_millis(at));
            time.worker("t")
                .schedule(Duration::from_millis(at) - time.now(), || {})
                .unwrap();
            time.run_until(Duration::from_millis(at));
            probe.request(9);
            cached.subscribe_with(probe.subscriber());
        }
        time.run();
        let logs: Vec<_> = probes.iter().map(Probe::log).collect();
        assert_eq!(logs, ["1 2 3 4 |", "3 4 |", "1 2 3 4 |"]);
    }

    #[test]
    fn a_long_history_is_dropped_flat() {
        let shared = Flux::range(0, 200_000).replay();
        shared.connect();
        assert!(values(shared.flux().take(1)).starts_with('0'));
    }

    #[test]
    fn a_cache_may_be_limited_in_size_and_age() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "1234------5|").unwrap();
        let cached = flux.record(source.recorder()).cache_size_duration(
            2,
            Duration::from_millis(250),
            &time.parallel(),
        );
        let seen = Rc::new(RefCell::new(Vec::new()));
        let timer = time.worker("timer");
        for at in [0, 150, 350, 450, 600, 1200, 2000] {
            let (cached, seen) = (cached.clone(), seen.clone());
            let look = move || seen.borrow_mut().push(values(cached));
            timer.schedule(Duration::from_millis(at), look).unwrap();
        }
        time.run_until(Duration::from_millis(2000));
        assert_eq!(seen.take(), ["", "1 2", "3 4", "4", "", "5 |", ""]);
        let requests = "request(2) request(2) request(2) request(2)";
        assert_eq!(source.upstream_log(), requests);
    }
}

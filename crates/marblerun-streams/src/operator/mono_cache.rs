//! One subscription to the source for one value, which is kept.
//!
//! ```text
//!  --a|
//!   cache
//!  --a|      the first subscriber
//!      a|    one who came late
//! ```
//!
//! - **Demand**: unbounded; the value waits for each subscriber's.
//! - **Completion**: with the value, or with the source; where values become invalid, a source
//!   without a value is an error.
//! - **Error**: unchanged, and kept like a value, unless values become invalid.
//! - **Cancellation**: of that subscriber only; where values become invalid, the last one cancels
//!   the source.
//! - **Scheduler**: none, or the one given, on which values are forgotten.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::mono_share::{Companion, Kept, Kind, MonoShare};
use crate::context::Context;
use crate::error::Error;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::scheduler::Scheduler;
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Mono<P> {
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
        self.cache_as_long_as(move |_| Ok(age), scheduler)
    }

    /// Keeps the value as long as `of_value` says, an error as long as `of_error` says, and that
    /// there is no value as long as `of_nothing` says. A function that fails is the error, which is
    /// not kept.
    ///
    /// ```
    /// use marblerun_streams::{Mono, VirtualTime, testing::values};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let never = |_: &_| Ok(Duration::ZERO);
    /// let cached = Mono::just(1)
    ///     .try_cache_for(|n| Ok(Duration::from_secs(*n)), never, || Ok(Duration::ZERO), &time.parallel());
    /// assert_eq!(values(cached.flux()), "1 |");
    /// ```
    pub fn try_cache_for(
        self,
        of_value: impl Fn(&P::Item) -> Result<Duration, Error> + 'static,
        of_error: impl Fn(&Error) -> Result<Duration, Error> + 'static,
        of_nothing: impl Fn() -> Result<Duration, Error> + 'static,
        scheduler: &Scheduler,
    ) -> Mono<MonoShare<P>> {
        let age = move |kept: Kept<'_, P::Item>| match kept {
            Kept::Value(value) => of_value(value),
            Kept::Error(error) => of_error(error),
            Kept::Nothing => of_nothing(),
        };
        self.cache_as_long_as(age, scheduler)
    }

    fn cache_as_long_as(
        self,
        age: impl Fn(Kept<'_, P::Item>) -> Result<Duration, Error> + 'static,
        scheduler: &Scheduler,
    ) -> Mono<MonoShare<P>> {
        let kind = Kind::CacheFor(Rc::new(age), scheduler.clone());
        Mono(MonoShare::new(self.0, kind))
    }

    /// Keeps the value until `is_invalid` says so when somebody subscribes.
    pub fn cache_invalidate_if(
        self,
        is_invalid: impl Fn(&P::Item) -> bool + 'static,
    ) -> Mono<MonoShare<P>> {
        self.try_cache_invalidate_if(move |value| Ok(is_invalid(value)))
    }

    /// As [`cache_invalidate_if`](Mono::cache_invalidate_if), with a function that may fail, which
    /// is an error for that subscriber.
    pub fn try_cache_invalidate_if(
        self,
        is_invalid: impl Fn(&P::Item) -> Result<bool, Error> + 'static,
    ) -> Mono<MonoShare<P>> {
        Mono(MonoShare::new(
            self.0,
            Kind::CacheUntil(Rc::new(is_invalid)),
        ))
    }

    /// Keeps the value until the mono that `companion` makes of it ends; then `on_invalidate` sees
    /// the value.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// let cached = Mono::just(1).cache_invalidate_when(|_| Mono::just(0), |n| assert_eq!(*n, 1));
    /// assert_eq!(values(cached.flux()), "1 |");
    /// ```
    pub fn cache_invalidate_when<Q: Publisher>(
        self,
        companion: impl Fn(&P::Item) -> Mono<Q> + 'static,
        on_invalidate: impl Fn(&P::Item) + 'static,
    ) -> Mono<MonoShare<P>> {
        self.try_cache_invalidate_when(move |value| Ok(companion(value)), on_invalidate)
    }

    /// As [`cache_invalidate_when`](Mono::cache_invalidate_when), with a function that may fail,
    /// which takes the place of the value.
    pub fn try_cache_invalidate_when<Q: Publisher>(
        self,
        companion: impl Fn(&P::Item) -> Result<Mono<Q>, Error> + 'static,
        on_invalidate: impl Fn(&P::Item) + 'static,
    ) -> Mono<MonoShare<P>> {
        let companion = move |value: &P::Item| {
            let mono = companion(value)?;
            let subscribe = move |on_end| {
                mono.0.subscribe(EndSubscriber {
                    on_end: Cell::new(Some(on_end)),
                    upstream: UpstreamCell::default(),
                });
            };
            Ok(Box::new(subscribe) as Companion)
        };
        let kind = Kind::CacheWhile(Rc::new(companion), Rc::new(on_invalidate));
        Mono(MonoShare::new(self.0, kind))
    }
}

/// Waits for the end of a companion.
struct EndSubscriber {
    on_end: Cell<Option<Box<dyn FnOnce()>>>,
    upstream: UpstreamCell,
}

impl EndSubscriber {
    fn end(&self) {
        if let Some(on_end) = self.on_end.take() {
            on_end();
        }
    }
}

impl<T: 'static> Subscriber<T> for EndSubscriber {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            subscription.request(1);
        }
    }

    fn on_next(&self, _: T) {}

    fn on_error(&self, _: Error) {
        self.end();
    }

    fn on_complete(&self) {
        self.end();
    }

    fn context(&self) -> Context {
        Context::default()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::Duration;

    use crate::testing::{Journal, MarbleFailure, Probe, marbles, values};
    use crate::{BoxMono, Flux, Mono, VirtualTime};

    const MS: Duration = Duration::from_millis(1);
    const NO_VALUE: &str = "#cacheInvalidateWhen expects a value, source completed empty";

    /// 1 for the first subscriber, 2 for the second and so on.
    fn counting() -> BoxMono<i32> {
        let count = Rc::new(Cell::new(0));
        let next = move |_| {
            count.set(count.get() + 1);
            count.get()
        };
        Mono::from_publisher(Flux::range(0, 1).map(next)).boxed()
    }

    #[test]
    fn a_cache_forgets_after_a_while() {
        let (time, source) = (VirtualTime::new(), Probe::new());
        let flux = marbles(&time, "-1|").unwrap().record(source.recorder());
        let age = 200 * MS;
        let cached = Mono::from_publisher(flux).cache_duration(age, &time.parallel());
        let probes = [Probe::new(), Probe::new(), Probe::new()];
        for (probe, at) in probes.iter().zip([0, 250, 350]) {
            time.run_until(at * MS);
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
    fn how_long_it_is_kept_may_depend_on_it() {
        let (time, ages) = (VirtualTime::new(), Rc::new(Cell::new(0)));
        let failing = counting().try_map(|n| match n {
            2 => Err(MarbleFailure.into()),
            n => Ok(n),
        });
        let cached = failing.try_cache_for(
            |_| Ok(100 * MS),
            |_| Ok(50 * MS),
            || Ok(Duration::ZERO),
            &time.parallel(),
        );
        let log = |at| {
            time.run_until(at * MS);
            values(cached.clone().flux())
        };
        assert_eq!([0, 50].map(log), ["1 |", "1 |"]);
        assert_eq!([100, 140].map(log), ["#error", "#error"]);
        assert_eq!([151, 200].map(log), ["3 |", "3 |"]);
        let empty = Mono::from_publisher(Flux::range(0, 0)).try_cache_for(
            move |_| Err(MarbleFailure.into()),
            |_| Ok(MS),
            move || {
                ages.set(ages.get() + 1);
                Ok(Duration::ZERO)
            },
            &time.parallel(),
        );
        assert_eq!(values(empty.flux()), "|");
    }

    #[test]
    fn a_value_may_turn_out_invalid() {
        let cached = counting().cache_invalidate_if(|n| *n < 2);
        let logs = [(); 3].map(|()| values(cached.clone().flux()));
        assert_eq!(logs, ["1 |", "2 |", "2 |"]);
        let cached = counting().try_cache_invalidate_if(|_| Err(MarbleFailure.into()));
        let logs = [(); 2].map(|()| values(cached.clone().flux()));
        assert_eq!(logs, ["1 |", "#error"]);
        let empty = Mono::from_publisher(Flux::range(0, 0)).cache_invalidate_if(|_| false);
        let logs = [(); 2].map(|()| values(empty.clone().flux()));
        assert_eq!(logs, [NO_VALUE, NO_VALUE]);
    }

    #[test]
    fn a_companion_may_tell_when_it_is_invalid() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let (timer, seen) = (time.clone(), journal.clone());
        let companions = journal.clone();
        let cached = journal.mono("s", counting()).cache_invalidate_when(
            move |n| {
                let diagram = if *n == 1 { "-|" } else { "-" };
                let end = marbles(&timer, diagram).unwrap();
                Mono::from_publisher(companions.flux("until", end))
            },
            move |n| seen.note(&format!("invalid({n})")),
        );
        let timer = time.worker("timer");
        for at in [0, 50, 150] {
            let cached = cached.clone();
            let subscribe = move || drop(cached.subscribe(|_| {}));
            timer.schedule(at * MS, subscribe).unwrap();
        }
        time.run();
        assert_eq!(
            journal.text(),
            "0 timer: s.subscribe s.request(unbounded) s.next(1) until.subscribe until.request(1) \
             s.complete\n\
             100 marbles: until.complete invalid(1)\n\
             150 timer: s.subscribe s.request(unbounded) s.next(2) until.subscribe \
             until.request(1) s.complete\n"
        );
    }

    #[test]
    fn without_a_companion_there_is_no_value() {
        let broken = counting().try_cache_invalidate_when(
            |_| Err::<BoxMono<()>, _>(MarbleFailure.into()),
            |n| assert!(*n < 3),
        );
        let logs = [(); 2].map(|()| values(broken.clone().flux()));
        assert_eq!(logs, ["#error", "#error"]);
    }

    #[test]
    fn the_last_subscriber_cancels_the_source_of_a_value_that_may_become_invalid() {
        let (time, source, probe) = (VirtualTime::new(), Probe::new(), Probe::new());
        let flux = marbles(&time, "-1|").unwrap().record(source.recorder());
        let cached = Mono::from_publisher(flux).cache_invalidate_if(|_| false);
        cached.subscribe_with(probe.subscriber());
        probe.cancel();
        assert_eq!(source.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}

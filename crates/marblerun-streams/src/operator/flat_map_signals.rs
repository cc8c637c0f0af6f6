//! Maps each value and the end to sources and emits what all these emit, as it comes.
//!
//! ```text
//!  -a--b-|
//!   flatMap(v -> v|, e -> x|, () -> z|)
//!  -a--b-(z|)
//! ```
//!
//! - **Demand**: as [`flat_map`](crate::Flux::flat_map) with a concurrency of 32.
//! - **Completion**: when the source of the end has completed, too.
//! - **Error**: of the sources; an error of this one becomes a source.
//! - **Cancellation**: as [`flat_map`](crate::Flux::flat_map).
//! - **Scheduler**: none; sources are subscribed where the signals arrive.

use super::flat_map::FlatMap;
use super::shared::trailer::{Trailer, TrailerSubscriber};
use crate::demand::XS_BUFFER;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Same, same};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Maps each value with `on_next`, and the end with `on_error` or `on_complete`, to publishers
    /// and emits what these emit, as it comes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).flat_map_signals(
    ///     |n| Flux::just(n * 10),
    ///     |_| Flux::just(-1),
    ///     || Flux::just(0),
    /// );
    /// assert_eq!(values(flux), "10 20 0 |");
    /// ```
    pub fn flat_map_signals<Q, N, E, C>(
        self,
        on_next: N,
        on_error: E,
        on_complete: C,
    ) -> Flux<FlatMap<MapSignals<P, N, E, C>, Same<Q>>>
    where
        Q: Publisher,
        N: Fn(P::Item) -> Q + Clone + 'static,
        E: Fn(Error) -> Q + Clone + 'static,
        C: Fn() -> Q + Clone + 'static,
    {
        let mapped = MapSignals {
            source: self.0,
            on_next,
            on_error,
            on_complete,
        };
        Flux(FlatMap::new(mapped, same())).concurrency(XS_BUFFER)
    }
}

impl<P: Publisher> Mono<P> {
    /// Maps the value and the end to publishers and emits what these emit: see
    /// [`Flux::flat_map_signals`].
    pub fn flat_map_many_signals<Q, N, E, C>(
        self,
        on_next: N,
        on_error: E,
        on_complete: C,
    ) -> Flux<FlatMap<MapSignals<P, N, E, C>, Same<Q>>>
    where
        Q: Publisher,
        N: Fn(P::Item) -> Q + Clone + 'static,
        E: Fn(Error) -> Q + Clone + 'static,
        C: Fn() -> Q + Clone + 'static,
    {
        self.flux().flat_map_signals(on_next, on_error, on_complete)
    }
}

/// What is made of each signal: see [`Flux::flat_map_signals`].
#[derive(Clone, Debug)]
pub struct MapSignals<P, N, E, C> {
    source: P,
    on_next: N,
    on_error: E,
    on_complete: C,
}

impl<P, Q, N, E, C> Publisher for MapSignals<P, N, E, C>
where
    P: Publisher,
    Q: 'static,
    N: Fn(P::Item) -> Q + Clone + 'static,
    E: Fn(Error) -> Q + Clone + 'static,
    C: Fn() -> Q + Clone + 'static,
{
    type Item = Q;

    fn subscribe<S: Subscriber<Q>>(&self, downstream: S) {
        let mappers = Mappers {
            on_next: self.on_next.clone(),
            on_error: self.on_error.clone(),
            on_complete: self.on_complete.clone(),
        };
        self.source
            .subscribe(TrailerSubscriber::new(downstream, mappers));
    }
}

struct Mappers<N, E, C> {
    on_next: N,
    on_error: E,
    on_complete: C,
}

impl<T, Q, N, E, C> Trailer<T> for Mappers<N, E, C>
where
    T: 'static,
    Q: 'static,
    N: Fn(T) -> Q + 'static,
    E: Fn(Error) -> Q + 'static,
    C: Fn() -> Q + 'static,
{
    type Output = Q;
    const ASKS_WHEN_OVER: bool = true;

    fn next(&self, value: T) -> Q {
        (self.on_next)(value)
    }

    fn complete(&self) -> Option<Q> {
        Some((self.on_complete)())
    }

    fn error(&self, error: Error) -> Result<Q, Error> {
        Ok((self.on_error)(error))
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn an_error_is_a_source_among_others() {
        let probe = Probe::new();
        let source = Flux::range(1, 3).try_map(|n| {
            if n < 3 {
                Ok(n)
            } else {
                Err(MarbleFailure.into())
            }
        });
        source
            .record(probe.recorder())
            .flat_map_signals(|n| Flux::just(n * 10), |_| Flux::just(-1), || Flux::just(0))
            .subscribe_with(probe.subscriber());
        for (n, log) in [(1, "10"), (1, "10 20"), (5, "10 20 -1 |")] {
            probe.request(n);
            assert_eq!(probe.log(), log);
        }
        assert_eq!(probe.upstream_log(), "request(32)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_end_is_one_of_the_sources_that_are_asked_for() {
        let probe = Probe::new();
        probe.request(9);
        Flux::range(1, 2)
            .record(probe.recorder())
            .flat_map_signals(|n| Flux::just(n * 10), |_| Flux::just(-1), || Flux::just(0))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "10 20 0 |");
        assert_eq!(
            probe.upstream_log(),
            "request(32) request(1) request(1) request(1)"
        );
    }
}

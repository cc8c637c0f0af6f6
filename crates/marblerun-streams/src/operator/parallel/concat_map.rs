//! Maps each value to a source and emits what these emit, one after the other on each rail.
//!
//! ```text
//!  -a-------c-|
//!  ---b-------|
//!   concatMap(v -> v-v|)
//!  -a-a-----c-c|
//!  ---b-b-----|
//! ```
//!
//! - **Demand**: asks its rail for `prefetch` values (2), and again at 75 %.
//! - **Completion**: of a rail, when it and its last inner source have completed.
//! - **Error**: as [`Flux::concat_map`](crate::Flux::concat_map), on its rail.
//! - **Cancellation**: of a rail cancels its inner source, too.
//! - **Scheduler**: none; an inner source is subscribed where the one before completes.

use super::each_rail::{EachRail, RailSource};
use super::{ParallelFlux, Rails};
use crate::error::Error;
use crate::function::{Fallible, Infallible};
use crate::operator::concat_map::ConcatMap;
use crate::protocol::Publisher;

/// What a rail is asked for at first, unless told otherwise.
const PREFETCH: u64 = 2;

impl<P: Rails> ParallelFlux<P> {
    /// Maps each value to a publisher and emits what these emit, one after the other: see
    /// [`Flux::concat_map`](crate::Flux::concat_map).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 3).parallel(2).concat_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(rails.sequential()), "10 11 20 21 30 31 |");
    /// ```
    pub fn concat_map<Q, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, ConcatMap<RailSource<P::Item>, Infallible<F>>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        self.each_rail(|rail| rail.concat_map(mapper).prefetch(PREFETCH))
    }

    /// As [`concat_map`](ParallelFlux::concat_map); the first failure of `mapper` ends its rail.
    pub fn try_concat_map<Q, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, ConcatMap<RailSource<P::Item>, Fallible<F>>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        self.each_rail(|rail| rail.try_concat_map(mapper).prefetch(PREFETCH))
    }
}

impl<P: Rails, F> ParallelFlux<EachRail<P, ConcatMap<RailSource<P::Item>, F>>> {
    /// Asks each rail for `n` values ahead.
    #[must_use]
    pub fn prefetch(self, n: u64) -> Self {
        self.with(|rail| rail.prefetch(n))
    }

    /// Keeps errors back until all sources of the rail have ended.
    #[must_use]
    pub fn delay_error(self) -> Self {
        self.with(|rail| rail.delay_error())
    }

    /// Keeps an error of the rail back until the current inner source has ended.
    #[must_use]
    pub fn delay_error_until_boundary(self) -> Self {
        self.with(|rail| rail.delay_error_until_boundary())
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn rails_are_asked_for_two_ahead_unless_told_otherwise() {
        let (two, four) = (Probe::new(), Probe::new());
        let rails = Flux::range(1, 3).parallel(1).record(two.recorder());
        let rails = rails.concat_map(|n| Flux::range(n, 1));
        let _subscription = rails.subscribe(|_| {});
        assert_eq!(two.upstream_log(), "request(2) request(2)");
        let rails = Flux::range(1, 3).parallel(1).record(four.recorder());
        let rails = rails.concat_map(|n| Flux::range(n, 1)).prefetch(4);
        let _subscription = rails.subscribe(|_| {});
        assert_eq!(four.upstream_log(), "request(4) request(3)");
    }
}

//! Maps each value to a source and emits what these emit, rail by rail.
//!
//! ```text
//!  -a------|
//!  ---b----|
//!   flatMap(v -> v-v|)
//!  -a-a----|
//!  ---b-b--|
//! ```
//!
//! - **Demand**: asks its rail for all, or for `concurrency` values and for one more each time an
//!   inner source has ended; each inner source is asked for 256 values ahead, and again at 75 %.
//! - **Completion**: of a rail, when it and its inner sources have completed and nothing waits.
//! - **Error**: as [`Flux::flat_map`](crate::Flux::flat_map), on its rail.
//! - **Cancellation**: of a rail cancels its inner sources, too.
//! - **Scheduler**: none; inner sources are subscribed where values of the rail arrive.

use super::each_rail::{EachRail, RailSource};
use super::{ParallelFlux, Rails};
use crate::demand::{SMALL_BUFFER, UNBOUNDED};
use crate::error::Error;
use crate::function::{Fallible, Infallible};
use crate::operator::flat_map::FlatMap;
use crate::protocol::Publisher;

impl<P: Rails> ParallelFlux<P> {
    /// Maps each value to a publisher and emits what these emit: see
    /// [`Flux::flat_map`](crate::Flux::flat_map).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 3).parallel(2).flat_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(rails.sequential()), "10 11 20 21 30 31 |");
    /// ```
    pub fn flat_map<Q, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, FlatMap<RailSource<P::Item>, Infallible<F>>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        self.each_rail(|rail| {
            rail.flat_map(mapper)
                .concurrency(UNBOUNDED)
                .prefetch(SMALL_BUFFER)
        })
    }

    /// As [`flat_map`](ParallelFlux::flat_map); the first failure of `mapper` ends its rail.
    pub fn try_flat_map<Q, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, FlatMap<RailSource<P::Item>, Fallible<F>>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        self.each_rail(|rail| {
            rail.try_flat_map(mapper)
                .concurrency(UNBOUNDED)
                .prefetch(SMALL_BUFFER)
        })
    }
}

impl<P: Rails, F> ParallelFlux<EachRail<P, FlatMap<RailSource<P::Item>, F>>> {
    /// At most `n` inner sources at a time on each rail.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 3).parallel(2).flat_map(|n| Flux::range(n, 1)).concurrency(1);
    /// assert_eq!(values(rails.sequential()), "1 2 3 |");
    /// ```
    #[must_use]
    pub fn concurrency(self, n: u64) -> Self {
        self.with(|rail| rail.concurrency(n))
    }

    /// Asks each inner source for `n` values ahead.
    #[must_use]
    pub fn prefetch(self, n: u64) -> Self {
        self.with(|rail| rail.prefetch(n))
    }

    /// Keeps errors back until all sources of the rail have ended.
    #[must_use]
    pub fn delay_error(self) -> Self {
        self.with(|rail| rail.delay_error())
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn rails_are_asked_for_all_unless_told_otherwise() {
        let (all, few) = (Probe::new(), Probe::new());
        let rails = Flux::range(1, 4).parallel(1).record(all.recorder());
        let rails = rails.flat_map(|n| Flux::range(n, 1));
        let _subscription = rails.subscribe(|_| {});
        let ones = "request(1) request(1) request(1) request(1)";
        assert_eq!(all.upstream_log(), format!("request(unbounded) {ones}"));
        let rails = Flux::range(1, 4).parallel(1).record(few.recorder());
        let rails = rails.flat_map(|n| Flux::range(n, 1)).concurrency(2);
        let _subscription = rails.subscribe(|_| {});
        assert_eq!(few.upstream_log(), format!("request(2) {ones}"));
    }
}

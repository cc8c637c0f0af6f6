//! Emits a function of each value, rail by rail.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   map(uppercase)
//!  -A---C|
//!  ---B--|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels its rail, and with it the source, and is
//!   the error of that rail.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values of the rail arrive.

use super::each_rail::{EachRail, RailSource};
use super::{ParallelFlux, Rails};
use crate::error::Error;
use crate::function::{Fallible, Infallible};
use crate::operator::map::Map;

impl<P: Rails> ParallelFlux<P> {
    /// Applies `mapper` to each value: see [`Flux::map`](crate::Flux::map).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 3).parallel(2).map(|n| n * 10);
    /// assert_eq!(values(rails.sequential()), "10 20 30 |");
    /// ```
    pub fn map<R, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, Map<RailSource<P::Item>, Infallible<F>>>>
    where
        R: 'static,
        F: Fn(P::Item) -> R + Clone + 'static,
    {
        self.each_rail(|rail| rail.map(mapper))
    }

    /// Applies `mapper` to each value: see [`Flux::try_map`](crate::Flux::try_map).
    pub fn try_map<R, F>(
        self,
        mapper: F,
    ) -> ParallelFlux<EachRail<P, Map<RailSource<P::Item>, Fallible<F>>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
    {
        self.each_rail(|rail| rail.try_map(mapper))
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn a_function_that_fails_on_one_rail_ends_all() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 5).record(source.recorder());
        let rails = flux.parallel(2).try_map(|n| match n {
            3 => Err(MarbleFailure.into()),
            n => Ok(n),
        });
        probe.request(9);
        rails.sequential().subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 2 #error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }
}

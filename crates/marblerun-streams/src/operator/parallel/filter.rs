//! Emits the values that satisfy a predicate, rail by rail.
//!
//! ```text
//!  -1---3---5-|
//!  ---2---4---|
//!   filter(more than 2)
//!  -----3---5-|
//!  -------4---|
//! ```
//!
//! - **Demand**: unchanged; asks its rail for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a predicate that fails cancels its rail and is the error of that rail.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the predicate runs where values of the rail arrive.

use super::each_rail::{EachRail, RailSource};
use super::{ParallelFlux, Rails};
use crate::error::Error;
use crate::function::{Fallible, Infallible};
use crate::operator::filter::Filter;

impl<P: Rails> ParallelFlux<P> {
    /// Leaves out the values for which `predicate` is false: see
    /// [`Flux::filter`](crate::Flux::filter).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 5).parallel(2).filter(|n| *n > 2);
    /// assert_eq!(values(rails.sequential()), "3 4 5 |");
    /// ```
    pub fn filter<F>(
        self,
        predicate: F,
    ) -> ParallelFlux<EachRail<P, Filter<RailSource<P::Item>, Infallible<F>>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.each_rail(|rail| rail.filter(predicate))
    }

    /// Leaves out the values for which `predicate` is false: see
    /// [`Flux::try_filter`](crate::Flux::try_filter).
    pub fn try_filter<F>(
        self,
        predicate: F,
    ) -> ParallelFlux<EachRail<P, Filter<RailSource<P::Item>, Fallible<F>>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.each_rail(|rail| rail.try_filter(predicate))
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_rail_is_asked_for_one_more() {
        let (rail, probe) = (Probe::new(), Probe::new());
        let rails = Flux::range(1, 4).parallel(1).record(rail.recorder());
        let rails = rails.filter(|n| n % 3 == 0);
        rails.subscribe_with(|_| probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3");
        assert_eq!(rail.upstream_log(), "request(1) request(1) request(1)");
    }
}

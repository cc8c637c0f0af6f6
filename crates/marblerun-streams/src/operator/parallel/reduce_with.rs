//! Brings the values of each rail together with a seed.
//!
//! ```text
//!  -1---3|
//!  ---2--|
//!   reduce(10, sum)
//!  ------({14}|)
//!  ------({12}|)
//! ```
//!
//! - **Demand**: asks a rail for everything at its first request; the result waits for it.
//! - **Completion**: of each rail, with its result; of an empty one, with the seed.
//! - **Error**: unchanged; a function that fails cancels its rail and is the error of that rail.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values of the rail arrive.
//!
//! It is [`collect`](super::collect) with a function that returns.

use super::{ParallelFlux, Rails};
use crate::error::Error;

impl<P: Rails> ParallelFlux<P> {
    /// Applies `aggregator` to the result so far of the rail, at first what `supplier` returns, and
    /// its next value: see [`Flux::reduce_with`](crate::Flux::reduce_with).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let totals = Flux::range(1, 4).parallel(2).reduce_with(|| 10, |sum, n| sum + n);
    /// assert_eq!(values(totals.sequential()), "14 16 |");
    /// ```
    pub fn reduce_with<A, I, F>(
        self,
        supplier: I,
        aggregator: F,
    ) -> ParallelFlux<impl Rails<Item = A>>
    where
        A: 'static,
        I: Fn() -> A + Clone + 'static,
        F: Fn(A, P::Item) -> A + Clone + 'static,
    {
        self.try_reduce_with(
            move || Ok(supplier()),
            move |sum, value| Ok(aggregator(sum, value)),
        )
    }

    /// As [`reduce_with`](ParallelFlux::reduce_with); a failure of `supplier` is the error
    /// of every rail, one of `aggregator` that of its rail.
    pub fn try_reduce_with<A, I, F>(
        self,
        supplier: I,
        aggregator: F,
    ) -> ParallelFlux<impl Rails<Item = A>>
    where
        A: 'static,
        I: Fn() -> Result<A, Error> + Clone + 'static,
        F: Fn(A, P::Item) -> Result<A, Error> + Clone + 'static,
    {
        // The result is taken out while the function runs, and gone if it fails.
        let totals = self.try_collect(
            move || Ok(Some(supplier()?)),
            move |total: &mut Option<A>, value| {
                if let Some(sum) = total.take() {
                    *total = Some(aggregator(sum, value)?);
                }
                Ok(())
            },
        );
        totals.each_rail(|rail| rail.map_not_null(|total| total))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, Probe};
    use crate::{Flux, UNBOUNDED};

    #[test]
    fn a_rail_is_asked_once_and_its_result_waits() {
        let (source, probes) = (Probe::new(), [Probe::new(), Probe::new()]);
        let rails = Flux::range(1, 7).parallel(2).record(source.recorder());
        let totals = rails.reduce_with(|| 0, |sum, n| sum + n);
        totals.subscribe_with(|rail| probes[rail].subscriber());
        probes[0].request(1);
        probes[0].request(1);
        assert_eq!(source.upstream_log(), "request(unbounded)");
        probes[1].request(UNBOUNDED);
        assert_eq!(probes.map(|probe| probe.log()), ["28 |", "0 |"]);
    }

    #[test]
    fn a_function_that_fails_cancels_the_source() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 7).record(source.recorder());
        let totals = flux.parallel(2).try_reduce_with(
            || Ok(0),
            |sum, n| match n {
                4 => Err(MarbleFailure.into()),
                n => Ok(sum + n),
            },
        );
        totals.sequential().subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
    }
}

//! Brings all values together with a seed.
//!
//! ```text
//!  -1--2-3|
//!    reduce(10, sum)
//!  -------({16}|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the result; of an empty source, with the seed.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged; the result so far is discarded.
//! - **Scheduler**: none; the function runs where values arrive.
//!
//! It is [`collect`](crate::Flux::collect) with a function that returns.

use super::collect::Collect;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Applies `aggregator` to the result so far, at first what `supplier` returns, and the next
    /// value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).reduce_with(|| 10, |sum, n| sum + n).flux()), "16 |");
    /// ```
    pub fn reduce_with<A, I, F>(self, supplier: I, aggregator: F) -> Mono<impl Publisher<Item = A>>
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

    /// As [`reduce_with`](Flux::reduce_with); a failure of either function ends the stream.
    pub fn try_reduce_with<A, I, F>(
        self,
        supplier: I,
        aggregator: F,
    ) -> Mono<impl Publisher<Item = A>>
    where
        A: 'static,
        I: Fn() -> Result<A, Error> + Clone + 'static,
        F: Fn(A, P::Item) -> Result<A, Error> + Clone + 'static,
    {
        // The result is taken out while the function runs, and gone if it fails.
        let total: Mono<Collect<P, _, _>> = self.try_collect(
            move || Ok(Some(supplier()?)),
            move |total: &mut Option<A>, value| {
                if let Some(sum) = total.take() {
                    *total = Some(aggregator(sum, value)?);
                }
                Ok(())
            },
        );
        total.map_not_null(|total| total)
    }
}

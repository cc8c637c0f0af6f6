//! Emits the smallest of what the rails have next.
//!
//! ```text
//!  -1---3|
//!  ---2--|
//!   ordered
//!  ---1-2(3|)
//! ```
//!
//! - **Demand**: asks each rail for `prefetch` values, and again at 75 %.
//! - **Completion**: when all rails have completed and nothing waits. As long as one has neither a
//!   value nor an end, the others wait for it.
//! - **Error**: after all rails have ended. A comparator that fails cancels all rails and is the
//!   error, at once.
//! - **Cancellation**: cancels all rails; values that wait are discarded.
//! - **Scheduler**: none; values are compared where they arrive or are requested.

use std::cmp::Ordering;

use super::super::shared::inbox::Prefetch;
use super::super::shared::merge_ordered::{Comparator, MergeOrdered, Options};
use super::{ParallelFlux, Rails};
use crate::demand::SMALL_BUFFER;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible2, Infallible2};
use crate::protocol::{Publisher, Subscriber};

impl<P: Rails> ParallelFlux<P> {
    /// Emits the smallest of what the rails have next, in the order of `comparator`. Rails that are
    /// in order themselves become one stream in order.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let numbers = Flux::from_iterable([1, 5, 2, 6, 9, 7]).parallel(2);
    /// assert_eq!(values(numbers.ordered(i64::cmp)), "1 2 5 6 7 9 |");
    /// ```
    pub fn ordered<F>(self, comparator: F) -> Flux<Ordered<P, Infallible2<F>>>
    where
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        Flux(Ordered::new(self.0, Infallible2(comparator)))
    }

    /// As [`ordered`](ParallelFlux::ordered); the first failure of `comparator` ends the stream.
    pub fn try_ordered<F>(self, comparator: F) -> Flux<Ordered<P, Fallible2<F>>>
    where
        F: Fn(&P::Item, &P::Item) -> Result<Ordering, Error> + Clone + 'static,
    {
        Flux(Ordered::new(self.0, Fallible2(comparator)))
    }
}

impl<P, C> Flux<Ordered<P, C>> {
    /// Asks each rail for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.prefetch = Prefetch(n);
        self
    }
}

/// See [`ParallelFlux::ordered`].
#[derive(Clone, Debug)]
pub struct Ordered<P, C> {
    source: P,
    comparator: C,
    prefetch: Prefetch,
}

impl<P, C> Ordered<P, C> {
    fn new(source: P, comparator: C) -> Ordered<P, C> {
        Ordered {
            source,
            comparator,
            prefetch: Prefetch(SMALL_BUFFER),
        }
    }
}

impl<P: Rails, C: Comparator<P::Item>> Publisher for Ordered<P, C> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let options = Options {
            prefetch: self.prefetch,
            delays_error: true,
            waits_for_all: true,
        };
        let (count, comparator) = (self.source.parallelism(), self.comparator.clone());
        self.source
            .subscribe(MergeOrdered::start(downstream, comparator, count, options));
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe, values};

    #[test]
    fn rails_are_asked_for_what_was_emitted_of_them() {
        let (source, rails, probe) = (Probe::new(), Probe::new(), Probe::new());
        let flux = Flux::range(1, 7).record(source.recorder());
        let flux = flux.parallel_with_prefetch(2, 4).record(rails.recorder());
        let flux = flux.ordered(i64::cmp).prefetch(2);
        flux.subscribe_with(probe.subscriber());
        for n in [1, 2, 5] {
            probe.request(n);
        }
        assert_eq!(probe.log(), "1 2 3 4 5 6 7 |");
        let asked = |probe: &Probe| probe.upstream_log().replace("request", "");
        assert_eq!(asked(&source), "(4) (3) (3)");
        assert_eq!(asked(&rails), "(2) (2) (2) (2) (2)");
        assert!(probe.is_source_released());
    }

    #[test]
    fn every_rail_tells_of_the_error_of_the_source() {
        let flux = Flux::range(1, 3).concat_with(Flux::error(MarbleFailure).map(|n: i64| n));
        let flux = flux.parallel(2).ordered(i64::cmp);
        assert_eq!(values(flux), "1 2 3 #Multiple exceptions");
    }

    #[test]
    fn a_comparator_that_fails_cancels_all_rails() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 6).record(source.recorder()).parallel(2);
        probe.request(1);
        flux.try_ordered(|_, _| Err(MarbleFailure.into()))
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }
}

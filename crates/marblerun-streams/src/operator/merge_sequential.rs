//! Emits what several sources emit, all running at once, one source after the other.
//!
//! ```text
//!  ---a-b|
//!  -1-2|
//!   mergeSequential
//!  ---a-b(12)|
//! ```
//!
//! - **Demand**: each source is asked for 32 values ahead, and again at 75 %.
//! - **Completion**: when the last source is used up.
//! - **Error**: of any source, at once; with `delay_error` after all has ended.
//! - **Cancellation**: cancels all sources.
//! - **Scheduler**: none.

use std::fmt;
use std::rc::Rc;

use super::flat_map_sequential::FlatMapSequential;
use super::shared::flatten::Options;
use super::shared::inbox::Prefetch;
use super::shared::sources::{SourceAt, Sources};
use super::shared::values::Values;
use crate::demand::{SMALL_BUFFER, XS_BUFFER};
use crate::flux::Flux;
use crate::function::Infallible;
use crate::protocol::{Publisher, Subscriber};
use crate::source::Empty;

impl<Q: Publisher> Flux<MergeSequential<Vec<Q>>> {
    /// Emits what the sources emit, one source after the other; all run at once.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::merge_sequential([Flux::range(1, 2), Flux::range(7, 2)]);
    /// assert_eq!(values(flux), "1 2 7 8 |");
    /// ```
    pub fn merge_sequential(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(MergeSequential::new(sources.into_iter().collect()))
    }
}

impl<L> Flux<MergeSequential<L>> {
    /// Asks each source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.options.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended.
    pub fn delay_error(mut self) -> Self {
        self.0.options.delays_error = true;
        self
    }
}

/// See [`Flux::merge_sequential`].
pub struct MergeSequential<L> {
    sources: Rc<L>,
    options: Options,
}

impl<L: Sources> MergeSequential<L> {
    fn new(sources: L) -> MergeSequential<L> {
        let count = u64::try_from(sources.count()).unwrap_or(SMALL_BUFFER);
        MergeSequential {
            sources: Rc::new(sources),
            options: Options {
                concurrency: count,
                prefetch: Prefetch(XS_BUFFER),
                delays_error: false,
            },
        }
    }
}

impl<L> Clone for MergeSequential<L> {
    fn clone(&self) -> MergeSequential<L> {
        MergeSequential {
            sources: self.sources.clone(),
            options: self.options,
        }
    }
}

impl<L> fmt::Debug for MergeSequential<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MergeSequential")
    }
}

impl<L: Sources> Publisher for MergeSequential<L> {
    type Item = L::Item;

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        if self.options.concurrency == 0 {
            return Empty::new().subscribe(downstream);
        }
        let sources = self.sources.clone();
        let mut merged = FlatMapSequential::new(
            Values::new(0..sources.count()),
            Infallible(move |index| SourceAt {
                sources: sources.clone(),
                index,
            }),
        );
        merged.options = self.options;
        merged.subscribe(downstream);
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn all_sources_run_at_once() {
        let probe = Probe::new();
        let sources = [1, 10].map(|n| Flux::range(n, 99).record(probe.recorder()));
        Flux::merge_sequential(sources).subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2");
        probe.cancel();
        assert_eq!(
            probe.upstream_log(),
            "request(32) request(32) cancel cancel"
        );
        assert!(probe.is_source_released());
    }
}

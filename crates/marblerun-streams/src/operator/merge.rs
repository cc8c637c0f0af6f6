//! Emits what several sources emit, as it comes.
//!
//! ```text
//!  -a---b|
//!  ---c-|
//!   merge
//!  -a-c-b|
//! ```
//!
//! - **Demand**: each source is asked for 32 values ahead, and again at 75 %.
//! - **Completion**: when all sources have completed and nothing waits.
//! - **Error**: of any source, at once; with `delay_error` after all has ended.
//! - **Cancellation**: cancels all sources.
//! - **Scheduler**: none.

use std::fmt;
use std::rc::Rc;

use super::flat_map::FlatMap;
use super::shared::flatten::Options;
use super::shared::inbox::Prefetch;
use super::shared::sources::{SourceAt, Sources};
use crate::demand::{SMALL_BUFFER, XS_BUFFER};
use crate::flux::Flux;
use crate::function::{Infallible, Same, same};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::source::{Empty, FromIterable};

impl<Q: Publisher> Flux<Merge<Vec<Q>>> {
    /// Emits what the sources emit, as it comes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::merge([Flux::range(1, 2), Flux::range(7, 2)]);
    /// assert_eq!(values(flux), "1 2 7 8 |");
    /// ```
    pub fn merge(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(Merge::new(sources.into_iter().collect()))
    }
}

impl<L> Flux<Merge<L>> {
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

impl<P: Publisher> Flux<P> {
    /// Emits what this flux and `other` emit, as it comes.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// let odd = |flux: &marblerun_streams::BoxFlux<String>| flux.clone().filter(|s| s != "b");
    /// check("-a-b-c|", |flux| odd(&flux).merge_with(flux.filter(|s| s == "b")), "-a-b-c|");
    /// ```
    pub fn merge_with<Q>(self, other: Q) -> Flux<Merge<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Flux(Merge::new((self.0, other)))
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits what this mono and `other` emit, as it comes.
    pub fn merge_with<Q>(self, other: Q) -> Flux<Merge<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        self.flux().merge_with(other)
    }
}

impl<P: Publisher<Item: Publisher>> Flux<P> {
    /// Emits what the publishers that this flux emits emit, as it comes: at most 256 at a time.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).map(|n| Flux::range(n, 1)).flatten();
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn flatten(self) -> Flux<FlatMap<P, Same<P::Item>>> {
        Flux(FlatMap::new(self.0, same()))
    }
}

/// See [`Flux::merge`].
pub struct Merge<L> {
    sources: Rc<L>,
    options: Options,
}

impl<L: Sources> Merge<L> {
    fn new(sources: L) -> Merge<L> {
        let count = u64::try_from(sources.count()).unwrap_or(SMALL_BUFFER);
        Merge {
            sources: Rc::new(sources),
            options: Options {
                concurrency: count,
                prefetch: Prefetch(XS_BUFFER),
                delays_error: false,
            },
        }
    }
}

impl<L> Clone for Merge<L> {
    fn clone(&self) -> Merge<L> {
        Merge {
            sources: self.sources.clone(),
            options: self.options,
        }
    }
}

impl<L> fmt::Debug for Merge<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Merge")
    }
}

impl<L: Sources> Publisher for Merge<L> {
    type Item = L::Item;
    const IS_AT_HAND: bool = L::ARE_AT_HAND;
    const HAS_OPTIONS: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = L::Item> + use<L>> {
        L::values(&self.sources).filter(|_| self.options.prefetch.0 > 0)
    }

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        if self.options.concurrency == 0 {
            return Empty::new().subscribe(downstream);
        }
        let sources = self.sources.clone();
        let mut merged = FlatMap::new(
            FromIterable::new(0..sources.count()),
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
    fn each_source_is_asked_ahead_and_cancelled() {
        let probe = Probe::new();
        let (a, b) = (Flux::range(1, 99), Flux::range(100, 99));
        let flux = a
            .record(probe.recorder())
            .merge_with(b.record(probe.recorder()));
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(32) request(32)");
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

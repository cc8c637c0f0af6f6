//! Emits the smallest of what several sources have, without waiting for those that have nothing.
//!
//! ```text
//!  -c---a-|
//!  --b-----d|
//!   mergePriority
//!  -cb--a--d|
//! ```
//!
//! - **Demand**: each source is asked for `prefetch` values (256), and again at 75 %.
//! - **Completion**: when all sources have completed and nothing waits.
//! - **Error**: of any source, at once; with `delay_error` after all has ended. A comparator that
//!   fails cancels all sources and is the error.
//! - **Cancellation**: cancels all sources; values that wait are discarded.
//! - **Scheduler**: none; values are compared where they arrive or are requested.
//!
//! It is [`merge_comparing`](super::merge_comparing) that does not wait.

use std::cmp::Ordering;

use super::merge_comparing::{MergeComparing, NaturalOrder, natural_order};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible2, Infallible2};
use crate::protocol::Publisher;

impl<Q: Publisher<Item: Ord>> Flux<MergeComparing<Vec<Q>, NaturalOrder<Q::Item>>> {
    /// Emits the smallest of what the sources have at the moment.
    ///
    /// ```
    /// use marblerun_streams::{BoxFlux, Flux, testing::values};
    /// let nothing: BoxFlux<i64> = Flux::never().boxed();
    /// let flux = Flux::merge_priority([nothing, Flux::range(1, 3).boxed()]);
    /// assert_eq!(values(flux.take(2)), "1 2 |");
    /// ```
    pub fn merge_priority(sources: impl IntoIterator<Item = Q>) -> Self {
        let sources = sources.into_iter().collect();
        Flux(MergeComparing::new(sources, natural_order()).without_waiting())
    }
}

impl<Q, F> Flux<MergeComparing<Vec<Q>, Infallible2<F>>>
where
    Q: Publisher,
    F: Fn(&Q::Item, &Q::Item) -> Ordering + Clone + 'static,
{
    /// As [`merge_priority`](Flux::merge_priority), in the order of `comparator`.
    pub fn merge_priority_by(sources: impl IntoIterator<Item = Q>, comparator: F) -> Self {
        let sources = sources.into_iter().collect();
        Flux(MergeComparing::new(sources, Infallible2(comparator)).without_waiting())
    }
}

impl<Q, F> Flux<MergeComparing<Vec<Q>, Fallible2<F>>>
where
    Q: Publisher,
    F: Fn(&Q::Item, &Q::Item) -> Result<Ordering, Error> + Clone + 'static,
{
    /// As [`merge_priority_by`](Flux::merge_priority_by); the first failure of `comparator` ends the
    /// stream.
    pub fn try_merge_priority_by(sources: impl IntoIterator<Item = Q>, comparator: F) -> Self {
        let sources = sources.into_iter().collect();
        Flux(MergeComparing::new(sources, Fallible2(comparator)).without_waiting())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, MarbleFailure, Probe, marbles, values};
    use crate::{Flux, VirtualTime};

    #[test]
    fn what_comes_alone_passes_at_once() {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let sources = ["-c---a-|", "--b-----d|"].map(|diagram| marbles(&time, diagram).unwrap());
        let flux = journal.flux("p", Flux::merge_priority(sources));
        flux.subscribe(|_| {});
        time.run();
        assert_eq!(
            journal.text(),
            "0 main: p.subscribe p.request(unbounded)\n\
             100 marbles: p.next(c)\n200 marbles: p.next(b)\n500 marbles: p.next(a)\n\
             800 marbles: p.next(d)\n900 marbles: p.complete\n"
        );
    }

    #[test]
    fn what_waits_for_demand_comes_in_order() {
        let probe = Probe::new();
        let sources = [Flux::range(1, 6), Flux::range(3, 6)];
        let flux = Flux::merge_priority_by(sources, |a, b| b.cmp(a)).prefetch(2);
        flux.subscribe_with(probe.subscriber());
        for n in [1, 3, 50] {
            probe.request(n);
        }
        assert_eq!(probe.log(), "3 4 5 6 7 8 1 2 3 4 5 6 |");
    }

    #[test]
    fn a_value_alone_is_not_compared() {
        let sources = [Flux::range(1, 2), Flux::range(1, 2)];
        let flux = Flux::try_merge_priority_by(sources, |_, _| Err(MarbleFailure.into()));
        assert_eq!(values(flux), "1 2 1 2 |");
    }
}

//! Emits the smallest of what several sources have next.
//!
//! ```text
//!  -a---c-|
//!  --b-----d|
//!   mergeComparing
//!  --a--b--(cd)|
//! ```
//!
//! - **Demand**: each source is asked for `prefetch` values (256), and again at 75 %.
//! - **Completion**: when all sources have completed and nothing waits. As long as one has neither a
//!   value nor an end, the others wait for it.
//! - **Error**: of any source, at once; with `delay_error` after all has ended. A comparator that
//!   fails cancels all sources and is the error.
//! - **Cancellation**: cancels all sources; values that wait are discarded.
//! - **Scheduler**: none; values are compared where they arrive or are requested.

use std::cmp::Ordering;
use std::fmt;
use std::rc::Rc;

use super::shared::inbox::Prefetch;
use super::shared::merge_ordered::{Comparator, MergeOrdered, Options};
use super::shared::sources::Sources;
use crate::demand::SMALL_BUFFER;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible2, Infallible2};
use crate::protocol::{Publisher, Subscriber};
use crate::source::Empty;

/// Compares values as they compare themselves.
pub type NaturalOrder<T> = Infallible2<fn(&T, &T) -> Ordering>;

pub(crate) fn natural_order<T: Ord + 'static>() -> NaturalOrder<T> {
    Infallible2(T::cmp)
}

impl<Q: Publisher<Item: Ord>> Flux<MergeComparing<Vec<Q>, NaturalOrder<Q::Item>>> {
    /// Emits the smallest of what the sources have next; of equal values that of the first source.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::merge_comparing([Flux::range(1, 3), Flux::range(2, 3)]);
    /// assert_eq!(values(flux), "1 2 2 3 3 4 |");
    /// ```
    pub fn merge_comparing(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(MergeComparing::new(
            sources.into_iter().collect(),
            natural_order(),
        ))
    }
}

impl<Q, F> Flux<MergeComparing<Vec<Q>, Infallible2<F>>>
where
    Q: Publisher,
    F: Fn(&Q::Item, &Q::Item) -> Ordering + Clone + 'static,
{
    /// As [`merge_comparing`](Flux::merge_comparing), in the order of `comparator`.
    pub fn merge_comparing_by(sources: impl IntoIterator<Item = Q>, comparator: F) -> Self {
        Flux(MergeComparing::new(
            sources.into_iter().collect(),
            Infallible2(comparator),
        ))
    }
}

impl<Q, F> Flux<MergeComparing<Vec<Q>, Fallible2<F>>>
where
    Q: Publisher,
    F: Fn(&Q::Item, &Q::Item) -> Result<Ordering, Error> + Clone + 'static,
{
    /// As [`merge_comparing_by`](Flux::merge_comparing_by); the first failure of `comparator` ends
    /// the stream.
    pub fn try_merge_comparing_by(sources: impl IntoIterator<Item = Q>, comparator: F) -> Self {
        Flux(MergeComparing::new(
            sources.into_iter().collect(),
            Fallible2(comparator),
        ))
    }
}

impl<P: Publisher> Flux<P> {
    /// Emits the smaller of what this flux and `other` have next.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).merge_comparing_with(Flux::range(2, 3), i64::cmp);
    /// assert_eq!(values(flux), "1 2 2 3 3 4 |");
    /// ```
    pub fn merge_comparing_with<Q, F>(
        self,
        other: Q,
        comparator: F,
    ) -> Flux<MergeComparing<(P, Q), Infallible2<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(&P::Item, &P::Item) -> Ordering + Clone + 'static,
    {
        Flux(MergeComparing::new(
            (self.0, other),
            Infallible2(comparator),
        ))
    }

    /// As [`merge_comparing_with`](Flux::merge_comparing_with); the first failure of `comparator`
    /// ends the stream.
    pub fn try_merge_comparing_with<Q, F>(
        self,
        other: Q,
        comparator: F,
    ) -> Flux<MergeComparing<(P, Q), Fallible2<F>>>
    where
        Q: Publisher<Item = P::Item>,
        F: Fn(&P::Item, &P::Item) -> Result<Ordering, Error> + Clone + 'static,
    {
        Flux(MergeComparing::new((self.0, other), Fallible2(comparator)))
    }
}

impl<L, C> Flux<MergeComparing<L, C>> {
    /// Asks each source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.options.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended, as Reactor's `mergeOrdered` does.
    pub fn delay_error(mut self) -> Self {
        self.0.options.delays_error = true;
        self
    }
}

/// See [`Flux::merge_comparing`].
pub struct MergeComparing<L, C> {
    sources: Rc<L>,
    comparator: C,
    options: Options,
}

impl<L: Sources, C> MergeComparing<L, C> {
    pub(crate) fn new(sources: L, comparator: C) -> MergeComparing<L, C> {
        MergeComparing {
            sources: Rc::new(sources),
            comparator,
            options: Options {
                prefetch: Prefetch(SMALL_BUFFER),
                delays_error: false,
                waits_for_all: true,
            },
        }
    }

    /// Waits for no source that has nothing.
    pub(crate) fn without_waiting(mut self) -> MergeComparing<L, C> {
        self.options.waits_for_all = false;
        self
    }
}

impl<L: Sources, C: Comparator<L::Item>> Publisher for MergeComparing<L, C> {
    type Item = L::Item;

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        match self.sources.count() {
            0 => Empty::new().subscribe(downstream),
            1 => self.sources.subscribe_at(0, downstream),
            count => {
                let comparator = self.comparator.clone();
                let sources = MergeOrdered::start(downstream, comparator, count, self.options);
                for (index, subscriber) in sources.into_iter().enumerate() {
                    self.sources.subscribe_at(index, subscriber);
                }
            }
        }
    }
}

impl<L, C: Clone> Clone for MergeComparing<L, C> {
    fn clone(&self) -> MergeComparing<L, C> {
        MergeComparing {
            sources: self.sources.clone(),
            comparator: self.comparator.clone(),
            options: self.options,
        }
    }
}

impl<L, C> fmt::Debug for MergeComparing<L, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MergeComparing")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Journal, MarbleFailure, Probe, marbles, values};
    use crate::{BoxFlux, Flux, VirtualTime};

    #[test]
    fn each_source_is_asked_for_what_was_emitted_of_it() {
        let (one, two, probe) = (Probe::new(), Probe::new(), Probe::new());
        let first = Flux::range(1, 6).record(one.recorder()).boxed();
        let second = Flux::range(3, 6).record(two.recorder()).boxed();
        let flux = Flux::merge_comparing([first, second]).prefetch(2);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(one.upstream_log(), "request(2)");
        probe.request(3);
        assert_eq!(probe.log(), "1 2 3 3");
        probe.request(50);
        assert_eq!(probe.log(), "1 2 3 3 4 4 5 5 6 6 7 8 |");
        let asked = "request(2) request(2) request(2) request(2)";
        assert_eq!(
            (one.upstream_log(), two.upstream_log()),
            (asked.into(), asked.into())
        );
        assert!(probe.is_source_released());
    }

    #[track_caller]
    fn check(sources: [&str; 3], delays_error: bool, expected: &str) {
        let time = VirtualTime::new();
        let journal = Journal::new(&time);
        let sources = sources.map(|diagram| marbles(&time, diagram).unwrap());
        let flux = Flux::merge_comparing(sources);
        let flux = if delays_error {
            flux.delay_error()
        } else {
            flux
        };
        journal.flux("m", flux).subscribe(|_| {});
        time.run();
        let text = journal.text().replace(" marbles: ", " ");
        assert_eq!(text.split_once('\n').map(|(_, rest)| rest), Some(expected));
    }

    #[test]
    fn a_source_that_has_nothing_makes_the_others_wait() {
        check(
            ["-a---c-|", "--b-----d|", "---e|"],
            false,
            "300 m.next(a)\n500 m.next(b)\n800 m.next(c) m.next(d)\n900 m.next(e) m.complete\n",
        );
    }

    #[test]
    fn errors_come_at_once_unless_delayed() {
        let sources = ["-a-c-#", "--b-----d#", "|"];
        check(
            sources,
            false,
            "200 m.next(a)\n300 m.next(b)\n500 m.error(error)\n",
        );
        check(
            sources,
            true,
            "200 m.next(a)\n300 m.next(b)\n800 m.next(c) m.next(d)\n\
             900 m.error(Multiple exceptions)\n",
        );
    }

    #[test]
    fn an_error_overtakes_what_waits_and_cancels_all_sources() {
        let (source, probe) = (Probe::new(), Probe::new());
        let numbers = Flux::range(1, 2).record(source.recorder()).boxed();
        let failed: BoxFlux<i64> = Flux::error(MarbleFailure).boxed();
        let last = Flux::range(1, 2).record(source.recorder()).boxed();
        let flux = Flux::merge_comparing([numbers, failed, last]);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        // The last source is cancelled as soon as it is there.
        assert_eq!(source.upstream_log(), "request(256) cancel cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_comparator_that_fails_cancels_all_sources() {
        let (source, probe) = (Probe::new(), Probe::new());
        let flux = Flux::range(1, 3).record(source.recorder());
        let flux =
            flux.try_merge_comparing_with(Flux::range(1, 3), |_, _| Err(MarbleFailure.into()));
        probe.request(1);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn of_equal_values_the_first_source_has_the_first() {
        let (one, two) = (Flux::just("a1").boxed(), Flux::just("a2").boxed());
        let flux = Flux::merge_comparing_by([one.clone(), two], |a, b| a[..1].cmp(&b[..1]));
        assert_eq!(values(flux), "a1 a2 |");
        assert_eq!(values(Flux::merge_comparing([one])), "a1 |");
        assert_eq!(
            values(Flux::merge_comparing(Vec::<BoxFlux<i64>>::new())),
            "|"
        );
    }

    #[test]
    fn cancelling_from_inside_stops_at_once() {
        let (source, probe) = (Probe::new(), Probe::new().cancelling_after(2));
        let flux = Flux::range(1, 99).record(source.recorder());
        let flux = flux.merge_comparing_with(Flux::range(2, 3), i64::cmp);
        probe.request(5);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "1 2");
        assert_eq!(source.upstream_log(), "request(256) cancel");
        assert!(probe.is_source_released());
    }
}

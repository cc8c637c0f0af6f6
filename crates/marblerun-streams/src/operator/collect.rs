//! Puts all values into a container.
//!
//! ```text
//!  -a--b-c|
//!    collect(list)
//!  -------([abc]|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the container.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::Hash;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::source::Failed;

impl<P: Publisher> Flux<P> {
    /// Puts all values into the container that `supplier` makes for each subscriber.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.collect(String::new, |all, s| all.push_str(&s)).flux(), "-------({abc}|)");
    /// ```
    pub fn collect<A, I, F>(
        self,
        supplier: I,
        collector: F,
    ) -> Mono<
        Collect<
            P,
            impl Fn() -> Result<A, Error> + Clone,
            impl Fn(&mut A, P::Item) -> Result<(), Error> + Clone,
        >,
    >
    where
        A: 'static,
        I: Fn() -> A + Clone + 'static,
        F: Fn(&mut A, P::Item) + Clone + 'static,
    {
        self.try_collect(
            move || Ok(supplier()),
            move |all: &mut A, value| {
                collector(all, value);
                Ok(())
            },
        )
    }

    /// As [`collect`](Flux::collect); a failure of either function ends the stream.
    pub fn try_collect<A, I, F>(self, supplier: I, collector: F) -> Mono<Collect<P, I, F>>
    where
        A: 'static,
        I: Fn() -> Result<A, Error> + Clone + 'static,
        F: Fn(&mut A, P::Item) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Collect {
            source: self.0,
            supplier,
            collector,
        })
    }

    /// Puts all values into a map under their keys; of equal keys the last value stays.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let map = Flux::range(1, 3).collect_map(|n| n % 2);
    /// assert_eq!(values(map.map(|map| map[&1]).flux()), "3 |");
    /// ```
    pub fn collect_map<K, F>(
        self,
        key_selector: F,
    ) -> Mono<
        Collect<
            P,
            impl Fn() -> Result<HashMap<K, P::Item>, Error> + Clone,
            impl Fn(&mut HashMap<K, P::Item>, P::Item) -> Result<(), Error> + Clone,
        >,
    >
    where
        K: Eq + Hash + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.collect(HashMap::new, move |map, value| {
            map.insert(key_selector(&value), value);
        })
    }

    /// Puts all values into a map of lists under their keys.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let map = Flux::range(1, 3).collect_multimap(|n| n % 2);
    /// assert_eq!(values(map.map(|map| map[&1].len()).flux()), "2 |");
    /// ```
    pub fn collect_multimap<K, F>(
        self,
        key_selector: F,
    ) -> Mono<
        Collect<
            P,
            impl Fn() -> Result<HashMap<K, Vec<P::Item>>, Error> + Clone,
            impl Fn(&mut HashMap<K, Vec<P::Item>>, P::Item) -> Result<(), Error> + Clone,
        >,
    >
    where
        K: Eq + Hash + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.collect(
            HashMap::new,
            move |map: &mut HashMap<K, Vec<P::Item>>, value| {
                map.entry(key_selector(&value)).or_default().push(value);
            },
        )
    }
}

/// See [`Flux::collect`].
#[derive(Clone, Debug)]
pub struct Collect<P, I, F> {
    source: P,
    supplier: I,
    collector: F,
}

impl<P, A, I, F> Publisher for Collect<P, I, F>
where
    P: Publisher,
    A: 'static,
    I: Fn() -> Result<A, Error> + Clone + 'static,
    F: Fn(&mut A, P::Item) -> Result<(), Error> + Clone + 'static,
{
    type Item = A;

    fn subscribe<S: Subscriber<A>>(&self, downstream: S) {
        match (self.supplier)() {
            Err(error) => Failed::new(error).subscribe(downstream),
            Ok(container) => {
                let collecting = Collecting::<_, _, false>::new(container, self.collector.clone());
                self.source
                    .subscribe(FoldSubscriber::new(downstream, collecting));
            }
        }
    }
}

/// The container of one subscription, or of one rail of several.
pub(crate) struct Collecting<A, F, const IS_RAIL: bool> {
    /// Taken out while the collector runs.
    container: Cell<Option<A>>,
    collector: F,
}

impl<A, F, const IS_RAIL: bool> Collecting<A, F, IS_RAIL> {
    pub(crate) fn new(container: A, collector: F) -> Collecting<A, F, IS_RAIL> {
        Collecting {
            container: Cell::new(Some(container)),
            collector,
        }
    }
}

impl<T, A, F, const IS_RAIL: bool> Fold<T> for Collecting<A, F, IS_RAIL>
where
    T: 'static,
    A: 'static,
    F: Fn(&mut A, T) -> Result<(), Error> + 'static,
{
    // Another rail has told of the same error before.
    const REPORTS_LATE_ERRORS: bool = !IS_RAIL;
    type Output = A;

    fn next(&self, value: T, _: &Context) -> Progress<A> {
        let Some(mut container) = self.container.take() else {
            return Progress::Going;
        };
        let result = (self.collector)(&mut container, value);
        self.container.set(Some(container));
        match result {
            Ok(()) => Progress::Going,
            Err(error) => Progress::Failed(error),
        }
    }

    fn complete(&self) -> Outcome<A> {
        self.container.take().map_or(Outcome::Empty, Outcome::Value)
    }

    fn discard(&self, context: &Context) {
        if let Some(container) = self.container.take() {
            context.discard(&container);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn a_failing_collector_cancels_the_source() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.try_collect(|| Ok(0), |_, _| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert!(probe.log().starts_with("#Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}

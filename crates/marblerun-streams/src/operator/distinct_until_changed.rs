//! Leaves out values that repeat the one before.
//!
//! ```text
//!  -a--a-b|
//!    distinctUntilChanged
//!  -a----b|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the functions run where values arrive.

use std::cell::Cell;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Leaves out values that equal the last one emitted.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--a-b|", |flux| flux.distinct_until_changed(), "-a----b|");
    /// ```
    pub fn distinct_until_changed(
        self,
    ) -> Flux<
        DistinctUntilChanged<
            P,
            impl Fn(&P::Item) -> Result<P::Item, Error> + Clone,
            impl Fn(&P::Item, &P::Item) -> Result<bool, Error> + Clone,
        >,
    >
    where
        P::Item: Clone + PartialEq,
    {
        self.try_distinct_until_changed_by(
            |value: &P::Item| Ok(value.clone()),
            |before: &P::Item, now: &P::Item| Ok(before == now),
        )
    }

    /// Leaves out values whose key equals that of the last one emitted.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-A-b|", |flux| flux.distinct_until_changed_by(|s| s.to_lowercase()), "-a---b|");
    /// ```
    pub fn distinct_until_changed_by<K, F>(
        self,
        key_selector: F,
    ) -> Flux<
        DistinctUntilChanged<
            P,
            impl Fn(&P::Item) -> Result<K, Error> + Clone,
            impl Fn(&K, &K) -> Result<bool, Error> + Clone,
        >,
    >
    where
        K: PartialEq + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        self.try_distinct_until_changed_by(
            move |value: &P::Item| Ok(key_selector(value)),
            |before: &K, now: &K| Ok(before == now),
        )
    }

    /// Leaves out values for whose key, compared with that of the last one emitted, `is_same` is
    /// true; a failure of either function ends the stream.
    pub fn try_distinct_until_changed_by<K, F, C>(
        self,
        key_selector: F,
        is_same: C,
    ) -> Flux<DistinctUntilChanged<P, F, C>>
    where
        K: 'static,
        F: Fn(&P::Item) -> Result<K, Error> + Clone + 'static,
        C: Fn(&K, &K) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(DistinctUntilChanged {
            source: self.0,
            key_selector,
            is_same,
        })
    }
}

/// See [`Flux::distinct_until_changed`].
#[derive(Clone, Debug)]
pub struct DistinctUntilChanged<P, F, C> {
    source: P,
    key_selector: F,
    is_same: C,
}

impl<P, F, C, K> Publisher for DistinctUntilChanged<P, F, C>
where
    P: Publisher,
    F: Fn(&P::Item) -> Result<K, Error> + Clone + 'static,
    C: Fn(&K, &K) -> Result<bool, Error> + Clone + 'static,
    K: 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(RelaySubscriber::new(
            downstream,
            Changed {
                key_selector: self.key_selector.clone(),
                is_same: self.is_same.clone(),
                last: Cell::new(None),
            },
        ));
    }
}

struct Changed<F, C, K> {
    key_selector: F,
    is_same: C,
    /// The key of the last value emitted.
    last: Cell<Option<K>>,
}

impl<F, C, K> Changed<F, C, K> {
    /// Whether the value differs from the last one, which it then takes the place of.
    fn changes<T>(&self, value: &T) -> Result<bool, Error>
    where
        F: Fn(&T) -> Result<K, Error>,
        C: Fn(&K, &K) -> Result<bool, Error>,
    {
        let key = (self.key_selector)(value)?;
        let Some(last) = self.last.take() else {
            self.last.set(Some(key));
            return Ok(true);
        };
        let is_same = (self.is_same)(&last, &key)?;
        self.last.set(Some(if is_same { last } else { key }));
        Ok(!is_same)
    }
}

impl<T, F, C, K> Relay<T> for Changed<F, C, K>
where
    T: 'static,
    F: Fn(&T) -> Result<K, Error> + 'static,
    C: Fn(&K, &K) -> Result<bool, Error> + 'static,
    K: 'static,
{
    type Output = T;
    const CAN_END: bool = true;

    fn next(&self, value: T, context: &Context) -> Step<T> {
        match self.changes(&value) {
            Ok(true) => Step::Next(value),
            Ok(false) => {
                context.discard(&value);
                Step::Skip
            }
            Err(error) => Step::Reject(value, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn compares_with_the_last_one_emitted() {
        let probe = Probe::new();
        let flux = Flux::from_iterable([1, 2, 1, 3]).record(probe.recorder());
        flux.try_distinct_until_changed_by(|n| Ok(*n), |before, now| Ok(before < now))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(2);
        assert_eq!(probe.log(), "1 1 |");
        assert_eq!(
            probe.upstream_log(),
            "request(1) request(2) request(1) request(1)"
        );
    }
}

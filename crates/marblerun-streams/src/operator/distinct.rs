//! Leaves out values that were there before.
//!
//! ```text
//!  -a--b-a|
//!    distinct
//!  -a--b--|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a key selector that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the key selector runs where values arrive.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::Hash;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Leaves out values that equal an earlier one. It remembers a copy of each.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-a|", |flux| flux.distinct(), "-a--b--|");
    /// ```
    pub fn distinct(self) -> Flux<Distinct<P, Infallible<fn(&P::Item) -> P::Item>>>
    where
        P::Item: Clone + Eq + Hash,
    {
        self.distinct_by(P::Item::clone as fn(&P::Item) -> P::Item)
    }

    /// Leaves out values whose key equals an earlier one's.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-b-A|", |flux| flux.distinct_by(|s| s.to_lowercase()), "-a-b--|");
    /// ```
    pub fn distinct_by<K, F>(self, key_selector: F) -> Flux<Distinct<P, Infallible<F>>>
    where
        K: Eq + Hash + 'static,
        F: Fn(&P::Item) -> K + Clone + 'static,
    {
        Flux(Distinct {
            source: self.0,
            key_selector: Infallible(key_selector),
        })
    }

    /// As [`distinct_by`](Flux::distinct_by); a failure of `key_selector` ends the stream.
    pub fn try_distinct_by<K, F>(self, key_selector: F) -> Flux<Distinct<P, Fallible<F>>>
    where
        K: Eq + Hash + 'static,
        F: Fn(&P::Item) -> Result<K, Error> + Clone + 'static,
    {
        Flux(Distinct {
            source: self.0,
            key_selector: Fallible(key_selector),
        })
    }
}

/// See [`Flux::distinct`].
#[derive(Clone, Debug)]
pub struct Distinct<P, F> {
    source: P,
    key_selector: F,
}

impl<P, F, K> Publisher for Distinct<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = K>,
    K: Eq + Hash + 'static,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(RelaySubscriber::new(
            downstream,
            Unseen {
                key_selector: self.key_selector.clone(),
                seen: RefCell::default(),
            },
        ));
    }
}

struct Unseen<F, K> {
    key_selector: F,
    seen: RefCell<HashSet<K>>,
}

impl<T, F, K> Relay<T> for Unseen<F, K>
where
    T: 'static,
    F: for<'a> Function<&'a T, Output = K>,
    K: Eq + Hash + 'static,
{
    type Output = T;
    const CAN_END: bool = <F as Function<&'static T>>::CAN_FAIL;

    fn next(&self, value: T, context: &Context) -> Step<T> {
        match self.key_selector.apply(&value) {
            Ok(key) => {
                // Taken out while the keys' own `Hash` and `Eq` run.
                let mut seen = self.seen.take();
                let is_first = seen.insert(key);
                self.seen.replace(seen);
                if is_first {
                    return Step::Next(value);
                }
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
    fn asks_for_one_more_for_each_value_left_out() {
        let probe = Probe::new();
        let flux = Flux::from_iterable([1, 2, 1, 3]).record(probe.recorder());
        flux.distinct().subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(2);
        assert_eq!(probe.log(), "1 2 3 |");
        assert_eq!(probe.upstream_log(), "request(1) request(2) request(1)");
    }
}

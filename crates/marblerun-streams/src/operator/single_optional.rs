//! Emits the value of a mono, or that there is none.
//!
//! ```text
//!  -a--|
//!    singleOptional
//!  -{Optional[a]}|
//! ```
//!
//! - **Demand**: asks for everything at the first request.
//! - **Completion**: with the value; of an empty source, with `None`.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Mono<P> {
    /// The value as `Some`; `None` if there is none.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let of = |count| Mono::from_publisher(Flux::range(1, count)).single_optional();
    /// let shown = |value: Option<i64>| format!("{value:?}");
    /// assert_eq!(values(of(1).map(shown).flux()), "Some(1) |");
    /// assert_eq!(values(of(0).map(shown).flux()), "None |");
    /// ```
    pub fn single_optional(self) -> Mono<SingleOptional<P>> {
        Mono(SingleOptional { source: self.0 })
    }
}

/// See [`Mono::single_optional`].
#[derive(Clone, Debug)]
pub struct SingleOptional<P> {
    source: P,
}

impl<P: Publisher> Publisher for SingleOptional<P> {
    type Item = Option<P::Item>;

    fn subscribe<S: Subscriber<Option<P::Item>>>(&self, downstream: S) {
        self.source
            .subscribe(FoldSubscriber::new(downstream, Optional));
    }
}

struct Optional;

impl<T: 'static> Fold<T> for Optional {
    type Output = Option<T>;
    const ASKS_WHEN_OVER: bool = true;

    fn next(&self, value: T, _: &Context) -> Progress<Option<T>> {
        Progress::Last(Some(value))
    }

    fn complete(&self) -> Outcome<Option<T>> {
        Outcome::Value(None)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Mono};

    #[test]
    fn the_source_is_left_to_end_by_itself() {
        for (count, log) in [(0, "None |"), (1, "Some(1) |")] {
            let probe = Probe::new();
            Mono::from_publisher(Flux::range(1, count).record(probe.recorder()))
                .single_optional()
                .map(|value| format!("{value:?}"))
                .subscribe_with(probe.subscriber());
            assert_eq!(probe.log(), "");
            probe.request(1);
            assert_eq!(probe.log(), log);
            assert_eq!(probe.upstream_log(), "request(unbounded)");
            assert!(probe.is_source_released());
        }
    }
}

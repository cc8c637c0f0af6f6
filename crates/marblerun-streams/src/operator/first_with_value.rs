//! Emits what the source that is first to have a value emits.
//!
//! ```text
//!  -|
//!  ---a-b|
//!   firstWithValue
//!  ---a-b|
//! ```
//!
//! - **Demand**: asked of all sources until one has won, then of that one.
//! - **Completion**: of the winner; when no source has a value, an error.
//! - **Error**: of the winner; an error of another source only keeps it from winning.
//! - **Cancellation**: cancels the winner, or all sources if there is none.
//! - **Scheduler**: none.

use std::fmt;
use std::rc::Rc;

use super::shared::race::{WinsWith, race};
use super::shared::sources::Sources;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<Q: Publisher> Flux<FirstWithValue<Vec<Q>>> {
    /// Emits what the source that is first to have a value emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::first_with_value([Flux::range(0, 0), Flux::range(7, 2)]);
    /// assert_eq!(values(flux), "7 8 |");
    /// ```
    pub fn first_with_value(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(FirstWithValue {
            sources: Rc::new(sources.into_iter().collect()),
        })
    }
}

impl<Q: Publisher> Mono<FirstWithValue<Vec<Q>>> {
    /// Emits what the mono that is first to have a value emits.
    pub fn first_with_value(monos: impl IntoIterator<Item = Mono<Q>>) -> Self {
        let sources = monos.into_iter().map(|mono| mono.0).collect();
        Mono(FirstWithValue {
            sources: Rc::new(sources),
        })
    }
}

/// See [`Flux::first_with_value`].
pub struct FirstWithValue<L> {
    sources: Rc<L>,
}

impl<L> Clone for FirstWithValue<L> {
    fn clone(&self) -> FirstWithValue<L> {
        FirstWithValue {
            sources: self.sources.clone(),
        }
    }
}

impl<L> fmt::Debug for FirstWithValue<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FirstWithValue")
    }
}

impl<L: Sources> Publisher for FirstWithValue<L> {
    type Item = L::Item;

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        race(&*self.sources, WinsWith::Value, downstream);
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn the_winner_is_the_only_one_from_then_on() {
        let probe = Probe::new();
        let never = Flux::create(|_: crate::source::FluxSink<i64>| {});
        let never = never.record(probe.recorder()).boxed();
        let range = Flux::range(1, 3).record(probe.recorder()).boxed();
        let flux = Flux::first_with_value([never, range]);
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(9);
        assert_eq!(probe.log(), "1 2 3 |");
        assert_eq!(
            probe.upstream_log(),
            "request(1) request(1) cancel request(9)"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn without_any_value_there_is_an_error() {
        let flux = Flux::first_with_value([Flux::range(0, 0), Flux::range(0, 0)]);
        assert_eq!(
            values(flux),
            "#All sources completed with error or without values"
        );
    }
}

//! Emits what the source that is first to send a signal emits.
//!
//! ```text
//!  ---a-b|
//!  -1-2|
//!   firstWithSignal
//!  -1-2|
//! ```
//!
//! - **Demand**: asked of all sources until one has won, then of that one.
//! - **Completion**: of the winner.
//! - **Error**: of the winner.
//! - **Cancellation**: cancels the winner, or all sources if there is none.
//! - **Scheduler**: none.

use std::fmt;
use std::rc::Rc;

use super::shared::race::{WinsWith, race};
use super::shared::sources::Sources;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<Q: Publisher> Flux<FirstWithSignal<Vec<Q>>> {
    /// Emits what the source that is first to send a signal emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::first_with_signal([Flux::range(1, 2), Flux::range(7, 2)]);
    /// assert_eq!(values(flux), "1 2 |");
    /// ```
    pub fn first_with_signal(sources: impl IntoIterator<Item = Q>) -> Self {
        Flux(FirstWithSignal {
            sources: Rc::new(sources.into_iter().collect()),
        })
    }
}

impl<Q: Publisher> Mono<FirstWithSignal<Vec<Q>>> {
    /// Emits what the mono that is first to send a signal emits.
    pub fn first_with_signal(monos: impl IntoIterator<Item = Mono<Q>>) -> Self {
        let sources = monos.into_iter().map(|mono| mono.0).collect();
        Mono(FirstWithSignal {
            sources: Rc::new(sources),
        })
    }
}

impl<P: Publisher> Flux<P> {
    /// Emits what this flux or `other` emits, whichever is first to send a signal.
    pub fn or<Q>(self, other: Q) -> Flux<FirstWithSignal<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Flux(FirstWithSignal {
            sources: Rc::new((self.0, other)),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits what this mono or `other` emits, whichever is first to send a signal.
    pub fn or<Q>(self, other: Mono<Q>) -> Mono<FirstWithSignal<(P, Q)>>
    where
        Q: Publisher<Item = P::Item>,
    {
        Mono(FirstWithSignal {
            sources: Rc::new((self.0, other.0)),
        })
    }
}

/// See [`Flux::first_with_signal`].
pub struct FirstWithSignal<L> {
    sources: Rc<L>,
}

impl<L> Clone for FirstWithSignal<L> {
    fn clone(&self) -> FirstWithSignal<L> {
        FirstWithSignal {
            sources: self.sources.clone(),
        }
    }
}

impl<L> fmt::Debug for FirstWithSignal<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FirstWithSignal")
    }
}

impl<L: Sources> Publisher for FirstWithSignal<L> {
    type Item = L::Item;

    fn subscribe<S: Subscriber<L::Item>>(&self, downstream: S) {
        race(&*self.sources, WinsWith::Signal, downstream);
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_winner_is_the_only_one_from_then_on() {
        let probe = Probe::new();
        let never = Flux::create(|_: crate::source::FluxSink<i64>| {});
        let never = never.record(probe.recorder()).boxed();
        let range = Flux::range(1, 3).record(probe.recorder()).boxed();
        let flux = Flux::first_with_signal([never, range]);
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
}

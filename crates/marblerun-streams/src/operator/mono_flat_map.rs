//! Maps the value of a mono to another mono and emits what that one emits.
//!
//! ```text
//!  -a|
//!   flatMap(v -> --1|)
//!  ---(1|)
//! ```
//!
//! - **Demand**: passed on to the source; the inner mono is asked for all there is.
//! - **Completion**: with the value of the inner mono, or with the mono that is empty.
//! - **Error**: of either mono; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source, then the inner mono.
//! - **Scheduler**: none; the inner mono is subscribed where the value arrives.

use std::cell::OnceCell;

use super::shared::successor::{self, Successor};
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Maps the value to a mono and emits what that one emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::from_publisher(Flux::range(1, 1));
    /// let mono = mono.flat_map(|n| Mono::from_publisher(Flux::range(n + 1, 1)));
    /// assert_eq!(values(mono.flux()), "2 |");
    /// ```
    pub fn flat_map<Q, F>(self, mapper: F) -> Mono<MonoFlatMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Mono<Q> + Clone + 'static,
    {
        Mono(MonoFlatMap {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`flat_map`](Mono::flat_map); a failure of `mapper` ends the stream.
    pub fn try_flat_map<Q, F>(self, mapper: F) -> Mono<MonoFlatMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(MonoFlatMap {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Mono::flat_map`].
#[derive(Clone, Debug)]
pub struct MonoFlatMap<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> MonoFlatMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> MonoFlatMap<P, F> {
        MonoFlatMap { source, mapper }
    }
}

impl<P, F> Publisher for MonoFlatMap<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        successor::subscribe::<Inner, _, _, _>(&self.source, &self.mapper, downstream);
    }
}

/// Asked for everything; demand goes to the source.
#[derive(Default)]
struct Inner(OnceCell<Subscription>);

impl Successor for Inner {
    const ASKS_AT_ONCE: bool = false;
    const IS_MONO: bool = true;

    fn start(&self, subscription: Subscription) {
        match self.0.set(subscription.clone()) {
            Ok(()) => subscription.request(UNBOUNDED),
            Err(_) => subscription.cancel(),
        }
    }

    fn request(&self, source: &UpstreamCell, n: u64) {
        source.request(n);
    }

    fn delivered(&self) {}

    fn cancel(&self) {
        if let Some(inner) = self.0.get() {
            inner.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Mono};

    #[test]
    fn demand_goes_to_the_source_and_all_is_asked_of_the_inner_mono() {
        let probe = Probe::new();
        let inner = probe.clone();
        let source = Flux::range(1, 1).record(probe.recorder());
        let mono = Mono::from_publisher(source)
            .flat_map(move |n| Mono::from_publisher(Flux::range(n, 1).record(inner.recorder())));
        mono.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 |");
        assert_eq!(probe.upstream_log(), "request(2) request(unbounded)");
        assert!(probe.is_source_released());
    }
}

//! Maps the value of a mono to a source and emits what that one emits.
//!
//! ```text
//!  -a|
//!   flatMapMany(v -> 1-2|)
//!  -1-2|
//! ```
//!
//! - **Demand**: asks for all there is; the inner source is asked for what is outstanding.
//! - **Completion**: of the inner source, or of the mono if it is empty.
//! - **Error**: of either; a function that fails cancels the mono and is the error.
//! - **Cancellation**: cancels the mono, then the inner source.
//! - **Scheduler**: none; the inner source is subscribed where the value arrives.

use super::shared::arbiter::Arbiter;
use super::shared::successor::{self, Successor};
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Mono<P> {
    /// Maps the value to a publisher and emits what that one emits.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let mono = Mono::from_publisher(Flux::range(1, 1));
    /// assert_eq!(values(mono.flat_map_many(|n| Flux::range(n, 3))), "1 2 3 |");
    /// ```
    pub fn flat_map_many<Q, F>(self, mapper: F) -> Flux<FlatMapMany<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMapMany {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`flat_map_many`](Mono::flat_map_many); a failure of `mapper` ends the stream.
    pub fn try_flat_map_many<Q, F>(self, mapper: F) -> Flux<FlatMapMany<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMapMany {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Mono::flat_map_many`].
#[derive(Clone, Debug)]
pub struct FlatMapMany<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> Publisher for FlatMapMany<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        successor::subscribe::<Inner, _, _, _>(&self.source, &self.mapper, downstream);
    }
}

/// Demand waits here until the inner source is there.
#[derive(Default)]
struct Inner(Arbiter);

impl Successor for Inner {
    const ASKS_AT_ONCE: bool = true;
    const IS_MONO: bool = false;

    fn start(&self, subscription: Subscription) {
        self.0.switch_to(subscription);
    }

    fn request(&self, _: &UpstreamCell, n: u64) {
        self.0.request(n);
    }

    fn delivered(&self) {
        self.0.delivered();
    }

    fn cancel(&self) {
        self.0.cancel();
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Probe;
    use crate::{Flux, Mono};

    #[test]
    fn all_is_asked_of_the_mono_and_what_is_outstanding_of_the_inner_source() {
        let probe = Probe::new();
        let inner = probe.clone();
        let source = Flux::range(1, 1).record(probe.recorder());
        let flux = Mono::from_publisher(source)
            .flat_map_many(move |n| Flux::range(n, 9).record(inner.recorder()));
        flux.subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2");
        probe.cancel();
        assert_eq!(
            probe.upstream_log(),
            "request(unbounded) request(2) cancel cancel"
        );
        assert!(probe.is_source_released());
    }
}

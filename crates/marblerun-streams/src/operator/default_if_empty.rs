//! Emits a given value if the source is empty.
//!
//! ```text
//!  ---|
//!    defaultIfEmpty(a)
//!  ---(a|)
//! ```
//!
//! - **Demand**: unchanged; the default waits for a request.
//! - **Completion**: unchanged; of an empty source, after the default.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::trailer::{Trailer, TrailerSubscriber};
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Emits `default` if this flux completes without a value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("---|", |flux| flux.default_if_empty("a".to_owned()), "---(a|)");
    /// check("-b-|", |flux| flux.default_if_empty("a".to_owned()), "-b-|");
    /// ```
    pub fn default_if_empty(self, default: P::Item) -> Flux<DefaultIfEmpty<P>>
    where
        P::Item: Clone,
    {
        Flux(DefaultIfEmpty {
            source: self.0,
            default,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits `default` if this mono completes without a value.
    pub fn default_if_empty(self, default: P::Item) -> Mono<DefaultIfEmpty<P>>
    where
        P::Item: Clone,
    {
        Mono(DefaultIfEmpty {
            source: self.0,
            default,
        })
    }
}

/// See [`Flux::default_if_empty`].
#[derive(Clone)]
pub struct DefaultIfEmpty<P: Publisher> {
    source: P,
    default: P::Item,
}

impl<P: Publisher> std::fmt::Debug for DefaultIfEmpty<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DefaultIfEmpty")
    }
}

impl<P: Publisher<Item: Clone>> Publisher for DefaultIfEmpty<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let default = Default(Cell::new(Some(self.default.clone())));
        self.source
            .subscribe(TrailerSubscriber::new(downstream, default));
    }
}

/// There until there is a value.
struct Default<T>(Cell<Option<T>>);

impl<T: 'static> Trailer<T> for Default<T> {
    type Output = T;
    const ASKS_WHEN_OVER: bool = true;

    fn next(&self, value: T) -> T {
        self.0.take();
        value
    }

    fn complete(&self) -> Option<T> {
        self.0.take()
    }

    fn error(&self, error: Error) -> Result<T, Error> {
        Err(error)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_default_waits_for_a_request() {
        let probe = Probe::new();
        let flux = Flux::range(1, 0).record(probe.recorder());
        flux.default_if_empty(7).subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "7 |");
        assert_eq!(probe.upstream_log(), "");
        assert!(probe.is_source_released());
    }
}

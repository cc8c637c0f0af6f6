//! Emits the signals as values.
//!
//! ```text
//!  -a--b-|
//!    materialize
//!  -{onNext(a)}--{onNext(b)}-({onComplete()}|)
//! ```
//!
//! - **Demand**: unchanged; the end takes one, too, and waits for it.
//! - **Completion**: after the end as a value.
//! - **Error**: becomes a value, then completion.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::fmt;

use super::shared::trailer::{Trailer, TrailerSubscriber};
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Emits each value and the end as [`Signal`]s.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 1).materialize()), "onNext(1) onComplete() |");
    /// ```
    pub fn materialize(self) -> Flux<Materialize<P, false>> {
        Flux(Materialize { source: self.0 })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits the value, or the end if there is no value, as a [`Signal`].
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// assert_eq!(values(Mono::just(1).materialize().flux()), "onNext(1) |");
    /// let empty = Mono::from_publisher(Flux::range(1, 0));
    /// assert_eq!(values(empty.materialize().flux()), "onComplete() |");
    /// ```
    pub fn materialize(self) -> Mono<Materialize<P, true>> {
        Mono(Materialize { source: self.0 })
    }
}

/// A signal as a value.
#[derive(Clone, Debug)]
pub enum Signal<T> {
    /// A value.
    Next(T),
    /// The stream has failed.
    Error(Error),
    /// The stream is complete.
    Complete,
}

impl<T: fmt::Display> fmt::Display for Signal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Signal::Next(value) => write!(f, "onNext({value})"),
            Signal::Error(error) => write!(f, "onError({error})"),
            Signal::Complete => f.write_str("onComplete()"),
        }
    }
}

/// See [`Flux::materialize`].
#[derive(Clone, Debug)]
pub struct Materialize<P, const IS_MONO: bool> {
    source: P,
}

impl<P: Publisher, const IS_MONO: bool> Publisher for Materialize<P, IS_MONO> {
    type Item = Signal<P::Item>;

    fn subscribe<S: Subscriber<Signal<P::Item>>>(&self, downstream: S) {
        self.source
            .subscribe(TrailerSubscriber::new(downstream, Signals::<IS_MONO>));
    }
}

struct Signals<const IS_MONO: bool>;

impl<T: 'static, const IS_MONO: bool> Trailer<T> for Signals<IS_MONO> {
    type Output = Signal<T>;
    const ENDS_WITH_VALUE: bool = IS_MONO;
    const ASKS_WHEN_OVER: bool = true;
    const CANCELS_ONCE: bool = true;

    fn next(&self, value: T) -> Signal<T> {
        Signal::Next(value)
    }

    fn complete(&self) -> Option<Signal<T>> {
        Some(Signal::Complete)
    }

    fn error(&self, error: Error) -> Result<Signal<T>, Error> {
        Ok(Signal::Error(error))
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn the_end_waits_for_a_request() {
        let probe = Probe::new();
        let flux = Flux::range(1, 2).record(probe.recorder());
        flux.materialize().subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "onNext(1) onNext(2)");
        probe.request(1);
        assert_eq!(probe.log(), "onNext(1) onNext(2) onComplete() |");
        assert_eq!(probe.upstream_log(), "request(2)");
        assert!(probe.is_source_released());
    }
}

//! Emits signals that come as values.
//!
//! ```text
//!  -{onNext(a)}--{onNext(b)}-{onComplete()}-|
//!    dematerialize
//!  -a--b-|
//! ```
//!
//! - **Demand**: unchanged; a signal takes one.
//! - **Completion**: at a signal of completion, or with the source.
//! - **Error**: at a signal of an error, or of the source.
//! - **Cancellation**: cancels the source at a signal of an end.
//! - **Scheduler**: none.

use super::materialize::Signal;
use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<T: 'static, P: Publisher<Item = Signal<T>>> Flux<P> {
    /// Emits what [`materialize`](Flux::materialize) has made values of.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 3).materialize().dematerialize()), "1 2 3 |");
    /// ```
    pub fn dematerialize(self) -> Flux<Dematerialize<P, false>> {
        Flux(Dematerialize { source: self.0 })
    }
}

impl<T: 'static, P: Publisher<Item = Signal<T>>> Mono<P> {
    /// Emits what [`materialize`](Mono::materialize) has made a value of.
    ///
    /// ```
    /// use marblerun_streams::{Mono, testing::values};
    /// assert_eq!(values(Mono::just(1).materialize().dematerialize().flux()), "1 |");
    /// ```
    pub fn dematerialize(self) -> Mono<Dematerialize<P, true>> {
        Mono(Dematerialize { source: self.0 })
    }
}

/// See [`Flux::dematerialize`].
#[derive(Clone, Debug)]
pub struct Dematerialize<P, const IS_MONO: bool> {
    source: P,
}

impl<T, P, const IS_MONO: bool> Publisher for Dematerialize<P, IS_MONO>
where
    T: 'static,
    P: Publisher<Item = Signal<T>>,
{
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.source
            .subscribe(RelaySubscriber::new(downstream, Signals::<IS_MONO>));
    }
}

struct Signals<const IS_MONO: bool>;

impl<T: 'static, const IS_MONO: bool> Relay<Signal<T>> for Signals<IS_MONO> {
    type Output = T;
    const CAN_END: bool = true;

    fn next(&self, signal: Signal<T>, _: &Context) -> Step<T> {
        match signal {
            Signal::Next(value) if IS_MONO => Step::Last(value),
            Signal::Next(value) => Step::Next(value),
            Signal::Error(error) => Step::Fail(None, error),
            Signal::Complete => Step::Complete(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Signal;
    use crate::testing::{MarbleFailure, Probe, values};
    use crate::{Flux, Mono};

    #[test]
    fn an_end_takes_a_request_and_cancels_the_source() {
        let probe = Probe::new();
        let signals = Flux::range(1, 2).materialize().record(probe.recorder());
        signals.dematerialize().subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 2");
        probe.request(1);
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_end_of_the_source_is_an_end_too() {
        let signals = [Signal::Next(1), Signal::Error(MarbleFailure.into())];
        assert_eq!(
            values(Flux::from_iterable(signals.clone()).dematerialize()),
            "1 #error"
        );
        let one = Flux::from_iterable(signals).take(1).dematerialize();
        assert_eq!(values(one), "1 |");
        let empty = Mono::from_publisher(Flux::range(1, 0)).materialize();
        assert_eq!(values(empty.dematerialize().flux()), "|");
    }
}

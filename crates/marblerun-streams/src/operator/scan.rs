//! Emits what has come together so far.
//!
//! ```text
//!  -1--2-3|
//!    scan(sum)
//!  -1--3-6|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Emits the first value, then what `accumulator` makes of the last one emitted and the next.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.scan(|sum, s| sum + &s), "-a--{ab}-{abc}|");
    /// ```
    pub fn scan<F>(
        self,
        accumulator: F,
    ) -> Flux<Scan<P, Infallible<impl Fn((P::Item, P::Item)) -> P::Item + Clone>>>
    where
        F: Fn(P::Item, P::Item) -> P::Item + Clone + 'static,
    {
        Flux(Scan {
            source: self.0,
            accumulator: Infallible(move |(sum, value)| accumulator(sum, value)),
        })
    }

    /// As [`scan`](Flux::scan); a failure of `accumulator` ends the stream.
    pub fn try_scan<F>(
        self,
        accumulator: F,
    ) -> Flux<Scan<P, Fallible<impl Fn((P::Item, P::Item)) -> Result<P::Item, Error> + Clone>>>
    where
        F: Fn(P::Item, P::Item) -> Result<P::Item, Error> + Clone + 'static,
    {
        Flux(Scan {
            source: self.0,
            accumulator: Fallible(move |(sum, value)| accumulator(sum, value)),
        })
    }
}

/// See [`Flux::scan`].
#[derive(Clone, Debug)]
pub struct Scan<P, F> {
    source: P,
    accumulator: F,
}

impl<P, F> Publisher for Scan<P, F>
where
    P: Publisher<Item: Clone>,
    F: Function<(P::Item, P::Item), Output = P::Item>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(RelaySubscriber::new(
            downstream,
            Running {
                accumulator: self.accumulator.clone(),
                sum: Cell::new(None),
            },
        ));
    }
}

struct Running<F, R> {
    accumulator: F,
    /// The last one emitted.
    sum: Cell<Option<R>>,
}

impl<T, F> Relay<T> for Running<F, T>
where
    T: Clone + 'static,
    F: Function<(T, T), Output = T>,
{
    type Output = T;
    const CAN_END: bool = F::CAN_FAIL;

    fn next(&self, value: T, _: &Context) -> Step<T> {
        let sum = match self.sum.take() {
            None => value,
            Some(sum) => match self.accumulator.apply((sum, value)) {
                Ok(sum) => sum,
                Err(error) => return Step::Fail(None, error),
            },
        };
        self.sum.set(Some(sum.clone()));
        Step::Next(sum)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn a_failing_function_cancels_the_source() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.try_scan(|_, _| Err(NonPositiveRequest.into()))
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert!(probe.log().starts_with("1 #Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(3) cancel");
    }
}

//! Brings all values together in one.
//!
//! ```text
//!  -1--2-3|
//!    reduce(sum)
//!  -------(6|)
//! ```
//!
//! - **Demand**: asks for everything at each request.
//! - **Completion**: with the result; of an empty source, without.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged; the result so far is discarded.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Applies `aggregator` to the result so far, at first the first value, and the next value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.reduce(|sum, s| sum + &s).flux(), "-------({abc}|)");
    /// ```
    pub fn reduce<F>(
        self,
        aggregator: F,
    ) -> Mono<Reduce<P, Infallible<impl Fn((P::Item, P::Item)) -> P::Item + Clone>>>
    where
        F: Fn(P::Item, P::Item) -> P::Item + Clone + 'static,
    {
        Mono(Reduce {
            source: self.0,
            aggregator: Infallible(move |(sum, value)| aggregator(sum, value)),
        })
    }

    /// As [`reduce`](Flux::reduce); a failure of `aggregator` ends the stream.
    pub fn try_reduce<F>(
        self,
        aggregator: F,
    ) -> Mono<Reduce<P, Fallible<impl Fn((P::Item, P::Item)) -> Result<P::Item, Error> + Clone>>>
    where
        F: Fn(P::Item, P::Item) -> Result<P::Item, Error> + Clone + 'static,
    {
        Mono(Reduce {
            source: self.0,
            aggregator: Fallible(move |(sum, value)| aggregator(sum, value)),
        })
    }
}

/// See [`Flux::reduce`].
#[derive(Clone, Debug)]
pub struct Reduce<P, F> {
    source: P,
    aggregator: F,
}

impl<P, F> Publisher for Reduce<P, F>
where
    P: Publisher,
    F: Function<(P::Item, P::Item), Output = P::Item>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(FoldSubscriber::new(
            downstream,
            Total {
                aggregator: self.aggregator.clone(),
                sum: Cell::new(None),
            },
        ));
    }
}

struct Total<F, T> {
    aggregator: F,
    /// The result so far; taken out while the function runs.
    sum: Cell<Option<T>>,
}

impl<T, F> Fold<T> for Total<F, T>
where
    T: 'static,
    F: Function<(T, T), Output = T>,
{
    type Output = T;
    const ASKS_AGAIN: bool = true;

    fn next(&self, value: T, context: &Context) -> Progress<T> {
        let sum = match self.sum.take() {
            None => Ok(value),
            Some(sum) => self.aggregator.apply((sum, value)),
        };
        match sum {
            Ok(sum) => {
                self.sum.set(Some(sum));
                Progress::Going
            }
            Err(error) => {
                context.discard_failed(&error);
                Progress::Failed(error)
            }
        }
    }

    fn complete(&self) -> Outcome<T> {
        self.sum.take().map_or(Outcome::Empty, Outcome::Value)
    }

    fn discard(&self, context: &Context) {
        if let Some(sum) = self.sum.take() {
            context.discard(&sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_everything_at_each_request() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.reduce(|sum, n| sum + n)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(2);
        assert_eq!(probe.log(), "6 |");
        assert_eq!(
            probe.upstream_log(),
            "request(unbounded) request(unbounded)"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_empty_source_has_no_result() {
        let probe = Probe::new();
        Flux::range(1, 0)
            .reduce(|sum, n| sum + n)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "|");
    }
}

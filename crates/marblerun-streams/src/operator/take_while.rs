//! Emits the values before the first one that fails a predicate, then completes.
//!
//! ```text
//!  -1--2-3|
//!    takeWhile(under 3)
//!  -1--2-|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: with the first value that fails, or with the source.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source at the first value that fails.
//! - **Scheduler**: none; the predicate runs where values arrive.

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Takes values as long as `predicate` is true for them.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.take_while(|s| s != "c"), "-a--b-|");
    /// ```
    pub fn take_while<F>(self, predicate: F) -> Flux<TakeWhile<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Flux(TakeWhile {
            source: self.0,
            predicate: Infallible(predicate),
        })
    }

    /// As [`take_while`](Flux::take_while); the first failure of `predicate` ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-2|", |flux| flux.try_take_while(|s| Ok(s.parse::<i32>()? < 2)), "-1--#");
    /// ```
    pub fn try_take_while<F>(self, predicate: F) -> Flux<TakeWhile<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(TakeWhile {
            source: self.0,
            predicate: Fallible(predicate),
        })
    }
}

/// See [`Flux::take_while`].
#[derive(Clone, Debug)]
pub struct TakeWhile<P, F> {
    source: P,
    predicate: F,
}

impl<P, F> Publisher for TakeWhile<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(RelaySubscriber::new(
            downstream,
            WhilePasses(self.predicate.clone()),
        ));
    }
}

struct WhilePasses<F>(F);

impl<T, F> Relay<T> for WhilePasses<F>
where
    T: 'static,
    F: for<'a> Function<&'a T, Output = bool>,
{
    type Output = T;
    const CAN_END: bool = true;

    fn next(&self, value: T, _: &Context) -> Step<T> {
        match self.0.apply(&value) {
            Ok(true) => Step::Next(value),
            Ok(false) => Step::Complete(None),
            Err(error) => Step::Fail(None, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn cancels_at_the_first_value_that_fails() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.take_while(|n| *n < 3)
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(5);
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(probe.upstream_log(), "request(1) request(5) cancel");
        assert!(probe.is_source_released());
    }
}

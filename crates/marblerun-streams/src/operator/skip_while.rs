//! Leaves out the values before the first one that fails a predicate.
//!
//! ```text
//!  -1--2-3|
//!    skipWhile(under 2)
//!  ----2-3|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the predicate runs where values arrive.

use std::cell::Cell;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Skips values as long as `predicate` is true for them.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-a|", |flux| flux.skip_while(|s| s == "a"), "----b-a|");
    /// ```
    pub fn skip_while<F>(self, predicate: F) -> Flux<SkipWhile<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Flux(SkipWhile {
            source: self.0,
            predicate: Infallible(predicate),
        })
    }

    /// As [`skip_while`](Flux::skip_while); a failure of `predicate` ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-2|", |flux| flux.try_skip_while(|s| Ok(s.parse::<i32>()? < 2)), "----#");
    /// ```
    pub fn try_skip_while<F>(self, predicate: F) -> Flux<SkipWhile<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Flux(SkipWhile {
            source: self.0,
            predicate: Fallible(predicate),
        })
    }
}

impl<P: Publisher> Flux<P> {
    /// Skips values until `predicate` is true for one.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-a|", |flux| flux.skip_until(|s| s == "b"), "----b-a|");
    /// ```
    pub fn skip_until<F>(
        self,
        predicate: F,
    ) -> Flux<SkipWhile<P, Infallible<impl Fn(&P::Item) -> bool + Clone>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        self.skip_while(move |value| !predicate(value))
    }

    /// As [`skip_until`](Flux::skip_until); a failure of `predicate` ends the stream.
    pub fn try_skip_until<F>(
        self,
        predicate: F,
    ) -> Flux<SkipWhile<P, Fallible<impl Fn(&P::Item) -> Result<bool, Error> + Clone>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        self.try_skip_while(move |value| predicate(value).map(|is_found| !is_found))
    }
}

/// See [`Flux::skip_while`].
#[derive(Clone, Debug)]
pub struct SkipWhile<P, F> {
    source: P,
    predicate: F,
}

impl<P, F> Publisher for SkipWhile<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(RelaySubscriber::new(
            downstream,
            AfterPasses {
                predicate: self.predicate.clone(),
                is_open: Cell::new(false),
            },
        ));
    }
}

struct AfterPasses<F> {
    predicate: F,
    /// A value has failed: all others pass.
    is_open: Cell<bool>,
}

impl<T, F> Relay<T> for AfterPasses<F>
where
    T: 'static,
    F: for<'a> Function<&'a T, Output = bool>,
{
    type Output = T;
    const CAN_END: bool = <F as Function<&'static T>>::CAN_FAIL;

    fn next(&self, value: T, context: &Context) -> Step<T> {
        if self.is_open.get() {
            return Step::Next(value);
        }
        match self.predicate.apply(&value) {
            Ok(true) => {
                context.discard(&value);
                Step::Skip
            }
            Ok(false) => {
                self.is_open.set(true);
                Step::Next(value)
            }
            Err(error) => Step::Fail(None, error),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_one_more_for_each_value_left_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.skip_while(|n| *n < 3)
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "3 4");
        assert_eq!(probe.upstream_log(), "request(2) request(1) request(1)");
    }
}

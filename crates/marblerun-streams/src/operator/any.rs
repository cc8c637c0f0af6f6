//! Tells whether some value satisfies a predicate, or all do.
//!
//! ```text
//!  -1--2-3|
//!    any(even)
//!  ----({true}|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the answer: as soon as it is known, or with the source.
//! - **Error**: unchanged; a predicate that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source when the answer is known.
//! - **Scheduler**: none; the predicate runs where values arrive.

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Whether `predicate` is true for some value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.any(|s| s == "b").flux(), "----({true}|)");
    /// ```
    pub fn any<F>(self, predicate: F) -> Mono<Any<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Mono(Any {
            source: self.0,
            predicate: Infallible(predicate),
            decisive: true,
        })
    }

    /// As [`any`](Flux::any); a failure of `predicate` ends the stream.
    pub fn try_any<F>(self, predicate: F) -> Mono<Any<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Mono(Any {
            source: self.0,
            predicate: Fallible(predicate),
            decisive: true,
        })
    }

    /// Whether `predicate` is true for all values.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.all(|s| s == "a").flux(), "----({false}|)");
    /// ```
    pub fn all<F>(self, predicate: F) -> Mono<Any<P, Infallible<F>>>
    where
        F: Fn(&P::Item) -> bool + Clone + 'static,
    {
        Mono(Any {
            source: self.0,
            predicate: Infallible(predicate),
            decisive: false,
        })
    }

    /// As [`all`](Flux::all); a failure of `predicate` ends the stream.
    pub fn try_all<F>(self, predicate: F) -> Mono<Any<P, Fallible<F>>>
    where
        F: Fn(&P::Item) -> Result<bool, Error> + Clone + 'static,
    {
        Mono(Any {
            source: self.0,
            predicate: Fallible(predicate),
            decisive: false,
        })
    }

    /// Whether some value equals that one.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 9).has_element(3).flux()), "true |");
    /// ```
    pub fn has_element(
        self,
        value: P::Item,
    ) -> Mono<Any<P, Infallible<impl Fn(&P::Item) -> bool + Clone>>>
    where
        P::Item: Clone + PartialEq,
    {
        self.any(move |other| *other == value)
    }
}

/// See [`Flux::any`] and [`Flux::all`].
#[derive(Clone, Debug)]
pub struct Any<P, F> {
    source: P,
    predicate: F,
    /// The result of the predicate that settles the answer, and the answer then.
    decisive: bool,
}

impl<P, F> Publisher for Any<P, F>
where
    P: Publisher,
    F: for<'a> Function<&'a P::Item, Output = bool>,
{
    type Item = bool;

    fn subscribe<S: Subscriber<bool>>(&self, downstream: S) {
        let search = Search {
            predicate: self.predicate.clone(),
            decisive: self.decisive,
        };
        self.source
            .subscribe(FoldSubscriber::new(downstream, search));
    }
}

struct Search<F> {
    predicate: F,
    decisive: bool,
}

impl<T, F> Fold<T> for Search<F>
where
    T: 'static,
    F: for<'a> Function<&'a T, Output = bool>,
{
    type Output = bool;

    fn next(&self, value: T, _: &Context) -> Progress<bool> {
        match self.predicate.apply(&value) {
            Ok(result) if result == self.decisive => Progress::Done(result),
            Ok(_) => Progress::Going,
            Err(error) => Progress::Failed(error),
        }
    }

    fn complete(&self) -> Outcome<bool> {
        Outcome::Value(!self.decisive)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn cancels_when_the_answer_is_known() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.all(|n| *n < 2).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "false |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_answers_without_values() {
        assert_eq!(values(Flux::range(1, 0).all(|_| false).flux()), "true |");
        assert_eq!(values(Flux::range(1, 0).any(|_| true).flux()), "false |");
    }
}

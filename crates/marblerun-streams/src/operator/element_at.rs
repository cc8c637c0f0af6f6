//! Emits the value at a position.
//!
//! ```text
//!  -a--b-c|
//!    elementAt(1)
//!  ----(b|)
//! ```
//!
//! - **Demand**: asks for everything at the first request.
//! - **Completion**: with the value.
//! - **Error**: unchanged; a source that is too short is an error, unless there is a default.
//! - **Cancellation**: cancels the source before it emits.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::IndexOutOfBounds;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// The value at that position, counted from 0; an error if there is none.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.element_at(1).flux(), "----(b|)");
    /// check("-a|", |flux| flux.element_at(1).flux(), "--#");
    /// ```
    pub fn element_at(self, index: u64) -> Mono<ElementAt<P>>
    where
        P::Item: Clone,
    {
        Mono(ElementAt {
            source: self.0,
            index,
            default: None,
        })
    }

    /// The value at that position, or `default` if there is none.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 2).element_at_or(4, 99).flux()), "99 |");
    /// ```
    pub fn element_at_or(self, index: u64, default: P::Item) -> Mono<ElementAt<P>>
    where
        P::Item: Clone,
    {
        Mono(ElementAt {
            source: self.0,
            index,
            default: Some(default),
        })
    }
}

/// See [`Flux::element_at`].
#[derive(Clone)]
pub struct ElementAt<P: Publisher> {
    source: P,
    index: u64,
    default: Option<P::Item>,
}

impl<P: Publisher> std::fmt::Debug for ElementAt<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ElementAt({})", self.index)
    }
}

impl<P: Publisher<Item: Clone>> Publisher for ElementAt<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let position = Position {
            index: self.index,
            seen: Cell::new(0),
            default: Cell::new(self.default.clone()),
        };
        self.source
            .subscribe(FoldSubscriber::new(downstream, position));
    }
}

struct Position<T> {
    index: u64,
    seen: Cell<u64>,
    default: Cell<Option<T>>,
}

impl<T: 'static> Fold<T> for Position<T> {
    type Output = T;

    fn next(&self, value: T, context: &Context) -> Progress<T> {
        let seen = self.seen.get();
        if seen == self.index {
            return Progress::Done(value);
        }
        self.seen.set(seen + 1);
        context.discard(&value);
        Progress::Going
    }

    fn complete(&self) -> Outcome<T> {
        match self.default.take() {
            Some(default) => Outcome::Value(default),
            None => {
                let (seen, expected) = (self.seen.get(), self.index.saturating_add(1));
                let message = format!("source had {seen} elements, expected at least {expected}");
                Outcome::Error(IndexOutOfBounds(message).into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn a_source_that_is_too_short_is_an_error() {
        assert_eq!(
            values(Flux::range(1, 2).element_at(4).flux()),
            "#source had 2 elements, expected at least 5"
        );
    }

    #[test]
    fn cancels_before_it_emits() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.element_at(2).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3 |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
    }
}

//! Emits the last value, once the source is complete.
//!
//! ```text
//!  -a--b-c|
//!    last
//!  -------(c|)
//! ```
//!
//! - **Demand**: asks for everything at the first request.
//! - **Completion**: with the last value.
//! - **Error**: unchanged; an empty source is an error, unless there is a default.
//! - **Cancellation**: unchanged; the last value so far is discarded.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::NoSuchElement;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// The last value; an error if there is none.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.last().flux(), "-------(c|)");
    /// check("---|", |flux| flux.last().flux(), "---#");
    /// ```
    pub fn last(self) -> Mono<Last<P>>
    where
        P::Item: Clone,
    {
        Mono(Last {
            source: self.0,
            default: None,
        })
    }

    /// The last value, or `default` if there is none.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 0).last_or(99).flux()), "99 |");
    /// ```
    pub fn last_or(self, default: P::Item) -> Mono<Last<P>>
    where
        P::Item: Clone,
    {
        Mono(Last {
            source: self.0,
            default: Some(default),
        })
    }
}

/// See [`Flux::last`].
#[derive(Clone)]
pub struct Last<P: Publisher> {
    source: P,
    default: Option<P::Item>,
}

impl<P: Publisher> std::fmt::Debug for Last<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Last")
    }
}

impl<P: Publisher<Item: Clone>> Publisher for Last<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let last = Latest {
            last: Cell::new(None),
            otherwise: Cell::new(match &self.default {
                Some(default) => Outcome::Value(default.clone()),
                None => Outcome::Error(
                    NoSuchElement::new("Flux#last() didn't observe any onNext signal").into(),
                ),
            }),
        };
        self.source.subscribe(FoldSubscriber::new(downstream, last));
    }
}

/// The newest value, or what is to come of an empty source.
pub(super) struct Latest<T> {
    last: Cell<Option<T>>,
    otherwise: Cell<Outcome<T>>,
}

impl<T> Latest<T> {
    /// For whom an empty source is empty.
    pub(super) fn or_empty() -> Latest<T> {
        Latest {
            last: Cell::new(None),
            otherwise: Cell::new(Outcome::Empty),
        }
    }
}

impl<T: 'static> Fold<T> for Latest<T> {
    type Output = T;

    fn next(&self, value: T, context: &Context) -> Progress<T> {
        if let Some(before) = self.last.replace(Some(value)) {
            context.discard(&before);
        }
        Progress::Going
    }

    fn complete(&self) -> Outcome<T> {
        match self.last.take() {
            Some(last) => Outcome::Value(last),
            None => self.otherwise.replace(Outcome::Empty),
        }
    }

    fn discard(&self, context: &Context) {
        if let Some(last) = self.last.take() {
            context.discard(&last);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn a_default_waits_for_a_request_and_an_error_does_not() {
        let probe = Probe::new();
        Flux::range(1, 0)
            .last_or(7)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "7 |");
        let probe = Probe::new();
        Flux::range(1, 0).last().subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Flux#last() didn't observe any onNext signal");
    }
}

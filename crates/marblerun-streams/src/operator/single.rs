//! Emits the only value, and fails if there are more.
//!
//! ```text
//!  -a----|
//!    single
//!  ------(a|)
//! ```
//!
//! - **Demand**: asks for everything at the first request.
//! - **Completion**: with the value.
//! - **Error**: unchanged; a second value is an error; an empty source, too, unless there is a default.
//! - **Cancellation**: cancels the source at a second value.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::error::{IndexOutOfBounds, NoSuchElement};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// The only value; an error if there is none, or more than one.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a----|", |flux| flux.single().flux(), "------(a|)");
    /// check("-a--b-|", |flux| flux.single().flux(), "----#");
    /// check("------|", |flux| flux.single().flux(), "------#");
    /// ```
    pub fn single(self) -> Mono<Single<P>> {
        Mono(Single {
            source: self.0,
            otherwise: Otherwise::Fails,
        })
    }

    /// The only value, `default` if there is none; an error if there is more than one.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 0).single_or(99).flux()), "99 |");
    /// ```
    pub fn single_or(self, default: P::Item) -> Mono<Single<P>> {
        Mono(Single {
            source: self.0,
            otherwise: Otherwise::Is(default),
        })
    }

    /// The only value, if there is one; an error if there is more than one.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::range(1, 0).single_or_empty().flux()), "|");
    /// ```
    pub fn single_or_empty(self) -> Mono<Single<P>> {
        Mono(Single {
            source: self.0,
            otherwise: Otherwise::IsEmpty,
        })
    }
}

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// The value; an error if there is none.
    pub fn single(self) -> Mono<Single<P>> {
        self.flux().single()
    }
}

/// See [`Flux::single`].
#[derive(Clone)]
pub struct Single<P: Publisher> {
    source: P,
    otherwise: Otherwise<P::Item>,
}

/// What is to come of an empty source.
#[derive(Clone)]
enum Otherwise<T> {
    Fails,
    IsEmpty,
    Is(T),
}

impl<P: Publisher> std::fmt::Debug for Single<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Single")
    }
}

impl<P: Publisher<Item: Clone>> Publisher for Single<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let only = Only {
            value: Cell::new(None),
            otherwise: Cell::new(match &self.otherwise {
                Otherwise::Fails => Outcome::Failed(NoSuchElement::new("Source was empty").into()),
                Otherwise::IsEmpty => Outcome::Empty,
                Otherwise::Is(default) => Outcome::Value(default.clone()),
            }),
        };
        self.source.subscribe(FoldSubscriber::new(downstream, only));
    }
}

struct Only<T> {
    value: Cell<Option<T>>,
    otherwise: Cell<Outcome<T>>,
}

impl<T: 'static> Fold<T> for Only<T> {
    type Output = T;

    fn next(&self, value: T, context: &Context) -> Progress<T> {
        let Some(first) = self.value.take() else {
            self.value.set(Some(value));
            return Progress::Going;
        };
        self.value.set(Some(first));
        context.discard(&value);
        let message = "Source emitted more than one item".to_owned();
        Progress::Failed(IndexOutOfBounds(message).into())
    }

    fn complete(&self) -> Outcome<T> {
        match self.value.take() {
            Some(value) => Outcome::Value(value),
            None => self.otherwise.replace(Outcome::Empty),
        }
    }

    fn discard(&self, context: &Context) {
        if let Some(value) = self.value.take() {
            context.discard(&value);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn an_empty_source_is_cancelled_though_it_is_complete() {
        let probe = Probe::new();
        let flux = Flux::range(1, 0).record(probe.recorder());
        flux.single().subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#Source was empty");
        assert_eq!(probe.upstream_log(), "cancel");
    }

    #[test]
    fn a_second_value_cancels_the_source() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.single().subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "#Source emitted more than one item");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }
}

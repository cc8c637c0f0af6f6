//! Lets a function emit, leave out or end at each value.
//!
//! ```text
//!  -1--2-3|
//!    handle(odd to its double, end at 3)
//!  -2----(6|)
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value for which nothing is emitted.
//! - **Completion**: when the function completes its sink, or with the source.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source when the function ends the stream.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::{Error, IllegalState};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::source::SynchronousSink;
use crate::source::synchronous_sink::OneByOne;

impl<P: Publisher> Flux<P> {
    /// Calls `handler` with each value and a sink that takes at most one value a call, and an end.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 9).handle(|n, sink| {
    ///     if n % 2 == 1 {
    ///         sink.next(n * 2);
    ///     }
    ///     if n == 3 {
    ///         sink.complete();
    ///     }
    /// });
    /// assert_eq!(values(flux), "2 6 |");
    /// ```
    pub fn handle<R, F>(
        self,
        handler: F,
    ) -> Flux<Handle<P, R, impl Fn(P::Item, &SynchronousSink<R>) -> Result<(), Error> + Clone>>
    where
        R: 'static,
        F: Fn(P::Item, &SynchronousSink<R>) + Clone + 'static,
    {
        self.try_handle(move |value, sink: &SynchronousSink<R>| {
            handler(value, sink);
            Ok(())
        })
    }

    /// As [`handle`](Flux::handle); a failure of `handler` ends the stream.
    pub fn try_handle<R, F>(self, handler: F) -> Flux<Handle<P, R, F>>
    where
        R: 'static,
        F: Fn(P::Item, &SynchronousSink<R>) -> Result<(), Error> + Clone + 'static,
    {
        Flux(Handle {
            source: self.0,
            handler,
            item: PhantomData,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Calls `handler` with the value and a sink that takes at most one value a call, and an end.
    pub fn handle<R, F>(
        self,
        handler: F,
    ) -> Mono<Handle<P, R, impl Fn(P::Item, &SynchronousSink<R>) -> Result<(), Error> + Clone>>
    where
        R: 'static,
        F: Fn(P::Item, &SynchronousSink<R>) + Clone + 'static,
    {
        self.try_handle(move |value, sink: &SynchronousSink<R>| {
            handler(value, sink);
            Ok(())
        })
    }

    /// As [`handle`](Mono::handle); a failure of `handler` ends the stream.
    pub fn try_handle<R, F>(self, handler: F) -> Mono<Handle<P, R, F>>
    where
        R: 'static,
        F: Fn(P::Item, &SynchronousSink<R>) -> Result<(), Error> + Clone + 'static,
    {
        Mono(Handle {
            source: self.0,
            handler,
            item: PhantomData,
        })
    }
}

/// See [`Flux::handle`].
#[derive(Clone, Debug)]
pub struct Handle<P, R, F> {
    source: P,
    handler: F,
    item: PhantomData<fn() -> R>,
}

impl<P, R, F> Publisher for Handle<P, R, F>
where
    P: Publisher,
    R: 'static,
    F: Fn(P::Item, &SynchronousSink<R>) -> Result<(), Error> + Clone + 'static,
{
    type Item = R;

    fn subscribe<S: Subscriber<R>>(&self, downstream: S) {
        let slot = Rc::new(Slot {
            context: downstream.context(),
            value: Cell::new(None),
            end: Cell::new(None),
            misuse: Cell::new(None),
        });
        let handled = Handled {
            handler: self.handler.clone(),
            sink: SynchronousSink::new(slot.clone()),
            slot,
        };
        self.source
            .subscribe(RelaySubscriber::new(downstream, handled));
    }
}

struct Handled<F, R> {
    handler: F,
    sink: SynchronousSink<R>,
    slot: Rc<Slot<R>>,
}

impl<T, R, F> Relay<T> for Handled<F, R>
where
    R: 'static,
    F: Fn(T, &SynchronousSink<R>) -> Result<(), Error> + 'static,
{
    type Output = R;
    const CAN_END: bool = true;

    fn next(&self, value: T, context: &Context) -> Step<R> {
        let result = (self.handler)(value, &self.sink);
        let (value, end, misuse) = (
            self.slot.value.take(),
            self.slot.end.take(),
            self.slot.misuse.take(),
        );
        let failure = result
            .err()
            .or_else(|| misuse.map(|m| IllegalState(m).into()));
        if let Some(error) = failure {
            return Step::failed_or_continues(error, None, context);
        }
        match (value, end) {
            (Some(value), None) => Step::Next(value),
            (None, None) => Step::Skip,
            (last, Some(Ok(()))) => Step::Complete(last),
            (None, Some(Err(error))) => Step::failed_or_continues(error, None, context),
            (last, Some(Err(error))) => Step::Fail(last, error),
        }
    }
}

/// What the function has pushed in its current call.
struct Slot<R> {
    context: Context,
    value: Cell<Option<R>>,
    end: Cell<Option<Result<(), Error>>>,
    misuse: Cell<Option<&'static str>>,
}

impl<R> Slot<R> {
    fn has<V>(cell: &Cell<Option<V>>) -> bool {
        let value = cell.take();
        let is_there = value.is_some();
        cell.set(value);
        is_there
    }
}

impl<R: 'static> OneByOne<R> for Slot<R> {
    fn next(&self, value: R) {
        if Self::has(&self.end) {
            self.misuse
                .set(Some("Cannot emit after a complete or error"));
        } else if Self::has(&self.value) {
            self.misuse.set(Some("Cannot emit more than one data"));
        } else {
            self.value.set(Some(value));
        }
    }

    fn end(&self, end: Result<(), Error>) {
        if Self::has(&self.end) {
            self.misuse.set(Some(match end {
                Ok(()) => "Cannot complete after a complete or error",
                Err(_) => "Cannot error after a complete or error",
            }));
        } else {
            self.end.set(Some(end));
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::{Probe, values};

    #[test]
    fn asks_for_one_more_when_nothing_is_emitted() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.handle(|n, sink| {
            if n > 2 {
                sink.next(n);
            }
        })
        .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "3");
        assert_eq!(probe.upstream_log(), "request(1) request(1) request(1)");
    }

    #[test]
    fn the_value_goes_before_the_end() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.handle(|n, sink| {
            sink.next(n);
            if n == 2 {
                sink.error(NonPositiveRequest);
            }
        })
        .subscribe_with(probe.subscriber());
        probe.request(5);
        assert!(probe.log().starts_with("1 2 #Spec"), "{}", probe.log());
        assert_eq!(probe.upstream_log(), "request(5) cancel");
    }

    #[test]
    fn calls_that_break_the_rules_are_errors() {
        let twice = Flux::range(1, 9).handle(|n, sink| {
            sink.next(n);
            sink.next(n);
        });
        assert_eq!(values(twice), "#Cannot emit more than one data");
        let late = Flux::range(1, 9).handle(|n, sink| {
            sink.complete();
            sink.next(n);
        });
        assert_eq!(values(late), "#Cannot emit after a complete or error");
    }
}

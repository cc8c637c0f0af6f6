//! Emits a function of each value.
//!
//! ```text
//!  -a--b-c|
//!   map(uppercase)
//!  -A--B-C|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::Cell;
use std::ops::ControlFlow;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Pass, Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Applies `mapper` to each value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.map(|s| s.to_uppercase()), "-A--B-C|");
    /// ```
    pub fn map<R, F>(self, mapper: F) -> Flux<Map<P, Infallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> R + Clone + 'static,
    {
        Flux(Map {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// Applies `mapper` to each value; its first failure ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-3|", |flux| flux.try_map(|s| Ok(s.parse::<i32>()? * 2)), "-2--#");
    /// ```
    pub fn try_map<R, F>(self, mapper: F) -> Flux<Map<P, Fallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(Map {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Applies `mapper` to the value: see [`Flux::map`].
    pub fn map<R, F>(self, mapper: F) -> Mono<Map<P, Infallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> R + Clone + 'static,
    {
        Mono(Map {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// Applies `mapper` to the value: see [`Flux::try_map`].
    pub fn try_map<R, F>(self, mapper: F) -> Mono<Map<P, Fallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
    {
        Mono(Map {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Flux::map`].
#[derive(Clone, Debug)]
pub struct Map<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> Publisher for Map<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: 'static>,
{
    type Item = F::Output;
    const IS_AT_HAND: bool = P::IS_AT_HAND && !F::CAN_FAIL;
    const HAS_OPTIONS: bool = P::HAS_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = F::Output> + use<P, F>> {
        let mapper = self.mapper.clone();
        let values = self.source.values().filter(|_| !F::CAN_FAIL)?;
        Some(values.filter_map(move |value| mapper.apply(value).ok()))
    }

    fn pass_values(&self, pass: &mut dyn Pass<F::Output>) -> Option<ControlFlow<()>> {
        if F::CAN_FAIL {
            return None;
        }
        self.source
            .pass_values(&mut |value: P::Item| match self.mapper.apply(value) {
                Ok(result) => pass.pass(result),
                Err(_) => ControlFlow::Continue(()),
            })
    }

    fn comes_in_parts(&self) -> bool {
        self.source.comes_in_parts()
    }

    fn subscribe<S: Subscriber<F::Output>>(&self, downstream: S) {
        self.source.subscribe(MapSubscriber {
            downstream,
            mapper: self.mapper.clone(),
            upstream: UpstreamCell::default(),
            is_done: Cell::new(false),
        });
    }
}

struct MapSubscriber<S, F> {
    downstream: S,
    mapper: F,
    upstream: UpstreamCell,
    /// An end was passed on: what the source still sends is dropped. Only a function that fails
    /// ends the stream before the source does.
    is_done: Cell<bool>,
}

impl<S, F> MapSubscriber<S, F> {
    /// What to pass on; `Err` tells whether one more value is to be requested instead.
    fn apply<T: 'static>(&self, value: T) -> Result<F::Output, bool>
    where
        S: Subscriber<F::Output>,
        F: Function<T>,
    {
        if F::CAN_FAIL && self.is_done.get() {
            self.downstream.context().next_dropped(&value);
            return Err(false);
        }
        match self.mapper.apply(value) {
            Ok(result) => Ok(result),
            Err(error) => match self.downstream.context().go_on_after(error, None) {
                Ok(()) => Err(true),
                Err(error) => {
                    self.is_done.set(true);
                    self.upstream.cancel();
                    self.downstream.on_error(error.without_value());
                    Err(false)
                }
            },
        }
    }
}

impl<T, S, F> Subscriber<T> for MapSubscriber<S, F>
where
    T: 'static,
    S: Subscriber<F::Output>,
    F: Function<T>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        match self.apply(value) {
            Ok(result) => self.downstream.on_next(result),
            Err(true) => self.upstream.request(1),
            Err(false) => {}
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        match self.apply(value) {
            Ok(result) => self.downstream.try_on_next(result),
            Err(is_left_out) => !is_left_out,
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            self.downstream.context().error_dropped(&error);
        } else {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn a_failing_function_cancels_the_source_once() {
        let probe = Probe::new();
        let flux = Flux::range(0, 9).record(probe.recorder()).try_map(|n| {
            if n < 2 {
                Ok(n)
            } else {
                Err(NonPositiveRequest.into())
            }
        });
        flux.subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.upstream_log(), "request(5) cancel");
        assert!(probe.log().starts_with("0 1 #"), "{}", probe.log());
        assert!(probe.is_source_released());
    }
}

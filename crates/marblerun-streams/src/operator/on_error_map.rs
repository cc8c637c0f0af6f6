//! Fails with a function of the error.
//!
//! ```text
//!  -a-#
//!   onErrorMap(error -> other)
//!  -a-#
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: what the function returns, or its own failure.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where the source fails.

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Fails with what `mapper` makes of the error.
    ///
    /// ```
    /// use marblerun_streams::{Flux, error::OverflowError, testing::values};
    /// let failing = Flux::range(1, 2).try_map(|n| Err::<i64, _>(OverflowError::OVERRUN.into()));
    /// let mapped = failing.on_error_map(|_| OverflowError::new("too many").into());
    /// assert_eq!(values(mapped), "#too many");
    /// ```
    pub fn on_error_map<F>(self, mapper: F) -> Flux<OnErrorMap<P, Infallible<F>>>
    where
        F: Fn(Error) -> Error + Clone + 'static,
    {
        Flux(OnErrorMap {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// Fails with what `mapper` makes of the error, or with its own failure.
    pub fn try_on_error_map<F>(self, mapper: F) -> Flux<OnErrorMap<P, Fallible<F>>>
    where
        F: Fn(Error) -> Result<Error, Error> + Clone + 'static,
    {
        Flux(OnErrorMap {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }

    /// Fails with what `mapper` makes of an error that satisfies `predicate`.
    pub fn on_error_map_if<C, F>(
        self,
        predicate: C,
        mapper: F,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, C, F>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        F: Fn(Error) -> Error + Clone + 'static,
    {
        self.on_error_map(move |error| {
            if predicate(&error) {
                mapper(error)
            } else {
                error
            }
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Fails with what `mapper` makes of the error: see [`Flux::on_error_map`].
    pub fn on_error_map<F>(self, mapper: F) -> Mono<OnErrorMap<P, Infallible<F>>>
    where
        F: Fn(Error) -> Error + Clone + 'static,
    {
        Mono(self.flux().on_error_map(mapper).0)
    }

    /// Fails with what `mapper` makes of the error, or with its own failure.
    pub fn try_on_error_map<F>(self, mapper: F) -> Mono<OnErrorMap<P, Fallible<F>>>
    where
        F: Fn(Error) -> Result<Error, Error> + Clone + 'static,
    {
        Mono(self.flux().try_on_error_map(mapper).0)
    }

    /// Fails with what `mapper` makes of an error that satisfies `predicate`.
    pub fn on_error_map_if<C, F>(
        self,
        predicate: C,
        mapper: F,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, C, F>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
        F: Fn(Error) -> Error + Clone + 'static,
    {
        Mono(self.flux().on_error_map_if(predicate, mapper).0)
    }
}

/// See [`Flux::on_error_map`].
#[derive(Clone, Debug)]
pub struct OnErrorMap<P, F> {
    source: P,
    mapper: F,
}

impl<P, F> Publisher for OnErrorMap<P, F>
where
    P: Publisher,
    F: Function<Error, Output = Error>,
{
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(OnErrorMapSubscriber {
            downstream,
            mapper: self.mapper.clone(),
            upstream: UpstreamCell::default(),
        });
    }
}

struct OnErrorMapSubscriber<S, F> {
    downstream: S,
    mapper: F,
    upstream: UpstreamCell,
}

impl<T, S, F> Subscriber<T> for OnErrorMapSubscriber<S, F>
where
    T: 'static,
    S: Subscriber<T>,
    F: Function<Error, Output = Error>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription);
        }
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(value);
    }

    fn try_on_next(&self, value: T) -> bool {
        self.downstream.try_on_next(value)
    }

    fn on_error(&self, error: Error) {
        let (Ok(error) | Err(error)) = self.mapper.apply(error);
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::{NonPositiveRequest, OverflowError};
    use crate::testing::{MarbleFailure, values};

    #[test]
    fn only_what_satisfies_the_predicate_is_mapped() {
        let failing = Flux::range(1, 2).try_map(|_| Err::<i64, _>(MarbleFailure.into()));
        let map = |_| OverflowError::new("mapped").into();
        let flux = failing
            .on_error_map_if(|error| error.is::<NonPositiveRequest>(), map)
            .on_error_map_if(|error| error.is::<MarbleFailure>(), map);
        assert_eq!(values(flux), "#mapped");
    }
}

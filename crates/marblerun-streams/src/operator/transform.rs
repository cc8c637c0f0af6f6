//! Applies a function to a flux as a whole.
//!
//! ```text
//!  -a--b-c|
//!    transform(flux -> flux.map(uppercase))
//!  -A--B-C|
//! ```
//!
//! - **Demand**: of what the function returns.
//! - **Completion**: of what the function returns.
//! - **Error**: of what the function returns; a deferred one that fails is the error.
//! - **Cancellation**: of what the function returns.
//! - **Scheduler**: none; `transform_deferred` calls the function where it is subscribed.

use std::rc::Rc;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};
use crate::source::Failed;

impl<P: Publisher> Flux<P> {
    /// What `transformer` makes of this flux, now, for all subscribers.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Publisher, testing::values};
    /// fn even(flux: Flux<impl Publisher<Item = i64>>) -> Flux<impl Publisher<Item = i64>> {
    ///     flux.filter(|n| n % 2 == 0)
    /// }
    /// assert_eq!(values(Flux::range(1, 4).transform(even)), "2 4 |");
    /// ```
    pub fn transform<Q>(self, transformer: impl FnOnce(Self) -> Flux<Q>) -> Flux<Q> {
        transformer(self)
    }

    /// What `transformer` makes of this flux, whatever it is.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(Flux::range(1, 4).as_(values), "1 2 3 4 |");
    /// ```
    pub fn as_<R>(self, transformer: impl FnOnce(Self) -> R) -> R {
        transformer(self)
    }

    /// What `transformer` makes of this flux for each subscriber.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let n = Rc::new(Cell::new(0));
    /// let flux = Flux::range(1, 2).transform_deferred(move |flux| {
    ///     n.set(n.get() + 10);
    ///     let n = n.get();
    ///     flux.map(move |value| value * n)
    /// });
    /// assert_eq!((values(flux.clone()), values(flux)), ("10 20 |".into(), "20 40 |".into()));
    /// ```
    pub fn transform_deferred<Q, F>(
        self,
        transformer: F,
    ) -> Flux<
        TransformDeferred<P, impl Fn(Flux<SharedSource<P>>, &Context) -> Result<Q, Error> + Clone>,
    >
    where
        Q: Publisher,
        F: Fn(Flux<SharedSource<P>>) -> Flux<Q> + Clone + 'static,
    {
        Flux(TransformDeferred {
            source: SharedSource(Rc::new(self.0)),
            transformer: move |source, _: &Context| Ok(transformer(source).0),
        })
    }

    /// As [`transform_deferred`](Flux::transform_deferred), with the context of the subscriber and a
    /// function that may fail.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 2).transform_deferred_contextual(|flux, context| {
    ///     let by = context.get().copied().unwrap_or(1);
    ///     Ok(flux.map(move |n| n * by))
    /// });
    /// assert_eq!(values(flux.context_write(|context| context.with(7i64))), "7 14 |");
    /// ```
    pub fn transform_deferred_contextual<Q, F>(
        self,
        transformer: F,
    ) -> Flux<
        TransformDeferred<P, impl Fn(Flux<SharedSource<P>>, &Context) -> Result<Q, Error> + Clone>,
    >
    where
        Q: Publisher,
        F: Fn(Flux<SharedSource<P>>, &Context) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(TransformDeferred {
            source: SharedSource(Rc::new(self.0)),
            transformer: move |source, context: &Context| Ok(transformer(source, context)?.0),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// What `transformer` makes of this mono, now: see [`Flux::transform`].
    pub fn transform<Q>(self, transformer: impl FnOnce(Self) -> Mono<Q>) -> Mono<Q> {
        transformer(self)
    }

    /// What `transformer` makes of this mono, whatever it is: see [`Flux::as_`].
    pub fn as_<R>(self, transformer: impl FnOnce(Self) -> R) -> R {
        transformer(self)
    }

    /// What `transformer` makes of this mono for each subscriber: see [`Flux::transform_deferred`].
    pub fn transform_deferred<Q, F>(
        self,
        transformer: F,
    ) -> Mono<
        TransformDeferred<P, impl Fn(Flux<SharedSource<P>>, &Context) -> Result<Q, Error> + Clone>,
    >
    where
        Q: Publisher,
        F: Fn(Mono<SharedSource<P>>) -> Mono<Q> + Clone + 'static,
    {
        Mono(TransformDeferred {
            source: SharedSource(Rc::new(self.0)),
            transformer: move |source: Flux<_>, _: &Context| Ok(transformer(Mono(source.0)).0),
        })
    }

    /// As [`transform_deferred`](Mono::transform_deferred), with the context of the subscriber and a
    /// function that may fail.
    pub fn transform_deferred_contextual<Q, F>(
        self,
        transformer: F,
    ) -> Mono<
        TransformDeferred<P, impl Fn(Flux<SharedSource<P>>, &Context) -> Result<Q, Error> + Clone>,
    >
    where
        Q: Publisher,
        F: Fn(Mono<SharedSource<P>>, &Context) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(TransformDeferred {
            source: SharedSource(Rc::new(self.0)),
            transformer: move |source: Flux<_>, context: &Context| {
                Ok(transformer(Mono(source.0), context)?.0)
            },
        })
    }
}

/// A publisher that several others are built on. Clones are the same publisher.
#[derive(Debug)]
pub struct SharedSource<P>(Rc<P>);

impl<P> Clone for SharedSource<P> {
    fn clone(&self) -> SharedSource<P> {
        SharedSource(self.0.clone())
    }
}

impl<P: Publisher> Publisher for SharedSource<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, subscriber: S) {
        self.0.subscribe(subscriber);
    }
}

/// See [`Flux::transform_deferred`].
#[derive(Clone, Debug)]
pub struct TransformDeferred<P, F> {
    source: SharedSource<P>,
    transformer: F,
}

impl<P, Q, F> Publisher for TransformDeferred<P, F>
where
    P: Publisher,
    Q: Publisher,
    F: Fn(Flux<SharedSource<P>>, &Context) -> Result<Q, Error> + 'static,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        match (self.transformer)(Flux(self.source.clone()), &downstream.context()) {
            Ok(transformed) => transformed.subscribe(downstream),
            Err(error) => Failed::new(error).subscribe(downstream),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::source::Empty;
    use crate::testing::{MarbleFailure, values};
    use crate::{Flux, Mono};

    #[test]
    fn a_function_that_fails_is_the_error() {
        let flux = Flux::range(1, 2)
            .transform_deferred_contextual(|_, _| Err::<Flux<Empty<i64>>, _>(MarbleFailure.into()));
        assert_eq!(values(flux), "#error");
        let mono = Mono::just(1).transform_deferred(|mono| mono.map(|n| n + 1));
        assert_eq!(values(mono.flux()), "2 |");
    }
}

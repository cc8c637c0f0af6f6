//! Makes a source for each subscriber.
//!
//! ```text
//!  defer(-a-b|)
//!  -a-b|
//! ```
//!
//! - **Demand**: that of the source made.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a supplier that fails is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the supplier runs where it is subscribed.

use super::Failed;
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<Q: Publisher> Flux<Q> {
    /// Subscribes each subscriber to the flux that `supplier` returns for it.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::{cell::Cell, rc::Rc};
    /// let n = Rc::new(Cell::new(0));
    /// let flux = Flux::defer(move || { n.set(n.get() + 1); Flux::just(n.get()) });
    /// assert_eq!((values(flux.clone()), values(flux)), ("1 |".to_owned(), "2 |".to_owned()));
    /// ```
    pub fn defer<F>(supplier: F) -> Flux<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn() -> Flux<Q> + Clone + 'static,
    {
        Flux(Defer {
            supplier: move |_: &Context| Ok(supplier().0),
        })
    }

    /// As [`defer`](Flux::defer), with a supplier that may fail.
    pub fn try_defer<F>(supplier: F) -> Flux<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn() -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(Defer {
            supplier: move |_: &Context| Ok(supplier()?.0),
        })
    }

    /// As [`defer`](Flux::defer), with the context of the subscriber.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let user = Flux::defer_contextual(|context| Flux::just(context.get().copied().unwrap_or(0)));
    /// assert_eq!(values(user.context_write(|context| context.with(7))), "7 |");
    /// ```
    pub fn defer_contextual<F>(
        supplier: F,
    ) -> Flux<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn(&Context) -> Flux<Q> + Clone + 'static,
    {
        Flux(Defer {
            supplier: move |context: &Context| Ok(supplier(context).0),
        })
    }

    /// As [`defer_contextual`](Flux::defer_contextual), with a supplier that may fail.
    pub fn try_defer_contextual<F>(
        supplier: F,
    ) -> Flux<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn(&Context) -> Result<Flux<Q>, Error> + Clone + 'static,
    {
        Flux(Defer {
            supplier: move |context: &Context| Ok(supplier(context)?.0),
        })
    }
}

impl<Q: Publisher> Mono<Q> {
    /// Subscribes each subscriber to the mono that `supplier` returns for it: see [`Flux::defer`].
    pub fn defer<F>(supplier: F) -> Mono<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn() -> Mono<Q> + Clone + 'static,
    {
        Mono(Defer {
            supplier: move |_: &Context| Ok(supplier().0),
        })
    }

    /// As [`defer`](Mono::defer), with a supplier that may fail.
    pub fn try_defer<F>(supplier: F) -> Mono<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn() -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(Defer {
            supplier: move |_: &Context| Ok(supplier()?.0),
        })
    }

    /// As [`defer`](Mono::defer), with the context of the subscriber.
    pub fn defer_contextual<F>(
        supplier: F,
    ) -> Mono<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn(&Context) -> Mono<Q> + Clone + 'static,
    {
        Mono(Defer {
            supplier: move |context: &Context| Ok(supplier(context).0),
        })
    }

    /// As [`defer_contextual`](Mono::defer_contextual), with a supplier that may fail.
    pub fn try_defer_contextual<F>(
        supplier: F,
    ) -> Mono<Defer<impl Fn(&Context) -> Result<Q, Error> + Clone>>
    where
        F: Fn(&Context) -> Result<Mono<Q>, Error> + Clone + 'static,
    {
        Mono(Defer {
            supplier: move |context: &Context| Ok(supplier(context)?.0),
        })
    }
}

/// See [`Flux::defer`].
#[derive(Clone, Debug)]
pub struct Defer<F> {
    supplier: F,
}

impl<F, Q> Publisher for Defer<F>
where
    F: Fn(&Context) -> Result<Q, Error> + 'static,
    Q: Publisher,
{
    type Item = Q::Item;

    fn subscribe<S: Subscriber<Q::Item>>(&self, downstream: S) {
        match (self.supplier)(&downstream.context()) {
            Ok(source) => source.subscribe(downstream),
            Err(error) => Failed::new(error).subscribe(downstream),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::source::Just;
    use crate::testing::values;

    #[test]
    fn a_failing_supplier_is_the_error() {
        let flux = Flux::<Just<i32>>::try_defer(|| Err(NonPositiveRequest.into()));
        assert!(values(flux).starts_with("#Spec. Rule 3.9"));
    }
}

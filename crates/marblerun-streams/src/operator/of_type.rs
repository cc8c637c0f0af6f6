//! Emits the values that are of a type.
//!
//! ```text
//!  -1--a-2|
//!   ofType(Integer)
//!  -1----2|
//! ```
//!
//! - **Demand**: unchanged; `of_type` asks for one more for each value left out.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; `cast` fails with [`WrongType`] at a value of another type and cancels
//!   the source.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.
//!
//! For other conversions see [`try_map`](Flux::try_map) and [`map_not_null`](Flux::map_not_null).

use std::any::{Any, type_name};
use std::marker::PhantomData;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::WrongType;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher<Item = Box<dyn Any>>> Flux<P> {
    /// Emits the values as values of type `U`; one of another type is an error.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::any::Any;
    /// let flux = Flux::range(1, 2).map(|n| Box::new(n) as Box<dyn Any>);
    /// assert_eq!(values(flux.clone().cast::<i64>()), "1 2 |");
    /// assert_eq!(values(flux.cast::<char>()), "#Cannot cast to char");
    /// ```
    pub fn cast<U: 'static>(self) -> Flux<OfType<P, U, true>> {
        Flux(OfType::new(self.0))
    }

    /// Leaves out the values that are not of type `U`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// use std::any::Any;
    /// let flux = Flux::range(1, 2).map(|n| if n == 1 { Box::new('a') as Box<dyn Any> } else { Box::new(n) });
    /// assert_eq!(values(flux.of_type::<i64>()), "2 |");
    /// ```
    pub fn of_type<U: 'static>(self) -> Flux<OfType<P, U, false>> {
        Flux(OfType::new(self.0))
    }
}

impl<P: Publisher<Item = Box<dyn Any>>> Mono<P> {
    /// Emits the value as a value of type `U`: see [`Flux::cast`].
    pub fn cast<U: 'static>(self) -> Mono<OfType<P, U, true>> {
        Mono(OfType::new(self.0))
    }

    /// Leaves out the value if it is not of type `U`: see [`Flux::of_type`].
    pub fn of_type<U: 'static>(self) -> Mono<OfType<P, U, false>> {
        Mono(OfType::new(self.0))
    }
}

/// See [`Flux::of_type`] and, if it `FAILS`, [`Flux::cast`].
#[derive(Clone, Debug)]
pub struct OfType<P, U, const FAILS: bool> {
    source: P,
    item: PhantomData<fn() -> U>,
}

impl<P, U, const FAILS: bool> OfType<P, U, FAILS> {
    fn new(source: P) -> OfType<P, U, FAILS> {
        OfType {
            source,
            item: PhantomData,
        }
    }
}

impl<P, U, const FAILS: bool> Publisher for OfType<P, U, FAILS>
where
    P: Publisher<Item = Box<dyn Any>>,
    U: 'static,
{
    type Item = U;

    fn subscribe<S: Subscriber<U>>(&self, downstream: S) {
        let cast = Cast::<U, FAILS>(PhantomData);
        self.source
            .subscribe(RelaySubscriber::new(downstream, cast));
    }
}

struct Cast<U, const FAILS: bool>(PhantomData<fn() -> U>);

impl<U: 'static, const FAILS: bool> Relay<Box<dyn Any>> for Cast<U, FAILS> {
    type Output = U;
    const CAN_END: bool = FAILS;

    fn next(&self, value: Box<dyn Any>, context: &Context) -> Step<U> {
        match value.downcast::<U>() {
            Ok(value) => Step::Next(*value),
            Err(value) if FAILS => {
                let error = WrongType {
                    expected: type_name::<U>(),
                };
                Step::failed_or_continues(error.into(), Some(&*value), context)
            }
            Err(value) => {
                context.discard_any(&*value);
                Step::Skip
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::any::Any;
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::testing::Probe;
    use crate::{BoxFlux, Flux};

    fn mixed() -> BoxFlux<Box<dyn Any>> {
        let mixed = |n| match n {
            2 => Box::new('b') as Box<dyn Any>,
            n => Box::new(n),
        };
        Flux::range(1, 3).map(mixed).boxed()
    }

    #[test]
    fn what_is_left_out_is_discarded_and_asked_for_again() {
        let (probe, discarded) = (Probe::new(), Rc::new(RefCell::new(Vec::new())));
        let seen = discarded.clone();
        mixed()
            .record(probe.recorder())
            .of_type::<i64>()
            .do_on_discard(move |c: &char| seen.borrow_mut().push(*c))
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.log(), "1 3 |");
        assert_eq!(probe.upstream_log(), "request(2) request(1)");
        assert_eq!(discarded.take(), ['b']);
    }

    #[test]
    fn a_cast_that_fails_cancels_the_source() {
        let probe = Probe::new();
        let flux = mixed().record(probe.recorder()).cast::<i64>();
        flux.subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!(probe.log(), "1 #Cannot cast to i64");
        assert_eq!(probe.upstream_log(), "request(9) cancel");
    }
}

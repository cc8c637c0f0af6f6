//! Fails without a value.
//!
//! ```text
//!  #
//! ```
//!
//! - **Demand**: none needed.
//! - **Completion**: never.
//! - **Error**: at once.
//! - **Cancellation**: nothing to cancel.
//! - **Scheduler**: none; fails where it is subscribed.

use std::marker::PhantomData;
use std::rc::Rc;

use super::empty::Ended;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<T: 'static> Flux<Failed<T>> {
    /// A flux that fails with that error.
    ///
    /// ```
    /// use marblerun_streams::{Flux, source::Failed, testing::values};
    /// assert_eq!(values(Flux::<Failed<i32>>::error(std::fmt::Error)), format!("#{}", std::fmt::Error));
    /// ```
    pub fn error(error: impl Into<Error>) -> Flux<Failed<T>> {
        Flux(Failed::new(error.into()))
    }
}

impl<T: 'static> Mono<Failed<T>> {
    /// A mono that fails with that error.
    pub fn error(error: impl Into<Error>) -> Mono<Failed<T>> {
        Mono(Failed::new(error.into()))
    }
}

/// See [`Flux::error`].
#[derive(Clone, Debug)]
pub struct Failed<T> {
    error: Error,
    item: PhantomData<fn() -> T>,
}

impl<T> Failed<T> {
    pub(crate) fn new(error: Error) -> Failed<T> {
        Failed {
            error,
            item: PhantomData,
        }
    }
}

impl<T: 'static> Publisher for Failed<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        downstream.on_subscribe(Subscription::new(Rc::new(Ended)));
        downstream.on_error(self.error.clone());
    }
}

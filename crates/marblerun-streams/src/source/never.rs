//! Never emits anything.
//!
//! ```text
//!  -----
//! ```
//!
//! - **Demand**: ignored.
//! - **Completion**: never.
//! - **Error**: never.
//! - **Cancellation**: nothing to cancel.
//! - **Scheduler**: none.

use std::marker::PhantomData;
use std::rc::Rc;

use super::empty::Ended;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<T: 'static> Flux<Never<T>> {
    /// A flux without any signal but `on_subscribe`.
    ///
    /// ```
    /// use marblerun_streams::{Flux, source::Never, testing::values};
    /// assert_eq!(values(Flux::<Never<i32>>::never()), "");
    /// ```
    pub fn never() -> Flux<Never<T>> {
        Flux(Never(PhantomData))
    }
}

impl<T: 'static> Mono<Never<T>> {
    /// A mono without any signal but `on_subscribe`.
    pub fn never() -> Mono<Never<T>> {
        Mono(Never(PhantomData))
    }
}

/// See [`Flux::never`].
#[derive(Clone, Debug)]
pub struct Never<T>(PhantomData<fn() -> T>);

impl<T: 'static> Publisher for Never<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        downstream.on_subscribe(Subscription::new(Rc::new(Ended)));
    }
}

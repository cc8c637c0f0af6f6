//! Completes without a value.
//!
//! - **Demand**: none needed.
//! - **Completion**: at once.
//! - **Error**: never.
//! - **Cancellation**: nothing to cancel.
//! - **Scheduler**: none; completes where it is subscribed.

use std::iter;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

impl<T: 'static> Flux<Empty<T>> {
    /// A flux that completes without a value.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// assert_eq!(values(Flux::<marblerun_streams::source::Empty<i32>>::empty()), "|");
    /// ```
    pub fn empty() -> Flux<Empty<T>> {
        Flux(Empty::new())
    }
}

impl<T: 'static> Mono<Empty<T>> {
    /// A mono that completes without a value: see [`Flux::empty`].
    pub fn empty() -> Mono<Empty<T>> {
        Mono(Empty::new())
    }
}

/// See [`Flux::empty`].
#[derive(Clone, Debug)]
pub struct Empty<T>(PhantomData<fn() -> T>);

impl<T> Empty<T> {
    pub(crate) fn new() -> Empty<T> {
        Empty(PhantomData)
    }
}

impl<T: 'static> Publisher for Empty<T> {
    type Item = T;
    const IS_AT_HAND: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = T> + use<T>> {
        Some(iter::empty())
    }

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        downstream.on_subscribe(Subscription::new(Rc::new(Ended)));
        downstream.on_complete();
    }
}

/// The upstream of a link that has ended.
pub(crate) struct Ended;

impl Upstream for Ended {
    fn request(&self, _: u64) {}
    fn cancel(&self) {}
}

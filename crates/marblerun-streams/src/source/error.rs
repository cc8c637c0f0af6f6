//! Fails without a value.
//!
//! ```text
//!  #
//! ```
//!
//! - **Demand**: none needed.
//! - **Completion**: never.
//! - **Error**: at once, or at the first request.
//! - **Cancellation**: nothing to cancel.
//! - **Scheduler**: none; fails where it is subscribed.

use std::marker::PhantomData;
use std::rc::Rc;

use super::Defer;
use super::empty::Ended;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};

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

    /// A flux that fails with the error that `supplier` makes for each subscriber.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::<marblerun_streams::source::Failed<i32>>::error_with(|| std::fmt::Error);
    /// assert_eq!(values(flux), format!("#{}", std::fmt::Error));
    /// ```
    pub fn error_with<E: Into<Error>>(
        supplier: impl Fn() -> E + Clone + 'static,
    ) -> Flux<Defer<impl Fn(&Context) -> Result<Failed<T>, Error> + Clone>> {
        Flux::<Failed<T>>::try_defer(move || Err(supplier().into()))
    }
}

impl<T: 'static> Flux<FailedOnRequest<T>> {
    /// A flux that fails with that error when values are requested.
    ///
    /// ```
    /// use marblerun_streams::{Flux, source::FailedOnRequest, testing::Probe};
    /// let probe = Probe::new();
    /// let flux = Flux::<FailedOnRequest<i32>>::error_when_requested(std::fmt::Error);
    /// flux.subscribe_with(probe.subscriber());
    /// assert_eq!(probe.log(), "");
    /// probe.request(1);
    /// assert_eq!(probe.log(), format!("#{}", std::fmt::Error));
    /// assert!(probe.is_source_released());
    /// ```
    pub fn error_when_requested(error: impl Into<Error>) -> Flux<FailedOnRequest<T>> {
        Flux(FailedOnRequest(Failed::new(error.into())))
    }
}

impl<T: 'static> Mono<Failed<T>> {
    /// A mono that fails with that error.
    pub fn error(error: impl Into<Error>) -> Mono<Failed<T>> {
        Mono(Failed::new(error.into()))
    }

    /// A mono that fails with the error that `supplier` makes for each subscriber.
    pub fn error_with<E: Into<Error>>(
        supplier: impl Fn() -> E + Clone + 'static,
    ) -> Mono<Defer<impl Fn(&Context) -> Result<Failed<T>, Error> + Clone>> {
        Mono(Flux::<Failed<T>>::error_with(supplier).0)
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

/// See [`Flux::error_when_requested`].
#[derive(Clone, Debug)]
pub struct FailedOnRequest<T>(Failed<T>);

impl<T: 'static> Publisher for FailedOnRequest<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        let link = Rc::new(Link {
            downstream: Downstream::new(downstream),
            error: self.0.error.clone(),
            item: PhantomData,
        });
        let subscription = Subscription::new(link.clone());
        link.downstream.signal(|s| s.on_subscribe(subscription));
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    error: Error,
    item: PhantomData<fn() -> T>,
}

impl<T: 'static, S: Subscriber<T>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        let error = match n {
            0 => NonPositiveRequest.into(),
            _ => self.error.clone(),
        };
        self.downstream.end(|s| s.on_error(error));
    }

    fn cancel(&self) {
        self.downstream.release();
    }
}

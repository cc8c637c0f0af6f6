//! Passes everything through, but is a type of its own.
//!
//! ```text
//!  -a--b-c|
//!    hide
//!  -a--b-c|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.
//!
//! A value that is left out below is asked for again with `request(1)`.

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Passes everything through, but never offers [`try_on_next`](Subscriber::try_on_next).
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.hide(), "-a--b-c|");
    /// ```
    pub fn hide(self) -> Flux<Hide<P>> {
        Flux(Hide { source: self.0 })
    }
}

impl<P: Publisher> Mono<P> {
    /// Passes everything through, but never offers [`try_on_next`](Subscriber::try_on_next).
    pub fn hide(self) -> Mono<Hide<P>> {
        Mono(Hide { source: self.0 })
    }
}

/// See [`Flux::hide`].
#[derive(Clone, Debug)]
pub struct Hide<P> {
    source: P,
}

impl<P: Publisher> Publisher for Hide<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(HideSubscriber { downstream });
    }
}

struct HideSubscriber<S> {
    downstream: S,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for HideSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, value: T) {
        self.downstream.on_next(value);
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

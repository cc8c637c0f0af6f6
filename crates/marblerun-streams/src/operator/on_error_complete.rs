//! Completes instead of failing.
//!
//! ```text
//!  -a-#
//!   onErrorComplete()
//!  -a-|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged, or where the source fails.
//! - **Error**: only one that does not satisfy the predicate.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Completes instead of failing.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-#", |flux| flux.on_error_complete(), "-a-|");
    /// ```
    pub fn on_error_complete(self) -> Flux<impl Publisher<Item = P::Item> + use<P>> {
        self.on_error_complete_if(|_| true)
    }

    /// Completes instead of failing with an error that satisfies `predicate`.
    ///
    /// ```
    /// use marblerun_streams::{error::OverflowError, testing::check};
    /// check("-a-#", |flux| flux.on_error_complete_if(|error| error.is::<OverflowError>()), "-a-#");
    /// ```
    pub fn on_error_complete_if<C>(
        self,
        predicate: C,
    ) -> Flux<impl Publisher<Item = P::Item> + use<P, C>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
    {
        self.end_instead(move |error| {
            if predicate(&error) {
                Ok(None)
            } else {
                Err(error)
            }
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Completes instead of failing.
    pub fn on_error_complete(self) -> Mono<impl Publisher<Item = P::Item> + use<P>> {
        Mono(self.flux().on_error_complete().0)
    }

    /// Completes instead of failing with an error that satisfies `predicate`.
    pub fn on_error_complete_if<C>(
        self,
        predicate: C,
    ) -> Mono<impl Publisher<Item = P::Item> + use<P, C>>
    where
        C: Fn(&Error) -> bool + Clone + 'static,
    {
        Mono(self.flux().on_error_complete_if(predicate).0)
    }
}

//! Tells whether there is a value.
//!
//! ```text
//!  -a--b-c|
//!    hasElements
//!  -({true}|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the answer.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels the source at the first value (a mono completes by itself).
//! - **Scheduler**: none.

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Whether there is a value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.has_elements().flux(), "-({true}|)");
    /// check("---|", |flux| flux.has_elements().flux(), "---({false}|)");
    /// ```
    pub fn has_elements(self) -> Mono<HasElements<P>> {
        Mono(HasElements { source: self.0 })
    }
}

impl<P: Publisher> Mono<P> {
    /// Whether there is a value.
    pub fn has_element(self) -> Mono<HasElements<P>> {
        Mono(HasElements { source: self.0 })
    }
}

/// See [`Flux::has_elements`].
#[derive(Clone, Debug)]
pub struct HasElements<P> {
    source: P,
}

impl<P> Publisher for HasElements<P>
where
    P: Publisher,
{
    type Item = bool;

    fn subscribe<S: Subscriber<bool>>(&self, downstream: S) {
        self.source
            .subscribe(FoldSubscriber::new(downstream, First));
    }
}

struct First;

impl<T: 'static> Fold<T> for First {
    type Output = bool;

    fn next(&self, value: T, context: &Context) -> Progress<bool> {
        context.discard(&value);
        Progress::Done(true)
    }

    fn complete(&self) -> Outcome<bool> {
        Outcome::Value(false)
    }
}

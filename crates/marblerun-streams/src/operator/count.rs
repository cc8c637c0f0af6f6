//! Counts the values.
//!
//! ```text
//!  -a--b-c|
//!    count
//!  -------(3|)
//! ```
//!
//! - **Demand**: asks for everything at the first request; the result waits for it.
//! - **Completion**: with the count.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::fold::{Fold, FoldSubscriber, Outcome, Progress};
use crate::context::Context;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Counts the values.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.count().flux(), "-------(3|)");
    /// ```
    pub fn count(self) -> Mono<Count<P>> {
        Mono(Count { source: self.0 })
    }
}

/// See [`Flux::count`].
#[derive(Clone, Debug)]
pub struct Count<P> {
    source: P,
}

impl<P> Publisher for Count<P>
where
    P: Publisher,
{
    type Item = u64;

    fn subscribe<S: Subscriber<u64>>(&self, downstream: S) {
        self.source
            .subscribe(FoldSubscriber::new(downstream, Counted(Cell::new(0))));
    }
}

struct Counted(Cell<u64>);

impl<T: 'static> Fold<T> for Counted {
    type Output = u64;

    fn next(&self, value: T, context: &Context) -> Progress<u64> {
        context.discard(&value);
        self.0.set(self.0.get() + 1);
        Progress::Going
    }

    fn complete(&self) -> Outcome<u64> {
        Outcome::Value(self.0.get())
    }
}

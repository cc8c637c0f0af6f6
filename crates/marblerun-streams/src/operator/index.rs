//! Pairs each value with its position.
//!
//! ```text
//!  -a--b-c|
//!    index
//!  -(0,a)--(1,b)-(2,c)|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::cell::Cell;

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Counts the values, from 0 on. For a function of both, [`map`](Flux::map) the pairs.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b|", |flux| flux.index().map(|(n, s)| format!("{s}{n}")), "-{a0}--{b1}|");
    /// ```
    pub fn index(self) -> Flux<Index<P>> {
        Flux(Index { source: self.0 })
    }
}

/// See [`Flux::index`].
#[derive(Clone, Debug)]
pub struct Index<P> {
    source: P,
}

impl<P> Publisher for Index<P>
where
    P: Publisher,
{
    type Item = (u64, P::Item);

    fn subscribe<S: Subscriber<(u64, P::Item)>>(&self, downstream: S) {
        self.source
            .subscribe(RelaySubscriber::new(downstream, Positions(Cell::new(0))));
    }
}

struct Positions(Cell<u64>);

impl<T: 'static> Relay<T> for Positions {
    type Output = (u64, T);
    const CAN_END: bool = false;

    fn next(&self, value: T, _: &Context) -> Step<(u64, T)> {
        let position = self.0.get();
        self.0.set(position + 1);
        Step::Next((position, value))
    }
}

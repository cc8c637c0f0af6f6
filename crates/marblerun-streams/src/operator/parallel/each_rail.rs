//! Puts the same operators on each rail.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   eachRail(rail -> rail.startWith(0))
//!  0-a---c|
//!  0---b--|
//! ```
//!
//! - **Demand**: as the operators have it, on each rail.
//! - **Completion**: of a rail, as the operators have it.
//! - **Error**: of a rail, as the operators have it.
//! - **Cancellation**: of a rail, as the operators have it.
//! - **Scheduler**: that of the operators.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::{ParallelFlux, Rails};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber};
use crate::record::Recorder;

impl<P: Rails> ParallelFlux<P> {
    /// Puts the operators of `chain` on each rail. Only operators that subscribe to their source
    /// when they are subscribed will do.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let rails = Flux::range(1, 5).parallel(2).each_rail(|rail| rail.skip(1).index());
    /// assert_eq!(values(rails.sequential().map(|(at, n)| format!("{at}:{n}"))), "0:3 0:4 1:5 |");
    /// ```
    pub fn each_rail<Q: Publisher>(
        self,
        chain: impl FnOnce(Flux<RailSource<P::Item>>) -> Flux<Q>,
    ) -> ParallelFlux<EachRail<P, Q>> {
        let rail = RailSource(Rc::new(Cell::new(None)));
        ParallelFlux(EachRail {
            source: self.0,
            chain: chain(Flux(rail.clone())).0,
            rail,
        })
    }

    /// Reports every signal of each rail: see [`Flux::record`].
    pub fn record<R: Recorder<P::Item>>(
        self,
        recorder: R,
    ) -> ParallelFlux<EachRail<P, impl Publisher<Item = P::Item>>> {
        self.each_rail(|rail| rail.record(recorder))
    }
}

/// Where the operators of a rail begin. It only keeps the subscriber, for the source to have.
pub struct RailSource<T>(Rc<Cell<Option<Box<dyn Subscriber<T>>>>>);

impl<T> Clone for RailSource<T> {
    fn clone(&self) -> RailSource<T> {
        RailSource(self.0.clone())
    }
}

impl<T> fmt::Debug for RailSource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RailSource")
    }
}

impl<T: 'static> Publisher for RailSource<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, subscriber: S) {
        self.0.set(Some(Box::new(subscriber)));
    }
}

/// Rails with operators on each.
pub struct EachRail<P: Rails, Q> {
    source: P,
    rail: RailSource<P::Item>,
    pub(crate) chain: Q,
}

impl<P: Rails, Q> ParallelFlux<EachRail<P, Q>> {
    /// Changes the operators of the rails.
    pub(crate) fn with(mut self, change: impl FnOnce(Flux<Q>) -> Flux<Q>) -> Self {
        self.0.chain = change(Flux(self.0.chain)).0;
        self
    }
}

impl<P: Rails, Q: Publisher> Rails for EachRail<P, Q> {
    type Item = Q::Item;

    fn parallelism(&self) -> usize {
        self.source.parallelism()
    }

    fn subscribe<S: Subscriber<Q::Item>>(&self, rails: Vec<S>) {
        let subscriber = |rail| {
            self.chain.subscribe(rail);
            self.rail.0.take()
        };
        // Every rail is subscribed, though one may have failed without asking its source.
        let rails: Vec<_> = rails.into_iter().map(subscriber).collect();
        let rails: Option<Vec<_>> = rails.into_iter().collect();
        if let Some(rails) = rails {
            self.source.subscribe(rails);
        }
    }
}

impl<P: Rails + Clone, Q: Clone> Clone for EachRail<P, Q> {
    fn clone(&self) -> EachRail<P, Q> {
        EachRail {
            source: self.source.clone(),
            rail: self.rail.clone(),
            chain: self.chain.clone(),
        }
    }
}

impl<P: Rails, Q> fmt::Debug for EachRail<P, Q> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EachRail")
    }
}

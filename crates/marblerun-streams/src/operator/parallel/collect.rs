//! Puts the values of each rail into a container.
//!
//! ```text
//!  -a---c|
//!  ---b--|
//!   collect(list)
//!  ------([ac]|)
//!  ------([b]|)
//! ```
//!
//! - **Demand**: asks a rail for everything at its first request; the result waits for it.
//! - **Completion**: of each rail, with its container.
//! - **Error**: unchanged; a function that fails cancels its rail and is the error of that rail.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values of the rail arrive.

use super::super::collect::Collecting;
use super::super::shared::fold::FoldSubscriber;
use super::super::shared::reject::reject;
use super::{ParallelFlux, Rails};
use crate::error::Error;
use crate::protocol::Subscriber;

impl<P: Rails> ParallelFlux<P> {
    /// Puts the values of each rail into the container that `supplier` makes: see
    /// [`Flux::collect`](crate::Flux::collect).
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let lists = Flux::range(1, 5).parallel(2).collect(Vec::new, |all, n| all.push(n));
    /// assert_eq!(values(lists.map(|all| format!("{all:?}")).sequential()), "[1, 3, 5] [2, 4] |");
    /// ```
    pub fn collect<A, I, F>(
        self,
        supplier: I,
        collector: F,
    ) -> ParallelFlux<
        ParallelCollect<
            P,
            impl Fn() -> Result<A, Error> + Clone,
            impl Fn(&mut A, P::Item) -> Result<(), Error> + Clone,
        >,
    >
    where
        A: 'static,
        I: Fn() -> A + Clone + 'static,
        F: Fn(&mut A, P::Item) + Clone + 'static,
    {
        self.try_collect(
            move || Ok(supplier()),
            move |all: &mut A, value| {
                collector(all, value);
                Ok(())
            },
        )
    }

    /// As [`collect`](ParallelFlux::collect); a failure of `supplier` is the error of every rail,
    /// one of `collector` that of its rail.
    pub fn try_collect<A, I, F>(
        self,
        supplier: I,
        collector: F,
    ) -> ParallelFlux<ParallelCollect<P, I, F>>
    where
        A: 'static,
        I: Fn() -> Result<A, Error> + Clone + 'static,
        F: Fn(&mut A, P::Item) -> Result<(), Error> + Clone + 'static,
    {
        ParallelFlux(ParallelCollect {
            source: self.0,
            supplier,
            collector,
        })
    }
}

/// See [`ParallelFlux::collect`].
#[derive(Clone, Debug)]
pub struct ParallelCollect<P, I, F> {
    source: P,
    supplier: I,
    collector: F,
}

impl<P, A, I, F> Rails for ParallelCollect<P, I, F>
where
    P: Rails,
    A: 'static,
    I: Fn() -> Result<A, Error> + Clone + 'static,
    F: Fn(&mut A, P::Item) -> Result<(), Error> + Clone + 'static,
{
    type Item = A;

    fn parallelism(&self) -> usize {
        self.source.parallelism()
    }

    fn subscribe<S: Subscriber<A>>(&self, rails: Vec<S>) {
        let containers: Result<Vec<A>, Error> = rails.iter().map(|_| (self.supplier)()).collect();
        match containers {
            Ok(containers) => {
                let collecting = |(rail, container)| {
                    let collector = self.collector.clone();
                    FoldSubscriber::new(rail, Collecting::<_, _, true>::new(container, collector))
                };
                let rails = rails.into_iter().zip(containers).map(collecting);
                self.source.subscribe(rails.collect());
            }
            Err(error) => {
                for rail in rails {
                    reject(rail, error.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{MarbleFailure, values};

    #[test]
    fn the_error_of_the_source_is_seen_once() {
        let flux = Flux::range(1, 2).concat_with(Flux::error(MarbleFailure).map(|n: i64| n));
        let rails = flux.parallel(2).collect(|| 0, |sum, n| *sum += n);
        assert_eq!(values(rails.sequential()), "#error");
    }

    #[test]
    fn without_a_container_there_is_no_source() {
        let rails = Flux::range(1, 5).parallel(2);
        let rails = rails.try_collect(|| Err(MarbleFailure.into()), |_: &mut i64, _| Ok(()));
        assert_eq!(values(rails.sequential()), "#error");
    }
}

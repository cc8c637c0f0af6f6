//! Combines the value of a mono with that of a mono made from it.
//!
//! ```text
//!  -a|
//!   zipWhen(v -> --1|)
//!  ---({a1}|)
//! ```
//!
//! - **Demand**: as [`flat_map`](crate::Mono::flat_map), of which it is made.
//! - **Completion**: with the combined value, or with the mono that is empty.
//! - **Error**: of either mono; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the source, then the other mono.
//! - **Scheduler**: none.

use super::mono_flat_map::MonoFlatMap;
use crate::error::Error;
use crate::function::{Fallible, Function};
use crate::mono::Mono;
use crate::protocol::Publisher;

impl<P: Publisher<Item: Clone>> Mono<P> {
    /// Combines the value with that of the mono which `generator` makes of it.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Mono, testing::values};
    /// let one = |n| Mono::from_publisher(Flux::range(n, 1));
    /// let mono = one(2).zip_when(move |n| one(n * 5), |a, b| a + b);
    /// assert_eq!(values(mono.flux()), "12 |");
    /// ```
    pub fn zip_when<Q, R, G, F>(self, generator: G, combinator: F) -> Mono<impl Publisher<Item = R>>
    where
        Q: Publisher,
        R: 'static,
        G: Fn(P::Item) -> Mono<Q> + Clone + 'static,
        F: Fn(P::Item, Q::Item) -> R + Clone + 'static,
    {
        self.flat_map(move |a| {
            let combinator = combinator.clone();
            generator(a.clone()).map(move |b| combinator(a.clone(), b))
        })
    }

    /// As [`zip_when`](Mono::zip_when); a failure of either function ends the stream.
    pub fn try_zip_when<Q, R, G, F>(
        self,
        generator: G,
        combinator: F,
    ) -> Mono<MonoFlatMap<P, impl Function<P::Item, Output: Publisher<Item = R>>>>
    where
        Q: Publisher,
        R: 'static,
        G: Fn(P::Item) -> Result<Mono<Q>, Error> + Clone + 'static,
        F: Fn(P::Item, Q::Item) -> Result<R, Error> + Clone + 'static,
    {
        let mapper = move |a: P::Item| {
            let combinator = combinator.clone();
            Ok(generator(a.clone())?.try_map(move |b| combinator(a.clone(), b)))
        };
        Mono(MonoFlatMap::new(self.0, Fallible(mapper)))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{MarbleFailure, values};
    use crate::{Flux, Mono};

    #[test]
    fn either_function_may_fail() {
        let one = |n| Mono::from_publisher(Flux::range(n, 1));
        let mono = one(1).try_zip_when(
            move |n| Ok(one(n)),
            |_, _| Err::<i64, _>(MarbleFailure.into()),
        );
        assert_eq!(values(mono.flux()), "#error");
    }
}

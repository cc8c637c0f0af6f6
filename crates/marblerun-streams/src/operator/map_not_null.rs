//! Emits what a function finds in each value, if it finds something.
//!
//! ```text
//!  -1--x-3|
//!    mapNotNull(as a number)
//!  -1----3|
//! ```
//!
//! - **Demand**: unchanged; asks for one more for each value in which nothing is found.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values arrive.

use super::shared::relay::{Relay, RelaySubscriber, Step};
use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Applies `mapper` to each value, and leaves out what it returns none for.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-3|", |flux| flux.map_not_null(|s| s.parse::<i32>().ok()), "-1----3|");
    /// ```
    pub fn map_not_null<R, F>(self, mapper: F) -> Flux<MapNotNull<P, Infallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Option<R> + Clone + 'static,
    {
        Flux(MapNotNull {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`map_not_null`](Flux::map_not_null); a failure of `mapper` ends the stream.
    pub fn try_map_not_null<R, F>(self, mapper: F) -> Flux<MapNotNull<P, Fallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Result<Option<R>, Error> + Clone + 'static,
    {
        Flux(MapNotNull {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Applies `mapper` to the value, and leaves out what it returns none for.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-3|", |flux| flux.next().map_not_null(|s| s.parse::<i32>().ok()).flux(), "-(1|)");
    /// ```
    pub fn map_not_null<R, F>(self, mapper: F) -> Mono<MapNotNull<P, Infallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Option<R> + Clone + 'static,
    {
        Mono(MapNotNull {
            source: self.0,
            mapper: Infallible(mapper),
        })
    }

    /// As [`map_not_null`](Mono::map_not_null); a failure of `mapper` ends the stream.
    pub fn try_map_not_null<R, F>(self, mapper: F) -> Mono<MapNotNull<P, Fallible<F>>>
    where
        R: 'static,
        F: Fn(P::Item) -> Result<Option<R>, Error> + Clone + 'static,
    {
        Mono(MapNotNull {
            source: self.0,
            mapper: Fallible(mapper),
        })
    }
}

/// See [`Flux::map_not_null`].
#[derive(Clone, Debug)]
pub struct MapNotNull<P, F> {
    source: P,
    mapper: F,
}

impl<P, F, R> Publisher for MapNotNull<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output = Option<R>>,
    R: 'static,
{
    type Item = R;

    fn subscribe<S: Subscriber<R>>(&self, downstream: S) {
        let found = Found(self.mapper.clone());
        self.source
            .subscribe(RelaySubscriber::new(downstream, found));
    }
}

struct Found<F>(F);

impl<T, F, R> Relay<T> for Found<F>
where
    F: Function<T, Output = Option<R>>,
    R: 'static,
{
    type Output = R;
    const CAN_END: bool = F::CAN_FAIL;

    fn next(&self, value: T, context: &Context) -> Step<R> {
        match self.0.apply(value) {
            Ok(Some(value)) => Step::Next(value),
            Ok(None) => Step::Skip,
            Err(error) => Step::failed_or_continues(error, None, context),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_one_more_when_nothing_is_found() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.map_not_null(|n| (n != 2).then_some(n))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(5);
        assert_eq!(probe.log(), "1 3 |");
        assert_eq!(probe.upstream_log(), "request(1) request(5) request(1)");
    }
}

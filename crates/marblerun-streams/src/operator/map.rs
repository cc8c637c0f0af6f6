//! Emits a function of each value.
//!
//! ```text
//!  -a--b-c|
//!   map(uppercase)
//!  -A--B-C|
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged; a function that fails cancels the source and is the error.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; the function runs where values arrive.

use std::cell::{Cell, OnceCell};

use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};

impl<P: Publisher> Flux<P> {
    /// Applies `mapper` to each value.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.map(|s| s.to_uppercase()), "-A--B-C|");
    /// ```
    pub fn map<R: 'static>(
        self,
        mapper: impl Fn(P::Item) -> R + Clone + 'static,
    ) -> Flux<impl Publisher<Item = R>> {
        self.try_map(move |value| Ok(mapper(value)))
    }

    /// Applies `mapper` to each value; its first failure ends the stream.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-1--x-3|", |flux| flux.try_map(|s| Ok(s.parse::<i32>()? * 2)), "-2--#");
    /// ```
    pub fn try_map<R: 'static, F>(self, mapper: F) -> Flux<Map<P, F>>
    where
        F: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
    {
        Flux(Map {
            source: self.0,
            mapper,
        })
    }
}

/// See [`Flux::map`].
#[derive(Clone, Debug)]
pub struct Map<P, F> {
    source: P,
    mapper: F,
}

impl<P, R, F> Publisher for Map<P, F>
where
    P: Publisher,
    R: 'static,
    F: Fn(P::Item) -> Result<R, Error> + Clone + 'static,
{
    type Item = R;

    fn subscribe<S: Subscriber<R>>(&self, downstream: S) {
        self.source.subscribe(MapSubscriber {
            downstream,
            mapper: self.mapper.clone(),
            upstream: OnceCell::new(),
            is_done: Cell::new(false),
        });
    }
}

struct MapSubscriber<S, F> {
    downstream: S,
    mapper: F,
    upstream: OnceCell<Subscription>,
    /// The function has failed: what the source still sends is ignored.
    is_done: Cell<bool>,
}

impl<S, F> MapSubscriber<S, F> {
    fn apply<T, R>(&self, value: T) -> Option<R>
    where
        S: Subscriber<R>,
        F: Fn(T) -> Result<R, Error>,
    {
        if self.is_done.get() {
            return None;
        }
        match (self.mapper)(value) {
            Ok(result) => Some(result),
            Err(error) => {
                self.is_done.set(true);
                if let Some(upstream) = self.upstream.get() {
                    upstream.cancel();
                }
                self.downstream.on_error(error);
                None
            }
        }
    }
}

impl<T, R, S, F> Subscriber<T> for MapSubscriber<S, F>
where
    S: Subscriber<R>,
    F: Fn(T) -> Result<R, Error> + 'static,
{
    fn on_subscribe(&self, subscription: Subscription) {
        // A second subscription is refused upstream of here (§2.5).
        let _ = self.upstream.set(subscription.clone());
        self.downstream.on_subscribe(subscription);
    }

    fn on_next(&self, value: T) {
        if let Some(result) = self.apply(value) {
            self.downstream.on_next(result);
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        match self.apply(value) {
            Some(result) => self.downstream.try_on_next(result),
            None => true,
        }
    }

    fn on_error(&self, error: Error) {
        if !self.is_done.replace(true) {
            self.downstream.on_error(error);
        }
    }

    fn on_complete(&self) {
        if !self.is_done.replace(true) {
            self.downstream.on_complete();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::error::NonPositiveRequest;
    use crate::testing::Probe;

    #[test]
    fn a_failing_function_cancels_the_source_once() {
        let probe = Probe::new();
        let flux = Flux::range(0, 9).record(probe.recorder()).try_map(|n| {
            if n < 2 {
                Ok(n)
            } else {
                Err(NonPositiveRequest.into())
            }
        });
        flux.subscribe_with(probe.subscriber());
        probe.request(5);
        assert_eq!(probe.upstream_log(), "request(5) cancel");
        assert!(probe.log().starts_with("0 1 #"), "{}", probe.log());
        assert!(probe.is_source_released());
    }
}

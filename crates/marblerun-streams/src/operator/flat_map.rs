//! Maps each value to a source and emits what all these sources emit, as it comes.
//!
//! ```text
//!  -a---b|
//!   flatMap(v -> 1-2|)
//!  -1-2-1-2|
//! ```
//!
//! - **Demand**: asks for `concurrency` values (256) and for one more each time an inner source has
//!   ended; each inner source is asked for `prefetch` values (32), and again at 75 %.
//! - **Completion**: when the source and all inner sources have completed and nothing waits.
//! - **Error**: of any source, at once, overtaking values that wait; with `delay_error` after all
//!   has ended. A function that fails is an error of the source.
//! - **Cancellation**: cancels the source, then the inner sources.
//! - **Scheduler**: none; inner sources are subscribed where values arrive.

mod link;
mod slots;

use self::link::Link;
use super::shared::flatten::{FlattenSubscriber, Options};
use super::shared::inbox::Prefetch;
use crate::error::Error;
use crate::flux::Flux;
use crate::function::{Fallible, Function, Infallible};
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Maps each value to a publisher and emits what these emit, as it comes.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n * 10, 2));
    /// assert_eq!(values(flux), "10 11 20 21 30 31 |");
    /// ```
    pub fn flat_map<Q, F>(self, mapper: F) -> Flux<FlatMap<P, Infallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Q + Clone + 'static,
    {
        Flux(FlatMap::new(self.0, Infallible(mapper)))
    }

    /// As [`flat_map`](Flux::flat_map); the first failure of `mapper` ends the stream.
    pub fn try_flat_map<Q, F>(self, mapper: F) -> Flux<FlatMap<P, Fallible<F>>>
    where
        Q: Publisher,
        F: Fn(P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        Flux(FlatMap::new(self.0, Fallible(mapper)))
    }
}

impl<P, F> Flux<FlatMap<P, F>> {
    /// At most `n` inner sources at a time.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::values};
    /// let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n, 1)).concurrency(1).prefetch(1);
    /// assert_eq!(values(flux), "1 2 3 |");
    /// ```
    pub fn concurrency(mut self, n: u64) -> Self {
        self.0.options.concurrency = n;
        self
    }

    /// Asks each inner source for `n` values ahead.
    pub fn prefetch(mut self, n: u64) -> Self {
        self.0.options.prefetch = Prefetch(n);
        self
    }

    /// Keeps errors back until all sources have ended.
    pub fn delay_error(mut self) -> Self {
        self.0.options.delays_error = true;
        self
    }
}

/// See [`Flux::flat_map`].
#[derive(Clone, Debug)]
pub struct FlatMap<P, F> {
    source: P,
    mapper: F,
    pub(crate) options: Options,
}

impl<P, F> FlatMap<P, F> {
    pub(crate) fn new(source: P, mapper: F) -> FlatMap<P, F> {
        FlatMap {
            source,
            mapper,
            options: Options::default(),
        }
    }
}

impl<P, F> Publisher for FlatMap<P, F>
where
    P: Publisher,
    F: Function<P::Item, Output: Publisher>,
{
    type Item = <F::Output as Publisher>::Item;
    const IS_AT_HAND: bool =
        P::IS_AT_HAND && F::Output::IS_AT_HAND && !F::Output::HAS_OPTIONS && !F::CAN_FAIL;
    const HAS_OPTIONS: bool = true;

    fn values(&self) -> Option<impl Iterator<Item = Self::Item> + use<P, F>> {
        let mapper = self.mapper.clone();
        let is_at_hand = Self::IS_AT_HAND && self.options.concurrency > 0;
        let is_at_hand = is_at_hand && self.options.prefetch.0 > 0;
        let publishers = self.source.values().filter(|_| is_at_hand)?;
        let publishers = publishers.filter_map(move |value| mapper.apply(value).ok());
        Some(publishers.flat_map(|publisher| publisher.values().into_iter().flatten()))
    }

    fn subscribe<S: Subscriber<Self::Item>>(&self, downstream: S) {
        let link = Link::new(downstream, self.options);
        self.source
            .subscribe(FlattenSubscriber::new(link, self.mapper.clone()));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::Flux;
    use crate::source::FluxSink;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn asks_for_as_many_values_as_inner_sources_may_run() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.flat_map(|n| Flux::range(n * 10, 2)).concurrency(2);
        flux.subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "10 11 20");
        assert_eq!(probe.upstream_log(), "request(2) request(1)");
        probe.cancel();
        assert_eq!(probe.upstream_log(), "request(2) request(1) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn inner_sources_are_asked_ahead_and_again_at_three_quarters() {
        let probe = Probe::new();
        let inner = probe.clone();
        let flux = Flux::range(0, 1).flat_map(move |_| Flux::range(0, 9).record(inner.recorder()));
        flux.prefetch(4).subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.upstream_log(), "request(4)");
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(4) request(3)");
    }

    #[test]
    fn sources_take_turns_when_demand_runs_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).flat_map(|n| Flux::range(n * 10, 2));
        flux.subscribe_with(probe.subscriber());
        for _ in 0..4 {
            probe.request(1);
        }
        assert_eq!(probe.log(), "10 11 20 21");
        probe.request(9);
        assert_eq!(probe.log(), "10 11 20 21 30 31 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn an_error_overtakes_unless_delayed() {
        let failing = |_| {
            Flux::create(|sink| {
                sink.next(1);
                sink.error(MarbleFailure);
            })
        };
        let probe = Probe::new();
        Flux::range(0, 2)
            .flat_map(failing)
            .subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "#error");
        let delayed = Probe::new();
        let flux = Flux::range(0, 2).flat_map(failing).delay_error();
        flux.subscribe_with(delayed.subscriber());
        delayed.request(9);
        assert_eq!(delayed.log(), "1 1 #Multiple exceptions");
        assert!(probe.is_source_released() && delayed.is_source_released());
    }

    #[test]
    fn a_failing_function_cancels_the_source_and_the_inner_ones() {
        let probe = Probe::new();
        let inner = probe.clone();
        let flux = Flux::range(0, 9).record(probe.recorder());
        let flux = flux.try_flat_map(move |n| match n {
            0 => Ok(Flux::range(7, 99).record(inner.recorder())),
            _ => Err(MarbleFailure.into()),
        });
        probe.request(1);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(probe.log(), "7 #error");
        assert_eq!(
            probe.upstream_log(),
            "request(256) request(32) cancel cancel cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_empty_sources_leave_the_stack_flat() {
        let probe = Probe::new();
        let flux = Flux::range(0, 100_000).flat_map(|_| Flux::range(0, 0));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
    }

    #[test]
    fn a_value_pushed_from_inside_on_next_comes_after_it() {
        let slot: Rc<RefCell<Option<FluxSink<i64>>>> = Rc::default();
        let inner = slot.clone();
        let flux = Flux::range(0, 1).flat_map(move |_| {
            let inner = inner.clone();
            Flux::create(move |sink| {
                inner.replace(Some(sink.clone()));
                sink.next(1);
            })
        });
        let flux = flux.map(move |n| {
            if let Some(sink) = slot.take() {
                sink.next(2);
                sink.complete();
            }
            n
        });
        let probe = Probe::new();
        flux.subscribe_with(probe.subscriber());
        probe.request(9);
        assert_eq!((probe.log().as_str(), probe.deepest()), ("1 2 |", 1));
    }
}

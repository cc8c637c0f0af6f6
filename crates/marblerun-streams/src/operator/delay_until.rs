//! Holds each value back until a source made from it has completed.
//!
//! ```text
//!  -a|
//!   delayUntil(v -> --|)
//!  ---a|
//! ```
//!
//! - **Demand**: asks for one value at a time; the other source is asked for all there is.
//! - **Completion**: when the source has completed and nothing is held back.
//! - **Error**: of any source; a function that fails cancels the source and is the error.
//! - **Cancellation**: cancels the current other source, then the source.
//! - **Scheduler**: none; a value goes on where its other source completes.
//!
//! A mono waits by itself: see [`Mono::delay_until`](crate::Mono::delay_until).

use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::Publisher;
use crate::source::Just;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Emits each value when the publisher that `trigger` makes of it has completed.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// use marblerun_streams::Flux;
    /// check("-a-b|", |flux| flux.delay_until(|_| Flux::range(1, 2)), "-a-b|");
    /// ```
    pub fn delay_until<Q, F>(self, trigger: F) -> Flux<impl Publisher<Item = P::Item>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Q + Clone + 'static,
    {
        self.concat_map(move |value| Mono(Just::new(value)).delay_until(trigger.clone()).0)
    }

    /// As [`delay_until`](Flux::delay_until); the first failure of `trigger` ends the stream.
    pub fn try_delay_until<Q, F>(self, trigger: F) -> Flux<impl Publisher<Item = P::Item>>
    where
        Q: Publisher,
        F: Fn(&P::Item) -> Result<Q, Error> + Clone + 'static,
    {
        self.concat_map(move |value| Mono(Just::new(value)).try_delay_until(trigger.clone()).0)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_one_by_one() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        let flux = flux.delay_until(|_| Flux::range(0, 5));
        flux.subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "1");
        assert_eq!(probe.upstream_log(), "request(1) request(1)");
        probe.cancel();
        assert!(probe.is_source_released());
    }
}

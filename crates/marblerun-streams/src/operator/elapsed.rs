//! Pairs each value with the time since the one before it, or since the subscription.
//!
//! ```text
//!  -a--b|
//!   elapsed()
//!  -A--B|    A: (100 ms, a); B: (300 ms, b)
//! ```
//!
//! - **Demand**: unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: only its clock is used.

use std::time::Duration;

use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::Publisher;
use crate::scheduler::Scheduler;

impl<P: Publisher> Flux<P> {
    /// Each value with the time since the one before it, or since the subscription.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let flux = marbles(&time, "-a--b|")?.elapsed(&time.parallel());
    /// journal.flux("elapsed", flux.map(|pair| format!("{pair:?}"))).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: elapsed.subscribe elapsed.request(unbounded)\n\
    ///      100 marbles: elapsed.next((100ms, \"a\"))\n\
    ///      400 marbles: elapsed.next((300ms, \"b\"))\n\
    ///      500 marbles: elapsed.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn elapsed(
        self,
        clock: &Scheduler,
    ) -> Flux<impl Publisher<Item = (Duration, P::Item)> + use<P>> {
        self.timed(clock).map(|timed| (timed.elapsed, timed.value))
    }
}

impl<P: Publisher> Mono<P> {
    /// The value with the time since the one before it, or since the subscription.
    pub fn elapsed(
        self,
        clock: &Scheduler,
    ) -> Mono<impl Publisher<Item = (Duration, P::Item)> + use<P>> {
        Mono(self.flux().elapsed(clock).0)
    }
}

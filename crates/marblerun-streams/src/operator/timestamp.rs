//! Pairs each value with the time at which it came.
//!
//! ```text
//!  -a--b|
//!   timestamp()
//!  -A--B|    A: (100 ms, a); B: (400 ms, b)
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
    /// Each value with the time since the start of the clock.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::{Journal, marbles}};
    ///
    /// let time = VirtualTime::new();
    /// let journal = Journal::new(&time);
    /// let flux = marbles(&time, "-a--b|")?.timestamp(&time.parallel());
    /// journal.flux("timestamp", flux.map(|pair| format!("{pair:?}"))).subscribe(|_| {});
    /// time.run();
    /// assert_eq!(
    ///     journal.text(),
    ///     "0 main: timestamp.subscribe timestamp.request(unbounded)\n\
    ///      100 marbles: timestamp.next((100ms, \"a\"))\n\
    ///      400 marbles: timestamp.next((400ms, \"b\"))\n\
    ///      500 marbles: timestamp.complete\n"
    /// );
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn timestamp(
        self,
        clock: &Scheduler,
    ) -> Flux<impl Publisher<Item = (Duration, P::Item)> + use<P>> {
        self.timed(clock)
            .map(|timed| (timed.timestamp, timed.value))
    }
}

impl<P: Publisher> Mono<P> {
    /// The value with the time since the start of the clock.
    pub fn timestamp(
        self,
        clock: &Scheduler,
    ) -> Mono<impl Publisher<Item = (Duration, P::Item)> + use<P>> {
        Mono(self.flux().timestamp(clock).0)
    }
}

//! Emits the first values and never asks for more.
//!
//! ```text
//!  -a--b-c|
//!   limitRequest(2)
//!  -a--(b|)
//! ```
//!
//! - **Demand**: never asks for more than it will emit.
//! - **Completion**: with the last value it takes, or with the source.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels the source after its last value.
//! - **Scheduler**: none.

use crate::flux::Flux;
use crate::operator::take::Take;
use crate::protocol::Publisher;

impl<P: Publisher> Flux<P> {
    /// Another name of [`take`](Flux::take).
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.limit_request(2), "-a--(b|)");
    /// ```
    pub fn limit_request(self, n: u64) -> Flux<Take<P>> {
        self.take(n)
    }
}

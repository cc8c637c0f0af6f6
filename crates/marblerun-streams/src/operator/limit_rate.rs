//! Asks the source for a few values at a time.
//!
//! ```text
//!  (abcdefgh|)
//!   limitRate(4): asks for 4, then for 3 whenever 3 were emitted
//!  (abcdefgh|)
//! ```
//!
//! - **Demand**: `high` at first, then `low` whenever that many were emitted.
//! - **Completion**: after the values that wait.
//! - **Error**: after the values that wait.
//! - **Cancellation**: unchanged; values that wait are discarded.
//! - **Scheduler**: none; values come where the source emits or where they are requested.

use crate::flux::Flux;
use crate::operator::publish_on::PublishOn;
use crate::protocol::Publisher;
use crate::scheduler::Scheduler;

impl<P: Publisher> Flux<P> {
    /// Asks for `n` values, then for three quarters of that whenever so many were emitted.
    ///
    /// ```
    /// use marblerun_streams::{Flux, UNBOUNDED, testing::Probe};
    /// let probe = Probe::new();
    /// let flux = Flux::range(1, 8).record(probe.recorder()).limit_rate(4);
    /// flux.subscribe_with(probe.subscriber());
    /// probe.request(UNBOUNDED);
    /// assert_eq!(probe.upstream_log(), "request(4) request(3) request(3)");
    /// ```
    pub fn limit_rate(self, n: u64) -> Flux<PublishOn<P>> {
        self.limit_rate_between(n, n)
    }

    /// Asks for `high` values, then for `low` whenever so many were emitted. With a `low` of 0 it
    /// is `high`, with one that is not below `high` three quarters of that.
    pub fn limit_rate_between(self, high: u64, low: u64) -> Flux<PublishOn<P>> {
        Flux(PublishOn::new(self.0, Scheduler::immediate(), high).with_low_tide(low))
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn asks_again_at_the_low_tide() {
        let probe = Probe::new();
        let flux = Flux::range(1, 12).record(probe.recorder());
        flux.limit_rate_between(4, 2)
            .subscribe_with(probe.subscriber());
        for n in [1, 2, 4] {
            probe.request(n);
        }
        probe.cancel();
        assert_eq!(probe.log(), "1 2 3 4 5 6 7");
        assert_eq!(
            probe.upstream_log(),
            "request(4) request(2) request(2) request(2) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_low_tide_of_zero_is_the_high_one() {
        let probe = Probe::new();
        let flux = Flux::range(1, 12).record(probe.recorder());
        flux.limit_rate_between(4, 0)
            .subscribe_with(probe.subscriber());
        probe.request(8);
        assert_eq!(probe.upstream_log(), "request(4) request(4) request(4)");
    }

    #[test]
    fn a_million_values_do_not_recurse() {
        let sum = Flux::range(1, 1_000_000)
            .limit_rate(1)
            .filter(|n| *n == 1_000_000);
        assert_eq!(values(sum), "1000000 |");
    }
}

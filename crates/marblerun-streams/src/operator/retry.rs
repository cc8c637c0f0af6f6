//! Subscribes the source again when it fails.
//!
//! ```text
//!  -a-#
//!   retry(1)
//!  -a--a-#
//! ```
//!
//! - **Demand**: unchanged; what a failed source did not deliver is asked of the next one.
//! - **Completion**: unchanged.
//! - **Error**: of the last subscription.
//! - **Cancellation**: cancels the current subscription.
//! - **Scheduler**: none; the source is subscribed where it fails.

use std::cell::Cell;
use std::rc::Rc;

use super::shared::resubscribe::{self, Policy};
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber};

impl<P: Publisher> Flux<P> {
    /// Subscribes again after an error, up to `retries` times; with [`UNBOUNDED`] always.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a-#", |flux| flux.retry(1), "-a--a-#");
    /// ```
    pub fn retry(self, retries: u64) -> Flux<RetryTimes<P>> {
        Flux(RetryTimes {
            source: Rc::new(self.0),
            retries,
        })
    }
}

impl<P: Publisher> Mono<P> {
    /// Subscribes again after an error: see [`Flux::retry`].
    pub fn retry(self, retries: u64) -> Mono<RetryTimes<P>> {
        Mono(self.flux().retry(retries).0)
    }
}

/// See [`Flux::retry`].
#[derive(Clone, Debug)]
pub struct RetryTimes<P> {
    source: Rc<P>,
    retries: u64,
}

impl<P: Publisher> Publisher for RetryTimes<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        let remaining = Cell::new(self.retries);
        resubscribe::subscribe(&self.source, AfterErrors { remaining }, downstream);
    }
}

#[derive(Clone)]
struct AfterErrors {
    /// Retries left.
    remaining: Cell<u64>,
}

impl Policy for AfterErrors {
    fn after_error(&self, error: Error) -> Result<(), Error> {
        match self.remaining.get() {
            0 => Err(error),
            UNBOUNDED => Ok(()),
            remaining => {
                self.remaining.set(remaining - 1);
                Ok(())
            }
        }
    }

    fn after_complete(&self) -> Result<bool, Error> {
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::Flux;
    use crate::testing::{MarbleFailure, Probe};

    #[test]
    fn what_is_outstanding_is_asked_again() {
        let probe = Probe::new();
        let flux = Flux::create(|sink| {
            sink.next(1);
            sink.next(2);
            sink.error(MarbleFailure);
        });
        let flux = flux.record(probe.recorder()).retry(2);
        flux.subscribe_with(probe.subscriber());
        probe.request(3);
        probe.request(1);
        probe.cancel();
        assert_eq!(probe.log(), "1 2 1 2");
        assert_eq!(
            probe.upstream_log(),
            "request(3) request(1) request(1) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn many_retries_do_not_recurse() {
        let probe = Probe::new();
        let failures = Cell::new(0);
        let flux = Flux::create(move |sink| {
            failures.set(failures.get() + 1);
            if failures.get() <= 100_000 {
                sink.error(MarbleFailure);
            } else {
                sink.next("done");
            }
        });
        flux.retry(100_000).subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "done");
    }
}

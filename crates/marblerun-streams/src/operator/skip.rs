//! Leaves out the first values.
//!
//! ```text
//!  -a--b-c|
//!    skip(2)
//!  ------c|
//! ```
//!
//! - **Demand**: asks for the values it leaves out when it is subscribed, then unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::cell::Cell;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Skips the first `n` values.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.skip(2), "------c|");
    /// ```
    pub fn skip(self, n: u64) -> Flux<Skip<P>> {
        Flux(Skip { source: self.0, n })
    }
}

/// See [`Flux::skip`].
#[derive(Clone, Debug)]
pub struct Skip<P> {
    source: P,
    n: u64,
}

impl<P: Publisher> Publisher for Skip<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(SkipSubscriber {
            context: downstream.context(),
            downstream,
            upstream: UpstreamCell::default(),
            remaining: Cell::new(self.n),
        });
    }
}

struct SkipSubscriber<S> {
    downstream: S,
    context: Context,
    upstream: UpstreamCell,
    /// Values still to leave out: asked for by nobody but this operator.
    remaining: Cell<u64>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SkipSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        let n = self.remaining.get();
        self.downstream.on_subscribe(subscription);
        if n > 0 {
            self.upstream.request(n);
        }
    }

    fn on_next(&self, value: T) {
        match self.remaining.get() {
            0 => self.downstream.on_next(value),
            n => {
                self.remaining.set(n - 1);
                self.context.discard(&value);
            }
        }
    }

    fn try_on_next(&self, value: T) -> bool {
        if self.remaining.get() == 0 {
            return self.downstream.try_on_next(value);
        }
        self.on_next(value);
        true
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_what_it_leaves_out() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.skip(3).subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(3)");
        probe.request(2);
        assert_eq!(probe.log(), "4 5");
        assert_eq!(probe.upstream_log(), "request(3) request(2)");
    }
}

//! Leaves out all values and keeps the end.
//!
//! ```text
//!  -a--b-c|
//!    ignoreElements
//!  -------|
//! ```
//!
//! - **Demand**: asks for everything when it is subscribed.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none.

use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::mono::Mono;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits nothing but the end.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.ignore_elements().flux(), "-------|");
    /// ```
    pub fn ignore_elements(self) -> Mono<IgnoreElements<P>> {
        Mono(IgnoreElements { source: self.0 })
    }
}

impl<P: Publisher> Mono<P> {
    /// Emits nothing but the end.
    pub fn ignore_element(self) -> Mono<IgnoreElements<P>> {
        Mono(IgnoreElements { source: self.0 })
    }
}

/// See [`Flux::ignore_elements`].
#[derive(Clone, Debug)]
pub struct IgnoreElements<P> {
    source: P,
}

impl<P: Publisher> Publisher for IgnoreElements<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(IgnoreElementsSubscriber {
            context: downstream.context(),
            downstream,
            upstream: UpstreamCell::default(),
        });
    }
}

struct IgnoreElementsSubscriber<S> {
    downstream: S,
    context: Context,
    upstream: UpstreamCell,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for IgnoreElementsSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        let own = OnlyCancels(subscription.clone());
        self.downstream
            .on_subscribe(Subscription::new(Rc::new(own)));
        subscription.request(UNBOUNDED);
    }

    fn on_next(&self, value: T) {
        self.context.discard(&value);
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

/// Everything is requested already.
struct OnlyCancels(Subscription);

impl Upstream for OnlyCancels {
    fn request(&self, n: u64) {
        // `request(0)` goes on to the source, which answers it (§3.9).
        if n == 0 {
            self.0.request(0);
        }
    }

    fn cancel(&self) {
        self.0.cancel();
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[test]
    fn asks_for_everything_at_once() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder());
        flux.ignore_elements().subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "|");
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        assert!(probe.is_source_released());
    }
}

//! Emits the first values, then completes.
//!
//! ```text
//!  -a--b-c|
//!   take(2)
//!  -a--(b|)
//! ```
//!
//! - **Demand**: never asks for more than it will emit; `take_unbounded` asks for what is requested.
//! - **Completion**: with the last value it takes, or with the source.
//! - **Error**: unchanged.
//! - **Cancellation**: cancels the source after its last value.
//! - **Scheduler**: none.

use std::cell::Cell;
use std::rc::Rc;

use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::source::Empty;
use crate::source::empty::Ended;
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Takes the first `n` values.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.take(2), "-a--(b|)");
    /// check("-a|", |flux| flux.take(2), "-a|");
    /// ```
    pub fn take(self, n: u64) -> Flux<Take<P>> {
        Flux(Take { source: self.0, n })
    }

    /// Takes the first `n` values, but passes requests on as they are, and asks for all there is if
    /// the first one is for `n` values or more. Even if `n` is zero the source is subscribed.
    ///
    /// ```
    /// use marblerun_streams::{Flux, testing::Probe};
    /// let probe = Probe::new();
    /// let flux = Flux::range(1, 9).record(probe.recorder()).take_unbounded(2);
    /// flux.subscribe_with(probe.subscriber());
    /// probe.request(2);
    /// assert_eq!(probe.log(), "1 2 |");
    /// assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
    /// ```
    pub fn take_unbounded(self, n: u64) -> Flux<TakeUnbounded<P>> {
        Flux(TakeUnbounded { source: self.0, n })
    }
}

/// See [`Flux::take`].
#[derive(Clone, Debug)]
pub struct Take<P> {
    source: P,
    n: u64,
}

impl<P: Publisher> Publisher for Take<P> {
    type Item = P::Item;
    const IS_AT_HAND: bool = P::IS_AT_HAND;
    const HAS_OPTIONS: bool = P::HAS_OPTIONS;

    fn values(&self) -> Option<impl Iterator<Item = P::Item> + use<P>> {
        let n = usize::try_from(self.n).unwrap_or(usize::MAX);
        Some(self.source.values()?.take(n))
    }

    fn comes_in_parts(&self) -> bool {
        self.source.comes_in_parts()
    }

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        if self.n == 0 {
            // Nothing to ask the source for: it is not even subscribed.
            return Empty::new().subscribe(downstream);
        }
        self.source.subscribe(TakeSubscriber {
            downstream,
            remaining: Cell::new(self.n),
            upstream: UpstreamCell::default(),
            n: self.n,
            is_limiting: true,
        });
    }
}

/// See [`Flux::take_unbounded`].
#[derive(Clone, Debug)]
pub struct TakeUnbounded<P> {
    source: P,
    n: u64,
}

impl<P: Publisher> Publisher for TakeUnbounded<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        self.source.subscribe(TakeSubscriber {
            downstream,
            remaining: Cell::new(self.n),
            upstream: UpstreamCell::default(),
            n: self.n,
            is_limiting: false,
        });
    }
}

struct TakeSubscriber<S> {
    downstream: S,
    n: u64,
    /// Whether it never asks for more than it emits.
    is_limiting: bool,
    /// Values still to emit; zero once an end was passed on.
    remaining: Cell<u64>,
    upstream: UpstreamCell,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for TakeSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        let upstream: Rc<dyn Upstream> = if self.n == 0 {
            subscription.cancel();
            Rc::new(Ended)
        } else if self.is_limiting {
            Rc::new(LimitedUpstream {
                upstream: subscription,
                allowed: Cell::new(self.n),
            })
        } else {
            Rc::new(GenerousUpstream {
                upstream: subscription,
                n: self.n,
                has_request: Cell::new(false),
            })
        };
        self.downstream.on_subscribe(Subscription::new(upstream));
        if self.n == 0 {
            self.downstream.on_complete();
        }
    }

    fn on_next(&self, value: T) {
        let remaining = self.remaining.get();
        if remaining == 0 {
            return self.downstream.context().next_dropped(&value);
        }
        self.remaining.set(remaining - 1);
        self.downstream.on_next(value);
        // `remaining` counts down only here: a value arriving meanwhile ends the stream itself.
        if remaining == 1 {
            self.upstream.cancel();
            self.downstream.on_complete();
        }
    }

    fn on_error(&self, error: Error) {
        if self.remaining.replace(0) > 0 {
            self.downstream.on_error(error);
        } else {
            self.downstream.context().error_dropped(&error);
        }
    }

    fn on_complete(&self) {
        if self.remaining.replace(0) > 0 {
            self.downstream.on_complete();
        }
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

/// Passes on requests as long as they are allowed.
struct LimitedUpstream {
    upstream: Subscription,
    /// What may still be requested.
    allowed: Cell<u64>,
}

impl Upstream for LimitedUpstream {
    fn request(&self, n: u64) {
        let allowed = self.allowed.get();
        let granted = n.min(allowed);
        self.allowed.set(allowed - granted);
        // `request(0)` goes on to the source, which answers it (§3.9).
        if granted > 0 || n == 0 {
            self.upstream.request(granted);
        }
    }

    fn cancel(&self) {
        self.upstream.cancel();
    }
}

/// Turns a first request for enough values into one for all there are.
struct GenerousUpstream {
    upstream: Subscription,
    n: u64,
    has_request: Cell<bool>,
}

impl Upstream for GenerousUpstream {
    fn request(&self, n: u64) {
        let is_first = !self.has_request.replace(true);
        let is_enough = is_first && n >= self.n;
        self.upstream.request(if is_enough { UNBOUNDED } else { n });
    }

    fn cancel(&self) {
        self.upstream.cancel();
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn never_asks_for_more_than_it_emits() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder()).take(3);
        flux.subscribe_with(probe.subscriber());
        for n in [1, 1, 5] {
            probe.request(n);
        }
        assert_eq!(
            probe.upstream_log(),
            "request(1) request(1) request(1) cancel"
        );
        assert_eq!(probe.log(), "1 2 3 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_first_request_may_ask_for_all_there_is() {
        let check = |n, requests: &[u64], upstream: &str, log: &str| {
            let probe = Probe::new();
            let flux = Flux::range(1, 9).record(probe.recorder()).take_unbounded(n);
            flux.subscribe_with(probe.subscriber());
            for n in requests {
                probe.request(*n);
            }
            assert_eq!(
                (probe.upstream_log().as_str(), probe.log().as_str()),
                (upstream, log)
            );
            assert!(probe.is_source_released());
        };
        check(3, &[1, 2], "request(1) request(2) cancel", "1 2 3 |");
        check(3, &[2, 100], "request(2) request(100) cancel", "1 2 3 |");
        check(3, &[3], "request(unbounded) cancel", "1 2 3 |");
        check(0, &[], "cancel", "|");
    }

    #[test]
    fn takes_all_of_a_shorter_source() {
        assert_eq!(values(Flux::range(1, 2).take(3)), "1 2 |");
    }

    #[test]
    fn nothing_to_take_completes_without_subscribing() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder()).take(0);
        flux.subscribe_with(probe.subscriber());
        assert_eq!(
            (probe.log().as_str(), probe.upstream_log().as_str()),
            ("|", "")
        );
    }
}

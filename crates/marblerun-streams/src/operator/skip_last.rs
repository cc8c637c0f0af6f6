//! Leaves out the last values.
//!
//! ```text
//!  -a--b-c|
//!    skipLast(1)
//!  ----a-b|
//! ```
//!
//! - **Demand**: asks for as many values as it leaves out when it is subscribed, then unchanged.
//! - **Completion**: unchanged.
//! - **Error**: unchanged.
//! - **Cancellation**: unchanged; what is held back is discarded, also at the end.
//! - **Scheduler**: none.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::context::Context;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Holds back `n` values, and so never emits the last `n`.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.skip_last(1), "----a-b|");
    /// ```
    pub fn skip_last(self, n: usize) -> Flux<SkipLast<P>> {
        Flux(SkipLast { source: self.0, n })
    }
}

/// See [`Flux::skip_last`].
#[derive(Clone, Debug)]
pub struct SkipLast<P> {
    source: P,
    n: usize,
}

impl<P: Publisher> Publisher for SkipLast<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        if self.n == 0 {
            return self.source.subscribe(downstream);
        }
        let held = Held {
            pending: RefCell::default(),
            context: downstream.context(),
            upstream: UpstreamCell::default(),
        };
        self.source.subscribe(SkipLastSubscriber {
            downstream,
            n: self.n,
            held: Rc::new(held),
        });
    }
}

/// The values held back, as seen from both sides.
struct Held<T> {
    pending: RefCell<VecDeque<T>>,
    context: Context,
    upstream: UpstreamCell,
}

impl<T: 'static> Held<T> {
    fn discard(&self) {
        let pending = self.pending.take();
        for value in pending {
            self.context.discard(&value);
        }
    }
}

impl<T: 'static> Upstream for Held<T> {
    fn request(&self, n: u64) {
        self.upstream.request(n);
    }

    fn cancel(&self) {
        self.upstream.cancel();
        self.discard();
    }
}

struct SkipLastSubscriber<T, S> {
    downstream: S,
    n: usize,
    held: Rc<Held<T>>,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for SkipLastSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.held.upstream.accept(&subscription) {
            self.downstream
                .on_subscribe(Subscription::new(self.held.clone()));
            subscription.request(self.n as u64);
        }
    }

    fn on_next(&self, value: T) {
        let oldest = {
            let mut pending = self.held.pending.borrow_mut();
            pending.push_back(value);
            if pending.len() > self.n {
                pending.pop_front()
            } else {
                None
            }
        };
        if let Some(oldest) = oldest {
            self.downstream.on_next(oldest);
        }
    }

    fn on_error(&self, error: Error) {
        self.downstream.on_error(error);
        self.held.discard();
    }

    fn on_complete(&self) {
        self.downstream.on_complete();
        self.held.discard();
    }

    fn context(&self) -> Context {
        self.downstream.context()
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn holds_back_what_may_be_the_last() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.skip_last(3).subscribe_with(probe.subscriber());
        probe.request(1);
        probe.request(2);
        probe.cancel();
        assert_eq!(probe.log(), "1 2 3");
        assert_eq!(
            probe.upstream_log(),
            "request(3) request(1) request(2) cancel"
        );
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_source_that_is_too_short_is_empty() {
        assert_eq!(values(Flux::range(1, 2).skip_last(3)), "|");
        assert_eq!(values(Flux::range(1, 2).skip_last(0)), "1 2 |");
    }
}

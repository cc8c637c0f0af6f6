//! Emits the last values, once the source is complete.
//!
//! ```text
//!  -a--b-c|
//!    takeLast(2)
//!  -------(bc|)
//! ```
//!
//! - **Demand**: asks for everything when it is subscribed (for the last one alone, at the first request).
//! - **Completion**: after the last value; without values, with the source.
//! - **Error**: at once; what was kept is lost.
//! - **Cancellation**: unchanged.
//! - **Scheduler**: none; emits where the source completes or where `request` is called.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::last::Latest;
use super::shared::backlog::{Backlog, BacklogSubscriber};
use super::shared::fold::FoldSubscriber;
use crate::context::Context;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Takes the last `n` values.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c|", |flux| flux.take_last(2), "-------(bc|)");
    /// ```
    pub fn take_last(self, n: usize) -> Flux<TakeLast<P>> {
        Flux(TakeLast { source: self.0, n })
    }
}

/// See [`Flux::take_last`].
#[derive(Clone, Debug)]
pub struct TakeLast<P> {
    source: P,
    n: usize,
}

impl<P: Publisher> Publisher for TakeLast<P> {
    type Item = P::Item;

    fn subscribe<S: Subscriber<P::Item>>(&self, downstream: S) {
        if self.n == 0 {
            self.source.subscribe(NoneSubscriber {
                downstream,
                upstream: UpstreamCell::default(),
            });
        } else if self.n == 1 {
            let last = Latest::or_empty();
            self.source.subscribe(FoldSubscriber::new(downstream, last));
        } else {
            let newest = Newest(self.n);
            self.source
                .subscribe(BacklogSubscriber::new(downstream, newest));
        }
    }
}

/// Passes on the end alone: requests of the subscriber reach the source, which is asked for everything
/// all the same.
struct NoneSubscriber<S> {
    downstream: S,
    upstream: UpstreamCell,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for NoneSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            self.downstream.on_subscribe(subscription.clone());
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, _: T) {}

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

struct Newest(usize);

impl<T: 'static> Backlog<T> for Newest {
    fn keep(&self, pending: &RefCell<VecDeque<T>>, value: T) {
        let oldest = {
            let mut pending = pending.borrow_mut();
            pending.push_back(value);
            if pending.len() > self.0 {
                pending.pop_front()
            } else {
                None
            }
        };
        // The values must be free again before this one's own drop runs.
        drop(oldest);
    }

    fn arrange(&self, pending: VecDeque<T>) -> Result<VecDeque<T>, Error> {
        Ok(pending)
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::{Probe, values};

    #[test]
    fn emits_as_requested_once_the_source_is_complete() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.take_last(3).subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "request(unbounded)");
        probe.request(1);
        assert_eq!(probe.log(), "7");
        probe.request(5);
        assert_eq!(probe.log(), "7 8 9 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn one_is_asked_for_at_the_first_request() {
        let probe = Probe::new();
        let flux = Flux::range(1, 9).record(probe.recorder());
        flux.take_last(1).subscribe_with(probe.subscriber());
        assert_eq!(probe.upstream_log(), "");
        probe.request(1);
        assert_eq!(probe.log(), "9 |");
    }

    #[test]
    fn none_is_nothing_but_the_end() {
        assert_eq!(values(Flux::range(1, 9).take_last(0)), "|");
        assert_eq!(values(Flux::range(1, 0).take_last(1)), "|");
    }
}

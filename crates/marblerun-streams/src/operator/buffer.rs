//! Collects values into lists of a size.
//!
//! ```text
//!  -a--b--c--d--e-|
//!   buffer(2)
//!  ----[a,b]-----[c,d]-----([e]|)
//! ```
//!
//! - **Demand**: asks for `size` values for each list.
//! - **Completion**: after the last list, which may be shorter.
//! - **Error**: unchanged; the list in the making is discarded.
//! - **Cancellation**: cancels the source, then discards the list in the making.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::discard::discard_all;
use crate::context::Context;
use crate::demand::multiply;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits lists of `size` values, at least 1; the last one holds what is left.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c-|", |flux| flux.buffer(2).map(|list| list.concat()), "----{ab}---({c}|)");
    /// ```
    pub fn buffer(self, size: usize) -> Flux<Buffer<P>> {
        Flux(Buffer {
            source: self.0,
            size: size.max(1),
        })
    }
}

/// See [`Flux::buffer`].
#[derive(Clone, Debug)]
pub struct Buffer<P> {
    source: P,
    size: usize,
}

impl<P: Publisher> Publisher for Buffer<P> {
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(Rc::new(BufferSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            size: self.size,
            pending: RefCell::new(Vec::new()),
            is_done: Cell::new(false),
        }));
    }
}

struct BufferSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    size: usize,
    /// Shorter than `size` between signals.
    pending: RefCell<Vec<T>>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Vec<T>>> Subscriber<T> for Rc<BufferSubscriber<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.upstream.accept(&subscription) {
            let subscription = Subscription::new(self.clone());
            self.downstream.signal(|s| s.on_subscribe(subscription));
        }
    }

    fn on_next(&self, value: T) {
        if self.is_done.get() {
            return self.context.next_dropped(&value);
        }
        let mut pending = self.pending.borrow_mut();
        if pending.is_empty() {
            pending.reserve_exact(self.size.min(PREALLOCATED));
        }
        pending.push(value);
        if pending.len() == self.size {
            let list = std::mem::take(&mut *pending);
            drop(pending);
            self.downstream.signal(|s| s.on_next(list));
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.downstream.end(|s| s.on_error(error));
        discard_all(&self.context, self.pending.take());
    }

    fn on_complete(&self) {
        if self.is_done.replace(true) {
            return;
        }
        let list = self.pending.take();
        // Whoever cancels while it gets the last list sees the end all the same.
        self.downstream.end(|s| {
            if !list.is_empty() {
                s.on_next(list);
            }
            s.on_complete();
        });
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

/// Lists that may be longer grow as they fill.
const PREALLOCATED: usize = 256;

impl<T: 'static, S: Subscriber<Vec<T>>> Upstream for BufferSubscriber<T, S> {
    fn request(&self, n: u64) {
        self.upstream.request(multiply(n, self.size));
    }

    fn cancel(&self) {
        self.is_done.set(true);
        self.upstream.cancel();
        discard_all(&self.context, self.pending.take());
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Probe, values};
    use crate::{Flux, UNBOUNDED};

    #[test]
    fn asks_for_whole_lists_and_emits_the_rest_at_the_end() {
        let probe = Probe::new();
        let flux = Flux::range(1, 5).record(probe.recorder()).buffer(3);
        flux.map(|list| format!("{list:?}"))
            .subscribe_with(probe.subscriber());
        probe.request(1);
        assert_eq!(probe.log(), "[1, 2, 3]");
        probe.request(1);
        assert_eq!(probe.upstream_log(), "request(3) request(3)");
        assert_eq!(probe.log(), "[1, 2, 3] [4, 5] |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn demand_without_bound_stays_without_bound() {
        let probe = Probe::new();
        let flux = Flux::range(1, 3).record(probe.recorder()).buffer(2);
        flux.map(|list| list.len())
            .subscribe_with(probe.subscriber());
        probe.request(UNBOUNDED);
        assert_eq!(probe.upstream_log(), "request(unbounded)");
    }

    #[test]
    fn cancelling_releases_the_source() {
        let probe = Probe::new().cancelling_after(1);
        let flux = Flux::range(1, 9).record(probe.recorder()).buffer(2);
        flux.map(|list| format!("{list:?}"))
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.log(), "[1, 2]");
        assert_eq!(probe.upstream_log(), "request(6) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn nothing_to_collect_completes() {
        assert_eq!(values(Flux::range(0, 0).buffer(2).map(|_| "list")), "|");
    }
}

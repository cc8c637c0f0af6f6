//! Collects values into lists that overlap or leave gaps.
//!
//! ```text
//!  -a--b--c--d--e-|
//!   bufferSkip(3, 2)
//!  -------[abc]--([cde][e]|)
//! ```
//!
//! - **Demand**: `size` values for the first list, `skip` more for each further one.
//! - **Completion**: after the lists that are open, which wait for demand.
//! - **Error**: unchanged; open lists are discarded.
//! - **Cancellation**: cancels the source, then discards open lists.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::shared::discard::discard_all;
use super::shared::tail::Tail;
use crate::context::Context;
use crate::demand::{UNBOUNDED, multiply};
use crate::downstream::Downstream;
use crate::error::Error;
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Opens a list every `skip` values and emits it when it holds `size`. Values that fall between
    /// lists are discarded.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-abcd|", |flux| flux.buffer_skip(2, 3).map(|list| list.concat()), "--{ab}--({d}|)");
    /// check("-abc|", |flux| flux.buffer_skip(2, 1).map(|list| list.concat()), "--{ab}{bc}({c}|)");
    /// ```
    pub fn buffer_skip(self, size: usize, skip: usize) -> Flux<BufferSkip<P>> {
        Flux(BufferSkip {
            source: self.0,
            size: size.max(1),
            skip: skip.max(1),
        })
    }
}

/// See [`Flux::buffer_skip`].
#[derive(Clone, Debug)]
pub struct BufferSkip<P> {
    source: P,
    size: usize,
    skip: usize,
}

impl<P: Publisher<Item: Clone>> Publisher for BufferSkip<P> {
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(Rc::new(BufferSkipSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            size: self.size,
            skip: self.skip,
            until_next: Cell::new(0),
            has_requested: Cell::new(false),
            open: RefCell::default(),
            tail: Tail::new(),
            is_done: Cell::new(false),
        }));
    }
}

struct BufferSkipSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    size: usize,
    skip: usize,
    /// Values before the next list opens.
    until_next: Cell<usize>,
    has_requested: Cell<bool>,
    /// Oldest first, each shorter than `size` between signals.
    open: RefCell<VecDeque<Vec<T>>>,
    tail: Tail<Vec<T>>,
    is_done: Cell<bool>,
}

impl<T: Clone + 'static, S: Subscriber<Vec<T>>> BufferSkipSubscriber<T, S> {
    /// Adds the value to the open lists; the one that is full.
    fn add(&self, value: T) -> Option<Vec<T>> {
        // Out of the cell while the values' own clone runs.
        let mut open = self.open.take();
        if self.until_next.get() == 0 {
            self.until_next.set(self.skip);
            open.push_back(Vec::new());
        }
        self.until_next.set(self.until_next.get() - 1);
        let mut full = None;
        if let Some((last, others)) = open.make_contiguous().split_last_mut() {
            for list in others {
                list.push(value.clone());
            }
            last.push(value);
            if open.front().is_some_and(|list| list.len() == self.size) {
                full = open.pop_front();
            }
        } else {
            self.context.discard(&value);
        }
        self.open.replace(open);
        full
    }

    fn discard(&self) {
        discard_all(&self.context, self.open.take().into_iter().flatten());
        discard_all(&self.context, self.tail.take().into_iter().flatten());
    }
}

impl<T, S> Subscriber<T> for Rc<BufferSkipSubscriber<T, S>>
where
    T: Clone + 'static,
    S: Subscriber<Vec<T>>,
{
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
        if let Some(list) = self.add(value) {
            self.tail.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(list));
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        self.downstream.end(|s| s.on_error(error));
        self.discard();
    }

    fn on_complete(&self) {
        if self.is_done.replace(true) {
            return;
        }
        let open = self.open.take();
        if self.skip < self.size {
            return self.tail.complete(open, &self.downstream);
        }
        // What lies between gaps was asked for, and is seen before the end by whoever cancels, too.
        self.downstream.end(|s| {
            for list in open {
                s.on_next(list);
            }
            s.on_complete();
        });
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: Clone + 'static, S: Subscriber<Vec<T>>> Upstream for BufferSkipSubscriber<T, S> {
    fn request(&self, n: u64) {
        if !self.tail.request(n, &self.downstream) {
            return;
        }
        let values = match n {
            0 => 0,
            _ if self.has_requested.replace(true) => multiply(n, self.skip),
            _ => multiply(n - 1, self.skip)
                .saturating_add(self.size as u64)
                .min(UNBOUNDED),
        };
        self.upstream.request(values);
    }

    fn cancel(&self) {
        self.is_done.set(true);
        self.upstream.cancel();
        self.discard();
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use crate::Flux;
    use crate::testing::Probe;

    #[track_caller]
    fn check(size: usize, skip: usize, requests: &[u64], upstream: &str, log: &str) {
        let probe = Probe::new();
        let flux = Flux::range(1, 6).record(probe.recorder());
        flux.buffer_skip(size, skip)
            .map(|list| format!("{list:?}"))
            .subscribe_with(probe.subscriber());
        for n in requests {
            probe.request(*n);
        }
        assert_eq!(probe.upstream_log(), upstream);
        assert_eq!(probe.log(), log);
    }

    #[test]
    fn gaps_and_overlaps_are_asked_for_once() {
        check(2, 3, &[1, 2], "request(2) request(6)", "[1, 2] [4, 5] |");
        check(
            3,
            2,
            &[1, 1, 1],
            "request(3) request(2) request(2)",
            "[1, 2, 3] [3, 4, 5] [5, 6] |",
        );
    }

    #[test]
    fn lists_that_are_open_at_the_end_wait_for_demand() {
        check(4, 2, &[2], "request(6)", "[1, 2, 3, 4] [3, 4, 5, 6]");
        check(
            4,
            2,
            &[2, 1],
            "request(6)",
            "[1, 2, 3, 4] [3, 4, 5, 6] [5, 6] |",
        );
    }
}

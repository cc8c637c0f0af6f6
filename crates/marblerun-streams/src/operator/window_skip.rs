//! Splits into windows that overlap or leave gaps.
//!
//! ```text
//!  -a--b--c--d--e-|
//!   windowSkip(3, 2)
//!  -W-----W-----W-|
//! ```
//!
//! - **Demand**: `size` values for the first window, `skip` more for each further one.
//! - **Completion**: of the open windows, then of the flux once its windows are handed out.
//! - **Error**: likewise; open windows end with a [`SourceError`].
//! - **Cancellation**: cancels the source once no window is open either.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::shared::unicast::{Owner, Unicast};
use super::window::Part;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED, multiply};
use crate::downstream::Downstream;
use crate::error::{Error, SourceError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

impl<P: Publisher<Item: Clone>> Flux<P> {
    /// Opens a window of `size` values every `skip` values. Values that fall between windows are
    /// discarded.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-abcde|", |flux| flux.window_skip(2, 3).map(|_| "W"), "-W--W-|");
    /// ```
    pub fn window_skip(self, size: usize, skip: usize) -> Flux<WindowSkip<P>> {
        Flux(WindowSkip {
            source: self.0,
            size: size.max(1),
            skip: skip.max(1),
        })
    }
}

/// See [`Flux::window_skip`].
#[derive(Clone, Debug)]
pub struct WindowSkip<P> {
    source: P,
    size: usize,
    skip: usize,
}

impl<P: Publisher<Item: Clone>> Publisher for WindowSkip<P> {
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(Rc::new(WindowSkipSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: UpstreamCell::default(),
            size: self.size,
            skip: self.skip,
            until_next: Cell::new(0),
            length: Cell::new(0),
            has_requested: Cell::new(false),
            open: RefCell::default(),
            pending: RefCell::default(),
            holders: Cell::new(1),
            end: Cell::new(None),
            is_done: Cell::new(false),
            is_cancelled: Cell::new(false),
            is_draining: Cell::new(false),
        }));
    }
}

struct WindowSkipSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: UpstreamCell,
    size: usize,
    skip: usize,
    /// Values before the next window opens.
    until_next: Cell<usize>,
    /// Values in the oldest open window.
    length: Cell<usize>,
    has_requested: Cell<bool>,
    /// Oldest first.
    open: RefCell<VecDeque<Unicast<T>>>,
    /// Windows that wait for demand.
    pending: RefCell<VecDeque<Unicast<T>>>,
    /// Who needs the source: the subscriber and the open windows.
    holders: Cell<usize>,
    /// How to end once no window is pending.
    end: Cell<Option<Result<(), Error>>>,
    is_done: Cell<bool>,
    is_cancelled: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

impl<T: Clone + 'static, S: Subscriber<Part<T>>> WindowSkipSubscriber<T, S> {
    fn open(self: &Rc<Self>) {
        if self.open.borrow().is_empty() {
            self.length.set(0);
        }
        self.holders.set(self.holders.get() + 1);
        let window = Unicast::owned(self.clone(), 0);
        self.open.borrow_mut().push_back(window.clone());
        self.pending.borrow_mut().push_back(window);
        self.drain();
    }

    fn drain(&self) {
        if self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !self.downstream.is_released() {
            let Some(window) = self.pending.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(Flux(window)));
        }
        self.is_draining.set(false);
        if self.pending.borrow().is_empty()
            && let Some(end) = self.end.take()
        {
            self.downstream.end(|s| match end {
                Ok(()) => s.on_complete(),
                Err(error) => s.on_error(error),
            });
        }
    }

    fn end(&self, end: Result<(), Error>) {
        self.is_done.set(true);
        let open = self.open.take();
        let end_windows = || {
            for window in open {
                let end = end.clone().map_err(|error| SourceError(error).into());
                // One that was cancelled has no need of it.
                let _ = window.end(end);
            }
        };
        if self.skip > self.size {
            // Nothing waits for demand: who cancels because of a window is told all the same.
            return self
                .downstream
                .end_after(end_windows, |s| match end.clone() {
                    Ok(()) => s.on_complete(),
                    Err(error) => s.on_error(error),
                });
        }
        // Who asks for the next window because one has ended may be told of the end before the other
        // windows.
        self.end.set(Some(end.clone()));
        end_windows();
        self.drain();
    }
}

impl<T, S> WindowSkipSubscriber<T, S> {
    fn let_go(&self) {
        self.holders.set(self.holders.get().saturating_sub(1));
        if self.holders.get() == 0 {
            self.upstream.cancel();
        }
    }
}

impl<T: Clone + 'static, S: Subscriber<Part<T>>> Subscriber<T> for Rc<WindowSkipSubscriber<T, S>> {
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
        if self.until_next.get() == 0 {
            self.until_next.set(self.skip);
            if !self.is_cancelled.get() {
                self.open();
            }
        }
        self.until_next.set(self.until_next.get() - 1);
        let mut open = self.open.borrow().clone();
        let Some(last) = open.pop_back() else {
            return self.context.discard(&value);
        };
        for window in open {
            window.push(value.clone(), &self.context);
        }
        last.push(value, &self.context);
        self.length.set(self.length.get() + 1);
        if self.length.get() == self.size {
            let full = self.open.borrow_mut().pop_front();
            self.length.set(self.size.saturating_sub(self.skip));
            if let Some(full) = full {
                full.complete();
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.get() {
            return self.context.error_dropped(&error);
        }
        self.end(Err(error));
    }

    fn on_complete(&self) {
        if !self.is_done.get() {
            self.end(Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: 'static> Owner for WindowSkipSubscriber<T, S> {
    fn consumed(&self, _: u64) {}

    fn terminated(&self, _: u64) {
        self.let_go();
    }
}

impl<T: Clone + 'static, S: Subscriber<Part<T>>> Upstream for WindowSkipSubscriber<T, S> {
    fn request(&self, n: u64) {
        self.requested.add(n);
        let values = match n {
            0 => 0,
            _ if self.has_requested.replace(true) => multiply(n, self.skip),
            _ => multiply(n - 1, self.skip)
                .saturating_add(self.size as u64)
                .min(UNBOUNDED),
        };
        self.upstream.request(values);
        self.drain();
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.downstream.release();
        let pending = self.pending.take();
        drop(pending);
        self.let_go();
    }
}

#[cfg(test)]
mod tests {
    use super::super::window::tests::Parts;
    use crate::Flux;
    use crate::testing::Probe;

    #[track_caller]
    fn check(count: u64, size: usize, skip: usize, upstream: &str, windows: &str) {
        let (probe, parts) = (Probe::new(), Parts::default());
        let flux = Flux::range(1, count).record(probe.recorder());
        flux.window_skip(size, skip)
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        for n in [1, 1, 5] {
            probe.request(n);
        }
        assert_eq!(probe.upstream_log().replace("request", ""), upstream);
        assert_eq!(parts.log(), windows);
        assert_eq!(probe.log(), "W W W |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn gaps_and_overlaps_are_asked_for_once() {
        check(6, 3, 2, "(3) (2) (10)", "1 2 3 |, 3 4 5 |, 5 6 |");
        check(8, 2, 3, "(2) (3) (15)", "1 2 |, 4 5 |, 7 8 |");
    }
}

//! Splits into windows of a size: publishers of consecutive values.
//!
//! ```text
//!  -a--b--c--d--e-|
//!   window(2)
//!  -W-----W-----W-|
//!   a--b|
//!         c--d|
//!               e-|
//! ```
//!
//! - **Demand**: asks for `size` values for each window; values wait for the window's subscriber.
//! - **Completion**: with the source, as does the window that is open.
//! - **Error**: unchanged; the open window ends with a [`SourceError`].
//! - **Cancellation**: cancels the source once no window is open either.
//! - **Scheduler**: none.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::shared::unicast::Owner;
#[doc(hidden)]
pub use super::shared::unicast::Unicast;
use crate::context::Context;
use crate::demand::multiply;
use crate::downstream::Downstream;
use crate::error::{Error, SourceError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// A part of a stream, for one subscriber.
pub type Part<T> = Flux<Unicast<T>>;

impl<P: Publisher> Flux<P> {
    /// Emits windows of `size` values, at least 1; the last one holds what is left. A window has
    /// one subscriber.
    ///
    /// ```
    /// use marblerun_streams::testing::check;
    /// check("-a--b-c-|", |flux| flux.window(2).map(|_| "W"), "-W----W-|");
    /// ```
    pub fn window(self, size: usize) -> Flux<Window<P>> {
        Flux(Window {
            source: self.0,
            size: size.max(1),
        })
    }
}

/// See [`Flux::window`].
#[derive(Clone, Debug)]
pub struct Window<P> {
    source: P,
    size: usize,
}

impl<P: Publisher> Publisher for Window<P> {
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        self.source.subscribe(Rc::new(WindowSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            size: self.size,
            length: Cell::new(0),
            window: RefCell::new(None),
            holders: Cell::new(1),
            is_cancelled: Cell::new(false),
            is_done: Cell::new(false),
        }));
    }
}

struct WindowSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    size: usize,
    /// Values in the open window.
    length: Cell<usize>,
    window: RefCell<Option<Unicast<T>>>,
    /// Who needs the source: the subscriber and the open window.
    holders: Cell<usize>,
    is_cancelled: Cell<bool>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: 'static> WindowSubscriber<T, S> {
    fn let_go(&self) {
        self.holders.set(self.holders.get().saturating_sub(1));
        if self.holders.get() == 0 {
            self.upstream.cancel();
        }
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Subscriber<T> for Rc<WindowSubscriber<T, S>> {
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
        if self.length.get() == 0 && !self.is_cancelled.get() {
            self.holders.set(self.holders.get() + 1);
            let window = Unicast::owned(self.clone(), 0);
            self.window.replace(Some(window.clone()));
            self.downstream.signal(|s| s.on_next(Flux(window)));
        }
        let window = self.window.borrow().clone();
        let Some(window) = window else {
            return self.context.next_dropped(&value);
        };
        self.length.set(self.length.get() + 1);
        window.push(value, &self.context);
        if self.length.get() == self.size {
            self.length.set(0);
            self.window.take();
            window.complete();
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.replace(true) {
            return self.context.error_dropped(&error);
        }
        let window = self.window.take();
        let fail_window = || {
            if let Some(window) = window {
                window.fail(SourceError(error.clone()).into());
            }
        };
        self.downstream
            .end_after(fail_window, |s| s.on_error(error.clone()));
    }

    fn on_complete(&self) {
        if self.is_done.replace(true) {
            return;
        }
        let window = self.window.take();
        let complete_window = || {
            if let Some(window) = window {
                window.complete();
            }
        };
        self.downstream
            .end_after(complete_window, |s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: 'static> Owner for WindowSubscriber<T, S> {
    fn consumed(&self, _: u64) {}

    fn terminated(&self, _: u64) {
        self.let_go();
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for WindowSubscriber<T, S> {
    fn request(&self, n: u64) {
        self.upstream.request(multiply(n, self.size));
    }

    fn cancel(&self) {
        if !self.is_cancelled.replace(true) {
            self.downstream.release();
            self.let_go();
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::RefCell;
    use std::fmt::Display;
    use std::rc::Rc;

    use super::Part;
    use crate::testing::{Probe, values};
    use crate::{Flux, UNBOUNDED};

    /// Subscribes each window with a probe of its own; they show in the order of the windows.
    #[derive(Clone, Default)]
    pub(in super::super) struct Parts(Rc<RefCell<Vec<Probe>>>);

    impl Parts {
        /// To be mapped over windows.
        pub(in super::super) fn subscribe<T: Display + 'static>(
            &self,
        ) -> impl Fn(Part<T>) -> &'static str + Clone + use<T> {
            let parts = self.0.clone();
            move |part| {
                let probe = Probe::new();
                probe.request(UNBOUNDED);
                part.subscribe_with(probe.subscriber());
                parts.borrow_mut().push(probe);
                "W"
            }
        }

        pub(in super::super) fn log(&self) -> String {
            let logs: Vec<_> = self.0.borrow().iter().map(Probe::log).collect();
            logs.join(", ")
        }
    }

    #[test]
    fn asks_for_whole_windows() {
        let (probe, parts) = (Probe::new(), Parts::default());
        let flux = Flux::range(1, 5).record(probe.recorder()).window(3);
        flux.map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        probe.request(2);
        assert_eq!(probe.upstream_log(), "request(6)");
        assert_eq!(parts.log(), "1 2 3 |, 4 5 |");
        assert_eq!(probe.log(), "W W |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn the_source_is_cancelled_after_the_open_window() {
        let (probe, parts) = (Probe::new().cancelling_after(2), Parts::default());
        let flux = Flux::range(1, 20).record(probe.recorder()).window(3);
        flux.map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        probe.request(3);
        assert_eq!(probe.upstream_log(), "request(9) cancel");
        assert_eq!(parts.log(), "1 2 3 |, 4 5 6 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_window_that_is_cancelled_passes_by() {
        let logs = Rc::new(RefCell::new(Vec::new()));
        let seen = logs.clone();
        let flux = Flux::range(1, 6).window(3).map(move |window| {
            seen.borrow_mut().push(values(window.take(1)));
            "W"
        });
        assert_eq!(values(flux), "W W |");
        assert_eq!(logs.borrow().len(), 2);
    }

    #[test]
    fn a_window_has_one_subscriber_who_may_come_late() {
        let windows = Rc::new(RefCell::new(Vec::new()));
        let seen = windows.clone();
        Flux::range(1, 3)
            .window(2)
            .subscribe(move |window| seen.borrow_mut().push(window));
        let first = windows.borrow()[0].clone();
        assert_eq!(values(first.clone()), "1 2 |");
        let message = "#Sinks.many().unicast() sinks only allow a single Subscriber";
        assert_eq!(values(first), message);
    }
}

//! Splits into windows of a size, or of what comes until time is up.
//!
//! ```text
//!  -a-b-c-d-------e-|
//!   windowTimeout(3, 500 ms)
//!  W----W----W----W-|
//! ```
//!
//! - **Demand**: unbounded; a window that nobody requested is an error.
//! - **Completion**: with the source, as does the open window. Windows may be empty.
//! - **Error**: unchanged; the open window ends with it, too.
//! - **Cancellation**: heeded when time is up, or when a window is full and no other was requested:
//!   cancels source and timer then.
//! - **Scheduler**: one worker of the scheduler given; windows change on it when time is up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::reject::reject;
use super::shared::unicast::Unicast;
use super::window::Part;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler, Worker};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits a window at once; each ends where the next one starts, after `size` values or after
    /// `timeout`.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::marbles};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let flux = marbles(&time, "abcd-----e|")?
    ///     .window_timeout(3, Duration::from_millis(350), &time.parallel());
    /// let count = std::rc::Rc::new(std::cell::Cell::new(0));
    /// let seen = count.clone();
    /// flux.subscribe(move |_| seen.set(seen.get() + 1));
    /// time.run();
    /// assert_eq!(count.get(), 4);
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn window_timeout(
        self,
        size: usize,
        timeout: Duration,
        scheduler: &Scheduler,
    ) -> Flux<WindowTimeout<P>> {
        Flux(WindowTimeout {
            source: self.0,
            size: size.max(1),
            timeout,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::window_timeout`].
#[derive(Clone, Debug)]
pub struct WindowTimeout<P> {
    source: P,
    size: usize,
    timeout: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for WindowTimeout<P> {
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        self.source.subscribe(Rc::new(WindowTimeoutSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            upstream: UpstreamCell::default(),
            size: self.size,
            timeout: self.timeout,
            worker,
            timer: RefCell::new(Disposable::disposed()),
            length: Cell::new(0),
            window: RefCell::new(None),
            is_cancelled: Cell::new(false),
            is_done: Cell::new(false),
        }));
    }
}

struct WindowTimeoutSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    requested: Demand,
    upstream: UpstreamCell,
    size: usize,
    timeout: Duration,
    worker: Worker,
    timer: RefCell<Disposable>,
    /// Values in the open window.
    length: Cell<usize>,
    window: RefCell<Option<Unicast<T>>>,
    is_cancelled: Cell<bool>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Part<T>>> WindowTimeoutSubscriber<T, S> {
    /// Ends the open window and hands out the next one, if somebody wants it.
    fn next_window(self: &Rc<Self>) {
        self.length.set(0);
        let window = self.window.take();
        if let Some(window) = window {
            window.complete();
        }
        if self.is_done.get() {
            return;
        }
        if self.is_cancelled.get() {
            // As in Reactor, the source goes on while another window was requested.
            if self.requested.get() == 0 {
                self.is_done.set(true);
                self.stop();
            }
            return;
        }
        if self.requested.get() == 0 {
            self.is_done.set(true);
            self.stop();
            let error = OverflowError::OVERRUN.into();
            return self.downstream.end(|s| s.on_error(error));
        }
        self.requested.deliver(1);
        let window = Unicast::new();
        self.window.replace(Some(window.clone()));
        self.downstream.signal(|s| s.on_next(Flux(window)));
    }

    /// Starts over: time is up one `timeout` from now, and every `timeout` thereafter.
    fn start_timer(self: &Rc<Self>) {
        let this = self.clone();
        let tick = move || {
            // As in Reactor, a cancel is heeded when time is up.
            if this.is_cancelled.get() {
                this.stop();
            } else {
                this.next_window();
            }
        };
        match self
            .worker
            .schedule_periodically(self.timeout, self.timeout, tick)
        {
            Ok(timer) => self.timer.replace(timer).dispose(),
            Err(rejected) => {
                self.upstream.cancel();
                self.end(Err(rejected.into()));
            }
        }
    }

    fn end(&self, end: Result<(), Error>) {
        self.is_done.set(true);
        self.worker.dispose();
        let window = self.window.take();
        if let Some(window) = window {
            // One that was cancelled has no need of it.
            let _ = window.end(end.clone());
        }
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }
}

impl<T, S> WindowTimeoutSubscriber<T, S> {
    fn stop(&self) {
        self.worker.dispose();
        self.upstream.cancel();
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Subscriber<T> for Rc<WindowTimeoutSubscriber<T, S>> {
    fn on_subscribe(&self, subscription: Subscription) {
        if !self.upstream.accept(&subscription) {
            return;
        }
        let link = Subscription::new(self.clone());
        self.downstream.signal(|s| s.on_subscribe(link));
        self.next_window();
        if !self.is_done.get() {
            self.start_timer();
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: T) {
        let window = self.window.borrow().clone();
        let Some(window) = window.filter(|_| !self.is_done.get()) else {
            return self.context.next_dropped(&value);
        };
        window.push(value, &self.context);
        self.length.set(self.length.get() + 1);
        if self.length.get() == self.size {
            self.next_window();
            if !self.is_done.get() {
                self.start_timer();
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

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for WindowTimeoutSubscriber<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.upstream.cancel();
            self.end(Err(NonPositiveRequest.into()));
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        self.is_cancelled.set(true);
        self.downstream.release();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::window::tests::Parts;
    use crate::VirtualTime;
    use crate::testing::{Probe, marbles};

    #[track_caller]
    fn check(demand: u64, upstream: &str, log: &str, windows: &str) {
        let (time, probe, parts) = (VirtualTime::new(), Probe::new(), Parts::default());
        probe.request(demand);
        marbles(&time, "1234-5-----678|")
            .unwrap()
            .record(probe.recorder())
            .window_timeout(3, Duration::from_millis(250), &time.parallel())
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log(), upstream);
        assert_eq!(parts.log(), windows);
        assert!(probe.is_source_released());
    }

    #[test]
    fn windows_end_by_size_and_by_time() {
        let windows = "1 2 3 |, 4 |, 5 |, |, 6 7 |, 8 |";
        check(50, "request(unbounded)", "W W W W W W |", windows);
    }

    #[test]
    fn a_cancel_is_heeded_when_a_window_is_full_and_no_other_was_requested() {
        let (time, parts) = (VirtualTime::new(), Parts::default());
        let probe = Probe::new().cancelling_after(1);
        probe.request(1);
        marbles(&time, "123456|")
            .unwrap()
            .record(probe.recorder())
            .window_timeout(3, Duration::from_secs(9), &time.parallel())
            .map(parts.subscribe())
            .subscribe_with(probe.subscriber());
        time.run();
        assert_eq!(parts.log(), "1 2 3 |");
        assert_eq!(probe.upstream_log(), "request(unbounded) cancel");
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_window_that_nobody_requested_is_an_error() {
        let log = "W W #The receiver is overrun by more signals than expected (bounded queue...)";
        check(2, "request(unbounded) cancel", log, "1 2 3 |, 4 |");
    }
}

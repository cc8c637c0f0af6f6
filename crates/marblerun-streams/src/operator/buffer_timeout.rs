//! Collects values into lists of a size, or what has come when time is up.
//!
//! ```text
//!  -a-b-c-d-------e-|
//!   bufferTimeout(3, 300 ms)
//!  -----[abc]--[d]--([e]|)
//! ```
//!
//! - **Demand**: asks for `size` values for each list; a list that nobody requested is an error.
//! - **Completion**: after the last list; empty lists are left out.
//! - **Error**: unchanged; the list in the making is discarded.
//! - **Cancellation**: cancels the source and the timer.
//! - **Scheduler**: one worker of the scheduler given; lists come on it when time is up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::discard::discard_all;
use super::shared::reject::reject;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED, multiply};
use crate::downstream::Downstream;
use crate::error::{Error, OverflowError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler, Worker};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits lists of `size` values, or fewer `timeout` after the first value of the list.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::marbles};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let flux = marbles(&time, "abcd-----e|")?
    ///     .buffer_timeout(3, Duration::from_millis(250), &time.parallel());
    /// let lists = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    /// let seen = lists.clone();
    /// flux.subscribe(move |list| seen.borrow_mut().push(list.concat()));
    /// time.run();
    /// assert_eq!(*lists.borrow(), ["abc", "d", "e"]);
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn buffer_timeout(
        self,
        size: usize,
        timeout: Duration,
        scheduler: &Scheduler,
    ) -> Flux<BufferTimeout<P>> {
        Flux(BufferTimeout {
            source: self.0,
            size: size.max(1),
            timeout,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::buffer_timeout`].
#[derive(Clone, Debug)]
pub struct BufferTimeout<P> {
    source: P,
    size: usize,
    timeout: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for BufferTimeout<P> {
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        self.source.subscribe(Rc::new(BufferTimeoutSubscriber {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            outstanding: Cell::new(0),
            size: self.size,
            timeout: self.timeout,
            worker,
            timer: RefCell::default(),
            pending: RefCell::new(Vec::new()),
            is_done: Cell::new(false),
        }));
    }
}

struct BufferTimeoutSubscriber<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    requested: Demand,
    /// Values asked for that have not come; demand without bound shrinks, too.
    outstanding: Cell<u64>,
    size: usize,
    timeout: Duration,
    worker: Worker,
    /// Runs while there is a list in the making.
    timer: RefCell<Option<Disposable>>,
    pending: RefCell<Vec<T>>,
    is_done: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Vec<T>>> BufferTimeoutSubscriber<T, S> {
    fn start_timer(self: &Rc<Self>) {
        let this = self.clone();
        let ring = move || {
            this.timer.take();
            if !this.is_done.get() {
                this.flush();
            }
        };
        match self.worker.schedule(self.timeout, ring) {
            Ok(timer) => {
                self.timer.replace(Some(timer));
            }
            Err(rejected) => {
                self.upstream.cancel();
                self.fail(rejected.into());
            }
        }
    }

    fn stop_timer(&self) {
        let timer = self.timer.take();
        if let Some(timer) = timer {
            timer.dispose();
        }
    }

    /// Emits the list so far, if there is anything in it.
    fn flush(&self) {
        if self.pending.borrow().is_empty() {
            return;
        }
        if self.requested.get() == 0 {
            self.upstream.cancel();
            return self.fail(OverflowError::LACK_OF_REQUESTS.into());
        }
        self.requested.deliver(1);
        let list = self.pending.take();
        self.downstream.signal(|s| s.on_next(list));
    }

    fn fail(&self, error: Error) {
        self.is_done.set(true);
        self.worker.dispose();
        discard_all(&self.context, self.pending.take());
        self.downstream.end(|s| s.on_error(error));
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Subscriber<T> for Rc<BufferTimeoutSubscriber<T, S>> {
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
        self.outstanding
            .set(self.outstanding.get().saturating_sub(1));
        self.pending.borrow_mut().push(value);
        let length = self.pending.borrow().len();
        if length == 1 {
            self.start_timer();
        }
        if length == self.size {
            self.stop_timer();
            self.flush();
        }
    }

    fn on_error(&self, error: Error) {
        if self.is_done.get() {
            return self.context.error_dropped(&error);
        }
        self.fail(error);
    }

    fn on_complete(&self) {
        if self.is_done.get() {
            return;
        }
        self.worker.dispose();
        let list = self.pending.take();
        self.is_done.set(true);
        if !list.is_empty() && self.requested.get() == 0 {
            let error = OverflowError::LACK_OF_REQUESTS.into();
            self.downstream.end(|s| s.on_error(error));
            return discard_all(&self.context, list);
        }
        if !list.is_empty() {
            self.downstream.signal(|s| s.on_next(list));
        }
        self.downstream.end(|s| s.on_complete());
    }

    fn context(&self) -> Context {
        self.context.clone()
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Upstream for BufferTimeoutSubscriber<T, S> {
    fn request(&self, n: u64) {
        self.requested.add(n);
        // Nothing more is asked of a source that is over.
        if self.is_done.get() {
            return;
        }
        let wanted = multiply(self.requested.get(), self.size);
        let more = match n {
            0 => 0,
            UNBOUNDED => UNBOUNDED,
            _ => wanted.saturating_sub(self.outstanding.get()),
        };
        if more > 0 || n == 0 {
            let outstanding = self.outstanding.get().saturating_add(more);
            self.outstanding.set(outstanding.min(UNBOUNDED));
            self.upstream.request(more);
        }
    }

    fn cancel(&self) {
        self.downstream.release();
        if self.is_done.replace(true) {
            return;
        }
        self.worker.dispose();
        self.timer.take();
        self.upstream.cancel();
        discard_all(&self.context, self.pending.take());
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::VirtualTime;
    use crate::testing::{Probe, marbles};

    #[track_caller]
    fn check(demand: &[(u64, u64)], upstream: &str, log: &str) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let timer = time.parallel();
        marbles(&time, "1234-5-----678|")
            .unwrap()
            .record(probe.recorder())
            .buffer_timeout(3, Duration::from_millis(250), &timer)
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        for (at, n) in demand.iter().copied() {
            time.run_until(Duration::from_millis(at));
            probe.request(n);
        }
        time.run();
        assert_eq!(probe.log(), log);
        assert_eq!(probe.upstream_log(), upstream);
        assert!(probe.is_source_released());
    }

    #[test]
    fn emits_when_full_and_when_time_is_up() {
        check(&[(0, 10)], "request(30)", "123 45 678 |");
    }

    #[test]
    fn a_list_that_nobody_requested_is_an_error() {
        check(
            &[(0, 1), (600, 1)],
            "request(3) request(3) cancel",
            "123 45 #Could not emit buffer due to lack of requests",
        );
    }
}

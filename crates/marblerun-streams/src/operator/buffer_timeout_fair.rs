//! Collects values into lists of a size, or what has come when time is up, and waits for demand.
//!
//! ```text
//!  -a-b-c-d-------e-|
//!   bufferTimeout(3, 300 ms, true)
//!  -----[abc]--[d]--([e]|)
//! ```
//!
//! - **Demand**: at the first request asks for values enough for four lists, and for more when
//!   values for less than two are on their way and lists are requested.
//! - **Completion**: after the last list, which waits to be requested.
//! - **Error**: after the last list, too.
//! - **Cancellation**: cancels the source and the timer; values that wait are discarded.
//! - **Scheduler**: one worker of the scheduler given; lists come on it when time is up.
//!
//! A list that is late because nobody requested it comes with the request, full or not.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::pending::Pending;
use super::shared::reject::reject;
use super::shared::wip::Wip;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler, Worker};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits lists of `size` values, or fewer `timeout` after the first value of the list; lists that
    /// are not requested wait.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::marbles};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let flux = marbles(&time, "abcd-----e|")?
    ///     .buffer_timeout_fair(3, Duration::from_millis(250), &time.parallel());
    /// let lists = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    /// let seen = lists.clone();
    /// flux.subscribe(move |list| seen.borrow_mut().push(list.concat()));
    /// time.run();
    /// assert_eq!(*lists.borrow(), ["abc", "d", "e"]);
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn buffer_timeout_fair(
        self,
        size: usize,
        timeout: Duration,
        scheduler: &Scheduler,
    ) -> Flux<BufferTimeoutFair<P>> {
        Flux(BufferTimeoutFair {
            source: self.0,
            size: size.max(1),
            timeout,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::buffer_timeout_fair`].
#[derive(Clone, Debug)]
pub struct BufferTimeoutFair<P> {
    source: P,
    size: usize,
    timeout: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for BufferTimeoutFair<P> {
    type Item = Vec<P::Item>;

    fn subscribe<S: Subscriber<Vec<P::Item>>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        self.source.subscribe(FairSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            on_their_way: Cell::new(0),
            pending: Pending::default(),
            in_the_making: Cell::new(0),
            size: self.size,
            timeout: self.timeout,
            worker,
            timer: RefCell::new(None),
            wip: Wip::default(),
            end: RefCell::new(None),
            is_cancelled: Cell::new(false),
        })));
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    requested: Demand,
    /// Values asked for that have not come.
    on_their_way: Cell<u64>,
    pending: Pending<T>,
    /// Values since the last list that was full or out of time.
    in_the_making: Cell<usize>,
    size: usize,
    timeout: Duration,
    worker: Worker,
    timer: RefCell<Option<Disposable>>,
    wip: Wip,
    /// How to end once nothing waits.
    end: RefCell<Option<Result<(), Error>>>,
    is_cancelled: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Vec<T>>> Link<T, S> {
    fn start_timer(self: &Rc<Self>) {
        let this = self.clone();
        let ring = move || {
            this.in_the_making.set(0);
            this.drain();
        };
        match self.worker.schedule(self.timeout, ring) {
            Ok(timer) => {
                self.timer.replace(Some(timer));
            }
            Err(rejected) => {
                self.upstream.cancel();
                self.end_with(Err(rejected.into()));
            }
        }
    }

    fn end_with(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
        self.worker.dispose();
        self.drain();
    }

    fn drain(&self) {
        if !self.wip.enter() {
            return;
        }
        loop {
            while !self.is_cancelled.get() && self.requested.get() > 0 && self.emit() {}
            if self.is_cancelled.get() {
                self.pending.discard(&self.context);
            } else if self.end.borrow().is_some() {
                if self.pending.is_empty() {
                    self.finish();
                }
            } else if self.requested.get() > 0 {
                self.ask_for_more();
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    /// Emits a list, full or not; whether there was anything to put into it.
    fn emit(&self) -> bool {
        let list: Vec<T> = (0..self.size).map_while(|_| self.pending.pop()).collect();
        if list.is_empty() {
            return false;
        }
        self.requested.deliver(1);
        self.downstream.signal(|s| s.on_next(list));
        true
    }

    fn ask_for_more(&self) {
        let size = self.size as u64;
        let missing = self.on_their_way.get();
        if missing < 2 * size {
            self.on_their_way.set(4 * size);
            self.upstream.request(4 * size - missing);
        }
    }

    fn finish(&self) {
        self.is_cancelled.set(true);
        let end = self.end.borrow().clone();
        self.downstream.end(|s| match end {
            Some(Err(error)) => s.on_error(error),
            _ => s.on_complete(),
        });
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Upstream for Link<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.cancel_all();
            let error = NonPositiveRequest.into();
            return self.downstream.end(|s| s.on_error(error));
        }
        if self.requested.add(n) == 0 {
            self.drain();
        }
    }

    fn cancel(&self) {
        self.cancel_all();
        self.downstream.release();
    }
}

impl<T: 'static, S: Subscriber<Vec<T>>> Link<T, S> {
    fn cancel_all(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        self.upstream.cancel();
        self.worker.dispose();
        let timer = self.timer.take();
        drop(timer);
        self.drain();
    }
}

struct FairSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<Vec<T>>> Subscriber<T> for FairSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let link = Subscription::new(self.0.clone());
            self.0.downstream.signal(|s| s.on_subscribe(link));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        if link.is_cancelled.get() || link.end.borrow().is_some() {
            return link.context.next_dropped(&value);
        }
        link.on_their_way
            .set(link.on_their_way.get().saturating_sub(1));
        link.pending.push(value);
        let count = link.in_the_making.get() + 1;
        link.in_the_making.set(count);
        if count == 1 {
            link.start_timer();
        }
        if count == link.size {
            link.in_the_making.set(0);
            let timer = link.timer.take();
            if let Some(timer) = timer {
                timer.dispose();
            }
            link.drain();
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_cancelled.get() || self.0.end.borrow().is_some() {
            self.0.context.error_dropped(&error);
        } else {
            self.0.end_with(Err(error));
        }
    }

    fn on_complete(&self) {
        if !self.0.is_cancelled.get() && self.0.end.borrow().is_none() {
            self.0.end_with(Ok(()));
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::{Journal, Probe, marbles};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, demand: &[(u32, u64)], expected: &str) {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let journal = Journal::new(&time);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let lists = source.buffer_timeout_fair(3, 250 * MS, &time.parallel());
        journal
            .flux("r", lists.map(|list| list.concat()))
            .subscribe_with(probe.subscriber());
        let timer = time.worker("timer");
        for (at, n) in demand.iter().copied() {
            let probe = probe.clone();
            let request = move || probe.request(n);
            timer.schedule(at * MS, request).unwrap();
        }
        time.run();
        assert_eq!(journal.text(), expected);
        assert!(probe.is_source_released());
    }

    #[test]
    fn lists_wait_for_demand_and_then_come_as_they_are() {
        check(
            "12345-6--7|",
            &[(0, 1), (450, 1), (750, 5)],
            "0 main: s.subscribe r.subscribe\n\
             0 timer: r.request(1) s.request(12) s.next(1)\n\
             100 marbles: s.next(2)\n\
             200 marbles: s.next(3) r.next(123)\n\
             300 marbles: s.next(4)\n\
             400 marbles: s.next(5)\n\
             450 timer: r.request(1) r.next(45)\n\
             600 marbles: s.next(6)\n\
             750 timer: r.request(5) r.next(6)\n\
             900 marbles: s.next(7)\n\
             1000 marbles: s.complete r.next(7) r.complete\n",
        );
    }

    #[test]
    fn time_is_up_some_time_after_the_first_value() {
        check(
            "1-2-----(345)#",
            &[(0, 9)],
            "0 main: s.subscribe r.subscribe\n\
             0 timer: r.request(9) s.request(12) s.next(1)\n\
             200 marbles: s.next(2)\n\
             250 parallel-1: r.next(12)\n\
             800 marbles: s.next(3) s.next(4) s.next(5) r.next(345)\n\
             1300 marbles: s.error(error) r.error(error)\n",
        );
    }

    #[test]
    fn asks_for_more_when_values_for_less_than_two_lists_are_missing() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        Flux::range(1, 20)
            .record(probe.recorder())
            .buffer_timeout_fair(3, 250 * MS, &time.parallel())
            .map(|list| list.len())
            .subscribe_with(probe.subscriber());
        for n in [1, 2, 9] {
            probe.request(n);
        }
        assert_eq!(probe.upstream_log(), "request(12) request(12)");
        assert_eq!(probe.log(), "3 3 3 3 3 3 2 |");
        assert!(probe.is_source_released());
    }

    #[test]
    fn cancelling_stops_the_timer() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, "12----|").unwrap().record(probe.recorder());
        source
            .buffer_timeout_fair(3, 250 * MS, &time.parallel())
            .map(|list| list.concat())
            .subscribe_with(probe.subscriber());
        probe.request(1);
        time.run_until(150 * MS);
        probe.cancel();
        time.run();
        assert_eq!(probe.upstream_log(), "request(12) cancel");
        assert!(probe.log().is_empty() && probe.is_source_released());
    }
}

//! Splits the source into windows of so many values, or of what comes until time is up, and waits for
//! demand.
//!
//! ```text
//!  -a-b-c-d---e-|
//!   windowTimeout(3, 300 ms, true)
//!  W----W--W--W-|    [abc] [d] [e] []
//! ```
//!
//! - **Demand**: asks for the values of one window once the first window was requested, and for as
//!   many again as a window has taken when it ends.
//! - **Completion**: after the open window, which waits to be requested.
//! - **Error**: unchanged, likewise; the open window sees it as a [`SourceError`].
//! - **Cancellation**: cancels the source, after the open window if that has a subscriber.
//! - **Scheduler**: one worker of the scheduler given; windows end and start on it when time is up.
//!
//! A window that is full or out of time before anybody requested it ends when it is requested.
//! DIFFERENCE: when Reactor is cancelled inside its first window, it fails.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::shared::reject::reject;
use super::shared::unicast::{Owner, Unicast};
use super::shared::wip::Wip;
use super::window::Part;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, SourceError};
use crate::flux::Flux;
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::{Disposable, Scheduler, Worker};
use crate::upstream::UpstreamCell;

impl<P: Publisher> Flux<P> {
    /// Emits a window at the first request; each ends after `size` values or after `timeout`, and
    /// the next one waits until it is requested.
    ///
    /// ```
    /// use marblerun_streams::{VirtualTime, testing::marbles};
    /// use std::time::Duration;
    /// let time = VirtualTime::new();
    /// let flux = marbles(&time, "abcd-----e|")?
    ///     .window_timeout_fair(3, Duration::from_millis(350), &time.parallel());
    /// let count = std::rc::Rc::new(std::cell::Cell::new(0));
    /// let seen = count.clone();
    /// flux.subscribe(move |_| seen.set(seen.get() + 1));
    /// time.run();
    /// assert_eq!(count.get(), 4);
    /// # Ok::<(), marblerun_trace::marbles::MarbleError>(())
    /// ```
    pub fn window_timeout_fair(
        self,
        size: usize,
        timeout: Duration,
        scheduler: &Scheduler,
    ) -> Flux<WindowTimeoutFair<P>> {
        Flux(WindowTimeoutFair {
            source: self.0,
            size: size.max(1),
            timeout,
            scheduler: scheduler.clone(),
        })
    }
}

/// See [`Flux::window_timeout_fair`].
#[derive(Clone, Debug)]
pub struct WindowTimeoutFair<P> {
    source: P,
    size: usize,
    timeout: Duration,
    scheduler: Scheduler,
}

impl<P: Publisher> Publisher for WindowTimeoutFair<P> {
    type Item = Part<P::Item>;

    fn subscribe<S: Subscriber<Part<P::Item>>>(&self, downstream: S) {
        let worker = match self.scheduler.worker() {
            Ok(worker) => worker,
            Err(rejected) => return reject(downstream, rejected.into()),
        };
        self.source.subscribe(FairSubscriber(Rc::new(Link {
            context: downstream.context(),
            downstream: Downstream::new(downstream),
            upstream: UpstreamCell::default(),
            requested: Demand::none(),
            size: self.size,
            timeout: self.timeout,
            worker,
            timer: RefCell::new(None),
            window: RefCell::new(None),
            has_delivered: Cell::new(false),
            length: Cell::new(0),
            taken: Cell::new(0),
            is_due: Cell::new(false),
            wip: Wip::default(),
            end: RefCell::new(None),
            is_cancelled: Cell::new(false),
            is_over: Cell::new(false),
        })));
    }
}

struct Link<T, S> {
    downstream: Downstream<S>,
    context: Context,
    upstream: UpstreamCell,
    requested: Demand,
    size: usize,
    timeout: Duration,
    worker: Worker,
    timer: RefCell<Option<Disposable>>,
    /// The open window.
    window: RefCell<Option<Unicast<T>>>,
    /// Whether it was handed out.
    has_delivered: Cell<bool>,
    /// Values that came for it.
    length: Cell<usize>,
    /// Values that it has taken.
    taken: Cell<u64>,
    /// Its time is up.
    is_due: Cell<bool>,
    wip: Wip,
    /// How to end once the open window was handed out.
    end: RefCell<Option<Result<(), Error>>>,
    is_cancelled: Cell<bool>,
    /// The end was passed on, or the source was cancelled.
    is_over: Cell<bool>,
}

impl<T: 'static, S: Subscriber<Part<T>>> Link<T, S> {
    /// Puts a window in the place of the open one, which is returned with the number of values it
    /// has taken.
    fn open(self: &Rc<Self>) -> (Option<Unicast<T>>, u64) {
        let window = Unicast::unreadable(self.clone());
        let before = self.window.replace(Some(window));
        self.has_delivered.set(false);
        self.is_due.set(false);
        self.length.set(0);
        self.start_timer();
        (before, self.taken.take())
    }

    fn start_timer(self: &Rc<Self>) {
        let this = self.clone();
        let ring = move || {
            this.is_due.set(true);
            this.drain();
        };
        let timer = self.timer.take();
        if let Some(timer) = timer {
            timer.dispose();
        }
        match self.worker.schedule(self.timeout, ring) {
            Ok(timer) => {
                self.timer.replace(Some(timer));
            }
            Err(rejected) => {
                self.upstream.cancel();
                self.end.replace(Some(Err(rejected.into())));
            }
        }
    }

    /// Hands the open window out, if it is requested.
    fn deliver(&self) {
        if self.has_delivered.get() || self.is_cancelled.get() || self.requested.get() == 0 {
            return;
        }
        let window = self.window.borrow().clone();
        if let Some(window) = window {
            self.has_delivered.set(true);
            self.requested.deliver(1);
            self.downstream.signal(|s| s.on_next(Flux(window)));
        }
    }

    fn drain(self: &Rc<Self>) {
        if !self.wip.enter() {
            return;
        }
        loop {
            self.step();
            if self.wip.leave() {
                return;
            }
        }
    }

    fn step(self: &Rc<Self>) {
        if self.is_over.get() {
            return;
        }
        if self.window.borrow().is_none() && self.requested.get() > 0 {
            self.open();
            self.deliver();
            self.upstream.request(self.size as u64);
        }
        self.deliver();
        while self.has_delivered.get() && self.is_due.get() && self.end.borrow().is_none() {
            let (before, taken) = self.open();
            self.deliver();
            if let Some(before) = before {
                before.complete();
            }
            self.deliver();
            if self.is_over.get() {
                return;
            }
            if taken > 0 {
                self.upstream.request(taken);
            }
        }
        let is_delivered = self.has_delivered.get() || self.window.borrow().is_none();
        let end = self.end.borrow().clone();
        if let Some(end) = end.filter(|_| is_delivered) {
            self.finish(end);
        }
    }

    fn finish(&self, end: Result<(), Error>) {
        self.is_over.set(true);
        self.worker.dispose();
        let window = self.window.take();
        if let Some(window) = window {
            let end = end.clone().map_err(|error| SourceError(error).into());
            // One that was cancelled has no need of it.
            let _ = window.end(end);
        }
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }

    /// A value fills the open window: the next one is handed out first.
    fn fill(self: &Rc<Self>, window: &Unicast<T>, value: T) {
        let takes = u64::from(!window.is_cancelled());
        let (_, taken) = self.open();
        let is_alone = self.wip.enter();
        self.deliver();
        if taken + takes > 0 {
            self.upstream.request(taken + takes);
        }
        if let Err((_, value)) = window.offer(value) {
            self.context.discard(&value);
            self.upstream.request(1);
        }
        window.complete();
        self.deliver();
        if is_alone {
            while !self.wip.leave() {
                self.step();
            }
        }
    }

    fn is_closed(&self) -> bool {
        self.is_over.get() || self.end.borrow().is_some()
    }

    fn stop(&self) {
        if !self.is_over.replace(true) {
            self.worker.dispose();
            self.upstream.cancel();
            let window = self.window.take();
            drop(window);
        }
    }
}

impl<T: 'static, S: Subscriber<Part<T>>> Owner for Link<T, S> {
    fn consumed(&self, _: u64) {}

    fn terminated(&self, _: u64) {
        if self.is_cancelled.get() {
            self.stop();
        }
    }
}

/// A handle, as windows need the shared link.
struct Handle<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<Part<T>>> Upstream for Handle<T, S> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.0.upstream.cancel();
            return self.0.finish(Err(NonPositiveRequest.into()));
        }
        self.0.requested.add(n);
        self.0.drain();
    }

    fn cancel(&self) {
        let link = &self.0;
        if link.is_cancelled.replace(true) {
            return;
        }
        link.downstream.release();
        let window = link.window.borrow().clone();
        if window.is_none_or(|window| window.subscriber_count() == 0) {
            link.stop();
        }
    }
}

struct FairSubscriber<T, S>(Rc<Link<T, S>>);

impl<T: 'static, S: Subscriber<Part<T>>> Subscriber<T> for FairSubscriber<T, S> {
    fn on_subscribe(&self, subscription: Subscription) {
        if self.0.upstream.accept(&subscription) {
            let handle = Subscription::new(Rc::new(Handle(self.0.clone())));
            self.0.downstream.signal(|s| s.on_subscribe(handle));
        }
    }

    fn on_next(&self, value: T) {
        let link = &self.0;
        let window = link.window.borrow().clone();
        let Some(window) = window.filter(|_| !link.is_closed()) else {
            return link.context.next_dropped(&value);
        };
        link.length.set(link.length.get() + 1);
        if link.length.get() >= link.size {
            if link.has_delivered.get() {
                return link.fill(&window, value);
            }
            // It ends when it is handed out.
            link.is_due.set(true);
        }
        match window.offer(value) {
            Ok(()) => link.taken.set(link.taken.get() + 1),
            Err((_, value)) => {
                link.context.discard(&value);
                link.upstream.request(1);
            }
        }
    }

    fn on_error(&self, error: Error) {
        if self.0.is_closed() {
            return self.0.context.error_dropped(&error);
        }
        self.0.end.replace(Some(Err(error)));
        self.0.drain();
    }

    fn on_complete(&self) {
        if !self.0.is_closed() {
            self.0.end.replace(Some(Ok(())));
            self.0.drain();
        }
    }

    fn context(&self) -> Context {
        self.0.context.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::window::tests::Parts;
    use crate::testing::{Journal, Probe, marbles, values};
    use crate::{Flux, VirtualTime};

    const MS: Duration = Duration::from_millis(1);

    #[track_caller]
    fn check(source: &str, demand: &[(u32, u64)], expected: &str, windows: &str) {
        let (time, probe, parts) = (VirtualTime::new(), Probe::new(), Parts::default());
        let journal = Journal::new(&time);
        let source = journal.flux("s", marbles(&time, source).unwrap());
        let opened = source
            .window_timeout_fair(3, 250 * MS, &time.parallel())
            .map(parts.subscribe());
        journal.flux("r", opened).subscribe_with(probe.subscriber());
        let timer = time.worker("timer");
        for (at, n) in demand.iter().copied() {
            let probe = probe.clone();
            let request = move || probe.request(n);
            timer.schedule(at * MS, request).unwrap();
        }
        time.run();
        assert_eq!(journal.text(), expected);
        assert_eq!(parts.log(), windows);
        assert!(probe.is_source_released());
    }

    #[test]
    fn windows_wait_for_demand() {
        check(
            "12345-6--7|",
            &[(0, 1), (450, 1), (750, 5)],
            "0 main: s.subscribe r.subscribe\n\
             0 timer: r.request(1) r.next(W) s.request(3) s.next(1)\n\
             100 marbles: s.next(2)\n\
             200 marbles: s.next(3) s.request(3)\n\
             300 marbles: s.next(4)\n\
             400 marbles: s.next(5)\n\
             450 timer: r.request(1) r.next(W)\n\
             450 parallel-1: s.request(2)\n\
             600 marbles: s.next(6)\n\
             750 timer: r.request(5) r.next(W) r.next(W) s.request(1)\n\
             900 marbles: s.next(7)\n\
             1000 marbles: s.complete r.complete\n",
            "1 2 3 |, 4 5 |, 6 |, 7 |",
        );
    }

    #[test]
    fn time_goes_on_without_values() {
        check(
            "1---------2|",
            &[(0, 256)],
            "0 main: s.subscribe r.subscribe\n\
             0 timer: r.request(256) r.next(W) s.request(3) s.next(1)\n\
             250 parallel-1: r.next(W) s.request(1)\n\
             500 parallel-1: r.next(W)\n\
             750 parallel-1: r.next(W)\n\
             1000 marbles: s.next(2)\n\
             1000 parallel-1: r.next(W) s.request(1)\n\
             1100 marbles: s.complete r.complete\n",
            "1 |, |, |, 2 |, |",
        );
    }

    #[test]
    fn the_open_window_waits_even_if_it_is_empty() {
        check(
            "123#",
            &[(0, 1), (2000, 5)],
            "0 main: s.subscribe r.subscribe\n\
             0 timer: r.request(1) r.next(W) s.request(3) s.next(1)\n\
             100 marbles: s.next(2)\n\
             200 marbles: s.next(3) s.request(3)\n\
             300 marbles: s.error(error)\n\
             2000 timer: r.request(5) r.next(W) r.error(error)\n",
            "1 2 3 |, #error",
        );
    }

    #[test]
    fn a_value_for_a_window_that_was_cancelled_is_asked_for_again() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, "12345678|")
            .unwrap()
            .record(probe.recorder());
        let windows = source.window_timeout_fair(3, 1000 * MS, &time.parallel());
        windows
            .flat_map(|window| window.take(1))
            .subscribe_with(probe.subscriber());
        probe.request(9);
        time.run();
        assert_eq!(probe.log(), "1 4 7 |");
        let calls = "request(3) request(1) request(1) request(1) request(1) request(1) request(1) \
                     request(1)";
        assert_eq!(probe.upstream_log(), calls);
    }

    #[test]
    fn cancelling_stops_the_timer() {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, "1---------2|").unwrap();
        source
            .record(probe.recorder())
            .window_timeout_fair(3, 250 * MS, &time.parallel())
            .map(|_| 'W')
            .subscribe_with(probe.subscriber());
        probe.request(1);
        time.run_until(150 * MS);
        probe.cancel();
        time.run();
        assert_eq!(probe.upstream_log(), "request(3) cancel");
        assert!(probe.is_source_released());
        let windows = Flux::range(1, 7).window_timeout_fair(3, 250 * MS, &time.parallel());
        assert_eq!(values(windows.flat_map(|window| window)), "1 2 3 4 5 6 7 |");
    }
}

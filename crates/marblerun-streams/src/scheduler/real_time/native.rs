//! A loop that sleeps until the next task is due or another thread wakes it.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use super::RealTime;
use crate::scheduler::queue::{Clock, Queue};

/// How often the mail is looked at before the thread sleeps: waking a thread takes longer than that.
const SPINS: u32 = 100;

pub(super) fn start() -> Queue {
    Queue::with_clock(Box::new(Monotonic(instant())))
}

struct Monotonic(Instant);

impl Clock for Monotonic {
    fn now(&self) -> Duration {
        instant().saturating_duration_since(self.0)
    }

    fn added(&self, _: &Queue, _: Duration) -> bool {
        // Tasks are added by those that run: the loop looks again after each of them.
        false
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock that runs are given"
)]
fn instant() -> Instant {
    Instant::now()
}

/// Ends the sleep of a thread.
struct Alarm {
    thread: Thread,
    is_set: AtomicBool,
}

impl Alarm {
    fn new() -> Arc<Alarm> {
        Arc::new(Alarm {
            thread: thread::current(),
            is_set: AtomicBool::new(true),
        })
    }
}

impl Wake for Alarm {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_set.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

impl RealTime {
    /// Runs tasks when they are due, until none is left and nobody outside is waited for: no future
    /// that was spawned, and no channel or stream that was asked for values.
    ///
    /// A [`Remote`](crate::scheduler::Remote) by itself is not waited for.
    pub fn run_until_idle(&self) {
        self.drive(|is_idle| is_idle.then_some(()));
    }

    /// Runs tasks when they are due, until `is_done`, which is asked before each of them and each time
    /// the loop wakes: another thread that makes it true hands in something to do, too.
    pub fn run_until(&self, mut is_done: impl FnMut() -> bool) {
        self.drive(|_| is_done().then_some(()));
    }

    /// Runs tasks when they are due, until the future is ready.
    ///
    /// ```
    /// use marblerun_streams::{Mono, RealTime};
    /// use std::time::Duration;
    ///
    /// let time = RealTime::new();
    /// let delay = Mono::delay(Duration::from_millis(1), &time.parallel());
    /// assert_eq!(time.block_on(delay.into_future())?, Some(0));
    /// # Ok::<(), marblerun_streams::Error>(())
    /// ```
    pub fn block_on<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        let alarm = Alarm::new();
        let waker = Waker::from(alarm.clone());
        self.drive(|_| {
            if !alarm.is_set.swap(false, Ordering::Acquire) {
                return None;
            }
            match future.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(output) => Some(output),
                Poll::Pending => None,
            }
        })
    }

    /// Runs tasks until `result` has one; it is told whether there is nothing to wait for.
    fn drive<R>(&self, mut result: impl FnMut(bool) -> Option<R>) -> R {
        let queue = &self.0.queue;
        let waker = Waker::from(Alarm::new());
        let mut now = Duration::ZERO;
        loop {
            // The mail and the clock are looked at when what was due then has run.
            let is_due = |due: Option<Duration>, now| due.is_some_and(|due| due <= now);
            if !is_due(queue.first_due(), now) {
                let is_idle = queue.next_due().is_none() && !queue.is_expecting();
                if let Some(result) = result(is_idle) {
                    return result;
                }
                now = self.now();
            } else if let Some(result) = result(false) {
                return result;
            }
            // What was done meanwhile may be due.
            let due = queue.first_due();
            if is_due(due, now) {
                queue.run_first();
            } else {
                self.sleep(due.map(|due| due - now), &waker);
            }
        }
    }

    fn sleep(&self, time: Option<Duration>, waker: &Waker) {
        let mail = self.0.queue.mail();
        for _ in 0..SPINS {
            if mail.has_mail() {
                return;
            }
            std::hint::spin_loop();
        }
        if !mail.set_driver(waker) {
            return;
        }
        match time {
            Some(time) => thread::park_timeout(time),
            None => thread::park(),
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "other threads are what is tested"
)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use crate::{RealTime, Worker};

    const MS: Duration = Duration::from_millis(1);

    /// A loop, and what its tasks write down.
    struct Lab {
        time: RealTime,
        log: Rc<RefCell<String>>,
    }

    impl Lab {
        fn new() -> Lab {
            Lab {
                time: RealTime::new(),
                log: Rc::default(),
            }
        }

        /// A task that writes its letter and its thread.
        fn task(&self, letter: char) -> impl Fn() + use<> {
            let (time, log) = (self.time.clone(), self.log.clone());
            move || {
                let thread = time.thread();
                log.borrow_mut().push_str(&format!("{letter}:{thread} "));
            }
        }

        fn worker(&self, thread: &str) -> Worker {
            self.time.worker(thread)
        }

        #[track_caller]
        fn check(&self, expected: &str) {
            assert_eq!(self.log.borrow().trim_end(), expected);
        }
    }

    #[test]
    fn runs_by_time_then_by_order_of_scheduling() {
        let lab = Lab::new();
        let (a, b) = (lab.worker("a"), lab.worker("b"));
        // Time passes between these lines: what comes first is scheduled first, but for a far one.
        let far = a.schedule(Duration::from_secs(3_600), lab.task('x'));
        b.schedule(Duration::ZERO, lab.task('0')).unwrap();
        a.schedule(Duration::ZERO, lab.task('1')).unwrap();
        b.schedule(MS, lab.task('2')).unwrap();
        a.schedule(2 * MS, lab.task('3')).unwrap();
        b.schedule(2 * MS, move || far.unwrap().dispose()).unwrap();
        a.schedule(2 * MS, lab.task('4')).unwrap();
        lab.check("");
        lab.time.run_until_idle();
        lab.check("0:b 1:a 2:b 3:a 4:a");
        assert!(lab.time.now() >= 2 * MS, "nothing comes early");
    }

    #[test]
    fn tasks_are_called_off_and_periodic_ones_come_again() {
        let lab = Lab::new();
        let worker = lab.worker("w");
        worker.schedule(MS, lab.task('x')).unwrap().dispose();
        let gone = lab.worker("gone");
        gone.schedule_periodically(MS, MS, lab.task('x')).unwrap();
        gone.dispose();
        let (ticks, tick) = (Rc::new(Cell::new(0)), lab.task('t'));
        let (count, stop) = (ticks.clone(), worker.clone());
        worker
            .schedule_periodically(MS, MS, move || {
                tick();
                count.set(count.get() + 1);
                if count.get() == 3 {
                    stop.dispose();
                }
            })
            .unwrap();
        lab.time.run_until(|| ticks.get() == 2);
        assert_eq!(ticks.get(), 2);
        lab.time.run_until_idle();
        assert_eq!(ticks.get(), 3);
    }

    #[test]
    fn a_task_that_schedules_itself_for_now_lets_others_run() {
        let lab = Lab::new();
        let worker = lab.worker("w");
        let is_done = Rc::new(Cell::new(false));
        fn again(worker: &Worker, is_done: &Rc<Cell<bool>>) {
            let (next, done) = (worker.clone(), is_done.clone());
            let task = move || {
                if !done.get() {
                    again(&next, &done);
                }
            };
            worker.schedule(Duration::ZERO, task).unwrap();
        }
        again(&worker, &is_done);
        let done = is_done.clone();
        worker.schedule(MS, move || done.set(true)).unwrap();
        lab.time.run_until_idle();
        assert!(is_done.get());
    }

    #[test]
    fn other_threads_wake_the_loop_and_their_work_comes_in_order() {
        let lab = Lab::new();
        let remote = lab.time.remote();
        let (sender, receiver) = mpsc::channel();
        let helper = thread::spawn(move || {
            for n in 0..1_000 {
                let sender = sender.clone();
                remote.post(move || sender.send((n, thread::current().id())).unwrap());
            }
        });
        let mut came = Vec::new();
        lab.time.run_until(|| {
            came.extend(receiver.try_iter());
            came.len() == 1_000
        });
        helper.join().unwrap();
        let here = thread::current().id();
        assert!(came.iter().copied().eq((0..1_000).map(|n| (n, here))));
    }

    #[test]
    fn a_loop_that_waits_for_nothing_is_woken_to_look_again() {
        let time = RealTime::new();
        let remote = time.remote();
        let (sender, receiver) = mpsc::channel();
        let helper = thread::spawn(move || {
            // Answered from the loop's thread: it has to be running by then.
            let (answer, asked) = mpsc::channel();
            remote.post(move || answer.send(()).unwrap());
            asked.recv().unwrap();
            remote.post(move || sender.send('z').unwrap());
        });
        time.run_until(|| receiver.try_recv() == Ok('z'));
        helper.join().unwrap();
    }
}

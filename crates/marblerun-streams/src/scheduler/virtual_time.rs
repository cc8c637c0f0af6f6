//! A clock that jumps from task to task.
//!
//! Tasks run one at a time in order of (due time, order of scheduling); no time passes inside a
//! task, and nothing that is scheduled runs at once.
//!
//! Time is counted in nanoseconds and ends after 584 years: what would be due later is due then.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::pools::Pools;
use super::queue::Queue;
use super::threads::Threads;
use super::watch::Watch;
use super::{Scheduler, Worker};

/// A virtual clock with its queue of tasks and Reactor's schedulers. Clones are the same clock.
///
/// ```
/// use marblerun_streams::VirtualTime;
/// use std::time::Duration;
///
/// let time = VirtualTime::new();
/// let clock = time.clone();
/// time.parallel().schedule(Duration::from_secs(3_600), move || {
///     assert_eq!(clock.now(), Duration::from_secs(3_600));
///     assert_eq!(&*clock.thread(), "parallel-1");
/// })?;
/// time.run();
/// # Ok::<(), marblerun_streams::scheduler::Rejected>(())
/// ```
#[derive(Clone)]
pub struct VirtualTime(Rc<Inner>);

struct Inner {
    queue: Queue,
    pools: Pools,
}

impl VirtualTime {
    /// A clock at zero, on thread `main`, with nothing to do.
    #[expect(
        clippy::new_without_default,
        reason = "a clock is an identity, not a value"
    )]
    pub fn new() -> VirtualTime {
        let queue = Queue::new();
        VirtualTime(Rc::new(Inner {
            pools: Pools::new(&queue),
            queue,
        }))
    }

    /// The scheduler of one thread, `single-1`.
    pub fn single(&self) -> Scheduler {
        self.0.pools.single.clone()
    }

    /// The scheduler of `parallel-1` to `parallel-4`, in turn.
    pub fn parallel(&self) -> Scheduler {
        self.0.pools.parallel.clone()
    }

    /// The scheduler of at most 40 threads, of which the lowest one free is taken.
    pub fn bounded_elastic(&self) -> Scheduler {
        self.0.pools.bounded_elastic.clone()
    }

    /// A scheduler with threads of its own.
    pub fn scheduler(&self, threads: Threads) -> Scheduler {
        Scheduler::pool(self.0.queue.clone(), threads)
    }

    /// Virtual time since the start.
    pub fn now(&self) -> Duration {
        self.0.queue.now()
    }

    /// The thread that runs.
    pub fn thread(&self) -> Rc<str> {
        self.0.queue.thread()
    }

    /// Says that another thread runs, and returns the one before: a host goes on with a task.
    pub fn set_thread(&self, thread: Rc<str>) -> Rc<str> {
        self.0.queue.set_thread(thread)
    }

    /// A mark that tasks inherit: whatever was set when a task was scheduled is set again when it
    /// runs. Recorders keep there what causes what.
    pub fn cause(&self) -> Option<u32> {
        self.0.queue.cause()
    }

    /// Sets the mark and returns the one before.
    pub fn set_cause(&self, cause: Option<u32>) -> Option<u32> {
        self.0.queue.set_cause(cause)
    }

    /// Lets somebody know what becomes of tasks that wait for their time: those that are scheduled
    /// with a delay or a period from here on. Only the first one who asks.
    pub fn watch(&self, watch: Rc<dyn Watch>) {
        self.0.queue.watch(watch);
    }

    /// A worker on the thread of that name.
    pub fn worker(&self, thread: impl Into<Rc<str>>) -> Worker {
        Worker::on(self.0.queue.clone(), thread.into(), || {})
    }

    /// When the next task is due, if there is one.
    pub fn next_due(&self) -> Option<Duration> {
        self.0.queue.next_due()
    }

    /// When the next task is due, and its place in the order of scheduling: for a host that runs more
    /// than these tasks by one clock.
    pub fn next(&self) -> Option<(Duration, u64)> {
        self.0.queue.next()
    }

    /// The thread of the next task, if there is one.
    pub fn next_thread(&self) -> Option<Rc<str>> {
        self.0.queue.next_thread()
    }

    /// Leaves the next task out until [`put_back`](VirtualTime::put_back): its thread waits for
    /// something. It can be called off meanwhile.
    pub fn put_aside(&self) {
        self.0.queue.put_aside();
    }

    /// Puts back what was left out. What was due meanwhile is run next, without time going back.
    pub fn put_back(&self) {
        self.0.queue.put_back();
    }

    /// The place in the order of scheduling that the next task gets.
    pub fn order(&self) -> u64 {
        self.0.queue.order()
    }

    /// Sets the place in the order of scheduling that the next task gets: what a host schedules
    /// elsewhere is counted, too.
    pub fn set_order(&self, order: u64) {
        self.0.queue.set_order(order);
    }

    /// Lets time pass without running anything; never back.
    pub fn advance(&self, to: Duration) {
        self.0.queue.advance(to);
    }

    /// Runs the next task; whether there was one.
    pub fn step(&self) -> bool {
        self.0.queue.step()
    }

    /// Runs tasks until none is left.
    pub fn run(&self) {
        self.0.queue.run();
    }

    /// Runs the tasks that are due up to `until`.
    pub fn run_until(&self, until: Duration) {
        self.0.queue.run_until(until);
    }

    /// Calls off every task.
    pub fn clear(&self) {
        self.0.queue.clear();
    }
}

impl fmt::Debug for VirtualTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VirtualTime")
            .field("now", &self.now())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;
    use crate::scheduler::{Disposable, Remote};

    const SECOND: Duration = Duration::from_secs(1);

    /// A task that writes its letter, and the thread it ran on if asked to.
    type Letter<'a> = &'a dyn Fn(char) -> Box<dyn Fn()>;

    /// Runs what `schedule` sets up; the tasks' letters in the order in which they ran.
    #[track_caller]
    fn check(schedule: impl FnOnce(&VirtualTime, Letter<'_>), ran: &str) {
        let time = VirtualTime::new();
        let log = Rc::new(RefCell::new(String::new()));
        let task = |letter: char| {
            let (log, time) = (log.clone(), time.clone());
            Box::new(move || {
                let thread = time.thread();
                log.borrow_mut().push_str(&format!("{letter}:{thread} "));
            }) as Box<dyn Fn()>
        };
        schedule(&time, &task);
        assert_eq!(*log.borrow(), "", "nothing runs at once");
        time.run_until(5 * SECOND);
        assert_eq!(log.borrow().trim_end(), ran);
    }

    #[test]
    fn runs_by_time_then_by_order_of_scheduling() {
        check(
            |time, task| {
                let (a, b) = (time.worker("a"), time.worker("b"));
                a.schedule(SECOND, task('2')).unwrap();
                b.schedule(Duration::ZERO, task('1')).unwrap();
                b.schedule(SECOND, task('3')).unwrap();
                a.schedule(SECOND, task('4')).unwrap();
            },
            "1:b 2:a 3:b 4:a",
        );
    }

    #[test]
    fn disposing_calls_off_what_has_not_run() {
        check(
            |time, task| {
                let (a, b) = (time.worker("a"), time.worker("b"));
                a.schedule(SECOND, task('x')).unwrap();
                a.schedule_periodically(SECOND, SECOND, task('x')).unwrap();
                b.schedule(SECOND, task('1')).unwrap();
                let called_off = b.schedule(SECOND, task('x')).unwrap();
                called_off.dispose();
                called_off.dispose();
                a.dispose();
                assert!(a.schedule(SECOND, task('x')).is_err());
            },
            "1:b",
        );
    }

    #[test]
    fn periodic_tasks_keep_their_rhythm() {
        check(
            |time, task| {
                let worker = time.worker("w");
                let tick = worker
                    .schedule_periodically(SECOND, 2 * SECOND, task('t'))
                    .unwrap();
                worker.schedule(3 * SECOND, task('b')).unwrap();
                time.worker("s")
                    .schedule(4 * SECOND, move || tick.dispose())
                    .unwrap();
            },
            "t:w b:w t:w",
        );
    }

    #[test]
    fn parallel_threads_come_in_turn_and_elastic_ones_are_given_back() {
        check(
            |time, task| {
                for letter in ['1', '2', '3', '4', '5'] {
                    time.parallel()
                        .schedule(Duration::ZERO, task(letter))
                        .unwrap();
                }
                let elastic = time.bounded_elastic();
                let (a, b) = (elastic.worker().unwrap(), elastic.worker().unwrap());
                b.schedule(Duration::ZERO, task('b')).unwrap();
                a.dispose();
                elastic.schedule(Duration::ZERO, task('c')).unwrap();
                elastic.schedule(SECOND, task('d')).unwrap().dispose();
                elastic.schedule(SECOND, task('e')).unwrap();
            },
            "1:parallel-1 2:parallel-2 3:parallel-3 4:parallel-4 5:parallel-1 \
             b:boundedElastic-2 c:boundedElastic-1 e:boundedElastic-3",
        );
    }

    #[test]
    fn tasks_put_aside_are_late_or_called_off() {
        check(
            |time, task| {
                let (busy, other) = (time.worker("busy"), time.worker("other"));
                busy.schedule(SECOND, task('2')).unwrap();
                let called_off = busy.schedule(SECOND, task('x')).unwrap();
                busy.schedule(2 * SECOND, task('3')).unwrap();
                other.schedule(3 * SECOND, task('1')).unwrap();
                while time.next_thread().as_deref() == Some("busy") {
                    time.put_aside();
                }
                called_off.dispose();
                let clock = time.clone();
                other
                    .schedule(3 * SECOND, move || clock.put_back())
                    .unwrap();
            },
            "1:other 2:busy 3:busy",
        );
    }

    #[test]
    fn a_disposed_or_immediate_scheduler_says_no() {
        let time = VirtualTime::new();
        let ui = time.scheduler(Threads::single("ui"));
        ui.dispose();
        assert!(ui.worker().is_err() && ui.schedule(SECOND, || {}).is_err());
        let ran = Rc::new(Cell::new(false));
        let set = ran.clone();
        assert!(Scheduler::immediate().schedule(SECOND, || {}).is_err());
        Scheduler::immediate()
            .schedule(Duration::ZERO, move || set.set(true))
            .unwrap();
        assert!(ran.get());
    }

    struct Log(RefCell<String>, Cell<u32>);

    impl Watch for Log {
        fn set(&self, thread: &str, due: Duration, period: Option<Duration>) -> Option<u32> {
            let number = self.1.replace(self.1.get() + 1);
            let period = period.map_or(0, |period| period.as_secs());
            let due = due.as_secs();
            let text = format!("set {number} {thread} {due} {period}; ");
            self.0.borrow_mut().push_str(&text);
            Some(number)
        }

        fn fired(&self, timer: u32) {
            self.0.borrow_mut().push_str(&format!("fired {timer}; "));
        }

        fn cancelled(&self, timer: u32) {
            self.0.borrow_mut().push_str(&format!("off {timer}; "));
        }
    }

    #[test]
    fn who_watches_sees_what_waits_for_its_time() {
        let time = VirtualTime::new();
        let log = Rc::new(Log(RefCell::default(), Cell::new(0)));
        time.watch(log.clone());
        let worker = time.worker("w");
        worker.schedule(Duration::ZERO, || {}).unwrap();
        let once = worker.schedule(SECOND, || {}).unwrap();
        let tick = worker
            .schedule_periodically(SECOND, 2 * SECOND, || {})
            .unwrap();
        worker.schedule(9 * SECOND, || {}).unwrap();
        time.run_until(4 * SECOND);
        once.dispose();
        tick.dispose();
        worker.dispose();
        assert_eq!(
            *log.0.borrow(),
            "set 0 w 1 0; set 1 w 1 2; set 2 w 9 0; fired 0; fired 1; fired 1; off 1; off 2; "
        );
    }

    /// What a task that comes again sees, with others beside it, driven in that way.
    fn story(drive: impl Fn(&VirtualTime)) -> String {
        let time = VirtualTime::new();
        let log = Rc::new(RefCell::new(String::new()));
        let write = {
            let (log, time) = (log.clone(), time.clone());
            move |letter: char| {
                let (now, order, cause) = (time.now().as_secs(), time.order(), time.cause());
                let entry = format!("{letter} {now} {} {order} {cause:?}\n", time.thread());
                log.borrow_mut().push_str(&entry);
            }
        };
        let (clock, runs, ticking) = (time.clone(), Cell::new(0), write.clone());
        let own = Rc::new(RefCell::new(None::<Disposable>));
        let disposing = own.clone();
        let remote = Remote(clock.0.queue.mail().clone());
        let tick = move || {
            ticking('t');
            let other = ticking.clone();
            match runs.replace(runs.get() + 1) {
                3 => drop(clock.set_thread("other".into())),
                5 => drop(clock.set_cause(Some(7))),
                7 => {
                    clock
                        .worker("w")
                        .schedule(2 * SECOND, move || other('b'))
                        .unwrap();
                }
                9 => {
                    clock.set_thread("other".into());
                    clock.worker("w").schedule(SECOND / 2, || {}).unwrap();
                    clock.step();
                    ticking('n');
                }
                11 => remote.post(|| {}),
                13 => clock.set_order(100),
                15 => clock.clear(),
                17 => disposing.borrow().iter().for_each(Disposable::dispose),
                _ => {}
            }
        };
        let worker = time.worker("t");
        let task = worker.schedule_periodically(SECOND, SECOND, tick);
        own.replace(Some(task.unwrap()));
        let slower = write.clone();
        let beside = time
            .worker("s")
            .schedule_periodically(5 * SECOND, 5 * SECOND, move || slower('s'))
            .unwrap();
        time.worker("w")
            .schedule(11 * SECOND, move || beside.dispose())
            .unwrap();
        drive(&time);
        write('e');
        log.take()
    }

    #[test]
    fn a_task_that_goes_on_sees_what_it_sees_step_by_step() {
        let by_steps = story(|time| while time.step() {});
        assert_eq!(
            by_steps
                .lines()
                .filter(|line| line.starts_with('t'))
                .count(),
            18
        );
        assert_eq!(story(VirtualTime::run), by_steps);
        let in_parts = story(|time| {
            for seconds in [1, 4, 9, 30] {
                time.run_until(seconds * SECOND);
                assert!(time.now() <= seconds * SECOND);
            }
        });
        assert_eq!(in_parts, by_steps);
    }

    #[test]
    fn a_task_inherits_its_cause() {
        let time = VirtualTime::new();
        let seen = Rc::new(Cell::new(None));
        time.set_cause(Some(7));
        let (clock, log) = (time.clone(), seen.clone());
        time.worker("w")
            .schedule(SECOND, move || log.set(clock.cause()))
            .unwrap();
        time.set_cause(None);
        time.run();
        assert_eq!(seen.get(), Some(7));
        assert_eq!((time.cause(), &*time.thread()), (None, "main"));
    }
}

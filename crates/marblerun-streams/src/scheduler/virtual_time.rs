//! A clock that jumps from task to task.
//!
//! Tasks run one at a time in order of (due time, order of scheduling); no time passes inside a
//! task, and nothing that is scheduled runs at once.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::Disposable;

/// A virtual clock with its queue of tasks. Clones are the same clock.
///
/// ```
/// use marblerun_streams::VirtualTime;
/// use std::time::Duration;
///
/// let time = VirtualTime::new();
/// let worker = time.worker("timer");
/// let clock = time.clone();
/// worker.schedule(Duration::from_secs(3_600), move || {
///     assert_eq!(clock.now(), Duration::from_secs(3_600));
///     assert_eq!(&*clock.thread(), "timer");
/// });
/// time.run();
/// ```
#[derive(Clone)]
pub struct VirtualTime(Rc<Clock>);

struct Clock {
    now: Cell<Duration>,
    /// Of the task that runs; `main` between tasks.
    thread: RefCell<Rc<str>>,
    cause: Cell<Option<u32>>,
    /// Tells apart tasks that are due at the same time.
    scheduled: Cell<u64>,
    queue: RefCell<BTreeMap<Due, Task>>,
}

/// When a task runs: at a time, in order of scheduling.
type Due = (Duration, u64);

struct Task {
    thread: Rc<str>,
    cause: Option<u32>,
    run: Box<dyn FnOnce()>,
}

impl VirtualTime {
    /// A clock at zero, on thread `main`, with nothing to do.
    #[expect(
        clippy::new_without_default,
        reason = "a clock is an identity, not a value"
    )]
    pub fn new() -> VirtualTime {
        VirtualTime(Rc::new(Clock {
            now: Cell::new(Duration::ZERO),
            thread: RefCell::new("main".into()),
            cause: Cell::new(None),
            scheduled: Cell::new(0),
            queue: RefCell::default(),
        }))
    }

    /// Virtual time since the start.
    pub fn now(&self) -> Duration {
        self.0.now.get()
    }

    /// The thread that runs.
    pub fn thread(&self) -> Rc<str> {
        self.0.thread.borrow().clone()
    }

    /// A mark that tasks inherit: whatever was set when a task was scheduled is set again when it
    /// runs. Recorders keep there what causes what.
    pub fn cause(&self) -> Option<u32> {
        self.0.cause.get()
    }

    /// Sets the mark and returns the one before.
    pub fn set_cause(&self, cause: Option<u32>) -> Option<u32> {
        self.0.cause.replace(cause)
    }

    /// A worker on the thread of that name.
    pub fn worker(&self, thread: impl Into<Rc<str>>) -> Worker {
        Worker(Rc::new(WorkerState {
            clock: self.0.clone(),
            thread: thread.into(),
            is_disposed: Cell::new(false),
            pending: RefCell::default(),
        }))
    }

    /// When the next task is due, if there is one.
    pub fn next_due(&self) -> Option<Duration> {
        self.0
            .queue
            .borrow()
            .first_key_value()
            .map(|((at, _), _)| *at)
    }

    /// Runs the next task; whether there was one.
    pub fn step(&self) -> bool {
        let next = self.0.queue.borrow_mut().pop_first();
        let Some(((at, _), task)) = next else {
            return false;
        };
        self.0.now.set(at);
        let thread = self.0.thread.replace(task.thread);
        let cause = self.0.cause.replace(task.cause);
        (task.run)();
        self.0.thread.replace(thread);
        self.0.cause.set(cause);
        true
    }

    /// Runs tasks until none is left.
    pub fn run(&self) {
        while self.step() {}
    }

    /// Calls off every task.
    pub fn clear(&self) {
        // The queue must be free again before the tasks' own drops run.
        let tasks = self.0.queue.take();
        drop(tasks);
    }
}

impl fmt::Debug for VirtualTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VirtualTime")
            .field("now", &self.now())
            .finish_non_exhaustive()
    }
}

/// Runs tasks on one thread of the clock, in order. Clones are the same worker.
#[derive(Clone)]
pub struct Worker(Rc<WorkerState>);

struct WorkerState {
    clock: Rc<Clock>,
    thread: Rc<str>,
    is_disposed: Cell<bool>,
    /// Scheduled and neither run nor called off.
    pending: RefCell<BTreeSet<Due>>,
}

impl Worker {
    /// Runs the task `delay` from now. A disposed worker takes no more tasks: the task is dropped.
    pub fn schedule(&self, delay: Duration, task: impl FnOnce() + 'static) -> Disposable {
        let state = &self.0;
        if state.is_disposed.get() {
            return Disposable::new(|| {});
        }
        let clock = &state.clock;
        let order = clock.scheduled.get();
        clock.scheduled.set(order + 1);
        let due = (clock.now.get().saturating_add(delay), order);
        state.pending.borrow_mut().insert(due);
        let owner = Rc::downgrade(state);
        let run = Box::new(move || {
            if let Some(worker) = owner.upgrade() {
                worker.pending.borrow_mut().remove(&due);
            }
            task();
        });
        let task = Task {
            thread: state.thread.clone(),
            cause: clock.cause.get(),
            run,
        };
        clock.queue.borrow_mut().insert(due, task);
        let owner = Rc::downgrade(state);
        Disposable::new(move || {
            if let Some(worker) = owner.upgrade() {
                worker.call_off(due);
            }
        })
    }

    /// Calls off every task that has not run, and takes no more.
    pub fn dispose(&self) {
        self.0.is_disposed.set(true);
        for due in self.0.pending.take() {
            self.0.call_off(due);
        }
    }
}

impl WorkerState {
    fn call_off(&self, due: Due) {
        self.pending.borrow_mut().remove(&due);
        // The queue must be free again before the task's own drop runs.
        let task = self.clock.queue.borrow_mut().remove(&due);
        drop(task);
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Worker").field(&self.0.thread).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// Runs what `schedule` sets up; the tasks' letters in the order in which they ran.
    fn check(schedule: impl FnOnce(&VirtualTime, &dyn Fn(char) -> Box<dyn FnOnce()>), ran: &str) {
        let time = VirtualTime::new();
        let log = Rc::new(RefCell::new(String::new()));
        let task = |letter: char| {
            let log = log.clone();
            Box::new(move || log.borrow_mut().push(letter)) as Box<dyn FnOnce()>
        };
        schedule(&time, &task);
        assert_eq!(*log.borrow(), "", "nothing runs at once");
        time.run();
        assert_eq!(*log.borrow(), ran);
    }

    #[test]
    fn runs_by_time_then_by_order_of_scheduling() {
        check(
            |time, task| {
                let (a, b) = (time.worker("a"), time.worker("b"));
                a.schedule(SECOND, task('2'));
                b.schedule(Duration::ZERO, task('1'));
                b.schedule(SECOND, task('3'));
                a.schedule(SECOND, task('4'));
            },
            "1234",
        );
    }

    #[test]
    fn disposing_calls_off_what_has_not_run() {
        check(
            |time, task| {
                let (a, b) = (time.worker("a"), time.worker("b"));
                a.schedule(SECOND, task('x'));
                b.schedule(SECOND, task('1'));
                let called_off = b.schedule(SECOND, task('x'));
                called_off.dispose();
                called_off.dispose();
                a.dispose();
                a.schedule(SECOND, task('x'));
            },
            "1",
        );
    }

    #[test]
    fn a_task_inherits_its_cause_and_has_its_thread() {
        let time = VirtualTime::new();
        let seen = Rc::new(Cell::new(None));
        time.set_cause(Some(7));
        let (clock, log) = (time.clone(), seen.clone());
        time.worker("w").schedule(SECOND, move || {
            assert_eq!(&*clock.thread(), "w");
            log.set(clock.cause());
        });
        time.set_cause(None);
        time.run();
        assert_eq!(seen.get(), Some(7));
        assert_eq!((time.cause(), &*time.thread()), (None, "main"));
    }
}

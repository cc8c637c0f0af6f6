//! Time and threads as values: whoever needs a clock is given one.
//!
//! A [`Scheduler`] hands out threads, a [`Worker`] runs tasks on one of them, in order. All of them
//! share the queue of one clock.
//!
//! - [`virtual_time`]: a clock that jumps from task to task.
//! - `real_time`: the clock on the wall; natively, and in a browser with the feature `browser`.
//! - [`mail`]: work that other threads hand in.
//! - [`future`]: futures on a worker.
//! - `executor`: tasks that somebody else runs.
//! - [`threads`]: which thread is next.
//! - [`worker`]: tasks on one thread.
//! - [`watch`]: who sees tasks that wait for their time.

mod agenda;
mod entries;
mod executor;
pub mod future;
pub mod mail;
mod periodic;
mod pools;
mod queue;
#[cfg(any(
    not(all(target_family = "wasm", target_os = "unknown")),
    feature = "browser"
))]
pub mod real_time;
mod sleeper;
pub mod threads;
pub mod virtual_time;
pub mod watch;
pub mod worker;

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use executor::Executor;
pub use mail::Remote;
pub(crate) use queue::Timer;
use queue::{Due, Queue, Task};
#[cfg(any(
    not(all(target_family = "wasm", target_os = "unknown")),
    feature = "browser"
))]
pub use real_time::RealTime;
pub(crate) use sleeper::{Bell, Sleeper};
pub use threads::Threads;
pub use virtual_time::VirtualTime;
pub use watch::Watch;
pub use worker::Worker;

/// Something that can be called off once: a task, a subscription.
#[derive(Clone)]
pub struct Disposable(Option<Rc<dyn Dispose>>);

/// What disposing does; the second time nothing.
pub(crate) trait Dispose {
    fn dispose(&self);

    /// Whether there is nothing to dispose of any more.
    fn is_disposed(&self) -> bool;
}

/// A function that is called once.
impl<F: FnOnce()> Dispose for Cell<Option<F>> {
    fn dispose(&self) {
        if let Some(dispose) = self.take() {
            dispose();
        }
    }

    fn is_disposed(&self) -> bool {
        let dispose = self.take();
        let is_disposed = dispose.is_none();
        self.set(dispose);
        is_disposed
    }
}

impl Disposable {
    /// Calls `dispose` when it is disposed for the first time.
    pub fn new(dispose: impl FnOnce() + 'static) -> Disposable {
        Disposable::of(Rc::new(Cell::new(Some(dispose))))
    }

    pub(crate) fn of(dispose: Rc<dyn Dispose>) -> Disposable {
        Disposable(Some(dispose))
    }

    /// Nothing to call off.
    pub fn disposed() -> Disposable {
        Disposable(None)
    }

    /// Calls it off. Idempotent.
    pub fn dispose(&self) {
        if let Some(dispose) = &self.0 {
            dispose.dispose();
        }
    }

    /// Whether it was called off, or is known to be over.
    pub fn is_disposed(&self) -> bool {
        self.0.as_ref().is_none_or(|dispose| dispose.is_disposed())
    }
}

impl fmt::Debug for Disposable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Disposable")
    }
}

/// A scheduler or worker that was disposed, or cannot delay, has refused a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected;

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scheduler unavailable")
    }
}

impl std::error::Error for Rejected {}

/// Where tasks run: a source of workers. Clones are the same scheduler.
#[derive(Clone)]
pub struct Scheduler(Kind);

#[derive(Clone)]
enum Kind {
    Immediate,
    Pool(Rc<Pool>),
    Executor(Rc<Executor>),
}

struct Pool {
    queue: Queue,
    threads: Threads,
    is_disposed: Cell<bool>,
}

impl Scheduler {
    /// Runs tasks at once, where they are scheduled; it cannot delay.
    pub fn immediate() -> Scheduler {
        Scheduler(Kind::Immediate)
    }

    /// Hands tasks to `execute`, which runs each of them when and where it likes, the given time from
    /// now at the earliest, or refuses.
    ///
    /// ```
    /// use marblerun_streams::{Flux, Scheduler};
    /// use std::{cell::RefCell, rc::Rc};
    /// let (tasks, seen) = (Rc::new(RefCell::new(Vec::new())), Rc::new(RefCell::new(Vec::new())));
    /// let (later, see) = (tasks.clone(), seen.clone());
    /// let scheduler = Scheduler::from_executor(move |_, task| Ok(later.borrow_mut().push(task)));
    /// Flux::range(1, 2).publish_on(&scheduler).subscribe(move |n| see.borrow_mut().push(n));
    /// assert!(seen.borrow().is_empty());
    /// tasks.take().into_iter().for_each(|task| task());
    /// assert_eq!(*seen.borrow(), [1, 2]);
    /// ```
    pub fn from_executor(
        execute: impl Fn(Duration, Box<dyn FnOnce()>) -> Result<(), Rejected> + 'static,
    ) -> Scheduler {
        Scheduler(Kind::Executor(Rc::new(Executor::new(execute))))
    }

    pub(crate) fn pool(queue: Queue, threads: Threads) -> Scheduler {
        Scheduler(Kind::Pool(Rc::new(Pool {
            queue,
            threads,
            is_disposed: Cell::new(false),
        })))
    }

    /// Time since the start of the clock; zero for a scheduler that has none.
    pub fn now(&self) -> Duration {
        match &self.0 {
            Kind::Immediate | Kind::Executor(_) => Duration::ZERO,
            Kind::Pool(pool) => pool.queue.now(),
        }
    }

    /// A worker of its own thread, as far as there are threads.
    ///
    /// # Errors
    ///
    /// If the scheduler is disposed.
    pub fn worker(&self) -> Result<Worker, Rejected> {
        match &self.0 {
            Kind::Immediate => Ok(Worker::immediate()),
            Kind::Executor(executor) => Ok(Worker::executed(executor.worker())),
            Kind::Pool(pool) => {
                pool.check()?;
                let pool = pool.clone();
                let thread = pool.threads.take();
                let held = thread.clone();
                let queue = pool.queue.clone();
                Ok(Worker::on(queue, thread, move || pool.threads.give(&held)))
            }
        }
    }

    /// Runs the task `delay` from now, on a thread taken for it alone.
    ///
    /// # Errors
    ///
    /// If the scheduler is disposed, or is immediate and there is a delay.
    pub fn schedule(
        &self,
        delay: Duration,
        task: impl FnOnce() + 'static,
    ) -> Result<Disposable, Rejected> {
        match &self.0 {
            Kind::Immediate if delay.is_zero() => {
                task();
                Ok(Disposable::disposed())
            }
            Kind::Immediate => Err(Rejected),
            Kind::Executor(executor) => executor.schedule(delay, Box::new(task)),
            Kind::Pool(pool) => {
                pool.check()?;
                let thread = pool.threads.take();
                let give_back = pool.give_back(&thread);
                let task = Task::new(thread, Box::new(task)).giving_back(give_back);
                Ok(pool.queue.schedule(delay, task))
            }
        }
    }

    /// As [`schedule`](Scheduler::schedule), for what is shared anyway.
    pub(crate) fn schedule_timer(
        &self,
        delay: Duration,
        timer: Rc<dyn Timer>,
    ) -> Result<Scheduled, Rejected> {
        match &self.0 {
            Kind::Immediate if delay.is_zero() => {
                timer.run();
                Ok(Scheduled::Disposable(Disposable::disposed()))
            }
            Kind::Immediate => Err(Rejected),
            Kind::Executor(executor) => {
                let task = executor.schedule(delay, Box::new(move || timer.run()))?;
                Ok(Scheduled::Disposable(task))
            }
            Kind::Pool(pool) => {
                pool.check()?;
                let thread = pool.threads.take();
                let give_back = pool.give_back(&thread);
                let task = Task::timer(thread, timer).giving_back(give_back);
                let due = pool.queue.add(delay, task);
                Ok(Scheduled::Queued(pool.queue.clone(), due))
            }
        }
    }

    /// Runs the task `delay` from now and then every `period`, on a thread taken for it alone. The
    /// next run is due one period after the last one was due, however late that was.
    ///
    /// # Errors
    ///
    /// If the scheduler is disposed or immediate.
    pub fn schedule_periodically(
        &self,
        delay: Duration,
        period: Duration,
        task: impl Fn() + 'static,
    ) -> Result<Disposable, Rejected> {
        match &self.0 {
            Kind::Immediate => Err(Rejected),
            Kind::Executor(executor) => executor.schedule_periodically(delay, period, task),
            Kind::Pool(pool) => {
                pool.check()?;
                let thread = pool.threads.take();
                let give_back = pool.give_back(&thread);
                let task = move || {
                    let _held = &give_back;
                    task();
                };
                Ok(pool
                    .queue
                    .schedule_periodically(thread, delay, period, Box::new(task)))
            }
        }
    }

    /// Takes no more tasks.
    pub fn dispose(&self) {
        match &self.0 {
            Kind::Immediate => {}
            Kind::Executor(executor) => executor.shut(),
            Kind::Pool(pool) => pool.is_disposed.set(true),
        }
    }
}

impl Pool {
    fn check(&self) -> Result<(), Rejected> {
        if self.is_disposed.get() {
            Err(Rejected)
        } else {
            Ok(())
        }
    }

    /// What gives a thread back that was taken, if that matters.
    fn give_back(self: &Rc<Pool>, thread: &Rc<str>) -> Option<GiveBack> {
        self.threads.are_given_back().then(|| GiveBack {
            pool: self.clone(),
            thread: thread.clone(),
        })
    }
}

/// A task that waits, or has run.
pub(crate) enum Scheduled {
    Queued(Queue, Due),
    Disposable(Disposable),
}

impl Scheduled {
    pub(crate) fn call_off(&self) {
        match self {
            Scheduled::Queued(queue, due) => queue.call_off(*due),
            Scheduled::Disposable(task) => task.dispose(),
        }
    }
}

/// Gives a thread back when the task that took it is done or called off.
struct GiveBack {
    pool: Rc<Pool>,
    thread: Rc<str>,
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        self.pool.threads.give(&self.thread);
    }
}

impl fmt::Debug for Scheduler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Immediate => f.write_str("immediate"),
            Kind::Executor(_) => f.write_str("fromExecutor"),
            Kind::Pool(pool) => fmt::Debug::fmt(&pool.threads, f),
        }
    }
}

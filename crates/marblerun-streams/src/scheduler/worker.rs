//! Tasks on one thread.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use super::executor::Executor;
use super::queue::{Due, Queue, Task};
use super::sleeper::{Bell, Sleeper};
use super::{Disposable, Rejected};

/// Runs tasks on one thread, in order. Clones are the same worker.
#[derive(Clone)]
pub struct Worker(Kind);

#[derive(Clone)]
enum Kind {
    Immediate(Rc<Cell<bool>>),
    Queued(Rc<State>),
    Executed(Rc<Executor>),
}

struct State {
    queue: Queue,
    thread: Rc<str>,
    is_disposed: Cell<bool>,
    /// Scheduled and neither run nor called off.
    pending: RefCell<BTreeSet<Due>>,
    /// The task that has begun last.
    begun: Cell<Option<u64>>,
    /// Those that were not called off, in order.
    periodic: RefCell<BTreeMap<u64, Disposable>>,
    /// Periodic tasks taken so far.
    numbered: Cell<u64>,
    /// Those that were not stopped, by number.
    sleepers: RefCell<BTreeMap<u64, Sleeper>>,
    on_dispose: Cell<Option<Box<dyn FnOnce()>>>,
}

impl Worker {
    pub(crate) fn immediate() -> Worker {
        Worker(Kind::Immediate(Rc::default()))
    }

    pub(super) fn executed(executor: Rc<Executor>) -> Worker {
        Worker(Kind::Executed(executor))
    }

    pub(crate) fn on(queue: Queue, thread: Rc<str>, on_dispose: impl FnOnce() + 'static) -> Worker {
        Worker(Kind::Queued(Rc::new(State {
            queue,
            thread,
            is_disposed: Cell::new(false),
            pending: RefCell::default(),
            begun: Cell::new(None),
            periodic: RefCell::default(),
            numbered: Cell::new(0),
            sleepers: RefCell::default(),
            on_dispose: Cell::new(Some(Box::new(on_dispose))),
        })))
    }

    /// Runs the task `delay` from now.
    ///
    /// # Errors
    ///
    /// If the worker is disposed, or is immediate and there is a delay.
    pub fn schedule(
        &self,
        delay: Duration,
        task: impl FnOnce() + 'static,
    ) -> Result<Disposable, Rejected> {
        let state = match &self.0 {
            Kind::Immediate(is_disposed) if is_disposed.get() || !delay.is_zero() => {
                return Err(Rejected);
            }
            Kind::Immediate(_) => {
                task();
                return Ok(Disposable::disposed());
            }
            Kind::Executed(executor) => return executor.schedule(delay, Box::new(task)),
            Kind::Queued(state) if state.is_disposed.get() => return Err(Rejected),
            Kind::Queued(state) => state,
        };
        // The task needs to know its own place in the queue, which it gets only then.
        let own = Rc::new(Cell::new(None));
        let (place, owner) = (own.clone(), Rc::downgrade(state));
        let run = Box::new(move || {
            let Some((worker, due)) = owner.upgrade().zip(place.get()) else {
                return task();
            };
            worker.pending.borrow_mut().remove(&due);
            let (number, outer) = worker.queue.begin_task();
            worker.begun.set(Some(number));
            task();
            worker.queue.set_task(outer);
        });
        let due = state.queue.add(delay, Task::new(state.thread.clone(), run));
        own.set(Some(due));
        state.pending.borrow_mut().insert(due);
        let owner = Rc::downgrade(state);
        Ok(Disposable::new(move || {
            if let Some(worker) = owner.upgrade() {
                worker.pending.borrow_mut().remove(&due);
                worker.queue.call_off(due);
            }
        }))
    }

    /// Runs the task `delay` from now and then every `period`: see
    /// [`Scheduler::schedule_periodically`](super::Scheduler::schedule_periodically).
    ///
    /// # Errors
    ///
    /// If the worker is disposed or immediate.
    pub fn schedule_periodically(
        &self,
        delay: Duration,
        period: Duration,
        task: impl Fn() + 'static,
    ) -> Result<Disposable, Rejected> {
        match &self.0 {
            Kind::Queued(state) if !state.is_disposed.get() => {
                let (queue, thread) = (&state.queue, state.thread.clone());
                let task = queue.schedule_periodically(thread, delay, period, Box::new(task));
                let number = state.numbered.replace(state.numbered.get() + 1);
                state.periodic.borrow_mut().insert(number, task.clone());
                let owner = Rc::downgrade(state);
                Ok(Disposable::new(move || {
                    task.dispose();
                    if let Some(worker) = owner.upgrade() {
                        worker.periodic.borrow_mut().remove(&number);
                    }
                }))
            }
            Kind::Executed(executor) => executor.schedule_periodically(delay, period, task),
            _ => Err(Rejected),
        }
    }

    /// Calls off every task that has not run, takes no more, and gives the thread back.
    pub fn dispose(&self) {
        let state = match &self.0 {
            Kind::Immediate(is_disposed) => return is_disposed.set(true),
            Kind::Executed(executor) => return executor.dispose(),
            Kind::Queued(state) => state,
        };
        state.is_disposed.set(true);
        for due in state.pending.take() {
            state.queue.call_off(due);
        }
        for task in state.periodic.take().into_values() {
            task.dispose();
        }
        if let Some(task) = state.begun.get() {
            state.queue.interrupt(task);
        }
        let sleepers = state.sleepers.take();
        sleepers.values().for_each(Sleeper::stop);
        if let Some(on_dispose) = state.on_dispose.take() {
            on_dispose();
        }
    }

    /// A task that runs here each time it is woken, from wherever; it is given what wakes it.
    ///
    /// # Errors
    ///
    /// If the worker is disposed or immediate.
    pub(crate) fn sleeper(&self, task: impl Fn(&Arc<Bell>) + 'static) -> Result<Sleeper, Rejected> {
        match &self.0 {
            Kind::Queued(state) if !state.is_disposed.get() => {
                let sleeper = Sleeper::new(self, &state.queue, Rc::new(task));
                let number = sleeper.number();
                state.sleepers.borrow_mut().insert(number, sleeper.clone());
                Ok(sleeper)
            }
            _ => Err(Rejected),
        }
    }

    /// A sleeper was stopped.
    pub(super) fn forget(&self, sleeper: u64) {
        if let Kind::Queued(state) = &self.0 {
            let forgotten = state.sleepers.borrow_mut().remove(&sleeper);
            drop(forgotten);
        }
    }

    /// The thread that runs, if the clock knows it.
    pub(crate) fn current_thread(&self) -> Option<Rc<str>> {
        match &self.0 {
            Kind::Immediate(_) | Kind::Executed(_) => None,
            Kind::Queued(state) => Some(state.queue.thread()),
        }
    }

    /// Whether tasks run where they are scheduled.
    pub(crate) fn is_immediate(&self) -> bool {
        matches!(self.0, Kind::Immediate(_))
    }

    /// Whether it takes no more tasks.
    pub fn is_disposed(&self) -> bool {
        match &self.0 {
            Kind::Immediate(is_disposed) => is_disposed.get(),
            Kind::Executed(executor) => executor.is_disposed(),
            Kind::Queued(state) => state.is_disposed.get(),
        }
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thread = match &self.0 {
            Kind::Immediate(_) => "immediate",
            Kind::Executed(_) => "fromExecutor",
            Kind::Queued(state) => &state.thread,
        };
        f.debug_tuple("Worker").field(&thread).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VirtualTime;

    #[test]
    fn a_periodic_task_that_was_called_off_is_forgotten() {
        let time = VirtualTime::new();
        let worker = time.worker("worker");
        let Kind::Queued(state) = &worker.0 else {
            unreachable!("it has a queue");
        };
        let (second, runs) = (Duration::from_secs(1), Rc::new(Cell::new(0)));
        let count = runs.clone();
        let task = worker
            .schedule_periodically(second, second, move || count.set(count.get() + 1))
            .unwrap();
        let kept = state.periodic.borrow().values().next().cloned();
        let weak = Rc::downgrade(&kept.unwrap().0.unwrap());
        time.run_until(3 * second);
        assert!(weak.upgrade().is_some());
        task.dispose();
        assert!(weak.upgrade().is_none() && state.periodic.borrow().is_empty());
        assert_eq!((runs.get(), Rc::strong_count(&runs)), (3, 1));
    }
}

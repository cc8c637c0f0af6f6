//! Tasks that somebody else runs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use super::{Disposable, Rejected};

type Execute = dyn Fn(Duration, Box<dyn FnOnce()>) -> Result<(), Rejected>;

/// Hands tasks over, and forgets those that are called off. A worker is one of its own.
pub(super) struct Executor {
    execute: Rc<Execute>,
    is_disposed: Cell<bool>,
    /// Of the scheduler that it is a worker of.
    is_shut: Rc<Cell<bool>>,
    /// Handed over and neither run nor called off, by number.
    pending: RefCell<BTreeMap<u64, Task>>,
    numbered: Cell<u64>,
}

enum Task {
    Once(Box<dyn FnOnce()>),
    /// Run again after so much time.
    Periodic(Rc<dyn Fn()>, Duration),
}

impl Executor {
    pub(super) fn new(
        execute: impl Fn(Duration, Box<dyn FnOnce()>) -> Result<(), Rejected> + 'static,
    ) -> Executor {
        Executor::handing_to(Rc::new(execute), Rc::default())
    }

    fn handing_to(execute: Rc<Execute>, is_shut: Rc<Cell<bool>>) -> Executor {
        Executor {
            execute,
            is_disposed: Cell::new(false),
            is_shut,
            pending: RefCell::default(),
            numbered: Cell::new(0),
        }
    }

    /// Another one that hands its tasks to the same; as in Reactor, there is always one.
    pub(super) fn worker(&self) -> Rc<Executor> {
        let (execute, is_shut) = (self.execute.clone(), self.is_shut.clone());
        Rc::new(Executor::handing_to(execute, is_shut))
    }

    /// Takes no more tasks, nor do its workers.
    pub(super) fn shut(&self) {
        self.is_shut.set(true);
        self.dispose();
    }

    pub(super) fn schedule(
        self: &Rc<Executor>,
        delay: Duration,
        task: Box<dyn FnOnce()>,
    ) -> Result<Disposable, Rejected> {
        self.add(delay, Task::Once(task))
    }

    pub(super) fn schedule_periodically(
        self: &Rc<Executor>,
        delay: Duration,
        period: Duration,
        task: impl Fn() + 'static,
    ) -> Result<Disposable, Rejected> {
        self.add(delay, Task::Periodic(Rc::new(task), period))
    }

    fn add(self: &Rc<Executor>, delay: Duration, task: Task) -> Result<Disposable, Rejected> {
        if self.is_disposed.get() || self.is_shut.get() {
            return Err(Rejected);
        }
        let number = self.numbered.get();
        self.numbered.set(number + 1);
        self.pending.borrow_mut().insert(number, task);
        if let Err(rejected) = self.hand_over(delay, number) {
            self.forget(number);
            return Err(rejected);
        }
        let this = Rc::downgrade(self);
        Ok(Disposable::new(move || {
            if let Some(this) = this.upgrade() {
                this.forget(number);
            }
        }))
    }

    fn hand_over(self: &Rc<Executor>, delay: Duration, number: u64) -> Result<(), Rejected> {
        let this = self.clone();
        (self.execute)(delay, Box::new(move || this.run(number)))
    }

    fn run(self: &Rc<Executor>, number: u64) {
        let task = self.pending.borrow_mut().remove(&number);
        match task {
            None => {}
            Some(Task::Once(task)) => task(),
            Some(Task::Periodic(task, period)) => {
                let again = Task::Periodic(task.clone(), period);
                self.pending.borrow_mut().insert(number, again);
                task();
                let goes_on = self.pending.borrow().contains_key(&number);
                if goes_on && self.hand_over(period, number).is_err() {
                    self.forget(number);
                }
            }
        }
    }

    fn forget(&self, number: u64) {
        // The tasks must be free again before its own drop runs.
        let task = self.pending.borrow_mut().remove(&number);
        drop(task);
    }

    /// Calls off every task that has not run, and takes no more.
    pub(super) fn dispose(&self) {
        self.is_disposed.set(true);
        let pending = self.pending.take();
        drop(pending);
    }

    pub(super) fn is_disposed(&self) -> bool {
        self.is_disposed.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scheduler, VirtualTime};

    #[test]
    fn a_task_runs_until_it_is_called_off() {
        let time = VirtualTime::new();
        let clock = time.single();
        let scheduler = Scheduler::from_executor(move |delay, task| {
            clock.schedule(delay, task)?;
            Ok(())
        });
        let (second, runs) = (Duration::from_secs(1), Rc::new(Cell::new(0)));
        let count = || {
            let runs = runs.clone();
            move || runs.set(runs.get() + 1)
        };
        let worker = scheduler.worker().unwrap();
        let task = worker
            .schedule_periodically(second, second, count())
            .unwrap();
        worker.schedule(second, count()).unwrap();
        time.run_until(3 * second);
        assert_eq!(runs.get(), 4);
        task.dispose();
        worker.schedule(second, count()).unwrap();
        worker.dispose();
        time.run();
        assert_eq!((runs.get(), Rc::strong_count(&runs)), (4, 1));
        assert!(worker.schedule(second, || {}).is_err());
        scheduler.dispose();
        let worker = scheduler.worker().unwrap();
        assert!(worker.schedule(second, || {}).is_err());
    }
}

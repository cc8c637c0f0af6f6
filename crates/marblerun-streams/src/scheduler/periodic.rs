//! A task that is queued again after each run.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Dispose;
use super::agenda::Due;
use super::queue::{Queue, Task};
use super::watch::Watched;

/// Runs again and again until it is disposed.
pub(super) struct Periodic {
    queue: Queue,
    thread: Rc<str>,
    /// In nanoseconds.
    period: u64,
    /// None once disposed. Only ever borrowed shared, so that it may dispose itself.
    task: RefCell<Option<Box<dyn Fn()>>>,
    is_disposed: Cell<bool>,
    /// Where it waits, or has waited.
    due: Cell<Option<Due>>,
    watched: Option<Watched>,
}

impl Periodic {
    pub(super) fn new(
        queue: &Queue,
        thread: Rc<str>,
        period: u64,
        task: Box<dyn Fn()>,
        watched: Option<Watched>,
    ) -> Periodic {
        Periodic {
            queue: queue.clone(),
            thread,
            period,
            task: RefCell::new(Some(task)),
            is_disposed: Cell::new(false),
            due: Cell::new(None),
            watched,
        }
    }

    pub(super) fn thread(&self) -> &Rc<str> {
        &self.thread
    }

    pub(super) fn run_at(self: &Rc<Self>, at: u64) {
        let task = Task::periodic(self.thread.clone(), self.clone());
        let due = self.queue.add_at(at, task);
        self.due.set(Some(due));
    }

    /// Runs the task, which was due then, and queues it again; runs it again at once as long as it is
    /// the next one and due before `end`.
    pub(super) fn run(self: &Rc<Self>, at: u64, due: Due, end: u64) {
        let mut next = at.saturating_add(self.period);
        if let Some(task) = &*self.task.borrow() {
            loop {
                if let Some(watched) = &self.watched {
                    watched.fires();
                }
                task();
                if self.is_disposed.get()
                    || next >= end
                    || !self.queue.goes_on(&self.thread, due, next)
                {
                    break;
                }
                next = next.saturating_add(self.period);
            }
        }
        if self.is_disposed.get() {
            self.let_go();
            self.queue.forget(due);
        } else if let Some(due) = self.queue.add_again(due, next) {
            self.due.set(Some(due));
        } else {
            // The queue was cleared meanwhile.
            self.run_at(next);
        }
    }

    /// Drops the task, unless it runs.
    fn let_go(&self) {
        let task = self
            .task
            .try_borrow_mut()
            .ok()
            .and_then(|mut task| task.take());
        drop(task);
    }
}

impl Dispose for Periodic {
    fn dispose(&self) {
        self.is_disposed.set(true);
        if let Some(due) = self.due.take() {
            self.queue.call_off(due);
        }
        if let Some(watched) = &self.watched {
            watched.cancel();
        }
        self.let_go();
    }

    fn is_disposed(&self) -> bool {
        self.is_disposed.get()
    }
}

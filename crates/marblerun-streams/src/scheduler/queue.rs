//! The tasks of one clock, in order of (due time, order of scheduling).

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use super::Disposable;

/// A queue of tasks and the time it has come to. Clones are the same queue.
#[derive(Clone)]
pub(crate) struct Queue(Rc<State>);

struct State {
    now: Cell<Duration>,
    /// Of the task that runs; `main` between tasks.
    thread: RefCell<Rc<str>>,
    cause: Cell<Option<u32>>,
    /// Tells apart tasks that are due at the same time.
    scheduled: Cell<u64>,
    tasks: RefCell<BTreeMap<Due, Task>>,
}

/// When a task runs: at a time, in order of scheduling.
pub(crate) type Due = (Duration, u64);

pub(crate) struct Task {
    thread: Rc<str>,
    cause: Option<u32>,
    action: Action,
}

/// What a task does.
enum Action {
    Once(Box<dyn FnOnce()>),
    Again(Rc<Periodic>),
}

impl Task {
    pub(crate) fn new(thread: Rc<str>, run: Box<dyn FnOnce()>) -> Task {
        Task::of(thread, Action::Once(run))
    }

    fn of(thread: Rc<str>, action: Action) -> Task {
        Task {
            thread,
            cause: None,
            action,
        }
    }
}

impl Queue {
    pub(crate) fn new() -> Queue {
        Queue(Rc::new(State {
            now: Cell::new(Duration::ZERO),
            thread: RefCell::new("main".into()),
            cause: Cell::new(None),
            scheduled: Cell::new(0),
            tasks: RefCell::default(),
        }))
    }

    pub(crate) fn now(&self) -> Duration {
        self.0.now.get()
    }

    pub(crate) fn thread(&self) -> Rc<str> {
        self.0.thread.borrow().clone()
    }

    pub(crate) fn cause(&self) -> Option<u32> {
        self.0.cause.get()
    }

    pub(crate) fn set_cause(&self, cause: Option<u32>) -> Option<u32> {
        self.0.cause.replace(cause)
    }

    pub(crate) fn next_due(&self) -> Option<Duration> {
        self.0
            .tasks
            .borrow()
            .first_key_value()
            .map(|((at, _), _)| *at)
    }

    /// Adds a task that is due `delay` from now.
    pub(crate) fn add(&self, delay: Duration, task: Task) -> Due {
        self.add_at(self.now().saturating_add(delay), task)
    }

    fn add_at(&self, at: Duration, task: Task) -> Due {
        let order = self.0.scheduled.get();
        self.0.scheduled.set(order + 1);
        let task = Task {
            cause: self.cause(),
            ..task
        };
        self.0.tasks.borrow_mut().insert((at, order), task);
        (at, order)
    }

    pub(crate) fn call_off(&self, due: Due) {
        // The queue must be free again before the task's own drop runs.
        let task = self.0.tasks.borrow_mut().remove(&due);
        drop(task);
    }

    pub(crate) fn schedule(&self, delay: Duration, task: Task) -> Disposable {
        let (queue, due) = (self.clone(), self.add(delay, task));
        Disposable::new(move || queue.call_off(due))
    }

    pub(crate) fn schedule_periodically(
        &self,
        thread: Rc<str>,
        delay: Duration,
        period: Duration,
        task: Rc<dyn Fn()>,
    ) -> Disposable {
        let periodic = Rc::new(Periodic {
            queue: self.clone(),
            thread,
            period,
            task: RefCell::new(Some(task)),
            due: Cell::new(None),
        });
        periodic.run_at(self.now().saturating_add(delay));
        Disposable::new(move || periodic.dispose())
    }

    /// Runs the next task; whether there was one.
    pub(crate) fn step(&self) -> bool {
        let next = self.0.tasks.borrow_mut().pop_first();
        let Some(((at, _), task)) = next else {
            return false;
        };
        self.0.now.set(self.now().max(at));
        let thread = self.0.thread.replace(task.thread);
        let cause = self.0.cause.replace(task.cause);
        match task.action {
            Action::Once(run) => run(),
            Action::Again(periodic) => periodic.run(at),
        }
        self.0.thread.replace(thread);
        self.0.cause.set(cause);
        true
    }

    pub(crate) fn clear(&self) {
        // The queue must be free again before the tasks' own drops run.
        let tasks = self.0.tasks.take();
        drop(tasks);
    }
}

/// A task that is queued again after each run.
struct Periodic {
    queue: Queue,
    thread: Rc<str>,
    period: Duration,
    /// None once disposed.
    task: RefCell<Option<Rc<dyn Fn()>>>,
    due: Cell<Option<Due>>,
}

impl Periodic {
    fn run_at(self: &Rc<Self>, at: Duration) {
        let task = Task::of(self.thread.clone(), Action::Again(self.clone()));
        let due = self.queue.add_at(at, task);
        self.due.set(Some(due));
    }

    /// Runs the task, which was due then, and queues it again.
    fn run(self: Rc<Self>, at: Duration) {
        self.due.take();
        // Cloned so that it may dispose itself.
        let task = self.task.borrow().clone();
        if let Some(task) = task {
            task();
            drop(task);
            if self.task.borrow().is_some() {
                self.run_at(at.saturating_add(self.period));
            }
        }
    }

    fn dispose(&self) {
        let task = self.task.take();
        if let Some(due) = self.due.take() {
            self.queue.call_off(due);
        }
        drop(task);
    }
}

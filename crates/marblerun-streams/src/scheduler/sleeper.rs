//! Tasks that are woken, from wherever: what polls futures, and what empties channels.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Wake;
use std::time::Duration;

use super::mail::{Letter, Mailbox};
use super::queue::Queue;
use super::worker::Worker;

/// A task that runs on its worker some time after it was woken: once, however often that was.
/// Clones are the same task.
#[derive(Clone)]
pub(crate) struct Sleeper(Rc<State>);

struct State {
    worker: Worker,
    queue: Queue,
    bell: Arc<Bell>,
    /// None once stopped.
    task: RefCell<Option<Task>>,
    /// Somebody outside the loop may wake it.
    is_expecting: Cell<bool>,
}

/// It is given what wakes it.
type Task = Rc<dyn Fn(&Arc<Bell>)>;

/// Wakes a sleeper, from any thread.
pub(crate) struct Bell {
    mail: Arc<Mailbox>,
    sleeper: u64,
    /// Woken, and not run since.
    is_rung: AtomicBool,
}

impl Bell {
    pub(crate) fn ring(&self) {
        if !self.is_rung.swap(true, Ordering::AcqRel) {
            self.mail.post(Letter::Wake(self.sleeper));
        }
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.ring();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.ring();
    }
}

impl Sleeper {
    /// A task that has not been woken. It lives until it is stopped.
    pub(super) fn new(worker: &Worker, queue: &Queue, task: Task) -> Sleeper {
        let sleeper = queue.sleeper_number();
        let this = Sleeper(Rc::new(State {
            worker: worker.clone(),
            queue: queue.clone(),
            bell: Arc::new(Bell {
                mail: queue.mail().clone(),
                sleeper,
                is_rung: AtomicBool::new(false),
            }),
            task: RefCell::new(Some(task)),
            is_expecting: Cell::new(false),
        }));
        queue.add_sleeper(sleeper, this.clone());
        this
    }

    pub(super) fn number(&self) -> u64 {
        self.0.bell.sleeper
    }

    /// What wakes it from any thread.
    pub(crate) fn bell(&self) -> &Arc<Bell> {
        &self.0.bell
    }

    /// Wakes it from inside the loop.
    pub(crate) fn wake(&self) {
        if !self.0.bell.is_rung.swap(true, Ordering::AcqRel) {
            self.run_soon();
        }
    }

    /// Whether the loop is to wait for somebody outside to wake it.
    pub(crate) fn set_expecting(&self, is_expecting: bool) {
        let is_expecting = is_expecting && self.0.task.borrow().is_some();
        if self.0.is_expecting.replace(is_expecting) != is_expecting {
            self.0.queue.set_expecting(is_expecting);
        }
    }

    /// It will not run again.
    pub(crate) fn stop(&self) {
        let task = self.0.task.take();
        self.set_expecting(false);
        self.0.worker.forget(self.number());
        let this = self.0.queue.remove_sleeper(self.number());
        drop((task, this));
    }

    /// Runs it as a task of its worker.
    pub(super) fn run_soon(&self) {
        let this = self.clone();
        let scheduled = self.0.worker.schedule(Duration::ZERO, move || {
            this.0.bell.is_rung.swap(false, Ordering::AcqRel);
            // Cloned: it may stop itself.
            let task = this.0.task.borrow().clone();
            if let Some(task) = task {
                task(&this.0.bell);
            }
        });
        if scheduled.is_err() {
            self.stop();
        }
    }
}

//! Who sees tasks that wait for their time.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// Is told what becomes of tasks that are scheduled for later, or again and again.
///
/// It is called with nothing borrowed, within what schedules, runs or calls off the task: the mark of
/// [`VirtualTime::cause`](super::VirtualTime::cause) that it sets when a task fires is that of the task.
pub trait Watch {
    /// A task on that thread was scheduled for then, and again after each period. The number by which
    /// it is known from here on; none if nothing more is to be said of it.
    fn set(&self, thread: &str, due: Duration, period: Option<Duration>) -> Option<u32>;

    /// It is about to run.
    fn fired(&self, timer: u32);

    /// It was called off.
    fn cancelled(&self, timer: u32);

    /// The worker of a task that has begun was disposed: see [`VirtualTime::task`]. A host whose task
    /// goes on only later may want to interrupt it.
    ///
    /// [`VirtualTime::task`]: super::VirtualTime::task
    fn interrupted(&self, task: u64) {
        let _ = task;
    }
}

/// A task that is watched. Dropping it says that it was called off, unless it has run.
pub(super) struct Watched {
    watch: Rc<dyn Watch>,
    number: u32,
    is_over: Cell<bool>,
}

impl Watched {
    pub(super) fn set(
        watch: &Rc<dyn Watch>,
        thread: &str,
        due: Duration,
        period: Option<Duration>,
    ) -> Option<Watched> {
        Some(Watched {
            number: watch.set(thread, due, period)?,
            watch: watch.clone(),
            is_over: Cell::new(false),
        })
    }

    /// It runs, and will again.
    pub(super) fn fires(&self) {
        self.watch.fired(self.number);
    }

    /// It runs for the last time.
    pub(super) fn fires_last(&self) {
        self.is_over.set(true);
        self.fires();
    }

    /// It is called off.
    pub(super) fn cancel(&self) {
        if !self.is_over.replace(true) {
            self.watch.cancelled(self.number);
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.cancel();
    }
}

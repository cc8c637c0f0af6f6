//! Time and threads as values: whoever needs a clock is given one.
//!
//! - [`virtual_time`]: a clock that jumps from task to task.

pub mod virtual_time;

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

pub use virtual_time::{VirtualTime, Worker};

/// Something that can be called off once: a task, a subscription.
#[derive(Clone)]
pub struct Disposable(Rc<Cell<Option<Action>>>);

/// What disposing does.
type Action = Box<dyn FnOnce()>;

impl Disposable {
    /// Calls `dispose` when it is disposed for the first time.
    pub fn new(dispose: impl FnOnce() + 'static) -> Disposable {
        Disposable(Rc::new(Cell::new(Some(Box::new(dispose)))))
    }

    /// Calls it off. Idempotent.
    pub fn dispose(&self) {
        if let Some(dispose) = self.0.take() {
            dispose();
        }
    }
}

impl fmt::Debug for Disposable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Disposable")
    }
}

//! What is left when the source completes: emitted as requested, then the end.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::protocol::Subscriber;

/// The last values of a stream and the demand they wait for.
pub(crate) struct Tail<T> {
    pub(crate) requested: Demand,
    values: RefCell<VecDeque<T>>,
    is_complete: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

impl<T: 'static> Tail<T> {
    pub(crate) fn new() -> Tail<T> {
        Tail {
            requested: Demand::none(),
            values: RefCell::default(),
            is_complete: Cell::new(false),
            is_draining: Cell::new(false),
        }
    }

    /// The source is complete: emits what is left of it.
    pub(crate) fn complete<S: Subscriber<T>>(
        &self,
        values: impl IntoIterator<Item = T>,
        downstream: &Downstream<S>,
    ) {
        self.values.borrow_mut().extend(values);
        // As in Reactor, requests from inside of these values still go to the source.
        self.drain(downstream);
        self.is_complete.set(true);
    }

    pub(crate) fn is_complete(&self) -> bool {
        self.is_complete.get()
    }

    /// Emits what there is demand for.
    pub(crate) fn drain<S: Subscriber<T>>(&self, downstream: &Downstream<S>) {
        if self.is_draining.replace(true) {
            return;
        }
        while self.requested.get() > 0 && !downstream.is_released() {
            let Some(value) = self.values.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            downstream.signal(|s| s.on_next(value));
        }
        self.is_draining.set(false);
        if self.values.borrow().is_empty() && !downstream.is_released() {
            downstream.end(|s| s.on_complete());
        }
    }

    pub(crate) fn take(&self) -> VecDeque<T> {
        self.values.take()
    }
}

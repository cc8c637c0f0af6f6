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
    /// It has ended with demand to spare, or with the last that there was.
    asks_on: Cell<bool>,
    /// One drain at a time: signals stay serial (§1.3) and the stack flat (§3.3).
    is_draining: Cell<bool>,
}

impl<T: 'static> Tail<T> {
    pub(crate) fn new() -> Tail<T> {
        Tail {
            requested: Demand::none(),
            values: RefCell::default(),
            is_complete: Cell::new(false),
            asks_on: Cell::new(false),
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
        self.is_complete.set(true);
        self.drain(downstream);
    }

    /// Adds to the demand; whether the source is to be asked, too. It is as long as it has not
    /// completed, and if anything was requested of its last values.
    pub(crate) fn request<S: Subscriber<T>>(&self, n: u64, downstream: &Downstream<S>) -> bool {
        self.requested.add(n);
        if !self.is_complete.get() || self.is_draining.get() {
            return true;
        }
        let asks_on = self.asks_on.get();
        self.drain(downstream);
        asks_on
    }

    /// Emits what there is demand for.
    pub(crate) fn drain<S: Subscriber<T>>(&self, downstream: &Downstream<S>) {
        if self.is_draining.replace(true) {
            return;
        }
        let mut is_asked = self.requested.get() > 0;
        while self.requested.get() > 0 && !downstream.is_released() {
            is_asked = true;
            let Some(value) = self.values.borrow_mut().pop_front() else {
                break;
            };
            self.requested.deliver(1);
            downstream.signal(|s| s.on_next(value));
        }
        self.is_draining.set(false);
        if self.values.borrow().is_empty() && !downstream.is_released() {
            self.asks_on.set(is_asked);
            downstream.end(|s| s.on_complete());
        }
    }

    pub(crate) fn take(&self) -> VecDeque<T> {
        self.values.take()
    }
}

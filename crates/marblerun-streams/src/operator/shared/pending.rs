//! Values that wait.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::context::Context;

/// A queue of values; never borrowed while foreign code runs.
#[derive(Debug)]
pub(crate) struct Pending<T>(RefCell<VecDeque<T>>);

impl<T> Default for Pending<T> {
    fn default() -> Pending<T> {
        Pending(RefCell::default())
    }
}

impl<T: 'static> Pending<T> {
    pub(crate) fn push(&self, value: T) {
        self.0.borrow_mut().push_back(value);
    }

    /// Keeps a value if fewer than `room` wait; otherwise gives it back.
    pub(crate) fn push_below(&self, room: u64, value: T) -> Result<(), T> {
        let mut values = self.0.borrow_mut();
        if values.len() as u64 >= room {
            return Err(value);
        }
        values.push_back(value);
        Ok(())
    }

    pub(crate) fn pop(&self) -> Option<T> {
        self.0.borrow_mut().pop_front()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Throws all of them away.
    pub(crate) fn discard(&self, context: &Context) {
        for value in self.0.take() {
            context.discard(&value);
        }
    }
}

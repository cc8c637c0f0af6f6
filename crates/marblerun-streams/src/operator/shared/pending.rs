//! Values that wait.

use std::cell::{Cell, RefCell};
use std::mem;

use crate::context::Context;

/// A queue of values; never borrowed while foreign code runs.
#[derive(Debug)]
pub(crate) struct Pending<T> {
    /// The first values, the very first at the end; taken out while they are emitted.
    first: RefCell<Vec<T>>,
    /// How many of them were taken out and not emitted.
    in_batch: Cell<usize>,
    /// Those behind, in order.
    behind: RefCell<Vec<T>>,
}

impl<T> Default for Pending<T> {
    fn default() -> Pending<T> {
        Pending {
            first: RefCell::default(),
            in_batch: Cell::new(0),
            behind: RefCell::default(),
        }
    }
}

impl<T: 'static> Pending<T> {
    pub(crate) fn push(&self, value: T) {
        self.behind.borrow_mut().push(value);
    }

    /// Keeps a value if fewer than `room` wait; otherwise gives it back.
    pub(crate) fn push_below(&self, room: u64, value: T) -> Result<(), T> {
        let before = self.first.borrow().len() + self.in_batch.get();
        let mut behind = self.behind.borrow_mut();
        if (before + behind.len()) as u64 >= room {
            return Err(value);
        }
        behind.push(value);
        Ok(())
    }

    /// Keeps what `fill` puts behind the others; how many these are.
    pub(crate) fn fill(&self, fill: impl FnOnce(&mut Vec<T>)) -> u64 {
        let mut behind = self.behind.take();
        let before = behind.len();
        fill(&mut behind);
        let kept = behind.len() - before;
        self.behind.replace(behind);
        kept as u64
    }

    pub(crate) fn pop(&self) -> Option<T> {
        let mut first = self.first.borrow_mut();
        if first.is_empty() {
            self.turn(&mut first);
        }
        first.pop()
    }

    /// Emits up to `n` values while `goes_on`; how many it were.
    pub(crate) fn emit(&self, n: u64, emit: impl Fn(T), goes_on: impl Fn() -> bool) -> u64 {
        let mut left = n;
        let mut first = self.first.take();
        while left > 0 {
            let Some(value) = first.pop() else {
                self.turn(&mut first);
                if first.is_empty() {
                    break;
                }
                continue;
            };
            self.in_batch.set(first.len());
            left -= 1;
            emit(value);
            if !goes_on() {
                break;
            }
        }
        self.in_batch.set(0);
        self.first.replace(first);
        n - left
    }

    /// Those behind are the first, now that these are gone.
    fn turn(&self, first: &mut Vec<T>) {
        mem::swap(first, &mut self.behind.borrow_mut());
        first.reverse();
    }

    pub(crate) fn len(&self) -> usize {
        self.first.borrow().len() + self.in_batch.get() + self.behind.borrow().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Throws all of them away.
    pub(crate) fn discard(&self, context: &Context) {
        let (first, behind) = (self.first.take(), self.behind.take());
        for value in first.into_iter().rev().chain(behind) {
            context.discard(&value);
        }
    }
}

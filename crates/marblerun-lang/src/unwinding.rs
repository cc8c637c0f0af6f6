//! Failures that no operator may catch: they leave everything that was called, as in Java.
//!
//! The operators between a function that fails like that and whoever called into them learn of it
//! as of any error, and what they make of it stops at the next lane. So nobody sees it until it comes
//! out of the native call that led there, or of the task. The lanes that it has left are silent from
//! then on: their operators were in the middle of something that is never finished.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use marblerun_trace::{EventKind, LaneId};
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::runtime::Runtime;

/// The failure on its way out, if there is one, and where others went.
#[derive(Debug)]
pub(crate) struct Unwinding {
    exception: RefCell<Option<Exception>>,
    /// The thread that it came up on.
    thread: RefCell<Rc<str>>,
    /// It has left a subscription already.
    has_left_subscription: Cell<bool>,
    /// The lanes that it or another one has left.
    left: RefCell<BTreeSet<LaneId>>,
}

impl Default for Unwinding {
    fn default() -> Unwinding {
        Unwinding {
            exception: RefCell::default(),
            thread: RefCell::new("".into()),
            has_left_subscription: Cell::default(),
            left: RefCell::default(),
        }
    }
}

/// What `Exceptions.throwIfFatal` throws.
const FATAL: [&str; 5] = [
    "java.lang.VirtualMachineError",
    "java.lang.ThreadDeath",
    "java.lang.LinkageError",
    "reactor.core.Exceptions$BubblingException",
    "reactor.core.Exceptions$ErrorCallbackNotImplemented",
];

impl Runtime {
    /// Whether a failure is on its way out: until it is there, nothing happens.
    pub(crate) fn is_unwinding(&self) -> bool {
        self.unwinding.exception.borrow().is_some()
    }

    /// Begins it, if what a function of the program threw is fatal.
    pub(crate) fn unwind_if_fatal(&self, result: Result<Value, Abrupt>) -> Result<Value, Abrupt> {
        match result {
            Err(Abrupt::Threw(exception)) if self.is_fatal(&exception) => {
                self.unwinding.exception.replace(Some(exception));
                self.unwinding.thread.replace(self.thread_name());
                self.unwinding.has_left_subscription.set(false);
                Err(Abrupt::Stopped)
            }
            result => result,
        }
    }

    fn is_fatal(&self, exception: &Exception) -> bool {
        let is = |class: &&str| self.is_instance(&exception.0, class);
        FATAL.iter().any(is)
    }

    /// A signal or a subscription is over that was passed on through that lane.
    pub(crate) fn passed(&self, lane: Option<LaneId>) {
        if self.is_unwinding() {
            self.unwinding.left.borrow_mut().extend(lane);
        }
    }

    /// Whether nothing passes through that lane: something is on its way out, or was through it.
    pub(crate) fn is_silent(&self, lane: Option<LaneId>) -> bool {
        let left = self.unwinding.left.borrow();
        self.is_unwinding() || lane.is_some_and(|lane| left.contains(&lane))
    }

    /// What is on its way out leaves a subscription, the first one: Reactor signals `onSubscribe` there,
    /// once more if it has to, before it lets it go on. Does that.
    pub(crate) fn leave_subscription(&self, signal: impl FnOnce()) {
        let exception = self.unwinding.exception.take();
        let Some(exception) = exception else {
            return;
        };
        if !self.unwinding.has_left_subscription.replace(true) {
            let left = self.unwinding.left.take();
            signal();
            self.unwinding.left.borrow_mut().extend(left);
        }
        self.unwinding.exception.replace(Some(exception));
    }

    /// What comes of a call that it leaves.
    pub(crate) fn unwound(&self, result: Result<Value, Abrupt>) -> Result<Value, Abrupt> {
        match self.unwinding.exception.take() {
            Some(exception) => Err(exception.into()),
            None => result,
        }
    }

    /// It has left a task: nobody can catch it.
    pub(crate) fn report_unwound(self: &Rc<Runtime>) {
        let exception = self.unwinding.exception.take();
        if let Some(exception) = exception {
            let failure = exception.failure(self);
            let thread = self.unwinding.thread.borrow().clone();
            let kind = EventKind::Uncaught(failure);
            self.with_moment_on(&thread, None, None, |recorder, moment| {
                recorder.record(moment, kind)
            });
        }
    }
}

//! What readers are shown of monitors and threads: what their own code does, not the class library
//! within itself.

use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::code::Code;
use crate::machine::Machine;
use crate::monitor::MonitorKey;
use crate::thread::{Blocked, Frame, Stack, State, ThreadId};
use crate::value::Value;

/// A call that a thread is in.
#[derive(Clone, Debug)]
pub struct Caller {
    /// What runs.
    pub code: Rc<Code>,
    /// Its local variables; the receiver and the arguments come first.
    pub locals: Vec<Value>,
    /// Where it is.
    pub span: Option<SourceSpan>,
}

impl Machine {
    /// Whether what the thread does to the monitor of that object is shown: it is an object of the
    /// program, or the program's own code does it.
    pub(crate) fn is_seen(&self, stack: &Stack, object: &Value) -> bool {
        if !self.linkage.class(self.class_of(object)).is_library {
            return true;
        }
        // `wait` and `notify` are called by who waits and notifies.
        let object = self.linkage.known.object;
        let mut frames = stack.frames.iter().rev();
        frames
            .find(|frame| frame.code.class != Some(object))
            .is_some_and(|frame| self.is_of_program(frame))
    }

    /// The same for a thread that has stopped and takes the monitor.
    pub(crate) fn shows_monitor(&self, id: ThreadId, key: MonitorKey) -> bool {
        let stack = self.thread(id).and_then(|thread| thread.stack.as_ref());
        match (stack, self.monitors.0.get(&key)) {
            (Some(stack), Some(monitor)) => self.is_seen(stack, &monitor.object),
            _ => false,
        }
    }

    /// Whether the program's own code has called the lock whose code runs.
    pub(crate) fn is_lock_seen(&self, stack: &Stack) -> bool {
        let mut frames = stack.frames.iter().rev();
        let caller = frames.find(|frame| !self.is_of_lock(frame));
        caller.is_some_and(|frame| self.is_of_program(frame))
    }

    fn is_of_lock(&self, frame: &Frame) -> bool {
        frame.code.class.is_some_and(|class| {
            let name = &self.linkage.class(class).name;
            name.starts_with("java.util.concurrent.locks.")
                || matches!(
                    &**name,
                    "java.util.concurrent.Semaphore" | "java.util.concurrent.CountDownLatch"
                )
        })
    }

    /// Whether the program's own code has called what gives a future.
    pub(crate) fn is_future_seen(&self, stack: &Stack) -> bool {
        let mut frames = stack.frames.iter().rev();
        let caller = frames.find(|frame| {
            let class = frame.code.class.map(|class| self.linkage.class(class));
            !class.is_some_and(|class| class.name.starts_with("java.util.concurrent."))
        });
        caller.is_some_and(|frame| self.is_of_program(frame))
    }

    /// Whether the program's own code has called the method that runs.
    pub(crate) fn is_called_by_program(&self, stack: &Stack) -> bool {
        let caller = stack.frames.iter().rev().nth(1);
        caller.is_some_and(|frame| self.is_of_program(frame))
    }

    /// The calls of the program's own code that a thread is in, the innermost first.
    pub fn callers(&self, thread: ThreadId) -> Vec<Caller> {
        let Some(stack) = self.thread(thread).and_then(|thread| thread.stack.as_ref()) else {
            return Vec::new();
        };
        let frames = stack.frames.iter().rev();
        let frames = frames.filter(|frame| self.is_of_program(frame));
        frames
            .map(|frame| {
                let base = frame.base as usize;
                let locals = stack.values.iter().skip(base);
                let locals = locals.take(usize::from(frame.code.locals));
                Caller {
                    code: Rc::clone(&frame.code),
                    locals: locals.cloned().collect(),
                    span: frame.span(),
                }
            })
            .collect()
    }

    /// Whether the frame runs code of the program.
    pub(crate) fn is_of_program(&self, frame: &Frame) -> bool {
        let class = frame.code.class;
        class.is_some_and(|class| !self.linkage.class(class).is_library)
    }

    /// Whether the thread waits and nothing of the program is on its stack: the thread of a pool that
    /// waits for work.
    pub(crate) fn waits_unseen(&self, id: ThreadId) -> bool {
        let Some(thread) = self.thread(id) else {
            return false;
        };
        let State::Blocked(blocked) = &thread.state else {
            return false;
        };
        let stack = thread.stack.as_ref();
        *blocked != Blocked::Host && stack.is_some_and(|stack| stack.span().is_none())
    }
}

//! Threads that wait inside of an operator: blocking takes virtual time there.
//!
//! A call that has to wait leaves the operator it was made by, which goes on when the call ends.
//! Whatever the thread would have done after it is held back until then: signals where they would
//! enter a lane, answers to the program where it waits for them, tasks in the clock.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use marblerun_trace::Limit;
use marblerun_vm::ThreadId;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::runtime::Runtime;

/// What such a thread has to do, in order.
pub(crate) enum Step {
    /// To end a call: what is to be done with its result.
    Call(Box<dyn FnOnce(Result<Value, Abrupt>)>),
    /// To do what was held back, caused by that.
    Held(Box<dyn FnOnce()>, Option<u32>),
}

/// All of it.
pub(crate) type Steps = VecDeque<Step>;

/// The threads that wait; the first step of each is the end of the call it is in.
#[derive(Default)]
pub(crate) struct Waiting {
    steps: RefCell<BTreeMap<ThreadId, Steps>>,
    /// The tasks of the clock that they wait in.
    tasks: RefCell<BTreeMap<ThreadId, u64>>,
}

/// A native call that is answered later.
#[derive(Debug, Default)]
pub(crate) struct Suspension {
    /// Whether the thread has got so far that it waits for the answer.
    pub(crate) is_suspended: Cell<bool>,
    /// Whether it was answered.
    is_over: Cell<bool>,
    /// An answer that came before the thread waited for it.
    pub(crate) early: RefCell<Option<Result<Value, Exception>>>,
}

impl Suspension {
    /// Whether it was answered.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over.get()
    }
}

impl Runtime {
    /// A thread goes on with the answer to a native call; only the first one counts.
    pub(crate) fn wake(
        self: &Rc<Runtime>,
        thread: ThreadId,
        suspension: &Suspension,
        answer: Result<Value, Exception>,
    ) {
        if suspension.is_over.replace(true) {
            return;
        }
        if suspension.is_suspended.get() {
            self.give_answer(thread, answer.map_err(Abrupt::Threw));
        } else {
            suspension.early.replace(Some(answer));
        }
    }

    /// Whether the thread waits inside of an operator.
    pub(crate) fn is_waiting(&self, thread: ThreadId) -> bool {
        self.waiting.steps.borrow().contains_key(&thread)
    }

    /// Whether the thread that runs does: then nothing more may be done on it now.
    pub(crate) fn is_held(&self) -> bool {
        // Most programs never wait like that.
        !self.waiting.steps.borrow().is_empty() && self.is_waiting(self.thread())
    }

    /// Does something on the thread that runs, after what it waits for; never, while a failure
    /// leaves everything that was called.
    pub(crate) fn when_free(&self, act: impl FnOnce() + 'static) {
        if self.is_unwinding() {
            return;
        }
        if self.is_held() {
            self.hold_on(self.thread(), Box::new(act));
        } else {
            act();
        }
    }

    /// Keeps what a waiting thread is to do after what it has to do already.
    pub(crate) fn hold_on(&self, thread: ThreadId, act: Box<dyn FnOnce()>) {
        self.wait(thread, Step::Held(act, self.time.cause()));
    }

    fn wait(&self, thread: ThreadId, step: Step) {
        let mut waiting = self.waiting.steps.borrow_mut();
        waiting.entry(thread).or_default().push_back(step);
    }

    /// Calls the one method of a functional interface's object; `then` comes when it has ended, which
    /// may take virtual time.
    pub(crate) fn call_then(
        self: &Rc<Runtime>,
        function: &Value,
        arguments: Vec<Value>,
        then: impl FnOnce(Result<Value, Abrupt>) + 'static,
    ) {
        if self.is_stopped() || self.is_unwinding() {
            return then(Err(Abrupt::Stopped));
        }
        let thread = self.thread();
        if self.is_waiting(thread) {
            return then(Err(self.refuse_to_wait()));
        }
        if let Err(thrown) = self.begin_call(thread, function, None, arguments) {
            return then(Err(self.thrown(&thrown).into()));
        }
        match self.run_call(thread) {
            Some(result) => then(self.unwind_if_fatal(result)),
            None => {
                if let Some(task) = self.time.task() {
                    self.waiting.tasks.borrow_mut().insert(thread, task);
                }
                self.wait(thread, Step::Call(Box::new(then)));
            }
        }
    }

    /// The worker of a task was disposed: a thread that waits in it, and is not the one that runs, is
    /// interrupted.
    pub(crate) fn interrupt(&self, task: u64) {
        let tasks = self.waiting.tasks.borrow();
        let waits = tasks.iter().find(|(_, waits_in)| **waits_in == task);
        let thread = waits.map(|(thread, _)| *thread);
        drop(tasks);
        if let Some(thread) = thread
            && self.is_waiting(thread)
            && *self.thread_name() != *self.name_of(thread)
        {
            self.machine.borrow_mut().interrupt(thread);
        }
    }

    /// A call that a thread has waited in has ended.
    pub(crate) fn call_ended(self: &Rc<Runtime>, thread: ThreadId, result: Result<Value, Abrupt>) {
        let mut steps = self.take_steps(thread);
        let task = self.waiting.tasks.borrow_mut().remove(&thread);
        let outer_task = self.time.set_task(task);
        let outer = self.replace_running(Some(thread));
        let name = self.thread_name();
        let outer_name = self.time.set_thread(name);
        if let Some(Step::Call(then)) = steps.pop_front() {
            then(self.unwind_if_fatal(result));
        }
        while !self.is_waiting(thread) {
            match steps.pop_front() {
                Some(Step::Held(act, cause)) => {
                    let outer = self.time.set_cause(cause);
                    act();
                    self.time.set_cause(outer);
                }
                Some(call) => {
                    steps.push_front(call);
                    break;
                }
                None => break,
            }
        }
        self.report_unwound();
        self.time.set_task(outer_task);
        self.time.set_thread(outer_name);
        self.replace_running(outer);
        self.put_steps_back(thread, steps);
        self.time.put_back();
    }

    /// What a thread that waits has to do, to be put back: now it does something before.
    pub(crate) fn take_steps(&self, thread: ThreadId) -> Steps {
        let mut waiting = self.waiting.steps.borrow_mut();
        waiting.remove(&thread).unwrap_or_default()
    }

    /// Puts that back, after what the thread has to do since.
    pub(crate) fn put_steps_back(&self, thread: ThreadId, steps: Steps) {
        if !steps.is_empty() {
            let mut waiting = self.waiting.steps.borrow_mut();
            waiting.entry(thread).or_default().extend(steps);
        }
    }

    /// Leaves out the tasks of threads that wait.
    pub(crate) fn put_waiting_aside(&self) {
        if self.waiting.steps.borrow().is_empty() {
            return;
        }
        while let Some(name) = self.time.next_thread()
            && self
                .named(&name)
                .is_some_and(|thread| self.is_waiting(thread))
        {
            self.time.put_aside();
        }
    }

    /// Ends the run: a call waits where nothing can go on after it.
    pub(crate) fn refuse_to_wait(&self) -> Abrupt {
        self.stop(Limit::Blocking);
        Abrupt::Stopped
    }

    /// Lets go of what threads still wait to do.
    pub(crate) fn stop_waiting(&self) {
        let waiting = self.waiting.steps.take();
        drop(waiting);
    }
}

//! Threads of the machine: frames, and what they wait for.

use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::class::ClassId;
use crate::code::Code;
use crate::monitor::MonitorKey;
use crate::native::Thrown;
use crate::value::Value;

/// The number of a thread, in the order they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId(pub u32);

/// A call that is running.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// What it runs.
    pub(crate) code: Rc<Code>,
    /// The next step.
    pub(crate) pc: u32,
    /// Where its locals begin among the values; its operands are behind them.
    pub(crate) base: u32,
    /// What happens when it returns.
    pub(crate) end: End,
    /// The object whose monitor it holds, if it is a `synchronized` method.
    pub(crate) monitor: Option<Value>,
}

impl Frame {
    /// Where its step is that is being done.
    pub(crate) fn span(&self) -> Option<SourceSpan> {
        let at = (self.pc as usize).saturating_sub(1);
        self.code.spans.get(at).copied().flatten()
    }
}

/// What happens when a frame returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The caller gets the result.
    Caller,
    /// The caller gets the result as an object, `null` for `void`.
    Dynamic,
    /// The class is initialised; the caller's step is done again.
    Initializer(ClassId),
    /// The host gets the result.
    Host,
    /// The text of an exception that nobody caught.
    Uncaught,
}

/// The frames of a thread and their values.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stack {
    pub(crate) frames: Vec<Frame>,
    pub(crate) values: Vec<Value>,
}

impl Stack {
    /// Where the next step of the innermost frame with source is, if one has.
    pub(crate) fn span(&self) -> Option<SourceSpan> {
        self.frames.iter().rev().find_map(Frame::span)
    }
}

impl Stack {
    /// Whether the step that is being done has source.
    pub(crate) fn is_in_source(&self) -> bool {
        self.frames.last().is_some_and(|frame| {
            let at = (frame.pc as usize).saturating_sub(1);
            frame.code.spans.get(at).is_some_and(Option::is_some)
        })
    }
}

/// What a thread does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It runs or could.
    Ready,
    /// It waits for something.
    Blocked(Blocked),
    /// It has ended.
    Ended,
}

/// What a thread waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Blocked {
    /// A monitor, to hold it so many times.
    Monitor(MonitorKey, u32),
    /// To be notified, having held the monitor so many times.
    Notify(MonitorKey, u32),
    /// Time.
    Sleep,
    /// A permit.
    Permit,
    /// Another thread that initialises a class.
    Class(ClassId),
    /// The host.
    Host,
}

/// How a thread goes on.
#[derive(Clone, Debug)]
pub(crate) enum Resume {
    /// With a value.
    Value(Value),
    /// With an exception that is to be made.
    Throw(Thrown),
    /// With an exception.
    ThrowObject(Value),
}

/// A thread.
#[derive(Clone, Debug)]
pub(crate) struct Thread {
    /// Its object of `java.lang.Thread`.
    pub(crate) object: Value,
    /// What it does.
    pub(crate) state: State,
    /// Its frames; none while it runs.
    pub(crate) stack: Option<Rc<Stack>>,
    /// What it goes on with, if not just so.
    pub(crate) resume: Option<Resume>,
    /// `isInterrupted`
    pub(crate) is_interrupted: bool,
    /// Whether `LockSupport.unpark` came before `park`.
    pub(crate) has_permit: bool,
    /// Native calls that the host has yet to answer, the innermost last: whether they have a result,
    /// and their arguments.
    pub(crate) owed: Vec<(bool, Vec<Value>)>,
    /// Whether its next step was already offered to other threads.
    pub(crate) passed: bool,
    /// Its place in the queue: as a thread that is ready, or for its timer.
    pub(crate) queued: Option<(u64, u64)>,
    /// Whether the run ends without it.
    pub(crate) is_daemon: bool,
    /// Whether it is a worker of the host: it is not ended by having nothing to run.
    pub(crate) is_worker: bool,
}

impl Thread {
    pub(crate) fn new(object: Value) -> Thread {
        Thread {
            object,
            state: State::Ready,
            stack: Some(Rc::default()),
            resume: None,
            is_interrupted: false,
            has_permit: false,
            owed: Vec::new(),
            passed: false,
            queued: None,
            is_daemon: false,
            is_worker: false,
        }
    }

    /// Whether it waits and none of the reader's code is on its stack: the thread of a pool that waits
    /// for work. A JVM would not exit before the pool is shut down; there is nothing more to see.
    pub(crate) fn is_idle(&self) -> bool {
        let waits = matches!(
            self.state,
            State::Blocked(Blocked::Permit | Blocked::Notify(..))
        );
        let stack = self.stack.as_ref();
        waits && stack.is_some_and(|stack| stack.span().is_none())
    }

    /// Whether it lives and could ever run.
    pub(crate) fn lives(&self) -> bool {
        self.state != State::Ended
    }
}

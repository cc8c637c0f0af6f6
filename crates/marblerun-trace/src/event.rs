//! What can happen in a run.

use std::fmt;

use crate::call::{CallId, Reply};
use crate::time::Time;
use crate::timer::TimerId;
use crate::trace::{LaneId, SourceSpan, ThreadId, ValueId};

/// The number of an event: its place in the one total order of the run, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When, in virtual time.
    pub time: Time,
    /// On which thread.
    pub thread: ThreadId,
    /// The source code that caused it, where known.
    pub span: Option<SourceSpan>,
    /// The event that led to it; none for what the program's own body does first.
    pub cause: Option<EventId>,
    /// What happened.
    pub kind: EventKind,
}

/// The kinds of event.
#[derive(Clone, Debug, PartialEq)]
pub enum EventKind {
    /// A lane came to be, at subscription.
    LaneOpened(LaneId),
    /// A signal entered a lane: recorded before it is passed on.
    Signal(LaneId, Signal),
    /// A value that nobody could take.
    Dropped(ValueId),
    /// An error that nobody could take.
    ErrorDropped(Failure),
    /// A service was called, or a future created.
    Called(CallId),
    /// The answer: of a service, or what a future was completed with.
    Replied(CallId, Reply),
    /// A timer was set.
    TimerSet(TimerId),
    /// It was due, and what it was set for is run.
    TimerFired(TimerId),
    /// It was called off before its time.
    TimerCancelled(TimerId),
    /// A line of output.
    Print(String),
    /// Output that does not end its line.
    Write(String),
    /// Output for errors.
    PrintError(String),
    /// A value was shown in the user interface.
    Shown(ValueId),
    /// A message was shown over the user interface.
    Popup(String),
    /// What threads do to each other.
    Thread(ThreadEvent),
    /// An exception that left the program or a task.
    Uncaught(Failure),
    /// No thread could ever go on: who holds and wants what, a line for each.
    Deadlock(String),
    /// The run was stopped here.
    Limit(Limit),
}

/// What a thread does to others or to what they share. Objects are named by class and number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThreadEvent {
    /// It started the thread of that name.
    Started(String),
    /// It cannot go on for now.
    Blocked,
    /// It can go on.
    Woken,
    /// It has ended.
    Ended,
    /// It wants the monitor of that object, which another one holds.
    MonitorWanted(String),
    /// It got the monitor of that object.
    MonitorAcquired(String),
    /// It gave the monitor of that object back.
    MonitorReleased(String),
    /// It gave the monitor of that object back to wait until it is notified.
    Waiting(String),
    /// It notified the thread of that name.
    Notified(String),
    /// It read a field that other threads can see.
    Read(FieldAccess),
    /// It wrote a field that other threads can see.
    Written(FieldAccess),
}

/// A field and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldAccess {
    /// The object, or the class of a static field.
    pub object: String,
    /// The field.
    pub field: String,
    /// What was read or written.
    pub value: String,
}

impl ThreadEvent {
    /// The name of the kind.
    pub fn name(&self) -> &'static str {
        match self {
            ThreadEvent::Started(_) => "thread-started",
            ThreadEvent::Blocked => "thread-blocked",
            ThreadEvent::Woken => "thread-woken",
            ThreadEvent::Ended => "thread-ended",
            ThreadEvent::MonitorWanted(_) => "monitor-wanted",
            ThreadEvent::MonitorAcquired(_) => "monitor-acquired",
            ThreadEvent::MonitorReleased(_) => "monitor-released",
            ThreadEvent::Waiting(_) => "monitor-waiting",
            ThreadEvent::Notified(_) => "thread-notified",
            ThreadEvent::Read(_) => "field-read",
            ThreadEvent::Written(_) => "field-written",
        }
    }
}

/// What it is done to, and for a field its value.
impl fmt::Display for ThreadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ThreadEvent::Blocked | ThreadEvent::Woken | ThreadEvent::Ended => Ok(()),
            ThreadEvent::Started(what)
            | ThreadEvent::MonitorWanted(what)
            | ThreadEvent::MonitorAcquired(what)
            | ThreadEvent::MonitorReleased(what)
            | ThreadEvent::Waiting(what)
            | ThreadEvent::Notified(what) => f.write_str(what),
            ThreadEvent::Read(access) | ThreadEvent::Written(access) => {
                write!(f, "{}.{} = {}", access.object, access.field, access.value)
            }
        }
    }
}

impl EventKind {
    /// The lane this event belongs to, if it belongs to one.
    pub fn lane(&self) -> Option<LaneId> {
        match self {
            EventKind::LaneOpened(lane) | EventKind::Signal(lane, _) => Some(*lane),
            _ => None,
        }
    }

    /// The name of the kind: `next`, `request`, `print` …
    pub fn name(&self) -> &'static str {
        match self {
            EventKind::LaneOpened(_) => "lane",
            EventKind::Signal(_, Signal::Subscribe) => "subscribe",
            EventKind::Signal(_, Signal::Request(_)) => "request",
            EventKind::Signal(_, Signal::Next(_)) => "next",
            EventKind::Signal(_, Signal::Error(_)) => "error",
            EventKind::Signal(_, Signal::Complete) => "complete",
            EventKind::Signal(_, Signal::Cancel) => "cancel",
            EventKind::Dropped(_) => "dropped",
            EventKind::ErrorDropped(_) => "error-dropped",
            EventKind::Called(_) => "call",
            EventKind::Replied(..) => "reply",
            EventKind::TimerSet(_) => "timer-set",
            EventKind::TimerFired(_) => "timer-fired",
            EventKind::TimerCancelled(_) => "timer-cancelled",
            EventKind::Print(_) => "print",
            EventKind::Write(_) => "write",
            EventKind::PrintError(_) => "print-error",
            EventKind::Shown(_) => "shown",
            EventKind::Popup(_) => "popup",
            EventKind::Thread(event) => event.name(),
            EventKind::Deadlock(_) => "deadlock",
            EventKind::Uncaught(_) => "uncaught",
            EventKind::Limit(_) => "limit",
        }
    }
}

/// The signals of Reactive Streams as seen in one lane.
#[derive(Clone, Debug, PartialEq)]
pub enum Signal {
    /// `onSubscribe`, going down.
    Subscribe,
    /// `request(n)`, going up.
    Request(Demand),
    /// `onNext`, going down.
    Next(ValueId),
    /// `onError`, going down.
    Error(Failure),
    /// `onComplete`, going down.
    Complete,
    /// `cancel`, going up.
    Cancel,
}

impl Signal {
    /// Whether it travels from subscriber to source.
    pub fn is_upward(&self) -> bool {
        matches!(self, Signal::Request(_) | Signal::Cancel)
    }

    /// Whether it ends the lane.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Signal::Error(_) | Signal::Complete | Signal::Cancel)
    }
}

/// How many values are asked for. Reactive Streams §3.17: `2^63 - 1` and more means no bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Demand(pub u64);

impl Demand {
    /// As many as there are.
    pub const UNBOUNDED: Demand = Demand(i64::MAX as u64);

    /// Whether it has no bound.
    pub fn is_unbounded(self) -> bool {
        self >= Demand::UNBOUNDED
    }
}

impl fmt::Display for Demand {
    /// The number, or `unbounded`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_unbounded() {
            f.write_str("unbounded")
        } else {
            write!(f, "{}", self.0)
        }
    }
}

/// An exception as it is shown: the class by its full name, and the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// For example `java.lang.RuntimeException`.
    pub class: String,
    /// What it says, if anything.
    pub message: Option<String>,
}

impl Failure {
    /// The class without its package: `RuntimeException`.
    pub fn short_class(&self) -> &str {
        self.class.rsplit(['.', '$']).next().unwrap_or(&self.class)
    }
}

impl fmt::Display for Failure {
    /// `class: message`, as Java's `Throwable.toString`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "{}: {message}", self.class),
            None => f.write_str(&self.class),
        }
    }
}

/// Which limit stopped a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The next task is due after the end of the time allowed.
    Time(Time),
    /// So many signals, lines of output and steps of threads were recorded.
    Events(u32),
    /// So many calls, answers and timers were recorded beside them.
    Calls(u32),
    /// So many tasks were run.
    Tasks(u32),
    /// So many steps of the machine were run.
    Steps(u64),
    /// Calls are nested this deep.
    Depth(u32),
    /// Values and output take up so many bytes.
    Text(usize),
    /// Objects take up so many bytes.
    Memory(u64),
    /// So many threads were started.
    Threads(usize),
    /// A call blocks inside of an operator that cannot be left and gone on with.
    Blocking,
}

impl fmt::Display for Limit {
    /// A phrase such as `60000 ms of virtual time`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Limit::Time(until) => write!(f, "{until} of virtual time"),
            Limit::Events(n) => write!(f, "{n} signals and other events"),
            Limit::Calls(n) => write!(f, "{n} calls, answers and timers"),
            Limit::Tasks(n) => write!(f, "{n} tasks"),
            Limit::Steps(n) => write!(f, "{n} steps"),
            Limit::Depth(n) => write!(f, "{n} nested calls"),
            Limit::Text(n) => write!(f, "{} MB of values and output", n >> 20),
            Limit::Memory(n) => write!(f, "{} MB of objects", n >> 20),
            Limit::Threads(n) => write!(f, "{n} threads"),
            Limit::Blocking => f.write_str("blocking where nothing can wait"),
        }
    }
}

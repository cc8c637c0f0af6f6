//! What a run does that can be seen from outside.

use std::rc::Rc;

use marblerun_trace::SourceSpan;

use crate::class::ClassId;
use crate::thread::ThreadId;
use crate::value::{Ref, Value};

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Effect {
    /// When, on the virtual clock, in nanoseconds.
    pub time: u64,
    /// On which thread.
    pub thread: ThreadId,
    /// The reader's code that caused it, if any did.
    pub span: Option<SourceSpan>,
    /// What.
    pub kind: EffectKind,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum EffectKind {
    /// The program printed that.
    Output {
        /// Whether to the error stream.
        is_error: bool,
        /// What.
        text: String,
    },
    /// It started a thread.
    Started(ThreadId),
    /// The thread cannot go on for now.
    Blocked,
    /// The thread can go on.
    Woken,
    /// The thread has ended.
    Ended,
    /// The thread wants the monitor of that object, which another one holds.
    MonitorWanted(Value),
    /// The thread got the monitor of that object.
    MonitorAcquired(Value),
    /// The thread gave the monitor of that object back.
    MonitorReleased(Value),
    /// The thread gave the monitor back to wait until it is notified.
    Waiting(Value),
    /// It notified that thread.
    Notified(ThreadId),
    /// A field was read while several threads lived.
    Read(Access),
    /// A field was written while several threads lived.
    Written(Access),
    /// Nobody caught that exception, and the thread ended by it.
    Uncaught(String),
}

/// A field and its value.
#[derive(Clone, Debug)]
pub struct Access {
    /// The object; none for a static field.
    pub object: Option<Ref>,
    /// Its class.
    pub class: ClassId,
    /// The name of the field.
    pub field: Rc<str>,
    /// Its value: what was read or is written.
    pub value: Value,
}

impl EffectKind {
    /// Calls that with every value in it.
    pub(crate) fn visit(&self, mark: &mut dyn FnMut(&Value)) {
        match self {
            EffectKind::MonitorWanted(value)
            | EffectKind::MonitorAcquired(value)
            | EffectKind::MonitorReleased(value)
            | EffectKind::Waiting(value) => mark(value),
            EffectKind::Read(access) | EffectKind::Written(access) => {
                mark(&access.value);
                if let Some(object) = access.object {
                    mark(&Value::Object(object));
                }
            }
            _ => {}
        }
    }
}

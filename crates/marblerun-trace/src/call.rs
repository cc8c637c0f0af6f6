//! Calls that are answered later: of services, and those that give a future.

use crate::event::Failure;
use crate::trace::{SourceSpan, ValueId};

/// A call by its place in [`Trace::calls`](crate::Trace::calls).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(pub u32);

/// Something that was begun and is answered later.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// How the answer comes.
    pub kind: CallKind,
    /// The call on one line: `getDetails("a")`, `thenCompose(ids -> …)`.
    pub label: String,
    /// The call in whose answer it was made: a callback in a callback.
    pub parent: Option<CallId>,
    /// The futures it waits for, in the order of its arguments.
    pub sources: Vec<CallId>,
    /// The call in the source.
    pub span: Option<SourceSpan>,
}

/// How an answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallKind {
    /// To a function that was handed over.
    Callback,
    /// As a future, which the call returned at once.
    Future,
    /// As the result: the thread waits for it.
    Blocking,
}

impl CallKind {
    /// The name of the kind in the JSON trace.
    pub fn name(self) -> &'static str {
        match self {
            CallKind::Callback => "callback",
            CallKind::Future => "future",
            CallKind::Blocking => "blocking",
        }
    }
}

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It gave that value.
    Value(ValueId),
    /// It failed.
    Failed(Failure),
    /// Nobody waits for it any more: it was cancelled.
    Cancelled,
}

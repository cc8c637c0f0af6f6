//! Calls in the trace: what is begun and answered later.

use std::cell::RefCell;
use std::collections::BTreeMap;

use marblerun_trace::{CallId, EventId};

/// The calls of a run.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    /// The events of their answers.
    replies: RefCell<BTreeMap<CallId, EventId>>,
}

impl Calls {
    /// The event of the answer to a call, if there was one.
    pub(crate) fn reply(&self, call: CallId) -> Option<EventId> {
        self.replies.borrow().get(&call).copied()
    }
}

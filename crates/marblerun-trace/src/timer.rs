//! What is to happen at a later time.

use crate::time::Time;
use crate::trace::{LaneId, SourceSpan};

/// A timer by its place in [`Trace::timers`](crate::Trace::timers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimerId(pub u32);

/// A task that waits for its time: the deadline of `timeout`, the pause of `delayElements`.
#[derive(Clone, Debug, PartialEq)]
pub struct Timer {
    /// The lane whose operator set it; none for one of the program itself.
    pub lane: Option<LaneId>,
    /// When it is due first.
    pub due: Time,
    /// The time from each firing to the next, for one that fires more than once.
    pub period: Option<Time>,
    /// The call in the source that set it.
    pub span: Option<SourceSpan>,
}

//! The recorded run of an asynchronous program, and marble notation in and out.
//!
//! A [`Trace`] is one ordered list of [`Event`]s. Everything that is drawn, told or exported is
//! derived from it alone: this crate is the narrow waist between what happened and how it is shown.
//!
//! - [`time`]: virtual time, integer nanoseconds.
//! - [`event`]: what can happen, and to which lane.
//! - [`call`], [`timer`]: what is answered later, and what is to happen later.
//! - [`trace`]: the run as a whole: lanes, threads, values, events.
//! - [`recorder`]: writing a trace while a program runs.
//! - [`marbles`]: the text notation of marble diagrams, read and written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod call;
pub mod event;
pub mod marbles;
pub mod recorder;
pub mod time;
pub mod timer;
pub mod trace;

pub use call::{Call, CallId, CallKind, Reply};
pub use event::{
    Demand, Event, EventId, EventKind, Failure, FieldAccess, Limit, Signal, ThreadEvent,
};
pub use recorder::{Moment, Recorder};
pub use time::{Time, TimeError};
pub use timer::{Timer, TimerId};
pub use trace::{
    Lane, LaneId, LaneRole, PublisherType, SourceSpan, ThreadId, Trace, Value, ValueId,
};

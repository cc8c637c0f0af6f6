//! Factories: where values come from.
//!
//! - [`create`]: pushed by a callback, buffered until requested.
//! - [`empty`]: no value.
//! - [`range`]: consecutive integers.

pub mod create;
pub mod empty;
pub mod range;

pub use create::{Create, FluxSink};
pub use empty::Empty;
pub use range::Range;

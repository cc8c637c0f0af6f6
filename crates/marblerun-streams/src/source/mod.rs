//! Factories: where values come from.
//!
//! - [`create`]: pushed by a callback, buffered until requested.
//! - [`range`]: consecutive integers.

pub mod create;
pub mod range;

pub use create::{Create, FluxSink};
pub use range::Range;

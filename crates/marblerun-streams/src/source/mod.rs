//! Factories: where values come from.
//!
//! - [`create`]: pushed by a callback, buffered until requested.
//! - [`delay`]: one value after some time.
//! - [`empty`]: no value.
//! - [`interval`]: numbers at regular times.
//! - [`range`]: consecutive integers.

pub mod create;
pub mod delay;
pub mod empty;
pub mod interval;
pub mod range;

pub use create::{Create, FluxSink};
pub use delay::Delay;
pub use empty::Empty;
pub use interval::Interval;
pub use range::Range;

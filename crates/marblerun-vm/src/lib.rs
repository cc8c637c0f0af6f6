//! A machine for Java programs that can be paused, repeated and forked.
//!
//! - [`class`]: classes and methods, and [`class::Program`], where they come from.
//! - [`code`]: what the machine runs.
//! - [`value`], [`text`]: what variables hold.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod class;
pub mod code;
pub mod text;
pub mod value;

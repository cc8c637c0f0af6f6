//! A machine for Java programs that can be paused, repeated and forked.
//!
//! - [`class`]: classes and methods, and [`class::Program`], where they come from.
//! - [`code`]: what the machine runs.
//! - [`value`], [`text`]: what variables hold.
//! - [`native`]: the interface of methods that Java cannot write.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod class;
pub mod code;
pub mod native;
pub mod text;
pub mod value;

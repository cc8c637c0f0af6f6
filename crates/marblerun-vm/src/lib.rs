//! A machine for Java programs that can be paused, repeated and forked.
//!
//! Source becomes [`Code`] by [`compile()`], which checks names and types on the way; the
//! [`Machine`] runs it step by step and pauses whenever the library is called.
//!
//! - [`value`]: what variables hold.
//! - [`code`]: what the machine runs.
//! - [`mod@compile`]: from tree to code, with diagnostics.
//! - [`machine`]: frames, steps, pauses.
//! - [`library`]: what a program can call.
//! - `types`, `diagnostics`: checking.
//! - `arithmetic`: Java's operators.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod code;
pub mod compile;
pub mod library;
pub mod machine;
pub mod value;

mod arithmetic;
mod diagnostics;
mod types;

pub use code::{Callee, Code};
pub use compile::compile;
pub use machine::Machine;
pub use value::{Lambda, NativeObject, Thrown, Value};

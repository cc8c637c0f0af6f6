//! A machine for Java programs that can be paused, repeated and forked.
//!
//! A [`Program`] gives classes and code; the [`Machine`] runs it on one virtual
//! clock and pauses whenever its host is needed. Nothing is borrowed meanwhile, and a clone of a
//! machine is a fork of the run.
//!
//! - [`class`], [`code`], [`value`], [`text`]: what runs.
//! - [`machine`]: the state, and how a host drives it.
//! - [`heap`]: objects, shared between forks.
//! - [`native`]: methods that are pure functions.
//! - [`effect`], [`schedule`]: what happened, and who ran when.
//! - `interpret`, `exceptions`, `initialize`, `dynamic`: steps.
//! - `scheduling`, `monitor`, `thread`: threads.
//! - [`seen`]: what is shown of them.
//! - `natives`: methods that need the machine.
//! - `arithmetic`, `print`: Java's operators, and how values print.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod class;
pub mod code;
pub mod effect;
pub mod heap;
pub mod machine;
pub mod native;
pub mod schedule;
pub mod seen;
pub mod text;
pub mod value;

mod arithmetic;
mod dynamic;
mod exceptions;
mod initialize;
mod interpret;
mod linkage;
mod monitor;
mod natives;
mod null;
mod objects;
mod prepare;
mod print;
mod scheduling;
mod thread;

pub use class::Program;
pub use code::Code;
pub use machine::{Limits, Machine, Pause};
pub use thread::ThreadId;
pub use value::Value;

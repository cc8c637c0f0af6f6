//! The prelude: binds the stream core to the machine and records what happens.
//!
//! - [`program`]: checking and running source files.
//! - `prelude`: what a program can use without an import, as it would be declared.
//! - `source`, `operator`: factories and operators of `Flux`, one file each.
//! - `runtime`: machine, clock and recorder of one run.
//! - `lane`: recording the signals between two operators.
//! - `item`: a value with its identity.
//! - `failure`: exceptions as stream errors and back.
//! - `diagnostics`: the messages of this crate.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod program;

mod diagnostics;
mod failure;
mod item;
mod lane;
mod operator;
mod prelude;
mod runtime;
mod source;

pub use program::{Checked, FileDiagnostic, Limits, check};

//! Reactor, services and the prelude for Java programs: binds the stream core to the machine and
//! records what happens.
//!
//! - [`program`]: checking and running source files.
//! - [`editor`]: what is at a place of one, and what can be written there.
//! - `library`: the class library, with what is declared in `java/`.
//! - `runtime`: machine, clock and recorder of one run.
//! - `waiting`: threads that block inside of an operator.
//! - `native`: how a call from Java reaches what is bound here.
//! - `source`, `operator`: factories and operators of `Flux` and `Mono`, one file each.
//! - `connectable`, `parallel`, `sinks`: the methods of `ConnectableFlux`, `ParallelFlux`, `Sinks`.
//! - `subscriber`, `scheduler`, `context`, `prelude`: the rest of what is bound.
//! - `publisher`, `function`, `item`, `failure`: objects of the program for the stream core.
//! - `step`: what Reactor calls a publisher in messages.
//! - `lane`, `timers`, `calls`, `effects`, `show`: what is recorded; `cause`: what led to it.
//! - `diagnostics`: the messages of this crate; `advice`: what the compiler says about Reactor.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod editor;
pub mod program;

mod advice;
mod calls;
mod cause;
mod connectable;
mod context;
mod diagnostics;
mod effects;
mod failure;
mod function;
mod hooks;
mod item;
mod lane;
mod late;
mod library;
mod native;
mod operator;
mod parallel;
mod prelude;
mod publisher;
mod runtime;
mod scheduler;
mod show;
mod sinks;
mod source;
mod step_name;
mod store;
mod subscriber;
mod timers;
mod unwinding;
mod waiting;

pub use advice::names_elsewhere;
pub use library::unread;
pub use program::{Checked, FileDiagnostic, Limits, check};

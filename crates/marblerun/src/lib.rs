//! Asynchronous Java in, checked marble diagrams out: the one API of every front end.
//!
//! ```
//! use marblerun::{Options, SourceFile, run};
//!
//! let program = r#"marbles("-a--b-c|").map(x -> x.toUpperCase()).take(2)"#;
//! let run = run(&[SourceFile::new("example.java", program)], &Options::default());
//! assert_eq!(
//!     run.marbles(),
//!     "marbles(\"-a--b-c|\")         -a--b\n\
//!      .map(x -> x.toUpperCase())  -A--B\n\
//!      .take(2)                    -A--(B|)\n"
//! );
//! ```
//!
//! - [`program`]: what is run, and within which limits.
//! - [`mod@run`]: running and checking, and what a run can be turned into.
//! - [`problem`]: diagnostics as plain data, with places for people and for editors, and fixes.
//! - [`editor`]: what is at a place of a program, and what can be written there.
//! - [`format`](mod@format), [`insert`](mod@insert): changes that an editor offers: the usual layout, a call taken from an example.
//! - [`knob`], [`literal`]: what of a program can be turned by hand, and what comes of it.
//! - [`measures`]: what a program costs, in numbers.
//! - [`view`]: a run as plain data for a page: picture, steps, problems.
//! - `record`: the trace as JSON Lines.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod editor;
pub mod format;
pub mod insert;
pub mod knob;
pub mod literal;
pub mod measures;
pub mod problem;
pub mod program;
pub mod run;
pub mod view;

#[cfg(feature = "json")]
mod record;

pub use editor::{Completion, CompletionKind, Completions, Hover, completions, hover};
pub use format::{format, formatted};
pub use insert::{Insertion, insert};
pub use knob::{Knob, KnobKind};
pub use marblerun_diagram::Level;
pub use marblerun_diagram::svg::{Theme, stylesheet};
pub use marblerun_lang::names_elsewhere;
pub use marblerun_lang::unread;
pub use marblerun_trace::Time;
pub use measures::Measures;
pub use problem::{Edit, Fix, Problem, Severity, TextPosition, TextRange};
pub use program::{Options, SourceFile};
pub use run::{Outcome, Picture, Run, check, run};
pub use view::{Amount, Look, Pending, Row, RowKind, Site, Step, View, views};

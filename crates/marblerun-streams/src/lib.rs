//! Reactive streams for Rust: demand, virtual time and Project Reactor's operators.
//!
//! ```
//! use marblerun_streams::Flux;
//! use std::{cell::RefCell, rc::Rc};
//!
//! let squares = Rc::new(RefCell::new(Vec::new()));
//! let seen = squares.clone();
//! Flux::range(1, 10)
//!     .map(|n| n * n)
//!     .filter(|n| n % 2 == 1)
//!     .take(3)
//!     .subscribe(move |n| seen.borrow_mut().push(n));
//! assert_eq!(*squares.borrow(), [1, 9, 25]);
//! ```
//!
//! A [`Flux`] is a recipe: nothing happens until somebody subscribes, and each subscription runs on
//! its own. Chains are composed statically and compile to the loop; [`Flux::boxed`] erases the type
//! of a chain that is built at run time. Everything is single-threaded: `Rc`, no locks.
//!
//! - [`protocol`]: [`Publisher`], [`Subscriber`], [`Subscription`], the rules between them.
//! - [`context`]: what a subscriber tells the operators above it.
//! - [`demand`]: counting what was asked for.
//! - [`error`]: what travels in `on_error`.
//! - [`flux`], [`mono`]: the types `Flux` and `Mono`, subscribing, erasing.
//! - [`function`]: functions that can fail, and those that cannot.
//! - [`source`]: factories, one file each.
//! - [`operator`]: operators, one file each.
//! - [`scheduler`]: time and threads as values; virtual time.
//! - [`sinks`]: streams that are fed by hand.
//! - [`record`]: the hook that sees every signal of a link.
//! - `testing` (feature): marble diagrams in and out.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod context;
pub mod demand;
pub mod error;
pub mod flux;
pub mod function;
pub mod mono;
pub mod operator;
pub mod protocol;
pub mod record;
pub mod scheduler;
pub mod sinks;
pub mod source;
#[cfg(feature = "testing")]
pub mod testing;

mod downstream;
mod strict;
mod upstream;

pub use context::Context;
pub use demand::UNBOUNDED;
pub use error::Error;
pub use flux::{BoxFlux, Flux};
pub use mono::{BoxMono, Mono};
pub use operator::parallel::{BoxParallelFlux, ParallelFlux, Rails};
pub use operator::publish::{Connect, ConnectableFlux};
pub use protocol::{Publisher, Subscriber, Subscription, Upstream};
pub use scheduler::{Disposable, Scheduler, VirtualTime, Worker};
pub use sinks::Sinks;

/// The example of the repository's front page is run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

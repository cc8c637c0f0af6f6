//! Streams that are fed by hand.
//!
//! ```
//! use marblerun_streams::sinks::{EmitResult, Sinks};
//! use marblerun_streams::testing::Probe;
//!
//! let probe = Probe::new();
//! let sink = Sinks::many().multicast().direct_best_effort();
//! assert_eq!(sink.try_emit_next('a'), EmitResult::ZeroSubscriber);
//! sink.as_flux().subscribe_with(probe.subscriber());
//! probe.request(1);
//! assert_eq!(sink.try_emit_next('b'), EmitResult::Ok);
//! assert_eq!(sink.try_emit_next('c'), EmitResult::Overflow);
//! assert_eq!(probe.log(), "b");
//! ```
//!
//! - [`many`]: sinks of many values.
//! - [`one`]: sinks of at most one value.

pub mod many;
pub mod one;

pub use many::{Many, ManyFlux, Multicast, Replaying, Spec, UnicastSpec};
pub use one::{EmptySink, OneMono, OneSink};

/// What has become of a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmitResult {
    /// It was taken.
    Ok,
    /// The sink has ended before.
    Terminated,
    /// There was no demand and no room.
    Overflow,
    /// The only subscriber has cancelled.
    Cancelled,
    /// Nobody listens.
    ZeroSubscriber,
}

/// Where sinks come from.
#[derive(Clone, Copy, Debug)]
pub struct Sinks;

impl Sinks {
    /// Sinks of many values.
    pub fn many() -> Spec {
        Spec
    }

    /// A sink of at most one value, which whoever subscribes sees.
    pub fn one<T: Clone + 'static>() -> OneSink<T> {
        OneSink::new()
    }

    /// A sink that only ends.
    pub fn empty<T: Clone + 'static>() -> EmptySink<T> {
        EmptySink::new()
    }
}

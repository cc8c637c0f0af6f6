//! Factories of `Flux`.
//!
//! - [`marbles`]: a cold source that follows a diagram.

pub(crate) mod marbles;

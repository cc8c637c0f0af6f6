//! Operators: what a flux can do.
//!
//! Transform
//! - [`map`]: a function of each value.
//!
//! Filter
//! - [`filter`]: the values that satisfy a predicate.
//! - [`take`]: the first values.

pub mod filter;
pub mod map;
pub mod take;

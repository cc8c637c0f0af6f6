//! Operators: what a flux can do.
//!
//! Transform
//! - [`map`]: a function of each value.
//!
//! Filter
//! - [`filter`]: the values that satisfy a predicate.
//! - [`take`]: the first values.
//!
//! Combine
//! - [`switch_if_empty`]: another source if there is no value.

pub mod filter;
pub mod map;
pub mod switch_if_empty;
pub mod take;

pub(crate) mod shared;

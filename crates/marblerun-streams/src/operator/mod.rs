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
//!
//! Split
//! - [`buffer`]: lists of a size.
//! - [`buffer_boundary`]: lists that end when another publisher signals.
//! - [`buffer_skip`]: lists that overlap or leave gaps.
//! - [`buffer_timeout`]: lists of a size, or what has come when time is up.
//! - [`buffer_until`]: lists that end where a predicate says so.
//! - [`buffer_when`]: lists that other publishers open and close.

pub mod buffer;
pub mod buffer_boundary;
pub mod buffer_skip;
pub mod buffer_timeout;
pub mod buffer_until;
pub mod buffer_when;
pub mod filter;
pub mod map;
pub mod switch_if_empty;
pub mod take;

pub(crate) mod shared;

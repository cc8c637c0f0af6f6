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
//! Errors and repetition
//! - [`on_error_complete`]: completes instead of failing.
//! - [`on_error_map`]: another error.
//! - [`on_error_resume`]: another source after an error.
//! - [`on_error_return`]: one more value instead of an error.
//! - [`repeat`], [`repeat_when`]: the source again when it completes.
//! - [`retry`], [`retry_when`], [`retry_policy`]: the source again when it fails.

pub mod filter;
pub mod map;
pub mod on_error_complete;
pub mod on_error_map;
pub mod on_error_resume;
pub mod on_error_return;
pub mod repeat;
pub mod repeat_when;
pub mod retry;
pub mod retry_policy;
pub mod retry_when;
pub mod switch_if_empty;
pub mod take;

pub(crate) mod shared;

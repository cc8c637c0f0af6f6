//! Operators: what a flux can do.
//!
//! Transform
//! - [`concat_map`]: a source for each value, one after the other.
//! - [`flat_map`]: a source for each value, all at once.
//! - [`flat_map_many`]: a source for the value of a mono.
//! - [`mono_flat_map`]: a mono for the value of a mono.
//! - [`switch_map`]: a source for each value, until the next value.
//! - [`map`]: a function of each value.
//!
//! Filter
//! - [`filter`]: the values that satisfy a predicate.
//! - [`take`]: the first values.
//!
//! Combine
//! - [`concat`]: several sources, one after the other.
//! - [`merge`]: several sources, all at once.
//! - [`switch_if_empty`]: another source if there is no value.

pub mod concat;
pub mod concat_map;
pub mod filter;
pub mod flat_map;
pub mod flat_map_many;
pub mod map;
pub mod merge;
pub mod mono_flat_map;
pub mod switch_if_empty;
pub mod switch_map;
pub mod take;

pub(crate) mod shared;

pub use shared::sources::Sources;
pub use shared::values::Values;

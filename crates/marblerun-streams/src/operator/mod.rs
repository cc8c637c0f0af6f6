//! Operators: what a flux can do.
//!
//! Transform
//! - [`concat_map`]: a source for each value, one after the other.
//! - [`concat_map_iterable`]: an iterator for each value.
//! - [`expand`]: a source for each value, and for each of theirs.
//! - [`flat_map`]: a source for each value, all at once.
//! - [`flat_map_sequential`]: a source for each value, all at once, in order.
//! - [`flat_map_many`]: a source for the value of a mono.
//! - [`mono_flat_map`]: a mono for the value of a mono.
//! - [`switch_map`]: a source for each value, until the next value.
//! - [`map`]: a function of each value.
//!
//! Filter
//! - [`filter`]: the values that satisfy a predicate.
//! - [`filter_when`]: the values for which another source answers `true`.
//! - [`take`]: the first values.
//!
//! Combine
//! - [`combine_latest`]: the latest values of several sources.
//! - [`concat`]: several sources, one after the other.
//! - [`first_with_signal`]: the source that is first to send a signal.
//! - [`first_with_value`]: the source that is first to have a value.
//! - [`merge`]: several sources, all at once.
//! - [`merge_sequential`]: several sources, all at once, in order.
//! - [`mono_zip`]: the values of several monos.
//! - [`when`]: the completion of several sources.
//! - [`zip_when`]: the value of a mono and one made from it.
//! - [`delay_until`]: each value when a source made from it has completed.
//! - [`skip_until_other`]: nothing before another source has a value.
//! - [`take_until_other`]: nothing after another source has a value.
//! - [`then`]: another source after this one has completed.
//! - [`with_latest_from`]: each value with the latest one of another source.
//! - [`zip`]: the values of several sources, one by one.
//! - [`switch_if_empty`]: another source if there is no value.

pub mod combine_latest;
pub mod concat;
pub mod concat_map;
pub mod concat_map_iterable;
pub mod delay_until;
pub mod expand;
pub mod filter;
pub mod filter_when;
pub mod first_with_signal;
pub mod first_with_value;
pub mod flat_map;
pub mod flat_map_many;
pub mod flat_map_sequential;
pub mod map;
pub mod merge;
pub mod merge_sequential;
pub mod mono_flat_map;
pub mod mono_zip;
pub mod skip_until_other;
pub mod switch_if_empty;
pub mod switch_map;
pub mod take;
pub mod take_until_other;
pub mod then;
pub mod when;
pub mod with_latest_from;
pub mod zip;
pub mod zip_when;

pub(crate) mod shared;

pub use shared::ignored::Ignored;
pub use shared::sources::Sources;
pub use shared::values::Values;

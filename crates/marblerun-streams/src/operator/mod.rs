//! Operators: what a flux can do.
//!
//! Transform
//! - [`map`]: a function of each value.
//! - [`switch_on_first`]: a publisher that is chosen by the first signal.
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
//! - [`group_by`]: a publisher for each key.
//! - [`window`]: publishers of so many values.
//! - [`window_boundary`]: publishers that end when another one signals.
//! - [`window_skip`]: publishers that overlap or leave gaps.
//! - [`window_until`]: publishers that end where a predicate says so.
//! - [`window_timeout`]: publishers of so many values, or of what comes until time is up.
//! - [`window_when`]: publishers that others open and close.
//!
//! Multicast
//! - [`connect`]: connects when enough have subscribed.
//! - [`publish`]: one subscription for many subscribers.
//! - [`mono_share`]: one subscription for one value and many subscribers.
//! - [`replay`]: one subscription for many subscribers, who see the past, too.
//!
//! Resources
//! - [`using`]: something that is closed at the end.
//! - [`using_when`]: something that publishers open and close.

pub mod buffer;
pub mod buffer_boundary;
pub mod buffer_skip;
pub mod buffer_timeout;
pub mod buffer_until;
pub mod buffer_when;
pub mod connect;
pub mod filter;
pub mod group_by;
pub mod map;
pub mod mono_share;
pub mod publish;
pub mod replay;
pub mod switch_if_empty;
pub mod switch_on_first;
pub mod take;
pub mod using;
pub mod using_when;
pub mod window;
pub mod window_boundary;
pub mod window_skip;
pub mod window_timeout;
pub mod window_until;
pub mod window_when;

pub(crate) mod shared;

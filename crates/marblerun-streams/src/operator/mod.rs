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
//! Errors
//! - [`on_error_complete`]: completes instead of failing.
//! - [`on_error_map`]: another error.
//! - [`on_error_resume`]: another source after an error.
//! - [`on_error_return`]: one more value instead of an error.
//!
//! Backpressure
//! - [`limit_rate`]: small requests instead of large ones.
//! - [`limit_request`]: the first values, without asking for more.
//! - [`on_backpressure_buffer`]: keeps values until they are requested.
//! - [`on_backpressure_drop`]: drops, or fails on, values that are not requested.
//! - [`on_backpressure_latest`]: keeps the latest value until it is requested.
//!
//! Threads
//! - [`cancel_on`]: cancels on another thread.
//! - [`mono_publish_on`], [`publish_on`]: signals on another thread.
//! - [`subscribe_on`]: subscribes and requests on another thread.
//!
//! Time
//! - [`delay_element`], [`delay_elements`], [`delay_sequence`]: values later.
//! - [`delay_subscription`]: the subscription later.
//! - [`elapsed`], [`timed`], [`timestamp`]: values with their times.
//! - [`sample`], [`sample_first`], [`sample_timeout`]: some of the values.
//! - [`skip_for`], [`take_for`]: the values after some time, or within it.
//! - [`timeout`], [`timeout_each`]: an error, or another source, when a value is late.
//!
//! Repetition
//! - [`repeat`], [`repeat_when`], [`repeat_when_empty`]: the source again when it completes.
//! - [`retry`], [`retry_when`], [`retry_policy`], [`retry_companion`]: the source again when it fails.

pub mod cancel_on;
pub mod delay_element;
pub mod delay_elements;
pub mod delay_sequence;
pub mod delay_subscription;
pub mod elapsed;
pub mod filter;
pub mod limit_rate;
pub mod limit_request;
pub mod map;
pub mod mono_publish_on;
pub mod on_backpressure_buffer;
pub mod on_backpressure_drop;
pub mod on_backpressure_latest;
pub mod on_error_complete;
pub mod on_error_map;
pub mod on_error_resume;
pub mod on_error_return;
pub mod publish_on;
pub mod repeat;
pub mod repeat_when;
pub mod repeat_when_empty;
pub mod retry;
pub mod retry_companion;
pub mod retry_policy;
pub mod retry_when;
pub mod sample;
pub mod sample_first;
pub mod sample_timeout;
pub mod skip_for;
pub mod subscribe_on;
pub mod switch_if_empty;
pub mod take;
pub mod take_for;
pub mod timed;
pub mod timeout;
pub mod timeout_each;
pub mod timestamp;

pub(crate) mod shared;

//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.
//! - [`backlog`]: values kept until the source is complete.
//! - [`fold`]: at most one value of all of them.
//! - [`peek`]: a look at each signal.
//! - [`relay`]: at most one value of each.
//! - [`trailer`]: one more value at the end.

pub(crate) mod arbiter;
pub(crate) mod backlog;
pub(crate) mod fold;
pub(crate) mod peek;
pub(crate) mod relay;
pub(crate) mod trailer;

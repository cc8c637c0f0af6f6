//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.

pub(crate) mod arbiter;

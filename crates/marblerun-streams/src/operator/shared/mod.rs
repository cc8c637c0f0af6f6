//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.
//! - [`companion`]: a companion decides when the source is subscribed again.
//! - [`pending`]: values that wait.
//! - [`resubscribe`]: a policy decides at the end whether the source is subscribed again.
//! - [`trigger`]: a companion of which only the signals count.

pub(crate) mod arbiter;
pub(crate) mod companion;
pub(crate) mod pending;
pub(crate) mod resubscribe;
pub(crate) mod trigger;

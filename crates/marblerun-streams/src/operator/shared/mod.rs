//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.
//! - [`changed`]: whether a key differs from the one before.
//! - [`discard`]: reporting several values at once.
//! - [`history`]: one stream for many subscribers, who see its past, too.
//! - [`hub`]: one stream for many subscribers at the pace of the slowest.
//! - [`reject`]: failing where there is nothing to subscribe to.
//! - [`tail`]: what is left when the source completes.
//! - [`ticks`]: time as a publisher.
//! - [`unicast`]: a queue that one subscriber may read.

pub(crate) mod arbiter;
pub(crate) mod changed;
pub(crate) mod discard;
pub(crate) mod history;
pub(crate) mod hub;
pub(crate) mod reject;
pub(crate) mod tail;
pub(crate) mod ticks;
pub(crate) mod unicast;

//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.
//! - [`notifier`]: a source and another one that steers it.
//! - [`ignored`]: a source without its values.
//! - [`inbox`]: the values of one inner source that wait for demand.
//! - [`race`]: several sources of which one wins.
//! - [`row`]: one value of each of several sources.
//! - [`sources`]: a fixed list of sources with the same item.
//! - [`values`]: a fixed list of values.
//! - [`wip`]: one drain at a time.

pub(crate) mod arbiter;
pub(crate) mod notifier;
pub(crate) mod ignored;
pub(crate) mod inbox;
pub(crate) mod race;
pub(crate) mod row;
pub(crate) mod sources;
pub(crate) mod values;
pub(crate) mod wip;

//! What several operators are built from; admitted with two users.
//!
//! - [`arbiter`]: one demand for sources that take turns.
//! - [`notifier`]: a source and another one that steers it.
//! - [`ignored`]: a source without its values.
//! - [`inbox`]: the values of one inner source that wait for demand.
//! - [`live_upstream`]: the link to one of several sources, which is cancelled once.
//! - [`meeting`]: two sources whose values meet while both are open.
//! - [`merge_sort`]: sorting with any comparator.
//! - [`merge_ordered`]: several sources, of whose next values the smallest is emitted.
//! - [`race`]: several sources of which one wins.
//! - [`row`]: one value of each of several sources.
//! - [`sources`]: a fixed list of sources with the same item.
//! - [`wip`]: one drain at a time.
//! - [`companion`]: a companion decides when the source is subscribed again.
//! - [`pending`]: values that wait.
//! - [`resubscribe`]: a policy decides at the end whether the source is subscribed again.
//! - [`changed`]: whether a key differs from the one before.
//! - [`discard`]: reporting several values at once.
//! - [`handout`]: the parts that a source is split into.
//! - [`history`]: one stream for many subscribers, who see its past, too.
//! - [`hub`]: one stream for many subscribers at the pace of the slowest.
//! - [`reject`]: failing where there is nothing to subscribe to.
//! - [`successor`]: a source of which the one value is mapped to the source that is emitted.
//! - [`tail`]: what is left when the source completes.
//! - [`trigger`]: a companion of which only the signals count.
//! - [`unicast`]: a queue that one subscriber may read.
//! - [`backlog`]: values kept until the source is complete.
//! - [`flatten`]: a source of which each value is mapped to an inner source.
//! - [`fold`]: at most one value of all of them.
//! - [`peek`]: a look at each signal.
//! - [`relay`]: at most one value of each.
//! - [`trailer`]: one more value at the end.

pub(crate) mod arbiter;
pub(crate) mod backlog;
pub(crate) mod changed;
pub(crate) mod companion;
pub(crate) mod deferred;
pub(crate) mod discard;
pub(crate) mod flatten;
pub(crate) mod fold;
pub(crate) mod handout;
pub(crate) mod history;
pub(crate) mod hub;
pub(crate) mod ignored;
pub(crate) mod inbox;
pub(crate) mod live_upstream;
pub(crate) mod meeting;
pub(crate) mod merge_ordered;
pub(crate) mod merge_sort;
pub(crate) mod notifier;
pub(crate) mod peek;
pub(crate) mod pending;
pub(crate) mod race;
pub(crate) mod reject;
pub(crate) mod relay;
pub(crate) mod resubscribe;
pub(crate) mod row;
pub(crate) mod sources;
pub(crate) mod successor;
pub(crate) mod tail;
pub(crate) mod trailer;
pub(crate) mod trigger;
pub(crate) mod unicast;
pub(crate) mod wip;

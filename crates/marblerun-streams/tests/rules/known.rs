//! Rules that an operator is known to break. What is listed must fail: what is mended comes off.

/// An operator, a rule, and why it breaks it.
pub(crate) struct Known {
    pub(crate) subject: &'static str,
    pub(crate) rule: &'static str,
    pub(crate) reason: &'static str,
}

const fn known(subject: &'static str, rule: &'static str, reason: &'static str) -> Known {
    Known {
        subject,
        rule,
        reason,
    }
}

const FAILED: &str = "as Reactor: a source that has just failed is cancelled, too";
const COMPLETED: &str = "as Reactor: a source that has just completed is cancelled, too";
const COMPANION: &str = "the end of the companion cancels the source, be it over already";
const UNASKED: &str = "as Reactor: the last value comes without being asked for";
const NOBODY: &str = "as Reactor: it connects although the only subscriber has cancelled meanwhile";
const ON_ITS_WAY: &str = "the cancel is on its way on another thread (§2.8)";
const MADE_UP_FOR: &str = "as Reactor: what groups have not read is asked of a complete source";
const OVERRUN: &str = "as Reactor: a group that nobody asked for is an error, but cancels nothing";
const NO_GROUP: &str = "as Reactor: groups that nobody has subscribed to cancel nothing";

/// The list.
pub(crate) const KNOWN: &[Known] = &[
    known("buffer-boundary", "2.3", COMPLETED),
    known("buffer-duration", "2.3", COMPLETED),
    known("cache", "2.6", NOBODY),
    known("cancel-on", "1.8", ON_ITS_WAY),
    known("combine-latest", "2.3", COMPLETED),
    known("flat-map", "2.3", FAILED),
    known("flat-map-concurrency", "2.3", FAILED),
    known("group-by", "2.3", MADE_UP_FOR),
    known("group-by-values", "2.3", MADE_UP_FOR),
    known("group-join", "2.3", FAILED),
    known("group-join", "2.6", OVERRUN),
    known("join", "2.3", FAILED),
    known("merge-comparing", "2.3", FAILED),
    known("merge-priority", "2.3", FAILED),
    known("merge-sequential", "2.3", FAILED),
    known("merge-with", "2.3", FAILED),
    known("mono-publish-with", "1.1", UNASKED),
    known("mono-publish-with", "2.3", COMPLETED),
    known("parallel", "2.3", FAILED),
    known("parallel-collect", "2.3", FAILED),
    known("parallel-concat-map", "2.3", FAILED),
    known("parallel-filter", "2.3", FAILED),
    known("parallel-flat-map", "2.3", FAILED),
    known("parallel-groups", "2.3", FAILED),
    known("parallel-groups", "2.6", NO_GROUP),
    known("parallel-map", "2.3", FAILED),
    known("parallel-prefetch", "2.3", FAILED),
    known("parallel-reduce", "2.3", FAILED),
    known("parallel-sorted", "2.3", FAILED),
    known("parallel-then", "2.3", FAILED),
    known("publish-ref-count", "2.6", NOBODY),
    known("publish-with", "2.3", COMPLETED),
    known("repeat-when", "2.3", COMPANION),
    known("replay-ref-count", "2.6", NOBODY),
    known("retry-when", "2.3", COMPANION),
    known("sample", "1.1", UNASKED),
    known("sample-first", "1.1", UNASKED),
    known("sequence-equal", "1.1", UNASKED),
    known("sequence-equal", "2.3", COMPLETED),
    known("share", "2.6", NOBODY),
    known("single", "2.3", COMPLETED),
    known("skip-for", "2.3", FAILED),
    known("window", "2.3", FAILED),
    known("zip-with", "2.3", COMPLETED),
];

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

const ENDED_BY_VALUE: &str = "as Reactor: what tells of an end as a value cancels its source";
const LAST: &str = "as Reactor: what the last source has ended makes room for is asked for";
const FUNCTION: &str = "as Reactor: a function that fails at the end cancels the source";
const BETWEEN: &str = "as Reactor: a cancel between two windows does not reach the source";
const SILENT: &str = "it sends no signal at all";
const NEVER_ENDS: &str = "one of its sources never ends";

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
    known("merge-comparing-by", "2.3", FAILED),
    known("merge-comparing-with", "2.3", FAILED),
    known("merge-priority", "2.3", FAILED),
    known("merge-priority-by", "2.3", FAILED),
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
    known("replay-ref-count", "2.6", NOBODY),
    known("sample", "1.1", UNASKED),
    known("sample-first", "1.1", UNASKED),
    known("sequence-equal", "1.1", UNASKED),
    known("sequence-equal-by", "1.1", UNASKED),
    known("sequence-equal", "2.3", COMPLETED),
    known("sequence-equal-by", "2.3", COMPLETED),
    known("share", "2.6", NOBODY),
    known("single", "2.3", COMPLETED),
    known("skip-for", "2.3", FAILED),
    known("window", "2.3", FAILED),
    known("zip-with", "2.3", COMPLETED),
    known("auto-connect", "2.6", NOBODY),
    known("cache-duration", "2.6", NOBODY),
    known("cache-size", "2.6", NOBODY),
    known("cache-size-duration", "2.6", NOBODY),
    known("collect-list-arranged", "2.3", FUNCTION),
    known("dematerialize", "2.3", ENDED_BY_VALUE),
    known("first-with-value", "1.5", NEVER_ENDS),
    known("flat-map-many-signals", "2.3", LAST),
    known("flat-map-signals", "2.3", LAST),
    known("flatten", "2.3", FAILED),
    known("group-by-prefetching", "2.3", MADE_UP_FOR),
    known("merge", "2.3", FAILED),
    known("mono-dematerialize", "2.3", ENDED_BY_VALUE),
    known("never", "1.5", SILENT),
    known("never", "3.9", SILENT),
    known("publish-prefetching", "2.6", NOBODY),
    known("replay-duration", "2.6", NOBODY),
    known("replay-size", "2.6", NOBODY),
    known("replay-size-duration", "2.6", NOBODY),
    known("retry-with", "2.3", COMPANION),
    known("retry-with-delay", "2.3", COMPANION),
    known("sample-first-on", "1.1", UNASKED),
    known("sample-on", "1.1", UNASKED),
    known("sample-timeout", "2.3", FAILED),
    known("sort-arranged", "2.3", FUNCTION),
    known("window-boundary", "2.3", FAILED),
    known("window-duration", "2.3", FAILED),
    known("window-every", "2.6", BETWEEN),
    known("window-gaps", "2.3", FAILED),
    known("window-overlap", "2.3", FAILED),
    known("zip", "2.3", COMPLETED),
    known("zip-with-combinator", "2.3", COMPLETED),
    known("parallel-each-rail", "2.3", FAILED),
    known("try-combine-latest", "2.3", COMPLETED),
    known("try-do-on-complete", "2.3", FUNCTION),
    known("try-do-on-each", "2.3", FUNCTION),
    known("try-do-on-success", "2.3", FUNCTION),
    known("try-do-on-terminate", "2.3", FUNCTION),
    known("try-flat-map", "2.3", FAILED),
    known("try-group-by", "2.3", MADE_UP_FOR),
    known("try-group-join", "2.3", FAILED),
    known("try-group-join", "2.6", OVERRUN),
    known("try-join", "2.3", FAILED),
    known("try-map-values", "2.3", MADE_UP_FOR),
    known("try-merge-comparing-by", "2.3", FAILED),
    known("try-merge-comparing-with", "2.3", FAILED),
    known("try-merge-priority-by", "2.3", FAILED),
    known("try-mono-do-on-each", "2.3", FUNCTION),
    known("try-mono-do-on-terminate", "2.3", FUNCTION),
    known("try-parallel-collect", "2.3", FAILED),
    known("try-parallel-collect-sorted-list", "2.3", FAILED),
    known("try-parallel-concat-map", "2.3", FAILED),
    known("try-parallel-filter", "2.3", FAILED),
    known("try-parallel-flat-map", "2.3", FAILED),
    known("try-parallel-map", "2.3", FAILED),
    known("try-parallel-reduce", "2.3", FAILED),
    known("try-parallel-reduce-with", "2.3", FAILED),
    known("try-parallel-sorted", "2.3", FAILED),
    known("try-sample-first-on", "1.1", UNASKED),
    known("try-sample-timeout", "2.3", FAILED),
    known("try-sequence-equal-by", "1.1", UNASKED),
    known("try-sequence-equal-by", "2.3", COMPLETED),
    known("try-zip-with-combinator", "2.3", COMPLETED),
];

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
const COMPANION: &str =
    "as Reactor: the end of the source is told to a companion, which cancels it";
const BOUNDARY: &str =
    "as Reactor: the end of the boundary cancels the source, and the other way round";
const ON_ITS_WAY: &str = "the cancel is on its way on another thread (§2.8)";

/// The list.
pub(crate) const KNOWN: &[Known] = &[
    known("buffer-boundary", "2.3", BOUNDARY),
    known("buffer-duration", "2.3", BOUNDARY),
    known("cancel-on", "1.8", ON_ITS_WAY),
    known("flat-map", "2.3", FAILED),
    known("flat-map-concurrency", "2.3", FAILED),
    known("merge-with", "2.3", FAILED),
    known("repeat-when", "2.3", COMPANION),
    known("retry-when", "2.3", COMPANION),
];

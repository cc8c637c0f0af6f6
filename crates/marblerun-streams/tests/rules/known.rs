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

const AS_REACTOR: &str = "Reactor cancels a source that has just failed, too";
const OTHER_THREAD: &str = "the cancel is on its way on another thread (§2.8)";
const ZERO: &str = "an operator with a queue of its own does not answer request(0) itself";

/// The list.
pub(crate) const KNOWN: &[Known] = &[];

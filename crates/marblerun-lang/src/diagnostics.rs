//! The messages of this crate: one function each.

use marblerun_syntax::{Diagnostic, Span};
use marblerun_trace::marbles::MarbleError;

/// A diagram that the call will refuse when it runs.
pub(crate) fn bad_diagram(span: Span, error: &MarbleError) -> Diagnostic {
    Diagnostic::warning("bad-diagram", span, error.message.clone()).with_hint(error.hint)
}

//! What is wrong with a text, as data.

use crate::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The program runs, but probably not as meant.
    Warning,
    /// The program cannot run.
    Error,
}

/// A second place that a diagnostic speaks of, such as the `(` that is never closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// A change of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is inserted.
    pub span: Span,
    /// What stands there instead; empty where something is removed.
    pub text: String,
}

/// One problem: where it is, what it is, and what to write instead.
///
/// ```
/// use marblerun_syntax::{Diagnostic, Span};
///
/// let diagnostic = Diagnostic::error("unknown-method", Span::new(2, 5), "`Flux` has no `mpa`")
///     .with_hint("write `map`");
/// assert_eq!(diagnostic.hints, ["write `map`"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable, kebab-case, named for the problem.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The place, on the line where javac reports the same problem.
    pub span: Span,
    /// What is wrong: starts in lower case, has no final period, backticks round code.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
    /// Other places that matter.
    pub labels: Vec<Label>,
    /// The changes that do what the first hint says, if it can be done without asking: in order of
    /// place, apart from each other.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// A problem that keeps the program from running.
    pub fn error(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Severity::Error, span, message.into())
    }

    /// A problem that does not keep the program from running.
    pub fn warning(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Severity::Warning, span, message.into())
    }

    fn new(id: &'static str, severity: Severity, span: Span, message: String) -> Self {
        Self {
            id,
            severity,
            span,
            message,
            hints: Vec::new(),
            labels: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Says what to change: `span` is to be `text`. Of several changes the first comes first.
    #[must_use]
    pub fn with_fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix.push(Edit {
            span,
            text: text.into(),
        });
        self
    }

    /// Says what to insert behind `span`.
    #[must_use]
    pub fn with_insertion(self, span: Span, text: impl Into<String>) -> Self {
        self.with_fix(Span::at(span.end), text)
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn with_label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
        });
        self
    }
}

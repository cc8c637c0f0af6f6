//! Diagnostics as plain data.

use std::fmt;

use marblerun_lang::FileDiagnostic;
use marblerun_syntax::{LineIndex, Span};

use crate::program::SourceFile;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Severity {
    /// The program does not run.
    Error,
    /// The program runs; it may not do what was meant.
    Warning,
}

/// A piece of a file as editors count it: UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextRange {
    /// The file, by its place in the program.
    pub file: u32,
    /// First code unit.
    pub start: u32,
    /// First code unit after it.
    pub end: u32,
}

/// A place in a file as editors count it: UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextPosition {
    /// The file, by its place in the program.
    pub file: u32,
    /// How many code units are before it.
    pub offset: u32,
}

/// A change of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Edit {
    /// What is replaced; empty where something is inserted.
    pub range: TextRange,
    /// What stands there instead; empty where something is removed.
    pub text: String,
}

/// What can be changed to solve a problem, without asking.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Fix {
    /// What it does: "write `map`".
    pub label: String,
    /// The changes, in order of place and apart from each other; all places are those of the text as
    /// it is.
    pub edits: Vec<Edit>,
}

/// One thing that is wrong with a program, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Problem {
    /// A stable name, such as `unknown-method`.
    pub id: String,
    /// How bad it is.
    pub severity: Severity,
    /// Name of the file.
    pub file: String,
    /// Line of its first character, from 1.
    pub line: u32,
    /// Column of its first character, from 1, in characters.
    pub column: u32,
    /// The piece of the file it is about.
    pub range: TextRange,
    /// What is wrong: lower-case start, no final period.
    pub message: String,
    /// What to write instead, one sentence each.
    pub hints: Vec<String>,
    /// What to change, where the first hint leaves no choice.
    #[cfg_attr(feature = "serde", serde(default))]
    pub fix: Option<Fix>,
}

/// Diagnostics with their places resolved.
pub(crate) fn problems_from_diagnostics(
    files: &[SourceFile],
    diagnostics: &[FileDiagnostic],
) -> Vec<Problem> {
    let indices: Vec<LineIndex> = files
        .iter()
        .map(|file| LineIndex::new(&file.text))
        .collect();
    let has_errors = diagnostics
        .iter()
        .any(|found| found.diagnostic.severity == marblerun_syntax::Severity::Error);
    let problem = |FileDiagnostic { file, diagnostic }: &FileDiagnostic| {
        let (source, index) = (files.get(*file as usize)?, indices.get(*file as usize)?);
        let place = index.line_column(&source.text, diagnostic.span.start);
        let range = |span: Span| TextRange {
            file: *file,
            start: index.utf16_from_offset(&source.text, span.start),
            end: index.utf16_from_offset(&source.text, span.end),
        };
        let edits = diagnostic.fix.iter().map(|edit| Edit {
            range: range(edit.span),
            text: edit.text.clone(),
        });
        // What only warns may do so because of an error.
        let has_fix = !has_errors || diagnostic.severity == marblerun_syntax::Severity::Error;
        let label = label(&diagnostic.fix, &source.text).filter(|_| has_fix);
        Some(Problem {
            id: diagnostic.id.to_owned(),
            severity: match diagnostic.severity {
                marblerun_syntax::Severity::Error => Severity::Error,
                marblerun_syntax::Severity::Warning => Severity::Warning,
            },
            file: source.name.clone(),
            line: place.line,
            column: place.column,
            range: range(diagnostic.span),
            message: diagnostic.message.clone(),
            hints: diagnostic.hints.clone(),
            fix: label.map(|label| Fix {
                label,
                edits: edits.collect(),
            }),
        })
    };
    diagnostics.iter().filter_map(problem).collect()
}

/// What a fix does, in words; none if there is nothing to do.
fn label(fix: &[marblerun_syntax::Edit], text: &str) -> Option<String> {
    let edit = fix.first()?;
    Some(match edit.text.trim() {
        "" => format!("remove `{}`", edit.span.text(text)),
        new if edit.span.is_empty() => format!("insert `{new}`"),
        new => format!("write `{new}`"),
    })
}

/// `file:line:column: severity[id]: message`, then a line for each hint.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Problem {
            id,
            file,
            line,
            column,
            message,
            ..
        } = self;
        write!(f, "{file}:{line}:{column}: {severity}[{id}]: {message}")?;
        for hint in &self.hints {
            write!(f, "\n  hint: {hint}")?;
        }
        Ok(())
    }
}

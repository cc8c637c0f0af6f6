//! Diagnostics as plain data.

use std::fmt;

use marblerun_lang::FileDiagnostic;
use marblerun_syntax::LineIndex;

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
    let problem = |FileDiagnostic { file, diagnostic }: &FileDiagnostic| {
        let (source, index) = (files.get(*file as usize)?, indices.get(*file as usize)?);
        let place = index.line_column(&source.text, diagnostic.span.start);
        Some(Problem {
            id: diagnostic.id.to_owned(),
            severity: match diagnostic.severity {
                marblerun_syntax::Severity::Error => Severity::Error,
                marblerun_syntax::Severity::Warning => Severity::Warning,
            },
            file: source.name.clone(),
            line: place.line,
            column: place.column,
            range: TextRange {
                file: *file,
                start: index.utf16_from_offset(&source.text, diagnostic.span.start),
                end: index.utf16_from_offset(&source.text, diagnostic.span.end),
            },
            message: diagnostic.message.clone(),
            hints: diagnostic.hints.clone(),
        })
    };
    diagnostics.iter().filter_map(problem).collect()
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

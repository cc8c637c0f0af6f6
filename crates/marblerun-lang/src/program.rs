//! Checking and running source files.

use std::fmt;
use std::rc::Rc;

use marblerun_compiler::{Compiled, Options, compile_with};
use marblerun_syntax::{Diagnostic, LineIndex, Parse, Severity};
use marblerun_trace::{Time, Trace};
use marblerun_vm::machine;

use crate::library::library;
use crate::runtime::Runtime;
use crate::source::marbles::check_literals;

/// Bounds on a run. Reaching one ends it with the trace so far.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The first task due after this virtual time is not run.
    pub until: Time,
    /// Events recorded, opened lanes not counted.
    pub events: u32,
    /// Tasks run.
    pub tasks: u32,
    /// What the machine may use up.
    pub machine: machine::Limits,
    /// Chooses which thread runs where several could; 0: the one that runs goes on.
    pub seed: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            until: Time::from_secs(60),
            events: 20_000,
            tasks: 500_000,
            machine: machine::Limits::default(),
            seed: 0,
        }
    }
}

/// A diagnostic and the file it is about.
#[derive(Clone, Debug)]
pub struct FileDiagnostic {
    /// The file, by its place in the program.
    pub file: u32,
    /// What is wrong there.
    pub diagnostic: Diagnostic,
}

/// A source file, for showing pieces of it.
#[derive(Debug)]
pub(crate) struct SourceText {
    pub(crate) text: String,
    pub(crate) lines: LineIndex,
}

/// A program that was checked.
pub struct Checked {
    /// What is wrong with it, in the order of the text.
    pub diagnostics: Vec<FileDiagnostic>,
    compiled: Compiled,
    files: Rc<[SourceText]>,
}

impl fmt::Debug for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checked")
            .field("diagnostics", &self.diagnostics)
            .finish_non_exhaustive()
    }
}

impl Checked {
    /// The tree of each file.
    pub fn trees(&self) -> impl Iterator<Item = &Parse> {
        self.compiled.trees.iter().map(Rc::as_ref)
    }

    /// Runs the program. `None` if it has errors.
    pub fn run(&self, limits: Limits) -> Option<Trace> {
        let is_error = |found: &FileDiagnostic| found.diagnostic.severity == Severity::Error;
        if self.diagnostics.iter().any(is_error) {
            return None;
        }
        let program = self.compiled.image()?;
        Some(Runtime::new(program, self.files.clone(), limits).run())
    }
}

/// Checks the files of a program.
pub fn check(files: &[&str]) -> Checked {
    let options = Options { gives_value: true };
    let compiled = compile_with(&library(), files, options);
    let mut diagnostics: Vec<FileDiagnostic> = compiled
        .diagnostics
        .iter()
        .map(|(file, diagnostic)| FileDiagnostic {
            file: u32::try_from(*file).unwrap_or(u32::MAX),
            diagnostic: diagnostic.clone(),
        })
        .collect();
    for (file, tree) in (0..).zip(&compiled.trees) {
        let found = check_literals(tree);
        diagnostics.extend(found.map(|diagnostic| FileDiagnostic { file, diagnostic }));
    }
    diagnostics.sort_by_key(|d| (d.file, d.diagnostic.span.start, d.diagnostic.span.end));
    let files = files.iter().map(|text| SourceText {
        text: (*text).to_owned(),
        lines: LineIndex::new(text),
    });
    Checked {
        diagnostics,
        compiled,
        files: files.collect(),
    }
}

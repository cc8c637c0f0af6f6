//! Checking and running source files.

use std::fmt;
use std::rc::Rc;

use marblerun_syntax::{Diagnostic, Parse, Severity, parse};
use marblerun_trace::{Time, Trace};
use marblerun_vm::compile::{Source, compile};
use marblerun_vm::{Code, machine};

use crate::prelude::LIBRARY;
use crate::runtime::Runtime;
use crate::source::marbles::check_literals;

/// Bounds on a run. Reaching one ends it with the trace so far.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The first task due after this virtual time is not run.
    pub until: Time,
    /// Events recorded, opened lanes not counted.
    pub events: u32,
    /// Tasks run.
    pub tasks: u32,
    /// Steps and depth of the machine.
    pub machine: machine::Limits,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            until: Time::from_secs(60),
            events: 20_000,
            tasks: 500_000,
            machine: machine::Limits::default(),
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

/// A program that was checked.
pub struct Checked {
    /// What is wrong with it, in the order of the text.
    pub diagnostics: Vec<FileDiagnostic>,
    code: Option<Rc<Code>>,
}

impl fmt::Debug for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checked")
            .field("diagnostics", &self.diagnostics)
            .finish_non_exhaustive()
    }
}

impl Checked {
    /// Runs the program. `None` if it has errors.
    pub fn run(&self, limits: Limits) -> Option<Trace> {
        let code = self.code.as_ref()?;
        Some(Runtime::new(limits).run(code))
    }
}

/// Checks the files of a program, which run one after the other.
pub fn check(files: &[&str]) -> Checked {
    let parses: Vec<Parse> = files.iter().map(|text| parse(text)).collect();
    let sources: Vec<Source<'_>> = (0..)
        .zip(&parses)
        .map(|(file, parse)| Source { file, parse })
        .collect();
    let mut diagnostics: Vec<FileDiagnostic> = Vec::new();
    for (source, parse) in sources.iter().zip(&parses) {
        let found = parse
            .diagnostics
            .iter()
            .cloned()
            .chain(check_literals(source.parse));
        diagnostics.extend(found.map(|diagnostic| FileDiagnostic {
            file: source.file,
            diagnostic,
        }));
    }
    let compiled = compile(&sources, &LIBRARY);
    diagnostics.extend(
        compiled
            .diagnostics
            .into_iter()
            .map(|(file, diagnostic)| FileDiagnostic { file, diagnostic }),
    );
    diagnostics.sort_by_key(|d| (d.file, d.diagnostic.span.start, d.diagnostic.span.end));
    let has_error = diagnostics
        .iter()
        .any(|d| d.diagnostic.severity == Severity::Error);
    Checked {
        diagnostics,
        code: (!has_error).then_some(compiled.code),
    }
}

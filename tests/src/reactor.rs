//! Comparing a trace with one recorded from Project Reactor 3.8.7.
//!
//! Recordings are JSON Lines of the same form as ours; fields that only ours have are left out of
//! the comparison, everything else must be equal, line by line. Recordings are never blessed: with
//! `MARBLERUN_REACTOR` naming a command that prints the real trace of the Java file it is given, a
//! test makes its recording anew.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::agreement::Lines;
use crate::case::compare;
use crate::root;

/// Compares our trace of a program with the recorded one.
///
/// # Errors
///
/// If there is no recording, or another one.
pub fn check(name: &str, program: &str, ours: &str) -> anyhow::Result<()> {
    let path = root().join("ref/reactor").join(format!("{name}.jsonl"));
    let recorded = recording(&path, name, program)?;
    compare_lines(&recorded, &Lines::read(ours)?)
}

/// Fails with a diff if the traces differ.
///
/// # Errors
///
/// If they differ.
pub fn compare_lines(recorded: &Lines, ours: &Lines) -> anyhow::Result<()> {
    let what = "recorded and own trace";
    compare(what, &recorded.to_string(), &ours.to_string())
}

/// The recording of a program in that file, made anew if there is a recorder.
///
/// # Errors
///
/// If there is none, or the recorder fails.
pub fn recording(path: &Path, name: &str, program: &str) -> anyhow::Result<Lines> {
    if let Some(recorder) = std::env::var_os("MARBLERUN_REACTOR") {
        let file = std::env::temp_dir().join(format!("{name}.java"));
        // A program of one expression needs no semicolon here, but Java wants it.
        let end = if program.trim_end().ends_with([';', '}']) {
            "\n"
        } else {
            ";\n"
        };
        fs::write(&file, format!("{program}{end}"))?;
        let output = Command::new(recorder).arg(&file).output()?;
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the recorder failed: {complaint}");
        fs::write(path, output.stdout)?;
    }
    let recorded = fs::read_to_string(path)
        .with_context(|| format!("no recording of {name}: see tests/README.md"))?;
    Lines::read(&recorded)
}

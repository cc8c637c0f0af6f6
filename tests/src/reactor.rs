//! Comparing a trace with one recorded from Project Reactor 3.8.7.
//!
//! Recordings are JSON Lines of the same form as ours; fields that only ours have are left out of
//! the comparison, everything else must be equal, line by line. Recordings are never blessed: with
//! `MARBLERUN_REACTOR` naming a command that prints the real trace of the Java file it is given, a
//! test makes its recording anew.

use std::fs;
use std::process::Command;

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::case::compare;
use crate::root;

/// Fields of ours that Reactor's recorder does not have.
const OURS: [&str; 6] = ["event", "cause", "source", "call", "parent", "limit"];

/// Compares our trace of a program with the recorded one.
///
/// # Errors
///
/// If there is no recording, or another one.
pub fn check(name: &str, program: &str, ours: &str) -> anyhow::Result<()> {
    let path = root().join("ref/reactor").join(format!("{name}.jsonl"));
    if let Some(recorder) = std::env::var_os("MARBLERUN_REACTOR") {
        let file = std::env::temp_dir().join(format!("{name}.java"));
        // A program of one expression needs no semicolon here, but Java wants it.
        let end = if program.ends_with([';', '}']) {
            "\n"
        } else {
            ";\n"
        };
        fs::write(&file, format!("{program}{end}"))?;
        let output = Command::new(recorder).arg(&file).output()?;
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the recorder failed: {complaint}");
        fs::write(&path, output.stdout)?;
    }
    let recorded = fs::read_to_string(&path)
        .with_context(|| format!("no recording of {name}: see tests/README.md"))?;
    compare("recorded and own trace", &lines(&recorded)?, &lines(ours)?)
}

/// The lines without our own fields, keys sorted.
fn lines(trace: &str) -> anyhow::Result<String> {
    let mut out = String::new();
    for line in trace.lines() {
        let mut value: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        if let Value::Object(object) = &mut value {
            object.retain(|key, _| !OURS.contains(&key.as_str()));
        }
        out.push_str(&value.to_string());
        out.push('\n');
    }
    Ok(out)
}

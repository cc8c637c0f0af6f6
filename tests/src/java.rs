//! Comparing a Java program with what a JDK did with it.

use anyhow::{Context, ensure};
use marblerun::{Options, Severity, SourceFile};

use crate::case::compare;
use crate::collect::Case;

/// Runs the program and compares: what it prints, or the line of its first error.
///
/// # Errors
///
/// If they differ.
pub fn check(case: &Case) -> anyhow::Result<()> {
    let recorded = recording(case);
    let file = SourceFile::new("", case.program.as_str());
    let run = marblerun::run(&[file], &Options::default());
    let mut errors = run.problems.iter();
    let error = errors.find(|problem| problem.severity == Severity::Error);
    if let Some(line) = mistake(&recorded) {
        let javac = recorded.trim();
        let error = error.context(format!("no error, javac says: {javac}"))?;
        ensure!(
            error.line.to_string() == line,
            "javac says {javac}\nwe say: {error}"
        );
        return Ok(());
    }
    if let Some(error) = error {
        anyhow::bail!("javac takes it: {error}");
    }
    compare("outputs", &recorded, &run.output())
}

/// The line of the first mistake, if that is what was recorded.
pub fn mistake(recorded: &str) -> Option<&str> {
    recorded.strip_prefix("! ")?.split(':').next()
}

/// What the JDK did: the expected lines without their marks, those of javac after `! `.
pub fn recording(case: &Case) -> String {
    let mut text = String::new();
    for line in case.expected.lines() {
        let (mark, rest) = line.split_at(line.len().min(3));
        text.push_str(if mark == "//!" { "! " } else { "" });
        text.push_str(rest.strip_prefix(' ').unwrap_or(rest));
        text.push('\n');
    }
    text
}

/// The expected lines for what the JDK did: the reverse of [`recording`].
pub fn expectations(answer: &str) -> String {
    let line = |line: &str| match line.strip_prefix("! ") {
        Some(mistake) => format!("//! {mistake}\n"),
        None => format!("{}\n", format!("//> {line}").trim_end()),
    };
    answer.lines().map(line).collect()
}

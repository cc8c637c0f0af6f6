//! Running one test and comparing.

use std::fmt::Write;

use anyhow::bail;
use marblerun::{Options, Picture, Run, SourceFile};
use similar::TextDiff;

use crate::collect::Case;
use crate::{events, is_blessing, reactor, reference};

/// Runs the program and compares everything the test asks for.
///
/// # Errors
///
/// For each difference, as a diff.
pub fn check(case: &Case) -> anyhow::Result<()> {
    let run = run(case);
    if !is_blessing() {
        compare("expectations", &case.expected, &expectations(case, &run))?;
    }
    if case.has_svg {
        reference::check(
            &format!("svg/{}.svg", case.name),
            &run.picture(&Picture::default()),
        )?;
    }
    if case.has_reactor {
        reactor::check(&case.name, &case.program, &run.json_lines())?;
    }
    Ok(())
}

fn run(case: &Case) -> Run {
    let file = SourceFile::new("", case.program.as_str());
    marblerun::run(&[file], &Options::default())
}

/// What the test's lines should say.
pub fn expected(case: &Case) -> String {
    expectations(case, &run(case))
}

fn expectations(case: &Case, run: &Run) -> String {
    let mut out = String::new();
    let mut lines = |mark: &str, text: &str| {
        for line in text.lines() {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{}", format!("{mark} {line}").trim_end());
        }
    };
    for problem in &run.problems {
        lines("//!", problem.to_string().trim_start_matches(':'));
    }
    lines("//>", &run.output());
    lines("//>", &run.ending().unwrap_or_default());
    lines("//|", &run.marbles());
    if case.has_trace {
        lines("//=", &events::events(&run.json_lines()));
    }
    out
}

/// Fails with a diff if the texts differ.
///
/// # Errors
///
/// If they differ.
pub fn compare(what: &str, expected: &str, actual: &str) -> anyhow::Result<()> {
    if expected == actual {
        return Ok(());
    }
    let diff = TextDiff::from_lines(expected, actual);
    bail!(
        "{what} differ:\n{}",
        diff.unified_diff()
            .context_radius(3)
            .header("expected", "actual")
    )
}

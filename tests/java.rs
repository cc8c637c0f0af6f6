//! Runs the Java programs of `java/` and compares with what a JDK 17 did with them.

use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use libtest_mimic::{Arguments, Failed, Trial};
use marblerun::{Options, Severity, SourceFile};
use marblerun_tests::case::compare;
use marblerun_tests::collect::{self, Case};

/// Runs the program and compares: what it prints, or the line of its first error.
fn check(case: &Case) -> anyhow::Result<()> {
    let recorded = recording(case);
    if let Some(jdk) = std::env::var_os("MARBLERUN_JDK") {
        let file = std::env::temp_dir().join(format!("{}.java", case.name));
        std::fs::write(&file, &case.program)?;
        let output = Command::new(jdk).arg(&file).output()?;
        compare("recordings", &recorded, &String::from_utf8(output.stdout)?)?;
    }
    let file = SourceFile::new("", case.program.as_str());
    let run = marblerun::run(&[file], &Options::default());
    let mut errors = run.problems.iter();
    let error = errors.find(|problem| problem.severity == Severity::Error);
    if let Some(javac) = recorded.strip_prefix("! ") {
        let line = javac.split(':').next().unwrap_or_default();
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

/// What the JDK did, as [`MARBLERUN_JDK`](check) prints it.
fn recording(case: &Case) -> String {
    let mut text = String::new();
    for line in case.expected.lines() {
        let (mark, rest) = line.split_at(line.len().min(3));
        text.push_str(if mark == "//!" { "! " } else { "" });
        text.push_str(rest.strip_prefix(' ').unwrap_or(rest));
        text.push('\n');
    }
    text
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let files = match collect::collect_in("java") {
        Ok(files) => files,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let trials = files
        .into_iter()
        .flat_map(|file| file.cases)
        .map(|case| {
            Trial::test(case.name.clone(), move || {
                check(&case).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

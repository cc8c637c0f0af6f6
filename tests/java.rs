//! Runs the Java programs of `java/` and compares with what a JDK 17 did with them.

use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_tests::case::compare;
use marblerun_tests::collect::{self, Case};
use marblerun_tests::java;

/// Compares with the recording, and the recording with a JDK if there is one.
fn check(case: &Case) -> anyhow::Result<()> {
    if let Some(jdk) = std::env::var_os("MARBLERUN_JDK") {
        let file = std::env::temp_dir().join(format!("{}.java", case.name));
        std::fs::write(&file, &case.program)?;
        let output = Command::new(jdk).arg(&file).output()?;
        let printed = String::from_utf8(output.stdout)?;
        compare("recordings", &java::recording(case), &printed)?;
    }
    java::check(case)
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

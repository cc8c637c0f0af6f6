//! Runs the Java programs of `java/` and compares with what a JDK 17 did with them. Where there is a
//! JDK, it is asked again.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_tests::case::compare;
use marblerun_tests::collect::{self, Case, SuiteFile};
use marblerun_tests::{is_blessing, java, jdk};

/// Compares the recordings with what the JDK does now.
fn check_recordings(cases: &[Case]) -> anyhow::Result<()> {
    let programs: Vec<&str> = cases.iter().map(|case| case.program.as_str()).collect();
    let mut wrong = Vec::new();
    for (case, answer) in cases.iter().zip(jdk::judge(&programs)?) {
        let recorded = java::recording(case);
        // Words of javac differ from version to version; the line may not.
        let is_same_mistake = java::mistake(&recorded).is_some()
            && java::mistake(&recorded) == java::mistake(&answer);
        if is_same_mistake {
            continue;
        }
        if let Err(error) = compare("recordings", &recorded, &answer) {
            wrong.push(format!("{}: {error}", case.name));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// Writes what the JDK does into the files.
fn record(files: &mut [SuiteFile], is_meant: impl Fn(&str) -> bool) -> anyhow::Result<()> {
    for file in files {
        let cases = file.cases.iter_mut().filter(|case| is_meant(&case.name));
        let mut cases: Vec<&mut Case> = cases.collect();
        let programs: Vec<&str> = cases.iter().map(|case| case.program.as_str()).collect();
        let answers = jdk::judge(&programs)?;
        for (case, answer) in cases.iter_mut().zip(&answers) {
            case.expected = java::expectations(answer);
        }
        let path = file.path.display().to_string();
        fs::write(&file.path, collect::print(&file.cases)).context(path)?;
    }
    Ok(())
}

fn run() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::from_args();
    let mut files = collect::collect_in("java")?;
    let is_meant = |name: &str| {
        let filter = arguments.filter.as_ref();
        filter.is_none_or(|filter| name.contains(filter))
    };
    let missing = jdk::missing();
    if let Some(why) = &missing {
        eprintln!("compared with the recordings only: {why}");
    } else if is_blessing() {
        record(&mut files, is_meant)?;
    }
    let cases: Vec<Case> = files.into_iter().flat_map(|file| file.cases).collect();
    let mut trials: Vec<Trial> = Vec::new();
    let meant: Vec<Case> = cases
        .iter()
        .filter(|case| is_meant(&case.name))
        .cloned()
        .collect();
    if missing.is_none() && !meant.is_empty() {
        // Under a name that every filter finds which finds one of them.
        let name = match &arguments.filter {
            Some(filter) => format!("recordings of {filter}"),
            None => "recordings".to_owned(),
        };
        trials.push(Trial::test(name, move || {
            check_recordings(&meant).map_err(|error| Failed::from(format!("{error:#}")))
        }));
    }
    trials.extend(cases.into_iter().map(|case| {
        Trial::test(case.name.clone(), move || {
            java::check(&case).map_err(|error| Failed::from(format!("{error:#}")))
        })
    }));
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

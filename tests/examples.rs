//! Runs `examples/`: one named test for each scenario of a story, and for each example of an operator.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_tests::{guide, operator, story};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = match trials() {
        Ok(trials) => trials,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials() -> anyhow::Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for scenario in story::collect()? {
        trials.push(trial(&scenario.path(), move || story::check(&scenario)));
    }
    for path in operator::files()? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("operators/{name}");
        trials.push(trial(&name, move || operator::check(&path)));
    }
    trials.push(trial("operators/complete", operator::check_complete));
    trials.push(trial("operators/guide", guide::check));
    Ok(trials)
}

fn trial(name: &str, check: impl FnOnce() -> anyhow::Result<()> + Send + 'static) -> Trial {
    Trial::test(name, move || {
        check().map_err(|error| Failed::from(format!("{error:#}")))
    })
}

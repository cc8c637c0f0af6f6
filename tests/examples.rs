//! Runs the stories of `examples/`, one named test for each scenario.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_tests::story;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let scenarios = match story::collect() {
        Ok(scenarios) => scenarios,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let trials = scenarios
        .into_iter()
        .map(|scenario| {
            Trial::test(scenario.path(), move || {
                story::check(&scenario).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

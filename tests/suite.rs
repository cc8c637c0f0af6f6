//! Runs the program tests of `suite/`, one named test for each.

use std::fs;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use marblerun_tests::{case, collect, is_blessing};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let files = match collect::collect() {
        Ok(files) => files,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    if is_blessing() {
        for mut file in files.clone() {
            for case in &mut file.cases {
                if arguments
                    .filter
                    .as_ref()
                    .is_none_or(|filter| case.name.contains(filter))
                {
                    case.expected = case::expected(case);
                }
            }
            if let Err(error) = fs::write(&file.path, collect::print(&file.cases)) {
                eprintln!("{}: {error}", file.path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    let trials = files
        .into_iter()
        .flat_map(|file| file.cases)
        .map(|case| {
            Trial::test(case.name.clone(), move || {
                case::check(&case).map_err(|error| Failed::from(format!("{error:#}")))
            })
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

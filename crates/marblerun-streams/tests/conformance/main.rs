//! Marble cases on which RxJS, RxJava and Project Reactor agree: see `cases/README.md`.

#![expect(clippy::print_stdout, reason = "the coverage by operator is printed")]

mod arguments;
mod case;
mod literal;
mod operators;
mod play;
mod value;
mod world;

use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use std::{fmt, fs};

use libtest_mimic::{Arguments, Failed, Trial};

/// The cases of one operator.
struct Suite {
    operator: String,
    cases: Vec<Rc<case::Case>>,
}

/// Every file of cases, in order of name.
fn suites() -> Result<Vec<Suite>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/cases");
    let mut suites = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let operator = path.file_stem().unwrap_or_default();
        let operator = operator.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let cases = case::read(&text).map_err(|error| format!("{operator}: {error}"))?;
        suites.push(Suite {
            operator,
            cases: cases.into_iter().map(Rc::new).collect(),
        });
    }
    suites.sort_by(|a, b| a.operator.cmp(&b.operator));
    Ok(suites)
}

/// What is known to differ, as `operator: case: reason`. What is listed must fail.
const KNOWN: &str = include_str!("known.txt");

/// The line of the list that is about that case.
fn known(name: &str) -> Option<&'static str> {
    let is_about = |line: &&str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(": "))
    };
    KNOWN.lines().find(is_about)
}

/// Turns the outcome of a case that is known to differ into its opposite.
fn judge(name: &str, outcome: Result<(), String>) -> Result<(), String> {
    match (known(name), &outcome) {
        (Some(line), Ok(())) => Err(format!("passes after all: take it off the list: {line}")),
        (Some(_), Err(_)) => Ok(()),
        (None, _) => outcome,
    }
}

/// Every line of the list is about a case.
fn check_list(names: &[String]) -> Result<(), String> {
    let found = names.iter().filter_map(|name| known(name)).count();
    if found == KNOWN.lines().count() {
        Ok(())
    } else {
        Err("known.txt has lines about no case".to_owned())
    }
}

/// What was found: a row for each operator.
struct Coverage(Vec<(String, usize, usize)>);

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, name: &str, cases: usize, passed: usize| {
            writeln!(f, "{name:26} {cases:5} cases {passed:5} passed")
        };
        let (mut all, mut all_passed) = (0, 0);
        for (operator, cases, passed) in &self.0 {
            row(f, operator, *cases, *passed)?;
            all += cases;
            all_passed += passed;
        }
        row(f, "all", all, all_passed)
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let suites = match suites() {
        Ok(suites) => suites,
        Err(error) => {
            println!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = Vec::new();
    let mut coverage = Coverage(Vec::new());
    let mut names = Vec::new();
    // Publishers are not `Send`: they are run here, and reported by the trials.
    for Suite { operator, cases } in suites {
        let mut passed = 0;
        for case in &cases {
            let name = format!("{operator}: {}", case.name);
            let outcome = play::check(case);
            passed += usize::from(outcome.is_ok());
            let outcome = judge(&name, outcome);
            names.push(name.clone());
            trials.push(Trial::test(name, || outcome.map_err(Failed::from)));
        }
        coverage.0.push((operator, cases.len(), passed));
    }
    let listed = check_list(&names);
    trials.push(Trial::test("known.txt", || listed.map_err(Failed::from)));
    if arguments.filter.is_none() && !arguments.list {
        println!("{coverage}");
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

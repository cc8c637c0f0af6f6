//! Runs the programs of `reactor/cases/`, and the examples of operators, and compares each with its
//! recording from Project Reactor.
//!
//! Each case is run once, however many tests look at it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::thread::available_parallelism;
use std::{fmt, fs};

use anyhow::{Context, ensure};
use libtest_mimic::{Arguments, Failed, Trial};
use marblerun::{Options, SourceFile};
use marblerun_tests::agreement::{Agreement, Depth, Lines, table};
use marblerun_tests::case::compare;
use marblerun_tests::{is_blessing, operator, reactor, root};

/// Each thread reads the class library anew: more of them would be slower.
const THREADS: usize = 4;

/// A program with its recording.
struct Case {
    name: String,
    path: PathBuf,
    recording: PathBuf,
    /// Why it differs, if it is known to.
    known: Option<String>,
    outcome: OnceLock<Result<Outcome, String>>,
}

#[derive(Clone)]
struct Outcome {
    agreement: Agreement,
    /// The difference, as a diff.
    difference: Option<String>,
}

impl Case {
    fn outcome(&self) -> anyhow::Result<&Outcome> {
        let outcome = self
            .outcome
            .get_or_init(|| run(self).map_err(|error| format!("{error:#}")));
        outcome
            .as_ref()
            .map_err(|error| anyhow::anyhow!(error.clone()))
    }
}

fn run(case: &Case) -> anyhow::Result<Outcome> {
    let program = fs::read_to_string(&case.path)?;
    let recorded = reactor::recording(&case.recording, &case.name, &program)?;
    let run = marblerun::run(
        &[SourceFile::new("", program.as_str())],
        &Options::default(),
    );
    let problems: Vec<String> = run.problems.iter().map(ToString::to_string).collect();
    ensure!(!run.has_errors(), "Java takes it:\n{}", problems.join("\n"));
    let ours = Lines::read(&run.json_lines())?;
    let difference = reactor::compare_lines(&recorded, &ours).err();
    let operators = recorded.operators().into_iter().map(str::to_owned);
    Ok(Outcome {
        agreement: Agreement {
            case: case.name.clone(),
            operators: operators.collect(),
            depth: recorded.depth(&ours),
        },
        difference: difference.map(|difference| format!("{difference:#}")),
    })
}

/// A case is equal to its recording, unless it is known to differ: then it must.
fn check(case: &Case) -> anyhow::Result<()> {
    let Outcome {
        agreement,
        difference,
    } = case.outcome()?;
    match (&case.known, difference) {
        (None, None) | (Some(_), Some(_)) => Ok(()),
        (None, Some(difference)) => {
            anyhow::bail!("agrees up to: {}\n{difference}", agreement.depth)
        }
        (Some(reason), None) => {
            anyhow::bail!("it agrees in everything: it is no longer a known difference ({reason})")
        }
    }
}

/// The table of what agrees how deep is the committed one.
fn check_table(cases: &[Arc<Case>]) -> anyhow::Result<()> {
    let mut agreements = Vec::new();
    for case in cases {
        agreements.push(match case.outcome() {
            Ok(outcome) => outcome.agreement.clone(),
            // Its own test says why.
            Err(_) => Agreement {
                case: case.name.clone(),
                operators: Vec::new(),
                depth: Depth::Nothing,
            },
        });
    }
    let path = folder().join("agreement.txt");
    let table = table(&agreements);
    if is_blessing() {
        return Ok(fs::write(path, table)?);
    }
    let expected = fs::read_to_string(path).context("`cargo xtask bless agreement` makes it")?;
    compare("tables of agreement", &expected, &table)
}

fn folder() -> PathBuf {
    root().join("reactor")
}

/// The cases, by name.
fn collect() -> anyhow::Result<Vec<Arc<Case>>> {
    let mut cases = BTreeMap::new();
    for entry in fs::read_dir(folder().join("cases"))? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "java")
        {
            let recording = path.with_extension("jsonl");
            cases.insert(stem(&path), (path, recording));
        }
    }
    for path in operator::files()? {
        let name = stem(&path);
        let recording = folder().join("operators").join(&name);
        cases.insert(
            format!("example--{name}"),
            (path, recording.with_extension("jsonl")),
        );
    }
    let mut known = known()?;
    let cases = cases.into_iter().map(|(name, (path, recording))| {
        Arc::new(Case {
            known: known.remove(&name),
            name,
            path,
            recording,
            outcome: OnceLock::new(),
        })
    });
    let cases = cases.collect();
    let strays: Vec<String> = known.into_keys().collect();
    ensure!(strays.is_empty(), "differences of no case: {strays:?}");
    Ok(cases)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The cases that are known to differ, with the reason.
fn known() -> anyhow::Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(folder().join("differences.txt"))?;
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (name, reason) = line.split_once(": ").with_context(|| line.to_owned())?;
            Ok((name.to_owned(), reason.to_owned()))
        })
        .collect()
}

fn trial(name: &str, test: impl FnOnce() -> anyhow::Result<()> + Send + 'static) -> Trial {
    Trial::test(name, move || test().map_err(|error| failed(&error)))
}

fn failed(error: &impl fmt::Display) -> Failed {
    Failed::from(format!("{error:#}"))
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments
        .test_threads
        .get_or_insert(available_parallelism().map_or(1, |threads| threads.get().min(THREADS)));
    let cases = match collect() {
        Ok(cases) => cases,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials: Vec<Trial> = cases
        .iter()
        .cloned()
        .map(|case| trial(&case.name.clone(), move || check(&case)))
        .collect();
    trials.push(trial("agreement", move || check_table(&cases)));
    libtest_mimic::run(&arguments, trials).exit_code()
}

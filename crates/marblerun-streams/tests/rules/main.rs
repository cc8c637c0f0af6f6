//! The rules of Reactive Streams, for every operator, in every scenario.
//!
//! Each operator runs between two recorded links, with every pattern of demand, cancelled at every
//! point, with sources that complete, fail or never end, synchronous and timed. Each rule looks at
//! what was seen on both links. Deliberately broken publishers prove that each rule can fail.

#![expect(
    clippy::print_stdout,
    reason = "the coverage by rule and operator is printed"
)]

mod companions;
mod comparison;
mod controls;
mod coverage;
mod fallible;
mod known;
mod link;
mod probe;
mod rails;
mod rule;
mod scenario;
mod sources_and_monos;
mod specification;
mod subjects;
mod timed;
mod variants;

use std::fmt;
use std::process::ExitCode;

use comparison::COMPARISONS;
use known::KNOWN;
use libtest_mimic::{Arguments, Failed, Trial};
use probe::PROBES;
use rule::{RULES, Rule};
use scenario::{Make, Outcome, Scenario, Subscribe, directly, strictly};

/// What comes of every scenario.
fn run_all(make: &Make, subscribe: Subscribe) -> Vec<(Scenario, Outcome)> {
    let run = |scenario| (scenario, scenario::run(make, scenario, subscribe));
    Scenario::all().into_iter().map(run).collect()
}

/// The first scenario in which the rule is broken.
fn broken(rule: &Rule, outcomes: &[(Scenario, Outcome)]) -> Option<String> {
    outcomes.iter().find_map(|(scenario, outcome)| {
        let problem = (rule.check)(outcome, *scenario).err()?;
        Some(format!(
            "§{} ({}): {problem}\n  {scenario:?}",
            rule.number, rule.says
        ))
    })
}

/// What came of every rule, by its number.
fn verdicts(make: &Make, subscribe: Subscribe) -> Vec<(&'static str, Result<(), String>)> {
    let outcomes = run_all(make, subscribe);
    let rules = RULES.iter().map(|rule| {
        let problem = broken(rule, &outcomes);
        (rule.number, problem.map_or(Ok(()), Err))
    });
    let comparisons = COMPARISONS.iter().map(|rule| {
        let outcome = (rule.check)(&outcomes);
        (rule.number, named(rule.number, rule.says, outcome))
    });
    let probes = PROBES.iter().map(|rule| {
        let outcome = (rule.check)(make, subscribe);
        (rule.number, named(rule.number, rule.says, outcome))
    });
    let mut all: Vec<_> = rules.chain(comparisons).chain(probes).collect();
    all.sort_by_key(|(number, _)| in_order(number));
    all
}

fn named(number: &str, says: &str, outcome: Result<(), String>) -> Result<(), String> {
    outcome.map_err(|problem| format!("§{number} ({says}): {problem}"))
}

/// The numbers of all rules that are checked, in order.
fn numbers() -> Vec<&'static str> {
    let rules = RULES.iter().map(|rule| rule.number);
    let comparisons = COMPARISONS.iter().map(|rule| rule.number);
    let probes = PROBES.iter().map(|rule| rule.number);
    let mut all: Vec<_> = rules.chain(comparisons).chain(probes).collect();
    all.sort_by_key(|number| in_order(number));
    all
}

/// The numbers of a rule, in the order of the specification.
fn in_order(number: &str) -> Vec<u32> {
    let parts = number.split('.').map(str::parse);
    parts.filter_map(Result::ok).collect()
}

/// Turns the outcome of a rule that is known to be broken into its opposite.
fn judge(subject: &str, rule: &str, outcome: Result<(), String>) -> Result<(), String> {
    let mut known = KNOWN.iter();
    match known.find(|known| (known.subject, known.rule) == (subject, rule)) {
        None => outcome,
        Some(_) if outcome.is_err() => Ok(()),
        Some(known) => Err(format!(
            "kept after all: take it off the list ({})",
            known.reason
        )),
    }
}

/// What was found: a row for each operator, a column for each rule.
struct Coverage {
    rows: Vec<(&'static str, Vec<bool>)>,
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .rows
            .iter()
            .map(|(name, _)| name.len())
            .max()
            .unwrap_or(0);
        write!(f, "{:width$}", "")?;
        let mut numbers = numbers().into_iter();
        numbers.try_for_each(|number| write!(f, " §{number:<4}"))?;
        for (name, kept) in &self.rows {
            write!(f, "\n{name:width$}")?;
            kept.iter()
                .try_for_each(|kept| write!(f, " {:<5}", if *kept { "✓" } else { "✗" }))?;
        }
        Ok(())
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    let mut coverage = Coverage { rows: Vec::new() };
    let mut add = |name: String, outcome: Result<(), String>| {
        trials.push(Trial::test(name, || outcome.map_err(Failed::from)));
    };
    // Publishers are not `Send`: they are run here, and reported by the trials.
    let subjects = [
        subjects::all(),
        variants::all(),
        sources_and_monos::all(),
        timed::all(),
        fallible::all(),
        rails::all(),
        companions::all(),
    ];
    for subject in subjects.into_iter().flatten() {
        let verdicts = verdicts(&*subject.make, strictly);
        let kept = verdicts.iter().map(|(_, outcome)| outcome.is_ok());
        coverage.rows.push((subject.name, kept.collect()));
        for (number, outcome) in verdicts {
            let outcome = judge(subject.name, number, outcome);
            add(format!("{} §{number}", subject.name), outcome);
        }
    }
    add("every operator is checked".to_owned(), coverage::check());
    add("every rule is checked".to_owned(), specification::check());
    for control in controls::all() {
        let verdicts = verdicts(&*control.make, directly);
        let is_found = verdicts
            .iter()
            .any(|(number, outcome)| *number == control.breaks && outcome.is_err());
        let missed = "the broken publisher was not found out".to_owned();
        add(
            format!("§{} can fail", control.breaks),
            if is_found { Ok(()) } else { Err(missed) },
        );
    }
    if arguments.filter.is_none() && !arguments.list {
        println!("{coverage}\n{} scenarios each", Scenario::all().len());
        println!("{}", specification::legend());
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

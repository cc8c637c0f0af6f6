//! The rules of Reactive Streams, for every operator, in every scenario.
//!
//! Each operator runs between two recorded links, with every pattern of demand, cancelled at every
//! point, with sources that complete, fail or never end, synchronous and timed. Each rule looks at
//! what was seen on both links. Deliberately broken publishers prove that each rule can fail.

#![expect(
    clippy::print_stdout,
    reason = "the coverage by rule and operator is printed"
)]

mod controls;
mod coverage;
mod fallible;
mod known;
mod link;
mod rails;
mod rule;
mod scenario;
mod sources_and_monos;
mod subjects;
mod timed;
mod variants;

use std::fmt;
use std::process::ExitCode;

use known::KNOWN;
use libtest_mimic::{Arguments, Failed, Trial};
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

/// §2.5: a second subscription is cancelled, and not asked for anything.
fn second_subscription(make: &Make) -> Result<(), String> {
    match scenario::second_subscription(make).as_slice() {
        // The publisher has no source, or does not subscribe to it.
        [] | ["subscribed", "cancel"] => Ok(()),
        asked => Err(format!("§2.5: the second subscription saw {asked:?}")),
    }
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
        let numbers = RULES.iter().map(|rule| rule.number).chain(["2.5"]);
        let width = self
            .rows
            .iter()
            .map(|(name, _)| name.len())
            .max()
            .unwrap_or(0);
        write!(f, "{:width$}", "")?;
        numbers
            .clone()
            .try_for_each(|number| write!(f, " §{number:<4}"))?;
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
    ];
    for subject in subjects.into_iter().flatten() {
        let mut kept = Vec::new();
        let outcomes = run_all(&*subject.make, strictly);
        for rule in RULES {
            let outcome = broken(rule, &outcomes).map_or(Ok(()), Err);
            kept.push(outcome.is_ok());
            let outcome = judge(subject.name, rule.number, outcome);
            add(format!("{} §{}", subject.name, rule.number), outcome);
        }
        let outcome = second_subscription(&*subject.make);
        kept.push(outcome.is_ok());
        let outcome = judge(subject.name, "2.5", outcome);
        add(format!("{} §2.5", subject.name), outcome);
        coverage.rows.push((subject.name, kept));
    }
    add("every operator is checked".to_owned(), coverage::check());
    for control in controls::all() {
        let rule = RULES.iter().find(|rule| rule.number == control.breaks);
        let is_found = match rule {
            Some(rule) => broken(rule, &run_all(&*control.make, directly)).is_some(),
            None => second_subscription(&*control.make).is_err(),
        };
        let missed = "the broken publisher was not found out".to_owned();
        add(
            format!("§{} can fail", control.breaks),
            if is_found { Ok(()) } else { Err(missed) },
        );
    }
    if arguments.filter.is_none() && !arguments.list {
        println!("{coverage}\n{} scenarios each", Scenario::all().len());
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

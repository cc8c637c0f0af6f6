//! A random chain and its subscriber, and what must hold when they run.

use std::fmt;
use std::time::Duration;

use marblerun_streams::UNBOUNDED;

use crate::chain::{Chain, Note, Run};
use crate::link::{Problem, Rule};
use crate::subscriber::{Cancel, Demand, Reader};

/// A chain and its subscriber.
#[derive(Clone)]
pub(crate) struct Scenario {
    pub(crate) chain: Chain,
    pub(crate) demand: Demand,
    pub(crate) cancel: Cancel,
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        writeln!(f, "  {}", self.chain)?;
        writeln!(f, "  {:?}", self.demand)?;
        write!(f, "  Cancel::{:?}", self.cancel)
    }
}

/// What came of a run.
struct Outcome {
    trace: Vec<String>,
    seen: Vec<String>,
    problems: Vec<String>,
    shown: String,
    was_refused: bool,
}

/// Milliseconds that a chain has before its subscriber asks for all there is.
const PATIENCE: Duration = Duration::from_millis(200);
/// Milliseconds after which a chain that can end has ended.
const END: Duration = Duration::from_millis(100_000);
/// Tasks that a chain may take.
const TASKS: usize = 50_000;

impl Scenario {
    /// What is wrong, if anything, with the signals of every link.
    pub(crate) fn check(&self) -> Result<(), String> {
        let recorded = self.run(true, false);
        let mut problems = recorded.problems;
        if problems.is_empty() && self.run(true, false).trace != recorded.trace {
            problems.push("the same chain runs differently a second time".to_owned());
        }
        if problems.is_empty() {
            let plain = self.run(false, recorded.was_refused);
            problems.extend(plain.problems);
            if plain.seen != recorded.seen {
                problems.push(format!(
                    "without links between its parts, the subscriber sees\n  {}",
                    plain.seen.join(" ")
                ));
            }
        }
        // An error may overtake the values before it.
        let has_failed = recorded.trace.iter().any(|line| line.contains(": #"));
        let is_certain = !has_failed && !self.chain.has(Note::Timed);
        if problems.is_empty() && self.cancel == Cancel::Never && is_certain {
            problems.extend(self.check_values(&recorded.seen));
        }
        if problems.is_empty() {
            return Ok(());
        }
        Err(format!("{}\n{}", problems.join("\n"), recorded.shown))
    }

    /// What is emitted does not depend on how it is asked for.
    fn check_values(&self, seen: &[String]) -> Option<String> {
        let all_at_once = Scenario {
            demand: Demand {
                first: UNBOUNDED,
                inside: Vec::new(),
                later: Vec::new(),
            },
            ..self.clone()
        };
        let without_times = |seen: &[String]| -> Vec<String> {
            let word = |word: &String| word.split_once(':').map(|(_, word)| word.to_owned());
            seen.iter().filter_map(word).collect()
        };
        let (seen, expected) = (
            without_times(seen),
            without_times(&all_at_once.run(true, false).seen),
        );
        (seen != expected).then(|| {
            format!(
                "asked for everything at once, it is\n  {}\n  but asked so, it is\n  {}",
                expected.join(" "),
                seen.join(" ")
            )
        })
    }

    /// Runs it; `is_refused` says whether somebody is known to cancel inside `on_subscribe`.
    fn run(&self, is_recording: bool, is_refused: bool) -> Outcome {
        let run = Run::new(is_recording);
        let reader = Reader::new(&self.demand, self.cancel, &run.time);
        let flux = self.chain.build(&run, "");
        reader.subscribe_to(&flux);
        let mut problems = Vec::new();
        let mut budget = TASKS;
        run_until(&run, PATIENCE, &mut budget);
        // From now on it wants everything.
        reader.request(UNBOUNDED);
        // Without its source, what stays connected does not start again. Those who share a source
        // wait for the slowest, which may be one that waits for them.
        let may_hang = [Note::Endless, Note::StaysConnected, Note::ConnectsAnyway]
            .into_iter()
            .any(|note| self.chain.has(note));
        let end = if may_hang { 2 * PATIENCE } else { END };
        run_until(&run, end, &mut budget);
        if budget == 0 {
            problems.push(format!("still busy after {TASKS} tasks"));
        }
        let is_over = reader.is_ended() || reader.is_cancelled();
        if !is_over && !may_hang {
            problems.push("it never ends".to_owned());
        }
        if !reader.is_ended() {
            reader.cancel();
        }
        // What is on its way arrives.
        run_until(&run, run.time.now(), &mut budget);
        let connects = is_refused || run.log.was_refused();
        let is_left_connected = self.chain.has(Note::StaysConnected)
            || self.chain.has(Note::LeavesSource)
            || (self.chain.has(Note::ConnectsAnyway) && connects);
        let lingers = is_left_connected || self.chain.has(Note::Lingers);
        if let Some(due) = run.time.next_due()
            && !lingers
        {
            problems.push(format!("a task is left, due at {} ms", due.as_millis()));
        }
        run_until(&run, END, &mut budget);
        let seen = reader.seen();
        reader.forget();
        drop(flux);
        run.time.clear();
        if !is_left_connected {
            let (lanes, tokens) = (run.log.open_lanes(), run.mint.others());
            if lanes > 0 {
                problems.push(format!("{lanes} subscriptions are still held"));
            }
            if tokens > 0 {
                problems.push(format!("{tokens} values or functions are still held"));
            }
        }
        let limit = 8 * run.log.links() + 40;
        if run.log.deepest() > limit {
            problems.push(format!("signals nested {} deep", run.log.deepest()));
        }
        problems.extend(self.judged(&run.log.problems()));
        Outcome {
            trace: run.log.trace(),
            seen,
            problems,
            shown: run.log.shown(),
            was_refused: run.log.was_refused(),
        }
    }

    /// What is wrong on links beyond what is so in Reactor.
    fn judged(&self, problems: &[Problem]) -> Vec<String> {
        let is_known = |problem: &&Problem| match problem.rule {
            Rule::Serial => !self.chain.has(Note::Nests),
            Rule::NothingAfterCancel => !self.chain.has(Note::CancelsLater),
            _ => true,
        };
        let problems = problems.iter().filter(is_known).take(5);
        problems
            .map(|Problem { rule, link, says }| format!("{rule:?}: {link}: {says}"))
            .collect()
    }
}

/// Runs the tasks that are due, as long as there is a budget.
fn run_until(run: &Run, until: Duration, budget: &mut usize) {
    while *budget > 0 && run.time.next_due().is_some_and(|due| due <= until) {
        run.time.step();
        *budget -= 1;
    }
}

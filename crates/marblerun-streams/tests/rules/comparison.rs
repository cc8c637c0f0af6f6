//! Rules that show when runs are compared: the same source, asked in several ways.

use crate::link::Kind;
use crate::scenario::{Cancel, Demand, Outcome, Scenario};

type Check = fn(&[(Scenario, Outcome)]) -> Result<(), String>;

/// A rule by its number, and what breaks it.
pub(crate) struct Comparison {
    pub(crate) number: &'static str,
    pub(crate) says: &'static str,
    /// What is wrong with the outcomes of all scenarios, if anything.
    pub(crate) check: Check,
}

/// Every comparison.
pub(crate) const COMPARISONS: &[Comparison] = &[
    Comparison {
        number: "2.9",
        says: "completion comes with or without a request",
        check: completes_unasked,
    },
    Comparison {
        number: "3.2",
        says: "a request inside a signal counts as any other",
        check: |outcomes| same_as_unbounded(outcomes, Demand::OneByOne, usize::MAX),
    },
    Comparison {
        number: "3.8",
        says: "requests add up",
        check: |outcomes| {
            // 1 and 2 and so on up to 5.
            same_as_unbounded(outcomes, Demand::Batches, 15)?;
            same_as_unbounded(outcomes, Demand::Threes, usize::MAX)?;
            same_as_unbounded(outcomes, Demand::Overflowing, usize::MAX)
        },
    },
];

fn of(outcomes: &[(Scenario, Outcome)], scenario: Scenario) -> Option<&Outcome> {
    let mut outcomes = outcomes.iter();
    outcomes.find_map(|(other, outcome)| (*other == scenario).then_some(outcome))
}

/// What was emitted below, and how it ended.
fn emitted(outcome: &Outcome) -> (Vec<i64>, Option<Kind>) {
    let (mut values, mut end) = (Vec::new(), None);
    for seen in outcome.below.seen() {
        match seen.kind {
            Kind::Next(value) => values.push(value),
            kind if kind.is_terminal() => end = Some(kind),
            _ => {}
        }
    }
    (values, end)
}

/// A source that emits at once leads to the same values and the same end, up to what was asked for.
/// Several sources may take turns in another order, and a failure may overtake values.
fn same_as_unbounded(
    outcomes: &[(Scenario, Outcome)],
    demand: Demand,
    asked: usize,
) -> Result<(), String> {
    for (scenario, outcome) in outcomes {
        if scenario.demand != demand || scenario.cancel != Cancel::Never || scenario.is_timed {
            continue;
        }
        let unbounded = Scenario {
            demand: Demand::Unbounded,
            ..*scenario
        };
        let Some(all) = of(outcomes, unbounded) else {
            continue;
        };
        let ((expected, expected_end), (values, end)) = (emitted(all), emitted(outcome));
        let sorted = |values: &[i64]| {
            let mut values = values.to_vec();
            values.sort_unstable();
            values
        };
        let is_enough = expected.len() >= asked && values.len() == asked;
        let is_same = if matches!(expected_end, Some(Kind::Error(_))) {
            is_enough || matches!(end, Some(Kind::Error(_)))
        } else if expected.len() >= asked {
            is_enough
        } else {
            sorted(&expected) == sorted(&values) && expected_end == end
        };
        if !is_same {
            return Err(format!(
                "asked for everything, it emits {expected:?} {expected_end:?}, asked otherwise \
                 {values:?} {end:?}\n  {scenario:?}"
            ));
        }
    }
    Ok(())
}

/// An operator whose source is empty completes, unless it has something to emit when it is asked.
fn completes_unasked(outcomes: &[(Scenario, Outcome)]) -> Result<(), String> {
    for (scenario, outcome) in outcomes {
        let is_unasked = scenario.demand == Demand::None && scenario.cancel == Cancel::Never;
        let is_complete = |outcome: &Outcome| {
            let mut seen = outcome.above.seen().into_iter();
            seen.any(|seen| seen.kind == Kind::Complete)
        };
        if !is_unasked || scenario.values > 0 || !is_complete(outcome) {
            continue;
        }
        let asked = Scenario {
            demand: Demand::Batches,
            ..*scenario
        };
        let Some(asked) = of(outcomes, asked).map(emitted) else {
            continue;
        };
        if emitted(outcome).1.is_none() && asked.0.is_empty() && asked.1.is_some() {
            return Err(format!(
                "it waits for a request to complete\n  {scenario:?}"
            ));
        }
    }
    Ok(())
}

//! Every rule of the specification (1.0.4), and where it is checked.

use std::fmt::Write as _;

use crate::{controls, numbers};

enum Held {
    /// A column of the table.
    Here,
    /// By the columns of other rules.
    By(&'static [&'static str], &'static str),
    /// By the compiler.
    Types(&'static str),
    /// By nobody.
    Not(&'static str),
}

use Held::{By, Here, Not, Types};

const ONE_THREAD: &str = "nothing of a link can be sent to another thread";

const RULES: &[(&str, Held)] = &[
    ("1.1", Here),
    ("1.2", By(&["1.5"], "seven values of 2^63-1, then the end")),
    ("1.3", Here),
    ("1.4", Here),
    ("1.5", Here),
    (
        "1.6",
        By(&["1.7"], "batches go on being requested after the end"),
    ),
    ("1.7", Here),
    ("1.8", Here),
    ("1.9", Here),
    ("1.10", Here),
    (
        "1.11",
        By(
            &["1.10"],
            "the second subscriber sees the same, or why not is known",
        ),
    ),
    (
        "2.1",
        By(
            &["3.2", "3.8"],
            "nothing comes but for a request, everything for enough",
        ),
    ),
    ("2.2", Not("a rule for who writes a subscriber")),
    ("2.3", Here),
    ("2.4", Here),
    ("2.5", Here),
    ("2.6", Here),
    ("2.7", Types(ONE_THREAD)),
    ("2.8", Here),
    ("2.9", Here),
    ("2.10", Here),
    ("2.11", Types(ONE_THREAD)),
    ("2.12", Here),
    (
        "2.13",
        By(
            &["1.4"],
            "there is no null; a function that fails is a failure, a panic fails the run",
        ),
    ),
    ("3.1", Types(ONE_THREAD)),
    ("3.2", Here),
    ("3.3", Here),
    (
        "3.4",
        Not("how long a request takes is measured by the benchmarks"),
    ),
    ("3.5", By(&["3.7"], "cancel may be called over and over")),
    ("3.6", Here),
    ("3.7", Here),
    ("3.8", Here),
    ("3.9", Here),
    (
        "3.10",
        By(&["3.2"], "half of the sources emit inside request"),
    ),
    (
        "3.11",
        By(&["3.2"], "half of the sources end inside request"),
    ),
    (
        "3.12",
        By(
            &["1.8", "2.6"],
            "nothing comes after a cancel, and the source is cancelled",
        ),
    ),
    ("3.13", Here),
    (
        "3.14",
        By(&["2.6"], "a publisher that nobody needs cancels its source"),
    ),
    ("3.15", By(&["3.7"], "a panic fails the run")),
    ("3.16", By(&["3.8"], "a panic fails the run")),
    ("3.17", Here),
    (
        "4.1",
        By(&["1.1", "2.3"], "both links of an operator are recorded"),
    ),
    (
        "4.2",
        By(
            &["1.4", "2.10"],
            "a failure is passed on at once, or recovered from",
        ),
    ),
];

/// An error that names the columns without a rule or a control, and the rules without a column.
pub(crate) fn check() -> Result<(), String> {
    let columns = numbers();
    let here: Vec<_> = RULES
        .iter()
        .filter(|(_, held)| matches!(held, Here))
        .map(|(number, _)| *number)
        .collect();
    if here != columns {
        return Err(format!("rules {here:?}, columns {columns:?}"));
    }
    let others = RULES.iter().filter_map(|(_, held)| match held {
        By(others, _) => Some(*others),
        _ => None,
    });
    let missing: Vec<_> = others
        .flatten()
        .filter(|number| !here.contains(number))
        .collect();
    if !missing.is_empty() {
        return Err(format!("no such columns: {missing:?}"));
    }
    let controls = controls::all();
    let uncontrolled: Vec<_> = here
        .into_iter()
        .filter(|number| !controls.iter().any(|control| control.breaks == *number))
        .collect();
    if uncontrolled.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "nothing proves that these can fail: {uncontrolled:?}"
        ))
    }
}

/// Where the rules are that have no column.
pub(crate) fn legend() -> String {
    let mut legend = String::new();
    for (number, held) in RULES {
        let says = match held {
            Here => continue,
            By(others, says) => format!("§{}: {says}", others.join(", §")),
            Types(says) => format!("by its types: {says}"),
            Not(says) => format!("not checked: {says}"),
        };
        let _ = writeln!(legend, "§{number:<4} {says}");
    }
    legend
}

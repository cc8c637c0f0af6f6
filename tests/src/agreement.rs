//! How deep a run agrees with what Project Reactor does: signals first, the total order last.
//!
//! Lanes are compared one by one, each as the sequence of its own lines; the total order compares
//! the lines of all lanes as they came.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

use anyhow::Context;
use serde_json::Value;

/// Fields of ours that Reactor's recorder does not have.
const OURS: [&str; 6] = ["event", "cause", "source", "call", "parent", "limit"];

/// Kinds of line of ours that Reactor's recorder does not have: what is answered, and timers.
const OUR_KINDS: [&str; 5] = [
    "call",
    "reply",
    "timer-set",
    "timer-fired",
    "timer-cancelled",
];

/// Up to where two traces agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Not in the lanes or in what they signal.
    Nothing,
    /// Each lane: the same operator, the same kinds of signals.
    Signals,
    /// And the same values and errors; the same output.
    Values,
    /// And at the same times.
    Times,
    /// And the same requests, between the same signals.
    Demand,
    /// And the same cancellations.
    Cancellation,
    /// And on the same threads.
    Threads,
    /// And one line after the other as in the recording: equal.
    Order,
}

/// The depths beyond [`Depth::Nothing`].
pub const DEPTHS: [Depth; 7] = [
    Depth::Signals,
    Depth::Values,
    Depth::Times,
    Depth::Demand,
    Depth::Cancellation,
    Depth::Threads,
    Depth::Order,
];

impl Depth {
    /// The fields of a line that count at this depth.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Depth::Nothing => &[],
            Depth::Signals => &["kind", "operator", "line", "type"],
            Depth::Values => &["value", "error", "message", "text"],
            Depth::Times => &["t"],
            Depth::Demand => &["n"],
            Depth::Cancellation | Depth::Order => &[],
            Depth::Threads => &["thread"],
        }
    }

    /// Whether lines of that kind count at this depth.
    fn has(self, kind: &str) -> bool {
        match kind {
            "request" => self >= Depth::Demand,
            "cancel" => self >= Depth::Cancellation,
            _ => true,
        }
    }
}

impl fmt::Display for Depth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Depth::Nothing => "nothing",
            Depth::Signals => "signals",
            Depth::Values => "values",
            Depth::Times => "times",
            Depth::Demand => "demand",
            Depth::Cancellation => "cancellation",
            Depth::Threads => "threads",
            Depth::Order => "order",
        })
    }
}

/// A trace as lines of JSON, without the fields and kinds that only ours have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines(Vec<Value>);

impl Lines {
    /// Reads lines of JSON.
    ///
    /// # Errors
    ///
    /// For a line that is none.
    pub fn read(text: &str) -> anyhow::Result<Lines> {
        let mut lines = Vec::new();
        for line in text.lines() {
            let mut value: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
            if let Value::Object(object) = &mut value {
                object.retain(|key, _| !OURS.contains(&key.as_str()));
            }
            if !OUR_KINDS.iter().any(|kind| value["kind"] == *kind) {
                lines.push(value);
            }
        }
        Ok(Lines(lines))
    }

    /// Without what says where in a program a lane comes from besides its line.
    #[must_use]
    pub fn unnumbered(mut self) -> Lines {
        for line in &mut self.0 {
            if let Value::Object(object) = line {
                object.retain(|key, _| key != "op" && key != "root");
            }
        }
        self
    }

    /// Without what comes through a lane after its cancel.
    pub fn until_cancelled(&self) -> Lines {
        let mut cancelled = BTreeSet::new();
        let mut lines = self.0.clone();
        lines.retain(|line| match line["lane"].as_u64() {
            Some(lane) if line["kind"] == "cancel" => cancelled.insert(lane),
            Some(lane) => !cancelled.contains(&lane),
            None => true,
        });
        Lines(lines)
    }

    /// The names of the operators that have a lane, sorted.
    pub fn operators(&self) -> Vec<&str> {
        let mut operators: Vec<&str> = self
            .0
            .iter()
            .filter_map(|line| line["operator"].as_str())
            .collect();
        operators.sort_unstable();
        operators.dedup();
        operators
    }

    /// What counts at that depth, lane by lane; what has no lane is lane 0.
    fn lanes(&self, depth: Depth) -> BTreeMap<u64, Vec<Vec<&Value>>> {
        let mut lanes: BTreeMap<u64, Vec<Vec<&Value>>> = BTreeMap::new();
        for line in &self.0 {
            if !depth.has(line["kind"].as_str().unwrap_or_default()) {
                continue;
            }
            let fields = DEPTHS
                .iter()
                .filter(|counting| **counting <= depth)
                .flat_map(|counting| counting.fields())
                .map(|field| &line[*field]);
            let lane = line["lane"].as_u64().unwrap_or_default();
            lanes.entry(lane).or_default().push(fields.collect());
        }
        lanes
    }

    /// How deep the other trace agrees with this one.
    pub fn depth(&self, other: &Lines) -> Depth {
        if self == other {
            return Depth::Order;
        }
        DEPTHS
            .into_iter()
            .take_while(|depth| *depth < Depth::Order && self.lanes(*depth) == other.lanes(*depth))
            .last()
            .unwrap_or(Depth::Nothing)
    }
}

/// One line each, keys sorted.
impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// One case: its operators, and how deep it agrees.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// The name of the case.
    pub case: String,
    /// The operators that have a lane in the recording.
    pub operators: Vec<String>,
    /// How deep our run agrees.
    pub depth: Depth,
}

/// A row for each operator: in how many cases it takes part, and how many of these agree at least
/// so deep; then the cases that do not agree in everything.
pub fn table(cases: &[Agreement]) -> String {
    let mut rows: BTreeMap<&str, Vec<Depth>> = BTreeMap::new();
    for case in cases {
        for operator in &case.operators {
            rows.entry(operator).or_default().push(case.depth);
        }
    }
    let mut out = format!("{:<28}{:>6}", "operator", "cases");
    // Writing to a string cannot fail.
    for depth in DEPTHS {
        let _ = write!(out, "{:>13}", depth.to_string());
    }
    out.push('\n');
    let mut row = |name: &str, depths: &[Depth]| {
        let _ = write!(out, "{name:<28}{:>6}", depths.len());
        for depth in DEPTHS {
            let agreeing = depths.iter().filter(|agreed| **agreed >= depth).count();
            let _ = write!(out, "{agreeing:>13}");
        }
        out.push('\n');
    };
    let all: Vec<Depth> = cases.iter().map(|case| case.depth).collect();
    row("(all)", &all);
    for (operator, depths) in &rows {
        row(operator, depths);
    }
    for case in cases.iter().filter(|case| case.depth < Depth::Order) {
        let _ = write!(out, "\n{} agrees up to: {}", case.case, case.depth);
    }
    if cases.iter().any(|case| case.depth < Depth::Order) {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDED: &str = r#"{"kind":"lane","lane":1,"operator":"map","op":1,"line":2,"type":"Flux"}
{"t":0,"thread":"main","lane":1,"kind":"subscribe"}
{"t":0,"thread":"main","lane":1,"kind":"request","n":1}
{"t":0,"thread":"main","lane":1,"kind":"next","value":"a"}
{"t":5,"thread":"main","lane":1,"kind":"cancel"}
{"t":5,"thread":"main","kind":"print","text":"a"}
"#;

    #[track_caller]
    fn check(from: &str, to: &str, depth: Depth) {
        assert!(RECORDED.contains(from));
        let ours = Lines::read(&RECORDED.replacen(from, to, 1)).unwrap();
        assert_eq!(Lines::read(RECORDED).unwrap().depth(&ours), depth);
    }

    #[test]
    fn each_difference_has_its_depth() {
        check("map", "filter", Depth::Nothing);
        check("\"subscribe\"", "\"complete\"", Depth::Nothing);
        check("\"value\":\"a\"", "\"value\":\"b\"", Depth::Signals);
        check("\"text\":\"a\"", "\"text\":\"b\"", Depth::Signals);
        check("{\"t\":5", "{\"t\":6", Depth::Demand);
        check("{\"t\":0", "{\"t\":1", Depth::Values);
        check("\"n\":1", "\"n\":2", Depth::Times);
        check("\"kind\":\"cancel\"", "\"kind\":\"request\"", Depth::Times);
        check(
            "\"thread\":\"main\"",
            "\"thread\":\"ui\"",
            Depth::Cancellation,
        );
        check("\"op\":1", "\"op\":2", Depth::Threads);
        check("\"lane\":1", "\"lane\":1,\"call\":\"x\"", Depth::Order);
        check(
            "{\"t\":5,\"thread\":\"main\",\"lane\":1,\"kind\":\"cancel\"}\n",
            "",
            Depth::Demand,
        );
    }

    #[test]
    fn the_order_between_lanes_comes_last() {
        let mut lines: Vec<&str> = RECORDED.lines().collect();
        lines.swap(4, 5);
        let ours = Lines::read(&lines.join("\n")).unwrap();
        assert_eq!(Lines::read(RECORDED).unwrap().depth(&ours), Depth::Threads);
    }

    #[test]
    fn the_table_counts_operators_and_names_what_differs() {
        let case = |case: &str, operators: &[&str], depth| Agreement {
            case: case.to_owned(),
            operators: operators.iter().map(|name| (*name).to_owned()).collect(),
            depth,
        };
        let table = table(&[
            case("one", &["just", "map"], Depth::Order),
            case("two", &["just"], Depth::Times),
        ]);
        let rows: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(rows[1], ["(all)", "2", "2", "2", "2", "1", "1", "1", "1"]);
        assert_eq!(rows[3], ["map", "1", "1", "1", "1", "1", "1", "1", "1"]);
        assert_eq!(rows[5].join(" "), "two agrees up to: times");
    }
}

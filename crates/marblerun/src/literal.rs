//! A marble diagram as something to take hold of: moving, adding and removing its marks.
//!
//! ```
//! use marblerun::literal::{Change, change, marks};
//! let late = Change::MoveInstant { mark: 0, at: 900.0 };
//! assert_eq!(change("--(abc|)", &late, 100.0).as_deref(), Some("---------(abc|)"));
//! assert_eq!(marks("-a|", 100.0).unwrap()[1].kind, marblerun::literal::Kind::Complete);
//! ```

use marblerun_trace::Time;
use marblerun_trace::marbles::{self, Mark, TimedMark};

/// No mark is moved beyond this time, in milliseconds: a run ends there.
pub const LATEST_MS: f64 = 60_000.0;

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A value, by its text.
    Value(String),
    /// The stream fails.
    Error,
    /// The stream completes.
    Complete,
}

/// A mark at its time.
#[derive(Clone, Debug, PartialEq)]
pub struct Marble {
    /// When, in milliseconds.
    pub at: f64,
    /// What.
    pub kind: Kind,
}

/// A change of a diagram. Marks count from 0 in the order of the text, times are in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A mark moves, and all others of its instant stay.
    Move {
        /// Which.
        mark: usize,
        /// Where to.
        at: f64,
    },
    /// A mark moves with all others of its instant.
    MoveInstant {
        /// One of them.
        mark: usize,
        /// Where to.
        at: f64,
    },
    /// Another value, with a name of its own.
    Add {
        /// When.
        at: f64,
    },
    /// A mark less.
    Remove {
        /// Which.
        mark: usize,
    },
    /// A mark becomes another. What an end makes impossible goes.
    Turn {
        /// Which.
        mark: usize,
        /// What it becomes.
        into: Kind,
    },
}

/// The marks of a diagram in which one character lasts `frame` milliseconds; none if it cannot be read.
pub fn marks(diagram: &str, frame: f64) -> Option<Vec<Marble>> {
    let marks = marbles::parse(diagram, time_from_millis(frame)).ok()?;
    let marble = |mark: TimedMark| Marble {
        at: mark.at.millis(),
        kind: match mark.mark {
            Mark::Next(text) => Kind::Value(text),
            Mark::Error => Kind::Error,
            Mark::Complete => Kind::Complete,
        },
    };
    Some(marks.into_iter().map(marble).collect())
}

/// The diagram after a change; none if it cannot be read or has no such mark.
///
/// An end that is overtaken by a value goes along. Where marks come closer than a diagram can say,
/// the later ones give way.
pub fn change(diagram: &str, change: &Change, frame: f64) -> Option<String> {
    let frame = time_from_millis(frame);
    let mut marks = marbles::parse(diagram, frame).ok()?;
    match change {
        Change::Move { mark, at } => {
            marks.get_mut(*mark)?.at = clamped(*at);
        }
        Change::MoveInstant { mark, at } => {
            let from = marks.get(*mark)?.at;
            for mark in marks.iter_mut().filter(|mark| mark.at == from) {
                mark.at = clamped(*at);
            }
        }
        Change::Add { at } => {
            let mark = Mark::Next(fresh_name(&marks));
            marks.push(timed(clamped(*at), mark));
        }
        Change::Remove { mark } => {
            marks.get(*mark)?;
            marks.remove(*mark);
        }
        Change::Turn { mark, into } => turn(&mut marks, *mark, into)?,
    }
    settle(&mut marks, frame);
    marbles::print(&marks, frame)
}

fn time_from_millis(millis: f64) -> Time {
    Time::from_nanos((millis.clamp(0.0, LATEST_MS) * 1e6).round() as u64)
}

fn clamped(at: f64) -> Time {
    time_from_millis(if at.is_finite() { at } else { 0.0 })
}

fn timed(at: Time, mark: Mark) -> TimedMark {
    TimedMark {
        at,
        mark,
        range: 0..0,
    }
}

fn is_end(mark: &TimedMark) -> bool {
    !matches!(mark.mark, Mark::Next(_))
}

fn turn(marks: &mut Vec<TimedMark>, index: usize, into: &Kind) -> Option<()> {
    let at = marks.get(index)?.at;
    let mark = match into {
        Kind::Value(text) if text.is_empty() || text.contains(['{', '}', '"', '\\', '\n']) => {
            return None;
        }
        Kind::Value(text) => Mark::Next(text.clone()),
        Kind::Error => Mark::Error,
        Kind::Complete => Mark::Complete,
    };
    let ends = !matches!(mark, Mark::Next(_));
    marks.get_mut(index)?.mark = mark;
    if ends {
        let mut place = 0..;
        marks.retain(|mark| place.next() == Some(index) || (!is_end(mark) && mark.at <= at));
    }
    Some(())
}

/// Marks in order of time, the end last, and no two closer than a diagram can say.
fn settle(marks: &mut [TimedMark], frame: Time) {
    let last = marks
        .iter()
        .filter(|mark| !is_end(mark))
        .map(|mark| mark.at)
        .max();
    for end in marks.iter_mut().filter(|mark| is_end(mark)) {
        end.at = end.at.max(last.unwrap_or(Time::ZERO));
    }
    // By hand: nearly all are in order, and what Rust has for that is large in a page.
    for end in 1..marks.len() {
        for at in (1..=end).rev() {
            if let [.., before, mark] = &mut marks[..=at]
                && (mark.at, is_end(mark)) < (before.at, is_end(before))
            {
                std::mem::swap(before, mark);
            } else {
                break;
            }
        }
    }
    let mut free = Time::ZERO;
    for instant in marks.chunk_by_mut(|a, b| a.at == b.at) {
        let at = instant.first().map_or(free, |mark| mark.at).max(free);
        for mark in instant.iter_mut() {
            mark.at = at;
        }
        let parentheses = if instant.len() > 1 { 2 } else { 0 };
        let frames = instant.len() as u64 + parentheses;
        free = at + Time::from_nanos(frames.saturating_mul(frame.nanos()));
    }
}

/// The next number among numbers, else the first letter that is left.
fn fresh_name(marks: &[TimedMark]) -> String {
    let names: Vec<&str> = marks
        .iter()
        .filter_map(|mark| match &mark.mark {
            Mark::Next(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let numbers: Option<Vec<u32>> = names.iter().map(|name| name.parse().ok()).collect();
    match numbers.as_deref() {
        Some([first, rest @ ..]) => {
            let most = rest.iter().fold(*first, |a, b| a.max(*b));
            most.saturating_add(1).to_string()
        }
        _ => ('a'..='z')
            .map(String::from)
            .find(|letter| !names.contains(&letter.as_str()))
            .unwrap_or_else(|| "z".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(diagram: &str, what: Change, expected: &str) {
        assert_eq!(
            change(diagram, &what, 100.0).as_deref(),
            Some(expected),
            "{what:?}"
        );
    }

    #[test]
    fn an_instant_moves_as_one() {
        check(
            "--(abc|)",
            Change::MoveInstant {
                mark: 1,
                at: 1100.0,
            },
            "-----------(abc|)",
        );
        check(
            "900ms (abc|)",
            Change::MoveInstant { mark: 0, at: 200.0 },
            "--(abc|)",
        );
    }

    #[test]
    fn an_end_goes_along_and_never_comes_before_a_value() {
        check("-a-|", Change::Move { mark: 0, at: 500.0 }, "-----(a|)");
        check("-a-|", Change::Move { mark: 1, at: 0.0 }, "-(a|)");
    }

    #[test]
    fn whatever_is_too_close_gives_way() {
        check("-a-b", Change::Move { mark: 0, at: 300.0 }, "---(ab)");
        check(
            "-(ab)---c|",
            Change::Move { mark: 2, at: 200.0 },
            "-(ab)c---|",
        );
    }

    #[test]
    fn marks_come_go_and_turn() {
        check("-a-b|", Change::Add { at: 200.0 }, "-acb|");
        check("-1-2|", Change::Add { at: 900.0 }, "-1-2-----(3|)");
        check("-a-b|", Change::Remove { mark: 0 }, "---b|");
        check(
            "-a-b|",
            Change::Turn {
                mark: 0,
                into: Kind::Error,
            },
            "-#",
        );
        check(
            "--#",
            Change::Turn {
                mark: 0,
                into: Kind::Value("x".into()),
            },
            "--x",
        );
        check(
            "-a|",
            Change::Turn {
                mark: 1,
                into: Kind::Error,
            },
            "-a#",
        );
        check("-", Change::Add { at: 0.0 }, "a");
    }

    #[test]
    fn what_cannot_be_read_or_is_not_there_is_left_alone() {
        assert_eq!(change("?", &Change::Add { at: 0.0 }, 100.0), None);
        assert_eq!(change("-a", &Change::Remove { mark: 7 }, 100.0), None);
        let odd = Change::Turn {
            mark: 0,
            into: Kind::Value("\"".into()),
        };
        assert_eq!(change("-a", &odd, 100.0), None);
    }

    /// Any sequence of changes leaves a diagram that reads back, with as many marks as it should have.
    #[test]
    fn any_changes_leave_a_diagram_that_reads_back() {
        let mut seed = 7_u64;
        let mut random = move |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        for start in ["", "-a-b|", "--(abc|)", "900ms {joe}-#", "123{10}|", "-"] {
            let mut diagram = start.to_owned();
            for _ in 0..400 {
                let count = marks(&diagram, 100.0).unwrap().len();
                let mark = random(count.max(1) as u64) as usize;
                let at = random(80) as f64 * 50.0;
                let (what, by) = match random(7) {
                    0 | 1 => (Change::Move { mark, at }, Some(0)),
                    2 => (Change::MoveInstant { mark, at }, Some(0)),
                    3 => (Change::Add { at }, Some(1)),
                    4 => (Change::Remove { mark }, Some(-1)),
                    5 => (
                        Change::Turn {
                            mark,
                            into: Kind::Value("x".into()),
                        },
                        Some(0),
                    ),
                    _ => (
                        Change::Turn {
                            mark,
                            into: Kind::Complete,
                        },
                        None,
                    ),
                };
                let Some(after) = change(&diagram, &what, 100.0) else {
                    assert_eq!(count, 0, "{diagram} {what:?}");
                    continue;
                };
                let left = marks(&after, 100.0);
                let left = left.unwrap_or_else(|| panic!("{diagram} {what:?} {after}"));
                if let Some(by) = by {
                    assert_eq!(
                        left.len() as i64,
                        count as i64 + by,
                        "{diagram} {what:?} {after}"
                    );
                }
                diagram = after;
            }
        }
    }
}

//! A line of marble notation for each lane.

use marblerun_trace::marbles::{self, FRAME, Mark, TimedMark};
use marblerun_trace::{EventKind, Signal, Time, Trace};

use super::{Align, columns, shorten};
use crate::flow;
use crate::measure;

/// A call is shown up to this many characters.
const LONGEST_CALL: usize = 48;

/// The values and ends of each lane in marble notation, in order of data flow:
///
/// ```text
/// marbles("-a--b|")          -a--b|
/// .map(x -> x.toUpperCase()) -A--B|
/// ```
///
/// One character is the same time in all lanes: 100 ms if that is fine enough, else what a first
/// line says. Demand and cancellation are not part of the notation. Values are changed where they
/// would not read back: braces in them become parentheses.
pub fn marbles(trace: &Trace) -> String {
    let mut marks: Vec<Vec<TimedMark>> = vec![Vec::new(); trace.lanes.len()];
    for event in &trace.events {
        let EventKind::Signal(lane, signal) = &event.kind else {
            continue;
        };
        let Some(marks) = marks.get_mut(lane.0 as usize) else {
            continue;
        };
        let mark = match signal {
            Signal::Next(id) => Mark::Next(trace.value(*id).map_or(String::new(), readable)),
            Signal::Error(_) => Mark::Error,
            Signal::Complete => Mark::Complete,
            _ => continue,
        };
        // A lane that breaks the rules could not be read back; what follows its end is left out.
        if marks
            .last()
            .is_none_or(|mark| matches!(mark.mark, Mark::Next(_)))
        {
            marks.push(TimedMark {
                at: event.time,
                mark,
                range: 0..0,
            });
        }
    }
    let Some((frame, diagrams)) = in_one_frame(&marks) else {
        return String::new();
    };
    let rows: Vec<[String; 2]> = flow::stations(trace)
        .into_iter()
        .map(|station| {
            let at = station.lane.0 as usize;
            let call = flow::label(&trace.lanes[at]);
            let call = shorten(&measure::one_line(&call), LONGEST_CALL);
            let indent = "  ".repeat(station.depth as usize);
            [format!("{indent}{call}"), diagrams[at].clone()]
        })
        .collect();
    let lines = columns(&rows, [Align::Left, Align::Left]);
    match frame {
        FRAME => lines,
        Time::ZERO => format!("(all times are written out)\n{lines}"),
        frame => format!("(one character is {frame})\n{lines}"),
    }
}

fn readable(value: &marblerun_trace::Value) -> String {
    measure::one_line(&value.text)
        .replace('{', "(")
        .replace('}', ")")
}

/// All lanes in the longest frame in which all of them can be written. In a frame of no length
/// everything can be.
fn in_one_frame(lanes: &[Vec<TimedMark>]) -> Option<(Time, Vec<String>)> {
    let shorter =
        |frame: &Time| Some(Time::from_nanos(frame.nanos() / 10)).filter(|_| *frame != Time::ZERO);
    std::iter::successors(Some(FRAME), shorter).find_map(|frame| {
        let diagrams: Option<Vec<String>> = lanes
            .iter()
            .map(|marks| marbles::print(marks, frame))
            .collect();
        Some((frame, diagrams?))
    })
}

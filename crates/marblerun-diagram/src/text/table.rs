//! The events of a run as a table.

use marblerun_trace::{CallId, EventKind, Reply, Signal, TimerId, Trace};

use super::{Align, columns, shorten};
use crate::flow;
use crate::measure;

/// A call is shown up to this many characters, a value up to the second.
const LONGEST_CALL: usize = 40;
const LONGEST_VALUE: usize = 80;

/// The events of a run for people: time, thread, lane, event and value in columns, after a line
/// of headings. Lanes are numbered from 1, in order of subscription.
pub fn table(trace: &Trace) -> String {
    let calls: Vec<String> = flow::numbered(trace)
        .map(|(id, lane)| {
            let call = measure::one_line(&flow::label(lane));
            format!("{} {}", id.0 + 1, shorten(&call, LONGEST_CALL))
        })
        .collect();
    let mut rows = vec![["time", "thread", "lane", "event", "value"].map(str::to_owned)];
    for event in &trace.events {
        let lane = event
            .kind
            .lane()
            .and_then(|lane| calls.get(lane.0 as usize));
        let (kind, value) = describe(trace, &event.kind);
        rows.push([
            event.time.to_string(),
            measure::one_line(trace.thread(event.thread)),
            lane.cloned().unwrap_or_default(),
            kind.to_owned(),
            shorten(&measure::one_line(&value), LONGEST_VALUE),
        ]);
    }
    columns(
        &rows,
        [
            Align::Right,
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Left,
        ],
    )
}

fn describe(trace: &Trace, kind: &EventKind) -> (&'static str, String) {
    let text = |value| {
        trace
            .value(value)
            .map_or(String::new(), |value| value.text.clone())
    };
    match kind {
        EventKind::LaneOpened(_) => ("lane", String::new()),
        EventKind::Signal(_, signal) => match signal {
            Signal::Subscribe => ("subscribe", String::new()),
            Signal::Request(n) => ("request", n.to_string()),
            Signal::Next(value) => ("next", text(*value)),
            Signal::Error(failure) => ("error", failure.to_string()),
            Signal::Complete => ("complete", String::new()),
            Signal::Cancel => ("cancel", String::new()),
        },
        EventKind::Dropped(value) => ("dropped", text(*value)),
        EventKind::ErrorDropped(failure) => ("error-dropped", failure.to_string()),
        EventKind::Called(id) => (kind.name(), label(trace, *id)),
        EventKind::Replied(id, reply) => {
            let answer = match reply {
                Reply::Value(value) => text(*value),
                Reply::Failed(failure) => failure.to_string(),
                Reply::Cancelled => "cancelled".to_owned(),
            };
            (kind.name(), format!("{}: {answer}", label(trace, *id)))
        }
        EventKind::TimerSet(id) | EventKind::TimerFired(id) | EventKind::TimerCancelled(id) => {
            (kind.name(), timer(trace, *id))
        }
        EventKind::Print(line) => ("print", line.clone()),
        EventKind::Write(text) => ("write", text.clone()),
        EventKind::PrintError(text) => ("print-error", text.clone()),
        EventKind::Shown(value) => ("shown", text(*value)),
        EventKind::Popup(text) => ("popup", text.clone()),
        EventKind::Thread(event) => (event.name(), event.to_string()),
        EventKind::Deadlock(text) => ("deadlock", text.clone()),
        EventKind::Uncaught(failure) => ("uncaught", failure.to_string()),
        EventKind::Limit(limit) => ("limit", limit.to_string()),
    }
}

fn label(trace: &Trace, id: CallId) -> String {
    let label = trace.call(id).map_or("", |call| call.label.as_str());
    format!("{} {label}", id.0 + 1)
}

/// The number of a timer, whose it is and when it is due.
fn timer(trace: &Trace, id: TimerId) -> String {
    let number = id.0 + 1;
    let Some(timer) = trace.timer(id) else {
        return number.to_string();
    };
    let of = timer.lane.and_then(|lane| trace.lane(lane));
    let of = of.map_or(String::new(), |lane| format!(" of {}", lane.operator));
    format!("{number}{of}, due at {}", timer.due)
}

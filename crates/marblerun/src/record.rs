//! The trace as JSON Lines, one object for each event.
//!
//! A lane: `{"kind":"lane","lane":1,"operator":"map",…}`. An event:
//! `{"t":0,"thread":"main","lane":1,"kind":"next","value":"a",…}`. Lanes count from 1, `t` is in
//! nanoseconds, `event` is the number of the event and `cause` that of the one that led to it,
//! `source` is the code that caused it as file, first byte, byte after the last.
//!
//! A call that is answered later: `{"kind":"call","call":1,"style":"future","text":"getDetails(\"a\")","parent":…,"sources":[…],…}`,
//! and its answer: `{"kind":"reply","call":1,"value":"Alien",…}` or `"error"` or `"cancelled":true`. A timer:
//! `{"kind":"timer-set","timer":1,"due":800000000,"lane":6,…}`, `timer-fired`, `timer-cancelled`. Calls and timers count from 1.

use std::borrow::Cow;

use marblerun_trace::{
    CallId, Demand, Event, EventId, EventKind, Failure, LaneId, LaneRole, Reply, Signal, TimerId,
    Trace,
};
use serde::Serialize;

/// One line. Keys are written in the order of the fields.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Record<'a> {
    Lane(LaneRecord<'a>),
    Event(EventRecord<'a>),
}

#[derive(Debug, Serialize)]
struct LaneRecord<'a> {
    kind: &'static str,
    lane: u32,
    operator: &'a str,
    op: u32,
    line: u32,
    #[serde(rename = "type")]
    publisher: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    root: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<u32>,
    call: &'a str,
    #[serde(flatten)]
    common: Common,
}

#[derive(Debug, Default, Serialize)]
struct EventRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    t: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thread: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lane: Option<u32>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancelled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timer: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<Requested>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Cow<'a, str>>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    failure: Option<FailureRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<String>,
    #[serde(flatten)]
    common: Common,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Requested {
    Values(u64),
    Unbounded(&'static str),
}

#[derive(Debug, Serialize)]
struct FailureRecord<'a> {
    error: &'a str,
    message: Option<&'a str>,
}

#[derive(Debug, Default, Serialize)]
struct Common {
    event: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<[u32; 3]>,
}

/// One line for each event.
pub(crate) fn json_lines(trace: &Trace) -> String {
    let mut out = String::new();
    for (id, event) in trace.numbered() {
        // Records hold nothing that JSON has no form for.
        out.push_str(&serde_json::to_string(&record(trace, id, event)).unwrap_or_default());
        out.push('\n');
    }
    out
}

fn record<'a>(trace: &'a Trace, id: EventId, event: &'a Event) -> Record<'a> {
    let common = Common {
        event: id.0,
        cause: event.cause.map(|cause| cause.0),
        source: event.span.map(|span| [span.file, span.start, span.end]),
    };
    match &event.kind {
        EventKind::LaneOpened(lane) => lane_record(trace, *lane, common),
        // As nothing happens in it, it has neither time nor thread.
        EventKind::Limit(limit) => Record::Event(EventRecord {
            kind: event.kind.name(),
            limit: Some(limit.to_string()),
            common,
            ..EventRecord::default()
        }),
        kind => Record::Event(EventRecord {
            t: Some(event.time.nanos()),
            thread: Some(trace.thread(event.thread)),
            lane: kind
                .lane()
                .or_else(|| timer_of(kind).and_then(|timer| trace.timer(timer)?.lane))
                .map(number_from_lane),
            common,
            ..describe(trace, kind)
        }),
    }
}

fn timer_of(kind: &EventKind) -> Option<TimerId> {
    match kind {
        EventKind::TimerSet(id) | EventKind::TimerFired(id) | EventKind::TimerCancelled(id) => {
            Some(*id)
        }
        _ => None,
    }
}

fn number_from_call(call: CallId) -> u32 {
    call.0 + 1
}

fn number_from_lane(lane: LaneId) -> u32 {
    lane.0 + 1
}

fn lane_record(trace: &Trace, id: LaneId, common: Common) -> Record<'_> {
    let Some(lane) = trace.lane(id) else {
        return Record::Event(EventRecord {
            common,
            ..EventRecord::default()
        });
    };
    let parent = lane.role.parent();
    Record::Lane(LaneRecord {
        kind: "lane",
        lane: number_from_lane(id),
        operator: &lane.operator,
        op: lane.assembly,
        line: lane.line,
        publisher: lane.publisher.name(),
        root: (lane.role == LaneRole::Root).then_some(true),
        parent: parent.map(number_from_lane),
        call: &lane.call,
        common,
    })
}

fn describe<'a>(trace: &'a Trace, kind: &'a EventKind) -> EventRecord<'a> {
    let mut record = EventRecord {
        kind: kind.name(),
        ..EventRecord::default()
    };
    match kind {
        EventKind::Signal(_, Signal::Request(n)) => record.n = Some(requested(*n)),
        EventKind::Signal(_, Signal::Next(id)) | EventKind::Dropped(id) | EventKind::Shown(id) => {
            record.value = trace.value(*id).map(|value| value.text.as_str());
        }
        EventKind::Called(id) => {
            record.call = Some(number_from_call(*id));
            if let Some(call) = trace.call(*id) {
                record.style = Some(call.kind.name());
                record.text = Some(call.label.as_str().into());
                record.parent = call.parent.map(number_from_call);
                record.sources = call.sources.iter().copied().map(number_from_call).collect();
            }
        }
        EventKind::Replied(id, reply) => {
            record.call = Some(number_from_call(*id));
            match reply {
                Reply::Value(value) => {
                    record.value = trace.value(*value).map(|value| value.text.as_str());
                }
                Reply::Failed(failure) => record.failure = Some(failure_record(failure)),
                Reply::Cancelled => record.cancelled = Some(true),
            }
        }
        EventKind::TimerSet(id) => {
            record.timer = Some(id.0 + 1);
            let timer = trace.timer(*id);
            record.due = timer.map(|timer| timer.due.nanos());
            record.period = timer.and_then(|timer| Some(timer.period?.nanos()));
        }
        EventKind::TimerFired(id) | EventKind::TimerCancelled(id) => record.timer = Some(id.0 + 1),
        EventKind::Print(text)
        | EventKind::Write(text)
        | EventKind::PrintError(text)
        | EventKind::Popup(text)
        | EventKind::Deadlock(text) => record.text = Some(text.into()),
        EventKind::Thread(event) => record.text = Some(event.to_string().into()),
        EventKind::Signal(_, Signal::Error(failure))
        | EventKind::ErrorDropped(failure)
        | EventKind::Uncaught(failure) => record.failure = Some(failure_record(failure)),
        _ => {}
    }
    record
}

fn requested(n: Demand) -> Requested {
    if n.is_unbounded() {
        Requested::Unbounded("unbounded")
    } else {
        Requested::Values(n.0)
    }
}

fn failure_record(failure: &Failure) -> FailureRecord<'_> {
    FailureRecord {
        error: &failure.class,
        message: failure.message.as_deref(),
    }
}

//! A run as plain data for a page.

use std::collections::HashMap;

use marblerun_diagram::sentences::sentences;
use marblerun_diagram::svg::{self, Dress};
use marblerun_diagram::{Settings, layout};
use marblerun_syntax::LineIndex;
use marblerun_trace::{EventKind, Reply, Signal, SourceSpan, Trace};

use crate::run::{Outcome, Run};

use crate::problem::{Problem, TextRange};

/// Everything a page needs to draw a run and to step through it. Nothing in it refers to the run.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct View {
    /// What is wrong with the program. If there is an error, nothing was run.
    pub problems: Vec<Problem>,
    /// The picture as an `<svg>` element for inline use, coloured by the page's custom properties;
    /// none if the program has errors. Glyphs of an event carry `data-event="N"`.
    pub svg: Option<String>,
    /// Width of the picture in its own units, which are CSS pixels at natural size.
    pub width: f64,
    /// Height of the picture in its own units.
    pub height: f64,
    /// The events, in order.
    pub steps: Vec<Step>,
    /// A sentence on how the run ended, where that is not simply the end: a limit, an exception.
    pub ending: Option<String>,
}

/// One event, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Step {
    /// Virtual time, as shown: `100 ms`.
    pub time: String,
    /// Name of the thread.
    pub thread: String,
    /// The lane, from 0, if the event belongs to one.
    pub lane: Option<u32>,
    /// The operator call of the lane as written, shortened.
    pub call: Option<String>,
    /// The kind of event by its name in the JSON trace: `next`, `request`, `print` …
    pub kind: String,
    /// Value, number requested, error or text; empty if there is none.
    pub detail: String,
    /// What happened, as a sentence.
    pub sentence: String,
    /// Where the playhead stands, in the picture's units.
    pub x: f64,
    /// The code that caused it.
    pub source: Option<TextRange>,
    /// The number of the event that led to it.
    pub cause: Option<u32>,
}

/// The view of a run.
pub(crate) fn of(run: &Run, width: Option<f64>) -> View {
    if run.outcome == Outcome::Rejected {
        return View {
            problems: run.problems.clone(),
            ..View::default()
        };
    }
    let trace = &run.trace;
    let settings = Settings {
        width,
        ..Settings::default()
    };
    let scene = layout(trace, &settings);
    let indices: Vec<LineIndex> = run
        .files
        .iter()
        .map(|file| LineIndex::new(&file.text))
        .collect();
    // Few calls cause all the events, and finding a place takes time.
    let mut ranges: HashMap<SourceSpan, Option<TextRange>> = HashMap::new();
    let mut range = |span: SourceSpan| {
        *ranges.entry(span).or_insert_with(|| {
            let file = run.files.get(span.file as usize)?;
            let index = indices.get(span.file as usize)?;
            let utf16 = |offset| index.utf16_from_offset(&file.text, offset);
            Some(TextRange {
                file: span.file,
                start: utf16(span.start),
                end: utf16(span.end),
            })
        })
    };
    let steps = trace
        .numbered()
        .zip(sentences(trace))
        .map(|((id, event), sentence)| Step {
            time: event.time.to_string(),
            thread: trace.thread(event.thread).to_owned(),
            lane: event.kind.lane().map(|lane| lane.0),
            call: event
                .kind
                .lane()
                .and_then(|lane| Some(trace.lane(lane)?.call.clone())),
            kind: event.kind.name().to_owned(),
            detail: detail(trace, &event.kind),
            sentence,
            x: scene.x_of_event(id),
            source: event.span.and_then(&mut range),
            cause: event.cause.map(|cause| cause.0),
        });
    View {
        problems: run.problems.clone(),
        steps: steps.collect(),
        svg: Some(svg::write(
            &scene,
            &Dress {
                standalone: false,
                ..Dress::default()
            },
        )),
        width: scene.width,
        height: scene.height,
        // Of other endings the last event tells.
        ending: run.ending().filter(|_| run.outcome == Outcome::Limit),
    }
}

fn detail(trace: &Trace, kind: &EventKind) -> String {
    match kind {
        EventKind::Signal(_, Signal::Next(value))
        | EventKind::Replied(_, Reply::Value(value))
        | EventKind::Dropped(value)
        | EventKind::Shown(value) => trace
            .value(*value)
            .map(|value| value.text.clone())
            .unwrap_or_default(),
        EventKind::Signal(_, Signal::Request(n)) => n.to_string(),
        EventKind::Signal(_, Signal::Error(failure))
        | EventKind::Replied(_, Reply::Failed(failure))
        | EventKind::ErrorDropped(failure)
        | EventKind::Uncaught(failure) => failure.to_string(),
        EventKind::Print(text)
        | EventKind::Write(text)
        | EventKind::PrintError(text)
        | EventKind::Popup(text)
        | EventKind::Deadlock(text) => text.clone(),
        EventKind::Called(call) => trace
            .call(*call)
            .map_or_else(String::new, |call| call.label.clone()),
        EventKind::Thread(event) => event.to_string(),
        EventKind::Limit(limit) => limit.to_string(),
        _ => String::new(),
    }
}

//! A run as plain data for a page.

mod look;
mod pending;
mod place;
mod row;

use marblerun_diagram::sentences::sentences;
use marblerun_diagram::svg::{self, Dress};
use marblerun_diagram::{Scene, Settings, layout_together};
use marblerun_trace::{EventKind, Reply, Signal, Trace};

use crate::measures::Measures;
use crate::problem::{Problem, TextRange};
use crate::run::{Outcome, Run};
use place::Places;

pub use look::{Look, Site};
pub use pending::Pending;
pub use row::{Amount, Row, RowKind};

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
    /// Where the column of names ends; 0 if each name stands above its line.
    pub names: f64,
    /// The events, in order.
    pub steps: Vec<Step>,
    /// The rows of the picture, from top to bottom.
    pub rows: Vec<Row>,
    /// The timers, in the order in which they were set.
    pub timers: Vec<Pending>,
    /// A sentence on how the run ended, where that is not simply the end: a limit, an exception.
    pub ending: Option<String>,
    /// What its last file costs, which is the program where others are its services.
    pub measures: Measures,
}

/// One event, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Step {
    /// Virtual time, as shown: `100 ms`.
    pub time: String,
    /// The same in milliseconds.
    pub millis: f64,
    /// Name of the thread.
    pub thread: String,
    /// The lane, from 0, if the event belongs to one.
    pub lane: Option<u32>,
    /// The row of the picture, from 0, if the event belongs to one.
    pub row: Option<u32>,
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
    /// The line where that begins, from 1.
    pub line: Option<u32>,
    /// The number of the event that led to it.
    pub cause: Option<u32>,
}

/// The views of runs, their pictures on one axis of time: what happens at one time in several of them
/// stands at one x. All are to have the width of the first.
pub fn views(runs: &[Run], looks: &[Look]) -> Vec<View> {
    let mut places: Vec<Places<'_>> = runs.iter().map(|run| Places::new(&run.files)).collect();
    let is_drawn = |run: &Run| run.outcome != Outcome::Rejected;
    let wanted = runs.iter().zip(looks).zip(&mut places);
    let settings: Vec<Settings> = wanted
        .map(|((run, look), places)| look.settings(&run.trace, places))
        .collect();
    let drawn = runs.iter().zip(&settings).filter(|(run, _)| is_drawn(run));
    let drawn: Vec<(&Trace, &Settings)> = drawn.map(|(run, it)| (&run.trace, it)).collect();
    let mut scenes = layout_together(&drawn).into_iter();
    let all = runs.iter().zip(looks).zip(places);
    all.map(|((run, look), places)| {
        let scene = if is_drawn(run) { scenes.next() } else { None };
        match scene {
            Some(scene) => of(run, look, &scene, places),
            None => View {
                problems: run.problems.clone(),
                ..View::default()
            },
        }
    })
    .collect()
}

/// The view of a run.
fn of(run: &Run, look: &Look, scene: &Scene, mut places: Places<'_>) -> View {
    let trace = &run.trace;
    let rows = row::rows(trace, scene, look, &mut places);
    let steps = trace
        .numbered()
        .zip(sentences(trace))
        .map(|((id, event), sentence)| {
            let place = event.span.and_then(|span| places.of(span));
            Step {
                time: event.time.to_string(),
                millis: event.time.millis(),
                thread: trace.thread(event.thread).to_owned(),
                lane: event.kind.lane().map(|lane| lane.0),
                row: scene
                    .row_of_event(id)
                    .and_then(|row| u32::try_from(row).ok()),
                call: event
                    .kind
                    .lane()
                    .and_then(|lane| Some(trace.lane(lane)?.call.clone())),
                kind: event.kind.name().to_owned(),
                detail: detail(trace, &event.kind),
                sentence,
                x: scene.x_of_event(id),
                source: place.map(|place| place.range),
                line: place.map(|place| place.line),
                cause: event.cause.map(|cause| cause.0),
            }
        })
        .collect();
    View {
        problems: run.problems.clone(),
        steps,
        rows,
        timers: pending::pending(trace),
        svg: Some(svg::write(
            scene,
            &Dress {
                standalone: false,
                ..Dress::default()
            },
        )),
        width: scene.width,
        height: scene.height,
        names: scene.names_end(),
        measures: run.measures,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::TextPosition;
    use crate::{Level, Options, SourceFile, run};

    fn view(program: &str, look: &Look) -> View {
        run(&[SourceFile::new("a.java", program)], &Options::default()).view(look)
    }

    #[test]
    fn rows_know_their_code_and_what_they_hold_at_every_moment() {
        let program = "marbles(\"(abc)|\").onBackpressureBuffer()\n\
            .delayElements(Duration.ofMillis(100))";
        let view = view(program, &Look::default());
        let row = |label: &str| {
            let row = view.rows.iter().find(|row| row.label.contains(label));
            row.expect("a row of that name")
        };
        let buffer = row("onBackpressureBuffer");
        let held: Vec<u32> = (0..=view.steps.len())
            .map(|at| buffer.held_after(at))
            .collect();
        assert_eq!(held.iter().max(), Some(&2), "one is on its way: {held:?}");
        assert_eq!(held.last(), Some(&0));
        assert_eq!(row("marbles").demand_after(view.steps.len()), None);
        let delay = row("delayElements");
        let source = delay.source.expect("a place");
        assert_eq!(delay.site.map(|site| site.at.offset), Some(source.start));
        let lines: Vec<u32> = view
            .steps
            .iter()
            .filter(|step| step.source == Some(source))
            .filter_map(|step| step.line)
            .collect();
        assert!(!lines.is_empty() && lines.iter().all(|line| *line == 2));
        let due: Vec<&str> = view.timers.iter().map(|it| it.due.as_str()).collect();
        assert_eq!(due, ["100 ms", "200 ms", "300 ms"]);
        let set = |at: usize| view.timers.iter().filter(|it| it.is_set_after(at)).count();
        assert_eq!((set(0), set(view.steps.len())), (0, 0));
        assert!((0..view.steps.len()).any(|at| set(at) == 1));
    }

    #[test]
    fn what_repeats_is_another_timer_each_time() {
        let program = "Flux.interval(Duration.ofMillis(100)).take(3)";
        let view = view(program, &Look::default());
        let due: Vec<&str> = view.timers.iter().map(|it| it.due.as_str()).collect();
        // With its third value `take` calls off what would have come after.
        assert_eq!(due, ["100 ms", "200 ms", "300 ms", "400 ms"]);
        assert!(view.timers.iter().all(|it| it.to.is_some()));
    }

    #[test]
    fn folds_are_asked_for_by_their_place_in_the_code() {
        let program = "marbles(\"abc|\").flatMap(x -> marbles(\"-1|\"))";
        let open = view(program, &Look::default());
        let flat_map = open.rows.iter().find(|row| row.feeders == 4);
        let site = flat_map.and_then(|row| row.site).expect("a site");
        let look = Look {
            folded: vec![site],
            level: Level::Standard,
            ..Look::default()
        };
        let folded = view(program, &look);
        assert!(folded.rows.len() < open.rows.len());
        assert_eq!(folded.rows.iter().filter(|row| row.is_folded).count(), 1);
        assert!(folded.rows.iter().any(|row| row.kind == RowKind::Folded));
        assert_eq!(folded.steps.len(), open.steps.len());
        let elsewhere = Site {
            at: TextPosition { file: 0, offset: 1 },
            nth: 0,
        };
        let look = Look {
            folded: vec![elsewhere],
            ..Look::default()
        };
        assert_eq!(view(program, &look).rows, open.rows);
    }

    #[test]
    fn pictures_of_several_runs_have_every_time_at_one_x() {
        let programs = [
            "marbles(\"-a--b|\").delayElements(Duration.ofMillis(50))",
            "nonsense(",
            "marbles(\"--ab-(cd)|\")",
        ];
        let runs = programs.map(|it| run(&[SourceFile::new("a.java", it)], &Options::default()));
        let views = views(&runs, &vec![Look::default(); 3]);
        assert!(views[1].svg.is_none() && !views[1].problems.is_empty());
        let starts = |view: &View| -> Vec<(String, f64)> {
            let mut starts: Vec<(String, f64)> = Vec::new();
            for step in &view.steps {
                if starts.last().is_none_or(|(time, _)| *time != step.time) {
                    starts.push((step.time.clone(), step.x));
                }
            }
            starts
        };
        let (first, last) = (starts(&views[0]), starts(&views[2]));
        let shared: Vec<_> = first
            .iter()
            .filter_map(|(time, x)| Some((x, &last.iter().find(|(other, _)| other == time)?.1)))
            .collect();
        assert!(
            shared.len() > 1 && shared.iter().all(|(a, b)| a == b),
            "{shared:?}"
        );
        assert_eq!(views[0].width, views[2].width);
    }
}

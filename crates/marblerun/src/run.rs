//! Running and checking.

use std::fmt::Write;

use marblerun_diagram::svg::{self, Dress};
use marblerun_diagram::{Level, Settings, layout, text};
use marblerun_lang::Limits;
use marblerun_syntax::LineIndex;
use marblerun_trace::{EventKind, Failure, Limit, SourceSpan, Time, Trace};

use crate::Theme;
use crate::knob::{self, Knob};
use crate::measures::{Measures, measure};
use crate::problem::{Problem, Severity, problems_from_diagnostics};
use crate::program::{Options, SourceFile};
use crate::view::{self, Look, View};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Outcome {
    /// Nothing was left to do.
    Ended,
    /// The program has errors; nothing was run.
    Rejected,
    /// The program ended with an exception that nothing caught.
    Uncaught,
    /// A limit was reached.
    Limit,
    /// Every thread that is left waits for another.
    Deadlock,
}

/// How to draw a stand-alone picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its colours.
    pub theme: Theme,
    /// Where the playhead stands, if it is to be drawn.
    pub at: Option<Time>,
    /// The width to fit into, in CSS pixels; about 880 if none. A picture gets wider only where more
    /// happens than fits, and is never narrower than 240.
    pub width: Option<f64>,
    /// How much it shows.
    pub level: Level,
    /// Whether it is for readers of SVG that know no custom properties.
    pub is_plain: bool,
    /// What ids in it begin with: give each picture of a page another one.
    pub id_prefix: String,
}

impl Default for Picture {
    fn default() -> Picture {
        Picture {
            theme: Theme::Auto,
            at: None,
            width: None,
            level: Level::default(),
            is_plain: false,
            id_prefix: "m".to_owned(),
        }
    }
}

/// A program that was checked and, if it has no errors, run.
#[derive(Clone, Debug)]
pub struct Run {
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// How it ended.
    pub outcome: Outcome,
    /// What of it can be turned by hand, whether it ran or not.
    pub knobs: Vec<Knob>,
    /// What its last file costs; nothing if it was rejected.
    pub(crate) measures: Measures,
    /// What happened; empty if it was rejected.
    pub(crate) trace: Trace,
    pub(crate) files: Vec<SourceFile>,
}

/// Checks a program without running it.
pub fn check(files: &[SourceFile]) -> Vec<Problem> {
    let texts: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
    problems_from_diagnostics(files, &marblerun_lang::check(&texts).diagnostics)
}

/// Checks a program and runs it if it has no errors.
pub fn run(files: &[SourceFile], options: &Options) -> Run {
    let texts: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
    let checked = marblerun_lang::check(&texts);
    let trace = checked.run(Limits {
        until: options.until,
        seed: options.seed,
        ..Limits::default()
    });
    let program = checked.trees().last();
    let measures = program.zip(trace.as_ref());
    Run {
        problems: problems_from_diagnostics(files, &checked.diagnostics),
        outcome: trace.as_ref().map_or(Outcome::Rejected, outcome),
        knobs: knob::knobs(checked.trees()),
        measures: measures.map_or_else(Measures::default, |(tree, trace)| measure(tree, trace)),
        trace: trace.unwrap_or_default(),
        files: files.to_vec(),
    }
}

fn outcome(trace: &Trace) -> Outcome {
    let is = |kind: fn(&EventKind) -> bool| trace.events.iter().any(|event| kind(&event.kind));
    if is(|kind| matches!(kind, EventKind::Limit(_))) {
        Outcome::Limit
    } else if is(|kind| matches!(kind, EventKind::Deadlock(_))) {
        Outcome::Deadlock
    } else if uncaught(trace).is_some() {
        Outcome::Uncaught
    } else {
        Outcome::Ended
    }
}

/// The exception that ended the program itself. One that ends another thread does not.
fn uncaught(trace: &Trace) -> Option<&Failure> {
    let mut failures = trace
        .events
        .iter()
        .filter(|event| trace.thread(event.thread) == "main");
    failures.find_map(|event| match &event.kind {
        EventKind::Uncaught(failure) => Some(failure),
        _ => None,
    })
}

impl Run {
    /// Whether nothing was run because the program has errors.
    pub fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity == Severity::Error)
    }

    /// What the program printed and showed, one line each, a message over the user interface after
    /// `popup: `; an uncaught exception comes last, after `!! `.
    pub fn output(&self) -> String {
        let mut out = String::new();
        for event in &self.trace.events {
            match &event.kind {
                EventKind::Print(line) => {
                    out.push_str(line);
                    out.push('\n');
                }
                EventKind::Write(text) => out.push_str(text),
                EventKind::Shown(value) => {
                    let value = self.trace.value(*value);
                    out.push_str(value.map_or("", |value| &value.text));
                    out.push('\n');
                }
                EventKind::Popup(text) => {
                    out.push_str("popup: ");
                    out.push_str(text);
                    out.push('\n');
                }
                _ => {}
            }
        }
        if let Some(failure) = uncaught(&self.trace) {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            // Writing to a string cannot fail.
            let _ = writeln!(out, "!! {failure}");
        }
        out
    }

    /// A marble diagram in text for each lane, one line each.
    pub fn marbles(&self) -> String {
        text::marbles(&self.trace)
    }

    /// The events as a table for people.
    pub fn table(&self) -> String {
        text::table(&self.trace)
    }

    /// The trace as JSON Lines.
    #[cfg(feature = "json")]
    pub fn json_lines(&self) -> String {
        crate::record::json_lines(&self.trace)
    }

    /// A stand-alone SVG picture.
    pub fn picture(&self, picture: &Picture) -> String {
        let settings = Settings {
            width: picture.width,
            level: picture.level,
            ..Settings::default()
        };
        let scene = layout(&self.trace, &settings);
        let dress = Dress {
            theme: picture.theme,
            at: picture.at,
            is_plain: picture.is_plain,
            id_prefix: &picture.id_prefix,
            ..Dress::default()
        };
        svg::write(&scene, &dress)
    }

    /// What ended the run before its time, as a sentence with place and remedy: a limit, a deadlock,
    /// an exception that nothing caught.
    pub fn ending(&self) -> Option<String> {
        let mut endings = self.trace.events.iter().filter_map(|event| {
            let text = match &event.kind {
                EventKind::Limit(limit) => explain(*limit),
                EventKind::Deadlock(text) => format!("no thread can go on\n{text}"),
                EventKind::Uncaught(failure) if self.trace.thread(event.thread) == "main" => {
                    format!("uncaught {failure}")
                }
                _ => return None,
            };
            let place = event.span.and_then(|span| self.place(span));
            Some(place.map_or(text.clone(), |place| format!("{place}: {text}")))
        });
        endings.next()
    }

    /// `file:line:column` of the beginning of a piece of the source.
    fn place(&self, span: SourceSpan) -> Option<String> {
        let file = self.files.get(span.file as usize)?;
        let place = LineIndex::new(&file.text).line_column(&file.text, span.start);
        Some(format!("{}:{}:{}", file.name, place.line, place.column))
    }

    /// The run as plain data for a page.
    pub fn view(&self, look: &Look) -> View {
        let views = view::views(std::slice::from_ref(self), std::slice::from_ref(look));
        views.into_iter().next().unwrap_or_default()
    }
}

fn explain(limit: Limit) -> String {
    let remedy = match limit {
        Limit::Time(_) => "something is still scheduled; `take` ends an endless stream",
        Limit::Events(_) | Limit::Tasks(_) | Limit::Text(_) => {
            "shorten the program, or end its streams with `take`"
        }
        Limit::Steps(_) | Limit::Depth(_) => "look for a loop or a recursion without an end",
        Limit::Memory(_) => "look for a loop that never stops making objects",
        Limit::Threads(_) => "look for a loop that never stops starting threads",
        Limit::Blocking => {
            "put the blocking call into `Mono.fromCallable`, and subscribe it on \
             `Schedulers.boundedElastic()`"
        }
    };
    format!("stopped after {limit}: {remedy}")
}

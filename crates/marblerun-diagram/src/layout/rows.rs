//! Where each lane stands on the y axis.

use marblerun_trace::{EventKind, Signal, ThreadId, Trace};

use crate::flow;
use crate::geometry::Rect;
use crate::glyph::{Name, Place, Text};
use crate::settings::Level;
use crate::theme::{self, NAME_FONT, THREAD_FONT};

/// A lane of the picture.
#[derive(Debug)]
pub(crate) struct Row {
    pub place: Place,
    /// Its line.
    pub y: f64,
    pub name: Name,
    /// Its first event, and the one that ended it.
    pub first: Option<usize>,
    pub last: Option<usize>,
}

/// All rows from top to bottom.
#[derive(Debug)]
pub(crate) struct Rows {
    pub rows: Vec<Row>,
    of_lane: Vec<usize>,
    output: usize,
    dropped: usize,
    /// Below the last row.
    pub bottom: f64,
    /// Where names stand.
    names: Names,
}

/// Where the names of lanes stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Names {
    /// In a column left of all lines.
    Beside,
    /// Each above its line, in a picture of that width.
    Above(f64),
}

/// What is known of a lane from its events.
#[derive(Clone, Debug, Default)]
struct Life {
    first: Option<usize>,
    last: Option<usize>,
    /// Whether an arrow points to it from below.
    has_upward: bool,
    /// The threads of what came down, in order of appearance.
    threads: Vec<ThreadId>,
}

/// More threads than this are not named.
const MOST_THREADS: usize = 4;

impl Life {
    fn note(&mut self, event: usize, thread: ThreadId) {
        self.first.get_or_insert(event);
        if self.threads.len() < MOST_THREADS && !self.threads.contains(&thread) {
            self.threads.push(thread);
        }
    }
}

/// Whether a signal is drawn as an arrow at that level.
pub(crate) fn shows_upward(level: Level, kind: &EventKind) -> bool {
    match kind {
        EventKind::LaneOpened(_) | EventKind::Signal(_, Signal::Request(_)) => {
            level == Level::Everything
        }
        EventKind::Signal(_, Signal::Cancel) => level >= Level::Standard,
        _ => false,
    }
}

/// Where an event without a lane of its own is shown.
pub(crate) fn place_of(kind: &EventKind) -> Place {
    match kind {
        EventKind::LaneOpened(lane) | EventKind::Signal(lane, _) => Place::Lane(*lane),
        EventKind::Dropped(_) | EventKind::ErrorDropped(_) => Place::Dropped,
        EventKind::Thread(_)
        | EventKind::PrintError(_)
        | EventKind::Called(_)
        | EventKind::Replied(..)
        | EventKind::TimerSet(_)
        | EventKind::TimerFired(_)
        | EventKind::TimerCancelled(_) => Place::Unseen,
        EventKind::Print(_)
        | EventKind::Write(_)
        | EventKind::Shown(_)
        | EventKind::Popup(_)
        | EventKind::Uncaught(_)
        | EventKind::Deadlock(_)
        | EventKind::Limit(_) => Place::Output,
    }
}

impl Rows {
    /// Stacks the lanes of a run.
    pub(crate) fn new(trace: &Trace, level: Level, names: Names) -> Rows {
        let (lives, mut output, mut dropped) = lives(trace, level);
        let mut rows = Rows {
            rows: Vec::with_capacity(trace.lanes.len() + 2),
            of_lane: vec![usize::MAX; trace.lanes.len()],
            output: usize::MAX,
            dropped: usize::MAX,
            bottom: theme::AXIS_HEIGHT,
            names,
        };
        for station in flow::stations(trace) {
            let at = station.lane.0 as usize;
            let Some(lane) = trace.lane(station.lane) else {
                continue;
            };
            if station.begins_chain {
                rows.bottom += theme::CHAIN_GAP;
            }
            rows.of_lane[at] = rows.rows.len();
            let label = flow::label(lane);
            rows.push(
                trace,
                Place::Lane(station.lane),
                &label,
                station.depth,
                &lives[at],
            );
        }
        if dropped.first.is_some() {
            rows.dropped = rows.rows.len();
            rows.bottom += theme::CHAIN_GAP;
            dropped.last = None;
            rows.push(trace, Place::Dropped, "dropped", 0, &dropped);
        }
        if output.first.is_some() {
            rows.output = rows.rows.len();
            rows.bottom += theme::CHAIN_GAP;
            output.last = None;
            rows.push(trace, Place::Output, "output", 0, &output);
        }
        rows
    }

    fn push(&mut self, trace: &Trace, place: Place, label: &str, depth: u32, life: &Life) {
        let top = self.bottom;
        let above = match self.names {
            Names::Beside => theme::ROW_ABOVE,
            Names::Above(_) => theme::NAME_BAND + theme::ROW_ABOVE,
        };
        let y = top + above;
        self.bottom = y + theme::ROW_BELOW;
        if life.has_upward {
            self.bottom += theme::UPWARD_BAND;
        }
        let indent = theme::INDENT * f64::from(depth.min(theme::DEEPEST_INDENT));
        let x = theme::MARGIN + indent;
        let threads: Vec<&str> = life
            .threads
            .iter()
            .map(|thread| trace.thread(*thread))
            .collect();
        let threads = (!threads.is_empty()).then(|| threads.join(", "));
        let (call, threads) = match self.names {
            Names::Beside => {
                let room = theme::NAMES_WIDTH - indent;
                let call = Text::new(label, &NAME_FONT, x, y + theme::NAME_MIDDLE, room);
                let threads = threads.map(|names| {
                    Text::new(&names, &THREAD_FONT, x, y + theme::THREAD_MIDDLE, room)
                });
                (call, threads)
            }
            Names::Above(width) => {
                let middle = top + theme::NAME_BAND_MIDDLE;
                let threads = threads
                    .map(|names| Text::new(&names, &THREAD_FONT, x, middle, theme::THREADS_WIDTH));
                let beside = threads
                    .as_ref()
                    .map_or(0.0, |threads| threads.width + theme::THREAD_GAP);
                let room = width - theme::MARGIN - x - beside;
                let call = Text::new(label, &NAME_FONT, x, middle, room);
                let right = x + call.width + theme::THREAD_GAP;
                (call, threads.map(|threads| threads.at(right)))
            }
        };
        let full = (call.text != label).then(|| label.to_owned());
        let name = Name {
            call,
            full,
            threads,
        };
        self.rows.push(Row {
            place,
            y,
            name,
            first: life.first,
            last: life.last,
        });
    }

    /// The row of a place, by its number.
    pub(crate) fn at(&self, place: Place) -> Option<(usize, &Row)> {
        let at = match place {
            Place::Axis | Place::Unseen => return None,
            Place::Lane(lane) => *self.of_lane.get(lane.0 as usize)?,
            Place::Output => self.output,
            Place::Dropped => self.dropped,
        };
        Some((at, self.rows.get(at)?))
    }

    /// Where time may begin.
    pub(crate) fn plot_left(&self) -> f64 {
        match self.names {
            Names::Beside => self.names_right() + theme::NAMES_GAP,
            Names::Above(_) => theme::MARGIN,
        }
    }

    fn names_right(&self) -> f64 {
        let boxes = self.rows.iter().flat_map(|row| {
            [
                Some(row.name.call.bounds()),
                row.name.threads.as_ref().map(Text::bounds),
            ]
        });
        boxes
            .flatten()
            .map(|Rect { x1, .. }| x1)
            .fold(theme::MARGIN, f64::max)
            .ceil()
    }
}

fn lives(trace: &Trace, level: Level) -> (Vec<Life>, Life, Life) {
    let mut lives = vec![Life::default(); trace.lanes.len()];
    let (mut output, mut dropped) = (Life::default(), Life::default());
    for (at, event) in trace.events.iter().enumerate() {
        let life = match place_of(&event.kind) {
            Place::Lane(lane) => match lives.get_mut(lane.0 as usize) {
                Some(life) => life,
                None => continue,
            },
            Place::Dropped => &mut dropped,
            _ => &mut output,
        };
        match &event.kind {
            EventKind::Signal(_, signal) if signal.is_upward() => {
                life.first.get_or_insert(at);
            }
            EventKind::LaneOpened(_) | EventKind::Signal(_, Signal::Subscribe) => {
                life.first.get_or_insert(at);
            }
            _ => life.note(at, event.thread),
        }
        life.has_upward |= shows_upward(level, &event.kind);
        if let EventKind::Signal(_, signal) = &event.kind
            && signal.is_terminal()
        {
            life.last.get_or_insert(at);
        }
    }
    (lives, output, dropped)
}

//! Where each row stands on the y axis, and what is known of it.

use marblerun_trace::{
    CallId, Event, EventKind, LaneId, LaneRole, Signal, ThreadEvent, ThreadId, TimerId, Trace,
};

use crate::flow;
use crate::geometry::Rect;
use crate::glyph::{Name, Place, Text, ThreadName};
use crate::layout::entries::{Entry, entries};
use crate::layout::folds::folds;
use crate::layout::stocks::{Amounts, stocks};
use crate::layout::threads::{Threads, thread_named};
use crate::scene::Band;
use crate::settings::{Level, Settings};
use crate::theme::{self, NAME_FONT, THREAD_FONT};

/// A row of the picture.
#[derive(Debug)]
pub(crate) struct Row {
    pub place: Place,
    /// Its line.
    pub y: f64,
    depth: u32,
    /// Where it begins and ends.
    top: f64,
    bottom: f64,
    pub name: Name,
    pub life: Life,
    /// The middle of its timers.
    pub timers: Option<f64>,
    /// The strips below it, each with its top.
    pub strips: Vec<(Amounts, f64)>,
}

impl Row {
    pub(super) fn band(&self) -> Band {
        Band {
            place: self.place,
            label: self
                .name
                .full
                .as_ref()
                .unwrap_or(&self.name.call.text)
                .clone(),
            depth: self.depth,
            name: self.name.call.y,
            left: self.name.call.x,
            top: self.top,
            bottom: self.bottom,
        }
    }
}

/// All rows from top to bottom.
#[derive(Debug)]
pub(crate) struct Rows {
    pub rows: Vec<Row>,
    of_lane: Vec<Option<usize>>,
    /// For each lane whether it has no row of its own.
    folded: Vec<bool>,
    of_call: Vec<Option<usize>>,
    of_thread: Vec<Option<usize>>,
    others: Vec<(Place, usize)>,
    /// For timers, the lanes that have set them.
    lane_of_timer: Vec<Option<LaneId>>,
    /// For events that start a thread, the thread started.
    threads: Vec<String>,
    pub ties: Threads,
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

/// What is known of a row from its events.
#[derive(Clone, Debug, Default)]
pub(crate) struct Life {
    /// Its first event, and the one that ended it.
    pub first: Option<usize>,
    pub last: Option<usize>,
    /// Which thread brought what came down: the thread, and the last event of each stretch.
    pub runs: Vec<(ThreadId, usize)>,
    /// Whether an arrow points to it from below.
    has_upward: bool,
    has_timer: bool,
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
        match self.runs.last_mut() {
            Some((last, end)) if *last == thread => *end = event,
            _ => self.runs.push((thread, event)),
        }
    }
}

/// The place of a thread in the palette: the first one has the colour of ink.
pub(crate) fn thread_colour(thread: ThreadId) -> u32 {
    match thread.0 {
        0 => 0,
        n => 1 + (n - 1) % (theme::THREAD_PALETTE_SIZE - 1),
    }
}

/// Whether an event is drawn at that level.
pub(crate) fn is_shown(level: Level, kind: &EventKind) -> bool {
    match kind {
        EventKind::LaneOpened(_)
        | EventKind::Signal(_, Signal::Request(_))
        | EventKind::TimerSet(_)
        | EventKind::TimerFired(_)
        | EventKind::TimerCancelled(_) => level == Level::Everything,
        EventKind::Signal(_, Signal::Cancel) => level >= Level::Standard,
        EventKind::Thread(ThreadEvent::Read(_) | ThreadEvent::Written(_)) => {
            level >= Level::Standard
        }
        _ => true,
    }
}

/// Whether a signal is drawn as an arrow.
pub(crate) fn is_upward(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::LaneOpened(_) | EventKind::Signal(_, Signal::Request(_) | Signal::Cancel)
    )
}

impl Rows {
    /// Stacks the rows of a run.
    pub(crate) fn new(trace: &Trace, settings: &Settings, names: Names) -> Rows {
        let mut rows = Rows {
            rows: Vec::new(),
            of_lane: vec![None; trace.lanes.len()],
            folded: vec![false; trace.lanes.len()],
            of_call: vec![None; trace.calls.len()],
            of_thread: vec![None; trace.threads.len()],
            others: Vec::new(),
            lane_of_timer: trace.timers.iter().map(|timer| timer.lane).collect(),
            threads: trace.threads.clone(),
            ties: Threads::new(trace),
            bottom: theme::AXIS_HEIGHT,
            names,
        };
        let folds = folds(trace, settings);
        let entries = entries(trace, settings.level, &rows.ties, &folds);
        for (at, entry) in entries.iter().enumerate() {
            match entry.place {
                Place::Lane(lane) => rows.of_lane[lane.0 as usize] = Some(at),
                Place::Call(_) => {
                    for call in &entry.calls {
                        rows.of_call[call.0 as usize] = Some(at);
                    }
                }
                Place::Thread(thread) => rows.of_thread[thread.0 as usize] = Some(at),
                place => rows.others.push((place, at)),
            }
        }
        rows.fold(&folds);
        let lives = rows.lives(trace, settings.level, entries.len());
        let mut stocks = match settings.level {
            Level::Everything => stocks(trace),
            _ => Vec::new(),
        };
        let hops = rows.hops(trace, &lives);
        for ((entry, life), is_hop) in entries.into_iter().zip(lives).zip(hops) {
            let amounts = match entry.place {
                Place::Lane(lane) => stocks.get_mut(lane.0 as usize).map(std::mem::take),
                Place::Monitor(monitor) => rows.waiting(monitor),
                _ => None,
            };
            rows.push(trace, entry, life, amounts.unwrap_or_default(), is_hop);
        }
        rows
    }

    /// Lanes without a row have that of the lane they are folded into.
    fn fold(&mut self, folds: &[Option<LaneId>]) {
        for (at, fold) in folds.iter().enumerate() {
            if let Some(into) = fold {
                self.of_lane[at] = self.other(Place::Folded(*into));
                self.folded[at] = true;
            }
        }
    }

    fn other(&self, place: Place) -> Option<usize> {
        let found = self.others.iter().find(|(other, _)| *other == place);
        found.map(|(_, at)| *at)
    }

    pub(super) fn has_folds(&self) -> bool {
        let mut others = self.others.iter();
        others.any(|(place, _)| matches!(place, Place::Folded(_)))
    }

    pub(super) fn is_fold(&self, row: usize) -> bool {
        let row = self.rows.get(row);
        row.is_some_and(|row| matches!(row.place, Place::Folded(_)))
    }

    fn waiting(&self, monitor: u32) -> Option<Vec<Amounts>> {
        let steps = &self.ties.monitors.get(monitor as usize)?.waiting;
        let amounts = Amounts {
            stock: crate::glyph::Stock::Waiting,
            steps: steps.clone(),
        };
        (!steps.is_empty()).then(|| vec![amounts])
    }

    /// The number of the row an event is drawn in.
    pub(crate) fn row_of(&self, event: &Event) -> Option<usize> {
        let lane = |lane: LaneId| self.of_lane.get(lane.0 as usize).copied().flatten();
        let call = |call: CallId| self.of_call.get(call.0 as usize).copied().flatten();
        let timer = |timer: TimerId| match self.lane_of_timer.get(timer.0 as usize)? {
            Some(of) => lane(*of),
            None => self.other(Place::Timers),
        };
        let thread = |thread: ThreadId| self.of_thread.get(thread.0 as usize).copied().flatten();
        match &event.kind {
            EventKind::LaneOpened(id) | EventKind::Signal(id, _) => lane(*id),
            EventKind::Called(id) | EventKind::Replied(id, _) => call(*id),
            EventKind::TimerSet(id) | EventKind::TimerFired(id) | EventKind::TimerCancelled(id) => {
                timer(*id)
            }
            EventKind::Dropped(_) | EventKind::ErrorDropped(_) => self.other(Place::Dropped),
            EventKind::Shown(_) | EventKind::Popup(_) => self.other(Place::Screen),
            EventKind::Thread(ThreadEvent::Started(name)) => {
                let started = self.threads.iter().rposition(|known| known == name);
                let started = started.and_then(|at| self.of_thread.get(at).copied().flatten());
                started.or_else(|| thread(event.thread))
            }
            EventKind::Thread(_) => thread(event.thread),
            EventKind::PrintError(_) => None,
            EventKind::Print(_)
            | EventKind::Write(_)
            | EventKind::Uncaught(_)
            | EventKind::Deadlock(_)
            | EventKind::Limit(_) => self.other(Place::Output),
        }
    }

    /// The row an event is drawn in, and its number.
    pub(crate) fn of(&self, event: &Event) -> Option<(usize, &Row)> {
        let at = self.row_of(event)?;
        Some((at, self.rows.get(at)?))
    }

    /// The row of a call.
    pub(crate) fn of_call(&self, call: CallId) -> Option<&Row> {
        self.rows.get((*self.of_call.get(call.0 as usize)?)?)
    }

    /// The row of a lane by its number.
    pub(crate) fn of_lane(&self, lane: usize) -> Option<&Row> {
        self.rows.get((*self.of_lane.get(lane)?)?)
    }

    /// The row of a thread.
    pub(crate) fn of_thread(&self, thread: ThreadId) -> Option<&Row> {
        self.rows.get((*self.of_thread.get(thread.0 as usize)?)?)
    }

    /// What happens in each row.
    fn lives(&self, trace: &Trace, level: Level, rows: usize) -> Vec<Life> {
        let mut lives = vec![Life::default(); rows];
        for (at, event) in trace.events.iter().enumerate() {
            let Some(life) = self.row_of(event).and_then(|row| lives.get_mut(row)) else {
                continue;
            };
            match &event.kind {
                EventKind::TimerSet(_)
                | EventKind::TimerFired(_)
                | EventKind::TimerCancelled(_) => {
                    life.has_timer |= is_shown(level, &event.kind);
                }
                EventKind::LaneOpened(_)
                | EventKind::Called(_)
                | EventKind::Thread(_)
                | EventKind::Signal(_, Signal::Subscribe | Signal::Request(_) | Signal::Cancel) => {
                    life.first.get_or_insert(at);
                }
                _ => life.note(at, event.thread),
            }
            let lane = event.kind.lane();
            let is_folded = lane.is_some_and(|lane| self.is_folded(lane));
            let arrow = is_upward(&event.kind) && is_shown(level, &event.kind);
            life.has_upward |= arrow;
            let ends = match &event.kind {
                EventKind::Signal(_, signal) => signal.is_terminal() && !is_folded,
                EventKind::Replied(..) => true,
                _ => false,
            };
            if ends {
                life.last.get_or_insert(at);
            }
        }
        lives
    }

    /// Whether a lane has no row of its own.
    fn is_folded(&self, lane: LaneId) -> bool {
        self.folded.get(lane.0 as usize).copied().unwrap_or(false)
    }

    /// Whether signals leave a row on another thread than those they came in on.
    fn hops(&self, trace: &Trace, lives: &[Life]) -> Vec<bool> {
        let mut feeding: Vec<Vec<ThreadId>> = vec![Vec::new(); lives.len()];
        for (id, lane) in flow::numbered(trace) {
            let row = |lane: LaneId| self.of_lane.get(lane.0 as usize).copied().flatten();
            let parent = flow::parent(trace, id).and_then(row);
            let (LaneRole::Source(_) | LaneRole::Inner(_), Some(parent), Some(own)) =
                (lane.role, parent, row(id))
            else {
                continue;
            };
            if let Some(life) = lives.get(own) {
                feeding[parent].extend(&life.threads);
            }
        }
        let hop = |(life, feeding): (&Life, &Vec<ThreadId>)| {
            let first = life.threads.first();
            !feeding.is_empty() && first.is_some_and(|first| !feeding.contains(first))
        };
        lives.iter().zip(&feeding).map(hop).collect()
    }

    fn push(
        &mut self,
        trace: &Trace,
        entry: Entry,
        life: Life,
        amounts: Vec<Amounts>,
        is_hop: bool,
    ) {
        if entry.begins {
            self.bottom += theme::CHAIN_GAP;
        }
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
        let timers = life.has_timer.then(|| {
            if entry.place == Place::Timers {
                return y;
            }
            self.bottom += theme::TIMER_BAND;
            self.bottom - theme::TIMER_BAND / 2.0 - theme::TIMER_LIFT
        });
        let mut strips = Vec::with_capacity(amounts.len());
        for amounts in amounts {
            strips.push((amounts, self.bottom - theme::STRIP_LIFT));
            self.bottom += theme::STRIP_BAND;
        }
        let name = self.name(trace, &entry, &life, (top, y), is_hop);
        self.rows.push(Row {
            place: entry.place,
            y,
            depth: entry.depth,
            top,
            bottom: self.bottom,
            name,
            life,
            timers,
            strips,
        });
    }

    fn name(
        &self,
        trace: &Trace,
        entry: &Entry,
        life: &Life,
        (top, y): (f64, f64),
        is_hop: bool,
    ) -> Name {
        let Entry { label, depth, .. } = entry;
        let indent = theme::INDENT * f64::from((*depth).min(theme::DEEPEST_INDENT));
        let x = theme::MARGIN + indent;
        let (call, threads) = match self.names {
            Names::Beside => {
                let room = theme::NAMES_WIDTH - indent;
                let call = Text::new(label, &NAME_FONT, x, y + theme::NAME_MIDDLE, room);
                let middle = y + theme::THREAD_MIDDLE;
                (call, thread_names(trace, life, (x, middle), room, is_hop))
            }
            Names::Above(width) => {
                let middle = top + theme::NAME_BAND_MIDDLE;
                let room = theme::THREADS_WIDTH;
                let threads = thread_names(trace, life, (0.0, middle), room, is_hop);
                let right = threads.last().map_or(0.0, |last| last.text.bounds().x1);
                let beside = if threads.is_empty() {
                    0.0
                } else {
                    right + theme::THREAD_GAP
                };
                let room = width - theme::MARGIN - x - beside;
                let call = Text::new(label, &NAME_FONT, x, middle, room);
                let right = x + call.width + theme::THREAD_GAP;
                let threads = threads.into_iter().map(|name| ThreadName {
                    text: name.text.clone().at(name.text.x + right),
                    ..name
                });
                (call, threads.collect())
            }
        };
        let full = (call.text != *label).then(|| label.clone());
        Name {
            call,
            full,
            is_hop: is_hop && !threads.is_empty(),
            threads,
        }
    }

    /// Where time may begin.
    pub(crate) fn plot_left(&self) -> f64 {
        match self.names {
            Names::Beside => self.names_right() + theme::NAMES_GAP,
            Names::Above(_) => theme::MARGIN,
        }
    }

    /// Where the name of a strip stands, and its room.
    pub(crate) fn strip_label(&self, row: &Row) -> (f64, f64) {
        match self.names {
            Names::Beside => (row.name.call.x, theme::STRIP_LABEL),
            Names::Above(_) => (theme::MARGIN, theme::STRIP_LABEL),
        }
    }

    fn names_right(&self) -> f64 {
        let boxes = self.rows.iter().flat_map(|row| {
            let strip = (!row.strips.is_empty()).then(|| Rect {
                x1: row.name.call.x + theme::STRIP_LABEL,
                ..Rect::default()
            });
            [
                Some(row.name.call.bounds()),
                row.name.threads_bounds(),
                strip,
            ]
        });
        boxes
            .flatten()
            .map(|Rect { x1, .. }| x1)
            .fold(theme::MARGIN, f64::max)
            .ceil()
    }
}

/// The names of the threads of a row, one beside the other.
fn thread_names(
    trace: &Trace,
    life: &Life,
    (x, y): (f64, f64),
    room: f64,
    is_hop: bool,
) -> Vec<ThreadName> {
    let mut left = if is_hop { x + theme::HOP_WIDTH } else { x };
    let mut names = Vec::new();
    for thread in &life.threads {
        let room = x + room - left;
        if room < theme::LEAST_THREAD && !names.is_empty() {
            break;
        }
        let text = Text::new(trace.thread(*thread), &THREAD_FONT, left, y, room);
        left += text.width + theme::THREAD_GAP;
        let colour = thread_colour(*thread);
        names.push(ThreadName { text, colour });
    }
    names
}

/// The thread that an event starts.
pub(crate) fn started_thread(trace: &Trace, kind: &EventKind) -> Option<ThreadId> {
    match kind {
        EventKind::Thread(ThreadEvent::Started(name)) => thread_named(trace, name),
        _ => None,
    }
}

//! What has a row, from top to bottom: threads, calls, lanes, and what comes of them.

use marblerun_trace::{CallId, EventKind, LaneId, ThreadId, Trace};

use crate::flow;
use crate::glyph::Place;
use crate::layout::calls;
use crate::layout::threads::Threads;
use crate::sentences;
use crate::settings::Level;

/// A row before it has its place.
pub(super) struct Entry {
    pub place: Place,
    pub label: String,
    /// In how many inner streams or answers it lies.
    pub depth: u32,
    /// Whether there is a space above it.
    pub begins: bool,
    /// The calls that share it.
    pub calls: Vec<CallId>,
}

impl Entry {
    fn new(place: Place, label: String, depth: u32) -> Entry {
        Entry {
            place,
            label,
            depth,
            begins: false,
            calls: Vec::new(),
        }
    }
}

/// What has a row, from top to bottom.
pub(super) fn entries(
    trace: &Trace,
    level: Level,
    ties: &Threads,
    folds: &[Option<LaneId>],
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut section = |new: Vec<Entry>| {
        let at = entries.len();
        entries.extend(new);
        if let Some(first) = entries.get_mut(at).filter(|_| at > 0) {
            first.begins = true;
        }
    };
    section(thread_entries(trace, ties));
    section(call_entries(trace));
    section(lane_entries(trace, folds));
    let any = |is: fn(&EventKind) -> bool| trace.events.iter().any(|event| is(&event.kind));
    let one = |is: bool, place, label: &str| match is {
        true => vec![Entry::new(place, label.to_owned(), 0)],
        false => Vec::new(),
    };
    let timers =
        level == Level::Everything && trace.timers.iter().any(|timer| timer.lane.is_none());
    section(one(timers, Place::Timers, sentences::TIMERS));
    let dropped = any(|kind| matches!(kind, EventKind::Dropped(_) | EventKind::ErrorDropped(_)));
    section(one(dropped, Place::Dropped, sentences::DROPPED));
    let screen = any(|kind| matches!(kind, EventKind::Shown(_) | EventKind::Popup(_)));
    section(one(screen, Place::Screen, sentences::SCREEN));
    let output = any(|kind| {
        matches!(
            kind,
            EventKind::Print(_)
                | EventKind::Write(_)
                | EventKind::Uncaught(_)
                | EventKind::Deadlock(_)
                | EventKind::Limit(_)
        )
    });
    section(one(output, Place::Output, sentences::OUTPUT));
    entries
}

fn thread_entries(trace: &Trace, ties: &Threads) -> Vec<Entry> {
    let threads = (0..).map(ThreadId).zip(&ties.lives);
    let threads = threads.filter(|(_, life)| life.is_some());
    let monitors = (0..).zip(&ties.monitors);
    threads
        .map(|(id, _)| Entry::new(Place::Thread(id), trace.thread(id).to_owned(), 0))
        .chain(
            monitors.map(|(id, monitor)| Entry::new(Place::Monitor(id), monitor.name.clone(), 0)),
        )
        .collect()
}

/// A row for the calls of each place, named by the first.
fn call_entries(trace: &Trace) -> Vec<Entry> {
    let rows = calls::rows(trace).into_iter();
    rows.filter_map(|row| {
        let first = *row.calls.first()?;
        let label = trace.call(first)?.label.clone();
        Some(Entry {
            calls: row.calls,
            ..Entry::new(Place::Call(first), label, row.depth)
        })
    })
    .collect()
}

fn lane_entries(trace: &Trace, folds: &[Option<LaneId>]) -> Vec<Entry> {
    let mut folded = vec![0_usize; trace.lanes.len()];
    for into in folds.iter().flatten() {
        folded[into.0 as usize] += 1;
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut begins = false;
    for station in flow::stations(trace) {
        begins |= station.begins_chain;
        let at = station.lane.0 as usize;
        let Some(lane) = trace.lane(station.lane).filter(|_| folds[at].is_none()) else {
            continue;
        };
        let new = entries.len();
        if folded[at] > 0 {
            let label = sentences::folded(folded[at]);
            let place = Place::Folded(station.lane);
            entries.push(Entry::new(place, label, station.depth + 1));
        }
        let place = Place::Lane(station.lane);
        entries.push(Entry::new(place, flow::label(lane), station.depth));
        entries[new].begins = std::mem::take(&mut begins);
    }
    entries
}

//! Which events have a glyph of their own, and which are told together.

use marblerun_trace::{EventKind, Reply, Signal, Time, Trace};

use crate::layout::rows::{Rows, is_shown};
use crate::settings::Level;
use crate::theme;

/// How an event appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The picture does not show it at this level.
    Unseen,
    /// By itself.
    Alone,
    /// As the first of so many; the last one is this.
    First {
        count: u32,
        last: usize,
        is_pile: bool,
    },
    /// Counted with others.
    Counted,
    /// Counted with others, the last of them.
    Last,
}

/// How all events appear.
#[derive(Debug)]
pub(super) struct Parts {
    pub parts: Vec<Part>,
    /// Whether the run is told in parts.
    pub is_busy: bool,
}

/// Events that may be told together.
#[derive(Clone, Copy, Debug)]
struct Group {
    first: usize,
    last: usize,
    count: u32,
    key: Key,
}

/// What events that are told together have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    /// In which part of a busy run, or at which instant of a calm one.
    when: When,
    is_request: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Part(usize),
    Instant(Time),
}

/// Decides for all events. In a busy run, what comes down or goes up a lane in one part of the run is
/// told together; in an overview the values of one instant are. Ends always stand alone.
pub(super) fn parts(trace: &Trace, rows: &Rows, level: Level) -> Parts {
    let mut shown = 0;
    let mut parts: Vec<Part> = trace
        .events
        .iter()
        .map(|event| match rows.of(event) {
            Some(_) if is_shown(level, &event.kind) && is_whole(trace, &event.kind) => Part::Alone,
            _ => Part::Unseen,
        })
        .inspect(|part| shown += usize::from(*part == Part::Alone))
        .collect();
    let is_busy = shown > theme::MOST_GLYPHS;
    if !is_busy && level != Level::Overview && !rows.has_folds() {
        return Parts { parts, is_busy };
    }
    let mut groups: Vec<[Option<Group>; 2]> = vec![[None; 2]; rows.rows.len()];
    let mut seen = 0;
    for (at, event) in trace.events.iter().enumerate() {
        if parts[at] != Part::Alone {
            continue;
        }
        seen += 1;
        let Some((row, _)) = rows.of(event) else {
            continue;
        };
        let is_folded = rows.is_fold(row);
        let is_value = matches!(&event.kind, EventKind::Signal(_, Signal::Next(_)));
        let is_request = matches!(&event.kind, EventKind::Signal(_, Signal::Request(_)));
        let is_small = matches!(
            &event.kind,
            EventKind::Print(_)
                | EventKind::Write(_)
                | EventKind::Shown(_)
                | EventKind::Dropped(_)
                | EventKind::Thread(_)
        );
        let is_one_of_many = is_busy && (is_value || is_request || is_small);
        let may = is_folded || is_one_of_many || (level == Level::Overview && is_value);
        if !may {
            // What stands alone stands between what came before and after.
            close(&mut groups[row], &mut parts, is_busy);
            continue;
        }
        let part = seen * theme::PARTS / shown.max(1);
        let when = match is_busy || is_folded {
            true => When::Part(part),
            false => When::Instant(event.time),
        };
        let key = Key {
            when,
            is_request: is_request && !is_folded,
        };
        let [values, requests] = &mut groups[row];
        let group = if key.is_request { requests } else { values };
        match group {
            Some(group) if group.key == key => {
                group.last = at;
                group.count += 1;
                parts[at] = Part::Counted;
            }
            group => {
                settle(group.take(), &mut parts, is_busy);
                *group = Some(Group {
                    first: at,
                    last: at,
                    count: 1,
                    key,
                });
            }
        }
    }
    for mut group in groups {
        close(&mut group, &mut parts, is_busy);
    }
    Parts { parts, is_busy }
}

/// Whether all is there that an event refers to.
fn is_whole(trace: &Trace, kind: &EventKind) -> bool {
    match kind {
        EventKind::Signal(_, Signal::Next(value))
        | EventKind::Shown(value)
        | EventKind::Dropped(value)
        | EventKind::Replied(_, Reply::Value(value)) => trace.value(*value).is_some(),
        EventKind::TimerSet(timer) => trace.timer(*timer).is_some(),
        _ => true,
    }
}

fn close(groups: &mut [Option<Group>; 2], parts: &mut [Part], is_busy: bool) {
    for group in groups {
        settle(group.take(), parts, is_busy);
    }
}

/// A group of few is none: its events stand alone after all.
fn settle(group: Option<Group>, parts: &mut [Part], is_busy: bool) {
    let Some(Group {
        first,
        last,
        count,
        key,
    }) = group
    else {
        return;
    };
    let is_pile = matches!(key.when, When::Instant(_)) && !is_busy;
    if count == 1 || (is_pile && count == 2) {
        parts[last] = Part::Alone;
        return;
    }
    parts[first] = Part::First {
        count,
        last,
        is_pile,
    };
    // The last event says where a stretch ends; a pile stands where it begins.
    if !is_pile {
        parts[last] = Part::Last;
    }
}

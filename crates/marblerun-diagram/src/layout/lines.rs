//! What spans a time: the lines of lanes and threads, calls, timers, monitors, amounts, and what led
//! to what.

use marblerun_trace::{EventKind, LaneRole, Signal, Trace};

use crate::geometry::Rect;
use crate::glyph::{
    Activity, Branch, CallBar, Glyph, Hold, LaneLine, LineEnd, Pending, Place, Shape, Stock, Strip,
    Text, ThreadLine,
};
use crate::layout::parts::Part;
use crate::layout::rows::{Row, Rows, started_thread, thread_colour};
use crate::layout::shape::timer_label;
use crate::layout::stocks::Amounts;
use crate::measure;
use crate::sentences;
use crate::settings::Level;
use crate::theme::{self, THREAD_FONT, UPWARD_FONT};

/// Where things stand.
pub(super) struct Ground<'a> {
    pub trace: &'a Trace,
    pub rows: &'a Rows,
    /// The x of each event.
    pub x: &'a [f64],
    pub plot: Rect,
    pub parts: &'a [Part],
}

impl Ground<'_> {
    fn x(&self, event: usize) -> f64 {
        self.x.get(event).copied().unwrap_or(self.plot.x0)
    }

    fn x_or_end(&self, event: Option<usize>) -> f64 {
        event.map_or(self.plot.x1, |event| self.x(event))
    }

    /// The name of a row and its lines.
    pub(super) fn row(&self, row: &Row) -> Vec<Glyph> {
        let mut shapes = vec![Shape::Name(row.name.clone())];
        for (amounts, top) in &row.strips {
            shapes.push(Shape::Strip(self.strip(row, amounts, *top)));
        }
        match row.place {
            Place::Lane(_) => shapes.extend(self.lane_line(row)),
            Place::Thread(thread) => {
                let Some(life) = self.rows.ties.life(thread) else {
                    return Vec::new();
                };
                for (monitor, from, to) in &life.holds {
                    let (x0, x1) = (self.x(*from), self.x_or_end(*to));
                    shapes.push(Shape::Hold(Hold::of_thread(x0, x1, row.y, *monitor)));
                }
                let mut does = Activity::Runs;
                let mut parts = Vec::with_capacity(life.does.len() + 1);
                for (event, next) in &life.does {
                    parts.push((self.x(*event), does));
                    does = *next;
                }
                parts.push((self.x_or_end(life.ended), does));
                shapes.push(Shape::ThreadLine(ThreadLine {
                    x0: life.started.map_or(self.plot.x0, |event| self.x(event)),
                    parts,
                    y: row.y,
                    colour: thread_colour(thread),
                }));
            }
            Place::Monitor(monitor) => {
                shapes.push(self.rule(row));
                let owners = self.rows.ties.monitors.get(monitor as usize);
                for (thread, from, to) in owners.iter().flat_map(|monitor| &monitor.owners) {
                    let (x0, x1) = (self.x(*from), self.x_or_end(*to));
                    let name = self.trace.thread(*thread);
                    let colour = thread_colour(*thread);
                    shapes.push(Shape::Hold(Hold::of_monitor(x0, x1, row.y, name, colour)));
                }
            }
            // Their bars come with the calls.
            Place::Call(_) => {}
            Place::Timers => {}
            _ => shapes.push(self.rule(row)),
        }
        let glyph = |shape| Glyph {
            place: row.place,
            event: None,
            shape,
        };
        shapes.into_iter().map(glyph).collect()
    }

    fn rule(&self, row: &Row) -> Shape {
        Shape::LaneLine(LaneLine {
            x0: self.plot.x0,
            parts: vec![(self.plot.x1, 0)],
            y: row.y,
            end: LineEnd::Rule,
        })
    }

    fn lane_line(&self, row: &Row) -> Option<Shape> {
        let life = &row.life;
        let first = life.first?;
        let last = life.last.and_then(|last| self.trace.events.get(last));
        let x1 = self.x_or_end(life.last);
        let end = match last.map(|event| &event.kind) {
            Some(EventKind::Signal(_, Signal::Cancel)) => {
                LineEnd::Cancelled((x1 + theme::AFTERLIFE).min(self.plot.x1))
            }
            Some(_) => LineEnd::Terminal,
            None => LineEnd::Open,
        };
        let mut parts: Vec<(f64, u32)> = Vec::new();
        let mut from = self.x(first);
        for (thread, until) in &life.runs {
            let to = self.x(*until).min(x1);
            // What is too short to be seen takes the colour of what follows.
            if to - from >= theme::SHORTEST_RUN || life.runs.len() < theme::MANY_RUNS {
                parts.push((to, thread_colour(*thread)));
                from = to;
            }
        }
        match parts.last_mut() {
            Some(last) => last.0 = x1,
            None => {
                let thread = self.trace.events.get(first).map(|event| event.thread);
                parts.push((x1, thread.map_or(0, thread_colour)));
            }
        }
        Some(Shape::LaneLine(LaneLine {
            x0: self.x(first),
            parts,
            y: row.y,
            end,
        }))
    }

    fn strip(&self, row: &Row, amounts: &Amounts, top: f64) -> Strip {
        let most = amounts.steps.iter().map(|(_, n)| *n).max().unwrap_or(0);
        let label = match amounts.stock {
            Stock::Demand => sentences::demand(most),
            Stock::Held => sentences::held(most),
            Stock::Waiting => sentences::waiting(most),
        };
        let (x, room) = self.rows.strip_label(row);
        let middle = top + theme::STRIP_HEIGHT / 2.0;
        let step = |(event, amount): &(usize, u64)| (self.x(*event), *amount);
        let end = row.life.last.filter(|_| amounts.stock == Stock::Demand);
        Strip {
            stock: amounts.stock,
            steps: amounts.steps.iter().map(step).collect(),
            x1: self.x_or_end(end),
            y0: top,
            y1: top + theme::STRIP_HEIGHT,
            label: Text::new(&label, &THREAD_FONT, x, middle, room),
        }
    }

    /// The bars of calls and of timers, each with its row.
    pub(super) fn bars(&self) -> Vec<(usize, Glyph)> {
        let mut calls: Vec<Option<usize>> = vec![None; self.trace.calls.len()];
        let mut timers: Vec<Option<usize>> = vec![None; self.trace.timers.len()];
        let mut begun: Vec<usize> = Vec::new();
        for (at, event) in self.trace.events.iter().enumerate() {
            let end = match event.kind {
                EventKind::Called(_) | EventKind::TimerSet(_) => {
                    begun.push(at);
                    None
                }
                EventKind::Replied(id, _) => calls.get_mut(id.0 as usize),
                EventKind::TimerFired(id) | EventKind::TimerCancelled(id) => {
                    timers.get_mut(id.0 as usize)
                }
                _ => None,
            };
            if let Some(end) = end {
                *end = Some(at);
            }
        }
        let bar = |at: usize| {
            let event = self.trace.events.get(at)?;
            let (row_at, row) = self.rows.of(event)?;
            let shape = match event.kind {
                EventKind::Called(id) => {
                    let end = *calls.get(id.0 as usize)?;
                    let (x0, x1) = (self.x(at), self.x_or_end(end));
                    let kind = self.trace.call(id)?.kind;
                    Shape::CallBar(CallBar::new(x0, x1, row.y, kind, end.is_some()))
                }
                EventKind::TimerSet(id) => {
                    let text = timer_label(self.trace.timer(id)?, event.time);
                    let text = measure::width(&text, &UPWARD_FONT) + 2.0 * theme::ALARM_GAP;
                    let x1 = self.x_or_end(*timers.get(id.0 as usize)?);
                    Shape::Pending(Pending {
                        x0: (self.x(at) + theme::ALARM + text).min(x1),
                        x1,
                        y: row.timers?,
                    })
                }
                _ => return None,
            };
            let place = row.place;
            let event = None;
            Some((
                row_at,
                Glyph {
                    place,
                    event,
                    shape,
                },
            ))
        };
        begun.into_iter().filter_map(bar).collect()
    }

    /// For each lane the uppermost row of its chain: that of its source, and of the source of that.
    fn tops(&self) -> Vec<Option<f64>> {
        let mut tops: Vec<Option<f64>> = vec![None; self.trace.lanes.len()];
        // A lane comes after the one it feeds.
        for (at, lane) in self.trace.lanes.iter().enumerate().rev() {
            let own = self.rows.of_lane(at).map(|row| row.y);
            let top = [own, tops[at]].into_iter().flatten().reduce(f64::min);
            tops[at] = top;
            if let (LaneRole::Source(parent), Some(top)) = (lane.role, top)
                && let Some(below) = tops.get_mut(parent.0 as usize)
            {
                *below = Some(below.map_or(top, |other| other.min(top)));
            }
        }
        tops
    }

    /// From what led to something to what it led to, where that is in another row.
    pub(super) fn branches(&self, level: Level) -> Vec<Glyph> {
        let mut branches = Vec::new();
        let tops = self.tops();
        let mut replies: Vec<Option<usize>> = vec![None; self.trace.calls.len()];
        let mut made: Vec<Option<usize>> = vec![None; self.trace.calls.len()];
        for (at, event) in self.trace.events.iter().enumerate() {
            match &event.kind {
                EventKind::LaneOpened(id) if level > Level::Overview => {
                    let role = self.trace.lane(*id).map(|lane| lane.role);
                    let top = tops.get(id.0 as usize).copied().flatten();
                    let is_drawn = self.parts.get(at) == Some(&Part::Alone);
                    if let (Some(LaneRole::Inner(_)), Some(top), true) = (role, top, is_drawn) {
                        let from = self.maker(at).and_then(|maker| self.point(maker));
                        let to = (self.x(at), top);
                        let down = from.filter(|from| from.1 != to.1 && from.0 <= to.0);
                        branches.extend(down.map(|from| Branch { from, to }));
                    }
                }
                EventKind::Replied(id, _) => {
                    if let Some(reply) = replies.get_mut(id.0 as usize) {
                        *reply = Some(at);
                    }
                }
                EventKind::Called(id) => {
                    if let Some(made) = made.get_mut(id.0 as usize) {
                        *made = Some(at);
                    }
                    let parent = self.trace.call(*id).and_then(|call| call.parent);
                    let reply = parent.and_then(|id| *replies.get(id.0 as usize)?);
                    branches.extend(reply.and_then(|from| self.branch(from, at)));
                }
                EventKind::Thread(_) => {
                    let started = started_thread(self.trace, &event.kind);
                    branches.extend(started.and_then(|_| self.start(at)));
                }
                _ => {}
            }
        }
        for (id, call) in (0..).zip(&self.trace.calls) {
            let row = self.rows.of_call(marblerun_trace::CallId(id));
            let Some(row) = row.filter(|_| call.sources.len() <= theme::MOST_SOURCES) else {
                continue;
            };
            for source in &call.sources {
                let reply = replies.get(source.0 as usize).copied().flatten();
                let from = reply.and_then(|at| self.point(at));
                let made = made.get(id as usize).copied().flatten();
                let made = made.map(|made| self.x(made));
                branches.extend(from.zip(made).map(|(from, made)| Branch {
                    from,
                    to: (from.0.max(made), row.y),
                }));
            }
        }
        let glyph = |branch| Glyph {
            place: Place::Unseen,
            event: None,
            shape: Shape::Branch(branch),
        };
        branches.into_iter().map(glyph).collect()
    }

    /// The value, error, end or timer that led to an event.
    fn maker(&self, of: usize) -> Option<usize> {
        const FAR: usize = 64;
        let mut at = of;
        for _ in 0..FAR {
            at = self.trace.events.get(at)?.cause?.0 as usize;
            let kind = &self.trace.events.get(at)?.kind;
            if matches!(
                kind,
                EventKind::Signal(_, Signal::Next(_) | Signal::Error(_) | Signal::Complete)
                    | EventKind::TimerFired(_)
            ) {
                return Some(at);
            }
        }
        None
    }

    fn point(&self, event: usize) -> Option<(f64, f64)> {
        let (_, row) = self.rows.of(self.trace.events.get(event)?)?;
        let y = match self.trace.events.get(event)?.kind {
            EventKind::TimerFired(_) => row.timers?,
            _ => row.y,
        };
        Some((self.x(event), y))
    }

    fn branch(&self, from: usize, to: usize) -> Option<Branch> {
        let (from, to) = (self.point(from)?, self.point(to)?);
        (from.1 != to.1 && from.0 <= to.0).then_some(Branch { from, to })
    }

    /// From the line of a thread to that of the one it starts.
    fn start(&self, at: usize) -> Option<Branch> {
        let event = self.trace.events.get(at)?;
        let by = self.rows.of_thread(event.thread)?;
        let to = self.point(at)?;
        (by.y != to.1).then_some(Branch {
            from: (to.0, by.y),
            to,
        })
    }
}

//! From trace to scene: which glyphs there are, and where they stand.
//!
//! - `rows`: lanes on the y axis.
//! - `spread`: events on the x axis.
//! - `axis`: time on the x axis.

pub(crate) mod axis;
mod rows;
mod spread;
#[cfg(test)]
mod tests;

use marblerun_trace::{Event, EventKind, LaneId, Signal, Time, Trace};

use crate::flow;
use crate::geometry::Rect;
use crate::glyph::{
    Boxes, Complete, Failure, Glyph, Instant, LaneLine, Limit, LineEnd, Output, Place, Ring, Shape,
    Silence, Text, Tick, Told, Upward, UpwardKind, Value,
};
use crate::scene::Scene;
use crate::sentences::Narrator;
use crate::settings::{Level, Settings};
use crate::theme::{self, TICK_FONT};
use axis::{Axis, Stretch};
use rows::{Names, Row, Rows, place_of, shows_upward};
use spread::{Footprint, Footprints, Room, Spread};

/// Lays out a run. The cost is linear in its events.
pub fn layout(trace: &Trace, settings: &Settings) -> Scene {
    let width = settings.width.filter(|width| width.is_finite());
    let fits = width.is_some();
    let (narrowest, widest) = theme::WIDTHS;
    let width = width.unwrap_or(theme::WIDTH).clamp(narrowest, widest);
    let names = match width < theme::NARROW {
        true => Names::Above(width),
        false => Names::Beside,
    };
    let rows = Rows::new(trace, settings.level, names);
    let narrator = Narrator::new(trace);
    let mut shapes: Vec<Option<Shape>> = trace
        .events
        .iter()
        .map(|event| shape(trace, event, &rows, settings.level))
        .collect();
    let taken: Vec<Footprints> = trace
        .events
        .iter()
        .zip(&shapes)
        .map(|(event, shape)| footprints(event, shape.as_ref(), &rows))
        .collect();
    let times: Vec<Time> = trace.events.iter().map(|event| event.time).collect();

    let plot_left = rows.plot_left();
    let origin = plot_left + theme::LEAD;
    let tracks = TRACKS * rows.rows.len();
    let room = Room {
        tracks,
        origin,
        right: width - theme::MARGIN,
        fits,
    };
    let Spread { axis, x } = spread::spread(&times, &taken, room);
    let plot = Rect::new(plot_left, theme::AXIS_HEIGHT, axis.right, rows.bottom);

    let mut of_row: Vec<Vec<Glyph>> = rows
        .rows
        .iter()
        .map(|row| row_start(row, trace, &x, plot))
        .collect();
    for ((id, event), shape) in trace.numbered().zip(&mut shapes) {
        let place = place_of(&event.kind);
        if let (Some(mut shape), Some((at, _))) = (shape.take(), rows.at(place)) {
            shape.as_draw_mut().shift(x[id.0 as usize]);
            let told = Told {
                id,
                time: event.time,
                sentence: narrator.sentence(id),
            };
            of_row[at].push(Glyph {
                place,
                event: Some(told),
                shape,
            });
        }
    }
    let mut glyphs = axis_glyphs(&axis, plot, names);
    glyphs.extend(of_row.into_iter().flatten());
    Scene {
        width: plot.x1 + theme::MARGIN,
        height: plot.y1 + theme::MARGIN,
        title: title(trace),
        description: narrator.summary(),
        glyphs,
        plot,
        axis,
        event_x: x,
    }
}

/// What an event looks like, at x = 0.
fn shape(trace: &Trace, event: &Event, rows: &Rows, level: Level) -> Option<Shape> {
    let (_, row) = rows.at(place_of(&event.kind))?;
    let y = row.y;
    let upward =
        |kind| shows_upward(level, &event.kind).then(|| Shape::Upward(Upward::new(kind, y)));
    match &event.kind {
        EventKind::LaneOpened(_) => upward(UpwardKind::Subscribe),
        EventKind::Signal(_, signal) => match signal {
            Signal::Subscribe => Some(Shape::Ring(Ring { x: 0.0, y })),
            Signal::Request(n) => upward(UpwardKind::Request(*n)),
            Signal::Next(value) => Some(Shape::Value(Value::new(trace.value(*value)?, y))),
            Signal::Error(failure) => Some(Shape::Failure(Failure::new(failure, y))),
            Signal::Complete => Some(Shape::Complete(Complete { x: 0.0, y })),
            Signal::Cancel => upward(UpwardKind::Cancel),
        },
        EventKind::Dropped(value) => {
            Some(Shape::Value(Value::new(trace.value(*value)?, y).hollow()))
        }
        EventKind::ErrorDropped(failure) => Some(Shape::Failure(Failure::new(failure, y).hollow())),
        EventKind::Print(text)
        | EventKind::Write(text)
        | EventKind::Popup(text)
        | EventKind::Deadlock(text) => Some(Shape::Output(Output::new(text, y))),
        EventKind::Shown(value) => Some(Shape::Value(Value::new(trace.value(*value)?, y))),
        EventKind::PrintError(_)
        | EventKind::Thread(_)
        | EventKind::Called(_)
        | EventKind::Replied(..)
        | EventKind::TimerSet(_)
        | EventKind::TimerFired(_)
        | EventKind::TimerCancelled(_) => None,
        EventKind::Uncaught(failure) => Some(Shape::Failure(Failure::new(failure, y))),
        EventKind::Limit(limit) => Some(Shape::Limit(Limit::new(*limit, theme::AXIS_HEIGHT, y))),
    }
}

/// Tracks of a row: on its line, close below the line, and further below where arrows come from.
const TRACKS: usize = 3;

/// The tracks a glyph takes. A ring takes only the line itself: the arrow of a subscription stands
/// below it. What is as high as a marble takes both; arrows take all but the line.
fn footprints(event: &Event, shape: Option<&Shape>, rows: &Rows) -> Footprints {
    let Some((row, _)) = rows.at(place_of(&event.kind)) else {
        return [None, None];
    };
    let [on_line, near, below] = [0, 1, 2].map(|track| TRACKS * row + track);
    let footprint = |track, left, right| Some(Footprint { track, left, right });
    let Some(shape) = shape else {
        // The line of the lane ends here, seen or not.
        let ends = matches!(event.kind, EventKind::Signal(_, Signal::Cancel));
        return [footprint(on_line, 0.0, 0.0).filter(|_| ends), None];
    };
    let Boxes {
        form: Some(form),
        text,
    } = shape.boxes()
    else {
        return [None, None];
    };
    let right = text.map_or(form.x1, |text| text.x1.max(form.x1));
    match shape {
        Shape::Ring(_) => [footprint(on_line, form.x0, right), None],
        Shape::Upward(_) => [
            footprint(near, form.x0, form.x1),
            footprint(below, form.x0, right),
        ],
        _ => [
            footprint(on_line, form.x0, right),
            footprint(near, form.x0, right),
        ],
    }
}

/// The name of a row and its line.
fn row_start(row: &Row, trace: &Trace, x: &[f64], plot: Rect) -> Vec<Glyph> {
    let glyph = |shape| Glyph {
        place: row.place,
        event: None,
        shape,
    };
    let mut glyphs = vec![glyph(Shape::Name(row.name.clone()))];
    let Some(first) = row.first else {
        return glyphs;
    };
    let line = match row.place {
        Place::Lane(_) => {
            let last = row.last.map(|last| x[last]);
            let kind = row
                .last
                .and_then(|last| trace.events.get(last))
                .map(|event| &event.kind);
            let end = match (last, kind) {
                (Some(x), Some(EventKind::Signal(_, Signal::Cancel))) => {
                    LineEnd::Cancelled((x + theme::AFTERLIFE).min(plot.x1))
                }
                (Some(_), _) => LineEnd::Terminal,
                (None, _) => LineEnd::Open,
            };
            LaneLine {
                x0: x[first],
                x1: last.unwrap_or(plot.x1),
                y: row.y,
                end,
            }
        }
        _ => LaneLine {
            x0: plot.x0,
            x1: plot.x1,
            y: row.y,
            end: LineEnd::Rule,
        },
    };
    glyphs.push(glyph(Shape::LaneLine(line)));
    glyphs
}

fn axis_glyphs(axis: &Axis, plot: Rect, names: Names) -> Vec<Glyph> {
    let mut shapes = Vec::new();
    for slot in axis
        .slots
        .iter()
        .filter(|slot| slot.end - slot.start >= theme::WIDE_INSTANT)
    {
        let area = Rect::new(
            slot.start - theme::INSTANT_MARGIN,
            plot.y0,
            (slot.end + theme::INSTANT_MARGIN).min(plot.x1),
            plot.y1,
        );
        shapes.push(Shape::Instant(Instant { area }));
    }
    let y = theme::TICK_MIDDLE;
    let silences: Vec<Silence> = axis
        .slots
        .windows(2)
        .filter(|pair| pair[0].next == Stretch::Broken)
        .map(|pair| {
            let x = (pair[0].end + pair[1].start) / 2.0;
            Silence { x, y }
        })
        .collect();
    let is_cut = |x0: f64, x1: f64| {
        let reach = 2.0 * theme::BREAK_REACH;
        let next = silences.partition_point(|silence| silence.x + reach <= x0);
        silences.get(next).is_some_and(|next| next.x - reach < x1)
    };
    let mut free_from = 0.0;
    // Where there is no room for it beside the numbers, the first of them has it.
    let has_unit = |at| names != Names::Beside && at == 0;
    if names == Names::Beside {
        let unit = Text::new("ms", &TICK_FONT, 0.0, y, theme::NAMES_WIDTH);
        let x = plot.x0 - theme::NAMES_GAP - unit.width + theme::TICK_GAP;
        free_from = x + unit.width + theme::TICK_GAP;
        let unit = unit.at(x);
        shapes.push(Shape::Tick(Tick {
            x,
            y0: plot.y0,
            y1: plot.y0,
            text: Some(unit),
        }));
    }
    for (at, mark) in axis.marks().into_iter().enumerate() {
        let time = mark.time.to_string();
        let number = Text::new(
            match has_unit(at) {
                true => &time,
                false => time.trim_end_matches(" ms"),
            },
            &TICK_FONT,
            0.0,
            y,
            theme::TICK_ROOM,
        );
        let x = mark.x - number.width / 2.0;
        let right = x + number.width;
        let fits = x >= free_from && right <= plot.x1 + theme::MARGIN && !is_cut(x, right);
        if fits {
            free_from = right + theme::TICK_GAP;
        }
        let text = fits.then(|| number.at(x));
        shapes.push(Shape::Tick(Tick {
            x: mark.x,
            y0: plot.y0,
            y1: plot.y1,
            text,
        }));
    }
    shapes.extend(silences.into_iter().map(Shape::Silence));
    let glyph = |shape| Glyph {
        place: Place::Axis,
        event: None,
        shape,
    };
    shapes.into_iter().map(glyph).collect()
}

/// The operators of the chains, first to last.
fn title(trace: &Trace) -> String {
    const MOST: usize = 12;
    let stations = flow::stations(trace);
    let mut title = String::new();
    for (at, station) in stations.iter().enumerate().take(MOST) {
        if at > 0 {
            title.push_str(if station.begins_chain { "; " } else { " → " });
        }
        title.push_str(name(trace, station.lane));
    }
    if stations.len() > MOST {
        title.push_str(" …");
    }
    if title.is_empty() {
        "an empty run".to_owned()
    } else {
        title
    }
}

fn name(trace: &Trace, lane: LaneId) -> &str {
    trace.lane(lane).map_or("", |lane| &lane.operator)
}

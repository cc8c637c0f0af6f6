//! From trace to scene: which glyphs there are, and where they stand.
//!
//! - `entries`: what has a row; `calls`, which share one; `folds`, what has none; `rows`: the rows on
//!   the y axis; `threads` and `stocks`, what is read from the run for them.
//! - `parts`: what is told together.
//! - `shape`: events as glyphs. `lines`: what spans a time.
//! - `spread`: events on the x axis. `axis`: time on the x axis. `ticks`: what is drawn of it.

pub(crate) mod axis;
mod calls;
mod entries;
mod folds;
mod lines;
mod parts;
pub(crate) mod rows;
mod shape;
mod spread;
mod stocks;
#[cfg(test)]
mod tests;
mod threads;
mod ticks;

use marblerun_trace::{EventId, LaneId, Time, Trace};

use crate::flow;
use crate::geometry::Rect;
use crate::glyph::{Glyph, Shape, Told};
use crate::scene::Scene;
use crate::sentences::Narrator;
use crate::settings::Settings;
use crate::theme;
use lines::Ground;
use parts::{Part, Parts};
use rows::{Names, Rows};
use shape::{TRACKS, footprints, shape};
use spread::{Footprints, Room, Spread};

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
    let rows = Rows::new(trace, settings, names);
    let narrator = Narrator::new(trace);
    let Parts { parts, is_busy } = parts::parts(trace, &rows, settings.level);
    let mut shapes: Vec<Option<Shape>> = (0..trace.events.len())
        .map(|at| shape(trace, at, &rows, &parts))
        .collect();
    let taken: Vec<Footprints> = trace
        .events
        .iter()
        .zip(&parts)
        .zip(&shapes)
        .map(|((event, part), shape)| footprints(event, *part, shape.as_ref(), &rows))
        .collect();
    let times: Vec<Time> = trace.events.iter().map(|event| event.time).collect();

    let plot_left = rows.plot_left();
    let origin = plot_left + theme::LEAD;
    let room = Room {
        tracks: TRACKS * rows.rows.len(),
        origin,
        right: width - theme::MARGIN,
        fits,
        is_busy,
    };
    let Spread { axis, x } = spread::spread(&times, &taken, room);
    let plot = Rect::new(plot_left, theme::AXIS_HEIGHT, axis.right, rows.bottom);

    let ground = Ground {
        trace,
        rows: &rows,
        x: &x,
        plot,
        parts: &parts,
    };
    let mut of_row: Vec<Vec<Glyph>> = rows.rows.iter().map(|row| ground.row(row)).collect();
    for (row, glyph) in ground.bars() {
        of_row[row].push(glyph);
    }
    for ((id, event), shape) in trace.numbered().zip(&mut shapes) {
        let at = id.0 as usize;
        let (Some(mut shape), Some((row, of))) = (shape.take(), rows.of(event)) else {
            continue;
        };
        shape.as_draw_mut().shift(x[at]);
        let (mut last, mut count) = (id, 1);
        let mut sentence = narrator.sentence(id);
        if let Part::First {
            count: several,
            last: at_last,
            ..
        } = parts[at]
        {
            (last, count) = (event_id(at_last), several);
            let (from, to) = shape::extent(trace, at, at_last);
            sentence = narrator.several(several, &sentence, from, to);
            if let Shape::Band(band) = &mut shape
                && !band.is_pile
            {
                band.reach(x[at_last] + theme::BAR_HALF);
            }
        }
        let told = Told {
            id,
            time: event.time,
            sentence,
            last,
            count,
        };
        of_row[row].push(Glyph {
            place: of.place,
            event: Some(told),
            shape,
        });
    }
    let mut glyphs = ticks::ticks(&axis, plot, names);
    glyphs.extend(ground.branches(settings.level));
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

/// Traces are shorter than `u32` can count.
fn event_id(at: usize) -> EventId {
    EventId(u32::try_from(at).unwrap_or(u32::MAX))
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

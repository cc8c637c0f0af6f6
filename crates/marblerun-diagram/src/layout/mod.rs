//! From trace to scene: which glyphs there are, and where they stand.
//!
//! - `entries`: what has a row; `calls`, which share one; `folds`, what has none; `rows`: the rows on
//!   the y axis; `threads` and `stocks`, what is read from the run for them.
//! - `parts`: what is told together.
//! - `shape`: events as glyphs. `lines`: what spans a time.
//! - `spread`: events on the x axis, of one run or of several. `axis`: time on the x axis. `ticks`: what is drawn of it.

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

use marblerun_trace::{EventId, LaneId, Trace};

use crate::flow;
use crate::geometry::Rect;
use crate::glyph::{Glyph, Shape, Told};
use crate::scene::Scene;
use crate::sentences::Narrator;
use crate::settings::Settings;
use crate::theme;
use axis::Axis;
use lines::Ground;
use parts::{Part, Parts};
use rows::{Names, Row, Rows};
use shape::{TRACKS, footprints, shape};
use spread::{Room, Spread, Voice};

/// Lays out a run. The cost is linear in its events.
pub fn layout(trace: &Trace, settings: &Settings) -> Scene {
    let mut draft = Draft::new(trace, settings);
    let voices = [draft.voice()];
    let Spread { axis, x } = spread::spread(&voices, draft.room());
    draft.finish(axis, x)
}

/// Lays out several runs on one axis: what happens at one time in all of them stands at one x. The
/// settings are to have one width.
pub fn layout_together(runs: &[(&Trace, &Settings)]) -> Vec<Scene> {
    let mut drafts: Vec<Draft<'_>> = runs
        .iter()
        .map(|(trace, settings)| Draft::new(trace, settings))
        .collect();
    let rooms = drafts.iter().map(Draft::room);
    let Some(room) = rooms.reduce(Room::around) else {
        return Vec::new();
    };
    for draft in &mut drafts {
        draft.origin = room.origin;
    }
    let voices: Vec<Voice> = drafts.iter_mut().map(Draft::voice).collect();
    let Spread { axis, x } = spread::spread(&voices, room);
    let mut left = x.as_slice();
    let mut scenes = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let (own, others) = left.split_at(draft.trace.events.len());
        left = others;
        scenes.push(draft.finish(axis.clone(), own.to_vec()));
    }
    scenes
}

/// A run before its events have their places on the x axis.
struct Draft<'a> {
    trace: &'a Trace,
    settings: &'a Settings,
    names: Names,
    width: f64,
    rows: Rows,
    narrator: Narrator<'a>,
    parts: Vec<Part>,
    is_busy: bool,
    shapes: Vec<Option<Shape>>,
    /// The x of time zero.
    origin: f64,
}

impl<'a> Draft<'a> {
    fn new(trace: &'a Trace, settings: &'a Settings) -> Draft<'a> {
        let (narrowest, widest) = theme::WIDTHS;
        let width = wanted(settings).unwrap_or(theme::WIDTH);
        let width = width.clamp(narrowest, widest);
        let names = match width < theme::NARROW {
            true => Names::Above(width),
            false => Names::Beside,
        };
        let rows = Rows::new(trace, settings, names);
        let Parts { parts, is_busy } = parts::parts(trace, &rows, settings.level);
        let shapes = (0..trace.events.len())
            .map(|at| shape(trace, at, &rows, &parts))
            .collect();
        Draft {
            trace,
            settings,
            names,
            width,
            origin: rows.plot_left() + theme::LEAD,
            narrator: Narrator::new(trace),
            rows,
            parts,
            is_busy,
            shapes,
        }
    }

    fn room(&self) -> Room {
        Room {
            origin: self.origin,
            right: self.width - theme::MARGIN,
            fits: wanted(self.settings).is_some(),
            is_busy: self.is_busy,
        }
    }

    fn voice(&mut self) -> Voice {
        let events = self.trace.events.iter();
        let taken = events.clone().zip(&self.parts).zip(&self.shapes);
        Voice {
            times: events.map(|event| event.time).collect(),
            taken: taken
                .map(|((event, part), shape)| footprints(event, *part, shape.as_ref(), &self.rows))
                .collect(),
            tracks: TRACKS * self.rows.rows.len(),
        }
    }

    fn finish(mut self, axis: Axis, x: Vec<f64>) -> Scene {
        let (trace, rows, parts) = (self.trace, &self.rows, &self.parts);
        let event_row = trace.events.iter().map(|event| rows.row_of(event));
        let plot_left = self.origin - theme::LEAD;
        let plot = Rect::new(plot_left, theme::AXIS_HEIGHT, axis.right, rows.bottom);
        let ground = Ground {
            trace,
            rows,
            x: &x,
            plot,
            parts,
        };
        let mut of_row: Vec<Vec<Glyph>> = rows.rows.iter().map(|row| ground.row(row)).collect();
        for (row, glyph) in ground.bars() {
            of_row[row].push(glyph);
        }
        for ((id, event), shape) in trace.numbered().zip(&mut self.shapes) {
            let at = id.0 as usize;
            let (Some(mut shape), Some((row, of))) = (shape.take(), rows.of(event)) else {
                continue;
            };
            shape.as_draw_mut().shift(x[at]);
            let (mut last, mut count) = (id, 1);
            let mut sentence = self.narrator.sentence(id);
            if let Part::First {
                count: several,
                last: at_last,
                ..
            } = parts[at]
            {
                (last, count) = (event_id(at_last), several);
                let (from, to) = shape::extent(trace, at, at_last);
                sentence = self.narrator.several(several, &sentence, from, to);
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
        let mut glyphs = ticks::ticks(&axis, plot, self.names);
        glyphs.extend(ground.branches(self.settings.level));
        glyphs.extend(of_row.into_iter().flatten());
        Scene {
            width: plot.x1 + theme::MARGIN,
            height: plot.y1 + theme::MARGIN,
            title: title(trace),
            description: self.narrator.summary(),
            glyphs,
            plot,
            bands: rows.rows.iter().map(Row::band).collect(),
            axis,
            event_row: event_row.collect(),
            event_x: x,
        }
    }
}

/// The width to fit into.
fn wanted(settings: &Settings) -> Option<f64> {
    settings.width.filter(|width| width.is_finite())
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

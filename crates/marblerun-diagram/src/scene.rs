//! A picture as geometry: what stands where, before it becomes text of any kind.

use marblerun_trace::{EventId, Time};

use crate::geometry::Rect;
use crate::glyph::{Glyph, Place};
use crate::layout::axis::Axis;
use crate::theme;

/// A diagram, laid out. Lengths are pixels, the origin is the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What it shows, in a few words.
    pub title: String,
    /// What happens in it, in sentences.
    pub description: String,
    /// Its parts: the axis first, then lane by lane from top to bottom, each in order of events.
    pub glyphs: Vec<Glyph>,
    /// The part of the picture where time runs: right of the names, below the axis.
    pub plot: Rect,
    /// The rows from top to bottom.
    pub bands: Vec<Band>,
    pub(crate) axis: Axis,
    pub(crate) event_x: Vec<f64>,
    pub(crate) event_row: Vec<Option<usize>>,
}

/// A row, name and all.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// What it is the row of.
    pub place: Place,
    /// Its name, as a whole.
    pub label: String,
    /// In how many inner streams or answers it lies.
    pub depth: u32,
    /// The middle of its name.
    pub name: f64,
    /// Where its name begins.
    pub left: f64,
    /// Where it begins.
    pub top: f64,
    /// Where it ends.
    pub bottom: f64,
}

impl Scene {
    /// Where the column of names ends; 0 if each name stands above its line.
    pub fn names_end(&self) -> f64 {
        // Lines begin at the margin where nothing is beside them.
        match self.plot.x0 > theme::MARGIN {
            true => self.plot.x0 - theme::NAMES_GAP,
            false => 0.0,
        }
    }

    /// Where an event stands. Later events never stand further left.
    pub fn x_of_event(&self, event: EventId) -> f64 {
        let last = self
            .event_x
            .last()
            .copied()
            .unwrap_or_else(|| self.x_of_time(Time::ZERO));
        self.event_x.get(event.0 as usize).copied().unwrap_or(last)
    }

    /// The number of the row that an event belongs to, whether it is drawn there or not.
    pub fn row_of_event(&self, event: EventId) -> Option<usize> {
        *self.event_row.get(event.0 as usize)?
    }

    /// Where an instant begins.
    pub fn x_of_time(&self, time: Time) -> f64 {
        self.axis.x_of_time(time)
    }

    /// The time at an x: the opposite of [`Scene::x_of_time`], to drag things along the axis.
    pub fn time_of_x(&self, x: f64) -> Time {
        self.axis.time_of_x(x)
    }

    /// Where the playhead stands at that time: all that has happened lies to its left, or on it.
    pub fn x_of_playhead(&self, at: Time) -> f64 {
        self.axis.x_of_past(at).min(self.plot.x1)
    }
}

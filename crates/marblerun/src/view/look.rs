//! How a page wants a run to be shown.

use marblerun_diagram::{Level, Settings};
use marblerun_trace::{LaneId, Trace};

use super::place::Places;
use crate::problem::TextPosition;

/// How a page wants a run to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The width to fit into, in CSS pixels, as that of [`Picture::width`](crate::Picture::width).
    pub width: Option<f64>,
    /// How much is shown.
    pub level: Level,
    /// The lanes of which what feeds them is told in one row.
    pub folded: Vec<Site>,
}

/// A row by its place in the program, which it keeps from run to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Site {
    /// Where its call is written.
    pub at: TextPosition,
    /// Which one of those that were made there, from 0.
    pub nth: u32,
}

impl Look {
    pub(super) fn settings(&self, trace: &Trace, places: &mut Places<'_>) -> Settings {
        let mut folded = Vec::new();
        if !self.folded.is_empty() {
            let lanes = (0..).map(LaneId).zip(places.sites_of_lanes(trace));
            folded
                .extend(lanes.filter_map(|(id, site)| self.folded.contains(&site?).then_some(id)));
        }
        Settings {
            level: self.level,
            width: self.width,
            folded,
        }
    }
}

//! What a picture shows.

use marblerun_trace::LaneId;

/// What a picture shows, and how wide it wants to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// How much is shown.
    pub level: Level,
    /// The width to fit into, in pixels. The picture gets wider only where more happens than fits;
    /// narrow ones have the names of lanes above their lines. If none, the picture is about 880
    /// wide, and wider where that keeps time to scale.
    pub width: Option<f64>,
    /// Lanes of which what feeds them is told in one row.
    pub folded: Vec<LaneId>,
}

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Values and ends.
    Overview,
    /// Also who cancels.
    Standard,
    /// Also who subscribes, demand, what is held, and timers.
    #[default]
    Everything,
}

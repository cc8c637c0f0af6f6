//! What a picture shows.

use crate::theme;

/// What a picture shows, and how wide it wants to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How much is shown.
    pub level: Level,
    /// The width aimed for, in pixels; the picture gets wider where much happens.
    pub width: f64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            level: Level::Everything,
            width: theme::WIDTH,
        }
    }
}

/// How much is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Values and ends.
    Overview,
    /// Also who cancels.
    Standard,
    /// Also who subscribes, and demand.
    #[default]
    Everything,
}

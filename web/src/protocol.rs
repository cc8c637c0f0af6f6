//! What the page and its worker say to each other.

use marblerun::{Knob, View};
use serde::{Deserialize, Serialize};

/// A file to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its name, as messages call it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Programs to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Tells its answer from those to other questions; never 0.
    pub id: u32,
    /// The files of each program; the first is the one that is edited.
    pub programs: Vec<Vec<Text>>,
    /// The width each picture is to fit into, in CSS pixels.
    pub width: u32,
}

/// What the worker says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The question; 0 when the worker speaks for itself: it is ready, or it failed to start.
    pub id: u32,
    /// The run of each program.
    pub views: Vec<View>,
    /// What can be turned by hand in the files of the first.
    pub knobs: Vec<Knob>,
    /// Why there is none.
    pub failure: Option<String>,
}

//! What the page and its worker say to each other.

use marblerun::View;
use serde::{Deserialize, Serialize};

/// A program to run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Tells its answer from those to other questions; never 0.
    pub id: u32,
    /// The program.
    pub text: String,
    /// The width the picture is to fit into, in CSS pixels.
    pub width: u32,
}

/// What the worker says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question; 0 when the worker speaks for itself: it is ready, or it failed to start.
    pub id: u32,
    /// The run.
    pub view: Option<View>,
    /// Why there is none.
    pub failure: Option<String>,
}

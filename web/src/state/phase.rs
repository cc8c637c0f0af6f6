//! How far the picture is the picture of the text.

use crate::messages;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The engine crashed and was started anew.
    Crashed,
    /// The engine took too long and was started anew.
    TimedOut,
    /// The engine could not be started.
    Unavailable(String),
}

impl Loss {
    /// What to tell the reader.
    pub fn message(&self) -> String {
        match self {
            Loss::Crashed => messages::ENGINE_CRASHED.to_owned(),
            Loss::TimedOut => messages::ENGINE_TIMED_OUT.to_owned(),
            Loss::Unavailable(why) => messages::engine_unavailable(why),
        }
    }
}

/// In one word, how far the picture is the picture of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has been run yet.
    Loading,
    /// The picture is of an earlier text; the engine is at work.
    Running,
    /// The picture is of the text.
    Ready,
    /// There is no picture of the text: it has errors, or the engine failed.
    Error,
}

impl Phase {
    /// The word, for `data-state`.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Loading => "loading",
            Phase::Running => "running",
            Phase::Ready => "ready",
            Phase::Error => "error",
        }
    }
}

//! What happens to what is shown.

use std::rc::Rc;

use marblerun::Level;

use super::Loss;
use crate::document::Document;
use crate::player::Move;
use crate::protocol::Answer;

/// Something that happens to a [`State`](super::State).
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader changed the text of the file at that place, in the editor.
    Edited(usize, String),
    /// A text came from elsewhere than the editor: a scenario, a version of a story.
    Replaced(usize, String),
    /// The reader turned the knob of that number: what is written there now.
    Turned(usize, String),
    /// Another document takes the place of this one.
    Opened(Rc<Document>, Arrival),
    /// Another file is shown.
    Shown(usize),
    /// The styles stand side by side, or no longer.
    Compared(bool),
    /// The box of the picture got that width, in CSS pixels.
    Resized(u32),
    /// The reader wants to see so much.
    Leveled(Level),
    /// What feeds the lane in that row of that picture is to be told in one row, or no longer.
    /// Pictures that stand side by side count from 0; one alone is the first.
    Folded(usize, usize),
    /// Nothing is to be told in one row.
    Unfolded,
    /// The engine answered.
    Answered(Answer),
    /// The engine did not survive the question of that number, or took too long.
    Lost(u32, Loss),
    /// The reader moves.
    Moved(Move),
    /// The reader points at the event of that number, and wants to see its code.
    Picked(usize),
    /// The cursor is in the text of the file at that place, behind so many UTF-16 code units.
    Pointed(usize, u32),
    /// The reader moves to the next event of what the cursor is in, or to the one before.
    Followed(Way),
    /// A breakpoint is set at a line, from 1, of the file at that place, or taken away.
    StoppedAtLine(usize, u32),
    /// A breakpoint is set at that row of that picture, or taken away.
    StoppedAtRow(usize, usize),
}

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To what happened before.
    Back,
    /// To what happens after.
    On,
}

/// Where the reader stands in the first run of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// At its end.
    End,
    /// Where something first goes wrong, or at the end if nothing does.
    Trouble,
}

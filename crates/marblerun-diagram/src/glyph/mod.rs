//! What a picture is made of. One glyph, one file: its geometry, its boxes, and how it is written
//! as SVG.
//!
//! A glyph of an event is made at x = 0 by its file and moved to its place by [`mod@crate::layout`].

mod complete;
mod failure;
mod instant;
mod lane_line;
mod limit;
mod name;
mod output;
mod ring;
mod silence;
mod text;
mod tick;
mod upward;
mod value;

use marblerun_trace::{EventId, LaneId, Time};

use crate::geometry::Rect;
use crate::svg::xml::Xml;

pub use complete::Complete;
pub use failure::Failure;
pub use instant::Instant;
pub use lane_line::{LaneLine, LineEnd};
pub use limit::Limit;
pub use name::Name;
pub use output::Output;
pub use ring::Ring;
pub use silence::Silence;
pub use text::Text;
pub use tick::Tick;
pub use upward::{Upward, UpwardKind};
pub use value::{Outline, Value};

/// One thing in the picture, and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it belongs to.
    pub place: Place,
    /// The event it shows, if it shows one.
    pub event: Option<Told>,
    /// What it looks like.
    pub shape: Shape,
}

/// Which part of the picture a glyph belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The axis and the grid behind everything.
    Axis,
    /// A lane.
    Lane(LaneId),
    /// The lane of what the program puts out, at the bottom.
    Output,
    /// The lane of what nobody could take, at the bottom.
    Dropped,
    /// Nowhere: the table tells of it.
    Unseen,
}

/// An event, as a glyph knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its number.
    pub id: EventId,
    /// When it happened.
    pub time: Time,
    /// What happened, in a sentence.
    pub sentence: String,
}

/// The kinds of glyph.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An instant that takes room because much happens in it.
    Instant(Instant),
    /// A time on the axis.
    Tick(Tick),
    /// A silence that was shortened.
    Silence(Silence),
    /// Call and threads of a lane.
    Name(Name),
    /// The life of a lane.
    LaneLine(LaneLine),
    /// A lane begins.
    Ring(Ring),
    /// A value.
    Value(Value),
    /// A completion.
    Complete(Complete),
    /// An error.
    Failure(Failure),
    /// Subscribe, request or cancel.
    Upward(Upward),
    /// A line of output.
    Output(Output),
    /// The run was stopped.
    Limit(Limit),
}

/// The room a glyph needs for itself: no two glyphs share any.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Boxes {
    /// Around its form; none for what lies behind the others, such as a line.
    pub form: Option<Rect>,
    /// Around its text, where that is not in the form.
    pub text: Option<Rect>,
}

impl Boxes {
    /// For what may lie behind other glyphs.
    pub(crate) const BEHIND: Boxes = Boxes {
        form: None,
        text: None,
    };

    pub(crate) fn form(form: Rect) -> Boxes {
        Boxes {
            form: Some(form),
            text: None,
        }
    }

    /// Both, where there are both.
    pub fn iter(&self) -> impl Iterator<Item = Rect> {
        self.form.into_iter().chain(self.text)
    }
}

/// What every glyph can do.
pub(crate) trait Draw {
    /// The room it needs.
    fn boxes(&self) -> Boxes;
    /// Moves it to the right.
    fn shift(&mut self, dx: f64);
    /// Writes it.
    fn draw(&self, xml: &mut Xml);
}

impl Shape {
    /// The room it needs.
    pub fn boxes(&self) -> Boxes {
        self.as_draw().boxes()
    }

    pub(crate) fn as_draw(&self) -> &dyn Draw {
        match self {
            Shape::Instant(glyph) => glyph,
            Shape::Tick(glyph) => glyph,
            Shape::Silence(glyph) => glyph,
            Shape::Name(glyph) => glyph,
            Shape::LaneLine(glyph) => glyph,
            Shape::Ring(glyph) => glyph,
            Shape::Value(glyph) => glyph,
            Shape::Complete(glyph) => glyph,
            Shape::Failure(glyph) => glyph,
            Shape::Upward(glyph) => glyph,
            Shape::Output(glyph) => glyph,
            Shape::Limit(glyph) => glyph,
        }
    }

    pub(crate) fn as_draw_mut(&mut self) -> &mut dyn Draw {
        match self {
            Shape::Instant(glyph) => glyph,
            Shape::Tick(glyph) => glyph,
            Shape::Silence(glyph) => glyph,
            Shape::Name(glyph) => glyph,
            Shape::LaneLine(glyph) => glyph,
            Shape::Ring(glyph) => glyph,
            Shape::Value(glyph) => glyph,
            Shape::Complete(glyph) => glyph,
            Shape::Failure(glyph) => glyph,
            Shape::Upward(glyph) => glyph,
            Shape::Output(glyph) => glyph,
            Shape::Limit(glyph) => glyph,
        }
    }
}

//! What a picture is made of. One glyph, one file: its geometry, its boxes, and how it is written
//! as SVG.
//!
//! A glyph of an event is made at x = 0 by its file and moved to its place by [`mod@crate::layout`].

mod alarm;
mod band;
mod beat;
mod branch;
mod call_bar;
mod complete;
mod failure;
mod hold;
mod instant;
mod lane_line;
mod limit;
mod name;
mod note;
mod ring;
mod silence;
mod strip;
mod tag;
mod text;
mod thread_line;
mod tick;
mod upward;
mod value;

use marblerun_trace::{CallId, EventId, LaneId, ThreadId, Time};

use crate::geometry::Rect;
use crate::svg::xml::Xml;

pub use alarm::{Alarm, AlarmKind, Pending};
pub use band::Band;
pub use beat::{Beat, BeatKind};
pub use branch::Branch;
pub use call_bar::CallBar;
pub use complete::Complete;
pub use failure::Failure;
pub use hold::{Hold, HoldColour};
pub use instant::Instant;
pub use lane_line::{LaneLine, LineEnd};
pub use limit::Limit;
pub use name::{Name, ThreadName};
pub use note::Note;
pub use ring::Ring;
pub use silence::Silence;
pub use strip::{Stock, Strip};
pub use tag::{Tag, TagKind};
pub use text::Text;
pub use thread_line::{Activity, ThreadLine};
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
    /// A thread that does something to others.
    Thread(ThreadId),
    /// A monitor, by its number in order of appearance.
    Monitor(u32),
    /// A call that is answered later.
    Call(CallId),
    /// The timers that no lane has set.
    Timers,
    /// A lane.
    Lane(LaneId),
    /// The lanes that are folded into this one.
    Folded(LaneId),
    /// The lane of what nobody could take, at the bottom.
    Dropped,
    /// The lane of what the user interface shows, at the bottom.
    Screen,
    /// The lane of what the program puts out, at the bottom.
    Output,
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
    /// The last event that this glyph shows; another one if it shows several.
    pub last: EventId,
    /// How many events it shows.
    pub count: u32,
}

macro_rules! shapes {
    ($($(#[$doc:meta])* $shape:ident,)*) => {
        /// The kinds of glyph.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Shape {
            $($(#[$doc])* $shape($shape),)*
        }

        impl Shape {
            pub(crate) fn as_draw(&self) -> &dyn Draw {
                match self {
                    $(Shape::$shape(glyph) => glyph,)*
                }
            }

            pub(crate) fn as_draw_mut(&mut self) -> &mut dyn Draw {
                match self {
                    $(Shape::$shape(glyph) => glyph,)*
                }
            }
        }
    };
}

shapes! {
    /// An instant that takes room because much happens in it.
    Instant,
    /// A time on the axis.
    Tick,
    /// A silence that was shortened.
    Silence,
    /// What led to something in another lane.
    Branch,
    /// Call and threads of a lane.
    Name,
    /// The life of a lane.
    LaneLine,
    /// The life of a thread.
    ThreadLine,
    /// From a call to its answer.
    CallBar,
    /// A monitor is held.
    Hold,
    /// How much of something there is.
    Strip,
    /// A timer runs.
    Pending,
    /// A lane begins.
    Ring,
    /// A value.
    Value,
    /// Several events in one.
    Band,
    /// A completion.
    Complete,
    /// An error.
    Failure,
    /// Subscribe, request or cancel.
    Upward,
    /// A timer is set, due or called off.
    Alarm,
    /// A line of output, a field, what a thread does.
    Tag,
    /// A thread stops, goes on, gives a monitor back.
    Beat,
    /// What a thread does to others.
    Note,
    /// The run was stopped.
    Limit,
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
    /// Whether it lies behind what happens: lines and areas that span a time.
    pub(crate) fn is_behind(&self) -> bool {
        matches!(
            self,
            Shape::Branch(_)
                | Shape::LaneLine(_)
                | Shape::ThreadLine(_)
                | Shape::CallBar(_)
                | Shape::Hold(_)
                | Shape::Strip(_)
                | Shape::Pending(_)
        )
    }

    /// The room it needs.
    pub fn boxes(&self) -> Boxes {
        self.as_draw().boxes()
    }
}

//! A short sign on the line of a thread: it stops, goes on, gives a monitor back.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// A sign on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Beat {
    /// Its middle.
    pub x: f64,
    /// The line.
    pub y: f64,
    /// What it stands for.
    pub kind: BeatKind,
}

/// What a sign stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeatKind {
    /// The thread cannot go on: two bars, as on a pause key.
    Blocked,
    /// The thread can go on: a triangle, as on a play key.
    Woken,
    /// It gave a monitor back: the end of the area behind the line.
    Released,
}

impl Draw for Beat {
    fn boxes(&self) -> Boxes {
        let size = 2.0 * theme::BEAT;
        Boxes::form(Rect::around(self.x, self.y, size, size))
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let (x, y, r) = (self.x, self.y, theme::BEAT);
        let [left, right, top, middle, bottom, at] =
            [x - r / 2.0, x + r, y - r, y, y + r, x].map(number::print);
        let (class, d) = match self.kind {
            BeatKind::Blocked => {
                let right = number::print(x + r / 2.0);
                let d = format!("M{left} {top}V{bottom}M{right} {top}V{bottom}");
                ("mr-beat", d)
            }
            BeatKind::Woken => {
                let d = format!("M{left} {top}L{right} {middle}L{left} {bottom}Z");
                ("mr-beat mr-beat-full", d)
            }
            BeatKind::Released => ("mr-beat", format!("M{at} {top}V{bottom}")),
        };
        xml.element("path").attr("class", class).attr("d", d);
    }
}

//! An instant that takes room: all in this band happens at one and the same time, from left to
//! right in its order.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::svg::xml::Xml;

/// The band behind an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Instant {
    /// From its first event to its last.
    pub area: Rect,
}

impl Draw for Instant {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.area.x0 += dx;
        self.area.x1 += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        xml.element("rect").attr("class", "mr-instant").numbers([
            ("x", self.area.x0),
            ("y", self.area.y0),
            ("width", self.area.width()),
            ("height", self.area.height()),
        ]);
    }
}

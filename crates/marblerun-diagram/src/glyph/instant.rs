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
        self.area.shift(dx);
    }

    fn draw(&self, xml: &mut Xml) {
        xml.rect("mr-instant", self.area, None);
    }
}

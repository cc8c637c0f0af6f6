//! The ring where a lane begins.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::svg::xml::Xml;
use crate::theme;

/// Where a subscriber got its subscription.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its middle.
    pub x: f64,
    /// The line of the lane.
    pub y: f64,
}

impl Draw for Ring {
    fn boxes(&self) -> Boxes {
        Boxes::form(Rect::around(
            self.x,
            self.y,
            2.0 * theme::RING,
            2.0 * theme::RING,
        ))
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let numbers = [("cx", self.x), ("cy", self.y), ("r", theme::RING)];
        xml.element("circle")
            .attr("class", "mr-ring")
            .numbers(numbers);
    }
}

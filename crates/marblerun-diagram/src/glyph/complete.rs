//! A completion: a bar across the line.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::svg::xml::Xml;
use crate::theme;

/// The bar at the end of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Complete {
    /// Its middle.
    pub x: f64,
    /// The line of the lane.
    pub y: f64,
}

impl Draw for Complete {
    fn boxes(&self) -> Boxes {
        Boxes::form(Rect::around(
            self.x,
            self.y,
            2.0 * theme::BAR_HALF,
            2.0 * theme::BAR_REACH,
        ))
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        xml.element("line").attr("class", "mr-complete").numbers([
            ("x1", self.x),
            ("y1", self.y - theme::BAR_REACH + theme::BAR_HALF),
            ("x2", self.x),
            ("y2", self.y + theme::BAR_REACH - theme::BAR_HALF),
        ]);
    }
}

//! A long silence that was shortened: two strokes on the axis.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// A break in the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// Its middle.
    pub x: f64,
    /// Middle of the numbers of the axis.
    pub y: f64,
}

impl Draw for Silence {
    fn boxes(&self) -> Boxes {
        let size = 2.0 * theme::BREAK_REACH;
        Boxes::form(Rect::around(self.x, self.y, 2.0 * size, size))
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let reach = theme::BREAK_REACH;
        let [left, mid_left, mid_right, right, top, bottom] = [
            self.x - reach,
            self.x - reach / 3.0,
            self.x + reach / 3.0,
            self.x + reach,
            self.y - reach,
            self.y + reach,
        ]
        .map(number::print);
        let d = format!("M{left} {bottom}L{mid_right} {top}M{mid_left} {bottom}L{right} {top}");
        xml.element("path").attr("class", "mr-silence").attr("d", d);
    }
}

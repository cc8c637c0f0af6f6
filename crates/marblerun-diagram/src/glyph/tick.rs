//! A time on the axis, and its line down the picture.

use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;

/// A time on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// Top of its line.
    pub y0: f64,
    /// Bottom of its line.
    pub y1: f64,
    /// The number; none where there is no room for one.
    pub text: Option<Text>,
}

impl Draw for Tick {
    fn boxes(&self) -> Boxes {
        Boxes {
            form: None,
            text: self.text.as_ref().map(Text::bounds),
        }
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
        if let Some(text) = &mut self.text {
            text.x += dx;
        }
    }

    fn draw(&self, xml: &mut Xml) {
        if self.y1 > self.y0 {
            let line = [
                ("x1", self.x),
                ("y1", self.y0),
                ("x2", self.x),
                ("y2", self.y1),
            ];
            xml.element("line").attr("class", "mr-grid").numbers(line);
        }
        if let Some(text) = &self.text {
            text.draw_centred(xml, "mr-tick");
        }
    }
}

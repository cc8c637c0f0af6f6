//! Where the run was stopped: a dashed line through all lanes.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, OUTPUT_FONT};

/// The end of a run that would have gone on.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The line.
    pub x: f64,
    /// Its top.
    pub y0: f64,
    /// Its bottom.
    pub y1: f64,
    /// Which limit it was.
    pub text: Text,
}

impl Limit {
    /// The line behind a marble at x = 0, from `y0` down to the lane at `y`, where its text stands.
    pub(crate) fn new(limit: marblerun_trace::Limit, y0: f64, y: f64) -> Limit {
        let line = theme::MARBLE + theme::GAP;
        let x = line + theme::OUTPUT_PADDING;
        let text = format!("stopped: {limit}");
        let text = Text::new(&text, &OUTPUT_FONT, x, y, theme::LONGEST_OUTPUT);
        Limit {
            x: line,
            y0,
            y1: y + theme::OUTPUT_REACH,
            text,
        }
    }
}

impl Draw for Limit {
    fn boxes(&self) -> Boxes {
        let text = self.text.bounds();
        Boxes::form(Rect {
            x0: self.x - 1.0,
            ..text
        })
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let line = [
            ("x1", self.x),
            ("y1", self.y0),
            ("x2", self.x),
            ("y2", self.y1),
        ];
        xml.element("line").attr("class", "mr-limit").numbers(line);
        self.text.draw(xml, "mr-limit-text");
    }
}

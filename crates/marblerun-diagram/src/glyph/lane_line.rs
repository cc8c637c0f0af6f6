//! The life of a lane: a line from its subscription to its end.

use crate::glyph::{Boxes, Draw};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// The line of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLine {
    /// Where it begins.
    pub x0: f64,
    /// Where it ends.
    pub x1: f64,
    /// The line.
    pub y: f64,
    /// How it ends.
    pub end: LineEnd,
}

/// How a lane ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LineEnd {
    /// It goes on after the last event.
    Open,
    /// With a completion or an error.
    Terminal,
    /// It was cancelled; a dotted rest follows, up to the x given.
    Cancelled(f64),
    /// It is no lane of a stream: a rule to write on.
    Rule,
}

impl Draw for LaneLine {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.x0 += dx;
        self.x1 += dx;
        if let LineEnd::Cancelled(rest) = &mut self.end {
            *rest += dx;
        }
    }

    fn draw(&self, xml: &mut Xml) {
        let y = self.y;
        let mut line = |class: &str, x0: f64, x1: f64| {
            let numbers = [("x1", x0), ("y1", y), ("x2", x1), ("y2", y)];
            xml.element("line").attr("class", class).numbers(numbers);
        };
        match self.end {
            LineEnd::Rule => line("mr-line mr-line-rule", self.x0, self.x1),
            LineEnd::Terminal => line("mr-line", self.x0, self.x1),
            LineEnd::Cancelled(rest) => {
                line("mr-line", self.x0, self.x1);
                line("mr-line mr-line-after", self.x1, rest);
            }
            LineEnd::Open => {
                line("mr-line", self.x0, self.x1);
                let head = theme::LINE_HEAD;
                let [x, tip, top, y, bottom] =
                    [self.x1 - head, self.x1, y - head, y, y + head].map(number::print);
                let d = format!("M{x} {top}L{tip} {y}L{x} {bottom}");
                xml.element("path")
                    .attr("class", "mr-line-head")
                    .attr("d", d);
            }
        }
    }
}

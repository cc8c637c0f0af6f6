//! The life of a lane: a line from its subscription to its end, in the colours of its threads.

use crate::glyph::{Boxes, Draw};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// The line of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLine {
    /// Where it begins.
    pub x0: f64,
    /// Up to where which thread brought the signals, in order: the x, and the place of the thread
    /// in the palette. The last x is where the line ends.
    pub parts: Vec<(f64, u32)>,
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
        for (x, _) in &mut self.parts {
            *x += dx;
        }
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
        let mut from = self.x0;
        for (to, thread) in &self.parts {
            match self.end {
                LineEnd::Rule => line("mr-line-rule", from, *to),
                _ => line(&format!("mr-line mr-t{thread}"), from, *to),
            }
            from = *to;
        }
        match self.end {
            LineEnd::Cancelled(rest) => line("mr-line-after", from, rest),
            LineEnd::Open => {
                let head = theme::LINE_HEAD;
                let thread = self.parts.last().map_or(0, |(_, thread)| *thread);
                let [x, tip, top, y, bottom] =
                    [from - head, from, y - head, y, y + head].map(number::print);
                let d = format!("M{x} {top}L{tip} {y}L{x} {bottom}");
                xml.element("path")
                    .attr("class", format!("mr-line-head mr-t{thread}"))
                    .attr("d", d);
            }
            LineEnd::Terminal | LineEnd::Rule => {}
        }
    }
}

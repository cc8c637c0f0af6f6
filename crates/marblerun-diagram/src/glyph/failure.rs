//! An error: a red cross on the line, and the name of its class.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme::{self, FAILURE_FONT};

/// The cross at the end of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Middle of the cross.
    pub x: f64,
    /// The line of the lane.
    pub y: f64,
    /// The class without its package.
    pub text: Text,
    /// Whether nobody took it.
    pub is_hollow: bool,
}

impl Failure {
    /// The cross of an error, at x = 0.
    pub(crate) fn new(failure: &marblerun_trace::Failure, y: f64) -> Failure {
        let x = theme::CROSS_REACH + theme::CROSS_GAP;
        let class = failure.short_class();
        let text = Text::new(class, &FAILURE_FONT, x, y, theme::LONGEST_FAILURE);
        Failure {
            x: 0.0,
            y,
            text,
            is_hollow: false,
        }
    }

    /// The same as one that nobody took.
    pub(crate) fn hollow(self) -> Failure {
        Failure {
            is_hollow: true,
            ..self
        }
    }
}

impl Draw for Failure {
    fn boxes(&self) -> Boxes {
        let size = 2.0 * theme::CROSS_REACH;
        let cross = Rect::around(self.x, self.y, size, size);
        Boxes::form(Rect {
            x1: self.text.bounds().x1,
            ..cross
        })
    }

    fn shift(&mut self, dx: f64) {
        self.x += dx;
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let reach = theme::CROSS_REACH;
        let [x0, y0, x1, y1] = [
            self.x - reach,
            self.y - reach,
            self.x + reach,
            self.y + reach,
        ]
        .map(number::print);
        let class = if self.is_hollow {
            "mr-error mr-dropped"
        } else {
            "mr-error"
        };
        let d = format!("M{x0} {y0}L{x1} {y1}M{x1} {y0}L{x0} {y1}");
        xml.element("path").attr("class", class).attr("d", d);
        self.text.draw(xml, "mr-error-text");
    }
}

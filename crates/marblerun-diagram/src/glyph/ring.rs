//! The ring where a lane begins.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, THREAD_FONT};

/// Where a subscriber got its subscription.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its middle.
    pub x: f64,
    /// The line of the lane.
    pub y: f64,
    /// What begins, where the name of the row does not say it: above the line.
    pub text: Option<Text>,
}

impl Ring {
    /// The ring at x = 0 on the line at `y`.
    pub(crate) fn new(y: f64) -> Ring {
        Ring {
            x: 0.0,
            y,
            text: None,
        }
    }

    /// The same with a name.
    pub(crate) fn labelled(self, label: &str) -> Ring {
        let middle = self.y - theme::LABEL_LIFT;
        let text = Text::new(label, &THREAD_FONT, self.x, middle, theme::LONGEST_LABEL);
        Ring {
            text: Some(text),
            ..self
        }
    }
}

impl Draw for Ring {
    fn boxes(&self) -> Boxes {
        let size = 2.0 * theme::RING;
        Boxes {
            form: Some(Rect::around(self.x, self.y, size, size)),
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
        let numbers = [("cx", self.x), ("cy", self.y), ("r", theme::RING)];
        xml.element("circle")
            .attr("class", "mr-ring")
            .numbers(numbers);
        if let Some(text) = &self.text {
            text.draw(xml, "mr-note");
        }
    }
}

//! A text that fits the room it is given.

use crate::geometry::Rect;
use crate::measure;
use crate::svg::xml::{Element, Xml};
use crate::theme::{BASELINE, Font};

/// A line of text, already shortened to its room.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The characters.
    pub text: String,
    /// Left edge.
    pub x: f64,
    /// Middle of the line.
    pub y: f64,
    /// Measured width.
    pub width: f64,
    /// Height of the line.
    pub height: f64,
    baseline: f64,
}

impl Text {
    /// The text, shortened to `room`, from `x` to the right.
    pub(crate) fn new(text: &str, font: &Font, x: f64, y: f64, room: f64) -> Text {
        let text = measure::shorten(&measure::one_line(text), font, room);
        let width = measure::width(&text, font);
        Text {
            text,
            x,
            y,
            width,
            height: font.size,
            baseline: font.size * BASELINE,
        }
    }

    /// The same with its left edge there.
    pub(crate) fn at(self, x: f64) -> Text {
        Text { x, ..self }
    }

    pub(crate) fn bounds(&self) -> Rect {
        let (top, bottom) = (self.y - self.height / 2.0, self.y + self.height / 2.0);
        Rect::new(self.x, top, self.x + self.width, bottom)
    }

    /// Writes it from its left edge.
    pub(crate) fn draw(&self, xml: &mut Xml, class: &str) {
        self.element(xml, class, self.x).text(&self.text);
    }

    /// Writes it around its middle: right even where the face is narrower than measured.
    pub(crate) fn draw_centred(&self, xml: &mut Xml, class: &str) {
        let middle = self.x + self.width / 2.0;
        self.element(xml, class, middle)
            .attr("text-anchor", "middle")
            .text(&self.text);
    }

    fn element<'a>(&self, xml: &'a mut Xml, class: &str, x: f64) -> Element<'a> {
        let position = [("x", x), ("y", self.y + self.baseline)];
        xml.element("text").attr("class", class).numbers(position)
    }
}

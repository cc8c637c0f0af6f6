//! A line that the program put out.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, OUTPUT_FONT};

/// A tag with the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The tag.
    pub area: Rect,
    /// What was put out, shortened.
    pub text: Text,
}

impl Output {
    /// The tag at x = 0 on the line at `y`; it begins as far left as a marble.
    pub(crate) fn new(text: &str, y: f64) -> Output {
        let left = -theme::MARBLE;
        let x = left + theme::OUTPUT_PADDING;
        let text = Text::new(text, &OUTPUT_FONT, x, y, theme::LONGEST_OUTPUT);
        let right = (x + text.width + theme::OUTPUT_PADDING).ceil();
        let area = Rect::new(
            left,
            y - theme::OUTPUT_REACH,
            right,
            y + theme::OUTPUT_REACH,
        );
        Output { area, text }
    }
}

impl Draw for Output {
    fn boxes(&self) -> Boxes {
        Boxes::form(self.area)
    }

    fn shift(&mut self, dx: f64) {
        self.area.x0 += dx;
        self.area.x1 += dx;
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        xml.element("rect").attr("class", "mr-tag").numbers([
            ("x", self.area.x0),
            ("y", self.area.y0),
            ("width", self.area.width()),
            ("height", self.area.height()),
            ("rx", theme::OUTPUT_CORNER),
        ]);
        self.text.draw_centred(xml, "mr-tag-text");
    }
}

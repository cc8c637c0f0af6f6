//! A text on a line: what was put out, read or written, and what threads do.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, OUTPUT_FONT};

/// A tag with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The tag.
    pub area: Rect,
    /// What it says, shortened.
    pub text: Text,
    /// What it stands for.
    pub kind: TagKind,
}

/// What a tag stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// The program put it out.
    Output,
    /// It popped up over the user interface.
    Popup,
    /// A field was read.
    Read,
    /// A field was written.
    Written,
    /// What keeps a thread from going on.
    Trouble,
}

impl Tag {
    /// The tag at x = 0 on the line at `y`; it begins as far left as a marble.
    pub(crate) fn new(text: &str, y: f64, kind: TagKind) -> Tag {
        let left = -theme::MARBLE;
        let x = left + theme::OUTPUT_PADDING;
        let text = Text::new(text, &OUTPUT_FONT, x, y, theme::LONGEST_OUTPUT);
        let right = (x + text.width + theme::OUTPUT_PADDING).ceil();
        let reach = theme::OUTPUT_REACH;
        Tag {
            area: Rect::new(left, y - reach, right, y + reach),
            text,
            kind,
        }
    }
}

impl Draw for Tag {
    fn boxes(&self) -> Boxes {
        Boxes::form(self.area)
    }

    fn shift(&mut self, dx: f64) {
        self.area.shift(dx);
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let (class, text) = match self.kind {
            TagKind::Output => ("mr-tag", "mr-tag-text"),
            TagKind::Popup => ("mr-tag mr-popup", "mr-popup-text"),
            TagKind::Read => ("mr-tag mr-read", "mr-tag-text"),
            TagKind::Written => ("mr-tag mr-written", "mr-tag-text"),
            TagKind::Trouble => ("mr-tag mr-trouble", "mr-popup-text"),
        };
        xml.rect(class, self.area, Some(theme::OUTPUT_CORNER));
        self.text.draw_centred(xml, text);
    }
}

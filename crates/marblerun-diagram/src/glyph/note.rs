//! A few words above the line of a thread: what it does to others.

use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, THREAD_FONT};

/// Words above a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What it says, shortened.
    pub text: Text,
}

impl Note {
    /// The words at x = 0 above the line at `y`.
    pub(crate) fn new(text: &str, y: f64) -> Note {
        let middle = y - theme::NOTE_LIFT;
        Note {
            text: Text::new(
                text,
                &THREAD_FONT,
                theme::NOTE_SHIFT,
                middle,
                theme::LONGEST_OUTPUT,
            ),
        }
    }
}

impl Draw for Note {
    fn boxes(&self) -> Boxes {
        Boxes::form(self.text.bounds())
    }

    fn shift(&mut self, dx: f64) {
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        self.text.draw(xml, "mr-note");
    }
}

//! The call that made a lane, and the threads its signals came on.

use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;

/// What stands to the left of a lane, or above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The call, shortened.
    pub call: Text,
    /// The call as written, if it was shortened.
    pub full: Option<String>,
    /// The threads.
    pub threads: Option<Text>,
}

impl Draw for Name {
    fn boxes(&self) -> Boxes {
        let threads = self.threads.as_ref().map(Text::bounds);
        Boxes {
            form: Some(self.call.bounds()),
            text: threads,
        }
    }

    fn shift(&mut self, dx: f64) {
        self.call.x += dx;
        if let Some(threads) = &mut self.threads {
            threads.x += dx;
        }
    }

    fn draw(&self, xml: &mut Xml) {
        match &self.full {
            None => self.call.draw(xml, "mr-name"),
            Some(full) => xml.element("g").content(|xml| {
                xml.element("title").text(full);
                self.call.draw(xml, "mr-name");
            }),
        }
        if let Some(threads) = &self.threads {
            threads.draw(xml, "mr-thread");
        }
    }
}

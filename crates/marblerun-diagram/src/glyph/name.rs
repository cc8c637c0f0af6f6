//! The call that made a lane, and the threads its signals came on.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// What stands to the left of a lane, or above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The call, shortened.
    pub call: Text,
    /// The call as written, if it was shortened.
    pub full: Option<String>,
    /// The threads, in order of appearance.
    pub threads: Vec<ThreadName>,
    /// Whether signals change threads here: marked before the first of them.
    pub is_hop: bool,
}

/// The name of a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadName {
    /// The name.
    pub text: Text,
    /// Its place in the palette of threads.
    pub colour: u32,
}

impl Name {
    /// Around the names of the threads, and the mark before them.
    pub(crate) fn threads_bounds(&self) -> Option<Rect> {
        let (first, last) = (self.threads.first()?, self.threads.last()?);
        let mark = if self.is_hop { theme::HOP_WIDTH } else { 0.0 };
        let bounds = first.text.bounds();
        Some(Rect {
            x0: bounds.x0 - mark,
            x1: last.text.bounds().x1,
            ..bounds
        })
    }
}

impl Draw for Name {
    fn boxes(&self) -> Boxes {
        Boxes {
            form: Some(self.call.bounds()),
            text: self.threads_bounds(),
        }
    }

    fn shift(&mut self, dx: f64) {
        self.call.x += dx;
        for thread in &mut self.threads {
            thread.text.x += dx;
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
        if let (Some(first), true) = (self.threads.first(), self.is_hop) {
            let left = first.text.x - theme::HOP_WIDTH;
            let reach = theme::HOP_REACH;
            let [top, middle, bottom] =
                [first.text.y - reach, first.text.y, first.text.y + reach].map(number::print);
            let chevrons: Vec<String> = (0..3)
                .map(|n| left + 1.0 + f64::from(n) * (reach + 0.5))
                .map(|x| [x, x + reach].map(number::print))
                .map(|[x, tip]| format!("M{x} {top}L{tip} {middle}L{x} {bottom}"))
                .collect();
            xml.element("path")
                .attr("class", format!("mr-hop mr-t{}", first.colour))
                .attr("d", chevrons.concat());
        }
        for thread in &self.threads {
            thread
                .text
                .draw(xml, &format!("mr-thread mr-t{}", thread.colour));
        }
    }
}

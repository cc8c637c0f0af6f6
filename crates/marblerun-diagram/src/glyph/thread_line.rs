//! The life of a thread: running, blocked, waiting.

use crate::glyph::{Boxes, Draw};
use crate::svg::xml::Xml;

/// The line of a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadLine {
    /// Where it begins.
    pub x0: f64,
    /// Up to where it did what, in order.
    pub parts: Vec<(f64, Activity)>,
    /// The line.
    pub y: f64,
    /// Its place in the palette of threads.
    pub colour: u32,
}

/// What a thread does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// It runs, or could run.
    Runs,
    /// It sleeps, or waits for another thread or for an answer.
    Blocked,
    /// It wants a monitor that another one holds.
    Wants,
    /// It waits to be notified.
    Waits,
}

impl Draw for ThreadLine {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.x0 += dx;
        for (x, _) in &mut self.parts {
            *x += dx;
        }
    }

    fn draw(&self, xml: &mut Xml) {
        let mut from = self.x0;
        for (to, activity) in &self.parts {
            let how = match activity {
                Activity::Runs => "mr-runs",
                Activity::Blocked => "mr-blocked",
                Activity::Wants => "mr-wants",
                Activity::Waits => "mr-waits",
            };
            let class = format!("mr-line mr-t{} {how}", self.colour);
            let numbers = [("x1", from), ("y1", self.y), ("x2", *to), ("y2", self.y)];
            xml.element("line").attr("class", class).numbers(numbers);
            from = *to;
        }
    }
}

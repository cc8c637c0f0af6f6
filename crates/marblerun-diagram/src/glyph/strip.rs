//! How much of something there is over time: demand, values that are held, threads that wait.

use std::fmt::Write as _;

use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;

/// A strip of steps below the line of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// What there is.
    pub stock: Stock,
    /// From where on there is how much, in order; before the first there is nothing.
    pub steps: Vec<(f64, u64)>,
    /// Where the last amount ends.
    pub x1: f64,
    /// The top: as much as there ever is.
    pub y0: f64,
    /// The bottom: nothing.
    pub y1: f64,
    /// What it is, and how much at most.
    pub label: Text,
}

/// What a strip shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stock {
    /// Values asked for and not yet delivered.
    Demand,
    /// Values that came in and wait in the operator.
    Held,
    /// Threads that want a monitor or wait to be notified.
    Waiting,
}

impl Draw for Strip {
    fn boxes(&self) -> Boxes {
        Boxes {
            form: None,
            text: Some(self.label.bounds()),
        }
    }

    fn shift(&mut self, dx: f64) {
        for (x, _) in &mut self.steps {
            *x += dx;
        }
        self.x1 += dx;
        self.label.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let class = match self.stock {
            Stock::Demand => "mr-strip mr-demand",
            Stock::Held => "mr-strip mr-held",
            Stock::Waiting => "mr-strip mr-waiting",
        };
        self.label.draw(xml, "mr-strip-text");
        let most = self.steps.iter().map(|(_, amount)| *amount).max();
        let (Some(most @ 1..), Some((x0, _))) = (most, self.steps.first()) else {
            return;
        };
        let bottom = number::print(self.y1);
        let mut d = format!("M{} {bottom}", number::print(*x0));
        for (at, (_, amount)) in self.steps.iter().enumerate() {
            let right = self.steps.get(at + 1).map_or(self.x1, |(x, _)| *x);
            let y = self.y1 - (self.y1 - self.y0) * (*amount as f64 / most as f64);
            // Writing to a string does not fail.
            let _ = write!(d, "V{}H{}", number::print(y), number::print(right));
        }
        let _ = write!(d, "V{bottom}Z");
        xml.element("path").attr("class", class).attr("d", d);
    }
}

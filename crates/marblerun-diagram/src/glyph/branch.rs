//! What one thing led to in another lane: down from the cause, and along to the effect.

use crate::glyph::{Boxes, Draw};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme;

/// A thin line with one rounded corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The cause.
    pub from: (f64, f64),
    /// The effect, never further left.
    pub to: (f64, f64),
}

impl Draw for Branch {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.from.0 += dx;
        self.to.0 += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let ((x0, y0), (x1, y1)) = (self.from, self.to);
        let radius = theme::BRANCH_CORNER.min(x1 - x0).min((y1 - y0).abs());
        let turn = if y1 < y0 { -radius } else { radius };
        let [x0, y0, x1, y1, before, after] =
            [x0, y0, x1, y1, y1 - turn, x0 + radius].map(number::print);
        let d = format!("M{x0} {y0}V{before}Q{x0} {y1} {after} {y1}H{x1}");
        xml.element("path").attr("class", "mr-branch").attr("d", d);
    }
}

//! What goes from subscriber to source: a dotted arrow up, into the lane from below.

use marblerun_trace::Demand;

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme::{self, UPWARD_FONT};

/// An arrow from the lane below, or from the subscriber.
#[derive(Clone, Debug, PartialEq)]
pub struct Upward {
    /// Its shaft.
    pub x: f64,
    /// The line of the lane it points to.
    pub y: f64,
    /// What it stands for.
    pub kind: UpwardKind,
    /// What is written beside it, if anything.
    pub text: Option<Text>,
}

/// What an arrow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpwardKind {
    /// `subscribe`; it has no text: a lane begins above it.
    Subscribe,
    /// `request(n)`.
    Request(Demand),
    /// Several of them, and how much they ask for in all.
    Requests(u32, Demand),
    /// `cancel`.
    Cancel,
}

impl Upward {
    /// The arrow at x = 0 into the lane at `y`.
    pub(crate) fn new(kind: UpwardKind, y: f64) -> Upward {
        let text = match kind {
            UpwardKind::Subscribe => None,
            UpwardKind::Request(n) if n.is_unbounded() => Some("request(∞)".to_owned()),
            UpwardKind::Request(n) => Some(format!("request({n})")),
            UpwardKind::Requests(count, n) if n.is_unbounded() => {
                Some(format!("request ×{count}: ∞"))
            }
            UpwardKind::Requests(count, n) => Some(format!("request ×{count}: {n}")),
            UpwardKind::Cancel => Some("cancel".to_owned()),
        };
        let middle = y + theme::UPWARD_MIDDLE;
        let text = text.map(|text| {
            Text::new(
                &text,
                &UPWARD_FONT,
                theme::UPWARD_TEXT,
                middle,
                theme::LONGEST_PILL,
            )
        });
        Upward {
            x: 0.0,
            y,
            kind,
            text,
        }
    }
}

impl Draw for Upward {
    fn boxes(&self) -> Boxes {
        let (top, bottom) = (self.y + theme::UPWARD_TIP, self.y + theme::UPWARD_TAIL);
        let half = theme::UPWARD_HEAD;
        Boxes {
            form: Some(Rect::new(self.x - half, top, self.x + half, bottom)),
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
        let (tip, tail) = (self.y + theme::UPWARD_TIP, self.y + theme::UPWARD_TAIL);
        let class = match self.kind {
            UpwardKind::Subscribe => "mr-up mr-subscribe",
            UpwardKind::Request(_) | UpwardKind::Requests(..) => "mr-up mr-request",
            UpwardKind::Cancel => "mr-up mr-cancel",
        };
        let shaft = [("x1", self.x), ("y1", tail), ("x2", self.x), ("y2", tip)];
        xml.element("line").attr("class", class).numbers(shaft);
        let half = theme::UPWARD_HEAD;
        let [left, x, right, tip, wing] =
            [self.x - half, self.x, self.x + half, tip, tip + half + 1.0].map(number::print);
        let d = format!("M{left} {wing}L{x} {tip}L{right} {wing}");
        xml.element("path").attr("class", "mr-up-head").attr("d", d);
        if let Some(text) = &self.text {
            text.draw(xml, "mr-up-text");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_much_is_asked_for() {
        let check = |kind, expected: Option<&str>| {
            let text = Upward::new(kind, 0.0).text;
            assert_eq!(text.as_ref().map(|text| text.text.as_str()), expected);
        };
        check(UpwardKind::Request(Demand(2)), Some("request(2)"));
        check(UpwardKind::Request(Demand::UNBOUNDED), Some("request(∞)"));
        check(UpwardKind::Cancel, Some("cancel"));
        check(UpwardKind::Subscribe, None);
    }
}

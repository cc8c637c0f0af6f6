//! A timer: set, and later due or called off; and the time between, as a thin bar.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme::{self, UPWARD_FONT};

/// What becomes of a timer, as a sign below the line of its lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Alarm {
    /// Its middle.
    pub x: f64,
    /// Its middle.
    pub y: f64,
    /// What it stands for.
    pub kind: AlarmKind,
    /// For how long it is set.
    pub text: Option<Text>,
}

/// What becomes of a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmKind {
    /// It was set.
    Set,
    /// It was due.
    Fired,
    /// It was called off.
    Cancelled,
}

impl Alarm {
    /// The sign at x = 0 with its middle at `y`; for a timer that is set it tells how long it runs.
    pub(crate) fn new(kind: AlarmKind, y: f64, text: Option<&str>) -> Alarm {
        let left = theme::ALARM + theme::ALARM_GAP;
        let text = text.map(|text| Text::new(text, &UPWARD_FONT, left, y, theme::LONGEST_PILL));
        Alarm {
            x: 0.0,
            y,
            kind,
            text,
        }
    }
}

impl Draw for Alarm {
    fn boxes(&self) -> Boxes {
        let size = 2.0 * theme::ALARM;
        Boxes {
            form: Some(Rect::around(self.x, self.y, size, size)),
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
        let (x, y, r) = (self.x, self.y, theme::ALARM);
        match self.kind {
            AlarmKind::Set => {
                let end = [("x1", x), ("y1", y - r), ("x2", x), ("y2", y + r)];
                xml.element("line").attr("class", "mr-alarm").numbers(end);
            }
            AlarmKind::Fired => {
                let circle = [("cx", x), ("cy", y), ("r", r)];
                let class = "mr-alarm mr-alarm-face";
                xml.element("circle").attr("class", class).numbers(circle);
                let [x, y, top, right] = [x, y, y - r * 0.6, x + r * 0.5].map(number::print);
                let d = format!("M{x} {top}V{y}H{right}");
                xml.element("path").attr("class", "mr-alarm").attr("d", d);
            }
            AlarmKind::Cancelled => {
                let r = r * 0.7;
                let [x0, y0, x1, y1] = [x - r, y - r, x + r, y + r].map(number::print);
                let d = format!("M{x0} {y0}L{x1} {y1}M{x1} {y0}L{x0} {y1}");
                xml.element("path").attr("class", "mr-alarm").attr("d", d);
            }
        }
        if let Some(text) = &self.text {
            text.draw(xml, "mr-alarm-text");
        }
    }
}

/// The time for which a timer runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// From its being set.
    pub x0: f64,
    /// To its end.
    pub x1: f64,
    /// The middle of the bar.
    pub y: f64,
}

impl Draw for Pending {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.x0 += dx;
        self.x1 += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let numbers = [
            ("x1", self.x0),
            ("y1", self.y),
            ("x2", self.x1),
            ("y2", self.y),
        ];
        xml.element("line")
            .attr("class", "mr-pending")
            .numbers(numbers);
    }
}

//! The time from a call to its answer.

use marblerun_trace::CallKind;

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw};
use crate::svg::xml::Xml;
use crate::theme;

/// A bar behind the call and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct CallBar {
    /// From the call to the answer, or to the end of the picture.
    pub area: Rect,
    /// How the answer comes.
    pub kind: CallKind,
    /// Whether the answer comes within the picture.
    pub is_answered: bool,
}

impl CallBar {
    /// The bar on the line at `y`.
    pub(crate) fn new(x0: f64, x1: f64, y: f64, kind: CallKind, is_answered: bool) -> CallBar {
        CallBar {
            area: Rect::new(x0, y - theme::CALL_REACH, x1, y + theme::CALL_REACH),
            kind,
            is_answered,
        }
    }
}

impl Draw for CallBar {
    fn boxes(&self) -> Boxes {
        Boxes::BEHIND
    }

    fn shift(&mut self, dx: f64) {
        self.area.shift(dx);
    }

    fn draw(&self, xml: &mut Xml) {
        let class = match (self.kind, self.is_answered) {
            (CallKind::Callback, true) => "mr-call mr-callback",
            (CallKind::Future, true) => "mr-call mr-promise",
            (CallKind::Blocking, true) => "mr-call mr-blocking",
            (CallKind::Callback, false) => "mr-call mr-callback mr-unanswered",
            (CallKind::Future, false) => "mr-call mr-promise mr-unanswered",
            (CallKind::Blocking, false) => "mr-call mr-blocking mr-unanswered",
        };
        xml.rect(class, self.area, Some(theme::CALL_REACH));
    }
}

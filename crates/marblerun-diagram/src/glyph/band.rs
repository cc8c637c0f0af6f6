//! Many events told as one: a pile of marbles, or a stretch of a busy lane.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, OUTPUT_FONT};

/// Several events of a lane in one glyph.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// From the first of them to the last.
    pub area: Rect,
    /// How many there are, and in a pile which comes first.
    pub text: Text,
    /// Whether all of them happen at one instant.
    pub is_pile: bool,
}

impl Band {
    /// A stretch with so many events, its first one at x = 0 on the line at `y`.
    pub(crate) fn new(count: u32, y: f64) -> Band {
        Band::with_text(&format!("×{count}"), y, false)
    }

    /// So many values at one instant, this one first.
    pub(crate) fn pile(first: &str, count: u32, y: f64) -> Band {
        Band::with_text(&format!("{first} ×{count}"), y, true)
    }

    fn with_text(text: &str, y: f64, is_pile: bool) -> Band {
        let left = -theme::MARBLE;
        let x = left + theme::PILL_PADDING;
        let text = Text::new(text, &OUTPUT_FONT, x, y, theme::LONGEST_PILL);
        let shift = if is_pile {
            theme::PILE_SHIFT * 2.0
        } else {
            0.0
        };
        let right = (x + text.width + theme::PILL_PADDING + shift).ceil();
        let reach = match is_pile {
            true => theme::MARBLE,
            false => theme::BAND_REACH,
        };
        let area = Rect::new(left, y - reach, right, y + reach);
        Band {
            area,
            text,
            is_pile,
        }
    }

    /// Makes it reach at least there.
    pub(crate) fn reach(&mut self, x: f64) {
        self.area.x1 = self.area.x1.max(x);
    }
}

impl Draw for Band {
    fn boxes(&self) -> Boxes {
        Boxes::form(self.area)
    }

    fn shift(&mut self, dx: f64) {
        self.area.shift(dx);
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let mut rect = |area: Rect, class: &str, radius: f64| {
            xml.rect(class, area, Some(radius));
        };
        if self.is_pile {
            for card in [2.0, 1.0, 0.0] {
                let shift = card * theme::PILE_SHIFT;
                let area = Rect {
                    x0: self.area.x0 + shift,
                    y0: self.area.y0 + shift / 2.0,
                    x1: self.area.x1 - (2.0 - card) * theme::PILE_SHIFT,
                    y1: self.area.y1 - (2.0 - card) * theme::PILE_SHIFT / 2.0,
                };
                rect(area, "mr-value mr-pile", theme::MARBLE);
            }
        } else {
            rect(self.area, "mr-band", theme::CORNER);
        }
        self.text.draw(xml, "mr-band-text");
    }
}

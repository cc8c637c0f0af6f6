//! A monitor held by a thread, for as long as it is held.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::svg::xml::Xml;
use crate::theme::{self, OUTPUT_FONT};

/// From taking a monitor to giving it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Hold {
    /// The time, around the line.
    pub area: Rect,
    /// Whose colour it has.
    pub colour: HoldColour,
    /// Who holds it; none where the row says so.
    pub text: Option<Text>,
}

/// On the row of a thread a hold has the colour of the monitor, and the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldColour {
    /// The place of the monitor in the palette of marbles.
    Monitor(u32),
    /// The place of the thread in the palette of threads.
    Thread(u32),
}

impl Hold {
    /// The monitor of that number held by the thread of this row.
    pub(crate) fn of_thread(x0: f64, x1: f64, y: f64, monitor: u32) -> Hold {
        let reach = theme::HOLD_REACH;
        Hold {
            area: Rect::new(x0, y - reach, x1, y + reach),
            colour: HoldColour::Monitor(monitor % theme::PALETTE_SIZE),
            text: None,
        }
    }

    /// The monitor of this row held by a thread.
    pub(crate) fn of_monitor(x0: f64, x1: f64, y: f64, owner: &str, colour: u32) -> Hold {
        let reach = theme::OUTPUT_REACH;
        let room = x1 - x0 - 2.0 * theme::OUTPUT_PADDING;
        let text = Text::new(owner, &OUTPUT_FONT, 0.0, y, room.max(0.0));
        let text = (text.width <= room).then(|| text.clone().at((x0 + x1 - text.width) / 2.0));
        Hold {
            area: Rect::new(x0, y - reach, x1, y + reach),
            colour: HoldColour::Thread(colour),
            text,
        }
    }
}

impl Draw for Hold {
    fn boxes(&self) -> Boxes {
        match self.colour {
            HoldColour::Monitor(_) => Boxes::BEHIND,
            HoldColour::Thread(_) => Boxes::form(self.area),
        }
    }

    fn shift(&mut self, dx: f64) {
        self.area.shift(dx);
        if let Some(text) = &mut self.text {
            text.x += dx;
        }
    }

    fn draw(&self, xml: &mut Xml) {
        let class = match self.colour {
            HoldColour::Monitor(n) => format!("mr-hold mr-c{n}"),
            HoldColour::Thread(n) => format!("mr-owner mr-t{n}"),
        };
        xml.rect(&class, self.area, Some(theme::CORNER));
        if let Some(text) = &self.text {
            text.draw_centred(xml, "mr-tag-text");
        }
    }
}

//! A value: a marble with its text, or a pill if the text is longer.

use crate::geometry::Rect;
use crate::glyph::{Boxes, Draw, Text};
use crate::number;
use crate::svg::xml::Xml;
use crate::theme::{self, VALUE_FONT};

/// A marble on its lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its box; the centre of a round marble of the same height lies at the x of the event.
    pub area: Rect,
    /// What is written in it.
    pub text: Text,
    /// The colour: the place in the palette.
    pub colour: u32,
    /// The form.
    pub outline: Outline,
    /// Whether it is only an outline: nobody took it.
    pub is_hollow: bool,
}

/// The form of a marble tells how often its value was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outline {
    /// As it came to be.
    Round,
    /// Changed once.
    Square,
    /// Changed twice.
    Hexagon,
    /// Changed three times; then square again.
    Octagon,
}

impl Outline {
    /// The form after so many changes.
    pub(crate) fn after(changes: u32) -> Outline {
        match changes {
            0 => Outline::Round,
            n => [Outline::Square, Outline::Hexagon, Outline::Octagon][(n as usize - 1) % 3],
        }
    }
}

impl Value {
    /// The marble of a value, at x = 0 on the line at `y`.
    pub(crate) fn new(value: &marblerun_trace::Value, y: f64) -> Value {
        let left = -theme::MARBLE;
        let text = Text::new(
            if value.text.is_empty() {
                "\"\""
            } else {
                &value.text
            },
            &VALUE_FONT,
            left + theme::PILL_PADDING,
            y,
            theme::LONGEST_PILL - 2.0 * theme::PILL_PADDING,
        );
        let width = if text.width <= theme::ROUND_TEXT {
            2.0 * theme::MARBLE
        } else {
            (text.width + 2.0 * theme::PILL_PADDING).ceil()
        };
        let x = left + (width - text.width) / 2.0;
        Value {
            area: Rect::new(left, y - theme::MARBLE, left + width, y + theme::MARBLE),
            text: text.at(x),
            colour: value.identity % theme::PALETTE_SIZE,
            outline: Outline::after(value.changes),
            is_hollow: false,
        }
    }

    /// The same as an outline.
    pub(crate) fn hollow(self) -> Value {
        Value {
            is_hollow: true,
            ..self
        }
    }

    fn polygon(&self, cut_x: f64, cut_y: f64) -> String {
        let Rect { x0, y0, x1, y1 } = self.area;
        let corners = [
            (x0 + cut_x, y0),
            (x1 - cut_x, y0),
            (x1, y0 + cut_y),
            (x1, y1 - cut_y),
            (x1 - cut_x, y1),
            (x0 + cut_x, y1),
            (x0, y1 - cut_y),
            (x0, y0 + cut_y),
        ];
        let mut points: Vec<String> = corners
            .iter()
            .map(|(x, y)| format!("{},{}", number::print(*x), number::print(*y)))
            .collect();
        points.dedup();
        points.join(" ")
    }
}

impl Draw for Value {
    fn boxes(&self) -> Boxes {
        Boxes::form(self.area)
    }

    fn shift(&mut self, dx: f64) {
        self.area.shift(dx);
        self.text.x += dx;
    }

    fn draw(&self, xml: &mut Xml) {
        let class = match self.is_hollow {
            true => "mr-value mr-hollow".to_owned(),
            false => format!("mr-value mr-c{}", self.colour),
        };
        let radius = match self.outline {
            Outline::Round => Some(theme::MARBLE),
            Outline::Square => Some(theme::CORNER),
            _ => None,
        };
        match (radius, self.outline) {
            (Some(radius), _) => {
                xml.rect(&class, self.area, Some(radius));
            }
            (None, Outline::Hexagon) => {
                let points = self.polygon(theme::HEXAGON_CUT, theme::MARBLE);
                xml.element("polygon")
                    .attr("class", class)
                    .attr("points", points);
            }
            (None, _) => {
                let points = self.polygon(theme::OCTAGON_CUT, theme::OCTAGON_CUT);
                xml.element("polygon")
                    .attr("class", class)
                    .attr("points", points);
            }
        }
        let class = if self.is_hollow {
            "mr-hollow-text"
        } else {
            "mr-value-text"
        };
        self.text.draw_centred(xml, class);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, changes: u32, expected: &str) {
        let value = marblerun_trace::Value {
            text: text.into(),
            identity: 9,
            changes,
        };
        let value = Value::new(&value, 20.0);
        assert!(value.area.contains(&value.text.bounds()), "{value:?}");
        let mut xml = Xml::default();
        value.draw(&mut xml);
        assert_eq!(xml.finish(), expected);
    }

    #[test]
    fn short_text_stands_in_a_circle() {
        check(
            "a",
            0,
            "<rect class=\"mr-value mr-c1\" x=\"-11\" y=\"9\" width=\"22\" height=\"22\" rx=\"11\"/>\n\
             <text class=\"mr-value-text\" x=\"0\" y=\"23.96\" text-anchor=\"middle\">a</text>\n",
        );
    }

    #[test]
    fn each_change_gives_another_form() {
        check(
            "joe",
            2,
            "<polygon class=\"mr-value mr-c1\" \
             points=\"-4.5,9 18.5,9 25,20 18.5,31 -4.5,31 -11,20\"/>\n\
             <text class=\"mr-value-text\" x=\"7\" y=\"23.96\" text-anchor=\"middle\">joe</text>\n",
        );
        let forms: Vec<Outline> = (0..6).map(Outline::after).collect();
        use Outline::*;
        assert_eq!(forms, [Round, Square, Hexagon, Octagon, Square, Hexagon]);
    }

    #[test]
    fn long_text_is_shortened() {
        let text = "x".repeat(500);
        let value = marblerun_trace::Value {
            text,
            identity: 0,
            changes: 0,
        };
        let value = Value::new(&value, 0.0);
        assert!(value.area.width() <= theme::LONGEST_PILL && value.text.text.ends_with('…'));
    }
}

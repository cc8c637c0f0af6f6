//! What is drawn of the axis.

use crate::geometry::Rect;
use crate::glyph::{Glyph, Instant, Place, Shape, Silence, Text, Tick};
use crate::layout::axis::{Axis, Stretch};
use crate::layout::rows::Names;
use crate::theme::{self, TICK_FONT};

/// Times, silences and wide instants.
pub(super) fn ticks(axis: &Axis, plot: Rect, names: Names) -> Vec<Glyph> {
    let mut shapes = Vec::new();
    for slot in axis
        .slots
        .iter()
        .filter(|slot| slot.end - slot.start >= theme::WIDE_INSTANT)
    {
        let area = Rect::new(
            slot.start - theme::INSTANT_MARGIN,
            plot.y0,
            (slot.end + theme::INSTANT_MARGIN).min(plot.x1),
            plot.y1,
        );
        shapes.push(Shape::Instant(Instant { area }));
    }
    let y = theme::TICK_MIDDLE;
    let silences: Vec<Silence> = axis
        .slots
        .windows(2)
        .filter(|pair| pair[0].next == Stretch::Broken)
        .map(|pair| {
            let x = (pair[0].end + pair[1].start) / 2.0;
            Silence { x, y }
        })
        .collect();
    let is_cut = |x0: f64, x1: f64| {
        let reach = 2.0 * theme::BREAK_REACH;
        let next = silences.partition_point(|silence| silence.x + reach <= x0);
        silences.get(next).is_some_and(|next| next.x - reach < x1)
    };
    let mut free_from = 0.0;
    // Where there is no room for it beside the numbers, the first of them has it.
    let has_unit = |at| names != Names::Beside && at == 0;
    if names == Names::Beside {
        let unit = Text::new("ms", &TICK_FONT, 0.0, y, theme::NAMES_WIDTH);
        let x = plot.x0 - theme::NAMES_GAP - unit.width + theme::TICK_GAP;
        free_from = x + unit.width + theme::TICK_GAP;
        let unit = unit.at(x);
        shapes.push(Shape::Tick(Tick {
            x,
            y0: plot.y0,
            y1: plot.y0,
            text: Some(unit),
        }));
    }
    for (at, mark) in axis.marks().into_iter().enumerate() {
        let time = mark.time.to_string();
        let number = Text::new(
            match has_unit(at) {
                true => &time,
                false => time.trim_end_matches(" ms"),
            },
            &TICK_FONT,
            0.0,
            y,
            theme::TICK_ROOM,
        );
        let x = mark.x - number.width / 2.0;
        let right = x + number.width;
        let fits = x >= free_from && right <= plot.x1 + theme::MARGIN && !is_cut(x, right);
        if fits {
            free_from = right + theme::TICK_GAP;
        }
        let text = fits.then(|| number.at(x));
        shapes.push(Shape::Tick(Tick {
            x: mark.x,
            y0: plot.y0,
            y1: plot.y1,
            text,
        }));
    }
    shapes.extend(silences.into_iter().map(Shape::Silence));
    let glyph = |shape| Glyph {
        place: Place::Axis,
        event: None,
        shape,
    };
    shapes.into_iter().map(glyph).collect()
}

//! A scene as SVG.
//!
//! Each lane is a `<g data-lane="N">`, and within it each event a `<g data-event="N">` with its
//! sentence as `<title>`; a glyph that stands for several events has the last one as `data-last`. How things look is said by CSS classes only: a document that stands alone
//! brings its stylesheet, another one gets it from its host ([`stylesheet()`]) and holds nothing
//! that a strict content security policy refuses.

mod plain;
mod stylesheet;
#[cfg(test)]
mod tests;
pub(crate) mod xml;

use marblerun_trace::Time;

use crate::geometry::Rect;
use crate::glyph::{Glyph, Place};
use crate::number;
use crate::scene::Scene;
use crate::theme;
use xml::Xml;

pub use stylesheet::stylesheet;

/// The paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As much contrast as there is: black on white.
    Contrast,
    /// For paper: white, and nothing that costs ink.
    Print,
}

/// How a scene is dressed as SVG.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dress<'a> {
    /// The paper, for a document that stands alone; otherwise the host says it.
    pub theme: Theme,
    /// Whether it is a document of its own, with its stylesheet and background.
    pub standalone: bool,
    /// Whether colours stand where they are used, for readers of SVG that know no custom
    /// properties; light if the theme is [`Theme::Auto`].
    pub is_plain: bool,
    /// What ids begin with, so that several diagrams fit in one page.
    pub id_prefix: &'a str,
    /// Where the playhead stands; none without.
    pub at: Option<Time>,
}

impl Default for Dress<'_> {
    fn default() -> Self {
        Dress {
            theme: Theme::Auto,
            standalone: true,
            is_plain: false,
            id_prefix: "m",
            at: None,
        }
    }
}

/// Writes a scene as SVG.
pub fn write(scene: &Scene, dress: &Dress<'_>) -> String {
    let prefix = identifier(dress.id_prefix);
    let mut xml = Xml::default();
    let mut svg = xml.element("svg");
    if dress.standalone {
        svg = svg
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("id", format!("{prefix}-svg"));
    }
    let [width, height] = [scene.width, scene.height].map(number::print);
    svg.attr("class", "mr-diagram")
        .numbers([("width", scene.width), ("height", scene.height)])
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", "img")
        .attr("aria-labelledby", format!("{prefix}-title {prefix}-desc"))
        .content(|xml| {
            xml.element("title")
                .attr("id", format!("{prefix}-title"))
                .text(&scene.title);
            xml.element("desc")
                .attr("id", format!("{prefix}-desc"))
                .text(&scene.description);
            if dress.standalone {
                let mut glyphs = Xml::default();
                write_glyphs(&mut glyphs, scene, dress.at);
                let rules = stylesheet::rules_for(&glyphs.finish());
                let css = match dress.is_plain {
                    true => plain::resolve(&rules, dress.theme),
                    false => {
                        let root = format!("#{prefix}-svg");
                        stylesheet::standalone(dress.theme, &root, &rules)
                    }
                };
                xml.element("style").lines(&css);
                xml.rect(
                    "mr-paper",
                    Rect::new(0.0, 0.0, scene.width, scene.height),
                    None,
                );
            }
            write_glyphs(xml, scene, dress.at);
        });
    xml.finish()
}

/// From back to front: the axis, what led to what, the lines of the lanes, the veil over what is to
/// come and the playhead, and what happens in the lanes. So a marble at the playhead is seen as a
/// whole; events that are to come are dimmed by their class.
fn write_glyphs(xml: &mut Xml, scene: &Scene, at: Option<Time>) {
    let axis = scene
        .glyphs
        .iter()
        .take_while(|glyph| glyph.place == Place::Axis)
        .count();
    let (axis, lanes) = scene.glyphs.split_at(axis);
    write_group(xml, Place::Axis, |xml| {
        axis.iter().for_each(|glyph| draw(xml, glyph));
    });
    xml.element("g").attr("class", "mr-lines").content(|xml| {
        let mut behind: Vec<&Glyph> = Vec::new();
        behind.extend(lanes.iter().filter(|glyph| glyph.shape.is_behind()));
        for lane in behind.chunk_by(|a, b| a.place == b.place) {
            let Some(first) = lane.first() else { continue };
            write_group(xml, first.place, |xml| {
                lane.iter().for_each(|glyph| draw(xml, glyph));
            });
        }
    });
    if let Some(at) = at {
        let x = scene.x_of_playhead(at);
        xml.rect(
            "mr-veil",
            Rect {
                x0: x,
                ..scene.plot
            },
            None,
        );
        write_playhead(xml, x, scene.plot.y1);
    }
    for lane in lanes.chunk_by(|a, b| a.place == b.place) {
        let Some(first) = lane.first() else { continue };
        if lane.iter().all(|glyph| glyph.shape.is_behind()) {
            continue;
        }
        write_group(xml, first.place, |xml| {
            for glyph in lane.iter().filter(|glyph| !glyph.shape.is_behind()) {
                write_event(xml, glyph, at);
            }
        });
    }
}

fn write_group(xml: &mut Xml, place: Place, content: impl FnOnce(&mut Xml)) {
    let group = xml.element("g");
    let group = match place {
        Place::Axis => group.attr("class", "mr-axis"),
        Place::Unseen => group.attr("class", "mr-branches"),
        Place::Lane(id) => group.attr("class", "mr-lane").attr("data-lane", id.0),
        Place::Folded(id) => group
            .attr("class", "mr-lane mr-folded")
            .attr("data-folded", id.0),
        Place::Call(id) => group.attr("class", "mr-lane").attr("data-call", id.0),
        Place::Thread(id) => group.attr("class", "mr-lane").attr("data-thread", id.0),
        Place::Monitor(_) => group.attr("class", "mr-lane mr-monitor"),
        Place::Timers => group.attr("class", "mr-lane mr-timers"),
        Place::Screen => group.attr("class", "mr-lane mr-screen"),
        Place::Output => group.attr("class", "mr-lane mr-output"),
        Place::Dropped => group.attr("class", "mr-lane mr-unclaimed"),
    };
    group.content(content);
}

fn draw(xml: &mut Xml, glyph: &Glyph) {
    glyph.shape.as_draw().draw(xml);
}

fn write_event(xml: &mut Xml, glyph: &Glyph, at: Option<Time>) {
    let Some(told) = &glyph.event else {
        return draw(xml, glyph);
    };
    let mut group = xml.element("g");
    if at.is_some_and(|at| told.time > at) {
        group = group.attr("class", "mr-future");
    }
    group = group.attr("data-event", told.id.0);
    if told.count > 1 {
        group = group.attr("data-last", told.last.0);
    }
    group.content(|xml| {
        xml.element("title").text(&told.sentence);
        draw(xml, glyph);
    });
}

fn write_playhead(xml: &mut Xml, x: f64, bottom: f64) {
    xml.element("g")
        .attr("class", "mr-playhead")
        .content(|xml| {
            let top = theme::FLAG_BOTTOM - 2.0 * theme::FLAG_REACH;
            let line = [("x1", x), ("y1", top), ("x2", x), ("y2", bottom)];
            xml.element("line")
                .attr("class", "mr-playhead-line")
                .numbers(line);
            let reach = theme::FLAG_REACH;
            let [left, right, x, top, middle, tip] =
                [x - reach, x + reach, x, top, top + reach, top + 2.0 * reach].map(number::print);
            let d = format!("M{left} {top}H{right}V{middle}L{x} {tip}L{left} {middle}Z");
            xml.element("path")
                .attr("class", "mr-playhead-flag")
                .attr("d", d);
        });
}

/// A prefix that is good for ids in XML and in CSS.
fn identifier(prefix: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' {
            c
        } else {
            '-'
        }
    };
    let prefix: String = prefix.chars().map(safe).collect();
    match prefix.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => prefix,
        _ => format!("m{prefix}"),
    }
}

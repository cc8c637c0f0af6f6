//! A picture in the page: which of its glyphs are of which event, and which of them are in the future.

use std::rc::Rc;

use marblerun::Row;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::browser;
use crate::patch;
use crate::player::Drawing;

const SVG: &str = "http://www.w3.org/2000/svg";
const NO_DOCUMENT: &str = "an element without a document";
/// Breakpoints stand in the margin left of the names and of the marks beside them.
const STOP_X: f64 = 4.0;
const STOP_RADIUS: f64 = 3.0;

/// What of a picture is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The rows of the code that the cursor is in.
    pub chosen: Rc<[usize]>,
    /// The rows that have a breakpoint.
    pub rows: Rc<[usize]>,
    /// The events at which a breakpoint stops, counted from 1.
    pub stops: Rc<[usize]>,
}

/// A picture in the page. Moving costs as much as there are events between here and there.
#[derive(Debug)]
pub struct Canvas {
    /// The run that it shows.
    drawing: Drawing,
    /// The glyphs of every event.
    glyphs: Vec<Vec<Element>>,
    /// Where the playhead stands after every event.
    places: Vec<f64>,
    /// Where the playhead of all pictures stands that share a time axis.
    shared: Option<f64>,
    playhead: Element,
    /// What lies behind marked rows.
    behind: Element,
    rows: Vec<Row>,
    /// The row of every event.
    row_of: Vec<Option<u32>>,
    width: f64,
    marks: Marks,
    at: usize,
}

impl Canvas {
    /// Puts the picture of a run into an element, shown to its end.
    ///
    /// # Errors
    ///
    /// If the browser refuses to make an element.
    pub fn draw(into: &Element, drawing: &Drawing) -> Result<Canvas, JsValue> {
        into.set_inner_html(text_of(drawing));
        Canvas::find(into, drawing)
    }

    /// Puts the picture of another run in the place of this one, shown to the same event if the picture is
    /// the same, and else to its end.
    ///
    /// # Errors
    ///
    /// If the browser refuses to make an element.
    pub fn redraw(mut self, into: &Element, drawing: &Drawing) -> Result<Canvas, JsValue> {
        let (before, after) = (text_of(&self.drawing), text_of(drawing));
        if before == after && self.glyphs.len() == drawing.steps.len() {
            self.rows.clone_from(&drawing.rows);
            self.row_of = drawing.steps.iter().map(|step| step.row).collect();
            self.places = drawing.steps.iter().map(|step| step.x).collect();
            self.drawing = drawing.clone();
            return Ok(self);
        }
        let shown = self.drawing.clone();
        self.clear();
        patch::patch(into, text_of(&shown), after)?;
        Canvas::find(into, drawing)
    }

    /// Takes away what was added to the picture.
    fn clear(&mut self) {
        for stop in self.marks.stops.iter() {
            self.mark(stop.checked_sub(1), "mr-stop", false);
        }
        self.show(self.glyphs.len(), None);
        self.mark(self.at.checked_sub(1), "mr-now", false);
        self.playhead.remove();
        self.behind.remove();
    }

    /// Finds what is in a picture, and adds the playhead.
    fn find(into: &Element, view: &Drawing) -> Result<Canvas, JsValue> {
        let mut glyphs = vec![Vec::new(); view.steps.len()];
        let found = into.query_selector_all("[data-event]")?;
        for glyph in (0..found.length()).filter_map(|index| found.get(index)) {
            let Ok(glyph) = glyph.dyn_into::<Element>() else {
                continue;
            };
            if let Some(of_event) = event_of(&glyph).and_then(|event| glyphs.get_mut(event)) {
                of_event.push(glyph);
            }
        }
        let playhead = playhead(into, view.height)?;
        let behind = group(into, "row-marks")?;
        if let Some(svg) = into.query_selector("svg")? {
            let first = svg.query_selector("g")?;
            svg.insert_before(&behind, first.as_deref())?;
            svg.append_child(&playhead)?;
        }
        let places: Vec<f64> = view.steps.iter().map(|step| step.x).collect();
        let canvas = Canvas {
            drawing: view.clone(),
            at: places.len(),
            shared: None,
            behind,
            rows: view.rows.clone(),
            row_of: view.steps.iter().map(|step| step.row).collect(),
            width: view.width,
            marks: Marks::default(),
            glyphs,
            places,
            playhead,
        };
        canvas.arrive();
        Ok(canvas)
    }

    /// Shows the run as it is when so many events have happened. The playhead that others share may stand
    /// between two of them.
    pub fn show(&mut self, at: usize, shared: Option<f64>) {
        self.shared = shared;
        let at = at.min(self.glyphs.len());
        self.mark(self.at.checked_sub(1), "mr-now", false);
        for event in at..self.at {
            self.mark(Some(event), "mr-future", true);
        }
        for event in self.at..at {
            self.mark(Some(event), "mr-future", false);
        }
        self.at = at;
        self.arrive();
    }

    /// Marks rows and events in the place of those that were marked.
    ///
    /// # Errors
    ///
    /// If the browser refuses to make an element.
    pub fn mark_rows(&mut self, marks: &Marks) -> Result<(), JsValue> {
        for stop in self.marks.stops.iter() {
            self.mark(stop.checked_sub(1), "mr-stop", false);
        }
        self.behind.set_text_content(None);
        for row in marks.chosen.iter().filter_map(|row| self.rows.get(*row)) {
            let (y, height) = (row.top, row.bottom - row.top);
            let area = [
                ("x", 0.0),
                ("y", y),
                ("width", self.width),
                ("height", height),
            ];
            self.draw_behind("rect", "row-chosen", &area)?;
        }
        for row in marks.rows.iter().filter_map(|row| self.rows.get(*row)) {
            let dot = [("cx", STOP_X), ("cy", row.name), ("r", STOP_RADIUS)];
            self.draw_behind("circle", "row-stop", &dot)?;
        }
        for stop in marks.stops.iter() {
            self.mark(stop.checked_sub(1), "mr-stop", true);
        }
        self.marks = marks.clone();
        Ok(())
    }

    fn draw_behind(&self, name: &str, class: &str, numbers: &[(&str, f64)]) -> Result<(), JsValue> {
        let document = self.behind.owner_document().ok_or(NO_DOCUMENT)?;
        let element = document.create_element_ns(Some(SVG), name)?;
        element.set_attribute("class", class)?;
        for (name, number) in numbers {
            element.set_attribute(name, &browser::number(*number))?;
        }
        self.behind.append_child(&element)?;
        Ok(())
    }

    /// Where the row of the current event begins and ends.
    pub fn current_band(&self) -> Option<(f64, f64)> {
        let row = *self.row_of.get(self.at.checked_sub(1)?)?;
        self.band(row? as usize)
    }

    /// Where the first row of the code that the cursor is in begins and ends.
    pub fn chosen_band(&self) -> Option<(f64, f64)> {
        self.band(*self.marks.chosen.first()?)
    }

    fn band(&self, row: usize) -> Option<(f64, f64)> {
        let row = self.rows.get(row)?;
        Some((row.top, row.bottom))
    }

    /// Where the playhead stands, in the picture's units.
    pub fn place(&self) -> Option<f64> {
        let own = self.places.get(self.at.saturating_sub(1)).copied();
        self.shared.or(own)
    }

    fn arrive(&self) {
        self.mark(self.at.checked_sub(1), "mr-now", true);
        if let Some(x) = self.place() {
            // Fails only for a name that is none.
            let _ = self
                .playhead
                .set_attribute("transform", &format!("translate({} 0)", browser::number(x)));
        }
    }

    fn mark(&self, event: Option<usize>, class: &str, is_on: bool) {
        let glyphs = event.and_then(|event| self.glyphs.get(event));
        for glyph in glyphs.into_iter().flatten() {
            // Fails only for a name that is none.
            let _ = glyph.class_list().toggle_with_force(class, is_on);
        }
    }
}

/// The event that an element of a picture is a glyph of, or is part of one.
pub fn event_at(element: &Element) -> Option<usize> {
    event_of(&element.closest("[data-event]").ok()??)
}

fn text_of(drawing: &Drawing) -> &str {
    drawing.svg.as_deref().unwrap_or_default()
}

fn event_of(glyph: &Element) -> Option<usize> {
    glyph.get_attribute("data-event")?.parse().ok()
}

/// A group that screen readers skip.
fn group(beside: &Element, class: &str) -> Result<Element, JsValue> {
    let document = beside.owner_document().ok_or(NO_DOCUMENT)?;
    let group = document.create_element_ns(Some(SVG), "g")?;
    group.set_attribute("class", class)?;
    group.set_attribute("aria-hidden", "true")?;
    Ok(group)
}

/// A line over the whole height with a handle at its top.
fn playhead(beside: &Element, height: f64) -> Result<Element, JsValue> {
    let document = beside.owner_document().ok_or(NO_DOCUMENT)?;
    let group = group(beside, "playhead")?;
    let line = document.create_element_ns(Some(SVG), "path")?;
    line.set_attribute("class", "mr-playhead-line")?;
    line.set_attribute("d", &format!("M0 8V{}", browser::number(height)))?;
    let handle = document.create_element_ns(Some(SVG), "path")?;
    handle.set_attribute("class", "mr-playhead-flag")?;
    handle.set_attribute("d", "M-5 1h10v6l-5 6l-5-6z")?;
    group.append_child(&line)?;
    group.append_child(&handle)?;
    Ok(group)
}

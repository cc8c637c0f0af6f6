//! A picture in the page: which of its glyphs are of which event, and which of them are in the future.

use marblerun::View;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A picture in the page. Moving costs as much as there are events between here and there.
#[derive(Debug)]
pub struct Canvas {
    /// The glyphs of every event.
    glyphs: Vec<Vec<Element>>,
    /// Where the playhead stands after every event.
    places: Vec<f64>,
    /// When every event happens, in milliseconds.
    times: Vec<f64>,
    /// The time of a clock that others have too.
    clock: Option<f64>,
    playhead: Element,
    at: usize,
}

impl Canvas {
    /// Puts the picture of a run into an element, shown to its end.
    ///
    /// # Errors
    ///
    /// If the browser refuses to make an element.
    pub fn draw(into: &Element, view: &View) -> Result<Canvas, JsValue> {
        into.set_inner_html(view.svg.as_deref().unwrap_or_default());
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
        if let Some(svg) = into.query_selector("svg")? {
            svg.append_child(&playhead)?;
        }
        let places: Vec<f64> = view.steps.iter().map(|step| step.x).collect();
        let canvas = Canvas {
            at: places.len(),
            times: view.steps.iter().map(|step| step.millis).collect(),
            clock: None,
            glyphs,
            places,
            playhead,
        };
        canvas.arrive();
        Ok(canvas)
    }

    /// Shows the run as it is when so many events have happened. By a clock that others have too, the
    /// playhead may stand between two of them.
    pub fn show(&mut self, at: usize, clock: Option<f64>) {
        self.clock = clock;
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

    /// Where the playhead stands, in the picture's units.
    pub fn place(&self) -> Option<f64> {
        let event = |index: usize| Some((*self.times.get(index)?, *self.places.get(index)?));
        let last = event(self.at.saturating_sub(1));
        match (self.clock, last, event(self.at)) {
            (Some(clock), Some(last), Some(next)) if self.at > 0 && next.0 > last.0 => {
                let share = ((clock - last.0) / (next.0 - last.0)).clamp(0.0, 1.0);
                Some(last.1 + share * (next.1 - last.1))
            }
            _ => last.map(|(_, place)| place),
        }
    }

    fn arrive(&self) {
        self.mark(self.at.checked_sub(1), "mr-now", true);
        if let Some(x) = self.place() {
            // Fails only for a name that is none.
            let _ = self
                .playhead
                .set_attribute("transform", &format!("translate({x} 0)"));
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

fn event_of(glyph: &Element) -> Option<usize> {
    glyph.get_attribute("data-event")?.parse().ok()
}

/// A line over the whole height with a handle at its top.
fn playhead(beside: &Element, height: f64) -> Result<Element, JsValue> {
    let document = beside
        .owner_document()
        .ok_or("an element without a document")?;
    let group = document.create_element_ns(Some(SVG), "g")?;
    group.set_attribute("class", "playhead")?;
    group.set_attribute("aria-hidden", "true")?;
    let line = document.create_element_ns(Some(SVG), "path")?;
    line.set_attribute("class", "mr-playhead-line")?;
    line.set_attribute("d", &format!("M0 8V{height}"))?;
    let handle = document.create_element_ns(Some(SVG), "path")?;
    handle.set_attribute("class", "mr-playhead-flag")?;
    handle.set_attribute("d", "M-5 1h10v6l-5 6l-5-6z")?;
    group.append_child(&line)?;
    group.append_child(&handle)?;
    Ok(group)
}

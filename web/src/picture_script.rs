//! Pictures as files: `web/page/picture.js`.

use wasm_bindgen::prelude::*;

use crate::document::Document;

#[wasm_bindgen(module = "/page/picture.js")]
extern "C" {
    /// Saves the picture of the page with this style sheet under a name; false if there is none.
    #[wasm_bindgen(js_name = saveSvg)]
    fn save_svg(css: &str, name: &str) -> bool;

    /// The same, in pixels: so many for each of the picture's own.
    #[wasm_bindgen(js_name = savePng)]
    fn save_png(css: &str, name: &str, scale: f64) -> bool;
}

/// Pixels for each of the picture's own: sharp on the screens of today.
const SCALE: f64 = 2.0;

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Shapes and text.
    Svg,
    /// Pixels.
    Png,
}

/// Saves the picture of the page. Without one there is nothing to save.
pub fn save(kind: Kind, document: &Document) {
    let (css, name) = (marblerun::stylesheet(), name(document));
    match kind {
        Kind::Svg => save_svg(css, &format!("{name}.svg")),
        Kind::Png => save_png(css, &format!("{name}.png"), SCALE),
    };
}

/// What the picture of a document is called: its story and its program, as far as they have names.
fn name(document: &Document) -> String {
    let names = [document.story(), document.program_name()];
    let mut name = String::from("marblerun");
    for part in names.into_iter().filter(|part| !part.is_empty()) {
        name.push('-');
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        name.extend(part.chars().map(|c| {
            if is_plain(c) {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        }));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{File, Part};

    #[test]
    fn a_picture_is_called_as_its_program() {
        let program = File::new(Part::Program, "reactive-with-fallback", "");
        assert_eq!(
            name(&Document::new("favorites", vec![program])),
            "marblerun-favorites-reactive-with-fallback"
        );
        assert_eq!(name(&Document::of_text("a")), "marblerun-main");
    }
}

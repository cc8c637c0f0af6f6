//! Pictures as files: `web/page/picture.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/page/picture.js")]
extern "C" {
    /// Saves the picture of the page with this style sheet; false if there is none.
    pub fn download(css: &str) -> bool;
}

//! The engine in its worker. `web/worker/worker.js` loads it.

use wasm_bindgen::prelude::*;

fn main() {}

/// Answers a question; see `marblerun_web::protocol`.
///
/// # Errors
///
/// If the question is none.
#[wasm_bindgen]
pub fn answer(question: JsValue) -> Result<JsValue, JsValue> {
    marblerun_web::engine::answer(question)
}

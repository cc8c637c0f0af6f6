//! The engine in its worker. `web/worker/worker.js` loads it.

use wasm_bindgen::prelude::*;

fn main() {}

/// The texts of the class library that no question so far has needed, for `web/worker/divide.js`: of
/// each one the address and the length.
#[wasm_bindgen]
pub fn unread() -> Vec<u32> {
    let place = |text: &str| [text.as_ptr().addr() as u32, text.len() as u32];
    marblerun::unread().into_iter().flat_map(place).collect()
}

/// Answers a question; see `marblerun_web::protocol`.
///
/// # Errors
///
/// If the question is none.
#[wasm_bindgen]
pub fn answer(question: JsValue) -> Result<JsValue, JsValue> {
    marblerun_web::engine::answer(question)
}

//! The engine as the front ends ask it.

use marblerun::{Options, SourceFile, View};
use wasm_bindgen::JsValue;

use crate::protocol::{Answer, Question};

/// Name of the one file, as messages call it.
const FILE: &str = "Main.java";

/// Runs a program, and draws it for a width in CSS pixels.
pub fn run(text: &str, width: u32) -> View {
    let run = marblerun::run(&[SourceFile::new(FILE, text)], &Options::default());
    run.view(Some(f64::from(width)))
}

/// Answers a [`Question`] with an [`Answer`], both as plain JavaScript objects.
///
/// # Errors
///
/// If the question is none.
pub fn answer(question: JsValue) -> Result<JsValue, JsValue> {
    let question: Question = serde_wasm_bindgen::from_value(question)?;
    let answer = Answer {
        id: question.id,
        view: Some(run(&question.text, question.width)),
        failure: None,
    };
    Ok(serde_wasm_bindgen::to_value(&answer)?)
}

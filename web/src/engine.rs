//! The engine as the front ends ask it.

use marblerun::{Options, SourceFile, View};
use wasm_bindgen::JsValue;

use crate::protocol::{Answer, Question, Text};

/// Runs a program, and draws it for a width in CSS pixels.
pub fn run(files: &[SourceFile], width: u32) -> View {
    marblerun::run(files, &Options::default()).view(Some(f64::from(width)))
}

/// Runs what is asked for.
pub fn respond(question: &Question) -> Answer {
    let programs: Vec<Vec<SourceFile>> = question
        .programs
        .iter()
        .map(|files| files.iter().map(source_file).collect())
        .collect();
    Answer {
        id: question.id,
        views: programs
            .iter()
            .map(|files| run(files, question.width))
            .collect(),
        knobs: programs
            .first()
            .map(|files| marblerun::knob::knobs(files))
            .unwrap_or_default(),
        failure: None,
    }
}

fn source_file(Text { name, text }: &Text) -> SourceFile {
    SourceFile::new(name.clone(), text.clone())
}

/// Answers a [`Question`] with an [`Answer`], both as plain JavaScript objects.
///
/// # Errors
///
/// If the question is none.
pub fn answer(question: JsValue) -> Result<JsValue, JsValue> {
    let question: Question = serde_wasm_bindgen::from_value(question)?;
    Ok(serde_wasm_bindgen::to_value(&respond(&question))?)
}

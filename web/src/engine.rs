//! The engine as the front ends ask it.

use marblerun::{Options, SourceFile, TextPosition, View};
use wasm_bindgen::JsValue;

use crate::protocol::{About, Answer, Inquiry, Question, Request, Rewriting, Text};

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
        ..Answer::default()
    }
}

/// Looks at a place.
// Not for the first picture: `web/worker/divide.js` moves what is a function of its own.
#[inline(never)]
fn look(id: u32, inquiry: &Inquiry) -> Answer {
    let files: Vec<SourceFile> = inquiry.files.iter().map(source_file).collect();
    let at = TextPosition {
        file: inquiry.file,
        offset: inquiry.offset,
    };
    let mut answer = Answer {
        id,
        ..Answer::default()
    };
    match &inquiry.about {
        About::Completion => answer.completions = marblerun::completions(&files, at),
        About::Hover => answer.hover = marblerun::hover(&files, at),
        About::Layout => {
            let file = files.get(at.file as usize);
            let edits = file.and_then(|file| marblerun::format(&file.text));
            answer.rewriting = edits.map(|edits| Rewriting {
                edits,
                selection: None,
            });
        }
        About::Call(method, example) => {
            let found = marblerun::insert(&files, at, method, example);
            answer.rewriting = found.map(|found| Rewriting {
                edits: vec![found.edit],
                selection: Some(found.selection),
            });
        }
        About::Picture(width) => answer.picture = run(&files, *width).svg,
        About::Names => {
            let owned = |(whose, there, here): &(&str, &str, &str)| {
                ((*whose).to_owned(), (*there).to_owned(), (*here).to_owned())
            };
            answer.names = marblerun::names_elsewhere().iter().map(owned).collect();
        }
    }
    answer
}

fn source_file(Text { name, text }: &Text) -> SourceFile {
    SourceFile::new(name.clone(), text.clone())
}

/// Answers a [`Request`] with an [`Answer`], both as plain JavaScript objects.
///
/// # Errors
///
/// If the request is none.
pub fn answer(request: JsValue) -> Result<JsValue, JsValue> {
    let answer = match serde_wasm_bindgen::from_value(request)? {
        Request::Run(question) => respond(&question),
        Request::Look(id, inquiry) => look(id, &inquiry),
    };
    Ok(serde_wasm_bindgen::to_value(&answer)?)
}

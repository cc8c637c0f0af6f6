//! The engine as the front ends ask it.

use marblerun::{Look, Options, SourceFile, TextPosition};
use wasm_bindgen::JsValue;

use crate::protocol::{About, Answer, Found, Inquiry, Program, Question, Request, Rewriting, Text};

/// Runs what is asked for, and draws it on one axis of time.
pub fn respond(question: &Question) -> Answer {
    let files = |program: &Program| program.files.iter().map(source_file).collect();
    let programs: Vec<Vec<SourceFile>> = question.programs.iter().map(files).collect();
    let runs: Vec<marblerun::Run> = programs
        .iter()
        .map(|files| marblerun::run(files, &Options::default()))
        .collect();
    let looks: Vec<Look> = question
        .programs
        .iter()
        .map(|program| Look {
            width: Some(f64::from(question.width)),
            level: question.level,
            folded: program.folded.clone(),
        })
        .collect();
    Answer {
        id: question.id,
        views: marblerun::views(&runs, &looks),
        knobs: runs.first().map_or_else(Vec::new, |run| run.knobs.clone()),
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
    let mut found = None;
    match &inquiry.about {
        About::Completion => answer.completions = marblerun::completions(&files, at),
        About::Hover => answer.hover = marblerun::hover(&files, at),
        About::Layout => {
            let file = files.get(at.file as usize);
            let edits = file.and_then(|file| marblerun::format(&file.text));
            let rewriting = edits.map(|edits| Rewriting {
                edits,
                selection: None,
            });
            found = rewriting.map(Found::Rewriting);
        }
        About::Call(method, example) => {
            let insertion = marblerun::insert(&files, at, method, example);
            let rewriting = insertion.map(|it| Rewriting {
                edits: vec![it.edit],
                selection: Some(it.selection),
            });
            found = rewriting.map(Found::Rewriting);
        }
        About::Picture(width) => {
            let look = Look {
                width: Some(f64::from(*width)),
                ..Look::default()
            };
            let run = marblerun::run(&files, &Options::default());
            found = run.view(&look).svg.map(Found::Picture);
        }
        About::Names => {
            let owned = |(whose, there, here): &(&str, &str, &str)| {
                ((*whose).to_owned(), (*there).to_owned(), (*here).to_owned())
            };
            let names = marblerun::names_elsewhere().iter().map(owned).collect();
            found = Some(Found::Names(names));
        }
    }
    answer.found = found.map(Box::new);
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

//! The editor, which is written in JavaScript: `web/editor/editor.js`, loaded when first wanted.

use marblerun::{Edit, Fix, Problem, Severity, TextRange};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::plain::{list, object};
use crate::protocol::Rewriting;

#[wasm_bindgen(module = "/editor/load.js")]
extern "C" {
    /// Loads the editor's script.
    #[wasm_bindgen(js_name = load, catch)]
    pub async fn load() -> Result<JsValue, JsValue>;

    /// The script, loaded.
    pub type Script;

    /// Puts an editor into an element.
    #[wasm_bindgen(method, structural, catch)]
    pub fn mount(this: &Script, parent: &Element, options: &JsValue) -> Result<Editor, JsValue>;

    /// An editor in the page.
    #[derive(Clone, Debug)]
    pub type Editor;

    /// Other texts, without a history.
    #[wasm_bindgen(method, structural)]
    pub fn open(this: &Editor, texts: Vec<String>, shown: usize);

    /// Shows another of the texts.
    #[wasm_bindgen(method, structural)]
    pub fn show(this: &Editor, index: usize);

    /// Takes over what was changed elsewhere; undoing goes back over it.
    #[wasm_bindgen(method, structural)]
    pub fn sync(this: &Editor, texts: Vec<String>);

    /// Undoes the last change of a text.
    #[wasm_bindgen(method, structural)]
    pub fn undo(this: &Editor, index: usize);

    /// Changes the text that is shown.
    #[wasm_bindgen(method, structural)]
    fn apply(this: &Editor, changes: &JsValue);

    /// Where the caret is, in UTF-16 code units.
    #[wasm_bindgen(method, structural)]
    pub fn caret(this: &Editor) -> u32;

    /// Changes the text that is shown if it is still that one.
    #[wasm_bindgen(method, structural, js_name = rewrite)]
    fn rewrite_js(this: &Editor, before: &str, changes: &JsValue, selection: &JsValue);

    /// Underlines problems.
    #[wasm_bindgen(method, structural, js_name = setProblems)]
    fn set_problems(this: &Editor, problems: &JsValue);

    /// Marks the running code.
    #[wasm_bindgen(method, structural)]
    fn mark(this: &Editor, range: &JsValue);

    /// Marks the lines with breakpoints.
    #[wasm_bindgen(method, structural, js_name = setBreaks)]
    fn set_breaks(this: &Editor, lines: &JsValue);

    /// Goes to a place, selects it and takes the focus.
    #[wasm_bindgen(method, structural)]
    pub fn select(this: &Editor, start: u32, end: u32);

    /// Takes the editor out of the page.
    #[wasm_bindgen(method, structural)]
    pub fn destroy(this: &Editor);
}

/// What an editor starts with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The texts.
    pub texts: Vec<String>,
    /// Which of them is shown.
    pub shown: usize,
    /// The selection, in UTF-16 code units.
    pub selection: (u32, u32),
    /// Whether it takes the focus.
    pub focused: bool,
    /// Its accessible name.
    pub label: &'static str,
    /// What else a screen reader says of it.
    pub description: &'static str,
    /// Its keys: what each does, and its name.
    pub keys: Vec<(&'static str, String)>,
}

fn write_problem(problem: &Problem) -> JsValue {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let fix = problem.fix.as_ref().map(|fix| {
        object([
            ("label", fix.label.as_str().into()),
            ("changes", write_edits(&fix.edits)),
        ])
    });
    object([
        ("from", problem.range.start.into()),
        ("to", problem.range.end.into()),
        ("severity", severity.into()),
        ("message", problem.message.as_str().into()),
        ("hints", list(&problem.hints, JsValue::from)),
        ("fix", fix.into()),
    ])
}

fn write_edits(edits: &[Edit]) -> JsValue {
    list(edits, |edit| {
        object([
            ("from", edit.range.start.into()),
            ("to", edit.range.end.into()),
            ("insert", edit.text.as_str().into()),
        ])
    })
}

fn write_range(range: Option<TextRange>) -> JsValue {
    let range = range.map(|range| list([range.start, range.end], JsValue::from));
    range.into()
}

impl Start {
    /// As the script reads it.
    pub fn write(&self) -> JsValue {
        let (from, to) = self.selection;
        let keys = list(&self.keys, |(command, key)| {
            list([*command, key], JsValue::from)
        });
        object([
            ("texts", list(&self.texts, JsValue::from)),
            ("shown", self.shown.into()),
            ("selection", list([from, to], JsValue::from)),
            ("focused", self.focused.into()),
            ("label", self.label.into()),
            ("description", self.description.into()),
            ("keys", keys),
        ])
    }
}

impl Editor {
    /// Underlines problems.
    pub fn show_problems<'a>(&self, problems: impl Iterator<Item = &'a Problem>) {
        self.set_problems(&list(problems, write_problem));
    }

    /// Does what solves a problem.
    pub fn fix(&self, fix: &Fix) {
        self.apply(&write_edits(&fix.edits));
    }

    /// Marks the lines with breakpoints, and those of them that the run never comes by.
    pub fn show_breaks(&self, lines: &[(u32, bool)]) {
        self.set_breaks(&list(lines, |(line, is_passed)| {
            list([JsValue::from(*line), (*is_passed).into()], |it| it)
        }));
    }

    /// Changes the text that is shown, in one step that can be undone, if it is still `before`.
    pub fn rewrite(&self, before: &str, rewriting: &Rewriting) {
        let selection = write_range(rewriting.selection);
        self.rewrite_js(before, &write_edits(&rewriting.edits), &selection);
    }

    /// Marks the running code, or nothing.
    pub fn show_mark(&self, range: Option<TextRange>) {
        self.mark(&write_range(range));
    }
}

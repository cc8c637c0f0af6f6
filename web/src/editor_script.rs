//! The editor, which is written in JavaScript: `web/editor/editor.js`, loaded when first wanted.

use marblerun::{Edit, Fix, Problem, TextRange};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

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
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
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

#[derive(Serialize)]
struct Squiggle<'a> {
    from: u32,
    to: u32,
    severity: marblerun::Severity,
    message: String,
    hints: &'a [String],
    fix: Option<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    label: &'a str,
    changes: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
struct Replacement<'a> {
    from: u32,
    to: u32,
    insert: &'a str,
}

fn change(fix: &Fix) -> Change<'_> {
    Change {
        label: &fix.label,
        changes: replacements(&fix.edits),
    }
}

fn replacements(edits: &[Edit]) -> Vec<Replacement<'_>> {
    edits
        .iter()
        .map(|edit| Replacement {
            from: edit.range.start,
            to: edit.range.end,
            insert: &edit.text,
        })
        .collect()
}

impl Editor {
    /// Underlines problems.
    pub fn show_problems<'a>(&self, problems: impl Iterator<Item = &'a Problem>) {
        let squiggles: Vec<Squiggle<'_>> = problems
            .map(|problem| Squiggle {
                from: problem.range.start,
                to: problem.range.end,
                severity: problem.severity,
                message: problem.message.clone(),
                hints: &problem.hints,
                fix: problem.fix.as_ref().map(change),
            })
            .collect();
        self.set_problems(&serde_wasm_bindgen::to_value(&squiggles).unwrap_or(JsValue::NULL));
    }

    /// Does what solves a problem.
    pub fn fix(&self, fix: &Fix) {
        self.apply(&serde_wasm_bindgen::to_value(&change(fix).changes).unwrap_or(JsValue::NULL));
    }

    /// Marks the lines with breakpoints, and those of them that the run never comes by.
    pub fn show_breaks(&self, lines: &[(u32, bool)]) {
        self.set_breaks(&serde_wasm_bindgen::to_value(lines).unwrap_or(JsValue::NULL));
    }

    /// Changes the text that is shown, in one step that can be undone, if it is still `before`.
    pub fn rewrite(&self, before: &str, rewriting: &Rewriting) {
        let changes = serde_wasm_bindgen::to_value(&replacements(&rewriting.edits));
        let selection = rewriting.selection.map(|range| (range.start, range.end));
        let selection = serde_wasm_bindgen::to_value(&selection);
        if let (Ok(changes), Ok(selection)) = (changes, selection) {
            self.rewrite_js(before, &changes, &selection);
        }
    }

    /// Marks the running code, or nothing.
    pub fn show_mark(&self, range: Option<TextRange>) {
        let range = range.map(|range| (range.start, range.end));
        self.mark(&serde_wasm_bindgen::to_value(&range).unwrap_or(JsValue::NULL));
    }
}

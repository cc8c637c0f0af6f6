//! What is said between page and engine, as plain JavaScript objects: how the page writes what it asks and reads
//! what it is answered. The engine does that with serde, whose reading is many times the size of this.
//!
//! What is missing, or is not what it should be, is read as empty.

use js_sys::{Array, Object, Reflect};
use marblerun::{
    Amount, Edit, Fix, Knob, KnobKind, Level, Measures, Pending, Problem, Row, RowKind, Severity,
    Site, Step, TextPosition, TextRange, View,
};
use wasm_bindgen::JsValue;

use crate::foreseen::{Foreseen, Picture};
use crate::palette::Example;
use crate::protocol::{About, Answer, Found, Inquiry, Program, Question, Request, Rewriting, Text};

/// What can be read.
pub trait Read {
    /// Reads it.
    fn read(from: &JsValue) -> Self;
}

/// What an object has under a name.
#[inline(never)]
pub fn get(object: &JsValue, name: &str) -> JsValue {
    // Fails only for what is no object, which has nothing.
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The same, read.
pub fn field<T: Read>(object: &JsValue, name: &str) -> T {
    T::read(&get(object, name))
}

fn item<T: Read>(array: &JsValue, place: u32) -> T {
    T::read(&Reflect::get_u32(array, place).unwrap_or_default())
}

impl Read for f64 {
    fn read(from: &JsValue) -> f64 {
        from.as_f64().unwrap_or_default()
    }
}

impl Read for u32 {
    fn read(from: &JsValue) -> u32 {
        f64::read(from) as u32
    }
}

impl Read for bool {
    fn read(from: &JsValue) -> bool {
        from.is_truthy()
    }
}

impl Read for String {
    #[inline(never)]
    fn read(from: &JsValue) -> String {
        from.as_string().unwrap_or_default()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &JsValue) -> Option<T> {
        let is_there = !from.is_undefined() && !from.is_null();
        is_there.then(|| T::read(from))
    }
}

impl<T: Read> Read for Box<T> {
    fn read(from: &JsValue) -> Box<T> {
        Box::new(T::read(from))
    }
}

impl<T: Read> Read for Vec<T> {
    #[inline(never)]
    fn read(from: &JsValue) -> Vec<T> {
        let length = u32::read(&get(from, "length"));
        (0..length).map(|place| item(from, place)).collect()
    }
}

impl<A: Read, B: Read, C: Read> Read for (A, B, C) {
    fn read(from: &JsValue) -> (A, B, C) {
        (item(from, 0), item(from, 1), item(from, 2))
    }
}

impl Read for (f64, f64, f64, f64) {
    fn read(from: &JsValue) -> (f64, f64, f64, f64) {
        (item(from, 0), item(from, 1), item(from, 2), item(from, 3))
    }
}

/// Reads objects field by field.
macro_rules! objects {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(impl Read for $name {
            #[inline(never)]
            fn read(from: &JsValue) -> $name {
                $name { $($field: field(from, stringify!($field))),* }
            }
        })*
    };
}

objects! {
    TextRange { file, start, end }
    TextPosition { file, offset }
    Site { at, nth }
    Edit { range, text }
    Fix { label, edits }
    Problem { id, severity, file, line, column, range, message, hints, fix }
    Step { time, millis, thread, lane, row, call, kind, detail, sentence, x, source, line, cause }
    Amount { event, amount }
    Row {
        kind, label, depth, name, left, top, bottom, source, site, feeders, is_folded, demand, held,
    }
    Pending { operator, due, from, to }
    Measures { lines, depth, handlers, requests, cancelled }
    View { problems, svg, width, height, names, steps, rows, timers, ending, measures }
    Knob { file, start, text, name, kind }
    Rewriting { edits, selection }
    Text { name, text }
    Program { files, folded }
    Picture { width, svg, size, events, rows }
    Foreseen { programs, answer, pictures }
    Example { name, group, sentence, look, program }
}

impl Read for Severity {
    fn read(from: &JsValue) -> Severity {
        match String::read(from).as_str() {
            "warning" => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl Read for RowKind {
    fn read(from: &JsValue) -> RowKind {
        match String::read(from).as_str() {
            "Lane" => RowKind::Lane,
            "Folded" => RowKind::Folded,
            "Call" => RowKind::Call,
            _ => RowKind::Other,
        }
    }
}

impl Read for KnobKind {
    fn read(from: &JsValue) -> KnobKind {
        match field(from, "Diagram") {
            Some(frame) => KnobKind::Diagram(frame),
            None => KnobKind::Duration(field(from, "Duration")),
        }
    }
}

impl Read for Found {
    fn read(from: &JsValue) -> Found {
        if let Some(picture) = field(from, "Picture") {
            Found::Picture(picture)
        } else if let Some(names) = field(from, "Names") {
            Found::Names(names)
        } else {
            Found::Rewriting(field(from, "Rewriting"))
        }
    }
}

impl Read for Answer {
    #[inline(never)]
    fn read(from: &JsValue) -> Answer {
        Answer {
            id: field(from, "id"),
            loading: field(from, "loading"),
            views: field(from, "views"),
            knobs: field(from, "knobs"),
            // Editors get them as they are.
            completions: None,
            hover: None,
            found: field(from, "found"),
            failure: field(from, "failure"),
        }
    }
}

/// An object of these fields.
pub fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    object_of(&fields)
}

fn object_of(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Fails only for objects that are frozen.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// A list of what can be written.
pub fn list<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> JsValue) -> JsValue {
    let list = Array::new();
    for item in items {
        list.push(&write(item));
    }
    list.into()
}

/// A request as the engine reads it.
pub fn request(request: &Request) -> JsValue {
    match request {
        Request::Run(question) => object([("Run", write_question(question))]),
        Request::Look(id, inquiry) => {
            let look = list([(*id).into(), write_inquiry(inquiry)], |it| it);
            object([("Look", look)])
        }
    }
}

fn write_question(question: &Question) -> JsValue {
    let level = match question.level {
        Level::Overview => "Overview",
        Level::Standard => "Standard",
        Level::Everything => "Everything",
    };
    object([
        ("id", question.id.into()),
        ("programs", list(&question.programs, write_program)),
        ("width", question.width.into()),
        ("level", level.into()),
    ])
}

fn write_program(program: &Program) -> JsValue {
    object([
        ("files", list(&program.files, write_text)),
        ("folded", list(&program.folded, write_site)),
    ])
}

fn write_text(text: &Text) -> JsValue {
    object([
        ("name", text.name.as_str().into()),
        ("text", text.text.as_str().into()),
    ])
}

fn write_site(site: &Site) -> JsValue {
    let at = object([
        ("file", site.at.file.into()),
        ("offset", site.at.offset.into()),
    ]);
    object([("at", at), ("nth", site.nth.into())])
}

fn write_inquiry(inquiry: &Inquiry) -> JsValue {
    let about = match &inquiry.about {
        About::Completion => "Completion".into(),
        About::Hover => "Hover".into(),
        About::Layout => "Layout".into(),
        About::Call(method, example) => object([("Call", list([method, example], |it| it.into()))]),
        About::Picture(width) => object([("Picture", (*width).into())]),
        About::Names => "Names".into(),
    };
    object([
        ("about", about),
        ("files", list(&inquiry.files, write_text)),
        ("file", inquiry.file.into()),
        ("offset", inquiry.offset.into()),
    ])
}

//! What editors ask: what is at a place, and what can be written there, as plain data.

use marblerun_lang::editor;
use marblerun_syntax::{LineIndex, Span};

use crate::problem::{TextPosition, TextRange};
use crate::program::SourceFile;

/// What is at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Hover {
    /// What it belongs to.
    pub range: TextRange,
    /// A type, or the head of a declaration: `String text`, `Flux<V> map(Function<…> mapper)`.
    pub text: String,
    /// What it is for, in one sentence; code in it between backticks.
    pub documentation: Option<String>,
}

/// What can be written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Completions {
    /// What stands there already: the begun name that the chosen one replaces.
    pub range: TextRange,
    /// All names that mean something there, whatever has been begun; in order.
    pub items: Vec<Completion>,
}

/// A name that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Completion {
    /// The name.
    pub name: String,
    /// What has that name.
    pub kind: CompletionKind,
    /// Of a variable or field the type, of a class its package; of methods the head of each, fewest
    /// parameters first.
    pub details: Vec<String>,
    /// What it is for, in one sentence; code in it between backticks.
    pub documentation: Option<String>,
}

/// What a name is that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum CompletionKind {
    /// A local variable, a parameter, or a field without an object before it.
    Variable,
    /// A field of an object or class.
    Field,
    /// One method or several.
    Method,
    /// A class, interface, enum or record.
    Class,
}

/// What is at a place of a program; none where nothing has a type.
///
/// ```
/// use marblerun::{SourceFile, TextPosition, hover};
///
/// let program = [SourceFile::new("Main.java", "marbles(\"-a|\").map(x -> x + 1)")];
/// let hover = hover(&program, TextPosition { file: 0, offset: 15 }).unwrap();
/// assert!(hover.text.starts_with("Flux<String> map("), "{}", hover.text);
/// ```
pub fn hover(files: &[SourceFile], at: TextPosition) -> Option<Hover> {
    let (index, text) = file_of(files, at)?;
    let offset = index.offset_from_utf16(text, at.offset);
    let found = editor::hover(&texts(files), at.file as usize, offset)?;
    Some(Hover {
        range: range_of(&index, text, at.file, found.span),
        text: found.text,
        documentation: found.documentation,
    })
}

/// What can be written at a place of a program; none in comments, texts and numbers.
///
/// ```
/// use marblerun::{SourceFile, TextPosition, completions};
///
/// let program = [SourceFile::new("Main.java", "marbles(\"-a|\").ma")];
/// let found = completions(&program, TextPosition { file: 0, offset: 17 }).unwrap();
/// assert!(found.items.iter().any(|item| item.name == "map"));
/// assert_eq!((found.range.start, found.range.end), (15, 17));
/// ```
pub fn completions(files: &[SourceFile], at: TextPosition) -> Option<Completions> {
    let (index, text) = file_of(files, at)?;
    let offset = index.offset_from_utf16(text, at.offset);
    let found = editor::completions(&texts(files), at.file as usize, offset)?;
    let item = |item: editor::Completion| Completion {
        name: item.name,
        kind: match item.kind {
            editor::CompletionKind::Variable => CompletionKind::Variable,
            editor::CompletionKind::Field => CompletionKind::Field,
            editor::CompletionKind::Method => CompletionKind::Method,
            editor::CompletionKind::Class => CompletionKind::Class,
        },
        details: item.details,
        documentation: item.documentation,
    };
    Some(Completions {
        range: range_of(&index, text, at.file, found.span),
        items: found.items.into_iter().map(item).collect(),
    })
}

fn texts(files: &[SourceFile]) -> Vec<&str> {
    files.iter().map(|file| file.text.as_str()).collect()
}

fn file_of(files: &[SourceFile], at: TextPosition) -> Option<(LineIndex, &str)> {
    let text = files.get(at.file as usize)?.text.as_str();
    Some((LineIndex::new(text), text))
}

fn range_of(index: &LineIndex, text: &str, file: u32, span: Span) -> TextRange {
    TextRange {
        file,
        start: index.utf16_from_offset(text, span.start),
        end: index.utf16_from_offset(text, span.end),
    }
}

//! What editors ask about a program.

use marblerun_compiler::editor;

use crate::library::library;

pub use marblerun_compiler::editor::{Completion, CompletionKind, Completions, Hover};

/// What is at `offset` of that file of a program.
pub fn hover(files: &[&str], file: usize, offset: u32) -> Option<Hover> {
    editor::hover(&library(), files, file, offset)
}

/// What can be written at `offset` of that file of a program; none in comments, texts and numbers.
pub fn completions(files: &[&str], file: usize, offset: u32) -> Option<Completions> {
    editor::completions(&library(), files, file, offset)
}

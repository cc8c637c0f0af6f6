//! The class library with Reactor and the prelude, read once.

use std::cell::OnceCell;
use std::rc::Rc;

use marblerun_compiler::{Library, Names, Source, Text};

use crate::advice::ADVICE;

/// Reactor and the prelude as they lie in `java/`.
const SOURCES: &[Source] = &include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// What a program can name without an import, besides the Java packages that the compiler knows.
const NAMES: Names<'static> = Names {
    packages: &[
        "org.reactivestreams",
        "reactor.core",
        "reactor.core.publisher",
        "reactor.core.scheduler",
        "reactor.util.function",
    ],
    classes: &[
        "marblerun.Callback",
        "reactor.util.context.Context",
        "reactor.util.context.ContextView",
        "reactor.util.retry.Retry",
        "reactor.util.retry.RetryBackoffSpec",
        "reactor.util.retry.RetrySpec",
    ],
    statics: &["marblerun.Prelude"],
    advice: ADVICE,
};

thread_local! {
    /// What one program needs of it, the next finds read.
    static LIBRARY: OnceCell<Rc<Library>> = const { OnceCell::new() };
}

/// The library.
pub(crate) fn library() -> Rc<Library> {
    LIBRARY.with(|cell| cell.get_or_init(read).clone())
}

/// The texts of the library that no program on this thread has needed so far, for a front end that
/// wants to fetch them later; what is in them may have been left out already.
pub fn unread() -> Vec<&'static str> {
    let texts = library().unread().into_iter().map(Text::place);
    texts.filter(|text| !text.is_empty()).collect()
}

fn read() -> Rc<Library> {
    let mut sources = [marblerun_library::SOURCES, SOURCES].concat();
    sources.sort_by_key(|source| source.path);
    Library::with_names(sources, NAMES)
}

/// The full names of its classes, nested ones included.
#[cfg(test)]
pub(crate) fn class_names() -> Vec<String> {
    let sources = marblerun_library::SOURCES.iter().chain(SOURCES);
    let files = sources.map(|source| (source.path, source.text.get()));
    let mut names = Vec::new();
    for (path, text) in files {
        let outer = path.trim_end_matches(".java").replace('/', ".");
        let words: Vec<&str> = text.split_whitespace().collect();
        let nested = words
            .windows(2)
            .filter(|pair| matches!(pair[0], "class" | "interface" | "enum" | "record"));
        let nested = nested.filter_map(|pair| pair[1].split(['<', '(', '{']).next());
        names.extend(nested.map(|name| format!("{outer}${name}")));
        names.push(outer);
    }
    names
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_library_is_free_of_mistakes() {
        let found: Vec<String> = super::library()
            .check()
            .into_iter()
            .map(|(path, diagnostic)| format!("{path}: {}", diagnostic.message))
            .collect();
        assert!(found.is_empty(), "{found:#?}");
    }
}

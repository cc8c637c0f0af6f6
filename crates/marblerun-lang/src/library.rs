//! The class library with Reactor and the prelude, read once.

use std::cell::OnceCell;
use std::rc::Rc;

use include_dir::{Dir, include_dir};
use marblerun_compiler::{Library, Names, Source};

use crate::advice::ADVICE;

static JAVA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/java");

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
    /// Reading it takes longer than running most programs, and it never changes.
    static LIBRARY: OnceCell<Rc<Library>> = const { OnceCell::new() };
}

/// The library.
pub(crate) fn library() -> Rc<Library> {
    LIBRARY.with(|cell| cell.get_or_init(read).clone())
}

fn read() -> Rc<Library> {
    let mut own = Vec::new();
    collect(&JAVA, &mut own);
    let java = marblerun_library::sources();
    let mut sources: Vec<Source<'_>> = java
        .iter()
        .map(|source| Source {
            path: source.path,
            text: source.text,
        })
        .chain(own)
        .collect();
    sources.sort_by_key(|source| source.path);
    Library::with_names(&sources, NAMES)
}

fn collect(dir: &'static Dir<'static>, found: &mut Vec<Source<'static>>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            found.push(Source { path, text });
        }
    }
    for dir in dir.dirs() {
        collect(dir, found);
    }
}

/// The full names of its classes, nested ones included.
#[cfg(test)]
pub(crate) fn class_names() -> Vec<String> {
    let mut own = Vec::new();
    collect(&JAVA, &mut own);
    let java = marblerun_library::sources();
    let java = java.iter().map(|source| (source.path, source.text));
    let files = own
        .iter()
        .map(|source| (source.path, source.text))
        .chain(java);
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

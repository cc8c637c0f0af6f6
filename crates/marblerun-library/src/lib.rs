//! The class library of the machine, written in Java and run by the machine itself.
//!
//! One top-level class is one file below `java/`, in the folder of its package, as for `javac`.
//! What Java itself cannot say is declared `native` and done by the machine or its host. Since the
//! library is ordinary code, it can be paused, its threads can be switched and its state is part of
//! every snapshot; nothing in it calls back from Rust.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

use include_dir::{Dir, include_dir};

static JAVA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/java");

/// A source file of the library.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Where it is: `java/util/ArrayList.java`.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// All source files, in order of their paths.
pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    collect(&JAVA, &mut found);
    found.sort_by_key(|source: &Source| source.path);
    found
}

fn collect(dir: &'static Dir<'static>, found: &mut Vec<Source>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            found.push(Source { path, text });
        }
    }
    for dir in dir.dirs() {
        collect(dir, found);
    }
}

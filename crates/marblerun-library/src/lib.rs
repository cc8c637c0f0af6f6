//! The class library of the machine, written in Java and run by the machine itself.
//!
//! One top-level class is one file below `java/`, in the folder of its package, as for `javac`.
//! What Java itself cannot say is declared `native` and done by the machine or its host. Since the
//! library is ordinary code, it can be paused, its threads can be switched and its state is part of
//! every snapshot; nothing in it calls back from Rust.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

use std::hint::black_box;
use std::process;

/// A text of a library. A front end may leave out those that most programs do not need, and fetch
/// them when one is asked for; then zeros stand where they were.
#[derive(Clone, Copy, Debug)]
pub struct Text(&'static str);

impl Text {
    /// That text.
    pub const fn new(text: &'static str) -> Text {
        Text(text)
    }

    /// The text. Ends the program if it was left out: nothing can go on without it.
    pub fn get(self) -> &'static str {
        // What the compiler knows of the text need not be true any more.
        if black_box(self.0).starts_with('\0') {
            process::abort();
        }
        self.0
    }

    /// Where it is, whether it is there or not.
    pub fn place(self) -> &'static str {
        self.0
    }
}

/// A source file of a library, packed: see `marblerun-pack`.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Where it is: `java/util/ArrayList.java`.
    pub path: &'static str,
    /// Its text, without what nobody reads.
    pub text: Text,
    /// The first sentences of its documentation, a line each.
    pub docs: Text,
    /// How many classes it declares at most, local and anonymous ones included.
    pub n_classes: u32,
    /// How many methods, initialisers and lambdas it declares at most.
    pub n_methods: u32,
    /// How many texts it comes to, with those that the compiler adds.
    pub n_files: u32,
}

impl Source {
    /// The sentence of the documentation comment that ends before a place of the text, or of one
    /// that was made of it.
    pub fn doc_before(&self, text: &str, place: usize) -> Option<&'static str> {
        let before = text.get(..place)?.trim_end();
        let before = before.strip_suffix(DOC)?;
        self.docs.get().lines().nth(before.matches(DOC).count())
    }
}

/// What stands for a documentation comment in a text.
pub const DOC: &str = "/**/";

/// All source files, in order of their paths.
pub const SOURCES: &[Source] = &include!(concat!(env!("OUT_DIR"), "/sources.rs"));

//! The class library of the machine, written in Java and run by the machine itself.
//!
//! One top-level class is one file below `java/`, in the folder of its package, as for `javac`.
//! What Java itself cannot say is declared `native` and done by the machine or its host. Since the
//! library is ordinary code, it can be paused, its threads can be switched and its state is part of
//! every snapshot; nothing in it calls back from Rust.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

/// A source file of a library, packed: see `marblerun-pack`.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Where it is: `java/util/ArrayList.java`.
    pub path: &'static str,
    /// Its text, without what nobody reads.
    pub text: &'static str,
    /// How many classes it declares at most, local and anonymous ones included.
    pub n_classes: u32,
    /// How many methods, initialisers and lambdas it declares at most.
    pub n_methods: u32,
    /// How many texts it comes to, with those that the compiler adds.
    pub n_files: u32,
}

/// All source files, in order of their paths.
pub const SOURCES: &[Source] = &include!(concat!(env!("OUT_DIR"), "/sources.rs"));

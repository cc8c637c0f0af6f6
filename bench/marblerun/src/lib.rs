//! The chains of the comparison on Marblerun's streams.
//!
//! Each chain is written once, for any [`Form`]: composed statically, with its links kept apart,
//! erased, or recorded.

mod chains;
mod form;
mod tape;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use form::{Erased, Form, Recorded, Static, Unfused};

/// One chain: its name, how many elements it emits, and how it runs.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// The name of its row.
    pub name: &'static str,
    /// How many elements its time is divided by.
    pub elements: i64,
    /// Runs it to its end and returns the checksum.
    pub run: fn() -> i64,
}

/// All chains in that form.
pub fn chains<F: Form>() -> Vec<Chain> {
    chains::all::<F>()
}

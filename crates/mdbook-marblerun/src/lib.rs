//! mdBook preprocessor that draws Marblerun programs.
//!
//! A fenced code block with the language `marblerun` is run when the book is built and becomes a
//! `<marble-run>` element: the program, its diagram as SVG, and the program once more as a script
//! that no browser runs. That is all a reader without JavaScript needs. Where the book loads
//! `marblerun.js`, the element takes over from there.
//!
//! ````markdown
//! ```marblerun,controls,height=240
//! marbles("-a--b-c|").map(x -> x.toUpperCase()).take(2)
//! ```
//! ````
//!
//! - [`block`]: the blocks of a chapter, and where they stand in its file.
//! - [`attributes`]: what follows `marblerun` in the first line of a block.
//! - [`element`]: a block and its run as HTML within Markdown.
//! - [`style`]: how elements look in a book, in each of its themes.
//! - [`preprocessor`]: chapters in, chapters out; what goes wrong on the way.

pub mod attributes;
pub mod block;
pub mod element;
pub mod preprocessor;
pub mod style;

pub use preprocessor::Marblerun;

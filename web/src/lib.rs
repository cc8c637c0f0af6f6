//! The playground and the `<marble-run>` element.
//!
//! What both are made of; the shells that start them are in `bin/`.
//!
//! - [`document`], [`story`], [`link`]: the files that the reader works on, those of the examples, and how they get into a link.
//! - [`player`], [`chorus`], [`standing`], [`breakpoints`], [`state`]: what is shown, and how it changes. No browser needed.
//! - [`spot`]: places that stay where they are meant to be while the text changes.
//! - [`draft`]: what is kept for the next visit.
//! - [`source`], [`messages`]: the text of a program, the words of the interface.
//! - [`sort`]: short lists in order.
//! - [`palette`], [`shortcut`]: the operators to choose from, the keys and what they do.
//! - [`protocol`], [`plain`], [`engine`], [`worker`], [`foreseen`]: a question to the engine, its answer, and the way between.
//! - [`canvas`], [`editor_script`], [`picture_script`], [`patch`], [`watch`], [`browser`]: the browser, behind plain functions.
//! - [`components`]: one component a file.
//! - [`figure`], [`playground`], [`deeds`]: the element and the page, put together from components.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod breakpoints;
pub mod browser;
pub mod canvas;
pub mod chorus;
pub mod components;
pub mod deeds;
pub mod document;
pub mod draft;
pub mod editor_script;
pub mod engine;
pub mod figure;
pub mod foreseen;
pub mod link;
pub mod messages;
pub mod palette;
pub mod patch;
pub mod picture_script;
pub mod plain;
pub mod player;
pub mod playground;
pub mod protocol;
pub mod shortcut;
pub mod sort;
pub mod source;
pub mod spot;
pub mod standing;
pub mod state;
pub mod story;
pub mod watch;
pub mod worker;

//! The playground and the `<marble-run>` element.
//!
//! What both are made of; the shells that start them are in `bin/`.
//!
//! - [`player`], [`state`]: what is shown, and how it changes. No browser needed.
//! - [`source`], [`messages`]: the text of a program, the words of the interface.
//! - [`protocol`], [`engine`], [`worker`]: a question to the engine, its answer, and the way between.
//! - [`canvas`], [`editor_script`], [`watch`], [`browser`]: the browser, behind plain functions.
//! - [`components`]: one component a file.
//! - [`figure`], [`playground`]: the element and the page, put together from components.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod browser;
pub mod canvas;
pub mod components;
pub mod editor_script;
pub mod engine;
pub mod figure;
pub mod messages;
pub mod player;
pub mod playground;
pub mod protocol;
pub mod source;
pub mod state;
pub mod watch;
pub mod worker;

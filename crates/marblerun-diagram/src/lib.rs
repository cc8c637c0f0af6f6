//! From trace to marble diagram.
//!
//! A [`Trace`](marblerun_trace::Trace) becomes a [`Scene`]: pure geometry, measured with a
//! built-in table of widths. A scene becomes [SVG](svg). The trace also becomes
//! [sentences] and [text] for terminals.
//!
//! ```
//! use marblerun_diagram::{Settings, layout, svg};
//! use marblerun_trace::Trace;
//!
//! let scene = layout(&Trace::default(), &Settings::default());
//! let picture = svg::write(&scene, &svg::Dress { id_prefix: "first", ..Default::default() });
//! assert!(picture.starts_with("<svg ") && picture.contains("id=\"first-title\""));
//! ```
//!
//! - [`settings`]: what a picture shows.
//! - [`mod@layout`]: where things stand.
//! - [`scene`], [`glyph`], [`geometry`]: what stands there.
//! - [`svg`]: the picture as SVG, and the stylesheet.
//! - [`amounts`]: demand, and what operators hold back.
//! - [`sentences`]: what happened, in words.
//! - [`text`]: marble notation and a table of events.
//! - `theme`: every colour and length. `measure`: how wide text is. `number`: how numbers are
//!   written. `flow`: the order of lanes.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]
#![deny(clippy::unwrap_used, clippy::panic)]

pub mod amounts;
mod flow;
pub mod geometry;
pub mod glyph;
pub mod layout;
mod measure;
mod number;
pub mod scene;
pub mod sentences;
pub mod settings;
pub mod svg;
#[cfg(test)]
mod testing;
pub mod text;
mod theme;

pub use layout::{layout, layout_together};
pub use scene::Scene;
pub use settings::{Level, Settings};

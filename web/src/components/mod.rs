//! The components of the page and of the element, one a file.

mod compare;
mod diagram;
mod editor;
mod event_table;
mod header;
mod icon;
mod inspector;
mod knob_lane;
mod knobs;
mod player;
mod problems;
mod prose;
mod sentence;
mod story_bar;
mod tabs;
mod theme_toggle;
mod transport;

pub use compare::Compare;
pub use diagram::Diagram;
pub use editor::{Editor, Jump, Wish};
pub use event_table::EventTable;
pub use header::Header;
pub use icon::Icon;
pub use inspector::Inspector;
pub use knob_lane::KnobLane;
pub use knobs::Knobs;
pub use player::PlayerPane;
pub use problems::Problems;
pub use sentence::Sentence;
pub use story_bar::StoryBar;
pub use tabs::Tabs;
pub use theme_toggle::ThemeToggle;
pub use transport::Transport;

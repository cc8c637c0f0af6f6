//! The components of the page and of the element, one a file.

mod diagram;
mod editor;
mod event_table;
mod header;
mod icon;
mod player;
mod problems;
mod prose;
mod sentence;
mod theme_toggle;
mod transport;

pub use diagram::Diagram;
pub use editor::{Editor, Jump};
pub use event_table::EventTable;
pub use header::Header;
pub use icon::Icon;
pub use player::PlayerPane;
pub use problems::Problems;
pub use sentence::Sentence;
pub use theme_toggle::ThemeToggle;
pub use transport::Transport;

//! The words of the interface, all of them, in one place.
#![allow(missing_docs, reason = "the words say what they are")]

use crate::browser::Theme;

pub const EDITOR_LABEL: &str = "Program";
pub const EDITOR_KEYS: &str = "Esc leaves the editor";
pub const DIAGRAM_LABEL: &str = "Marble diagram";
pub const DIAGRAM_OLD: &str = "The diagram shows the last program that ran.";
pub const PLAYER_LABEL: &str = "Run";
pub const PROBLEMS_LABEL: &str = "Problems";
pub const SENTENCE_LABEL: &str = "What happened";
pub const TO_START: &str = "To the start";
pub const BACK: &str = "One event back";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const FORWARD: &str = "One event forward";
pub const TO_END: &str = "To the end";
pub const POSITION: &str = "Position in the run";
pub const EVENTS: &str = "All events";
pub const EVENT: &str = "Event";
pub const TIME: &str = "Time";
pub const THREAD: &str = "Thread";
pub const CALL: &str = "Call";
pub const WHAT: &str = "What";
pub const NOW: &str = "now";
pub const BECAUSE: &str = "because";
pub const NOTHING_YET: &str = "Nothing has happened yet.";
pub const NO_EVENTS: &str = "This program does nothing that could be drawn.";
pub const LOADING: &str = "Running the program…";
pub const ENGINE_CRASHED: &str = "The engine stopped on this program and was started again. Your text is safe; change it to run it.";
pub const ENGINE_TIMED_OUT: &str =
    "This program took too long and was stopped. Your text is safe; change it to run it.";

/// The engine could not be started.
pub fn engine_unavailable(why: &str) -> String {
    format!("The engine could not be started ({why}). Your text is safe; change it to try again.")
}

/// Where the reader stands in a run.
pub fn position(at: usize, count: usize) -> String {
    if at == 0 {
        format!("before the first of {count} events")
    } else {
        format!("event {at} of {count}")
    }
}

/// Where the reader stands in a run, and when and where that is.
pub fn position_in_full(at: usize, count: usize, time: &str, thread: &str) -> String {
    format!("{} · {time} · {thread}", position(at, count))
}

/// An event of the table, as a button that leads there.
pub fn go_to_event(number: usize) -> String {
    format!("Go to event {number}")
}

/// A place in the program.
pub fn place(line: u32, column: u32) -> String {
    format!("line {line}, column {column}")
}

/// The theme toggle.
pub fn theme(now: Theme) -> &'static str {
    match now {
        Theme::Auto => "Theme: as the system. Switch to light",
        Theme::Light => "Theme: light. Switch to dark",
        Theme::Dark => "Theme: dark. Switch to the system's",
    }
}

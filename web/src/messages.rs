//! The words of the interface, all of them, in one place.
#![allow(missing_docs, reason = "the words say what they are")]

use crate::browser::Theme;

pub const EDITOR_LABEL: &str = "Program";
pub const EDITOR_KEYS: &str = "F9 breakpoint · Ctrl+Enter next event here · Esc leaves";
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

pub const WORKSHOP: &str = "Workshop";
pub const WORKSHOP_ABOUT: &str = "Any chain, typed or picked: it runs as you write.";
pub const OWN_STORY: &str = "A program of your own";
pub const STORY: &str = "Story";
pub const TASK: &str = "Task";
pub const SCENARIOS: &str = "Scenario";
pub const START_OVER: &str = "Start over";
pub const FILES: &str = "Files";
pub const SERVICES: &str = "Services";
pub const ANSWERS: &str = "Answers";
pub const KNOBS: &str = "What comes when";
pub const KNOB_KEYS: &str = "Drag, or use arrow keys; Shift moves one alone, Delete removes, Insert adds, # is an error, | the end";
pub const ADD_VALUE: &str = "Add a value";
pub const TURN_INTO_ERROR: &str = "Turn into an error";
pub const TURN_INTO_END: &str = "Turn into the end";
pub const REMOVE: &str = "Remove";
pub const COMPARE: &str = "Compare";
pub const SHARE: &str = "Share";
pub const EMBED: &str = "Embed";
pub const DOWNLOAD: &str = "SVG";
pub const COPIED_LINK: &str = "Link copied";
pub const COPIED_CODE: &str = "Code copied";
pub const LINK_IN_ADDRESS: &str = "The link is in the address bar";
pub const LINK_DAMAGED: &str = "This link is damaged: it leads to no program. Ask for it again; what you had written is shown.";
pub const LINK_TOO_NEW: &str =
    "This link was made by a later release. Reload the page; what you had written is shown.";
pub const LINES: &str = "lines";
pub const DEPTH: &str = "deep";
pub const HANDLERS: &str = "error handlers";
pub const REQUESTS: &str = "requests";
pub const CANCELLED: &str = "cancelled";
pub const STANDING: &str = "How things stand";
pub const DEMAND: &str = "demand";
pub const PENDING: &str = "pending";
pub const THREADS: &str = "threads";
pub const NONE: &str = "none";
pub const BUFFERED: &str = "buffered";
pub const LANE: &str = "lane";
pub const OVER: &str = "over";
pub const HERE: &str = "at the cursor";
pub const LAST_HERE: &str = "Previous event of the code at the cursor";
pub const NEXT_HERE: &str = "Next event of the code at the cursor";
pub const LEAP_LANE: &str = "lane";
pub const LEAP_THREAD: &str = "thread";
pub const LEAP_TROUBLE: &str = "error";
pub const LEAP_STOP: &str = "breakpoint";
pub const LAST_IN_LANE: &str = "Previous in this lane";
pub const NEXT_IN_LANE: &str = "Next in this lane";
pub const LAST_ON_THREAD: &str = "Previous on this thread";
pub const NEXT_ON_THREAD: &str = "Next on this thread";
pub const LAST_TROUBLE: &str = "Previous timeout or error";
pub const NEXT_TROUBLE: &str = "Next timeout or error";
pub const LAST_STOP: &str = "Back to the previous breakpoint";
pub const NEXT_STOP: &str = "Run to the next breakpoint";
pub const LEVEL: &str = "How much is shown";
pub const OVERVIEW: &str = "Overview";
pub const STANDARD: &str = "Standard";
pub const EVERYTHING: &str = "Everything";
pub const UNFOLD: &str = "Unfold all";
pub const PACE: &str = "Speed";

/// The style of a program.
pub fn style(name: &str) -> String {
    match name {
        "callback" => "Callbacks".to_owned(),
        "future" => "Futures".to_owned(),
        _ => {
            let mut letters = name.chars();
            let first = letters.next().map(char::to_uppercase).into_iter().flatten();
            first.chain(letters).collect()
        }
    }
}

/// What the programs of a story have to do.
pub fn task(name: &str) -> String {
    match name {
        "" => "plain".to_owned(),
        _ => name.replace('-', " "),
    }
}

/// A time on a knob.
pub fn milliseconds(millis: f64) -> String {
    format!("{millis} ms")
}

/// A marble of a knob.
pub fn marble(kind: &marblerun::literal::Kind) -> String {
    use marblerun::literal::Kind;
    match kind {
        Kind::Value(text) => format!("Value {text}"),
        Kind::Error => "Error".to_owned(),
        Kind::Complete => "End".to_owned(),
    }
}

/// How many values are asked for and have not come.
pub fn demand(left: Option<u32>) -> String {
    left.map_or_else(|| "∞".to_owned(), |left| left.to_string())
}

/// A breakpoint of a row.
pub fn breakpoint(row: &str) -> String {
    format!("Breakpoint at {row}")
}

/// Whether what feeds a lane is told in one row.
pub fn fold(row: &str) -> String {
    format!("Lanes that feed {row}")
}

/// How many lanes a call has.
pub fn lanes(count: usize) -> String {
    match count {
        1 => String::new(),
        _ => format!("{count} lanes"),
    }
}

/// A timer that is set.
pub fn timer(operator: Option<&str>, due: &str) -> String {
    match operator {
        Some(operator) => format!("{operator}, due {due}"),
        None => format!("due {due}"),
    }
}

/// No timer is set.
pub const NO_TIMER: &str = "no timer";

/// So many things that are not shown.
pub fn more(count: usize) -> String {
    format!("and {count} more")
}

/// A thread that cannot go on.
pub fn blocked(thread: &str) -> String {
    format!("{thread} (blocked)")
}

/// A speed.
pub fn pace(times: f64) -> String {
    format!("{times}×")
}

/// Why a link leads nowhere.
pub fn link_error(error: crate::link::LinkError) -> &'static str {
    match error {
        crate::link::LinkError::Damaged => LINK_DAMAGED,
        crate::link::LinkError::TooNew => LINK_TOO_NEW,
    }
}

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

/// Where the reader stands in a run and when that is, for eyes that see the rest.
pub fn position_in_short(at: usize, count: usize, time: Option<&str>) -> String {
    match time {
        Some(time) => format!("{at} of {count} · {time}"),
        None => format!("{at} of {count}"),
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

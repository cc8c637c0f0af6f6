//! The words of the interface. The words themselves are in `messages/en.toml`, which `build.rs` turns into
//! constants and functions of the same names: a translator edits that file and nothing else. What is left here
//! chooses between messages.
//!
//! A library for this would look names up while the page runs; here they are checked when it is built, and cost
//! nothing beyond their letters.

use crate::browser::Theme;

mod words {
    #![allow(missing_docs, reason = "the words say what they are")]

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use words::*;

/// The style of a program.
pub fn style(name: &str) -> String {
    match name {
        "callback" => CALLBACKS.to_owned(),
        "future" => FUTURES.to_owned(),
        _ => {
            let mut letters = name.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect()
        }
    }
}

/// What the programs of a story have to do.
pub fn task(name: &str) -> String {
    match name {
        "" => PLAIN_TASK.to_owned(),
        _ => name.replace('-', " "),
    }
}

/// So many operators fit what was typed.
pub fn operators_found(count: usize) -> String {
    match count {
        1 => ONE_EXAMPLE.to_owned(),
        _ => many_examples(count),
    }
}

/// A marble of a knob.
pub fn marble(kind: &marblerun::literal::Kind) -> String {
    use marblerun::literal::Kind;
    match kind {
        Kind::Value(text) => value(text),
        Kind::Error => ERROR.to_owned(),
        Kind::Complete => END.to_owned(),
    }
}

/// How many values are asked for and have not come.
pub fn demand(left: Option<u32>) -> String {
    left.map_or_else(|| WITHOUT_END.to_owned(), |left| left.to_string())
}

/// How many lanes a call has, if more than one.
pub fn lanes(count: usize) -> String {
    match count {
        1 => String::new(),
        _ => many_lanes(count),
    }
}

/// A timer that is set.
pub fn timer(operator: Option<&str>, due: &str) -> String {
    match operator {
        Some(operator) => timer_of(due, operator),
        None => timer_of_nobody(due),
    }
}

/// Why a link leads nowhere.
pub fn link_error(error: crate::link::LinkError) -> &'static str {
    match error {
        crate::link::LinkError::Damaged => LINK_DAMAGED,
        crate::link::LinkError::TooNew => LINK_TOO_NEW,
    }
}

/// Where the reader stands in a run.
pub fn position(at: usize, count: usize) -> String {
    if at == 0 {
        position_before(count)
    } else {
        position_at(at, count)
    }
}

/// Where the reader stands in a run and when that is, for eyes that see the rest.
pub fn position_in_short(at: usize, count: usize, time: Option<&str>) -> String {
    match time {
        Some(time) => position_short_timed(at, count, time),
        None => position_short(at, count),
    }
}

/// Where the reader stands in a run, and when and where that is.
pub fn position_in_full(at: usize, count: usize, time: &str, thread: &str) -> String {
    position_full(position(at, count), thread, time)
}

/// A place in the program.
pub fn place(line: u32, column: u32) -> String {
    place_at(column, line)
}

/// The theme toggle.
pub fn theme(now: Theme) -> &'static str {
    match now {
        Theme::Auto => THEME_AUTO,
        Theme::Light => THEME_LIGHT,
        Theme::Dark => THEME_DARK,
    }
}

//! Every key that does something. Components ask these tables what a key means where they are, and the list
//! of shortcuts shows the same tables.

use web_sys::KeyboardEvent;

use crate::messages;
use crate::player::Move;

/// What is held down with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// Nothing.
    None,
    /// Shift.
    Shift,
    /// Ctrl, or Command where there is one.
    Command,
    /// That and Shift.
    CommandShift,
    /// Ctrl, everywhere.
    Ctrl,
}

/// A key, or any of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The key of that name, as events call it. Signs are named by what they write, however that is typed.
    Named(&'static str, With),
    /// A letter or a digit.
    Letter,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Shows the operators.
    Palette,
    /// Lays the text out.
    Layout,
    /// Shows the keys.
    Shortcuts,
    /// Moves through the run.
    Move(Move),
    /// Plays, or pauses.
    PlayOrPause,
    /// Moves a marble, and those of its instant, by so many characters.
    Shift(i8),
    /// Moves a marble alone.
    ShiftAlone(i8),
    /// Turns a marble into a value of that letter.
    Value,
    /// Turns a marble into an error.
    Fail,
    /// Turns a marble into the end.
    End,
    /// Adds a value behind a marble.
    Add,
    /// Removes a marble.
    Remove,
    /// Undoes the last change.
    Undo,
    /// What the editor calls so.
    Editor(&'static str),
}

/// Keys that do the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortcut {
    /// The keys: any of them.
    pub keys: &'static [Key],
    /// What they do.
    pub command: Command,
    /// The same in words.
    pub told: &'static str,
}

const fn plain(key: &'static str) -> Key {
    Key::Named(key, With::None)
}

const fn shortcut(keys: &'static [Key], command: Command, told: &'static str) -> Shortcut {
    Shortcut {
        keys,
        command,
        told,
    }
}

/// Anywhere on the page.
pub const PAGE: &[Shortcut] = &[
    shortcut(
        &[Key::Named("k", With::Command)],
        Command::Palette,
        messages::OPERATORS_ABOUT,
    ),
    shortcut(
        &[Key::Named("f", With::CommandShift)],
        Command::Layout,
        messages::FORMAT_ABOUT,
    ),
    shortcut(&[plain("?")], Command::Shortcuts, messages::SHORTCUTS_ABOUT),
];

/// In the run: the picture, the table of events, the transport.
pub const RUN: &[Shortcut] = &[
    shortcut(&[plain("p")], Command::PlayOrPause, messages::PLAY_OR_PAUSE),
    shortcut(
        &[plain("ArrowRight")],
        Command::Move(Move::Forward),
        messages::FORWARD,
    ),
    shortcut(
        &[plain("ArrowLeft")],
        Command::Move(Move::Back),
        messages::BACK,
    ),
    shortcut(
        &[plain("Home")],
        Command::Move(Move::Start),
        messages::TO_START,
    ),
    shortcut(&[plain("End")], Command::Move(Move::End), messages::TO_END),
    shortcut(
        &[plain("l")],
        Command::Move(Move::NextInLane),
        messages::NEXT_IN_LANE,
    ),
    shortcut(
        &[plain("t")],
        Command::Move(Move::NextOnThread),
        messages::NEXT_ON_THREAD,
    ),
    shortcut(
        &[plain("e")],
        Command::Move(Move::NextTrouble),
        messages::NEXT_TROUBLE,
    ),
    shortcut(
        &[plain("b")],
        Command::Move(Move::NextStop),
        messages::NEXT_STOP,
    ),
    shortcut(
        &[Key::Named("l", With::Shift)],
        Command::Move(Move::LastInLane),
        messages::LAST_IN_LANE,
    ),
    shortcut(
        &[Key::Named("t", With::Shift)],
        Command::Move(Move::LastOnThread),
        messages::LAST_ON_THREAD,
    ),
    shortcut(
        &[Key::Named("e", With::Shift)],
        Command::Move(Move::LastTrouble),
        messages::LAST_TROUBLE,
    ),
    shortcut(
        &[Key::Named("b", With::Shift)],
        Command::Move(Move::LastStop),
        messages::LAST_STOP,
    ),
];

/// On a marble that can be moved.
pub const MARBLE: &[Shortcut] = &[
    shortcut(
        &[plain("ArrowRight")],
        Command::Shift(1),
        messages::MARBLE_LATER,
    ),
    shortcut(
        &[plain("ArrowLeft")],
        Command::Shift(-1),
        messages::MARBLE_EARLIER,
    ),
    shortcut(
        &[Key::Named("ArrowRight", With::Shift)],
        Command::ShiftAlone(1),
        messages::MARBLE_LATER_ALONE,
    ),
    shortcut(
        &[Key::Named("ArrowLeft", With::Shift)],
        Command::ShiftAlone(-1),
        messages::MARBLE_EARLIER_ALONE,
    ),
    shortcut(&[Key::Letter], Command::Value, messages::MARBLE_VALUE),
    shortcut(&[plain("#")], Command::Fail, messages::TURN_INTO_ERROR),
    shortcut(&[plain("|")], Command::End, messages::TURN_INTO_END),
    shortcut(
        &[plain("Insert"), plain("+")],
        Command::Add,
        messages::MARBLE_ADD,
    ),
    shortcut(
        &[plain("Delete"), plain("Backspace")],
        Command::Remove,
        messages::REMOVE,
    ),
    shortcut(
        &[Key::Named("z", With::Command)],
        Command::Undo,
        messages::UNDO,
    ),
];

/// In the program. Others are those of every text field.
pub const TEXT: &[Shortcut] = &[
    shortcut(
        &[Key::Named(" ", With::Ctrl)],
        Command::Editor("complete"),
        messages::COMPLETE_NAME,
    ),
    shortcut(
        &[Key::Named("z", With::Command)],
        Command::Editor("undo"),
        messages::UNDO,
    ),
    shortcut(
        &[
            Key::Named("z", With::CommandShift),
            Key::Named("y", With::Command),
        ],
        Command::Editor("redo"),
        messages::REDO,
    ),
    shortcut(&[plain("Tab")], Command::Editor("indent"), messages::INDENT),
    shortcut(
        &[Key::Named("Tab", With::Shift)],
        Command::Editor("outdent"),
        messages::OUTDENT,
    ),
    shortcut(
        &[plain("F9")],
        Command::Editor("break"),
        messages::STOP_HERE,
    ),
    shortcut(&[plain("F8")], Command::Editor("run"), messages::NEXT_STOP),
    shortcut(
        &[Key::Named("F8", With::Shift)],
        Command::Editor("run-back"),
        messages::LAST_STOP,
    ),
    shortcut(
        &[Key::Named("Enter", With::Command)],
        Command::Editor("follow"),
        messages::NEXT_HERE,
    ),
    shortcut(
        &[Key::Named("Enter", With::CommandShift)],
        Command::Editor("follow-back"),
        messages::LAST_HERE,
    ),
    shortcut(
        &[plain("Escape")],
        Command::Editor("leave"),
        messages::LEAVE_EDITOR,
    ),
];

/// All tables, with where they hold.
pub const ALL: &[(&str, &[Shortcut])] = &[
    (messages::KEYS_OF_PAGE, PAGE),
    (messages::KEYS_OF_RUN, RUN),
    (messages::KEYS_OF_MARBLE, MARBLE),
    (messages::KEYS_OF_TEXT, TEXT),
];

/// A key as it was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    key: String,
    shift: bool,
    ctrl: bool,
    meta: bool,
    alt: bool,
}

impl From<&KeyboardEvent> for Press {
    fn from(event: &KeyboardEvent) -> Press {
        Press {
            key: event.key(),
            shift: event.shift_key(),
            ctrl: event.ctrl_key(),
            meta: event.meta_key(),
            alt: event.alt_key(),
        }
    }
}

/// What a key does by a table.
pub fn find(table: &[Shortcut], press: &Press) -> Option<Command> {
    let fits = |shortcut: &&Shortcut| shortcut.keys.iter().any(|key| key.is(press));
    table.iter().find(fits).map(|shortcut| shortcut.command)
}

impl Key {
    fn is(self, press: &Press) -> bool {
        let letter = {
            let mut letters = press.key.chars();
            letters.next().filter(|_| letters.next().is_none())
        };
        let has_command = press.ctrl || press.meta;
        match self {
            Key::Letter => letter.is_some_and(char::is_alphanumeric) && !has_command && !press.alt,
            Key::Named(key, with) => {
                // Signs may take Shift or Alt to be typed.
                let is_sign = letter.is_some_and(|it| !it.is_alphanumeric() && it != ' ');
                let shift = press.shift && !is_sign;
                let alt = press.alt && !is_sign;
                let is_held = match with {
                    With::None => !shift && !has_command,
                    With::Shift => shift && !has_command,
                    With::Command => !shift && has_command,
                    With::CommandShift => shift && has_command,
                    With::Ctrl => press.ctrl && !shift && !press.meta,
                };
                press.key.eq_ignore_ascii_case(key) && is_held && !alt
            }
        }
    }

    /// As the editor names it; none for keys that it has no name for.
    pub fn for_editor(self) -> Option<String> {
        let Key::Named(key, with) = self else {
            return None;
        };
        let with = match with {
            With::None => "",
            With::Shift => "Shift-",
            With::Command => "Mod-",
            With::CommandShift => "Mod-Shift-",
            With::Ctrl => "Ctrl-",
        };
        let key = if key == " " { "Space" } else { key };
        Some(format!("{with}{key}"))
    }

    /// As it stands on keyboards: what is held down, and the key.
    pub fn caps(self, is_mac: bool) -> Vec<&'static str> {
        let command = if is_mac { "⌘" } else { "Ctrl" };
        let shift = if is_mac { "⇧" } else { "Shift" };
        let Key::Named(key, with) = self else {
            return vec![messages::ANY_LETTER];
        };
        let mut caps = match with {
            With::None => Vec::new(),
            With::Shift => vec![shift],
            With::Command => vec![command],
            With::CommandShift => vec![command, shift],
            With::Ctrl => vec!["Ctrl"],
        };
        caps.push(match key {
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            "Escape" => "Esc",
            " " => "Space",
            "f" => "F",
            "k" => "K",
            "y" => "Y",
            "z" => "Z",
            key => key,
        });
        caps
    }
}

/// The keys of the editor: what it calls the command, and what it calls the key.
pub fn editor_keys() -> Vec<(&'static str, String)> {
    let mut keys = Vec::new();
    for shortcut in TEXT {
        if let Command::Editor(name) = shortcut.command {
            let named = shortcut.keys.iter().filter_map(|key| key.for_editor());
            keys.extend(named.map(|key| (name, key)));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(keys: &str) -> Press {
        let has = |name: &str| keys.contains(name);
        Press {
            key: keys.rsplit('-').next().unwrap().to_owned(),
            shift: has("Shift-"),
            ctrl: has("Ctrl-"),
            meta: has("Meta-"),
            alt: has("Alt-"),
        }
    }

    #[test]
    fn what_is_held_down_counts() {
        assert_eq!(
            find(RUN, &press("ArrowLeft")),
            Some(Command::Move(Move::Back))
        );
        for other in [
            "Shift-ArrowLeft",
            "Ctrl-ArrowLeft",
            "Alt-ArrowLeft",
            "Meta-l",
        ] {
            assert_eq!(find(RUN, &press(other)), None, "{other}");
        }
        assert_eq!(
            find(MARBLE, &press("Shift-ArrowLeft")),
            Some(Command::ShiftAlone(-1))
        );
        assert_eq!(find(PAGE, &press("Ctrl-Shift-F")), Some(Command::Layout));
        assert_eq!(find(PAGE, &press("Meta-k")), Some(Command::Palette));
        assert_eq!(find(PAGE, &press("k")), None);
    }

    #[test]
    fn signs_are_what_they_write() {
        for sign in ["Shift-?", "?"] {
            assert_eq!(find(PAGE, &press(sign)), Some(Command::Shortcuts));
        }
        assert_eq!(find(MARBLE, &press("Alt-#")), Some(Command::Fail));
        assert_eq!(find(MARBLE, &press("x")), Some(Command::Value));
        assert_eq!(find(MARBLE, &press("Ctrl-x")), None);
    }

    #[test]
    fn no_key_has_two_meanings_in_one_place() {
        for (place, table) in ALL {
            let keys: Vec<Key> = table.iter().flat_map(|it| it.keys).copied().collect();
            for (index, key) in keys.iter().enumerate() {
                assert!(!keys[..index].contains(key), "{place}: {key:?}");
            }
        }
    }

    #[test]
    fn the_editor_has_its_own_names() {
        let keys = editor_keys();
        assert!(keys.contains(&("redo", "Mod-Shift-z".to_owned())));
        assert!(keys.contains(&("complete", "Ctrl-Space".to_owned())));
    }
}

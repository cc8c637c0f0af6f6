//! What can be done to the program, beside typing.

use yew::prelude::*;

use super::shortcuts::caps;
use crate::shortcut::{self, Command};
use crate::{browser, messages};

/// Properties of [`EditorBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EditorBarProps {
    /// The reader wants that done.
    pub on_command: Callback<Command>,
}

/// Buttons under the program, with their keys.
#[component]
pub fn EditorBar(props: &EditorBarProps) -> Html {
    let is_mac = browser::is_mac();
    let button = |command: Command, label: &'static str| {
        let onclick = props.on_command.reform(move |_: MouseEvent| command);
        let shortcut = shortcut::PAGE.iter().find(|it| it.command == command);
        let key = shortcut.and_then(|it| it.keys.first());
        html! {
            <span class="editor-action">
                <button type="button" title={shortcut.map(|it| it.told)} {onclick}>{ label }</button>
                <span class="editor-key" aria-hidden="true">
                    { for key.map(|key| caps(&key.caps(is_mac))) }
                </span>
            </span>
        }
    };
    html! {
        <div class="editor-bar" role="toolbar" aria-label={messages::EDITING}>
            { button(Command::Palette, messages::OPERATORS) }
            { button(Command::Layout, messages::FORMAT) }
            { button(Command::Shortcuts, messages::KEYS) }
        </div>
    }
}

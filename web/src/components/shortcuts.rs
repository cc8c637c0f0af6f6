//! The list of all keys.

use yew::prelude::*;

use super::Dialog;
use crate::shortcut::{self, Shortcut};
use crate::{browser, messages};

/// Properties of [`Shortcuts`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShortcutsProps {
    /// The reader has seen it.
    pub on_close: Callback<()>,
}

/// All keys, by where they do something.
#[component]
pub fn Shortcuts(props: &ShortcutsProps) -> Html {
    let is_mac = browser::is_mac();
    let row = |shortcut: &Shortcut| {
        html! {
            <div class="shortcut">
                <dt>{ shortcut.told }</dt>
                <dd>{ for shortcut.keys.iter().map(|key| caps(&key.caps(is_mac))) }</dd>
            </div>
        }
    };
    let on_close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog label={messages::SHORTCUTS} class="shortcuts" on_close={props.on_close.clone()}>
            <header class="dialog-head">
                <h2>{ messages::SHORTCUTS }</h2>
                <button type="button" class="dialog-close" onclick={on_close}>{ messages::CLOSE }</button>
            </header>
            <div class="shortcuts-tables" tabindex="0" role="group" aria-label={messages::SHORTCUTS}>
                { for shortcut::ALL.iter().map(|(place, table)| html! {
                    <section>
                        <h3>{ *place }</h3>
                        <dl>{ for table.iter().map(row) }</dl>
                    </section>
                }) }
            </div>
        </Dialog>
    }
}

/// A key as it stands on the keyboard, with what is held down.
pub(super) fn caps(caps: &[&'static str]) -> Html {
    html! { <span class="caps">{ for caps.iter().map(|cap| html! { <kbd>{ *cap }</kbd> }) }</span> }
}

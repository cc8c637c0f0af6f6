//! The button that changes the theme.

use yew::prelude::*;

use super::Icon;
use crate::browser::Theme;
use crate::messages;

/// Shows the theme and leads to the next.
#[component]
pub fn ThemeToggle() -> Html {
    let theme = use_state(Theme::kept);
    let onclick = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| {
            let next = theme.next();
            next.show();
            theme.set(next);
        })
    };
    let icon = match *theme {
        Theme::Auto => Icon::Auto,
        Theme::Light => Icon::Light,
        Theme::Dark => Icon::Dark,
    };
    let label = messages::theme(*theme);
    html! {
        <button type="button" class="theme-toggle" aria-label={label} title={label} {onclick}>
            { icon.html() }
        </button>
    }
}

//! The top of the page.

use yew::prelude::*;

use super::ThemeToggle;
use crate::messages;
use crate::picture_script::Kind;

/// Properties of [`Header`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// Whether the styles stand side by side; none if there is but one.
    pub comparing: Option<bool>,
    /// What just came of a button.
    pub told: AttrValue,
    /// The reader wants the styles side by side, or no longer.
    pub on_compare: Callback<bool>,
    /// The reader wants a link.
    pub on_share: Callback<()>,
    /// The reader wants code to embed.
    pub on_embed: Callback<()>,
    /// The reader wants the picture as a file, of that kind.
    pub on_download: Callback<Kind>,
    /// Between name and buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Name, and what can be done with all of it.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let compare = props.comparing.map(|comparing| {
        let onclick = props.on_compare.reform(move |_: MouseEvent| !comparing);
        let pressed = if comparing { "true" } else { "false" };
        html! {
            <button type="button" class="header-button" aria-pressed={pressed} {onclick}>{ messages::COMPARE }</button>
        }
    });
    let button = |label: &'static str, class: &'static str, on: &Callback<()>| {
        let onclick = on.reform(|_: MouseEvent| ());
        html! { <button type="button" class={classes!("header-button", class)} {onclick}>{ label }</button> }
    };
    html! {
        <header class="header">
            <h1 class="brand">
                <svg viewBox="0 0 34 20" width="34" height="20" aria-hidden="true">
                    <path class="brand-track" d="M1 15Q17 21 33 8" />
                    <circle class="brand-first" cx="8" cy="10" r="5" />
                    <circle class="brand-second" cx="19" cy="10.5" r="5" />
                    <circle class="brand-third" cx="29" cy="4.5" r="4" />
                </svg>
                <span class="brand-name">{ messages::PAGE_TITLE }</span>
            </h1>
            { props.children.clone() }
            <span class="header-told" role="status">{ &props.told }</span>
            <div class="header-buttons">
                { for compare }
                <span class="header-group" role="group" aria-label={messages::SAVE}>
                    { button(messages::SAVE_SVG, "", &props.on_download.reform(|()| Kind::Svg)) }
                    { button(messages::SAVE_PNG, "", &props.on_download.reform(|()| Kind::Png)) }
                </span>
                { button(messages::EMBED, "", &props.on_embed) }
                { button(messages::SHARE, "primary", &props.on_share) }
                <ThemeToggle />
            </div>
        </header>
    }
}

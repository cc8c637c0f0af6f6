//! The top of the page.

use yew::prelude::*;

use super::ThemeToggle;

/// Name and theme.
#[component]
pub fn Header() -> Html {
    html! {
        <header class="header">
            <h1 class="brand">
                <svg viewBox="0 0 34 20" width="34" height="20" aria-hidden="true">
                    <path class="brand-track" d="M1 15Q17 21 33 8" />
                    <circle class="brand-first" cx="8" cy="10" r="5" />
                    <circle class="brand-second" cx="19" cy="10.5" r="5" />
                    <circle class="brand-third" cx="29" cy="4.5" r="4" />
                </svg>
                { "Marblerun" }
            </h1>
            <ThemeToggle />
        </header>
    }
}

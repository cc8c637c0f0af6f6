//! Sentences with code in them.

use yew::prelude::*;

/// A sentence; what stands between backticks in it is code.
pub(crate) fn prose(text: &str) -> Html {
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => html! { { part } },
        _ => html! { <code>{ part }</code> },
    };
    html! { { for text.split('`').enumerate().map(part) } }
}

//! Small pictures on buttons.

use yew::prelude::*;

/// A picture of 16 by 16, in the colour of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A bar and a triangle to the left.
    ToStart,
    /// A triangle to the left.
    Back,
    /// A filled triangle to the right.
    Play,
    /// Two bars.
    Pause,
    /// A triangle to the right.
    Forward,
    /// A triangle to the right and a bar.
    ToEnd,
    /// An angle to the left.
    Last,
    /// An angle to the right.
    Next,
    /// Half dark, half light.
    Auto,
    /// A sun.
    Light,
    /// A moon.
    Dark,
}

impl Icon {
    /// As an element that screen readers skip.
    pub fn html(self) -> Html {
        let path = match self {
            Icon::ToStart => "M4 3.5v9M12.5 3.5 6.5 8l6 4.5z",
            Icon::Back => "M11 3.5 5 8l6 4.5z",
            Icon::Play => "M5 3 12.5 8 5 13z",
            Icon::Pause => "M5.5 3.5v9M10.5 3.5v9",
            Icon::Forward => "M5 3.5 11 8l-6 4.5z",
            Icon::ToEnd => "M12 3.5v9M3.5 3.5l6 4.5-6 4.5z",
            Icon::Last => "M9.5 4.5 6 8l3.5 3.5",
            Icon::Next => "M6.5 4.5 10 8l-3.5 3.5",
            Icon::Auto => "M8 2.5a5.5 5.5 0 0 0 0 11z",
            Icon::Light => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6\
                 M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1"
            }
            Icon::Dark => "M13.2 9.8A5.6 5.6 0 0 1 6.2 2.8a5.6 5.6 0 1 0 7 7z",
        };
        html! {
            <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path class={matches!(self, Icon::Light | Icon::Last | Icon::Next).then_some("hollow")} d={path} />
                if self == Icon::Auto {
                    <path class="hollow" d="M8 2.5a5.5 5.5 0 0 1 0 11" />
                }
            </svg>
        }
    }
}

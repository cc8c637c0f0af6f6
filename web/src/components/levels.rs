//! How much the picture shows.

use marblerun::Level;
use yew::prelude::*;

use crate::messages;
use crate::state::Action;

const LEVELS: [(Level, &str); 3] = [
    (Level::Overview, messages::OVERVIEW),
    (Level::Standard, messages::STANDARD),
    (Level::Everything, messages::EVERYTHING),
];

/// Properties of [`Levels`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LevelsProps {
    /// How much is shown.
    pub level: Level,
    /// Whether anything is folded.
    pub folds: bool,
    /// What the reader does.
    pub act: Callback<Action>,
}

/// A button for each level, and one that unfolds everything.
#[component]
pub fn Levels(props: &LevelsProps) -> Html {
    let button = |(level, name): &(Level, &'static str)| {
        let level = *level;
        let onclick = props
            .act
            .reform(move |_: MouseEvent| Action::Leveled(level));
        let pressed = if level == props.level {
            "true"
        } else {
            "false"
        };
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ *name }</button> }
    };
    let unfold = props.act.reform(|_: MouseEvent| Action::Unfolded);
    html! {
        <div class="levels">
            if props.folds {
                <button type="button" class="link" onclick={unfold}>{ messages::UNFOLD }</button>
            }
            <div class="levels-choice" role="group" aria-label={messages::LEVEL}>
                { for LEVELS.iter().map(button) }
            </div>
        </div>
    }
}

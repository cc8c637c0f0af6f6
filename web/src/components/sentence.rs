//! What just happened, in words.

use yew::prelude::*;

use super::prose::prose;
use crate::messages;
use crate::player::{Move, Player};

/// Properties of [`Sentence`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SentenceProps {
    /// Where the reader stands.
    pub player: Player,
    /// The reader moves.
    pub on_move: Callback<Move>,
}

/// One sentence on the current event, when and where it happened, and what led to it.
#[component]
pub fn Sentence(props: &SentenceProps) -> Html {
    let player = &props.player;
    let Some(drawing) = &player.drawing else {
        return html! {
            <div class="sentence" role="group" aria-label={messages::SENTENCE_LABEL}>
                <p class="sentence-text">{ messages::LOADING }</p>
            </div>
        };
    };
    let text = match player.step() {
        Some(step) => step.sentence.as_str(),
        None if player.count() == 0 => messages::NO_EVENTS,
        None => messages::NOTHING_YET,
    };
    let ending = drawing.ending.as_ref().filter(|_| player.at_end());
    // A reader who listens hears every step taken by hand; while it plays, that would be a flood.
    let live = if player.playing { "off" } else { "polite" };
    html! {
        <div class="sentence" role="group" aria-label={messages::SENTENCE_LABEL}>
            if let Some(step) = player.step() {
                <p class="sentence-now">
                    <span>{ &step.time }</span>
                    <span class="thread">{ &step.thread }</span>
                    if let Some(call) = &step.call {
                        <code>{ call }</code>
                    }
                </p>
            }
            <div aria-live={live} aria-atomic="true">
                <p class="sentence-text">{ prose(text) }</p>
                if let Some(ending) = ending {
                    <p class="sentence-text sentence-ending">{ prose(ending) }</p>
                }
            </div>
            { because(player, &props.on_move) }
        </div>
    }
}

fn because(player: &Player, on_move: &Callback<Move>) -> Html {
    let Some((number, step)) = player.cause() else {
        return Html::default();
    };
    let onclick = on_move.reform(move |_: MouseEvent| Move::To(number + 1));
    html! {
        <p class="sentence-because">
            <span>{ messages::BECAUSE }</span>
            <button type="button" class="link" {onclick}>{ prose(&step.sentence) }</button>
        </p>
    }
}

//! How things stand, and how it came to that.

use yew::prelude::*;

use super::prose::prose;
use crate::messages;
use crate::player::{Move, Player};
use crate::standing;

/// Causes shown at most, the nearest first.
const MOST_CAUSES: usize = 3;
/// Lanes shown at most.
const MOST_LANES: usize = 4;

/// Properties of [`Inspector`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InspectorProps {
    /// Where the reader stands.
    pub player: Player,
    /// The reader moves.
    pub on_move: Callback<Move>,
}

/// Cause chain, demand, timers and threads at the current event.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let player = &props.player;
    let Some(drawing) = &player.drawing else {
        return Html::default();
    };
    let standing = standing::after(drawing.steps.get(..player.at).unwrap_or_default());
    let mut causes = Vec::new();
    let mut cause = player.step().and_then(|step| step.cause);
    while let Some(number) = cause
        .map(|number| number as usize)
        .filter(|_| causes.len() < MOST_CAUSES)
    {
        let Some(step) = drawing.steps.get(number) else {
            break;
        };
        let onclick = props
            .on_move
            .reform(move |_: MouseEvent| Move::To(number + 1));
        causes.push(html! {
            <li><span class="inspector-time">{ &step.time }</span>
                <button type="button" class="link" {onclick}>{ prose(&step.sentence) }</button></li>
        });
        cause = step.cause;
    }
    let lanes: Vec<Html> = standing
        .lanes
        .values()
        .take(MOST_LANES)
        .map(|open| {
            html! { <li><code>{ &open.call }</code><b>{ messages::demand(open.demand) }</b></li> }
        })
        .collect();
    let more = standing.lanes.len().saturating_sub(MOST_LANES);
    let threads: Vec<String> = standing
        .threads
        .iter()
        .map(|(name, blocked)| {
            if *blocked {
                messages::blocked(name)
            } else {
                name.clone()
            }
        })
        .collect();
    html! {
        <dl class="inspector" aria-label={messages::STANDING}>
            if !causes.is_empty() {
                <dt>{ messages::BECAUSE }</dt>
                <dd><ol>{ for causes }</ol></dd>
            }
            <dt>{ messages::DEMAND }</dt>
            <dd class="inspector-lanes">
                if lanes.is_empty() { { messages::NONE } } else { <ul>{ for lanes }</ul> }
                if more > 0 { { messages::more(more) } }
            </dd>
            <dt>{ messages::PENDING }</dt>
            <dd>{ messages::timers(standing.timers) }</dd>
            <dt>{ messages::THREADS }</dt>
            <dd>{ threads.join(" · ") }</dd>
        </dl>
    }
}

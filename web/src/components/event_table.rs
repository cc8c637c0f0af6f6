//! All events, for those who would rather read than look.

use web_sys::Element;
use yew::prelude::*;

use super::prose::prose;
use crate::messages;
use crate::player::{Drawing, Move};

/// Properties of [`EventTable`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EventTableProps {
    /// The run.
    pub drawing: Drawing,
    /// How many events have happened.
    pub at: usize,
    /// The reader moves.
    pub on_move: Callback<Move>,
}

/// A table that opens on demand; until then there are no rows.
#[component]
pub fn EventTable(props: &EventTableProps) -> Html {
    let open = use_state(|| false);
    let body = use_node_ref();
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(
                event
                    .target_dyn_into::<Element>()
                    .is_some_and(|it| it.has_attribute("open")),
            );
        })
    };
    use_effect_with((props.at, props.drawing.clone(), *open), {
        let body = body.clone();
        move |(at, ..)| mark_row(&body, *at)
    });
    html! {
        <details class="event-table" {ontoggle}>
            <summary>{ messages::EVENTS }</summary>
            if *open {
                <div class="event-table-box" tabindex="0" role="region" aria-label={messages::EVENTS}>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ messages::EVENT }</th>
                                <th scope="col">{ messages::TIME }</th>
                                <th scope="col">{ messages::THREAD }</th>
                                <th scope="col" class="call">{ messages::CALL }</th>
                                <th scope="col">{ messages::WHAT }</th>
                            </tr>
                        </thead>
                        <tbody ref={body}>
                            <Rows drawing={props.drawing.clone()} on_move={props.on_move.clone()} />
                        </tbody>
                    </table>
                </div>
            }
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowsProps {
    drawing: Drawing,
    on_move: Callback<Move>,
}

/// The rows; drawn once for a run, however often the reader moves.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let row = |(index, step): (usize, &marblerun::Step)| {
        let number = index + 1;
        let onclick = props.on_move.reform(move |_: MouseEvent| Move::To(number));
        html! {
            <tr>
                <td>
                    <button type="button" class="link" aria-label={messages::go_to_event(number)} {onclick}>
                        { number }
                    </button>
                </td>
                <td class="time">{ &step.time }</td>
                <td class="thread">{ &step.thread }</td>
                <td class="call"><code>{ step.call.as_deref().unwrap_or_default() }</code></td>
                <td>{ prose(&step.sentence) }</td>
            </tr>
        }
    };
    html! { { for props.drawing.steps.iter().enumerate().map(row) } }
}

fn mark_row(body: &NodeRef, at: usize) {
    let Some(body) = body.cast::<Element>() else {
        return;
    };
    if let Ok(Some(row)) = body.query_selector("[aria-current]") {
        // Fails only for a name that is none; so does the next.
        let _ = row.remove_attribute("aria-current");
    }
    let now = at
        .checked_sub(1)
        .and_then(|row| body.children().item(u32::try_from(row).ok()?));
    if let Some(row) = now {
        let _ = row.set_attribute("aria-current", "step");
    }
}

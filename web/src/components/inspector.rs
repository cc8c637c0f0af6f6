//! How things stand, and how it came to that.

use std::rc::Rc;

use marblerun::TextRange;
use yew::prelude::*;

use super::prose::prose;
use super::{Icon, Lanes};
use crate::messages;
use crate::player::{Drawing, Move, Player};
use crate::standing::{self, Standing};
use crate::state::{Action, Way};

/// Causes shown at most, the nearest first.
const MOST_CAUSES: usize = 8;
/// Timers shown at most.
const MOST_TIMERS: usize = 4;

/// Properties of [`Inspector`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InspectorProps {
    /// Where the reader stands.
    pub player: Player,
    /// The rows of the code that the cursor is in.
    pub chosen: Rc<[usize]>,
    /// The rows that have a breakpoint.
    pub stopping: Rc<[usize]>,
    /// What the reader does.
    pub act: Callback<Action>,
    /// The reader wants to see that code.
    pub on_jump: Callback<TextRange>,
}

/// Cause chain, timers, threads and lanes at the current event.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let player = &props.player;
    let Some(drawing) = &player.drawing else {
        return Html::default();
    };
    let standing = standing::after(drawing, player.at);
    let causes = causes(props, drawing);
    html! {
        <section class="inspector" aria-label={messages::STANDING}>
            <dl class="inspector-facts" tabindex="0">
                { here(props, drawing) }
                if !causes.is_empty() {
                    <dt>{ messages::BECAUSE }</dt>
                    <dd><ol>{ for causes }</ol></dd>
                }
                <dt>{ messages::PENDING }</dt>
                <dd>{ timers(drawing, &standing) }</dd>
                <dt>{ messages::THREADS }</dt>
                <dd>{ threads(&standing) }</dd>
            </dl>
            <Lanes drawing={drawing.clone()} at={player.at} stages={Rc::from(standing.rows)}
                chosen={props.chosen.clone()} stopping={props.stopping.clone()}
                act={props.act.clone()} on_jump={props.on_jump.clone()} />
        </section>
    }
}

/// What the cursor is in, and the way to its events.
fn here(props: &InspectorProps, drawing: &Drawing) -> Html {
    let Some(row) = props.chosen.first().and_then(|row| drawing.rows.get(*row)) else {
        return Html::default();
    };
    let button = |icon: Icon, label: &'static str, way: Way| {
        let onclick = props.act.reform(move |_: MouseEvent| Action::Followed(way));
        html! { <button type="button" aria-label={label} title={label} {onclick}>{ icon.html() }</button> }
    };
    html! {
        <>
            <dt>{ messages::HERE }</dt>
            <dd class="inspector-here">
                <code>{ &row.label }</code>
                <span>{ messages::lanes(props.chosen.len()) }</span>
                { button(Icon::Last, messages::LAST_HERE, Way::Back) }
                { button(Icon::Next, messages::NEXT_HERE, Way::On) }
            </dd>
        </>
    }
}

/// What led to the current event, the nearest first.
fn causes(props: &InspectorProps, drawing: &Drawing) -> Vec<Html> {
    let mut causes = Vec::new();
    let mut cause = props.player.step().and_then(|step| step.cause);
    while let Some(event) = cause.map(|event| event as usize) {
        let Some(step) = drawing
            .steps
            .get(event)
            .filter(|_| causes.len() < MOST_CAUSES)
        else {
            break;
        };
        let onclick = props
            .act
            .reform(move |_: MouseEvent| Action::Moved(Move::To(event + 1)));
        causes.push(html! {
            <li><span class="inspector-time">{ &step.time }</span>
                <button type="button" class="link" {onclick}>{ prose(&step.sentence) }</button></li>
        });
        cause = step.cause;
    }
    causes
}

fn timers(drawing: &Drawing, standing: &Standing) -> String {
    let set = standing.timers.iter();
    let set = set.filter_map(|timer| drawing.timers.get(*timer));
    let mut told: Vec<String> = set
        .take(MOST_TIMERS)
        .map(|timer| messages::timer(timer.operator.as_deref(), &timer.due))
        .collect();
    let more = standing.timers.len().saturating_sub(MOST_TIMERS);
    if more > 0 {
        told.push(messages::more(more));
    }
    match told.as_slice() {
        [] => messages::NO_TIMER.to_owned(),
        _ => told.join(" · "),
    }
}

fn threads(standing: &Standing) -> String {
    let told = |(name, is_blocked): &(String, bool)| match is_blocked {
        true => messages::blocked(name),
        false => name.clone(),
    };
    let told: Vec<String> = standing.threads.iter().map(told).collect();
    told.join(" · ")
}

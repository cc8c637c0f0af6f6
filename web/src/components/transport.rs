//! The buttons and the scrubber.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Icon;
use crate::messages;
use crate::player::{Drawing, Move, Player};

/// More ticks than this cannot be told apart.
const MOST_TICKS: usize = 240;

/// How many times faster or slower than usual it can play.
const PACES: [(f64, &str); 7] = [
    (0.1, "0.1"),
    (0.25, "0.25"),
    (0.5, "0.5"),
    (1.0, "1"),
    (2.0, "2"),
    (5.0, "5"),
    (10.0, "10"),
];

/// Properties of [`Transport`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TransportProps {
    /// Where the reader stands.
    pub player: Player,
    /// Whether there can be breakpoints.
    pub breakpoints: bool,
    /// The reader moves.
    pub on_move: Callback<Move>,
}

/// Moves through a run.
#[component]
pub fn Transport(props: &TransportProps) -> Html {
    let player = &props.player;
    let count = player.count();
    let oninput = props.on_move.reform(|event: InputEvent| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        Move::To(input.map_or(0.0, |input| input.value_as_number()) as usize)
    });
    let button = |icon: Icon, label: &'static str, by: Move, idle: bool| {
        let onclick = props.on_move.reform(move |_: MouseEvent| by);
        let class = (icon == Icon::Play || icon == Icon::Pause).then_some("primary");
        // Not `disabled`: a button that is used up must not lose the focus.
        let idle = if idle { "true" } else { "false" };
        html! {
            <button type="button" {class} aria-label={label} title={label} aria-disabled={idle} {onclick}>
                { icon.html() }
            </button>
        }
    };
    let leap = |text: &'static str, is_idle: bool, [last, next]: [(&'static str, Move); 2]| {
        let button = |icon: Icon, (label, by): (&'static str, Move)| {
            let onclick = props.on_move.reform(move |_: MouseEvent| by);
            let idle = if is_idle { "true" } else { "false" };
            html! {
                <button type="button" aria-label={label} title={label} aria-disabled={idle} {onclick}>
                    { icon.html() }
                </button>
            }
        };
        html! {
            <span class="leap">
                { button(Icon::Last, last) }
                <span class="leap-name" aria-hidden="true">{ text }</span>
                { button(Icon::Next, next) }
            </span>
        }
    };
    let is_idle = count == 0;
    let onchange = props.on_move.reform(|event: Event| {
        let select: Option<HtmlSelectElement> = event.target_dyn_into();
        let text = select.map(|select| select.value());
        let pace = PACES.iter().find(|(_, name)| text.as_deref() == Some(name));
        Move::Pace(pace.map_or(1.0, |(pace, _)| *pace))
    });
    let position = match player.step() {
        Some(step) => messages::position_in_full(player.at, count, &step.time, &step.thread),
        None => messages::position(player.at, count),
    };
    let short = messages::position_in_short(
        player.at,
        count,
        player.step().map(|step| step.time.as_str()),
    );
    html! {
        <div class="transport">
            <div class="transport-buttons">
                { button(Icon::ToStart, messages::TO_START, Move::Start, player.at == 0) }
                { button(Icon::Back, messages::BACK, Move::Back, player.at == 0) }
                if player.playing {
                    { button(Icon::Pause, messages::PAUSE, Move::Pause, false) }
                } else {
                    { button(Icon::Play, messages::PLAY, Move::Play, count == 0) }
                }
                { button(Icon::Forward, messages::FORWARD, Move::Forward, player.at_end()) }
                { button(Icon::ToEnd, messages::TO_END, Move::End, player.at_end()) }
                <select class="pace" aria-label={messages::PACE} {onchange}>
                    { for PACES.iter().map(|(pace, text)| html! {
                        <option value={*text} selected={*pace == player.pace}>{ messages::pace_of(text) }</option>
                    }) }
                </select>
                <span class="transport-leaps">
                    { leap(messages::LEAP_LANE, is_idle, [
                        (messages::LAST_IN_LANE, Move::LastInLane), (messages::NEXT_IN_LANE, Move::NextInLane)]) }
                    { leap(messages::LEAP_THREAD, is_idle, [
                        (messages::LAST_ON_THREAD, Move::LastOnThread), (messages::NEXT_ON_THREAD, Move::NextOnThread)]) }
                    { leap(messages::LEAP_TROUBLE, is_idle, [
                        (messages::LAST_TROUBLE, Move::LastTrouble), (messages::NEXT_TROUBLE, Move::NextTrouble)]) }
                    if props.breakpoints {
                        { leap(messages::LEAP_STOP, player.stops.is_empty(), [
                            (messages::LAST_STOP, Move::LastStop), (messages::NEXT_STOP, Move::NextStop)]) }
                    }
                </span>
            </div>
            <div class="transport-place">
                <div class="scrubber">
                    if let Some(drawing) = &player.drawing {
                        <Ticks drawing={drawing.clone()} stops={player.stops.clone()} />
                    }
                    <input type="range" min="0" max={count.to_string()} step="1" value={player.at.to_string()}
                        aria-label={messages::POSITION} aria-valuetext={position} {oninput} />
                </div>
                <span class="transport-position" aria-hidden="true">{ short }</span>
            </div>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TicksProps {
    drawing: Drawing,
    stops: Rc<[usize]>,
}

/// Where on the scrubber an instant begins, where an error is, and where a breakpoint.
#[component]
fn Ticks(props: &TicksProps) -> Html {
    let steps = &props.drawing.steps;
    // In whole numbers: what prints others is large.
    let place = |at: usize| {
        let parts = at as u64 * 10_000 / steps.len().max(1) as u64;
        format!("{}.{:02}%", parts / 100, parts % 100)
    };
    let begins = |index: usize| {
        index
            .checked_sub(1)
            .and_then(|before| steps.get(before))
            .map(|step| &step.time)
            != steps.get(index).map(|step| &step.time)
    };
    let tick = |(index, step): (usize, &marblerun::Step)| {
        let class = match step.kind.as_str() {
            "error" => "tick tick-error",
            _ if begins(index) => "tick",
            _ => return None,
        };
        let x = place(index + 1);
        Some(html! { <line {class} x1={x.clone()} x2={x} y1="0" y2="100%" /> })
    };
    let stop = |at: &usize| html! { <circle class="tick-stop" cx={place(*at)} cy="3" r="2.5" /> };
    let ticks: Vec<Html> = steps.iter().enumerate().filter_map(tick).collect();
    html! {
        <svg class="ticks" aria-hidden="true">
            if ticks.len() <= MOST_TICKS {
                { for ticks }
            }
            if props.stops.len() <= MOST_TICKS {
                { for props.stops.iter().map(stop) }
            }
        </svg>
    }
}

//! A diagram of the program as a lane whose marbles move: by mouse, by touch, by keys.

use marblerun::literal::{self, Change, Kind, LATEST_MS, Marble};
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::shortcut::{self, Command};
use crate::{browser, messages};

/// Properties of [`KnobLane`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KnobLaneProps {
    /// What the diagram is called.
    pub name: AttrValue,
    /// What is written in the program.
    pub diagram: AttrValue,
    /// How long a character lasts, in milliseconds.
    pub frame: f64,
    /// Where the track ends, in milliseconds.
    pub most: f64,
    /// What is to be written instead.
    pub on_text: Callback<String>,
    /// The reader wants the last change undone.
    pub on_undo: Callback<()>,
}

/// A marble that is held: the diagram as it was, and whether others of its instant come along.
#[derive(Clone, Debug)]
struct Held {
    mark: usize,
    diagram: AttrValue,
    most: f64,
    alone: bool,
}

/// A lane of marbles.
#[component]
pub fn KnobLane(props: &KnobLaneProps) -> Html {
    let track = use_node_ref();
    let held = use_mut_ref(|| None::<Held>);
    let chosen = use_state(|| None::<usize>);
    let marks = literal::marks(&props.diagram, props.frame).unwrap_or_default();
    // While a marble is held, the scale stays.
    let most = held.borrow().as_ref().map_or(props.most, |held| held.most);

    let write = {
        let (on_text, frame) = (props.on_text.clone(), props.frame);
        move |diagram: &str, change: &Change| {
            if let Some(text) = literal::change(diagram, change, frame).filter(|it| it != diagram) {
                on_text.emit(text);
            }
        }
    };
    let time_at = {
        let (track, frame) = (track.clone(), props.frame);
        move |x: i32, most: f64| {
            let bounds = track.cast::<Element>()?.get_bounding_client_rect();
            let share = (f64::from(x) - bounds.left()) / bounds.width().max(1.0);
            Some(((share * most / frame).round() * frame).clamp(0.0, LATEST_MS))
        }
    };
    let onpointermove = {
        let (held, write, time_at) = (held.clone(), write.clone(), time_at.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(Held {
                mark,
                diagram,
                most,
                alone,
            }) = held.borrow().clone()
            else {
                return;
            };
            if let Some(at) = time_at(event.client_x(), most) {
                let change = if alone {
                    Change::Move { mark, at }
                } else {
                    Change::MoveInstant { mark, at }
                };
                write(&diagram, &change);
            }
        })
    };
    let release = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| *held.borrow_mut() = None)
    };
    let ondblclick = {
        let (write, diagram) = (write.clone(), props.diagram.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = time_at(event.client_x(), most) {
                write(&diagram, &Change::Add { at });
            }
        })
    };
    let act = {
        let (write, diagram, chosen) = (write, props.diagram.clone(), chosen.clone());
        Callback::from(move |(mark, change): (Option<usize>, Change)| {
            write(&diagram, &change);
            chosen.set(mark);
        })
    };
    let marble = |(mark, marble): (usize, &Marble)| {
        let onpointerdown = {
            let (held, chosen, diagram) = (held.clone(), chosen.clone(), props.diagram.clone());
            Callback::from(move |event: PointerEvent| {
                if let Some(element) = event.target_dyn_into::<Element>() {
                    // Fails only for a pointer that has gone.
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
                let alone = event.shift_key();
                *held.borrow_mut() = Some(Held {
                    mark,
                    diagram: diagram.clone(),
                    most,
                    alone,
                });
                chosen.set(Some(mark));
            })
        };
        let onkeydown = keys(mark, marble, props.frame, &act, &props.on_undo);
        let onfocus = {
            let chosen = chosen.clone();
            Callback::from(move |_: FocusEvent| chosen.set(Some(mark)))
        };
        // Those of one instant stand side by side.
        let before = marks
            .iter()
            .take(mark)
            .filter(|other| other.at == marble.at)
            .count();
        let thousandths = (marble.at / most * 100_000.0).round();
        let left = format!(
            "calc({}% + {}px)",
            browser::number(thousandths / 1000.0),
            before * 18
        );
        let (class, text) = match &marble.kind {
            Kind::Value(text) => ("knob-marble", text.as_str()),
            Kind::Error => ("knob-marble knob-error", "✕"),
            Kind::Complete => ("knob-marble knob-end", "❘"),
        };
        let class = classes!(class, (*chosen == Some(mark)).then_some("knob-chosen"));
        let at = browser::number(marble.at);
        let told = messages::milliseconds(&at);
        let label = messages::marble(&marble.kind);
        html! {
            <span key={mark} {class} style={format!("left:{left}")} tabindex="0" role="slider" aria-label={label}
                aria-valuemin="0" aria-valuemax={browser::number(LATEST_MS)} aria-valuenow={at}
                aria-valuetext={told} title={messages::KNOB_KEYS} {onpointerdown} {onkeydown} {onfocus}
                ondblclick={|event: MouseEvent| event.stop_propagation()}>
                { shortened(text) }
            </span>
        }
    };
    let last = marks.last().map_or(0.0, |mark| mark.at);
    html! {
        <div class="knob" role="group" aria-label={props.name.clone()}>
            <span class="knob-name">{ &props.name }</span>
            <div class="knob-track" ref={track} {onpointermove} onpointerup={release.clone()}
                onpointercancel={release} {ondblclick}>
                { for marks.iter().enumerate().map(marble) }
            </div>
            <span class="knob-actions">{ actions(*chosen, &marks, last + props.frame, &act) }</span>
        </div>
    }
}

/// What can be done to the marble that was chosen, without dragging and without keys.
fn actions(
    chosen: Option<usize>,
    marks: &[Marble],
    next: f64,
    act: &Callback<(Option<usize>, Change)>,
) -> Html {
    let button = |label: &'static str, text: &'static str, mark: Option<usize>, change: Change| {
        // Not `disabled`: a button that is used up must not lose the focus.
        let is_idle = matches!(&change, Change::Turn { mark, into }
            if marks.get(*mark).is_some_and(|it| it.kind == *into));
        let onclick = act.reform(move |_: MouseEvent| (mark, change.clone()));
        let idle = if is_idle { "true" } else { "false" };
        html! {
            <button type="button" class="knob-action" aria-label={label} title={label} aria-disabled={idle} {onclick}>
                { text }
            </button>
        }
    };
    let add = button(messages::ADD_VALUE, "+", chosen, Change::Add { at: next });
    let Some(mark) = chosen.filter(|mark| *mark < marks.len()) else {
        return add;
    };
    let kept = Some(mark);
    let before = mark.checked_sub(1);
    html! {
        <>
            { add }
            { button(messages::TURN_INTO_ERROR, "✕", kept, Change::Turn { mark, into: Kind::Error }) }
            { button(messages::TURN_INTO_END, "❘", kept, Change::Turn { mark, into: Kind::Complete }) }
            { button(messages::REMOVE, "−", before, Change::Remove { mark }) }
        </>
    }
}

fn keys(
    mark: usize,
    marble: &Marble,
    frame: f64,
    act: &Callback<(Option<usize>, Change)>,
    on_undo: &Callback<()>,
) -> Callback<KeyboardEvent> {
    let (at, act, on_undo) = (marble.at, act.clone(), on_undo.clone());
    Callback::from(move |event: KeyboardEvent| {
        let moved = |by: i8| (at + f64::from(by) * frame).max(0.0);
        let turned = |into: Kind| Change::Turn { mark, into };
        let Some(command) = shortcut::find(shortcut::MARBLE, &(&event).into()) else {
            return;
        };
        let change = match command {
            Command::Undo => {
                event.prevent_default();
                on_undo.emit(());
                return;
            }
            Command::Shift(by) => Change::MoveInstant {
                mark,
                at: moved(by),
            },
            Command::ShiftAlone(by) => Change::Move {
                mark,
                at: moved(by),
            },
            Command::Remove => Change::Remove { mark },
            Command::Add => Change::Add { at: at + frame },
            Command::Fail => turned(Kind::Error),
            Command::End => turned(Kind::Complete),
            Command::Value => turned(Kind::Value(event.key())),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        act.emit((Some(mark), change));
    })
}

/// A marble has room for two letters.
fn shortened(text: &str) -> String {
    text.chars().take(2).collect()
}

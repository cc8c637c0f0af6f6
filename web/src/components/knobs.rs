//! Everything that can be turned by hand: diagrams whose marbles move, and durations.

use std::rc::Rc;

use marblerun::{Knob, KnobKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::KnobLane;
use crate::{browser, messages};

/// A slider for durations goes so far, or twice as far as the duration in the text.
const USUAL_MOST_MS: f64 = 2_000.0;
/// One step of it.
const STEP_MS: f64 = 50.0;

/// Properties of [`Knobs`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KnobsProps {
    /// What can be turned.
    pub knobs: Rc<[Knob]>,
    /// The reader turned one: its number, and what is written there now.
    pub on_turn: Callback<(usize, String)>,
    /// The reader wants the last change of a file undone, by its place among those that run.
    pub on_undo: Callback<u32>,
}

/// A line for each literal.
#[component]
pub fn Knobs(props: &KnobsProps) -> Html {
    // Over the picture and under the program they would push the picture out of sight.
    let open = use_state(|| !browser::is_stacked());
    if props.knobs.is_empty() {
        return Html::default();
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    // All on one scale, so that what stands under each other happens at once.
    let last = |knob: &Knob| match knob.kind {
        KnobKind::Diagram(frame) => {
            let marks = marblerun::literal::marks(&knob.text, frame).unwrap_or_default();
            marks.last().map_or(0.0, |mark| mark.at)
        }
        KnobKind::Duration(_) => 0.0,
    };
    let latest = props.knobs.iter().map(last).fold(0.0, f64::max);
    let most = ((latest / 500.0).ceil() * 500.0 + 500.0).max(1_500.0);
    let row = |(number, knob): (usize, &Knob)| {
        let on_text = props.on_turn.reform(move |text| (number, text));
        let file = knob.file;
        let on_undo = props.on_undo.reform(move |()| file);
        match knob.kind {
            KnobKind::Diagram(frame) => html! {
                <KnobLane key={number} name={knob.name.clone()} diagram={knob.text.clone()} {frame} {most}
                    {on_text} {on_undo} />
            },
            KnobKind::Duration(unit) => duration(number, knob, unit, &on_text),
        }
    };
    html! {
        <section class="knobs" aria-label={messages::KNOBS}>
            <button type="button" class="knobs-toggle" aria-expanded={if *open { "true" } else { "false" }} {onclick}>
                { messages::KNOBS }
            </button>
            if *open {
                <div class="knobs-rows">{ for props.knobs.iter().enumerate().map(row) }</div>
            }
        </section>
    }
}

fn duration(number: usize, knob: &Knob, unit: f64, on_text: &Callback<String>) -> Html {
    let millis = browser::number_of(&knob.text) * unit;
    let most = USUAL_MOST_MS.max((millis * 2.0 / 500.0).ceil() * 500.0);
    let oninput = on_text.reform(move |event: InputEvent| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        let millis = input.map_or(0.0, |input| input.value_as_number());
        ((millis / unit).round() as u64).to_string()
    });
    let value = browser::number(millis);
    let shown = messages::milliseconds(&value);
    html! {
        <div class="knob" key={number}>
            <span class="knob-name">{ &knob.name }</span>
            <input class="knob-slider" type="range" min="0" max={browser::number(most)} step={browser::number(STEP_MS.max(unit))}
                {value} aria-label={knob.name.clone()} aria-valuetext={shown.clone()} {oninput} />
            <output class="knob-time">{ shown }</output>
        </div>
    }
}

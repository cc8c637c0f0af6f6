//! The `<marble-run>` element's inside: program, picture, sentence and transport in a column.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use marblerun::TextRange;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::{PlayerPane, Pointed, Problems, Sentence};
use crate::document::Document;
use crate::messages;
use crate::plain;
use crate::player::Move;
use crate::protocol::{Answer, Question, Request};
use crate::state::{Action, Arrival, Loss, State};

/// How long typing and resizing rest before the program runs. It runs on the thread of the host's page.
const REST_MS: u32 = 120;

/// The style sheets of the element, in order.
const STYLES: [&str; 9] = [
    include_str!("../styles/tokens.css"),
    include_str!("../styles/base.css"),
    include_str!("../styles/diagram.css"),
    include_str!("../styles/transport.css"),
    include_str!("../styles/sentence.css"),
    include_str!("../styles/problems.css"),
    include_str!("../styles/event_table.css"),
    include_str!("../styles/player.css"),
    include_str!("../styles/figure.css"),
];

thread_local! {
    static FIGURES: Cell<u32> = const { Cell::new(0) };
}

/// All styles of the element.
pub fn stylesheet() -> String {
    STYLES.concat() + marblerun::stylesheet()
}

/// How many figures are in the page.
pub fn count() -> u32 {
    FIGURES.get()
}

/// Properties of [`Figure`]: the element's attributes.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FigureProps {
    /// The program.
    pub source: AttrValue,
    /// Whether the reader can move.
    pub controls: bool,
    /// Whether the program cannot be changed.
    pub readonly: bool,
    /// How many events have happened at first; all of them if none.
    pub step: Option<usize>,
    /// Called with the state, in one word, whenever it changes.
    pub on_state: Function,
    /// Called with a [`Request`]; gives a promise of an [`Answer`].
    pub ask: Function,
}

struct Counted;

impl Drop for Counted {
    fn drop(&mut self) {
        FIGURES.set(FIGURES.get() - 1);
    }
}

/// A program and its run.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    use_memo((), |()| {
        FIGURES.set(FIGURES.get() + 1);
        Counted
    });
    let state = use_reducer(|| State::new(Document::of_text(&props.source), Arrival::End));
    let area = use_node_ref();
    use_effect_with(props.source.clone(), {
        let dispatcher = state.dispatcher();
        move |source| dispatcher.dispatch(Action::Edited(0, source.to_string()))
    });
    use_effect_with(state.question(), {
        let dispatcher = state.dispatcher();
        let first = state.settled == 0;
        let engine = props.ask.clone();
        move |question| {
            let timer = question.clone().and_then(|question| {
                let run = move || {
                    spawn_local(async move {
                        let id = question.id;
                        let answer = ask(&engine, question).await;
                        let lost = |_| Action::Lost(id, Loss::Crashed);
                        dispatcher.dispatch(answer.map_or_else(lost, Action::Answered));
                    });
                };
                if first {
                    run();
                    None
                } else {
                    Some(Timeout::new(REST_MS, run))
                }
            });
            move || drop(timer)
        }
    });
    use_effect_with((props.step, state.settled == 0), {
        let dispatcher = state.dispatcher();
        move |(step, loading)| {
            if let (Some(step), false) = (step, loading) {
                dispatcher.dispatch(Action::Moved(Move::To(*step)));
            }
        }
    });
    let phase = state.phase();
    use_effect_with(phase, {
        let on_state = props.on_state.clone();
        move |phase| {
            // What the host's listener throws is the host's.
            let _ = on_state.call1(&JsValue::NULL, &phase.as_str().into());
        }
    });

    let on_move = {
        let dispatcher = state.dispatcher();
        use_callback((), move |by, ()| dispatcher.dispatch(Action::Moved(by)))
    };
    let on_point = {
        let dispatcher = state.dispatcher();
        use_callback((), move |pointed, ()| {
            if let Pointed::Event(event) = pointed {
                dispatcher.dispatch(Action::Moved(Move::To(event + 1)));
            }
        })
    };
    let on_width = {
        let dispatcher = state.dispatcher();
        use_callback((), move |width, ()| {
            dispatcher.dispatch(Action::Resized(width));
        })
    };
    let oninput = {
        let dispatcher = state.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                dispatcher.dispatch(Action::Edited(0, area.value()));
            }
        })
    };
    let on_jump = {
        let area = area.clone();
        Callback::from(move |range: TextRange| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                // Fail only for elements that are not shown.
                let _ = area.set_selection_range(range.start, range.end);
                let _ = area.focus();
            }
        })
    };
    let rows = state
        .document
        .shown_text()
        .lines()
        .count()
        .max(1)
        .to_string();
    html! {
        <div class="figure">
            if props.readonly {
                <pre class="figure-code" tabindex="0" role="group" aria-label={messages::EDITOR_LABEL}>
                    <code>{ state.document.shown_text() }</code>
                </pre>
            } else {
                <textarea ref={area} class="figure-code" {rows} value={state.document.shown_text().to_owned()}
                    aria-label={messages::EDITOR_LABEL} spellcheck="false" autocomplete="off"
                    autocapitalize="off" wrap="off" {oninput} onkeydown={keep_typing} />
            }
            <Problems problems={state.problems.clone()} {on_jump} />
            <PlayerPane player={state.player.clone()} dimmed={state.dimmed()} controls={props.controls}
                on_move={on_move.clone()} {on_point} {on_width}>
                if props.controls {
                    <Sentence player={state.player.clone()} {on_move} />
                }
            </PlayerPane>
        </div>
    }
}

async fn ask(engine: &Function, question: Question) -> Result<Answer, JsValue> {
    let request = plain::request(&Request::Run(question));
    let answer = engine.call1(&JsValue::NULL, &request)?;
    let answer = JsFuture::from(js_sys::Promise::from(answer)).await?;
    // A figure asks about nothing but runs.
    Ok(Answer {
        id: plain::field(&answer, "id"),
        views: plain::field(&answer, "views"),
        ..Answer::default()
    })
}

/// What is typed into the program is no shortcut of the host.
fn keep_typing(event: KeyboardEvent) {
    let leaves = matches!(event.key().as_str(), "Tab" | "Escape");
    if !leaves && !event.ctrl_key() && !event.meta_key() && !event.alt_key() {
        event.stop_propagation();
    }
}

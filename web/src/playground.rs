//! The page: program and sentence on the left, picture and transport on the right.

use marblerun::TextRange;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser;
use crate::components::{Editor, Header, Jump, PlayerPane, Problems, Sentence};
use crate::state::{Action, Phase, State};
use crate::worker::Engine;

/// What a first visit shows.
const FIRST_PROGRAM: &str = "\
marbles(\"-a--b-c|\")
    .map(x -> x.toUpperCase())
    .filter(x -> !x.equals(\"B\"))
    .take(2)
";

/// The page.
#[component]
pub fn Playground() -> Html {
    let state = use_reducer(|| {
        State::new(browser::kept_text().unwrap_or_else(|| FIRST_PROGRAM.to_owned()))
    });
    let engine = use_memo((), {
        let dispatcher = state.dispatcher();
        move |()| Engine::start(move |action| dispatcher.dispatch(action))
    });
    use_effect_with(state.question(), {
        let engine = engine.clone();
        move |question| {
            if let Some(question) = question {
                engine.ask(question.clone());
            }
        }
    });
    let root = use_node_ref();
    let phase = state.phase();
    // The editor may load as soon as there is something to see.
    let settled = use_state(|| false);
    use_effect_with(phase, {
        let settled = settled.clone();
        move |&phase| {
            if phase != Phase::Loading {
                settled.set(true);
            }
        }
    });
    let jump = use_state(|| None::<Jump>);

    let on_edit = {
        let dispatcher = state.dispatcher();
        use_callback((), move |text: String, ()| {
            browser::keep_text(&text);
            dispatcher.dispatch(Action::Edited(text));
        })
    };
    let on_move = {
        let dispatcher = state.dispatcher();
        use_callback((), move |by, ()| dispatcher.dispatch(Action::Moved(by)))
    };
    let on_width = {
        let dispatcher = state.dispatcher();
        use_callback((), move |width, ()| {
            dispatcher.dispatch(Action::Resized(width));
        })
    };
    let on_jump = {
        let jump = jump.clone();
        Callback::from(move |range: TextRange| {
            let number = jump.as_ref().map_or(0, |jump| jump.number) + 1;
            jump.set(Some(Jump { range, number }));
        })
    };
    let on_leave = {
        let root = root.clone();
        use_callback((), move |(), ()| focus_first(&root, ".transport .primary"))
    };
    let notice = state
        .loss
        .as_ref()
        .map(|loss| AttrValue::from(loss.message()));
    html! {
        <div class="playground" data-state={phase.as_str()} ref={root}>
            <Header />
            <main>
                <div class="code">
                    <Editor text={state.text.clone()} load={*settled} problems={state.problems.clone()}
                        mark={state.mark()} jump={*jump} {on_edit} {on_leave} />
                    <Problems problems={state.problems.clone()} {notice} {on_jump} />
                </div>
                <Sentence player={state.player.clone()} on_move={on_move.clone()} />
                <PlayerPane player={state.player.clone()} dimmed={state.dimmed()} {on_move} {on_width} />
            </main>
        </div>
    }
}

fn focus_first(root: &NodeRef, selector: &str) {
    let found = root
        .cast::<HtmlElement>()
        .and_then(|root| root.query_selector(selector).ok()?);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails only for elements that are not shown.
        let _ = element.focus();
    }
}

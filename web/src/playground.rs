//! The page: story and program on the left, knobs, picture and transport on the right.

use std::rc::Rc;

use js_sys::Function;
use marblerun::TextRange;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::canvas::Marks;
use crate::components::{
    Compare, Editor, EditorBar, Header, Inspector, Jump, Knobs, Levels, Palette, PlayerPane,
    Pointed, Problems, RowNames, Sentence, Shortcuts, StoryBar, Tabs, Wish,
};
use crate::document::Document;
use crate::draft::{self, Opening};
use crate::palette::Example;
use crate::plain;
use crate::player::Move;
use crate::protocol::{About, Found, Inquiry, Rewriting};
use crate::shortcut::{self, Command};
use crate::state::{Action, Arrival, Phase, State};
use crate::story::{self, Place};
use crate::worker::Engine;
use crate::{browser, link, messages, picture_script};

/// Properties of [`Playground`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlaygroundProps {
    /// What it starts with.
    pub opening: Opening,
}

/// The page.
#[component]
pub fn Playground(props: &PlaygroundProps) -> Html {
    let opening = use_state(|| Rc::new(props.opening.clone()));
    let state = use_reducer({
        let opening = opening.clone();
        move || State::new((*opening.document).clone(), opening.arrival)
    });
    let told = use_state(|| AttrValue::from(trouble(&opening)));
    let engine = use_memo((), {
        let (dispatcher, arrival) = (state.dispatcher(), opening.arrival);
        move |()| {
            let engine = Engine::start(move |action| dispatcher.dispatch(action));
            // Only a first visit arrives there without a link.
            if arrival == Arrival::Trouble {
                engine.foresee();
            }
            engine
        }
    });
    use_effect_with(state.question(), {
        let engine = engine.clone();
        move |question| {
            if let Some(question) = question {
                engine.ask(question.clone());
            }
        }
    });
    use_effect_with(
        (state.document.clone(), opening.clone()),
        |(document, opening)| {
            draft::keep(&opening.key, document, &opening.original);
            browser::show_fragment(&fragment(document, opening));
        },
    );
    let open = {
        let (opening, told, dispatcher) = (opening.clone(), told.clone(), state.dispatcher());
        Callback::from(move |fragment: String| {
            let (opening, told, dispatcher) = (opening.clone(), told.clone(), dispatcher.clone());
            spawn_local(async move {
                let next = Rc::new(draft::open(&fragment).await);
                told.set(AttrValue::from(trouble(&next)));
                dispatcher.dispatch(Action::Opened(next.document.clone(), next.arrival));
                opening.set(next);
            });
        })
    };
    use_effect_with((), {
        let open = open.clone();
        move |()| browser::on_fragment(move |fragment| open.emit(fragment))
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
    let wish = {
        let (jump, wished) = (jump.setter(), use_mut_ref(|| 0));
        use_callback((), move |wish: Wish, ()| {
            *wished.borrow_mut() += 1;
            let number = *wished.borrow();
            jump.set(Some(Jump { wish, number }));
        })
    };
    // Callbacks that read it stay the same while it changes: what holds them is not rendered with every key.
    let latest = use_mut_ref(|| state.document.clone());
    *latest.borrow_mut() = state.document.clone();

    let on_edit = {
        let dispatcher = state.dispatcher();
        use_callback((), move |(file, text): (usize, String), ()| {
            dispatcher.dispatch(Action::Edited(file, text));
        })
    };
    let on_move = {
        let dispatcher = state.dispatcher();
        use_callback((), move |by: Move, ()| {
            dispatcher.dispatch(Action::Moved(by));
        })
    };
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let on_point = {
        let dispatcher = state.dispatcher();
        use_callback((), move |pointed: Pointed, ()| {
            dispatcher.dispatch(match pointed {
                Pointed::Event(event) => Action::Picked(event),
                Pointed::Name(row) => Action::StoppedAtRow(0, row),
                Pointed::Fold(row) => Action::Folded(0, row),
            });
        })
    };
    let on_width = {
        let dispatcher = state.dispatcher();
        use_callback((), move |width, ()| {
            dispatcher.dispatch(Action::Resized(width));
        })
    };
    let on_show = {
        let dispatcher = state.dispatcher();
        use_callback((), move |file: usize, ()| {
            dispatcher.dispatch(Action::Shown(file));
        })
    };
    let on_turn = {
        let dispatcher = state.dispatcher();
        use_callback((), move |(knob, text): (usize, String), ()| {
            dispatcher.dispatch(Action::Turned(knob, text));
        })
    };
    let on_undo = {
        let (wish, document) = (wish.clone(), latest.clone());
        use_callback((), move |file: u32, ()| {
            let place = document.borrow().place_of(file);
            if let Some(place) = place {
                wish.emit(Wish::Undo(place));
            }
        })
    };
    let on_look = {
        let engine = engine.clone();
        use_callback((), move |(inquiry, reply): (Inquiry, Function), ()| {
            engine.look(inquiry, move |answer| {
                // What the editor makes of it is its own.
                let _ = reply.call1(&JsValue::NULL, &inquired(&answer));
            });
        })
    };
    let on_ask = {
        let engine = engine.clone();
        use_callback(
            (),
            move |(inquiry, reply): (Inquiry, Callback<Option<Found>>), ()| {
                engine.look(inquiry, move |answer| {
                    reply.emit(plain::field(&answer, "found"));
                });
            },
        )
    };
    let on_rewrite = {
        let (engine, told) = (engine.clone(), told.clone());
        use_callback(
            (),
            move |(inquiry, reply): (Inquiry, Callback<Rewriting>), ()| {
                let (told, is_layout) = (told.clone(), inquiry.about == About::Layout);
                engine.look(inquiry, move |answer| {
                    let rewriting = match plain::field(&answer, "found") {
                        Some(Found::Rewriting(rewriting)) => Some(rewriting),
                        _ => None,
                    };
                    told.set(AttrValue::from(match &rewriting {
                        None if is_layout => messages::NOT_FORMATTED,
                        Some(it) if is_layout && it.edits.is_empty() => messages::ALREADY_FORMATTED,
                        _ => "",
                    }));
                    reply.emit(rewriting.unwrap_or_default());
                });
            },
        )
    };
    // What is over the page, if anything is.
    let over = use_state(|| None::<Command>);
    let on_command = {
        let (over, wish) = (over.setter(), wish.clone());
        use_callback((), move |command: Command, ()| match command {
            Command::Layout => wish.emit(Wish::Rewrite(About::Layout)),
            _ => over.set(Some(command)),
        })
    };
    use_effect_with(
        (over.is_none(), on_command.clone()),
        |(is_free, on_command)| {
            let on_command = on_command.clone();
            let keys =
                is_free.then(|| browser::on_key(move |event| command_of(event, &on_command)));
            move || drop(keys)
        },
    );
    let on_close = {
        let over = over.clone();
        use_callback((), move |(), ()| over.set(None))
    };
    let on_insert = {
        let (over, wish) = (over.clone(), wish.clone());
        Callback::from(move |example: Rc<Example>| {
            over.set(None);
            let call = About::Call(example.method().to_owned(), example.program.clone());
            wish.emit(Wish::Rewrite(call));
        })
    };
    let on_example = {
        let (over, open) = (over.clone(), open.clone());
        Callback::from(move |text: String| {
            over.set(None);
            let open = open.clone();
            spawn_local(async move {
                if let Ok(fragment) = link::write(&Document::of_text(&text)).await {
                    open.emit(fragment);
                }
            });
        })
    };
    let on_fix = {
        let (wish, document, dispatcher) = (wish.clone(), latest.clone(), state.dispatcher());
        let fix = use_callback(state.problems.clone(), move |number: usize, problems| {
            let problem = problems.get(number);
            let file = problem.and_then(|it| document.borrow().place_of(it.range.file));
            if let Some(file) = file {
                dispatcher.dispatch(Action::Shown(file));
                wish.emit(Wish::Fix(number));
            }
        });
        Some(fix)
    };
    let on_jump = {
        let (wish, document, dispatcher) = (wish, latest.clone(), state.dispatcher());
        use_callback((), move |range: TextRange, ()| {
            let place = document.borrow().place_of(range.file);
            if let Some(place) = place {
                dispatcher.dispatch(Action::Shown(place));
                wish.emit(Wish::Select(range));
            }
        })
    };
    let on_leave = {
        let root = root.clone();
        use_callback((), move |(), ()| focus_first(&root, ".transport .primary"))
    };
    let on_story = open.reform(|story: &'static str| format!("/{story}"));
    let on_scenario = {
        let (document, dispatcher) = (state.document.clone(), state.dispatcher());
        Callback::from(move |scenario: &'static str| {
            let text = story::find(document.story()).and_then(|it| it.scenario(scenario));
            if let (Some(text), Some(answers)) = (text, document.answers()) {
                dispatcher.dispatch(Action::Replaced(answers, text.to_owned()));
            }
        })
    };
    let on_reset = {
        let (document, original) = (state.document.clone(), opening.original.clone());
        let dispatcher = state.dispatcher();
        Callback::from(move |()| reset(&document, &original, &|action| dispatcher.dispatch(action)))
    };
    let on_compare = {
        let dispatcher = state.dispatcher();
        use_callback((), move |comparing, ()| {
            dispatcher.dispatch(Action::Compared(comparing));
        })
    };
    let tell = {
        let told = told.setter();
        use_callback((), move |text: &'static str, ()| {
            told.set(AttrValue::from(text));
        })
    };
    let on_share = {
        let (document, tell) = (latest.clone(), tell.clone());
        use_callback((*opening).clone(), move |(), opening| {
            let (document, opening) = (document.borrow().clone(), opening.clone());
            let tell = tell.clone();
            spawn_local(async move {
                let fragment = match story_fragment(&document, &opening) {
                    Some(fragment) => Ok(fragment),
                    None => link::write(&document).await,
                };
                let Ok(fragment) = fragment else { return };
                copy(browser::address(&fragment), messages::COPIED_LINK, &tell);
                browser::show_fragment(&fragment);
            });
        })
    };
    let on_embed = {
        let (document, tell) = (latest.clone(), tell);
        use_callback((), move |(), ()| {
            let code = embed_code(&document.borrow());
            copy(code, messages::COPIED_CODE, &tell);
        })
    };
    let on_download = {
        let document = latest.clone();
        use_callback((), move |kind, ()| {
            picture_script::save(kind, &document.borrow());
        })
    };
    let notice = state
        .loss
        .as_ref()
        .map(|loss| AttrValue::from(loss.message()));
    let changed = state.document.differs(&opening.original);
    let comparing = (state.document.rivals().len() > 1).then_some(state.comparing);
    let is_compared = state.comparing && !state.chorus.voices.is_empty();
    // While another text runs, the rows of the picture are the old ones: taking their marks away would flicker
    // with every key.
    let chosen = use_mut_ref(Rc::<[usize]>::default);
    if phase != Phase::Running || state.cursor.is_none() {
        *chosen.borrow_mut() = state.chosen_rows();
    }
    let chosen = chosen.borrow().clone();
    let marks = Marks {
        chosen,
        rows: state.stopping_rows(0),
        stops: state.player.stops.clone(),
    };
    let names = state.player.drawing.as_ref().map(|drawing| {
        html! { <RowNames drawing={drawing.clone()} marks={marks.clone()} on_point={on_point.clone()} /> }
    });
    let below = html! {
        <Levels level={state.level} folds={!state.folded.is_empty()} act={act.clone()} />
    };
    let above = html! { <Knobs knobs={state.knobs.clone()} {on_turn} {on_undo} /> };
    let instead = is_compared.then(|| {
        html! {
            <Compare document={state.document.clone()} chorus={state.chorus.clone()}
                player={state.player.clone()} stops={state.stops_side_by_side()} dimmed={state.dimmed()}
                act={act.clone()} on_width={on_width.clone()} />
        }
    });
    html! {
        <div class={classes!("playground", is_compared.then_some("comparing"))} data-state={phase.as_str()} ref={root}>
            <Header {comparing} told={(*told).clone()} {on_compare} {on_share} {on_embed} {on_download} />
            <StoryBar document={state.document.clone()} {changed} {on_story} {on_scenario}
                on_show={on_show.clone()} {on_reset} />
            <main>
                <div class="code">
                    <Tabs document={state.document.clone()} {on_show} />
                    <Editor document={state.document.clone()} opened={state.opened} outside={state.outside}
                        load={*settled} problems={state.problems.clone()}
                        mark={state.mark().filter(|(file, _)| *file == state.document.shown()).map(|(_, range)| range)}
                        breaks={state.stopping_lines()} jump={(*jump).clone()} {on_edit} {on_look} {on_rewrite}
                        {on_leave} act={act.clone()} />
                    <EditorBar on_command={on_command} />
                    <Problems problems={state.problems.clone()} {notice} on_jump={on_jump.clone()} {on_fix} />
                    <Inspector player={state.player.clone()} chosen={marks.chosen.clone()}
                        stopping={marks.rows.clone()} {act} {on_jump} />
                </div>
                <Sentence player={state.player.clone()} on_move={on_move.clone()} />
                <PlayerPane player={state.player.clone()} dimmed={state.dimmed()} breakpoints={true}
                    {marks} {on_move} {on_point} {on_width} {above} {names} {below} {instead} />
            </main>
            <Palette open={*over == Some(Command::Palette)} {on_ask} {on_insert} on_open={on_example} on_close={on_close.clone()} />
            if *over == Some(Command::Shortcuts) {
                <Shortcuts {on_close} />
            }
        </div>
    }
}

/// What the address of the page says: enough to find the same on a reload.
fn fragment(document: &Document, opening: &Opening) -> String {
    match story_fragment(document, opening) {
        Some(fragment) => fragment,
        None if opening.key == document.story() => {
            format!("/{}//{}", document.story(), document.program_name())
        }
        None => opening.key.clone(),
    }
}

/// The short form, for a story whose texts are all as they were written.
fn story_fragment(document: &Document, opening: &Opening) -> Option<String> {
    let story = story::find(document.story())?;
    let scenario = story.scenario_of(document);
    let place = Place {
        story: story.name,
        scenario,
        program: Some(document.program_name()),
    };
    let is_plain = opening.key == story.name && !document.differs(&place.document()?);
    is_plain.then(|| {
        format!(
            "/{}/{}/{}",
            story.name,
            scenario.unwrap_or_default(),
            document.program_name()
        )
    })
}

fn trouble(opening: &Opening) -> &'static str {
    opening.trouble.map_or("", messages::link_error)
}

/// By way of the editor, so that it can be undone.
fn reset(document: &Document, original: &Document, dispatch: &dyn Fn(Action)) {
    let is_same = document.files().len() == original.files().len();
    if !is_same {
        dispatch(Action::Opened(Rc::new(original.clone()), Arrival::End));
        return;
    }
    for (index, file) in original.files().iter().enumerate() {
        dispatch(Action::Replaced(index, file.text.clone()));
    }
}

fn copy(text: String, done: &'static str, tell: &Callback<&'static str>) {
    let tell = tell.clone();
    spawn_local(async move {
        tell.emit(match browser::copy(&text).await {
            Ok(()) => done,
            Err(_) => messages::LINK_IN_ADDRESS,
        });
    });
}

/// The program as an element for a page of the reader's.
fn embed_code(document: &Document) -> String {
    let files = document.running(document.program());
    let text: Vec<&str> = files.iter().map(|file| file.text.as_str()).collect();
    let text = text.join("\n").replace('&', "&amp;").replace('<', "&lt;");
    let script = browser::address("").replace('#', "");
    let script = script.trim_end_matches("index.html");
    format!(
        "<script type=\"module\" src=\"{script}marblerun.js\"></script>\n<marble-run controls>\n{text}\n</marble-run>\n"
    )
}

/// What an editor asked for, as it came from the engine.
fn inquired(answer: &JsValue) -> JsValue {
    let found = ["completions", "hover"].map(|name| plain::get(answer, name));
    let found = found.into_iter().find(|found| found.is_object());
    found.unwrap_or(JsValue::NULL)
}

/// Keys of the page are those that nobody else has a use for.
fn command_of(event: &KeyboardEvent, on_command: &Callback<Command>) {
    let Some(command) = shortcut::find(shortcut::PAGE, &event.into()) else {
        return;
    };
    let is_typed = !event.ctrl_key() && !event.meta_key();
    let is_field = browser::focused().is_some_and(|it| {
        let fields = "input:not([type=range]), textarea, select, [contenteditable=true]";
        it.matches(fields).unwrap_or_default()
    });
    if event.default_prevented() || (is_typed && is_field) {
        return;
    }
    event.prevent_default();
    on_command.emit(command);
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

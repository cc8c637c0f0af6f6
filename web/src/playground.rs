//! The page: story and program on the left, knobs, picture and transport on the right.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::canvas::Marks;
use crate::components::{
    Compare, Editor, EditorBar, Header, Inspector, Jump, Knobs, Levels, Palette, PlayerPane,
    Problems, RowNames, Sentence, Shortcuts, StoryBar, Tabs, Wish,
};
use crate::deeds::{Deeds, Reach, copy};
use crate::document::Document;
use crate::draft::{self, Opening};
use crate::palette::Example;
use crate::protocol::About;
use crate::shortcut::{self, Command};
use crate::state::{Action, Arrival, Phase, State};
use crate::story::{self, Place};
use crate::worker::Engine;
use crate::{browser, link, messages};

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
    // What reads it stays the same while it changes.
    let latest = use_mut_ref(|| state.document.clone());
    *latest.borrow_mut() = state.document.clone();
    // What is over the page, if anything is.
    let over = use_state(|| None::<Command>);
    let deeds = use_memo((), |()| {
        Deeds::new(Reach {
            dispatcher: state.dispatcher(),
            engine: engine.clone(),
            document: latest.clone(),
            told: told.setter(),
            jump: jump.setter(),
            over: over.setter(),
            root: root.clone(),
        })
    });
    use_effect_with(
        (over.is_none(), deeds.on_command.clone()),
        |(is_free, on_command)| {
            let on_command = on_command.clone();
            let keys =
                is_free.then(|| browser::on_key(move |event| command_of(event, &on_command)));
            move || drop(keys)
        },
    );
    let on_insert = {
        let (over, wish) = (over.clone(), deeds.wish.clone());
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
        let (wish, document, act) = (deeds.wish.clone(), latest.clone(), deeds.act.clone());
        let fix = use_callback(state.problems.clone(), move |number: usize, problems| {
            let problem = problems.get(number);
            let file = problem.and_then(|it| document.borrow().place_of(it.range.file));
            if let Some(file) = file {
                act.emit(Action::Shown(file));
                wish.emit(Wish::Fix(number));
            }
        });
        Some(fix)
    };
    let on_story = open.reform(|story: &'static str| format!("/{story}"));
    let on_scenario = {
        let (document, act) = (state.document.clone(), deeds.act.clone());
        Callback::from(move |scenario: &'static str| {
            let text = story::find(document.story()).and_then(|it| it.scenario(scenario));
            if let (Some(text), Some(answers)) = (text, document.answers()) {
                act.emit(Action::Replaced(answers, text.to_owned()));
            }
        })
    };
    let on_reset = {
        let (document, original) = (state.document.clone(), opening.original.clone());
        let act = deeds.act.clone();
        Callback::from(move |()| reset(&document, &original, &act))
    };
    let on_share = {
        let (document, tell) = (latest.clone(), deeds.tell.clone());
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
        html! { <RowNames drawing={drawing.clone()} marks={marks.clone()} on_point={deeds.on_point.clone()} /> }
    });
    let below = html! {
        <Levels level={state.level} folds={!state.folded.is_empty()} act={deeds.act.clone()} />
    };
    let above = html! {
        <Knobs knobs={state.knobs.clone()} on_turn={deeds.on_turn.clone()} on_undo={deeds.on_undo.clone()} />
    };
    let instead = is_compared.then(|| {
        html! {
            <Compare document={state.document.clone()} chorus={state.chorus.clone()}
                player={state.player.clone()} stops={state.stops_side_by_side()} dimmed={state.dimmed()}
                act={deeds.act.clone()} on_width={deeds.on_width.clone()} />
        }
    });
    html! {
        <div class={classes!("playground", is_compared.then_some("comparing"))} data-state={phase.as_str()} ref={root}>
            <Header {comparing} told={(*told).clone()} on_compare={deeds.on_compare.clone()} {on_share}
                on_embed={deeds.on_embed.clone()} on_download={deeds.on_download.clone()} />
            <StoryBar document={state.document.clone()} {changed} {on_story} {on_scenario}
                on_show={deeds.on_show.clone()} {on_reset} />
            <main>
                <div class="code">
                    <Tabs document={state.document.clone()} on_show={deeds.on_show.clone()} />
                    <Editor document={state.document.clone()} opened={state.opened} outside={state.outside}
                        load={*settled} problems={state.problems.clone()}
                        mark={state.mark().filter(|(file, _)| *file == state.document.shown()).map(|(_, range)| range)}
                        breaks={state.stopping_lines()} jump={(*jump).clone()} on_edit={deeds.on_edit.clone()}
                        on_look={deeds.on_look.clone()} on_rewrite={deeds.on_rewrite.clone()}
                        on_leave={deeds.on_leave.clone()} act={deeds.act.clone()} />
                    <EditorBar on_command={deeds.on_command.clone()} />
                    <Problems problems={state.problems.clone()} {notice} on_jump={deeds.on_jump.clone()} {on_fix} />
                    <Inspector player={state.player.clone()} chosen={marks.chosen.clone()}
                        stopping={marks.rows.clone()} act={deeds.act.clone()} on_jump={deeds.on_jump.clone()} />
                </div>
                <Sentence player={state.player.clone()} on_move={deeds.on_move.clone()} />
                <PlayerPane player={state.player.clone()} dimmed={state.dimmed()} breakpoints={true}
                    {marks} on_move={deeds.on_move.clone()} on_point={deeds.on_point.clone()}
                    on_width={deeds.on_width.clone()} {above} {names} {below} {instead} />
            </main>
            <Palette open={*over == Some(Command::Palette)} on_ask={deeds.on_ask.clone()} {on_insert}
                on_open={on_example} on_close={deeds.on_close.clone()} />
            if *over == Some(Command::Shortcuts) {
                <Shortcuts on_close={deeds.on_close.clone()} />
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
fn reset(document: &Document, original: &Document, act: &Callback<Action>) {
    let is_same = document.files().len() == original.files().len();
    if !is_same {
        act.emit(Action::Opened(Rc::new(original.clone()), Arrival::End));
        return;
    }
    for (index, file) in original.files().iter().enumerate() {
        act.emit(Action::Replaced(index, file.text.clone()));
    }
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

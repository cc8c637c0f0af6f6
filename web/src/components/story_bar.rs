//! Which story, which task of it, which scenario.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use crate::document::{Document, Part};
use crate::messages;
use crate::story::{self, Source, style_and_task};

/// Properties of [`StoryBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StoryBarProps {
    /// What the reader works on.
    pub document: Rc<Document>,
    /// Whether it differs from how it was opened.
    pub changed: bool,
    /// The reader chooses a story.
    pub on_story: Callback<&'static str>,
    /// The reader chooses a scenario.
    pub on_scenario: Callback<&'static str>,
    /// The reader chooses the file at that place.
    pub on_show: Callback<usize>,
    /// The reader wants it as it was.
    pub on_reset: Callback<()>,
}

/// Menus and chips over the program.
#[component]
pub fn StoryBar(props: &StoryBarProps) -> Html {
    let document = &props.document;
    let current = story::find(document.story());
    let chosen = |event: &Event| {
        let select: Option<HtmlSelectElement> = event.target_dyn_into();
        select.map(|select| select.value()).unwrap_or_default()
    };
    let onstory = {
        let on_story = props.on_story.clone();
        Callback::from(move |event: Event| {
            if let Some(story) = story::find(&chosen(&event)) {
                on_story.emit(story.name);
            }
        })
    };
    let tasks = tasks(document);
    let ontask = {
        let (on_show, document) = (props.on_show.clone(), document.clone());
        Callback::from(move |event: Event| {
            if let Some(program) = program_of_task(&document, &chosen(&event)) {
                on_show.emit(program);
            }
        })
    };
    let task = style_and_task(document.program_name()).1;
    let on_reset = props.on_reset.reform(|_: MouseEvent| ());
    html! {
        <nav class="story-bar" aria-label={messages::STORY}>
            <label class="field">
                <span class="visually-hidden">{ messages::STORY }</span>
                <select class="story-select" onchange={onstory}>
                    if current.is_none() {
                        <option value="" selected=true>{ messages::OWN_STORY }</option>
                    }
                    { for story::all().map(|it| html! {
                        <option value={it.name} selected={it.name == document.story()}>{ it.title() }</option>
                    }) }
                </select>
            </label>
            if tasks.len() > 1 {
                <label class="field">
                    <span class="visually-hidden">{ messages::TASK }</span>
                    <select onchange={ontask}>
                        { for tasks.iter().map(|it| html! {
                            <option value={it.clone()} selected={it == task}>{ messages::task(it) }</option>
                        }) }
                    </select>
                </label>
            }
            if let Some(story) = current {
                <Scenarios {story} chosen={story.scenario_of(document)} on_scenario={props.on_scenario.clone()} />
            }
            if props.changed {
                <button type="button" class="link story-reset" onclick={on_reset}>{ messages::START_OVER }</button>
            }
        </nav>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ScenariosProps {
    story: &'static Source,
    chosen: Option<&'static str>,
    on_scenario: Callback<&'static str>,
}

/// A chip for each scenario; the chosen one is in sight.
#[component]
fn Scenarios(props: &ScenariosProps) -> Html {
    let chosen = props.chosen;
    let chips = use_node_ref();
    use_effect_with((props.story.name, chosen), {
        let chips = chips.clone();
        move |_| show_chosen(&chips)
    });
    let chip = |(name, about): (&'static str, &'static str)| {
        let onclick = props.on_scenario.reform(move |_: MouseEvent| name);
        let pressed = if chosen == Some(name) {
            "true"
        } else {
            "false"
        };
        html! {
            <button type="button" class="chip" aria-pressed={pressed} title={about} {onclick}>
                { name.replace('-', " ") }
            </button>
        }
    };
    html! {
        <div class="chips" role="group" aria-label={messages::SCENARIOS} tabindex="0" ref={chips}>
            { for props.story.scenarios().into_iter().map(chip) }
        </div>
    }
}

/// Scrolls the chips, and nothing around them, until the chosen one is in the middle.
fn show_chosen(chips: &NodeRef) {
    let Some(chips) = chips.cast::<HtmlElement>() else {
        return;
    };
    let chosen = chips.query_selector("[aria-pressed=true]").ok().flatten();
    if let Some(chosen) = chosen.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let middle = chosen.offset_left() + chosen.offset_width() / 2;
        chips.set_scroll_left(middle - chips.offset_left() - chips.offset_width() / 2);
    }
}

/// What the programs of a document have to do, each task once.
fn tasks(document: &Document) -> Vec<String> {
    let mut tasks: Vec<String> = Vec::new();
    for file in document
        .files()
        .iter()
        .filter(|file| file.part == Part::Program)
    {
        let task = style_and_task(&file.name).1.to_owned();
        if !tasks.contains(&task) {
            tasks.push(task);
        }
    }
    tasks
}

/// The program of a task, in the style of the one that runs if there is one.
fn program_of_task(document: &Document, task: &str) -> Option<usize> {
    let style = style_and_task(document.program_name()).0;
    let of_task = |index: &usize| {
        let file = document.file(*index);
        file.is_some_and(|it| it.part == Part::Program && style_and_task(&it.name).1 == task)
    };
    let same_style = |index: &usize| {
        let file = document.file(*index);
        file.is_some_and(|it| style_and_task(&it.name).0 == style)
    };
    let all = || (0..document.files().len()).filter(of_task);
    all().find(same_style).or_else(|| all().next_back())
}

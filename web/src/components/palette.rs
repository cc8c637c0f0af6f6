//! The operators, to search in and to pick from.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::Dialog;
use super::prose::prose;
use super::shortcuts::caps;
use crate::palette::{Catalogue, Example, Hit};
use crate::plain::Read;
use crate::protocol::{About, Found, Inquiry, Text};
use crate::{browser, messages};

/// Beside the page.
const EXAMPLES: &str = "./operators.json";
/// Who goes through the list in a hurry gets no picture on the way.
const PAUSE_MS: u32 = 60;
/// How many options a page key skips.
const PAGE: usize = 8;

/// Properties of [`Palette`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaletteProps {
    /// Whether it is shown.
    pub open: bool,
    /// The engine is to answer.
    pub on_ask: Callback<(Inquiry, Callback<Option<Found>>)>,
    /// The call that an example shows is to be put into the program.
    pub on_insert: Callback<Rc<Example>>,
    /// The program of an example is to be opened.
    pub on_open: Callback<String>,
    /// The reader has chosen, or does not want to.
    pub on_close: Callback<()>,
}

/// The operators. What there is to choose from is loaded when it is first shown.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let catalogue = use_state(|| None::<Rc<Catalogue>>);
    let is_missing = use_state(|| false);
    use_effect_with(props.open, {
        let (catalogue, is_missing) = (catalogue.clone(), is_missing.clone());
        let on_ask = props.on_ask.clone();
        move |&open| {
            if open && catalogue.is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    match load().await {
                        Ok(examples) => {
                            let first = Catalogue::new(examples.clone(), Vec::new());
                            catalogue.set(Some(Rc::new(first)));
                            let on_names = Callback::from(move |found: Option<Found>| {
                                if let Some(Found::Names(names)) = found {
                                    let known = Catalogue::new(examples.clone(), names);
                                    catalogue.set(Some(Rc::new(known)));
                                }
                            });
                            on_ask.emit((inquiry(About::Names, ""), on_names));
                        }
                        Err(_) => is_missing.set(true),
                    }
                });
            }
        }
    });
    if !props.open {
        return Html::default();
    }
    // Who is quick types before anything has been loaded.
    let empty = match (catalogue.is_some(), *is_missing) {
        (true, _) => messages::NO_OPERATOR,
        (false, true) => messages::OPERATORS_MISSING,
        (false, false) => messages::OPERATORS_LOADING,
    };
    html! {
        <Dialog label={messages::OPERATORS} class="palette" on_close={props.on_close.clone()}>
            <Choice catalogue={(*catalogue).clone().unwrap_or_default()} {empty} on_ask={props.on_ask.clone()}
                on_insert={props.on_insert.clone()} on_open={props.on_open.clone()} on_close={props.on_close.clone()} />
        </Dialog>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChoiceProps {
    catalogue: Rc<Catalogue>,
    /// What to say when there is nothing to choose.
    empty: &'static str,
    on_ask: Callback<(Inquiry, Callback<Option<Found>>)>,
    on_insert: Callback<Rc<Example>>,
    on_open: Callback<String>,
    on_close: Callback<()>,
}

/// A field, a list, and what is chosen in it.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let words = use_state(String::new);
    let chosen = use_state(|| 0usize);
    let list = use_node_ref();
    let field = use_node_ref();
    let hits = props.catalogue.find(&words);
    let at = (*chosen).min(hits.len().saturating_sub(1));
    let example = hits.get(at).map(|hit| Rc::new(hit.example.clone()));

    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlElement>() {
                // Fails only for elements that are not shown.
                let _ = field.focus();
            }
        }
    });
    use_effect_with((at, (*words).clone()), {
        let list = list.clone();
        move |_| keep_in_sight(&list)
    });
    let oninput = {
        let (words, chosen) = (words.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            words.set(field.map(|field| field.value()).unwrap_or_default());
            chosen.set(0);
        })
    };
    let insert = {
        let (example, on_insert) = (example.clone(), props.on_insert.clone());
        Callback::from(move |()| {
            if let Some(example) = &example {
                on_insert.emit(example.clone());
            }
        })
    };
    let open = {
        let (example, on_open) = (example.clone(), props.on_open.clone());
        Callback::from(move |()| {
            if let Some(example) = &example {
                on_open.emit(format!("{}\n", example.program.trim_end()));
            }
        })
    };
    let onkeydown = {
        let (chosen, insert, open) = (chosen.clone(), insert.clone(), open.clone());
        let last = hits.len().saturating_sub(1);
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => (at + 1).min(last),
                "ArrowUp" => at.saturating_sub(1),
                "PageDown" => (at + PAGE).min(last),
                "PageUp" => at.saturating_sub(PAGE),
                "Enter" => {
                    event.prevent_default();
                    if event.ctrl_key() || event.meta_key() {
                        open.emit(());
                    } else {
                        insert.emit(());
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            chosen.set(next);
        })
    };
    let is_grouped = words.trim().is_empty();
    let count = hits.len();
    html! {
        <>
            <div class="palette-search">
                <input class="palette-field" ref={field} type="text" role="combobox" aria-label={messages::SEARCH_OPERATORS}
                    placeholder={messages::SEARCH_OPERATORS} aria-expanded="true" aria-controls="palette-list"
                    aria-autocomplete="list" aria-activedescendant={example.is_some().then(|| option_id(at))}
                    spellcheck="false" autocomplete="off" autocapitalize="off" {oninput} {onkeydown} />
                <span class="palette-count" role="status">{ messages::operators_found(count) }</span>
                <button type="button" class="dialog-close" onclick={props.on_close.reform(|_: MouseEvent| ())}>
                    { messages::CLOSE }
                </button>
            </div>
            <div class="palette-list" id="palette-list" role={if count > 0 { "listbox" } else { "status" }}
                aria-label={messages::OPERATORS} tabindex="-1" ref={list}>
                if count == 0 {
                    <p class="palette-empty">{ props.empty }</p>
                }
                { for groups(&hits, is_grouped).into_iter().map(|group| options(&hits, &group, at, &chosen, &insert)) }
            </div>
            if let Some(example) = example {
                <Preview {example} catalogue={props.catalogue.clone()} on_ask={props.on_ask.clone()}
                    on_insert={insert} on_open={open} />
            }
        </>
    }
}

/// Some of the hits, under a name if they are of one group.
struct Group {
    name: Option<String>,
    first: usize,
    end: usize,
}

fn groups(hits: &[Hit<'_>], is_grouped: bool) -> Vec<Group> {
    if !is_grouped {
        let all = Group {
            name: None,
            first: 0,
            end: hits.len(),
        };
        return vec![all];
    }
    let mut groups: Vec<Group> = Vec::new();
    for (index, hit) in hits.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group.name.as_deref() == Some(hit.example.group.as_str()) => {
                group.end = index + 1;
            }
            _ => groups.push(Group {
                name: Some(hit.example.group.clone()),
                first: index,
                end: index + 1,
            }),
        }
    }
    groups
}

fn options(
    hits: &[Hit<'_>],
    group: &Group,
    at: usize,
    chosen: &UseStateHandle<usize>,
    insert: &Callback<()>,
) -> Html {
    let option = |(index, hit): (usize, &Hit<'_>)| {
        let example = hit.example;
        let onclick = {
            let chosen = chosen.clone();
            Callback::from(move |_: MouseEvent| chosen.set(index))
        };
        let ondblclick = insert.reform(|_: MouseEvent| ());
        let selected = if index == at { "true" } else { "false" };
        html! {
            <div class="palette-option" key={example.name.clone()} id={option_id(index)} role="option"
                aria-selected={selected} {onclick} {ondblclick}>
                <span class="palette-name">
                    { example.method().to_owned() }
                    if let Some(variant) = example.variant() {
                        <span class="palette-variant">{ variant.replace('-', " ") }</span>
                    }
                </span>
                if let Some((library, name)) = hit.by {
                    <span class="palette-by">{ prose(&messages::called_elsewhere(library, name)) }</span>
                }
                <span class="palette-sentence">{ prose(&example.sentence) }</span>
            </div>
        }
    };
    let options = hits
        .iter()
        .enumerate()
        .take(group.end)
        .skip(group.first)
        .map(option);
    match &group.name {
        Some(name) => html! {
            <div role="group" aria-label={name.clone()} key={name.clone()}>
                <h3 class="palette-group" aria-hidden="true">{ name }</h3>
                { for options }
            </div>
        },
        None => html! { <>{ for options }</> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PreviewProps {
    example: Rc<Example>,
    catalogue: Rc<Catalogue>,
    on_ask: Callback<(Inquiry, Callback<Option<Found>>)>,
    on_insert: Callback<()>,
    on_open: Callback<()>,
}

/// What an operator does: in words, as a picture, as a program.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let example = &props.example;
    let picture = use_node_ref();
    use_effect_with(example.clone(), {
        let (picture, on_ask) = (picture.clone(), props.on_ask.clone());
        move |example| {
            let example = example.clone();
            let timer = Timeout::new(PAUSE_MS, move || {
                let Some(place) = picture.cast::<Element>() else {
                    return;
                };
                let width = u32::try_from(place.client_width()).unwrap_or_default();
                let on_picture = Callback::from(move |found: Option<Found>| {
                    if let Some(Found::Picture(svg)) = &found {
                        place.set_inner_html(svg);
                    }
                });
                on_ask.emit((inquiry(About::Picture(width), &example.program), on_picture));
            });
            move || drop(timer)
        }
    });
    let names = props.catalogue.names_of(example.method());
    let names: Vec<String> = names
        .map(|(library, name)| messages::called_elsewhere(library, name))
        .collect();
    let command = if browser::is_mac() { "⌘" } else { "Ctrl" };
    html! {
        <section class="palette-preview" aria-label={messages::EXAMPLE}>
            <div class="palette-about" tabindex="0" role="group" aria-label={example.name.clone()}>
                <p class="palette-what">{ prose(&example.sentence) }</p>
                if !names.is_empty() {
                    <p class="palette-names">{ prose(&names.join(" · ")) }</p>
                }
                <div class="palette-picture" ref={picture} aria-hidden="true"></div>
                if !example.look.is_empty() {
                    <p class="palette-look">{ prose(&example.look) }</p>
                }
                <pre class="palette-program"><code>{ example.program.trim_end().to_owned() }</code></pre>
            </div>
            <div class="palette-actions">
                <button type="button" class="primary" onclick={props.on_insert.reform(|_: MouseEvent| ())}>
                    { messages::INSERT }<span class="editor-key" aria-hidden="true">{ caps(&["↵"]) }</span>
                </button>
                <button type="button" onclick={props.on_open.reform(|_: MouseEvent| ())}>
                    { messages::OPEN_EXAMPLE }<span class="editor-key" aria-hidden="true">{ caps(&[command, "↵"]) }</span>
                </button>
            </div>
        </section>
    }
}

async fn load() -> Result<Vec<Example>, wasm_bindgen::JsValue> {
    Ok(Read::read(&browser::json(EXAMPLES).await?))
}

/// About a program of its own.
fn inquiry(about: About, program: &str) -> Inquiry {
    Inquiry {
        about,
        files: vec![Text {
            name: "Main".to_owned(),
            text: program.to_owned(),
        }],
        file: 0,
        offset: 0,
    }
}

fn option_id(index: usize) -> String {
    format!("palette-option-{index}")
}

/// Scrolls the list, and nothing else, until the chosen option is seen.
fn keep_in_sight(list: &NodeRef) {
    let list = list.cast::<Element>();
    let option = list
        .as_ref()
        .and_then(|list| list.query_selector("[aria-selected=true]").ok()?);
    if let (Some(list), Some(option)) = (list, option) {
        let (outer, inner) = (
            list.get_bounding_client_rect(),
            option.get_bounding_client_rect(),
        );
        // A name of a group may cover the top.
        let above = outer.top() + 34.0 - inner.top();
        let below = inner.bottom() - outer.bottom();
        if above > 0.0 {
            list.set_scroll_top((f64::from(list.scroll_top()) - above) as i32);
        } else if below > 0.0 {
            list.set_scroll_top((f64::from(list.scroll_top()) + below).ceil() as i32);
        }
    }
}

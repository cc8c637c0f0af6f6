//! The program: a plain text area until the editor has loaded, and wherever it does not.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use marblerun::{Problem, TextRange};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::document::Document;
use crate::editor_script::{self, Script, Start};
use crate::messages;
use crate::player::Move;
use crate::protocol::{About, Inquiry, Rewriting, Text};
use crate::shortcut;
use crate::state::{Action, Way};

/// What the page wants of the editor, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To go to a place of the text that is shown.
    Select(TextRange),
    /// To undo the last change of the text at that place.
    Undo(usize),
    /// To do what solves the problem of that number.
    Fix(usize),
    /// To change the text that is shown as the engine says, which is asked about the place of the caret.
    Rewrite(About),
}

/// A wish. Another number makes it another one, even for the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// What is wanted.
    pub wish: Wish,
    /// The number of the wish.
    pub number: u32,
}

/// Properties of [`Editor`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EditorProps {
    /// The files. Once the editor has loaded, it has their texts.
    pub document: Rc<Document>,
    /// Tells documents apart.
    pub opened: u32,
    /// How often a text changed other than here.
    pub outside: u32,
    /// Whether to load the editor.
    pub load: bool,
    /// What to underline.
    pub problems: Rc<[Problem]>,
    /// What to mark as running.
    pub mark: Option<TextRange>,
    /// The lines with breakpoints, and whether the run comes by.
    pub breaks: Rc<[(u32, bool)]>,
    /// Where to go.
    pub jump: Option<Jump>,
    /// What the reader does at a place of the text.
    pub act: Callback<Action>,
    /// The reader changed the program.
    pub on_edit: Callback<(usize, String)>,
    /// The editor wants to know what is at a place.
    pub on_look: Callback<(Inquiry, Function)>,
    /// The engine is to say what to change.
    pub on_rewrite: Callback<(Inquiry, Callback<Rewriting>)>,
    /// The reader wants to leave.
    pub on_leave: Callback<()>,
}

/// An editor with what it calls back.
struct Mounted {
    editor: editor_script::Editor,
    _on_change: Closure<dyn FnMut(usize, String)>,
    _on_leave: Closure<dyn FnMut()>,
    _on_ask: Closure<dyn FnMut(String, usize, u32, Function)>,
    _on_act: Closure<dyn FnMut(String, usize, u32)>,
}

impl PartialEq for Mounted {
    fn eq(&self, other: &Mounted) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.editor.destroy();
    }
}

/// The program, to be changed.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let area = use_node_ref();
    let host = use_node_ref();
    let mounted = use_state(|| None::<Rc<Mounted>>);
    let opened_here = use_mut_ref(|| props.opened);
    let latest = use_mut_ref(|| props.document.clone());
    *latest.borrow_mut() = props.document.clone();

    use_effect_with(props.load, {
        let (area, host, mounted) = (area.clone(), host.clone(), mounted.clone());
        let (latest, on_look) = (latest.clone(), props.on_look.clone());
        let (on_edit, on_leave) = (props.on_edit.clone(), props.on_leave.clone());
        let act = props.act.clone();
        move |&load| {
            if load && mounted.is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    // Without the editor there is still the text area.
                    if let Ok(script) = editor_script::load().await {
                        let on_ask = asking(latest.clone(), on_look);
                        let editor = take_over(
                            &script,
                            &area,
                            &host,
                            &latest.borrow(),
                            Calls {
                                on_edit,
                                on_leave,
                                on_ask,
                                on_act: acting(act),
                            },
                        );
                        mounted.set(editor.ok().map(Rc::new));
                    }
                });
            }
        }
    });
    // In this order: problems and marks are of the text that is shown.
    use_effect_with((mounted.clone(), props.opened), {
        let document = props.document.clone();
        let opened_here = opened_here.clone();
        move |(mounted, opened)| {
            let is_other = opened_here.replace(*opened) != *opened;
            if let (Some(mounted), true) = (mounted.as_ref(), is_other) {
                mounted.editor.open(texts(&document), document.shown());
            }
        }
    });
    let shown = props.document.shown();
    use_effect_with((mounted.clone(), props.outside), {
        let document = props.document.clone();
        move |(mounted, _)| {
            if let Some(mounted) = mounted.as_ref() {
                mounted.editor.sync(texts(&document));
            }
        }
    });
    use_effect_with((mounted.clone(), shown), |(mounted, shown)| {
        if let Some(mounted) = mounted.as_ref() {
            mounted.editor.show(*shown);
        }
    });
    use_effect_with(
        (mounted.clone(), props.problems.clone(), shown, props.opened),
        {
            let document = props.document.clone();
            move |(mounted, problems, shown, _)| {
                if let Some(mounted) = mounted.as_ref() {
                    let is_here = |it: &&Problem| document.place_of(it.range.file) == Some(*shown);
                    mounted
                        .editor
                        .show_problems(problems.iter().filter(is_here));
                }
            }
        },
    );
    use_effect_with(
        (mounted.clone(), props.mark, shown, props.opened),
        |(mounted, mark, ..)| {
            if let Some(mounted) = mounted.as_ref() {
                mounted.editor.show_mark(*mark);
            }
        },
    );
    // Lines move in the editor as they do in the page, which has the last word.
    use_effect_with(
        (
            mounted.clone(),
            props.breaks.clone(),
            props.document.clone(),
        ),
        |(mounted, breaks, _)| {
            if let Some(mounted) = mounted.as_ref() {
                mounted.editor.show_breaks(breaks);
            }
        },
    );
    use_effect_with(props.jump.clone(), {
        let (area, mounted) = (area.clone(), mounted.clone());
        let problems = props.problems.clone();
        let (document, on_rewrite) = (props.document.clone(), props.on_rewrite.clone());
        let on_edit = props.on_edit.clone();
        move |jump| {
            let Some(Jump { wish, .. }) = jump else {
                return;
            };
            match (mounted.as_ref(), wish.clone()) {
                (Some(mounted), Wish::Select(range)) => {
                    mounted.editor.select(range.start, range.end);
                }
                (Some(mounted), Wish::Undo(file)) => mounted.editor.undo(file),
                (None, Wish::Select(range)) => {
                    if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                        // Fail only for elements that are not shown.
                        let _ = area.set_selection_range(range.start, range.end);
                        let _ = area.focus();
                    }
                }
                (Some(mounted), Wish::Fix(number)) => {
                    if let Some(fix) = problems.get(number).and_then(|it| it.fix.as_ref()) {
                        mounted.editor.fix(fix);
                    }
                }
                (Some(mounted), Wish::Rewrite(about)) => {
                    let (editor, before) =
                        (mounted.editor.clone(), document.shown_text().to_owned());
                    let inquiry = inquiry(&document, about, document.shown(), editor.caret());
                    let apply = move |it: Rewriting| editor.rewrite(&before, &it);
                    on_rewrite.emit((inquiry, Callback::from(apply)));
                }
                (None, Wish::Rewrite(about)) => {
                    if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                        let caret = area.selection_start().ok().flatten().unwrap_or_default();
                        let inquiry = inquiry(&document, about, document.shown(), caret);
                        let (on_edit, shown) = (on_edit.clone(), document.shown());
                        let apply = move |it: Rewriting| {
                            rewrite(&area, &it);
                            on_edit.emit((shown, area.value()));
                        };
                        on_rewrite.emit((inquiry, Callback::from(apply)));
                    }
                }
                (None, Wish::Undo(_) | Wish::Fix(_)) => {}
            }
        }
    });

    let oninput = props.on_edit.reform(move |event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        (shown, area.map(|area| area.value()).unwrap_or_default())
    });
    let onkeydown = {
        let on_leave = props.on_leave.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_leave.emit(());
            }
        })
    };
    let is_mounted = mounted.is_some();
    html! {
        <div class="editor" data-editor={if is_mounted { "full" } else { "plain" }}>
            if !is_mounted {
                <textarea ref={area} value={props.document.shown_text().to_owned()} aria-label={messages::EDITOR_LABEL}
                    spellcheck="false" autocomplete="off" autocapitalize="off" wrap="soft"
                    {oninput} {onkeydown} />
            }
            <div class="editor-host" ref={host}></div>
            <p class="editor-keys" aria-hidden="true">{ messages::EDITOR_KEYS }</p>
        </div>
    }
}

/// Turns what the editor asks about a place of a text into what the engine is asked.
fn asking(
    latest: Rc<RefCell<Rc<Document>>>,
    on_look: Callback<(Inquiry, Function)>,
) -> Closure<dyn FnMut(String, usize, u32, Function)> {
    Closure::new(
        move |about: String, shown: usize, offset, reply: Function| {
            let about = if about == "hover" {
                About::Hover
            } else {
                About::Completion
            };
            on_look.emit((inquiry(&latest.borrow(), about, shown, offset), reply));
        },
    )
}

/// Turns what the reader does at a place of a text into an action.
fn acting(act: Callback<Action>) -> Closure<dyn FnMut(String, usize, u32)> {
    Closure::new(move |what: String, shown: usize, number: u32| {
        let action = match what.as_str() {
            "cursor" => Action::Pointed(shown, number),
            "break" => Action::StoppedAtLine(shown, number),
            "follow" => Action::Followed(Way::On),
            "follow-back" => Action::Followed(Way::Back),
            "run" => Action::Moved(Move::NextStop),
            "run-back" => Action::Moved(Move::LastStop),
            _ => return,
        };
        act.emit(action);
    })
}

/// What the engine is asked about a place of the file that is shown.
fn inquiry(document: &Document, about: About, shown: usize, offset: u32) -> Inquiry {
    let places = document.places_running(document.program());
    let file = places.iter().position(|place| *place == shown);
    let files = document
        .running(document.program())
        .into_iter()
        .map(|file| Text {
            name: file.name,
            text: file.text,
        });
    Inquiry {
        about,
        files: files.collect(),
        file: file.unwrap_or_default() as u32,
        offset,
    }
}

/// Changes a text area. From the last change to the first, so that none moves another.
fn rewrite(area: &HtmlTextAreaElement, rewriting: &Rewriting) {
    for edit in rewriting.edits.iter().rev() {
        let (start, end) = (edit.range.start, edit.range.end);
        // Fail only for places that are not there.
        let _ = area.set_range_text_with_start_and_end(&edit.text, start, end);
    }
    if let Some(range) = rewriting.selection {
        let _ = area.set_selection_range(range.start, range.end);
    }
    let _ = area.focus();
}

fn texts(document: &Document) -> Vec<String> {
    document
        .files()
        .iter()
        .map(|file| file.text.clone())
        .collect()
}

/// What an editor calls back.
struct Calls {
    on_edit: Callback<(usize, String)>,
    on_leave: Callback<()>,
    on_ask: Closure<dyn FnMut(String, usize, u32, Function)>,
    on_act: Closure<dyn FnMut(String, usize, u32)>,
}

/// Puts the editor in the place of the text area: same text, same selection, same focus.
fn take_over(
    script: &JsValue,
    area: &NodeRef,
    host: &NodeRef,
    document: &Document,
    calls: Calls,
) -> Result<Mounted, JsValue> {
    let gone = || JsValue::from("the page has changed");
    let area = area.cast::<HtmlTextAreaElement>().ok_or_else(gone)?;
    let host = host.cast::<Element>().ok_or_else(gone)?;
    let Calls {
        on_edit,
        on_leave,
        on_ask,
        on_act,
    } = calls;
    let on_change = Closure::new(move |file, text| on_edit.emit((file, text)));
    let on_leave = Closure::new(move || on_leave.emit(()));
    let start = Start {
        texts: texts(document),
        shown: document.shown(),
        selection: (
            area.selection_start()?.unwrap_or_default(),
            area.selection_end()?.unwrap_or_default(),
        ),
        focused: area.matches(":focus")?,
        label: messages::EDITOR_LABEL,
        description: messages::EDITOR_KEYS,
        keys: shortcut::editor_keys(),
    };
    let options = start.write();
    js_sys::Reflect::set(&options, &"onChange".into(), on_change.as_ref())?;
    js_sys::Reflect::set(&options, &"onLeave".into(), on_leave.as_ref())?;
    js_sys::Reflect::set(&options, &"onAsk".into(), on_ask.as_ref())?;
    js_sys::Reflect::set(&options, &"onAct".into(), on_act.as_ref())?;
    let editor = script.unchecked_ref::<Script>().mount(&host, &options)?;
    Ok(Mounted {
        editor,
        _on_change: on_change,
        _on_leave: on_leave,
        _on_ask: on_ask,
        _on_act: on_act,
    })
}

//! What the reader does on the page, and what becomes of it. All of it stays the same while the page is there: what
//! holds on to it is not rendered with every key.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use marblerun::TextRange;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::{Jump, Pointed, Wish};
use crate::document::Document;
use crate::player::Move;
use crate::protocol::{About, Found, Inquiry, Rewriting};
use crate::shortcut::Command;
use crate::state::{Action, State};
use crate::worker::Engine;
use crate::{browser, messages, picture_script, plain};

/// What deeds change.
pub struct Reach {
    /// The state of the page.
    pub dispatcher: UseReducerDispatcher<State>,
    /// The engine.
    pub engine: Rc<Engine>,
    /// The document that is shown now.
    pub document: Rc<RefCell<Rc<Document>>>,
    /// What the page tells.
    pub told: UseStateSetter<AttrValue>,
    /// What the editor is to do.
    pub jump: UseStateSetter<Option<Jump>>,
    /// What is over the page.
    pub over: UseStateSetter<Option<Command>>,
    /// The page.
    pub root: NodeRef,
}

impl std::fmt::Debug for Reach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reach").finish_non_exhaustive()
    }
}

/// Deeds; components call them by these names.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the components say when each is called")]
pub struct Deeds {
    pub act: Callback<Action>,
    pub wish: Callback<Wish>,
    pub tell: Callback<&'static str>,
    pub on_edit: Callback<(usize, String)>,
    pub on_move: Callback<Move>,
    pub on_point: Callback<Pointed>,
    pub on_width: Callback<u32>,
    pub on_show: Callback<usize>,
    pub on_turn: Callback<(usize, String)>,
    pub on_undo: Callback<u32>,
    pub on_look: Callback<(Inquiry, Function)>,
    pub on_ask: Callback<(Inquiry, Callback<Option<Found>>)>,
    pub on_rewrite: Callback<(Inquiry, Callback<Rewriting>)>,
    pub on_command: Callback<Command>,
    pub on_jump: Callback<TextRange>,
    pub on_leave: Callback<()>,
    pub on_compare: Callback<bool>,
    pub on_embed: Callback<()>,
    pub on_download: Callback<picture_script::Kind>,
    pub on_close: Callback<()>,
}

impl Deeds {
    /// Deeds that reach so far.
    pub fn new(reach: Reach) -> Deeds {
        let Reach {
            dispatcher,
            engine,
            document,
            told,
            jump,
            over,
            root,
        } = reach;
        let act = Callback::from(move |action: Action| dispatcher.dispatch(action));
        let wished = Cell::new(0);
        let wish = Callback::from(move |wish: Wish| {
            wished.set(wished.get() + 1);
            let number = wished.get();
            jump.set(Some(Jump { wish, number }));
        });
        let tell = Callback::from(move |text: &'static str| told.set(AttrValue::from(text)));
        let shown = over.clone();
        Deeds {
            on_edit: act.reform(|(file, text)| Action::Edited(file, text)),
            on_move: act.reform(Action::Moved),
            on_point: act.reform(|pointed| match pointed {
                Pointed::Event(event) => Action::Picked(event),
                Pointed::Name(row) => Action::StoppedAtRow(0, row),
                Pointed::Fold(row) => Action::Folded(0, row),
            }),
            on_width: act.reform(Action::Resized),
            on_show: act.reform(Action::Shown),
            on_turn: act.reform(|(knob, text)| Action::Turned(knob, text)),
            on_undo: {
                let (wish, document) = (wish.clone(), document.clone());
                Callback::from(move |file: u32| {
                    let place = document.borrow().place_of(file);
                    if let Some(place) = place {
                        wish.emit(Wish::Undo(place));
                    }
                })
            },
            on_look: {
                let engine = engine.clone();
                Callback::from(move |(inquiry, reply): (Inquiry, Function)| {
                    engine.look(inquiry, move |answer| {
                        // What the editor makes of it is its own.
                        let _ = reply.call1(&JsValue::NULL, &inquired(&answer));
                    });
                })
            },
            on_ask: {
                let engine = engine.clone();
                Callback::from(
                    move |(inquiry, reply): (Inquiry, Callback<Option<Found>>)| {
                        engine.look(inquiry, move |answer| {
                            reply.emit(plain::field(&answer, "found"));
                        });
                    },
                )
            },
            on_rewrite: {
                let tell = tell.clone();
                Callback::from(move |(inquiry, reply): (Inquiry, Callback<Rewriting>)| {
                    let (tell, is_layout) = (tell.clone(), inquiry.about == About::Layout);
                    engine.look(inquiry, move |answer| {
                        let rewriting = match plain::field(&answer, "found") {
                            Some(Found::Rewriting(rewriting)) => Some(rewriting),
                            _ => None,
                        };
                        tell.emit(match &rewriting {
                            None if is_layout => messages::NOT_FORMATTED,
                            Some(it) if is_layout && it.edits.is_empty() => {
                                messages::ALREADY_FORMATTED
                            }
                            _ => "",
                        });
                        reply.emit(rewriting.unwrap_or_default());
                    });
                })
            },
            on_command: {
                let wish = wish.clone();
                Callback::from(move |command: Command| match command {
                    Command::Layout => wish.emit(Wish::Rewrite(About::Layout)),
                    _ => shown.set(Some(command)),
                })
            },
            on_jump: {
                let (act, wish, document) = (act.clone(), wish.clone(), document.clone());
                Callback::from(move |range: TextRange| {
                    let place = document.borrow().place_of(range.file);
                    if let Some(place) = place {
                        act.emit(Action::Shown(place));
                        wish.emit(Wish::Select(range));
                    }
                })
            },
            on_leave: Callback::from(move |()| focus_first(&root, ".transport .primary")),
            on_compare: act.reform(Action::Compared),
            on_embed: {
                let (document, tell) = (document.clone(), tell.clone());
                Callback::from(move |()| {
                    let code = embed_code(&document.borrow());
                    copy(code, messages::COPIED_CODE, &tell);
                })
            },
            on_download: Callback::from(move |kind| {
                picture_script::save(kind, &document.borrow());
            }),
            on_close: Callback::from(move |()| over.set(None)),
            act,
            wish,
            tell,
        }
    }
}

/// What an editor asked for, as it came from the engine.
fn inquired(answer: &JsValue) -> JsValue {
    let found = ["completions", "hover"].map(|name| plain::get(answer, name));
    let found = found.into_iter().find(|found| found.is_object());
    found.unwrap_or(JsValue::NULL)
}

/// Puts a text where the reader can paste it from, and says so.
pub fn copy(text: String, done: &'static str, tell: &Callback<&'static str>) {
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

fn focus_first(root: &NodeRef, selector: &str) {
    let found = root
        .cast::<HtmlElement>()
        .and_then(|root| root.query_selector(selector).ok()?);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails only for elements that are not shown.
        let _ = element.focus();
    }
}

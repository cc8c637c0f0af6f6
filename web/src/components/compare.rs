//! The styles side by side, on one clock.

use std::rc::Rc;

use marblerun::{Measures, TextRange};
use yew::prelude::*;

use super::{Diagram, Pointed, RowNames};
use crate::breakpoints::Stops;
use crate::canvas::Marks;
use crate::chorus::Chorus;
use crate::document::Document;
use crate::messages;
use crate::player::{Move, Player};
use crate::state::Action;
use crate::story::style_and_task;

/// Properties of [`Compare`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CompareProps {
    /// The files.
    pub document: Rc<Document>,
    /// The runs.
    pub chorus: Chorus,
    /// Where the reader stands in all of them.
    pub player: Player,
    /// Where breakpoints stop each of them.
    pub stops: Rc<[Stops]>,
    /// Whether they are not of the texts.
    pub dimmed: bool,
    /// What the reader does.
    pub act: Callback<Action>,
    /// A picture has so many CSS pixels to fit into.
    pub on_width: Callback<u32>,
}

/// A column for each style: what it costs, its code with the running lines marked, its picture.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let measures: Vec<Measures> = props
        .chorus
        .voices
        .iter()
        .map(|voice| voice.drawing.measures)
        .collect();
    // All show the same stretch of time.
    let scrolled = use_state_eq(|| None::<i32>);
    let on_scroll = {
        let scrolled = scrolled.clone();
        Callback::from(move |left| scrolled.set(Some(left)))
    };
    let shared = props.chorus.place(props.player.at);
    let column = |(index, voice): (usize, &crate::chorus::Voice)| {
        let file = props.document.file(voice.file);
        let name = file.map_or("", |file| style_and_task(&file.name).0);
        let at = props.chorus.at(index, props.player.at);
        let running = props
            .chorus
            .running(index, props.player.at)
            .filter(|_| props.player.moved);
        let on_width = if index == 0 {
            props.on_width.clone()
        } else {
            Callback::noop()
        };
        let on_point = {
            let (chorus, act) = (props.chorus.clone(), props.act.clone());
            Callback::from(move |pointed: Pointed| match pointed {
                Pointed::Event(event) => {
                    if let Some(at) = chorus.find(index, event) {
                        act.emit(Action::Moved(Move::To(at + 1)));
                    }
                }
                Pointed::Name(row) => act.emit(Action::StoppedAtRow(index, row)),
                Pointed::Fold(row) => act.emit(Action::Folded(index, row)),
            })
        };
        let stops = props.stops.get(index).cloned().unwrap_or_default();
        let marks = Marks {
            chosen: Rc::default(),
            rows: stops.rows,
            stops: stops.events,
        };
        let text = file.map_or("", |file| file.text.as_str());
        html! {
            <section class="column" key={voice.file} aria-label={messages::style(name)} data-at={at.to_string()}>
                <h2>{ messages::style(name) }</h2>
                <dl class="measures">{ for counts(measures.get(index), &measures) }</dl>
                <Code text={text.to_owned()} {running} breaks={stops.lines} />
                <Diagram drawing={voice.drawing.clone()} {at} {shared} marks={marks.clone()} dimmed={props.dimmed}
                    follow={props.player.moved} scrolled={*scrolled} on_scroll={on_scroll.clone()}
                    on_point={on_point.clone()} {on_width}>
                    <RowNames drawing={voice.drawing.clone()} {marks} {on_point} />
                </Diagram>
            </section>
        }
    };
    html! {
        <div class="compare" role="group" aria-label={messages::COMPARE}>
            { for props.chorus.voices.iter().enumerate().map(column) }
        </div>
    }
}

/// The numbers of one program; the least of each kind stands out where they differ.
fn counts(own: Option<&Measures>, all: &[Measures]) -> Vec<Html> {
    type Count = (&'static str, fn(&Measures) -> u32);
    const COUNTS: [Count; 5] = [
        (messages::LINES, |it| it.lines),
        (messages::DEPTH, |it| it.depth),
        (messages::HANDLERS, |it| it.handlers),
        (messages::REQUESTS, |it| it.requests),
        (messages::CANCELLED, |it| it.cancelled),
    ];
    let count = |(label, of): &Count| {
        let own = of(own?);
        let differs = all.iter().any(|it| of(it) != own);
        let class = differs.then_some("differs");
        Some(html! { <div {class}><dt>{ *label }</dt><dd>{ own }</dd></div> })
    };
    COUNTS.iter().filter_map(count).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct CodeProps {
    text: AttrValue,
    running: Option<TextRange>,
    breaks: Rc<[u32]>,
}

/// Code to read, the running lines and those with a breakpoint marked.
#[component]
fn Code(props: &CodeProps) -> Html {
    let marked = use_node_ref();
    use_effect_with(props.running, {
        let marked = marked.clone();
        move |_| {
            if let Some(line) = marked.cast::<web_sys::HtmlElement>()
                && let Some(code) = line.offset_parent()
            {
                let middle = line.offset_top() - code.client_height() / 2;
                code.set_scroll_top(middle.max(0));
            }
        }
    });
    let mut start = 0;
    let line = |(number, text): (u32, &str)| {
        let end = start + text.encode_utf16().count() as u32;
        // A call over several lines runs where it begins.
        let runs = props
            .running
            .is_some_and(|range| (start..=end).contains(&range.start));
        start = end + 1;
        let stop = props.breaks.contains(&number).then_some("line-stop");
        if runs {
            html! {
                <span class={classes!("line", "running-line", stop)} aria-current="true" ref={marked.clone()}>
                    { text }{ "\n" }
                </span>
            }
        } else {
            html! { <span class={classes!("line", stop)}>{ text }{ "\n" }</span> }
        }
    };
    html! { <pre class="code-read" tabindex="0"><code>{ for (1..).zip(props.text.split('\n')).map(line) }</code></pre> }
}

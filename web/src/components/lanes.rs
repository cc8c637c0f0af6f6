//! The lanes and calls of a run, and how they stand.

use std::rc::Rc;

use marblerun::{Row, RowKind, TextRange};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser;
use crate::messages;
use crate::player::Drawing;
use crate::standing::Stage;
use crate::state::Action;

/// Deeper rows than this are not indented further.
const DEEPEST: u32 = 4;

/// Properties of [`Lanes`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LanesProps {
    /// The run.
    pub drawing: Drawing,
    /// How many events have happened.
    pub at: usize,
    /// How far each row has come.
    pub stages: Rc<[Stage]>,
    /// The rows of the code that the cursor is in.
    pub chosen: Rc<[usize]>,
    /// The rows that have a breakpoint.
    pub stopping: Rc<[usize]>,
    /// What the reader does.
    pub act: Callback<Action>,
    /// The reader wants to see that code.
    pub on_jump: Callback<TextRange>,
}

/// A line for each lane and each call: breakpoint, fold, code, demand and what is held back.
#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let now = use_node_ref();
    let current = current_row(&props.drawing, props.at);
    use_effect_with((props.drawing.clone(), current), {
        let now = now.clone();
        move |_| browser::in_frame(move || keep_in_sight(&now))
    });
    let rows = props.drawing.rows.iter().enumerate();
    let rows: Vec<Html> = rows
        .filter(|(_, row)| row.kind != RowKind::Other)
        .map(|(at, row)| {
            let is_current = current == Some(at);
            line(props, at, row, is_current.then(|| now.clone()))
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="lanes">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ messages::LANE }</th>
                        <th scope="col" class="lanes-amount">{ messages::DEMAND }</th>
                        <th scope="col" class="lanes-amount">{ messages::BUFFERED }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn current_row(drawing: &Drawing, at: usize) -> Option<usize> {
    let row = drawing.steps.get(at.checked_sub(1)?)?.row?;
    Some(row as usize)
}

fn line(props: &LanesProps, at: usize, row: &Row, now: Option<NodeRef>) -> Html {
    let stage = props.stages.get(at).copied().unwrap_or_default();
    let class = classes!(
        now.is_some().then_some("lanes-now"),
        props.chosen.contains(&at).then_some("lanes-chosen"),
        (stage.open == 0).then_some("lanes-idle"),
    );
    let depth = row.depth.min(DEEPEST).to_string();
    let current = now.is_some().then_some("step");
    let is_open = stage.open > 0 && row.kind == RowKind::Lane;
    let held = row.held_after(props.at);
    html! {
        <tr key={at} {class} aria-current={current} ref={now.unwrap_or_default()}>
            <th scope="row" data-depth={depth}>
                <div class="lanes-name">
                    { breakpoint(props, at, row) }
                    { fold(props, at, row) }
                    { code(props, row) }
                </div>
            </th>
            <td class="lanes-amount">
                if is_open {
                    { messages::demand(row.demand_after(props.at)) }
                } else if stage.is_over() {
                    <span class="lanes-over">{ messages::OVER }</span>
                }
            </td>
            <td class="lanes-amount">
                if held > 0 { { held } }
            </td>
        </tr>
    }
}

fn breakpoint(props: &LanesProps, at: usize, row: &Row) -> Html {
    if row.site.is_none() {
        return html! { <span class="lanes-stop"></span> };
    }
    let onclick = props
        .act
        .reform(move |_: MouseEvent| Action::StoppedAtRow(0, at));
    let pressed = if props.stopping.contains(&at) {
        "true"
    } else {
        "false"
    };
    let label = messages::breakpoint(&row.label);
    html! {
        <button type="button" class="lanes-stop" aria-pressed={pressed} aria-label={label.clone()} title={label}
            {onclick}></button>
    }
}

/// Whether what feeds a row can be told in one row, so that it is found again in the next run.
pub(super) fn can_fold(row: &Row) -> bool {
    row.feeders > 0 && row.site.is_some()
}

fn fold(props: &LanesProps, at: usize, row: &Row) -> Html {
    if !can_fold(row) {
        return html! { <span class="lanes-fold"></span> };
    }
    let onclick = props.act.reform(move |_: MouseEvent| Action::Folded(0, at));
    let expanded = if row.is_folded { "false" } else { "true" };
    let label = messages::fold(&row.label);
    html! {
        <button type="button" class="lanes-fold" aria-expanded={expanded} aria-label={label.clone()} title={label}
            {onclick}></button>
    }
}

fn code(props: &LanesProps, row: &Row) -> Html {
    match row.source {
        None => html! { <code>{ &row.label }</code> },
        Some(source) => {
            let onclick = props.on_jump.reform(move |_: MouseEvent| source);
            html! { <button type="button" class="link" {onclick}><code>{ &row.label }</code></button> }
        }
    }
}

/// Scrolls the box of the lines, and nothing around it.
fn keep_in_sight(now: &NodeRef) {
    let row = now.cast::<HtmlElement>();
    let host = row.as_ref().and_then(|row| row.closest(".lanes").ok()?);
    let (Some(row), Some(host)) = (row, host) else {
        return;
    };
    let (row, seen) = (
        row.get_bounding_client_rect(),
        host.get_bounding_client_rect(),
    );
    // The head of the table stays at the top.
    let above = row.top() - (seen.top() + row.height());
    let below = row.bottom() - seen.bottom();
    if above < 0.0 {
        host.set_scroll_top(host.scroll_top() + above as i32);
    } else if below > 0.0 {
        host.set_scroll_top(host.scroll_top() + below.ceil() as i32);
    }
}

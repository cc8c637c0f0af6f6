//! What stands over the names of a picture's rows.

use marblerun::Row;
use yew::prelude::*;

use super::Pointed;
use super::lanes::can_fold;
use crate::browser::number;
use crate::canvas::Marks;
use crate::messages;
use crate::player::Drawing;

/// Properties of [`RowNames`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RowNamesProps {
    /// The run.
    pub drawing: Drawing,
    /// What of its picture is marked.
    pub marks: Marks,
    /// The reader points at a name, or at its fold mark.
    pub on_point: Callback<Pointed>,
}

/// A mark beside each name whose lanes can be folded; and the names once more, which are seen only while the
/// picture is scrolled sideways and its own names are not.
#[component]
pub fn RowNames(props: &RowNamesProps) -> Html {
    let end = props.drawing.names;
    let class = classes!("row-names", (end > 0.0).then_some("row-names-beside"));
    let rows = props.drawing.rows.iter().enumerate();
    html! {
        <div {class} style={format!("--end: {}px", number(end))}>
            { for rows.map(|(at, row)| name(props, at, row)) }
        </div>
    }
}

fn name(props: &RowNamesProps, at: usize, row: &Row) -> Html {
    // The focus stays on the mark of a lane whose row is another now.
    let key = match row.site {
        Some(site) => {
            let (kind, at) = (row.kind as u8, site.at);
            format!("{kind} {} {} {}", at.file, at.offset, site.nth)
        }
        None => at.to_string(),
    };
    let style = format!(
        "top: {}px; height: {}px; --left: {}px; --middle: {}px",
        number(row.top),
        number(row.bottom - row.top),
        number(row.left),
        number(row.name - row.top),
    );
    let class = classes!(
        "row-name",
        props
            .marks
            .chosen
            .contains(&at)
            .then_some("row-name-chosen"),
        props.marks.rows.contains(&at).then_some("row-name-stop"),
    );
    let onclick = props
        .on_point
        .reform(move |_: MouseEvent| Pointed::Name(at));
    html! {
        <div {key} {class} {style}>
            <span aria-hidden="true" {onclick}>{ &row.label }</span>
            { fold(props, at, row) }
        </div>
    }
}

fn fold(props: &RowNamesProps, at: usize, row: &Row) -> Html {
    if !can_fold(row) {
        return Html::default();
    }
    let onclick = props
        .on_point
        .reform(move |_: MouseEvent| Pointed::Fold(at));
    let expanded = if row.is_folded { "false" } else { "true" };
    let label = messages::fold(&row.label);
    html! {
        <button type="button" class="row-fold" aria-expanded={expanded} aria-label={label.clone()} title={label}
            {onclick}></button>
    }
}

//! The files of a document: the styles of its task, and what they talk to.

use std::rc::Rc;

use yew::prelude::*;

use crate::document::{Document, Part};
use crate::messages;
use crate::story::style_and_task;

/// Properties of [`Tabs`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TabsProps {
    /// The files.
    pub document: Rc<Document>,
    /// The reader wants to see the file at that place.
    pub on_show: Callback<usize>,
}

/// A button for each file; none if there is only one.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let document = &props.document;
    if document.files().len() < 2 {
        return Html::default();
    }
    let rivals = document.rivals().into_iter();
    let others = document.files().iter().enumerate();
    let others = others
        .filter(|(_, file)| file.part != Part::Program)
        .map(|(index, _)| index);
    let tab = |index: usize| {
        let file = document.file(index)?;
        let name = match file.part {
            Part::Program => messages::style(style_and_task(&file.name).0),
            Part::Services => messages::SERVICES.to_owned(),
            Part::Answers => messages::ANSWERS.to_owned(),
        };
        let onclick = props.on_show.reform(move |_: MouseEvent| index);
        let current = (index == document.shown()).then_some("true");
        Some(
            html! { <button type="button" class="tab" aria-current={current} {onclick}>{ name }</button> },
        )
    };
    html! {
        <nav class="tabs" aria-label={messages::FILES}>
            { for rivals.chain(others).filter_map(tab) }
        </nav>
    }
}

//! What is wrong with the program.

use std::rc::Rc;

use marblerun::{Problem, Severity, TextRange};
use yew::prelude::*;

use super::prose::prose;
use crate::messages;

/// Properties of [`Problems`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProblemsProps {
    /// What is wrong.
    pub problems: Rc<[Problem]>,
    /// Why there was no answer, if there was none.
    #[prop_or_default]
    pub notice: Option<AttrValue>,
    /// The reader wants to see a place.
    pub on_jump: Callback<TextRange>,
    /// The reader wants the problem of that number solved; none where nothing can be done.
    #[prop_or_default]
    pub on_fix: Option<Callback<usize>>,
}

/// A list of problems, each with its place and what to write instead.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let item = |(number, problem): (usize, &Problem)| {
        let fix = problem.fix.as_ref().zip(props.on_fix.as_ref()).map(|(fix, on_fix)| {
            let onclick = on_fix.reform(move |_: MouseEvent| number);
            html! { <button type="button" class="problem-fix" {onclick}>{ prose(&fix.label) }</button> }
        });
        let range = problem.range;
        let onclick = props.on_jump.reform(move |_: MouseEvent| range);
        let class = match problem.severity {
            Severity::Error => "problem problem-error",
            Severity::Warning => "problem problem-warning",
        };
        html! {
            <li {class}>
                <button type="button" class="problem-place" {onclick}>
                    { messages::place(problem.line, problem.column) }
                </button>
                <p class="problem-message">{ prose(&problem.message) }</p>
                { for problem.hints.iter().map(|hint| html! { <p class="problem-hint">{ prose(hint) }</p> }) }
                { for fix }
            </li>
        }
    };
    html! {
        <div class="problems" role="status" aria-label={messages::PROBLEMS_LABEL}>
            if let Some(notice) = &props.notice {
                <p class="notice">{ notice }</p>
            }
            if !props.problems.is_empty() {
                <ul>{ for props.problems.iter().enumerate().map(item) }</ul>
            }
        </div>
    }
}

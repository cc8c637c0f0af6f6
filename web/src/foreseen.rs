//! What a first visit will ask, answered when the page was built: the picture is there before the engine is.
//!
//! The engine is asked all the same; its answer takes the place of the foreseen one, which differs
//! from it in the width of the picture at most.

use std::mem::swap;

use marblerun::View;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::browser;
use crate::document::Document;
use crate::plain::Read;
use crate::protocol::{Answer, Program, Question};
use crate::state::{Arrival, State};
use crate::story::FIRST;

/// Beside the page; `web/page/boot.js` has it loaded ahead.
const PLACE: &str = "./first_visit.json";
/// Widths of the picture in CSS pixels: what phones, tablets, and screens of 1280, 1440 and 1920 pixels leave for it.
pub const WIDTHS: [u32; 6] = [340, 410, 600, 760, 860, 1150];

/// What was asked and answered ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Foreseen {
    pub(crate) programs: Vec<Program>,
    /// The answer but for the picture, which is the same for all widths.
    pub(crate) answer: Answer,
    /// A picture for each width, the narrowest first.
    pub(crate) pictures: Vec<Picture>,
}

/// What of the answer depends on the width.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Picture {
    /// The width that was asked for.
    pub(crate) width: u32,
    pub(crate) svg: Option<String>,
    /// Width and height of the picture, and where its names end.
    pub(crate) size: (f64, f64, f64),
    /// The x of each event.
    pub(crate) events: Vec<f64>,
    /// Each row: name, left, top and bottom.
    pub(crate) rows: Vec<(f64, f64, f64, f64)>,
}

impl Picture {
    /// Takes what depends on the width out of an answer.
    fn take(width: u32, answer: &mut Answer) -> Picture {
        let mut picture = Picture {
            width,
            ..Picture::default()
        };
        if let Some(view) = answer.views.first_mut() {
            picture.events = vec![0.0; view.steps.len()];
            picture.rows = vec![(0.0, 0.0, 0.0, 0.0); view.rows.len()];
            picture.swap(view);
        }
        picture
    }

    /// Gives a run this picture, and takes the one that it has.
    fn swap(&mut self, view: &mut View) {
        swap(&mut self.svg, &mut view.svg);
        swap(&mut self.size.0, &mut view.width);
        swap(&mut self.size.1, &mut view.height);
        swap(&mut self.size.2, &mut view.names);
        for (x, step) in self.events.iter_mut().zip(&mut view.steps) {
            swap(x, &mut step.x);
        }
        for ((name, left, top, bottom), row) in self.rows.iter_mut().zip(&mut view.rows) {
            swap(name, &mut row.name);
            swap(left, &mut row.left);
            swap(top, &mut row.top);
            swap(bottom, &mut row.bottom);
        }
    }
}

impl Foreseen {
    /// Asks what a first visit asks. `respond` is the engine.
    pub fn new(respond: impl Fn(&Question) -> Answer) -> Foreseen {
        let document = FIRST.document().unwrap_or_else(|| Document::of_text(""));
        let mut foreseen = Foreseen {
            programs: Vec::new(),
            answer: Answer::default(),
            pictures: Vec::new(),
        };
        for width in WIDTHS {
            let mut state = State::new(document.clone(), Arrival::Trouble);
            state.width = Some(width);
            if let Some(question) = state.question() {
                foreseen.answer = respond(&question);
                let picture = Picture::take(width, &mut foreseen.answer);
                foreseen.pictures.push(picture);
                foreseen.programs = question.programs;
            }
        }
        foreseen
    }

    /// The answer to a question, if it is the one that was foreseen: for its width or the next narrower one.
    pub fn answer(&self, question: &Question) -> Option<Answer> {
        if question.programs != self.programs {
            return None;
        }
        let mut fitting = self.pictures.iter().rev();
        let fitting = fitting.find(|picture| picture.width <= question.width);
        let mut picture = fitting.or(self.pictures.first())?.clone();
        let mut answer = Answer {
            id: question.id,
            ..self.answer.clone()
        };
        if let Some(view) = answer.views.first_mut() {
            picture.swap(view);
        }
        Some(answer)
    }

    /// Loads what was foreseen.
    ///
    /// # Errors
    ///
    /// If it is not there, as in a page that is built while its code is written.
    pub async fn load() -> Result<Foreseen, JsValue> {
        Ok(Foreseen::read(&browser::json(PLACE).await?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::respond;

    fn asked(width: u32) -> Question {
        let mut state = State::new(FIRST.document().unwrap(), Arrival::Trouble);
        state.width = Some(width);
        state.question().unwrap()
    }

    #[test]
    fn a_first_visit_gets_what_the_engine_would_answer() {
        let foreseen = Foreseen::new(respond);
        for width in WIDTHS {
            let question = asked(width);
            assert_eq!(foreseen.answer(&question), Some(respond(&question)));
        }
    }

    #[test]
    fn a_width_between_gets_the_narrower_picture() {
        let foreseen = Foreseen::new(respond);
        let width = |of: u32| foreseen.answer(&asked(of)).unwrap().views[0].width;
        assert_eq!(width(599), width(410));
        assert_eq!(width(200), width(340));
        assert_eq!(width(5000), width(1150));
    }

    #[test]
    fn another_program_was_not_foreseen() {
        let mut question = asked(600);
        question.programs[0].files[0].text.push(' ');
        assert_eq!(Foreseen::new(respond).answer(&question), None);
    }
}

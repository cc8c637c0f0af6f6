//! What a first visit will ask, answered when the page was built: the picture is there before the engine is.
//!
//! The engine is asked all the same; its answer takes the place of the foreseen one, which differs
//! from it in the width of the picture at most.

use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::document::Document;
use crate::protocol::{Answer, Program, Question};
use crate::state::{Arrival, State};
use crate::story::FIRST;

/// Beside the page; `web/page/boot.js` has it loaded ahead.
const PLACE: &str = "./first_visit.json";
/// Widths of the picture on phones, tablets and larger screens, in CSS pixels.
pub const WIDTHS: [u32; 3] = [340, 600, 800];

/// What was asked and answered ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Foreseen {
    programs: Vec<Program>,
    /// An answer for each width, the narrowest first.
    answers: Vec<(u32, Answer)>,
}

impl Foreseen {
    /// Asks what a first visit asks. `respond` is the engine.
    pub fn new(respond: impl Fn(&Question) -> Answer) -> Foreseen {
        let document = FIRST.document().unwrap_or_else(|| Document::of_text(""));
        let mut programs = Vec::new();
        let answers = WIDTHS.map(|width| {
            let mut state = State::new(document.clone(), Arrival::Trouble);
            state.width = Some(width);
            let Some(question) = state.question() else {
                return (width, Answer::default());
            };
            programs.clone_from(&question.programs);
            (width, respond(&question))
        });
        Foreseen {
            programs,
            answers: answers.into(),
        }
    }

    /// The answer to a question, if it is the one that was foreseen: for its width or the next narrower one.
    pub fn answer(&self, question: &Question) -> Option<Answer> {
        if question.programs != self.programs {
            return None;
        }
        let fits = self.answers.iter().rev();
        let fits = fits.clone().find(|(width, _)| *width <= question.width);
        let (_, answer) = fits.or(self.answers.first())?;
        Some(Answer {
            id: question.id,
            ..answer.clone()
        })
    }

    /// Loads what was foreseen.
    ///
    /// # Errors
    ///
    /// If it is not there, as in a page that is built while its code is written.
    pub async fn load() -> Result<Foreseen, JsValue> {
        let window = web_sys::window().ok_or("no window")?;
        let response = JsFuture::from(window.fetch_with_str(PLACE)).await?;
        let response: web_sys::Response = response.dyn_into()?;
        let json = JsFuture::from(response.json()?).await?;
        Ok(serde_wasm_bindgen::from_value(json)?)
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
        assert_eq!(width(599), width(340));
        assert_eq!(width(200), width(340));
        assert_eq!(width(5000), width(800));
    }

    #[test]
    fn another_program_was_not_foreseen() {
        let mut question = asked(600);
        question.programs[0].files[0].text.push(' ');
        assert_eq!(Foreseen::new(respond).answer(&question), None);
    }
}

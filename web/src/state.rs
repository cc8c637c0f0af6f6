//! What is shown, and how it changes.

use std::rc::Rc;

use marblerun::{Problem, Severity, TextRange, View};
use yew::Reducible;

use crate::messages;
use crate::player::{Drawing, Move, Player};
use crate::protocol::Question;

/// Something that happens to a [`State`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader changed the program.
    Edited(String),
    /// The box of the picture got that width, in CSS pixels.
    Resized(u32),
    /// The engine answered the question of that number.
    Answered(u32, View),
    /// The engine did not survive the question of that number, or took too long.
    Lost(u32, Loss),
    /// The reader moves.
    Moved(Move),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The engine crashed and was started anew.
    Crashed,
    /// The engine took too long and was started anew.
    TimedOut,
    /// The engine could not be started.
    Unavailable(String),
}

impl Loss {
    /// What to tell the reader.
    pub fn message(&self) -> String {
        match self {
            Loss::Crashed => messages::ENGINE_CRASHED.to_owned(),
            Loss::TimedOut => messages::ENGINE_TIMED_OUT.to_owned(),
            Loss::Unavailable(why) => messages::engine_unavailable(why),
        }
    }
}

/// In one word, how far the picture is the picture of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has been run yet.
    Loading,
    /// The picture is of an earlier text; the engine is at work.
    Running,
    /// The picture is of the text.
    Ready,
    /// There is no picture of the text: it has errors, or the engine failed.
    Error,
}

impl Phase {
    /// The word, for `data-state`.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Loading => "loading",
            Phase::Running => "running",
            Phase::Ready => "ready",
            Phase::Error => "error",
        }
    }
}

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The program.
    pub text: String,
    /// How wide the box of the picture is; none until it is known.
    pub width: Option<u32>,
    /// The number of the question: another for every text and every width.
    pub number: u32,
    /// The number of the first question with this text.
    pub edited: u32,
    /// The number of the last question that got an answer, or got lost.
    pub settled: u32,
    /// The last good run.
    pub player: Player,
    /// Whether that run is of `text`, or was until the last keystrokes.
    pub current: bool,
    /// What is wrong with the program that was last answered.
    pub problems: Rc<[Problem]>,
    /// Why there was no answer.
    pub loss: Option<Loss>,
}

impl State {
    /// A program that has not been run.
    pub fn new(text: String) -> State {
        State {
            text,
            width: None,
            number: 1,
            edited: 1,
            settled: 0,
            player: Player::default(),
            current: false,
            problems: Rc::default(),
            loss: None,
        }
    }

    /// How far the picture is the picture of the text.
    pub fn phase(&self) -> Phase {
        if self.settled < self.edited {
            if self.settled == 0 {
                Phase::Loading
            } else {
                Phase::Running
            }
        } else if self.current {
            Phase::Ready
        } else {
            Phase::Error
        }
    }

    /// What to ask the engine, once it is known how wide the picture is to be.
    pub fn question(&self) -> Option<Question> {
        Some(Question {
            id: self.number,
            text: self.text.clone(),
            width: self.width?,
        })
    }

    /// Whether a picture is shown that is not of the text that was last answered.
    pub fn dimmed(&self) -> bool {
        self.settled > 0 && !self.current
    }

    /// The code that caused the current event, while the reader steps and the text is the one that ran.
    pub fn mark(&self) -> Option<TextRange> {
        let stepping = self.player.moved && self.phase() == Phase::Ready;
        self.player.step().filter(|_| stepping)?.source
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut state = self.clone();
        match action {
            Action::Edited(text) if text == state.text => {}
            Action::Edited(text) => {
                state.text = text;
                state.number += 1;
                state.edited = state.number;
            }
            Action::Resized(width) if Some(width) == state.width => {}
            Action::Resized(width) => {
                // Nothing is asked before the first width is known.
                state.number += u32::from(state.width.is_some());
                state.width = Some(width);
            }
            Action::Answered(number, _) | Action::Lost(number, _) if number != state.number => {}
            Action::Answered(number, mut view) => {
                let is_redrawn = state.current && state.settled >= state.edited;
                state.settled = number;
                state.loss = None;
                state.problems = std::mem::take(&mut view.problems).into();
                state.current = state
                    .problems
                    .iter()
                    .all(|it| it.severity != Severity::Error);
                if state.current {
                    let drawing = Drawing::new(view);
                    state.player = match is_redrawn {
                        true => state.player.redrawn(drawing),
                        false => state.player.with(drawing),
                    };
                }
            }
            Action::Lost(number, loss) => {
                state.settled = number;
                state.loss = Some(loss);
                state.current = false;
                state.problems = Rc::default();
            }
            Action::Moved(by) => state.player = state.player.moved(by),
        }
        state
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::tests::drawing;

    fn good() -> View {
        View {
            svg: Some("<svg/>".to_owned()),
            ..View::default()
        }
    }

    fn broken() -> View {
        let range = TextRange {
            file: 0,
            start: 0,
            end: 1,
        };
        let problem = Problem {
            id: "unknown-method".to_owned(),
            severity: Severity::Error,
            file: "Main.java".to_owned(),
            line: 1,
            column: 1,
            range,
            message: "no such method".to_owned(),
            hints: Vec::new(),
        };
        View {
            problems: vec![problem],
            ..View::default()
        }
    }

    fn ready() -> State {
        State::new("a".to_owned()).after(Action::Answered(1, good()))
    }

    #[test]
    fn a_text_is_loading_then_ready_then_running_then_ready() {
        let state = State::new("a".to_owned());
        assert_eq!(state.phase(), Phase::Loading);
        let state = state.after(Action::Answered(1, good()));
        assert_eq!(state.phase(), Phase::Ready);
        let state = state.after(Action::Edited("b".to_owned()));
        assert_eq!(state.phase(), Phase::Running);
        assert_eq!(
            state.after(Action::Answered(2, good())).phase(),
            Phase::Ready
        );
    }

    #[test]
    fn an_answer_to_an_earlier_text_changes_nothing() {
        let state = ready().after(Action::Edited("b".to_owned()));
        assert_eq!(state.after(Action::Answered(1, broken())), state);
        assert_eq!(state.after(Action::Lost(1, Loss::Crashed)), state);
    }

    #[test]
    fn nothing_is_asked_until_the_width_is_known() {
        let state = State::new("a".to_owned());
        assert_eq!(state.question(), None);
        let state = state.after(Action::Resized(390));
        let question = state.question().unwrap();
        assert_eq!((question.id, question.width), (1, 390));
        assert_eq!(state.after(Action::Resized(390)), state);
    }

    #[test]
    fn another_width_is_another_question_about_the_same_run() {
        let run = || View {
            steps: drawing(&["0", "0", "1"]).steps.clone(),
            ..good()
        };
        let state = State::new("a".to_owned()).after(Action::Resized(390));
        let state = state.after(Action::Answered(1, run()));
        for by in [Move::Back, Move::End] {
            let before = state.after(Action::Moved(by));
            let asked = before.after(Action::Resized(844));
            assert_eq!(asked.question().unwrap().id, 2);
            assert_eq!(asked.phase(), Phase::Ready);
            let after = asked.after(Action::Answered(2, run()));
            assert_ne!(after.player.drawing, before.player.drawing);
            let place = |state: &State| (state.player.at, state.player.moved);
            assert_eq!(place(&after), place(&before));
        }
    }

    #[test]
    fn a_text_that_is_resized_before_its_answer_is_still_new() {
        let state = ready().after(Action::Resized(390));
        let state = state.after(Action::Edited("b".to_owned()));
        let state = state.after(Action::Resized(844));
        assert_eq!(state.phase(), Phase::Running);
        assert_eq!(state.after(Action::Answered(2, good())), state);
        let state = state.after(Action::Answered(3, good()));
        assert_eq!(state.phase(), Phase::Ready);
    }

    #[test]
    fn broken_text_keeps_the_last_picture_dimmed() {
        let before = ready();
        let state = before.after(Action::Edited("b".to_owned()));
        assert!(!state.dimmed());
        let state = state.after(Action::Answered(2, broken()));
        assert_eq!(state.phase(), Phase::Error);
        assert!(state.dimmed());
        assert_eq!(state.problems.len(), 1);
        assert_eq!(state.player.drawing, before.player.drawing);
        let state = state
            .after(Action::Edited("a".to_owned()))
            .after(Action::Answered(3, good()));
        assert!(!state.dimmed());
        assert!(state.problems.is_empty());
    }

    #[test]
    fn a_lost_engine_keeps_text_and_picture() {
        let state = ready().after(Action::Edited("b".to_owned()));
        let state = state.after(Action::Lost(2, Loss::TimedOut));
        assert_eq!(state.phase(), Phase::Error);
        assert_eq!(state.text, "b");
        assert!(state.player.drawing.is_some());
        let state = state
            .after(Action::Edited("c".to_owned()))
            .after(Action::Answered(3, good()));
        assert_eq!((state.phase(), state.loss), (Phase::Ready, None));
    }

    #[test]
    fn the_same_text_again_is_no_edit() {
        let state = ready();
        assert_eq!(state.after(Action::Edited("a".to_owned())), state);
    }
}

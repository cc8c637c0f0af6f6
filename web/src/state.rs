//! What is shown, and how it changes.

use std::rc::Rc;

use marblerun::{Knob, Problem, Severity, TextRange};
use yew::Reducible;

use crate::chorus::{Chorus, Voice};
use crate::document::Document;
use crate::messages;
use crate::player::{Drawing, Move, Player};
use crate::protocol::{Answer, Question, Text};

/// Something that happens to a [`State`].
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader changed the text of the file at that place, in the editor.
    Edited(usize, String),
    /// A text came from elsewhere than the editor: a scenario, a version of a story.
    Replaced(usize, String),
    /// The reader turned the knob of that number: what is written there now.
    Turned(usize, String),
    /// Another document takes the place of this one.
    Opened(Rc<Document>, Arrival),
    /// Another file is shown.
    Shown(usize),
    /// The styles stand side by side, or no longer.
    Compared(bool),
    /// The box of the picture got that width, in CSS pixels.
    Resized(u32),
    /// The engine answered.
    Answered(Answer),
    /// The engine did not survive the question of that number, or took too long.
    Lost(u32, Loss),
    /// The reader moves.
    Moved(Move),
}

/// Where the reader stands in the first run of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// At its end.
    End,
    /// Where something first goes wrong, or at the end if nothing does.
    Trouble,
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
    /// The files, the program among them.
    pub document: Rc<Document>,
    /// Tells documents apart that were opened one after the other.
    pub opened: u32,
    /// How often a text changed other than in the editor.
    pub outside: u32,
    /// Whether the styles stand side by side.
    pub comparing: bool,
    /// How wide the box of the picture is; none until it is known.
    pub width: Option<u32>,
    /// The number of the question: another for every text and every width.
    pub number: u32,
    /// The number of the first question with these texts.
    pub edited: u32,
    /// The number of the last question that got an answer, or got lost.
    pub settled: u32,
    /// The last good run.
    pub player: Player,
    /// The last good runs of all styles, while they stand side by side.
    pub chorus: Chorus,
    /// Whether that run is of the texts, or was until the last keystrokes.
    pub current: bool,
    /// What is wrong with the program that was last answered.
    pub problems: Rc<[Problem]>,
    /// What can be turned by hand.
    pub knobs: Rc<[Knob]>,
    /// Why there was no answer.
    pub loss: Option<Loss>,
    /// Where the first run leaves the reader.
    arrival: Option<Arrival>,
    /// The time, in milliseconds, at which the reader stays when quite another run comes.
    moment: Option<f64>,
}

impl State {
    /// A document that has not been run.
    pub fn new(document: Document, arrival: Arrival) -> State {
        State {
            document: Rc::new(document),
            opened: 1,
            outside: 0,
            comparing: false,
            width: None,
            number: 1,
            edited: 1,
            settled: 0,
            player: Player::default(),
            chorus: Chorus::default(),
            current: false,
            problems: Rc::default(),
            knobs: Rc::default(),
            loss: None,
            arrival: Some(arrival),
            moment: None,
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
        let files = |program: usize| {
            let running = self.document.running(program).into_iter();
            running
                .map(|file| Text {
                    name: file.name,
                    text: file.text,
                })
                .collect()
        };
        Some(Question {
            id: self.number,
            programs: self.asked().into_iter().map(files).collect(),
            width: self.width?,
        })
    }

    /// The programs to run, the one that is edited first.
    fn asked(&self) -> Vec<usize> {
        let program = self.document.program();
        let mut asked = vec![program];
        if self.comparing {
            let rivals = self.document.rivals();
            asked.extend(rivals.into_iter().filter(|rival| *rival != program));
        }
        asked
    }

    /// Whether a picture is shown that is not of the text that was last answered.
    pub fn dimmed(&self) -> bool {
        self.settled > 0 && !self.current
    }

    /// The code that caused the current event, while the reader steps and the text is the one that ran,
    /// and the place of its file.
    pub fn mark(&self) -> Option<(usize, TextRange)> {
        let stepping = self.player.moved && self.phase() == Phase::Ready && !self.comparing;
        let range = self.player.step().filter(|_| stepping)?.source?;
        Some((self.document.place_of(range.file)?, range))
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut state = self.clone();
        match action {
            Action::Edited(file, text) => state.rewrite(self.document.with_text(file, &text)),
            Action::Replaced(file, text) => {
                state.rewrite(self.document.with_text(file, &text));
                state.outside += 1;
                state.stay();
            }
            Action::Turned(knob, text) => state.turn(knob, &text),
            Action::Opened(document, arrival) => {
                state.rewrite((*document).clone());
                state.ask_anew();
                state.document = document;
                state.opened += 1;
                state.knobs = Rc::default();
                state.arrival = Some(arrival);
            }
            Action::Shown(file) => {
                let document = self.document.showing(file);
                if document.program() != self.document.program() {
                    state.ask_anew();
                    state.stay();
                    state.knobs = Rc::default();
                }
                state.document = Rc::new(document);
            }
            Action::Compared(comparing) if comparing == state.comparing => {}
            Action::Compared(comparing) => {
                state.comparing = comparing;
                state.ask_anew();
                state.stay();
            }
            Action::Resized(width) if Some(width) == state.width => {}
            Action::Resized(width) => {
                // Nothing is asked before the first width is known.
                state.number += u32::from(state.width.is_some());
                state.width = Some(width);
            }
            Action::Lost(number, _) if number != state.number => {}
            Action::Answered(answer) if answer.id != state.number => {}
            Action::Answered(answer) => state.hear(answer),
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

    fn rewrite(&mut self, document: Document) {
        if document != *self.document {
            self.document = Rc::new(document);
            self.ask_anew();
        }
    }

    /// Events of another run are others, but its clock is the same.
    fn stay(&mut self) {
        let step = self.player.step().filter(|_| !self.player.at_end());
        self.moment = self.moment.or(step.map(|step| step.millis));
    }

    fn ask_anew(&mut self) {
        self.number += 1;
        self.edited = self.number;
    }

    /// Knobs behind the one that is turned move with the text.
    fn turn(&mut self, number: usize, text: &str) {
        let Some(turned) = self.knobs.get(number) else {
            return;
        };
        let Some(document) = self.document.turned(turned, text) else {
            return;
        };
        let (file, start) = (turned.file, turned.start);
        let (before, after) = (turned.text.len(), text.len());
        let moved = |knob: &Knob| {
            let mut knob = knob.clone();
            if knob.file == file && knob.start > start {
                knob.start = (knob.start as usize + after - before) as u32;
            } else if knob.file == file && knob.start == start {
                text.clone_into(&mut knob.text);
            }
            knob
        };
        self.knobs = self.knobs.iter().map(moved).collect();
        self.rewrite(document);
        self.outside += 1;
    }

    fn hear(&mut self, answer: Answer) {
        let is_redrawn = self.current && self.settled >= self.edited;
        self.settled = answer.id;
        self.loss = None;
        self.knobs = answer.knobs.into();
        let mut views = answer.views;
        let problems = views
            .first_mut()
            .map(|view| std::mem::take(&mut view.problems));
        self.problems = problems.unwrap_or_default().into();
        let is_error = |it: &Problem| it.severity == Severity::Error;
        self.current = !views.is_empty() && !self.problems.iter().any(is_error);
        if !self.current {
            return;
        }
        let drawings: Vec<Drawing> = views.into_iter().map(Drawing::new).collect();
        let drawing = match drawings.as_slice() {
            [one] => {
                self.chorus = Chorus::default();
                one.clone()
            }
            _ => self.sing(&drawings),
        };
        self.player = match self.arrival.take() {
            Some(Arrival::End) => Player {
                pace: self.player.pace,
                ..Player::default()
            }
            .with(drawing),
            Some(Arrival::Trouble) => {
                let player = Player {
                    drawing: Some(drawing),
                    pace: self.player.pace,
                    ..Player::default()
                };
                match player.moved(Move::NextTrouble) {
                    there if there.at > 0 => there,
                    _ => player.moved(Move::End),
                }
            }
            None if is_redrawn => self.player.redrawn(drawing),
            None => match self.moment {
                Some(moment) => {
                    let so_far = drawing
                        .steps
                        .iter()
                        .take_while(|step| step.millis <= moment);
                    let at = so_far.count();
                    self.player.with(drawing).moved(Move::To(at))
                }
                None => self.player.with(drawing),
            },
        };
        self.moment = None;
    }

    fn sing(&mut self, drawings: &[Drawing]) -> Drawing {
        let mut voices: Vec<Voice> = self
            .asked()
            .into_iter()
            .zip(drawings)
            .map(|(file, drawing)| Voice {
                file,
                drawing: drawing.clone(),
            })
            .collect();
        voices.sort_by_key(|voice| voice.file);
        self.chorus = Chorus::new(voices);
        let document = &self.document;
        let name = |file: usize| {
            let name = document.file(file).map_or("", |file| file.name.as_str());
            messages::style(crate::story::style_and_task(name).0)
        };
        Drawing::new(self.chorus.together(name))
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
    use marblerun::{KnobKind, View};

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
            fix: None,
        };
        View {
            problems: vec![problem],
            ..View::default()
        }
    }

    fn answered(id: u32, view: View) -> Action {
        Action::Answered(Answer {
            id,
            views: vec![view],
            ..Answer::default()
        })
    }

    fn ready() -> State {
        State::new(Document::of_text("a"), Arrival::End).after(answered(1, good()))
    }

    #[test]
    fn a_text_is_loading_then_ready_then_running_then_ready() {
        let state = State::new(Document::of_text("a"), Arrival::End);
        assert_eq!(state.phase(), Phase::Loading);
        let state = state.after(answered(1, good()));
        assert_eq!(state.phase(), Phase::Ready);
        let state = state.after(Action::Edited(0, "b".to_owned()));
        assert_eq!(state.phase(), Phase::Running);
        assert_eq!(state.after(answered(2, good())).phase(), Phase::Ready);
    }

    #[test]
    fn an_answer_to_an_earlier_text_changes_nothing() {
        let state = ready().after(Action::Edited(0, "b".to_owned()));
        assert_eq!(state.after(answered(1, broken())), state);
        assert_eq!(state.after(Action::Lost(1, Loss::Crashed)), state);
    }

    #[test]
    fn nothing_is_asked_until_the_width_is_known() {
        let state = State::new(Document::of_text("a"), Arrival::End);
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
        let state = State::new(Document::of_text("a"), Arrival::End).after(Action::Resized(390));
        let state = state.after(answered(1, run()));
        for by in [Move::Back, Move::End] {
            let before = state.after(Action::Moved(by));
            let asked = before.after(Action::Resized(844));
            assert_eq!(asked.question().unwrap().id, 2);
            assert_eq!(asked.phase(), Phase::Ready);
            let after = asked.after(answered(2, run()));
            assert_ne!(after.player.drawing, before.player.drawing);
            let place = |state: &State| (state.player.at, state.player.moved);
            assert_eq!(place(&after), place(&before));
        }
    }

    #[test]
    fn a_text_that_is_resized_before_its_answer_is_still_new() {
        let state = ready().after(Action::Resized(390));
        let state = state.after(Action::Edited(0, "b".to_owned()));
        let state = state.after(Action::Resized(844));
        assert_eq!(state.phase(), Phase::Running);
        assert_eq!(state.after(answered(2, good())), state);
        let state = state.after(answered(3, good()));
        assert_eq!(state.phase(), Phase::Ready);
    }

    #[test]
    fn broken_text_keeps_the_last_picture_dimmed() {
        let before = ready();
        let state = before.after(Action::Edited(0, "b".to_owned()));
        assert!(!state.dimmed());
        let state = state.after(answered(2, broken()));
        assert_eq!(state.phase(), Phase::Error);
        assert!(state.dimmed());
        assert_eq!(state.problems.len(), 1);
        assert_eq!(state.player.drawing, before.player.drawing);
        let state = state
            .after(Action::Edited(0, "a".to_owned()))
            .after(answered(3, good()));
        assert!(!state.dimmed());
        assert!(state.problems.is_empty());
    }

    #[test]
    fn a_lost_engine_keeps_text_and_picture() {
        let state = ready().after(Action::Edited(0, "b".to_owned()));
        let state = state.after(Action::Lost(2, Loss::TimedOut));
        assert_eq!(state.phase(), Phase::Error);
        assert_eq!(state.document.shown_text(), "b");
        assert!(state.player.drawing.is_some());
        let state = state
            .after(Action::Edited(0, "c".to_owned()))
            .after(answered(3, good()));
        assert_eq!((state.phase(), state.loss), (Phase::Ready, None));
    }

    #[test]
    fn the_same_text_again_is_no_edit() {
        let state = ready();
        assert_eq!(state.after(Action::Edited(0, "a".to_owned())), state);
    }

    fn knob(start: u32, text: &str) -> Knob {
        Knob {
            file: 0,
            start,
            text: text.to_owned(),
            name: String::new(),
            kind: KnobKind::Diagram(100.0),
        }
    }

    #[test]
    fn knobs_turn_one_after_the_other_without_waiting_for_the_engine() {
        let document = Document::of_text("f(\"-a\", \"-b\")");
        let state = State::new(document, Arrival::End).after(Action::Answered(Answer {
            id: 1,
            views: vec![good()],
            knobs: vec![knob(3, "-a"), knob(9, "-b")],
            ..Answer::default()
        }));
        let state = state
            .after(Action::Turned(0, "----a".to_owned()))
            .after(Action::Turned(1, "b".to_owned()))
            .after(Action::Turned(0, "a".to_owned()));
        assert_eq!(state.document.shown_text(), "f(\"a\", \"b\")");
        assert_eq!(state.outside, 3);
        let typed = state.after(Action::Edited(0, "g()".to_owned()));
        assert_eq!(typed.after(Action::Turned(0, "-".to_owned())), typed);
    }

    #[test]
    fn an_arrival_leads_to_the_trouble_once() {
        let run = || {
            let mut view = (*drawing(&["0", "1", "2"])).clone();
            if let Some(step) = view.steps.get_mut(1) {
                "error".clone_into(&mut step.kind);
            }
            View {
                svg: Some(String::new()),
                ..view
            }
        };
        let state = State::new(Document::of_text("a"), Arrival::Trouble).after(answered(1, run()));
        assert_eq!((state.player.at, state.player.moved), (2, true));
        let state = state
            .after(Action::Moved(Move::End))
            .after(Action::Edited(0, "b".to_owned()));
        assert_eq!(state.after(answered(2, run())).player.at, 3);
    }

    #[test]
    fn another_style_is_shown_at_the_same_time() {
        let run = |times: &[&str]| View {
            steps: drawing(times).steps.clone(),
            ..good()
        };
        let state = State::new(Document::of_text("a"), Arrival::End);
        let state = state.after(answered(1, run(&["0", "5", "9"])));
        let state = state.after(Action::Moved(Move::To(2)));
        let state = state.after(Action::Compared(true));
        let state = state.after(answered(2, run(&["0", "1", "2", "5", "5", "7"])));
        assert_eq!(state.player.at, 5);
    }
}

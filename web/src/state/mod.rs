//! What is shown, and how it changes.
//!
//! - `action`: what happens to it; `phase`: how far the picture is that of the text.
//! - `question`: what the engine is asked; `answer`: what becomes of what it says.
//! - `stops`: where a run stops, and what the cursor is in.

mod action;
mod answer;
mod phase;
mod question;
mod stops;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use marblerun::{Knob, Level, Problem, TextRange};
use yew::Reducible;

use crate::breakpoints::Breakpoints;
use crate::chorus::Chorus;
use crate::document::Document;
use crate::player::{Move, Player};
use crate::spot::{Spot, changes};

pub use action::{Action, Arrival, Way};
pub use phase::{Loss, Phase};

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
    /// How much pictures show.
    pub level: Level,
    /// The lanes of which what feeds them is told in one row.
    pub folded: Vec<Spot>,
    /// Where runs are to stop.
    pub breakpoints: Breakpoints,
    /// The file that the cursor is in, and behind how many UTF-16 code units.
    pub cursor: Option<(usize, u32)>,
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
            level: Level::default(),
            folded: Vec::new(),
            breakpoints: Breakpoints::default(),
            cursor: None,
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
                state.forget_places();
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
                if file != self.document.shown() {
                    state.cursor = None;
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
                state.draw_anew();
                state.width = Some(width);
            }
            Action::Leveled(level) if level == state.level => {}
            Action::Leveled(level) => {
                state.level = level;
                state.draw_anew();
            }
            Action::Folded(picture, row) => state.fold(picture, row),
            Action::Unfolded => {
                state.folded.clear();
                state.draw_anew();
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
            Action::Moved(by) => {
                state.player = state.player.moved(by);
                if state.player.is_stopped && !self.player.is_stopped_at(state.player.at) {
                    state.show_code();
                }
            }
            Action::Picked(event) => {
                state.player = state.player.moved(Move::To(event + 1));
                state.cursor = None;
                state.show_code();
            }
            Action::Pointed(file, offset) => state.cursor = Some((file, offset)),
            Action::Followed(way) => state.follow(way),
            Action::StoppedAtLine(file, line) => {
                state.breakpoints.toggle_line(file, line);
                state.find_stops();
            }
            Action::StoppedAtRow(picture, row) => state.stop_at_row(picture, row),
        }
        state
    }

    fn rewrite(&mut self, document: Document) {
        if document != *self.document {
            let document = Rc::new(document);
            for (file, change) in changes(&self.document, &document) {
                self.breakpoints.change(file, &change);
                let folded = self.folded.iter();
                self.folded = folded
                    .filter_map(|spot| spot.after(file, &change))
                    .collect();
            }
            self.document = document;
            self.ask_anew();
        }
    }

    /// Places are those of a document.
    fn forget_places(&mut self) {
        self.folded.clear();
        self.breakpoints = Breakpoints::default();
        self.cursor = None;
    }

    /// Events of another run are others, but its clock is the same.
    fn stay(&mut self) {
        let step = self.player.step().filter(|_| !self.player.at_end());
        self.moment = self.moment.or(step.map(|step| step.millis));
    }

    /// Nothing is asked before the first width is known.
    fn draw_anew(&mut self) {
        self.number += u32::from(self.width.is_some());
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
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

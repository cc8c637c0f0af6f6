//! What becomes of the engine's answer.

use marblerun::{Problem, Severity};

use super::{Arrival, State};
use crate::chorus::{Chorus, Voice};
use crate::messages;
use crate::player::{Drawing, Move, Player};
use crate::protocol::Answer;
use crate::sort;

impl State {
    pub(super) fn hear(&mut self, answer: Answer) {
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
        // What only a comment tells apart is one run, of which nothing is drawn anew.
        let known = self.player.drawing.as_ref();
        let drawing = |view| match known {
            Some(known) if **known == view => known.clone(),
            _ => Drawing::new(view),
        };
        let drawings: Vec<Drawing> = views.into_iter().map(drawing).collect();
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
        self.find_stops();
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
        sort::by_key(&mut voices, |voice| voice.file);
        self.chorus = Chorus::new(voices);
        let document = &self.document;
        let name = |file: usize| {
            let name = document.file(file).map_or("", |file| file.name.as_str());
            messages::style(crate::story::style_and_task(name).0)
        };
        Drawing::new(self.chorus.together(name))
    }
}

//! Several runs on one clock.

use std::rc::Rc;

use marblerun::{Step, TextRange, View};

use crate::player::Drawing;

/// One program of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The place of its file in the document.
    pub file: usize,
    /// Its run.
    pub drawing: Drawing,
}

/// Programs that run side by side: their events in one order, that of virtual time and of their place in
/// the pictures. What is asked at every step is known beforehand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chorus {
    /// The programs.
    pub voices: Rc<[Voice]>,
    /// Each event: the program, and the event's number there.
    order: Rc<[(usize, usize)]>,
    /// How many events of each program have happened when so many have happened in all.
    happened: Rc<[usize]>,
    /// The code of each program that is running when so many of its events have happened.
    running: Rc<[Vec<Option<TextRange>>]>,
}

impl Chorus {
    /// These programs.
    pub fn new(voices: Vec<Voice>) -> Chorus {
        let order = in_order(&voices);
        let mut so_far = vec![0; voices.len()];
        let mut happened = so_far.clone();
        for (voice, _) in &order {
            if let Some(count) = so_far.get_mut(*voice) {
                *count += 1;
            }
            happened.extend_from_slice(&so_far);
        }
        Chorus {
            running: voices.iter().map(running).collect(),
            voices: voices.into(),
            order: order.into(),
            happened: happened.into(),
        }
    }

    /// How many events of a program have happened when so many have happened in all.
    pub fn at(&self, voice: usize, at: usize) -> usize {
        let place = at.min(self.order.len()) * self.voices.len() + voice;
        self.happened.get(place).copied().unwrap_or_default()
    }

    /// The code of a program that is running, if it is its own.
    pub fn running(&self, voice: usize, at: usize) -> Option<TextRange> {
        *self.running.get(voice)?.get(self.at(voice, at))?
    }

    /// Where the playhead of all stands, in the pictures' units, which they share.
    pub fn place(&self, at: usize) -> Option<f64> {
        let (voice, own) = *self.order.get(at.saturating_sub(1))?;
        Some(self.voices.get(voice)?.drawing.steps.get(own)?.x)
    }

    /// The place of an event of a program among those of all.
    pub fn find(&self, voice: usize, own: usize) -> Option<usize> {
        self.order.iter().position(|event| *event == (voice, own))
    }

    /// Which of these places among the events of all are events of a program, and their places there. All count
    /// from 1.
    pub fn own(&self, voice: usize, places: &[usize]) -> Rc<[usize]> {
        let events = places
            .iter()
            .filter_map(|at| self.order.get(at.checked_sub(1)?));
        let own = events.filter(|(of, _)| *of == voice);
        own.map(|(_, own)| own + 1).collect()
    }

    /// What is so of the events of each program, for the events of all.
    pub fn gather(&self, of: impl Fn(&Voice) -> Vec<bool>) -> Vec<bool> {
        let all: Vec<Vec<bool>> = self.voices.iter().map(of).collect();
        let is_so = |(voice, own): &(usize, usize)| {
            let own = all.get(*voice).and_then(|all| all.get(*own));
            own.copied().unwrap_or_default()
        };
        self.order.iter().map(is_so).collect()
    }

    /// All events as those of one run, told with the name of their program.
    pub fn together(&self, name: impl Fn(usize) -> String) -> View {
        let steps = self.order.iter().filter_map(|(voice, own)| {
            let voice = self.voices.get(*voice)?;
            let step = voice.drawing.steps.get(*own)?;
            Some(Step {
                lane: None,
                row: None,
                source: None,
                cause: None,
                sentence: format!("{}: {}", name(voice.file), step.sentence),
                ..step.clone()
            })
        });
        View {
            steps: steps.collect(),
            ..View::default()
        }
    }
}

/// The events of all, each program's in its own order, which is that of time and place.
fn in_order(voices: &[Voice]) -> Vec<(usize, usize)> {
    let mut next = vec![0; voices.len()];
    let mut order = Vec::new();
    loop {
        let heads = voices.iter().zip(&next).enumerate();
        let heads = heads.filter_map(|(index, (voice, own))| {
            let step = voice.drawing.steps.get(*own)?;
            Some((index, step.millis, step.x))
        });
        let first = heads.min_by(|(_, a_time, a_x), (_, b_time, b_x)| {
            a_time.total_cmp(b_time).then(a_x.total_cmp(b_x))
        });
        let Some(own) = first.and_then(|(index, ..)| next.get_mut(index)) else {
            return order;
        };
        if let Some((index, ..)) = first {
            order.push((index, *own));
        }
        *own += 1;
    }
}

/// The code of the program itself that runs, after each of its events. The program comes last of its files.
fn running(voice: &Voice) -> Vec<Option<TextRange>> {
    let steps = &voice.drawing.steps;
    let sources = steps.iter().filter_map(|step| step.source);
    let program = sources.map(|it| it.file).max();
    let mut now = None;
    let after = steps.iter().map(|step| {
        let own = step.source.filter(|range| Some(range.file) == program);
        now = own.or(now);
        now
    });
    std::iter::once(None).chain(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::tests::drawing;

    #[test]
    fn events_come_in_the_order_of_time_and_none_is_lost() {
        let voice = |file, times: &[&str]| Voice {
            file,
            drawing: drawing(times),
        };
        let chorus = Chorus::new(vec![voice(3, &["0", "2"]), voice(4, &["0", "1", "3"])]);
        let together = chorus.together(|file| file.to_string());
        let told: Vec<String> = together
            .steps
            .iter()
            .map(|step| format!("{}{}", step.sentence, step.time))
            .collect();
        assert_eq!(told, ["3: 0", "4: 0", "4: 1", "3: 2", "4: 3"]);
        let places: Vec<(usize, usize)> = (0..=5)
            .map(|at| (chorus.at(0, at), chorus.at(1, at)))
            .collect();
        assert_eq!(places, [(0, 0), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3)]);
        assert_eq!(*chorus.own(0, &[1, 3, 4]), [1, 2]);
        assert_eq!(*chorus.own(1, &[1, 3, 4]), [2]);
    }
}

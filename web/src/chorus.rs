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

/// Programs that run side by side: their events in one order, that of virtual time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chorus {
    /// The programs.
    pub voices: Rc<[Voice]>,
    /// Which of them each event is of.
    order: Rc<[usize]>,
}

impl Chorus {
    /// These programs.
    pub fn new(voices: Vec<Voice>) -> Chorus {
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (index, voice) in voices.iter().enumerate() {
            order.extend(voice.drawing.steps.iter().map(|step| (step.millis, index)));
        }
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        Chorus {
            voices: voices.into(),
            order: order.into_iter().map(|(_, index)| index).collect(),
        }
    }

    /// How many events of a program have happened when so many have happened in all.
    pub fn at(&self, voice: usize, at: usize) -> usize {
        let happened = self.order.iter().take(at);
        happened.filter(|index| **index == voice).count()
    }

    /// The code of a program that is running, if it is its own.
    pub fn running(&self, voice: usize, at: usize) -> Option<TextRange> {
        let drawing = &self.voices.get(voice)?.drawing;
        let happened = drawing.steps.get(..self.at(voice, at))?;
        // The program comes last of its files.
        let program = drawing
            .steps
            .iter()
            .filter_map(|step| step.source)
            .map(|it| it.file)
            .max();
        happened
            .iter()
            .rev()
            .filter_map(|step| step.source)
            .find(|range| Some(range.file) == program)
    }

    /// All events as those of one run, told with the name of their program.
    pub fn together(&self, name: impl Fn(usize) -> String) -> View {
        let mut next = vec![0; self.voices.len()];
        let steps = self.order.iter().filter_map(|&index| {
            let voice = self.voices.get(index)?;
            let place = next.get_mut(index)?;
            let step = voice.drawing.steps.get(*place)?;
            *place += 1;
            Some(Step {
                lane: None,
                source: None,
                cause: None,
                x: step.millis,
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
    }
}

//! What the engine is asked.

use marblerun::Site;

use super::State;
use crate::protocol::{Program, Question, Text};

impl State {
    /// What to ask the engine, once it is known how wide the picture is to be.
    pub fn question(&self) -> Option<Question> {
        let programs = self.asked().into_iter();
        Some(Question {
            id: self.number,
            programs: programs.map(|program| self.program(program)).collect(),
            width: self.width?,
            level: self.level,
        })
    }

    fn program(&self, program: usize) -> Program {
        let places = self.document.places_running(program);
        let folded: Vec<Site> = self
            .folded
            .iter()
            .filter_map(|spot| spot.site(&places))
            .collect();
        let running = self.document.running(program).into_iter();
        let files = running.map(|file| Text {
            name: file.name,
            text: file.text,
        });
        Program {
            files: files.collect(),
            folded,
        }
    }

    /// The programs to run, the one that is edited first.
    pub(super) fn asked(&self) -> Vec<usize> {
        let program = self.document.program();
        let mut asked = vec![program];
        if self.comparing {
            let rivals = self.document.rivals();
            asked.extend(rivals.into_iter().filter(|rival| *rival != program));
        }
        asked
    }
}

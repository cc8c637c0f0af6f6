//! Which thread runs where several could.

use std::rc::Rc;

use crate::thread::ThreadId;

/// The choices of a run. At each point where more than one thread could run, the default is to stay
/// with the running thread, or to take the one that has been ready for longest; only other choices
/// are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// In order of their points.
    pub choices: Vec<Choice>,
}

/// A choice that is not the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The number of the point, from 0.
    pub point: u64,
    /// The thread that runs from there.
    pub thread: ThreadId,
}

/// How choices are made, and those made so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chooser {
    /// The state of the generator; 0 for the default.
    seed: u64,
    /// Choices to repeat.
    given: Rc<Schedule>,
    /// How many of them have been made.
    used: usize,
    /// The number of the next point.
    pub(crate) point: u64,
    /// What was chosen.
    made: Rc<Schedule>,
}

impl Chooser {
    pub(crate) fn seeded(seed: u64) -> Chooser {
        // Spread, so that small seeds differ from the first choice on.
        let seed = match seed {
            0 => 0,
            seed => seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        };
        Chooser {
            seed,
            ..Chooser::default()
        }
    }

    pub(crate) fn replaying(schedule: Schedule) -> Chooser {
        Chooser {
            given: Rc::new(schedule),
            ..Chooser::default()
        }
    }

    /// Whether choices other than the default may come.
    #[inline]
    pub(crate) fn is_active(&self) -> bool {
        self.seed != 0 || self.used < self.given.choices.len()
    }

    /// Takes one of several threads; the first is the default.
    pub(crate) fn choose(&mut self, threads: &[ThreadId]) -> Option<ThreadId> {
        let default = *threads.first()?;
        if threads.len() == 1 {
            return Some(default);
        }
        let point = self.point;
        self.point += 1;
        let mut chosen = default;
        if let Some(choice) = self.given.choices.get(self.used) {
            if choice.point <= point {
                self.used += 1;
                if choice.point == point && threads.contains(&choice.thread) {
                    chosen = choice.thread;
                }
            }
        } else if self.seed != 0 {
            let at = self.random() % threads.len() as u64;
            chosen = threads.get(at as usize).copied().unwrap_or(default);
        }
        if chosen != default {
            Rc::make_mut(&mut self.made).choices.push(Choice {
                point,
                thread: chosen,
            });
        }
        Some(chosen)
    }

    pub(crate) fn made(&self) -> &Schedule {
        &self.made
    }

    /// xorshift64*
    fn random(&mut self) -> u64 {
        self.seed ^= self.seed >> 12;
        self.seed ^= self.seed << 25;
        self.seed ^= self.seed >> 27;
        self.seed.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }
}

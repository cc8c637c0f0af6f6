//! Where the reader stands in a run, and how they move.

use std::ops::Deref;
use std::rc::Rc;

use marblerun::{Step, View};

/// A run to look at. Shared; two are equal only if they are the same one.
#[derive(Clone, Debug)]
pub struct Drawing(Rc<View>);

impl Drawing {
    /// Wraps a run.
    pub fn new(view: View) -> Drawing {
        Drawing(Rc::new(view))
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Drawing) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Drawing {
    type Target = View;

    fn deref(&self) -> &View {
        &self.0
    }
}

/// A way to move through a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Before the first event.
    Start,
    /// One event back.
    Back,
    /// One event on.
    Forward,
    /// After the last event.
    End,
    /// To where this many events have happened.
    To(usize),
    /// To the next event in the same lane.
    NextInLane,
    /// To the next event on the same thread.
    NextOnThread,
    /// To the next timeout, error or popup; from the last of them to the first.
    NextTrouble,
    /// To the next event where a breakpoint is, or to the end.
    NextStop,
    /// To the event before in the same lane.
    LastInLane,
    /// To the event before on the same thread.
    LastOnThread,
    /// To the timeout, error or popup before; from the first of them to the last.
    LastTrouble,
    /// To the event before where a breakpoint is, or to the start.
    LastStop,
    /// Play at another pace.
    Pace(f64),
    /// Start to move on by itself; from the start if there is nothing left.
    Play,
    /// Stop that.
    Pause,
    /// What playing does: one event on.
    Tick,
    /// What playing does for those who want little motion: on to the last event of the next instant.
    Leap,
}

/// Where the reader stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    /// The run.
    pub drawing: Option<Drawing>,
    /// How many events have happened; the last of them is the current one.
    pub at: usize,
    /// Whether it moves on by itself.
    pub playing: bool,
    /// Whether the reader has moved since the run was new.
    pub moved: bool,
    /// How many times faster than usual it plays.
    pub pace: f64,
    /// The places where breakpoints stop it, in order.
    pub stops: Rc<[usize]>,
    /// Whether it stands where a breakpoint stopped it.
    pub is_stopped: bool,
}

impl Default for Player {
    fn default() -> Player {
        Player {
            drawing: None,
            at: 0,
            playing: false,
            moved: false,
            pace: 1.0,
            stops: Rc::default(),
            is_stopped: false,
        }
    }
}

impl Player {
    /// How many events there are.
    pub fn count(&self) -> usize {
        self.drawing
            .as_ref()
            .map_or(0, |drawing| drawing.steps.len())
    }

    /// The current event, if one has happened.
    pub fn step(&self) -> Option<&Step> {
        self.drawing.as_ref()?.steps.get(self.at.checked_sub(1)?)
    }

    /// The event that led to the current one, with its number.
    pub fn cause(&self) -> Option<(usize, &Step)> {
        let number = self.step()?.cause? as usize;
        Some((number, self.drawing.as_ref()?.steps.get(number)?))
    }

    /// Whether the run is shown to its end.
    pub fn at_end(&self) -> bool {
        self.at == self.count()
    }

    /// The same place in another run: its end stays the end.
    #[must_use]
    pub fn with(&self, drawing: Drawing) -> Player {
        let at = if self.at_end() {
            drawing.steps.len()
        } else {
            self.at.min(drawing.steps.len())
        };
        let playing = self.playing && at < drawing.steps.len();
        Player {
            drawing: Some(drawing),
            at,
            playing,
            moved: self.moved && !self.at_end(),
            is_stopped: false,
            ..self.clone()
        }
    }

    /// The same place in the same run, drawn anew.
    #[must_use]
    pub fn redrawn(&self, drawing: Drawing) -> Player {
        Player {
            drawing: Some(drawing),
            ..self.clone()
        }
    }

    /// Where a move leads.
    #[must_use]
    pub fn moved(&self, by: Move) -> Player {
        let count = self.count();
        let (at, playing) = match by {
            Move::Start => (0, false),
            Move::Back => (self.at.saturating_sub(1), false),
            Move::Forward => (self.at + 1, false),
            Move::End => (count, false),
            Move::To(at) => (at, false),
            Move::Play if self.at_end() => (0, true),
            Move::Play => (self.at, true),
            Move::Pause => (self.at, false),
            Move::Tick => self.playing_to(self.at + 1),
            Move::Leap => self.playing_to(self.end_of_next_instant()),
            Move::NextInLane => (self.next_like(|step| step.row), false),
            Move::NextOnThread => (self.next_like(|step| Some(&step.thread)), false),
            Move::NextTrouble => (self.next_trouble(), false),
            Move::NextStop => (self.next_stop().unwrap_or(count), false),
            Move::LastInLane => (self.last_like(|step| step.row), false),
            Move::LastOnThread => (self.last_like(|step| Some(&step.thread)), false),
            Move::LastTrouble => (self.last_trouble(), false),
            Move::LastStop => (self.last_stop().unwrap_or(0), false),
            Move::Pace(_) => (self.at, self.playing),
        };
        let pace = match by {
            Move::Pace(pace) if pace > 0.0 => pace,
            _ => self.pace,
        };
        let at = at.min(count);
        Player {
            drawing: self.drawing.clone(),
            at,
            playing: playing && at < count,
            moved: self.moved || !matches!(by, Move::Pace(_)),
            pace,
            stops: self.stops.clone(),
            is_stopped: match by {
                Move::NextStop | Move::LastStop => self.is_stop(at),
                Move::Tick | Move::Leap => self.playing && self.is_stop(at),
                Move::Pace(_) | Move::Pause => self.is_stopped,
                _ => false,
            },
        }
    }

    fn is_stop(&self, at: usize) -> bool {
        self.stops.binary_search(&at).is_ok()
    }

    /// Whether a breakpoint has stopped it there.
    pub fn is_stopped_at(&self, at: usize) -> bool {
        self.is_stopped && self.at == at
    }

    /// The next place where a breakpoint is.
    fn next_stop(&self) -> Option<usize> {
        let passed = self.stops.partition_point(|stop| *stop <= self.at);
        self.stops.get(passed).copied()
    }

    /// The place before where a breakpoint is.
    fn last_stop(&self) -> Option<usize> {
        let passed = self.stops.partition_point(|stop| *stop < self.at);
        self.stops.get(passed.checked_sub(1)?).copied()
    }

    /// On to a place, or to where a breakpoint stops it on the way.
    fn playing_to(&self, at: usize) -> (usize, bool) {
        match self.next_stop().filter(|stop| *stop <= at) {
            Some(stop) => (stop, false),
            None => (at, self.playing),
        }
    }

    /// The next event that has the same of something as the current one.
    fn next_like<'a, T: PartialEq>(&'a self, of: impl Fn(&'a Step) -> Option<T>) -> usize {
        let (Some(drawing), Some(wanted)) = (&self.drawing, self.step().and_then(&of)) else {
            return (self.at + 1).min(self.count());
        };
        let mut left = drawing.steps.iter().enumerate().skip(self.at);
        left.find(|(_, step)| of(step).as_ref() == Some(&wanted))
            .map_or(self.at, |(index, _)| index + 1)
    }

    /// The event before that has the same of something as the current one.
    fn last_like<'a, T: PartialEq>(&'a self, of: impl Fn(&'a Step) -> Option<T>) -> usize {
        let (Some(drawing), Some(wanted)) = (&self.drawing, self.step().and_then(&of)) else {
            return self.at.saturating_sub(1);
        };
        let mut before = drawing.steps.iter().take(self.at.saturating_sub(1));
        before
            .rposition(|step| of(step).as_ref() == Some(&wanted))
            .map_or(self.at, |index| index + 1)
    }

    /// The trouble before, or the last of all if there is none.
    fn last_trouble(&self) -> usize {
        let Some(drawing) = &self.drawing else {
            return 0;
        };
        let troubles = |to: usize| {
            let mut before = drawing.steps.iter().take(to);
            before.rposition(is_trouble).map(|index| index + 1)
        };
        troubles(self.at.saturating_sub(1))
            .or_else(|| troubles(drawing.steps.len()))
            .unwrap_or(self.at)
    }

    /// The next trouble, or the first of all if there is none left.
    fn next_trouble(&self) -> usize {
        let Some(drawing) = &self.drawing else {
            return 0;
        };
        let troubles = |from: usize| {
            let mut left = drawing.steps.iter().enumerate().skip(from);
            left.find(|(_, step)| is_trouble(step))
                .map(|(index, _)| index + 1)
        };
        troubles(self.at).or_else(|| troubles(0)).unwrap_or(self.at)
    }

    fn end_of_next_instant(&self) -> usize {
        let Some(drawing) = &self.drawing else {
            return 0;
        };
        let left = drawing.steps.get(self.at..).unwrap_or_default();
        let Some(next) = left.first() else {
            return self.at;
        };
        self.at
            + left
                .iter()
                .take_while(|step| step.time == next.time)
                .count()
    }
}

/// Whether something went wrong there.
pub fn is_trouble(step: &Step) -> bool {
    let troubles = [
        "error",
        "error-dropped",
        "uncaught",
        "popup",
        "deadlock",
        "limit",
    ];
    troubles.contains(&step.kind.as_str())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A run of as many events as there are times.
    pub(crate) fn drawing(times: &[&str]) -> Drawing {
        let step = |time: &&str| Step {
            time: (*time).to_owned(),
            millis: time.parse().unwrap_or_default(),
            thread: "main".to_owned(),
            lane: None,
            row: None,
            call: None,
            kind: "next".to_owned(),
            detail: String::new(),
            sentence: String::new(),
            x: 0.0,
            source: None,
            line: None,
            cause: None,
        };
        Drawing::new(View {
            steps: times.iter().map(step).collect(),
            ..View::default()
        })
    }

    fn at(at: usize) -> Player {
        Player {
            drawing: Some(drawing(&["0", "0", "1", "1", "2"])),
            at,
            ..Player::default()
        }
    }

    #[test]
    fn moves_stay_within_the_run() {
        assert_eq!(at(0).moved(Move::Back).at, 0);
        assert_eq!(at(5).moved(Move::Forward).at, 5);
        assert_eq!(at(2).moved(Move::To(99)).at, 5);
        assert_eq!(Player::default().moved(Move::Forward).at, 0);
    }

    #[test]
    fn back_undoes_forward() {
        assert_eq!(at(2).moved(Move::Forward).moved(Move::Back).at, 2);
    }

    #[test]
    fn play_starts_over_from_the_end_and_stops_there() {
        let mut player = at(5).moved(Move::Play);
        assert_eq!((player.at, player.playing), (0, true));
        for _ in 0..5 {
            player = player.moved(Move::Tick);
        }
        assert_eq!((player.at, player.playing), (5, false));
    }

    #[test]
    fn steps_in_a_lane_on_a_thread_and_to_trouble() {
        let mut view = (*drawing(&["0", "1", "2", "3"])).clone();
        for (step, (lane, thread, kind)) in view.steps.iter_mut().zip([
            (0, "main", "next"),
            (1, "timer", "error"),
            (0, "timer", "next"),
            (1, "main", "popup"),
        ]) {
            step.row = Some(lane);
            thread.clone_into(&mut step.thread);
            kind.clone_into(&mut step.kind);
        }
        let player = Player {
            drawing: Some(Drawing::new(view)),
            at: 1,
            ..Player::default()
        };
        assert_eq!(player.moved(Move::NextInLane).at, 3);
        assert_eq!(player.moved(Move::NextOnThread).at, 4);
        let end = player.moved(Move::End);
        let troubles = [Move::NextTrouble; 3];
        let seen = troubles.iter().scan(player, |player, by| {
            *player = player.moved(*by);
            Some(player.at)
        });
        assert_eq!(seen.collect::<Vec<_>>(), [2, 4, 2]);
        assert_eq!(end.moved(Move::LastInLane).at, 2);
        assert_eq!(end.moved(Move::LastOnThread).at, 1);
        assert_eq!(end.moved(Move::LastTrouble).at, 2);
        assert_eq!(end.moved(Move::To(2)).moved(Move::LastTrouble).at, 4);
    }

    #[test]
    fn breakpoints_stop_what_plays_and_what_runs_to_them() {
        let player = Player {
            stops: Rc::from([2, 4]),
            ..at(0)
        };
        let to = |by: &[Move]| {
            let player = by.iter().fold(player.clone(), |it, by| it.moved(*by));
            (player.at, player.playing, player.is_stopped)
        };
        assert_eq!(to(&[Move::NextStop]), (2, false, true));
        assert_eq!(to(&[Move::NextStop; 2]), (4, false, true));
        assert_eq!(to(&[Move::NextStop; 3]), (5, false, false));
        assert_eq!(to(&[Move::End, Move::LastStop]), (4, false, true));
        assert_eq!(to(&[Move::Forward, Move::LastStop]), (0, false, false));
        assert_eq!(to(&[Move::Play, Move::Tick, Move::Tick]), (2, false, true));
        assert_eq!(to(&[Move::To(2), Move::Play, Move::Tick]), (3, true, false));
        assert_eq!(to(&[Move::To(3), Move::Play, Move::Leap]), (4, false, true));
        assert_eq!(to(&[Move::To(2)]), (2, false, false));
    }

    #[test]
    fn any_step_by_hand_stops_playing() {
        assert!(!at(1).moved(Move::Play).moved(Move::Back).playing);
    }

    #[test]
    fn a_leap_ends_where_the_next_instant_ends() {
        assert_eq!(at(0).moved(Move::Leap).at, 2);
        assert_eq!(at(3).moved(Move::Leap).at, 4);
        assert_eq!(at(5).moved(Move::Leap).at, 5);
    }

    #[test]
    fn another_run_keeps_the_place_and_the_end_stays_the_end() {
        assert_eq!(at(5).with(drawing(&["0"; 9])).at, 9);
        assert_eq!(at(2).with(drawing(&["0"; 9])).at, 2);
        assert_eq!(at(4).with(drawing(&["0"; 3])).at, 3);
        assert_eq!(Player::default().with(drawing(&["0"; 3])).at, 3);
    }
}

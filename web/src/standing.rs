//! How things stand at a place of a run: what its events so far have left behind.

use marblerun::View;

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The rows of the picture.
    pub rows: Vec<Stage>,
    /// Timers that are set and have neither fired nor been cancelled, by their place in [`View::timers`].
    pub timers: Vec<usize>,
    /// Threads that have done something, in the order in which they first did, and whether they are blocked.
    pub threads: Vec<(String, bool)>,
}

/// How far what has a row has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// Lanes that are open, or calls that are not answered.
    pub open: u32,
    /// Those that are over.
    pub over: u32,
}

impl Stage {
    /// Whether something was begun there and all of it is over.
    pub fn is_over(self) -> bool {
        self.open == 0 && self.over > 0
    }
}

/// How things stand when so many events of a run have happened.
pub fn after(view: &View, events: usize) -> Standing {
    let mut standing = Standing {
        rows: vec![Stage::default(); view.rows.len()],
        ..Standing::default()
    };
    for step in view.steps.iter().take(events) {
        standing.take(step);
    }
    let set = view.timers.iter().enumerate();
    let set = set.filter(|(_, timer)| timer.is_set_after(events));
    standing.timers = set.map(|(place, _)| place).collect();
    standing
}

impl Standing {
    fn take(&mut self, step: &marblerun::Step) {
        if !self.threads.iter().any(|(name, _)| *name == step.thread) {
            self.threads.push((step.thread.clone(), false));
        }
        match step.kind.as_str() {
            "thread-blocked" | "monitor-wanted" | "monitor-waiting" => self.block(step, true),
            "thread-woken" | "monitor-acquired" => self.block(step, false),
            "thread-ended" => self.threads.retain(|(name, _)| *name != step.thread),
            _ => {}
        }
        let Some(stage) = step.row.and_then(|row| self.rows.get_mut(row as usize)) else {
            return;
        };
        match step.kind.as_str() {
            "lane" | "call" => stage.open += 1,
            "error" | "complete" | "cancel" | "reply" if stage.open > 0 => {
                stage.open -= 1;
                stage.over += 1;
            }
            _ => {}
        }
    }

    fn block(&mut self, step: &marblerun::Step, blocked: bool) {
        for (_, is_blocked) in self
            .threads
            .iter_mut()
            .filter(|(name, _)| *name == step.thread)
        {
            *is_blocked = blocked;
        }
    }
}

#[cfg(test)]
mod tests {
    use marblerun::{Pending, Row};

    use super::*;
    use crate::player::tests::drawing;

    #[test]
    fn lanes_are_open_until_they_end_and_timers_set_until_they_fire() {
        let mut view = (*drawing(&["0"; 6])).clone();
        let told = [
            (0, "lane"),
            (1, "lane"),
            (0, "next"),
            (1, "complete"),
            (0, "cancel"),
            (0, "cancel"),
        ];
        for (step, (row, kind)) in view.steps.iter_mut().zip(told) {
            step.row = Some(row);
            kind.clone_into(&mut step.kind);
        }
        view.rows = vec![Row::default(); 2];
        view.timers = vec![Pending {
            operator: None,
            due: "0 ms".to_owned(),
            from: 1,
            to: Some(3),
        }];
        let told = |at: usize| {
            let standing = after(&view, at);
            let rows = standing.rows.iter();
            let rows: Vec<(u32, u32)> = rows.map(|it| (it.open, it.over)).collect();
            (rows, standing.timers.len())
        };
        assert_eq!(told(1), (vec![(1, 0), (0, 0)], 0));
        assert_eq!(told(3), (vec![(1, 0), (1, 0)], 1));
        assert_eq!(told(4), (vec![(1, 0), (0, 1)], 0));
        assert_eq!(told(6), (vec![(0, 1), (0, 1)], 0));
    }
}

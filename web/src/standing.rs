//! How things stand at a place of a run: what its events so far have left behind.

use std::collections::BTreeMap;

use marblerun::Step;

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The lanes that are still open, by number.
    pub lanes: BTreeMap<u32, Open>,
    /// Timers that are set and have neither fired nor been cancelled.
    pub timers: usize,
    /// Threads that have done something, in the order in which they first did, and whether they are blocked.
    pub threads: Vec<(String, bool)>,
}

/// A lane that is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Open {
    /// The call as written.
    pub call: String,
    /// Values asked for and not delivered yet; none if there is no bound.
    pub demand: Option<u64>,
    /// Values delivered.
    pub delivered: u64,
}

/// How things stand after these events.
pub fn after(steps: &[Step]) -> Standing {
    let mut standing = Standing::default();
    for step in steps {
        standing.take(step);
    }
    standing
}

impl Standing {
    fn take(&mut self, step: &Step) {
        if !self.threads.iter().any(|(name, _)| *name == step.thread) {
            self.threads.push((step.thread.clone(), false));
        }
        match step.kind.as_str() {
            "thread-blocked" | "monitor-wanted" | "monitor-waiting" => self.block(step, true),
            "thread-woken" | "monitor-acquired" => self.block(step, false),
            "thread-ended" => self.threads.retain(|(name, _)| *name != step.thread),
            "timer-set" => self.timers += 1,
            "timer-fired" | "timer-cancelled" => self.timers = self.timers.saturating_sub(1),
            _ => {}
        }
        let Some(lane) = step.lane else {
            return;
        };
        match step.kind.as_str() {
            "lane" => {
                let open = Open {
                    call: step.call.clone().unwrap_or_default(),
                    demand: Some(0),
                    delivered: 0,
                };
                self.lanes.insert(lane, open);
            }
            "request" => {
                if let Some(open) = self.lanes.get_mut(&lane) {
                    let asked = step.detail.parse::<u64>().ok();
                    open.demand = open
                        .demand
                        .zip(asked)
                        .map(|(left, more)| left.saturating_add(more));
                }
            }
            "next" => {
                if let Some(open) = self.lanes.get_mut(&lane) {
                    open.delivered += 1;
                    open.demand = open.demand.map(|left| left.saturating_sub(1));
                }
            }
            "error" | "complete" | "cancel" => {
                self.lanes.remove(&lane);
            }
            _ => {}
        }
    }

    fn block(&mut self, step: &Step, blocked: bool) {
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
    use super::*;
    use crate::player::tests::drawing;

    #[test]
    fn demand_is_what_was_asked_for_and_has_not_come() {
        let mut steps = drawing(&["0"; 6]).steps.clone();
        let told = [
            (0, "lane", ""),
            (0, "request", "3"),
            (0, "next", "a"),
            (1, "lane", ""),
            (1, "request", "unbounded"),
            (0, "cancel", ""),
        ];
        for (step, (lane, kind, detail)) in steps.iter_mut().zip(told) {
            step.lane = Some(lane);
            kind.clone_into(&mut step.kind);
            detail.clone_into(&mut step.detail);
        }
        let demand = |at: usize| -> Vec<(u32, Option<u64>)> {
            let standing = after(&steps[..at]);
            standing
                .lanes
                .iter()
                .map(|(lane, open)| (*lane, open.demand))
                .collect()
        };
        assert_eq!(demand(3), [(0, Some(2))]);
        assert_eq!(demand(5), [(0, Some(2)), (1, None)]);
        assert_eq!(demand(6), [(1, None)]);
    }
}

//! Timers that are set.

use marblerun_trace::{EventKind, Time, Timer, Trace};

/// A timer while it is set, until it fires or is called off.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Pending {
    /// Who has set it: the operator; none for the program itself.
    pub operator: Option<String>,
    /// When it is due, as shown.
    pub due: String,
    /// The number of the event from which on it is set.
    pub from: u32,
    /// The number of the event with which that is over; none if it was still set at the end.
    pub to: Option<u32>,
}

impl Pending {
    /// Whether it is set when so many events have happened.
    pub fn is_set_after(&self, events: usize) -> bool {
        let has_happened = |event: u32| (event as usize) < events;
        has_happened(self.from) && !self.to.is_some_and(has_happened)
    }
}

/// All of them, in the order in which they were set. One that fires again and again is another one each
/// time.
pub(super) fn pending(trace: &Trace) -> Vec<Pending> {
    let mut all: Vec<Pending> = Vec::new();
    let mut current: Vec<Option<usize>> = vec![None; trace.timers.len()];
    for (id, event) in trace.numbered() {
        let (timer, goes_on) = match event.kind {
            EventKind::TimerSet(timer) => (timer, true),
            EventKind::TimerFired(timer) => (timer, false),
            EventKind::TimerCancelled(timer) => (timer, false),
            _ => continue,
        };
        let (Some(set), Some(current)) = (trace.timer(timer), current.get_mut(timer.0 as usize))
        else {
            continue;
        };
        if let Some(before) = current.take().and_then(|at| all.get_mut(at)) {
            before.to = Some(id.0);
        }
        let is_fired = matches!(event.kind, EventKind::TimerFired(_));
        let due = match set.period.filter(|_| is_fired) {
            Some(period) => event.time + period,
            None if goes_on => set.due,
            None => continue,
        };
        *current = Some(all.len());
        all.push(of(trace, set, due, id.0));
    }
    all
}

fn of(trace: &Trace, timer: &Timer, due: Time, from: u32) -> Pending {
    let lane = timer.lane.and_then(|lane| trace.lane(lane));
    Pending {
        operator: lane.map(|lane| lane.operator.clone()),
        due: due.to_string(),
        from,
        to: None,
    }
}

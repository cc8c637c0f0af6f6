//! How much is asked for and how much is held back at every moment, read from the signals alone: what
//! pictures draw and what pages tell.

use std::collections::{HashMap, VecDeque};

use marblerun_trace::{EventKind, LaneId, LaneRole, Signal, Trace};

use crate::flow;

/// An amount over time: the events that changed it, by their place in the run, and how much there is
/// from each of them on. Nothing before the first.
pub type Changes<T> = Vec<(usize, T)>;

/// For each lane what was asked for and has not been delivered; none where there is no bound. Over with
/// the lane.
pub fn demand(trace: &Trace) -> Vec<Changes<Option<u64>>> {
    let mut lanes: Vec<Changes<Option<u64>>> = vec![Vec::new(); trace.lanes.len()];
    let mut is_over = vec![false; trace.lanes.len()];
    for (at, event) in trace.events.iter().enumerate() {
        let EventKind::Signal(id, signal) = &event.kind else {
            continue;
        };
        let lane = id.0 as usize;
        let (Some(changes), Some(is_over)) = (lanes.get_mut(lane), is_over.get_mut(lane)) else {
            continue;
        };
        let outstanding = changes.last().map_or(Some(0), |(_, amount)| *amount);
        let Some(outstanding) = outstanding.filter(|_| !*is_over) else {
            continue;
        };
        match signal {
            Signal::Request(n) if n.is_unbounded() => changes.push((at, None)),
            Signal::Request(n) => changes.push((at, Some(outstanding.saturating_add(n.0)))),
            Signal::Next(_) => changes.push((at, Some(outstanding.saturating_sub(1)))),
            signal if signal.is_terminal() => {
                *is_over = true;
                changes.push((at, Some(0)));
            }
            _ => {}
        }
    }
    lanes
}

/// For each lane how many values its operator holds back: those that came into it and leave it at a
/// later event, while they are in it. What never leaves was not held but dropped.
pub fn held(trace: &Trace) -> Vec<Changes<u64>> {
    let mut stays: Vec<Vec<(usize, bool)>> = vec![Vec::new(); trace.lanes.len()];
    for stay in stays_of_values(trace) {
        if let Some(of_lane) = stays.get_mut(stay.lane) {
            of_lane.extend([(stay.came, true), (stay.left, false)]);
        }
    }
    let changes = |mut stays: Vec<(usize, bool)>| {
        stays.sort_unstable();
        let mut amount = 0_u64;
        let change = |(at, came): (usize, bool)| {
            amount = if came { amount + 1 } else { amount - 1 };
            (at, amount)
        };
        stays.into_iter().map(change).collect()
    };
    stays.into_iter().map(changes).collect()
}

/// A value in an operator, between the events with which it came and left.
pub(crate) struct Stay {
    pub lane: usize,
    pub came: usize,
    pub left: usize,
}

/// All stays, in the order in which they end.
pub(crate) fn stays_of_values(trace: &Trace) -> Vec<Stay> {
    let mut arrived: HashMap<(LaneId, u32), VecDeque<usize>> = HashMap::new();
    let mut stays = Vec::new();
    for (at, event) in trace.events.iter().enumerate() {
        let EventKind::Signal(id, Signal::Next(value)) = event.kind else {
            continue;
        };
        let (Some(lane), Some(value)) = (trace.lane(id), trace.value(value)) else {
            continue;
        };
        let came = arrived
            .get_mut(&(id, value.identity))
            .and_then(VecDeque::pop_front);
        stays.extend(came.map(|came| Stay {
            lane: id.0 as usize,
            came,
            left: at,
        }));
        if let (LaneRole::Source(_), Some(parent)) = (lane.role, flow::parent(trace, id)) {
            let waiting = arrived.entry((parent, value.identity)).or_default();
            waiting.push_back(at);
        }
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TraceBuilder;

    #[test]
    fn what_is_asked_for_is_counted_until_it_has_come() {
        let mut b = TraceBuilder::default();
        let lane = b.chain(&["just(1)"])[0];
        b.request(lane, 2).next(lane, "1", 0, 0);
        b.request(lane, u64::MAX).next(lane, "2", 1, 0);
        let changes = demand(&b.build());
        let told: Vec<Option<u64>> = changes[0].iter().map(|(_, amount)| *amount).collect();
        assert_eq!(told, [Some(2), Some(1), None]);
        let mut b = TraceBuilder::default();
        let lane = b.chain(&["just(1)"])[0];
        b.request(lane, 2).signal(lane, Signal::Cancel);
        b.request(lane, 2);
        let changes = demand(&b.build());
        assert_eq!(changes[0].last().map(|(_, amount)| *amount), Some(Some(0)));
    }

    #[test]
    fn what_is_held_came_and_will_leave() {
        let mut b = TraceBuilder::default();
        let lanes = b.chain(&["delay(1)", "just(1)"]);
        let (outer, inner) = (lanes[0], lanes[1]);
        b.next(inner, "a", 0, 0).next(inner, "b", 1, 0);
        b.next(inner, "never", 2, 0);
        b.at(100, "timer").next(outer, "a", 0, 0);
        b.next(outer, "b", 1, 0);
        let trace = b.build();
        let told: Vec<u64> = held(&trace)[outer.0 as usize]
            .iter()
            .map(|(_, amount)| *amount)
            .collect();
        assert_eq!(told, [1, 2, 1, 0]);
        assert_eq!(held(&trace)[inner.0 as usize], []);
    }
}

//! How much demand a lane has, and how much its operator holds back, from the signals alone.

use std::collections::{HashMap, VecDeque};

use marblerun_trace::{EventKind, LaneId, LaneRole, Signal, Trace};

use crate::flow;
use crate::glyph::Stock;

/// An amount over time: from which event on there is how much.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amounts {
    pub stock: Stock,
    pub steps: Vec<(usize, u64)>,
}

/// For each lane what is worth seeing of demand and of held values.
pub(super) fn stocks(trace: &Trace) -> Vec<Vec<Amounts>> {
    let mut stocks: Vec<Vec<Amounts>> = vec![Vec::new(); trace.lanes.len()];
    for (lane, steps) in held(trace) {
        stocks[lane].push(Amounts {
            stock: Stock::Held,
            steps,
        });
    }
    for (stocks, steps) in stocks.iter_mut().zip(demand(trace)) {
        stocks.extend(steps.map(|steps| Amounts {
            stock: Stock::Demand,
            steps,
        }));
    }
    stocks
}

/// The demand of a lane while a run is read.
#[derive(Clone, Debug, Default)]
struct Demand {
    outstanding: u64,
    steps: Vec<(usize, u64)>,
    requests: u32,
    is_unbounded: bool,
    is_over: bool,
    /// The event with which it was used up, last.
    dried: Option<usize>,
    /// Whether the lane ever had to wait for more.
    waited: bool,
}

/// What was asked for and not yet delivered, of lanes that had to wait for demand.
fn demand(trace: &Trace) -> impl Iterator<Item = Option<Vec<(usize, u64)>>> {
    let mut lanes = vec![Demand::default(); trace.lanes.len()];
    for (at, event) in trace.events.iter().enumerate() {
        let EventKind::Signal(id, signal) = &event.kind else {
            continue;
        };
        let Some(lane) = lanes.get_mut(id.0 as usize) else {
            continue;
        };
        if lane.is_over || lane.is_unbounded {
            continue;
        }
        let time_passed = lane
            .dried
            .and_then(|dried| trace.events.get(dried))
            .is_some_and(|dried| dried.time < event.time);
        match signal {
            Signal::Request(n) => {
                lane.waited |= lane.dried.take().is_some();
                lane.is_unbounded = n.is_unbounded();
                lane.outstanding = lane.outstanding.saturating_add(n.0);
                lane.requests += 1;
                lane.steps.push((at, lane.outstanding));
            }
            Signal::Next(_) => {
                lane.outstanding = lane.outstanding.saturating_sub(1);
                lane.steps.push((at, lane.outstanding));
                if lane.outstanding == 0 {
                    lane.dried = Some(at);
                }
            }
            signal if signal.is_terminal() => {
                lane.waited |= time_passed && !matches!(signal, Signal::Complete);
                lane.is_over = true;
                lane.steps.push((at, 0));
            }
            _ => {}
        }
    }
    lanes.into_iter().map(|lane| {
        let worth_seeing = lane.waited && lane.requests > 1 && !lane.is_unbounded;
        worth_seeing.then_some(lane.steps)
    })
}

/// Values that came into an operator and left it at a later time, while they were in it.
fn held(trace: &Trace) -> Vec<(usize, Vec<(usize, u64)>)> {
    let mut arrived: HashMap<(LaneId, u32), VecDeque<usize>> = HashMap::new();
    let mut changes: Vec<Vec<(usize, bool)>> = vec![Vec::new(); trace.lanes.len()];
    let mut holds = vec![false; trace.lanes.len()];
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
        if let Some(came) = came {
            let index = id.0 as usize;
            changes[index].push((came, true));
            changes[index].push((at, false));
            holds[index] |= trace.events[came].time < event.time;
        }
        if let (LaneRole::Source(_), Some(parent)) = (lane.role, flow::parent(trace, id)) {
            let waiting = arrived.entry((parent, value.identity)).or_default();
            waiting.push_back(at);
        }
    }
    let mut held = Vec::new();
    for (lane, mut changes) in changes.into_iter().enumerate().filter(|(at, _)| holds[*at]) {
        changes.sort_unstable();
        let mut amount = 0_u64;
        let steps: Vec<(usize, u64)> = changes
            .into_iter()
            .map(|(at, came)| {
                amount = if came { amount + 1 } else { amount - 1 };
                (at, amount)
            })
            .collect();
        // One value that is late can be seen to be late.
        if steps.iter().any(|(_, amount)| *amount > 1) {
            held.push((lane, steps));
        }
    }
    held
}

//! What of demand and of held values is worth drawing.

use marblerun_trace::{EventKind, Signal, Trace};

use crate::amounts;
use crate::glyph::Stock;

/// An amount over time: from which event on there is how much.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Amounts {
    pub stock: Stock,
    pub steps: Vec<(usize, u64)>,
}

/// For each lane what is worth seeing of demand and of held values.
pub(super) fn stocks(trace: &Trace) -> Vec<Vec<Amounts>> {
    let held = held(trace).into_iter();
    let demand = demand(trace).into_iter();
    let amounts = |stock| move |steps| Amounts { stock, steps };
    held.zip(demand)
        .map(|(held, demand)| {
            let held = held.map(amounts(Stock::Held)).into_iter();
            held.chain(demand.map(amounts(Stock::Demand))).collect()
        })
        .collect()
}

/// What a lane waits for while a run is read.
#[derive(Clone, Debug, Default)]
struct Wait {
    requests: u32,
    /// The event with which demand was used up, last.
    dried: Option<usize>,
    /// Whether the lane ever had to wait for more.
    waited: bool,
}

/// What was asked for and not yet delivered, of lanes that had to wait for demand.
fn demand(trace: &Trace) -> Vec<Option<Vec<(usize, u64)>>> {
    let time = |at: usize| trace.events.get(at).map(|event| event.time);
    let worth_seeing = |steps: amounts::Changes<Option<u64>>| {
        let mut wait = Wait::default();
        for (at, amount) in &steps {
            match trace.events.get(*at).map(|event| &event.kind) {
                Some(EventKind::Signal(_, Signal::Request(_))) => {
                    wait.waited |= wait.dried.take().is_some();
                    wait.requests += 1;
                }
                Some(EventKind::Signal(_, Signal::Next(_))) if *amount == Some(0) => {
                    wait.dried = Some(*at);
                }
                Some(EventKind::Signal(_, Signal::Error(_) | Signal::Cancel)) => {
                    let dried = wait.dried.and_then(time);
                    wait.waited |= dried < time(*at) && dried.is_some();
                }
                _ => {}
            }
        }
        let bounded: Option<Vec<(usize, u64)>> = steps
            .into_iter()
            .map(|(at, amount)| Some((at, amount?)))
            .collect();
        bounded.filter(|_| wait.waited && wait.requests > 1)
    };
    let lanes = amounts::demand(trace).into_iter();
    lanes.map(worth_seeing).collect()
}

/// Values that left an operator at a later time than they came, where there were several at once: one
/// value that is late can be seen to be late.
fn held(trace: &Trace) -> Vec<Option<Vec<(usize, u64)>>> {
    let mut holds = vec![false; trace.lanes.len()];
    for stay in amounts::stays_of_values(trace) {
        let time = |at: usize| trace.events.get(at).map(|event| event.time);
        holds[stay.lane] |= time(stay.came) < time(stay.left);
    }
    let lanes = amounts::held(trace).into_iter().zip(holds);
    lanes
        .map(|(steps, holds)| {
            let several = steps.iter().any(|(_, amount)| *amount > 1);
            (holds && several).then_some(steps)
        })
        .collect()
}

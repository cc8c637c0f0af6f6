//! In which order lanes stand below each other, and what they are called: the same in pictures and
//! in text.

use std::collections::HashMap;

use marblerun_trace::{Lane, LaneId, LaneRole, Trace};

/// A lane in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Station {
    pub lane: LaneId,
    /// In how many inner streams it lies.
    pub depth: u32,
    /// Whether another chain ended before it.
    pub begins_chain: bool,
}

/// The lane that a lane feeds. Lanes are in order of subscription, so a parent that comes later is
/// none: that also rules out circles.
pub(crate) fn parent(trace: &Trace, lane: LaneId) -> Option<LaneId> {
    trace
        .lane(lane)?
        .role
        .parent()
        .filter(|parent| parent.0 < lane.0)
}

/// All lanes in order of data flow: sources first, then inner streams, then what they feed.
pub(crate) fn stations(trace: &Trace) -> Vec<Station> {
    let mut feeders: Vec<(Vec<LaneId>, Vec<LaneId>)> = vec![Default::default(); trace.lanes.len()];
    let mut roots = Vec::new();
    for (id, lane) in numbered(trace) {
        match (parent(trace, id), lane.role) {
            (None, _) => roots.push(id),
            (Some(parent), LaneRole::Inner(_)) => feeders[parent.0 as usize].1.push(id),
            (Some(parent), _) => feeders[parent.0 as usize].0.push(id),
        }
    }
    for (sources, _) in &mut feeders {
        // As they are written: companions are subscribed before the stream they go with.
        sources.sort_by_key(|source| trace.lane(*source).map(|lane| lane.assembly));
    }
    let mut stations = Vec::with_capacity(trace.lanes.len());
    for (root, follows) in in_order_of_flow(trace, &roots) {
        let start = stations.len();
        // Not recursive: a chain may be longer than the stack. What is popped first stands last.
        let mut pending = vec![(root, 0)];
        while let Some((lane, depth)) = pending.pop() {
            stations.push(Station {
                lane,
                depth,
                begins_chain: false,
            });
            let (sources, inners) = &feeders[lane.0 as usize];
            pending.extend(sources.iter().map(|source| (*source, depth)));
            pending.extend(inners.iter().map(|inner| (*inner, depth + 1)));
        }
        stations[start..].reverse();
        stations[start].begins_chain = start > 0 && !follows;
    }
    stations
}

/// Chains with those that a shared stream connects right before the one that reads it, which then
/// follows; by the last lane of each.
fn in_order_of_flow(trace: &Trace, roots: &[LaneId]) -> Vec<(LaneId, bool)> {
    let mut chain_of: Vec<Option<usize>> = vec![None; trace.lanes.len()];
    let mut reader_of: HashMap<u32, usize> = HashMap::new();
    for (at, root) in roots.iter().enumerate() {
        chain_of[root.0 as usize] = Some(at);
    }
    for (id, lane) in numbered(trace) {
        let chain = parent(trace, id).and_then(|parent| chain_of[parent.0 as usize]);
        let chain = chain.or(chain_of[id.0 as usize]);
        chain_of[id.0 as usize] = chain;
        if let Some(chain) = chain {
            reader_of.entry(lane.assembly).or_insert(chain);
        }
    }
    let mut feeding: Vec<Vec<usize>> = vec![Vec::new(); roots.len()];
    let mut is_fed_first = vec![false; roots.len()];
    for (at, root) in roots.iter().enumerate() {
        let lane = trace.lane(*root);
        let connected = lane.filter(|lane| lane.role == LaneRole::Connected);
        // What is called on a publisher is the next call that is assembled.
        let reader = connected.and_then(|lane| reader_of.get(&lane.assembly.checked_add(1)?));
        if let Some(reader) = reader.filter(|reader| **reader != at) {
            feeding[*reader].push(at);
            is_fed_first[at] = true;
        }
    }
    let mut order = Vec::with_capacity(roots.len());
    let mut seen = vec![false; roots.len()];
    // Circles, which no program makes, have no first one: they come last.
    let first = (0..roots.len()).filter(|at| !is_fed_first[*at]);
    for start in first.chain(0..roots.len()) {
        let mut pending = vec![(start, false)];
        while let Some((at, is_fed)) = pending.pop() {
            if is_fed {
                order.push((roots[at], !feeding[at].is_empty()));
            } else if !std::mem::replace(&mut seen[at], true) {
                pending.push((at, true));
                pending.extend(feeding[at].iter().rev().map(|feeder| (*feeder, false)));
            }
        }
    }
    order
}

/// Lanes with their numbers.
pub(crate) fn numbered(trace: &Trace) -> impl Iterator<Item = (LaneId, &Lane)> {
    (0..).map(LaneId).zip(&trace.lanes)
}

/// The call as it stands in a chain: operators with their dot.
pub(crate) fn label(lane: &Lane) -> String {
    if lane.is_factory {
        lane.call.clone()
    } else {
        format!(".{}", lane.call)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TraceBuilder;

    fn check(lanes: &[(&str, LaneRole)], expected: &str) {
        let mut builder = TraceBuilder::default();
        for (call, role) in lanes {
            builder.lane(call, *role);
        }
        let mut trace = builder.build();
        // Arguments are assembled from left to right.
        for lane in &mut trace.lanes {
            lane.assembly = u32::from(lane.operator.as_bytes()[0]);
        }
        let shown: Vec<String> = stations(&trace)
            .iter()
            .map(|station| {
                let gap = if station.begins_chain { "/ " } else { "" };
                let indent = ">".repeat(station.depth as usize);
                format!(
                    "{gap}{indent}{}",
                    trace.lanes[station.lane.0 as usize].operator
                )
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn sources_stand_above_what_they_feed() {
        use LaneRole::*;
        check(&[], "");
        check(
            &[
                ("take", Root),
                ("map", Source(LaneId(0))),
                ("just", Source(LaneId(1))),
            ],
            "just map take",
        );
        check(
            &[("a", Root), ("b", Root), ("c", Source(LaneId(1)))],
            "a / c b",
        );
        check(
            &[
                ("zip", Root),
                ("a", Source(LaneId(0))),
                ("b", Source(LaneId(0))),
            ],
            "a b zip",
        );
        check(
            &[
                ("flatMap", Root),
                ("just", Source(LaneId(0))),
                ("inner", Inner(LaneId(0))),
                ("deep", Source(LaneId(2))),
                ("second", Inner(LaneId(0))),
            ],
            "just >deep >inner >second flatMap",
        );
        check(&[("a", Source(LaneId(1))), ("b", Source(LaneId(0)))], "b a");
        check(&[("a", Source(LaneId(7)))], "a");
    }

    #[test]
    fn what_is_shared_stands_above_those_who_read_it() {
        use LaneRole::*;
        // Two subscribers of `b`, which is connected to `a` when the second one is there.
        let lanes = [
            ("c", Root),
            ("b", Source(LaneId(0))),
            ("a", Connected),
            ("c", Root),
            ("b", Source(LaneId(3))),
        ];
        check(&lanes, "a b c / b c");
        // A circle, which no program makes.
        check(&[("b", Connected), ("a", Connected)], "a b");
    }
}

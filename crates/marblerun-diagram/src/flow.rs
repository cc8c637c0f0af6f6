//! In which order lanes stand below each other, and what they are called: the same in pictures and
//! in text.

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
    let mut stations = Vec::with_capacity(trace.lanes.len());
    for root in roots {
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
        stations[start].begins_chain = start > 0;
    }
    stations
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
        let trace = builder.build();
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
}

//! Which lanes have no row of their own.

use marblerun_trace::{LaneId, LaneRole, Trace};

use crate::flow;
use crate::settings::Settings;
use crate::theme;

/// For each lane the one it is folded into: because the settings say so, or because its operator has
/// more inner streams than anybody could tell apart.
pub(super) fn folds(trace: &Trace, settings: &Settings) -> Vec<Option<LaneId>> {
    let mut folds: Vec<Option<LaneId>> = vec![None; trace.lanes.len()];
    let mut inners = vec![0_usize; trace.lanes.len()];
    let many = trace.lanes.len() > theme::MANY_LANES;
    // A lane comes after the one it feeds.
    for (id, lane) in flow::numbered(trace) {
        let Some(parent) = flow::parent(trace, id) else {
            continue;
        };
        let at = parent.0 as usize;
        let nth = matches!(lane.role, LaneRole::Inner(_)).then(|| {
            inners[at] += 1;
            inners[at]
        });
        let is_surplus = many && nth.is_some_and(|nth| nth > theme::MOST_INNERS);
        let into_parent = settings.folded.contains(&parent) || is_surplus;
        folds[id.0 as usize] = folds[at].or_else(|| into_parent.then_some(parent));
    }
    folds
}

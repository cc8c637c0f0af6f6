//! Which calls share a row: those of one place in the program, one after the other.

use std::collections::HashMap;

use marblerun_trace::{CallId, EventKind, SourceSpan, Trace};

/// The calls of a row, and how deep it lies in the answers of others.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CallRow {
    pub calls: Vec<CallId>,
    pub depth: u32,
}

/// The rows of all calls: below the row of the call in whose answer their first one was made.
pub(super) fn rows(trace: &Trace) -> Vec<CallRow> {
    let ends = ends(trace);
    let mut rows: Vec<CallRow> = Vec::new();
    let mut below: Vec<Vec<usize>> = Vec::new();
    let mut roots = Vec::new();
    let mut row_of: Vec<Option<usize>> = vec![None; trace.calls.len()];
    // The rows of one place, each with the event from which on it is free.
    let mut of_place: HashMap<SourceSpan, Vec<(usize, Option<usize>)>> = HashMap::new();
    for (at, event) in trace.events.iter().enumerate() {
        let EventKind::Called(id) = event.kind else {
            continue;
        };
        let (Some(call), Some(own)) = (trace.call(id), row_of.get(id.0 as usize)) else {
            continue;
        };
        if own.is_some() {
            continue;
        }
        let end = ends.get(id.0 as usize).copied().flatten();
        let mut places = call.span.map(|span| of_place.entry(span).or_default());
        let free = places.as_mut().and_then(|places| {
            let mut places = places.iter_mut();
            places.find(|(_, free_from)| free_from.is_some_and(|free_from| free_from < at))
        });
        let row = match free {
            Some((row, free_from)) => {
                *free_from = end;
                *row
            }
            None => {
                let row = rows.len();
                let parent = call.parent.and_then(|id| *row_of.get(id.0 as usize)?);
                match parent {
                    Some(parent) => below[parent].push(row),
                    None => roots.push(row),
                }
                let depth = parent.map_or(0, |parent| rows[parent].depth + 1);
                rows.push(CallRow {
                    calls: Vec::new(),
                    depth,
                });
                below.push(Vec::new());
                if let Some(places) = places {
                    places.push((row, end));
                }
                row
            }
        };
        rows[row].calls.push(id);
        row_of[id.0 as usize] = Some(row);
    }
    // Not recursive: answers may lead to calls that are answered, and so on.
    let mut pending: Vec<usize> = roots.into_iter().rev().collect();
    let mut in_order = Vec::with_capacity(rows.len());
    while let Some(row) = pending.pop() {
        in_order.push(std::mem::take(&mut rows[row]));
        pending.extend(below[row].iter().rev());
    }
    in_order
}

/// The event that answered each call.
fn ends(trace: &Trace) -> Vec<Option<usize>> {
    let mut ends = vec![None; trace.calls.len()];
    for (at, event) in trace.events.iter().enumerate() {
        if let EventKind::Replied(id, _) = &event.kind
            && let Some(end @ None) = ends.get_mut(id.0 as usize)
        {
            *end = Some(at);
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use marblerun_trace::CallKind;

    use super::*;
    use crate::testing::TraceBuilder;

    #[test]
    fn calls_of_one_place_share_a_row_if_they_do_not_overlap() {
        let mut b = TraceBuilder::default();
        let first = b.call("draw(1)", CallKind::Callback, None, &[]);
        let other = b.call("draw(2)", CallKind::Callback, None, &[]);
        b.at(100, "timer").reply(first, "done", 1);
        let third = b.call("draw(3)", CallKind::Callback, Some(first), &[]);
        b.at(200, "timer")
            .reply(third, "done", 2)
            .reply(other, "done", 3);
        let mut trace = b.build();
        let apart: Vec<CallRow> = rows(&trace);
        let calls = |rows: &[CallRow]| -> Vec<(u32, Vec<u32>)> {
            let row = |row: &CallRow| (row.depth, row.calls.iter().map(|id| id.0).collect());
            rows.iter().map(row).collect()
        };
        assert_eq!(calls(&apart), [(0, vec![0]), (1, vec![2]), (0, vec![1])]);
        for call in &mut trace.calls {
            call.span = Some(SourceSpan {
                file: 0,
                start: 1,
                end: 2,
            });
        }
        assert_eq!(calls(&rows(&trace)), [(0, vec![0, 2]), (0, vec![1])]);
    }
}

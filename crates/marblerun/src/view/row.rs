//! The rows of a picture.

use marblerun_diagram::Scene;
use marblerun_diagram::amounts::{self, Changes};
use marblerun_diagram::glyph::Place as RowOf;
use marblerun_trace::{LaneId, Trace};

use super::look::{Look, Site};
use super::place::{Places, Sites};
use crate::problem::TextRange;

/// A row of a picture, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Row {
    /// What it is the row of.
    pub kind: RowKind,
    /// Its name: the call as it stands in a chain.
    pub label: String,
    /// In how many inner streams or answers it lies.
    pub depth: u32,
    /// The y of the middle of its name, in the picture's units.
    pub name: f64,
    /// The x where its name begins.
    pub left: f64,
    /// The y where it begins.
    pub top: f64,
    /// The y where it ends.
    pub bottom: f64,
    /// The code that made it.
    pub source: Option<TextRange>,
    /// What it keeps from run to run.
    pub site: Option<Site>,
    /// How many lanes feed it, those that feed them not counted.
    pub feeders: u32,
    /// Whether what feeds it is told in the row above, because that was asked for.
    pub is_folded: bool,
    /// Values asked for and not delivered yet.
    pub demand: Vec<Amount>,
    /// Values that its operator holds back.
    pub held: Vec<Amount>,
}

/// What a row is the row of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RowKind {
    /// A subscription of an operator call.
    Lane,
    /// The lanes that are folded into the next one.
    Folded,
    /// The calls of one place, which are answered later.
    Call,
    /// Threads, monitors, output and the rest.
    #[default]
    Other,
}

/// How much there is from an event on, until the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Amount {
    /// The number of the event.
    pub event: u32,
    /// How much; none if there is no bound.
    pub amount: Option<u32>,
}

impl Row {
    /// How much is asked for when so many events have happened; none if there is no bound.
    pub fn demand_after(&self, events: usize) -> Option<u32> {
        amount_after(&self.demand, events).map_or(Some(0), |it| it.amount)
    }

    /// How much is held back when so many events have happened.
    pub fn held_after(&self, events: usize) -> u32 {
        let held = amount_after(&self.held, events);
        held.and_then(|it| it.amount).unwrap_or(0)
    }
}

fn amount_after(amounts: &[Amount], events: usize) -> Option<Amount> {
    let happened = amounts.partition_point(|it| (it.event as usize) < events);
    amounts.get(happened.checked_sub(1)?).copied()
}

/// The rows of a run.
pub(super) fn rows(trace: &Trace, scene: &Scene, look: &Look, places: &mut Places<'_>) -> Vec<Row> {
    let sites = places.sites_of_lanes(trace);
    let mut sites_of_calls = Sites::default();
    let mut demand = amounts::demand(trace);
    let mut held = amounts::held(trace);
    let mut feeders = vec![0_u32; trace.lanes.len()];
    for parent in trace.lanes.iter().filter_map(|lane| lane.role.parent()) {
        if let Some(feeders) = feeders.get_mut(parent.0 as usize) {
            *feeders += 1;
        }
    }
    let row = |band: &marblerun_diagram::scene::Band| {
        let row = Row {
            label: band.label.clone(),
            depth: band.depth,
            name: band.name,
            left: band.left,
            top: band.top,
            bottom: band.bottom,
            ..Row::default()
        };
        match band.place {
            RowOf::Lane(id) => {
                let at = id.0 as usize;
                let site = sites.get(at).copied().flatten();
                let span = trace.lane(id).and_then(|lane| lane.span);
                Row {
                    kind: RowKind::Lane,
                    source: span.and_then(|span| places.of(span)).map(|it| it.range),
                    site,
                    feeders: feeders.get(at).copied().unwrap_or(0),
                    is_folded: site.is_some_and(|site| look.folded.contains(&site)),
                    demand: changes(&mut demand, id, |amount| amount),
                    held: changes(&mut held, id, Some),
                    ..row
                }
            }
            RowOf::Folded(_) => Row {
                kind: RowKind::Folded,
                ..row
            },
            RowOf::Call(id) => {
                let span = trace.call(id).and_then(|call| call.span);
                let place = span.and_then(|span| places.of(span));
                Row {
                    kind: RowKind::Call,
                    source: place.map(|place| place.range),
                    site: place.map(|place| sites_of_calls.next(place)),
                    ..row
                }
            }
            _ => row,
        }
    };
    scene.bands.iter().map(row).collect()
}

fn changes<T>(
    of_lanes: &mut [Changes<T>],
    lane: LaneId,
    amount: impl Fn(T) -> Option<u64>,
) -> Vec<Amount> {
    let changes = of_lanes.get_mut(lane.0 as usize).map(std::mem::take);
    let most = |amount: u64| u32::try_from(amount).unwrap_or(u32::MAX);
    let change = |(at, value): (usize, T)| Amount {
        event: u32::try_from(at).unwrap_or(u32::MAX),
        amount: amount(value).map(most),
    };
    changes
        .unwrap_or_default()
        .into_iter()
        .map(change)
        .collect()
}

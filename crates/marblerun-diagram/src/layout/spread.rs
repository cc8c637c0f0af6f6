//! Where each event stands on the x axis.
//!
//! All glyphs of an instant are first laid out among themselves: in their one total order, never
//! to the left of an earlier one, and to the right of it only where both need the same track. A
//! signal that runs down a chain thus stands in one column. Instants are then placed by time, and
//! moved to the right where they would touch an earlier one. The cost is linear in the events.

use marblerun_trace::Time;

use crate::layout::axis::{Axis, Slot, Stretch, nanos};
use crate::theme;

/// The room a glyph takes in one track, from the x of its event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Footprint {
    pub track: usize,
    pub left: f64,
    pub right: f64,
}

/// A glyph can be in two tracks.
pub(crate) type Footprints = [Option<Footprint>; 2];

/// The room there is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    /// How many tracks there are.
    pub tracks: usize,
    /// The x of time zero.
    pub origin: f64,
    /// The x to end at, if that is possible.
    pub right: f64,
}

/// The axis, and the x of each event.
pub(crate) struct Spread {
    pub axis: Axis,
    pub x: Vec<f64>,
}

/// Places events, given by their times in order and by what they take.
pub(crate) fn spread(times: &[Time], taken: &[Footprints], room: Room) -> Spread {
    let mut groups = groups(times);
    let mut x = offsets(&groups, taken, room.tracks);
    for group in &mut groups {
        group.width = group.events.clone().last().map_or(0.0, |event| x[event]);
    }
    let scale = scale(&groups, taken, &x, room);
    let (slots, edge) = place(&groups, taken, &x, room, scale);
    for (group, slot) in groups.iter().zip(&slots) {
        for event in group.events.clone() {
            x[event] += slot.start;
        }
    }
    let last = slots.last().map_or(room.origin, |slot| slot.end);
    let right = room
        .right
        .max(edge + theme::GAP)
        .max(last + theme::TRAIL)
        .ceil();
    Spread {
        axis: Axis {
            slots,
            scale: scale.pixels,
            right,
        },
        x,
    }
}

/// The events of one instant.
struct Group {
    time: Time,
    events: std::ops::Range<usize>,
    width: f64,
}

fn groups(times: &[Time]) -> Vec<Group> {
    let mut groups = vec![Group {
        time: Time::ZERO,
        events: 0..0,
        width: 0.0,
    }];
    for (event, time) in times.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if *time <= group.time => group.events.end = event + 1,
            _ => groups.push(Group {
                time: *time,
                events: event..event + 1,
                width: 0.0,
            }),
        }
    }
    groups
}

/// The x of each event from the start of its instant.
fn offsets(groups: &[Group], taken: &[Footprints], tracks: usize) -> Vec<f64> {
    let mut offsets = vec![0.0; taken.len()];
    let mut edges = vec![f64::NEG_INFINITY; tracks];
    for group in groups {
        let mut here: f64 = 0.0;
        for event in group.events.clone() {
            here = taken[event]
                .iter()
                .flatten()
                .map(|taken| edges[taken.track] + theme::GAP - taken.left)
                .fold(here, f64::max)
                .ceil();
            for taken in taken[event].iter().flatten() {
                edges[taken.track] = here + taken.right;
            }
            offsets[event] = here;
        }
        for taken in taken[group.events.clone()].iter().flatten().flatten() {
            edges[taken.track] = f64::NEG_INFINITY;
        }
    }
    offsets
}

/// How time becomes length.
#[derive(Clone, Copy, Debug)]
struct Scale {
    /// Pixels for a nanosecond.
    pixels: f64,
    /// No silence is shorter than this when it is shortened.
    silence: u64,
}

/// As large as fills the room and gives the usual instant its usual pitch, or a little larger if
/// then no instant is moved.
fn scale(groups: &[Group], taken: &[Footprints], offsets: &[f64], room: Room) -> Scale {
    let gap = |pair: &[Group]| pair[1].time.nanos() - pair[0].time.nanos();
    let mut gaps: Vec<u64> = groups.windows(2).map(gap).collect();
    let (Some(last), false) = (groups.last(), gaps.is_empty()) else {
        return Scale {
            pixels: theme::TICK_PITCH / 1e8,
            silence: u64::MAX,
        };
    };
    let middle = gaps.len() / 2;
    let usual = *gaps.select_nth_unstable(middle).1;
    let silence = usual.saturating_mul(theme::SILENCE);
    let fill = (room.right - room.origin - theme::TRAIL - last.width) / nanos(last.time);
    let pixels = fill.max(theme::INSTANT_PITCH / usual as f64);

    let packed = Scale {
        pixels: 0.0,
        silence: u64::MAX,
    };
    let (packed, _) = place(groups, taken, offsets, room, packed);
    let even = packed
        .windows(2)
        .map(|pair| (pair[1].start - pair[0].start) / nanos(pair[1].time - pair[0].time))
        .fold(pixels, f64::max);
    let pixels = if even <= pixels * theme::PATIENCE {
        even
    } else {
        pixels
    };
    Scale { pixels, silence }
}

/// Places instants; also says how far right the last glyph reaches.
fn place(
    groups: &[Group],
    taken: &[Footprints],
    offsets: &[f64],
    room: Room,
    scale: Scale,
) -> (Vec<Slot>, f64) {
    let mut slots: Vec<Slot> = Vec::with_capacity(groups.len());
    let mut edges = vec![f64::NEG_INFINITY; room.tracks];
    let mut rightmost = room.origin;
    for group in groups {
        let mut start = room.origin;
        if let Some(before) = slots.last_mut() {
            let gap = group.time - before.time;
            let linear = before.start + nanos(gap) * scale.pixels;
            let shortened = before.end + theme::LONGEST_SILENCE;
            let is_silence = gap.nanos() > scale.silence && linear > shortened;
            let linear = if is_silence { shortened } else { linear };
            start = group
                .events
                .clone()
                .flat_map(|event| {
                    taken[event]
                        .iter()
                        .flatten()
                        .map(move |taken| (event, taken))
                })
                .map(|(event, taken)| edges[taken.track] + theme::GAP - taken.left - offsets[event])
                .fold(
                    linear.round().max(before.end + theme::INSTANT_GAP),
                    f64::max,
                )
                .ceil();
            // A shortened silence is told as one even if its instants need some of its room.
            before.next = match is_silence {
                true => Stretch::Broken,
                false if start > linear.round() => Stretch::Wide,
                false => Stretch::Linear,
            };
        }
        for event in group.events.clone() {
            for taken in taken[event].iter().flatten() {
                edges[taken.track] = start + offsets[event] + taken.right;
                rightmost = rightmost.max(edges[taken.track]);
            }
        }
        let end = start + group.width;
        slots.push(Slot {
            time: group.time,
            start,
            end,
            next: Stretch::Linear,
        });
    }
    (slots, rightmost)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events as (time in ms, track), each 10 wide to both sides; gives their x.
    fn check(events: &[(u64, usize)], expected: &[f64]) {
        let times: Vec<Time> = events
            .iter()
            .map(|(ms, _)| Time::from_millis(*ms))
            .collect();
        let taken: Vec<Footprints> = events
            .iter()
            .map(|(_, track)| {
                [
                    Some(Footprint {
                        track: *track,
                        left: -10.0,
                        right: 10.0,
                    }),
                    None,
                ]
            })
            .collect();
        let room = Room {
            tracks: 3,
            origin: 0.0,
            right: 434.0,
        };
        assert_eq!(spread(&times, &taken, room).x, expected, "{events:?}");
    }

    #[test]
    fn time_is_linear_where_it_can_be() {
        check(&[], &[]);
        check(&[(0, 0), (100, 0), (400, 0)], &[0.0, 100.0, 400.0]);
        check(&[(100, 0), (100, 1), (400, 2)], &[100.0, 100.0, 400.0]);
    }

    #[test]
    fn one_track_is_shared_side_by_side_and_columns_stay_together() {
        check(
            &[(100, 0), (100, 1), (100, 0), (100, 1)],
            &[376.0, 376.0, 400.0, 400.0],
        );
        check(&[(100, 0), (100, 0), (100, 1)], &[376.0, 400.0, 400.0]);
    }

    #[test]
    fn near_instants_are_moved_apart() {
        check(&[(0, 0), (1, 0), (400, 0)], &[0.0, 24.0, 423.0]);
        check(&[(0, 0), (1, 1), (400, 0)], &[0.0, 14.0, 413.0]);
    }

    #[test]
    fn long_silences_are_shortened() {
        check(
            &[(0, 0), (10, 0), (20, 0), (90_000, 0)],
            &[0.0, 44.0, 88.0, 328.0],
        );
    }
}

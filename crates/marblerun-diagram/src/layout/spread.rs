//! Where each event stands on the x axis.
//!
//! All glyphs of an instant are first laid out among themselves: in their one total order, never
//! to the left of an earlier one, and to the right of it only where both need the same track. A
//! signal that runs down a chain thus stands in one column. Instants are then placed by time, and
//! moved to the right where they would touch an earlier one. The cost is linear in the events.
//!
//! Several runs can share one axis: what happens in an instant is laid out for each of them by
//! itself, and the instant has room for all.

use std::collections::BTreeMap;
use std::ops::Range;

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

/// The events of a run, and the room that they take.
#[derive(Debug)]
pub(crate) struct Voice {
    /// When they happen, in order.
    pub times: Vec<Time>,
    /// What they take.
    pub taken: Vec<Footprints>,
    /// How many tracks there are.
    pub tracks: usize,
}

/// The room there is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    /// The x of time zero.
    pub origin: f64,
    /// The x to end at, if that is possible.
    pub right: f64,
    /// Whether that is a width to fit into rather than one to begin with.
    pub fits: bool,
    /// Whether a busy run is told in parts.
    pub is_busy: bool,
}

impl Room {
    /// Room for both.
    pub(crate) fn around(self, other: Room) -> Room {
        Room {
            origin: self.origin.max(other.origin),
            right: self.right.max(other.right),
            fits: self.fits && other.fits,
            is_busy: self.is_busy || other.is_busy,
        }
    }

    /// Where the axis ends if it has to end behind these.
    fn right_of(&self, last: Option<&Slot>, edge: f64) -> f64 {
        let last = last.map_or(self.origin, |slot| slot.end);
        (edge + theme::GAP).max(last + theme::TRAIL).ceil()
    }

    /// What remains of a long silence if there are so many.
    fn silence(&self, silences: usize) -> f64 {
        let all = theme::LONGEST_SILENCE * theme::FEW_SILENCES;
        let longest = (all / silences.max(1) as f64)
            .clamp(theme::SHORTEST_SILENCE, theme::LONGEST_SILENCE)
            .round();
        let share = (self.right - self.origin) * theme::SILENCE_SHARE;
        match self.fits {
            true => share.min(longest),
            false => longest,
        }
    }
}

/// The axis, and the x of each event, one run after the other.
pub(crate) struct Spread {
    pub axis: Axis,
    pub x: Vec<f64>,
}

/// Places the events of runs on one axis.
pub(crate) fn spread(voices: &[Voice], room: Room) -> Spread {
    let mut groups = groups(voices);
    let taken = taken(voices);
    let mut x = offsets(&groups, &taken);
    for group in &mut groups {
        let last = group
            .events
            .iter()
            .filter_map(|events| events.clone().last());
        group.width = last.map(|event| x[event]).fold(0.0, f64::max);
        // The start of time is always there.
        let is_taken = |event: usize| taken.of[event].iter().any(Option::is_some);
        group.is_seen = group.time == Time::ZERO || group.events().any(is_taken);
    }
    let scale = scale(&groups, &taken, &x, room);
    let (slots, edge) = place(&groups, &taken, &x, room, scale);
    for (group, slot) in groups.iter().zip(&slots) {
        for event in group.events() {
            x[event] += slot.start;
        }
    }
    let needed = room.right_of(slots.last(), edge);
    // Where all happens at once, there is no time to show.
    let right = match groups.len() {
        1 if !room.fits => needed.max(room.origin + theme::SHORTEST_AXIS).ceil(),
        _ => needed.max(room.right.ceil()),
    };
    Spread {
        axis: Axis {
            slots,
            scale: scale.pixels,
            right,
        },
        x,
    }
}

/// What the events of all runs take: no two runs share a track.
struct Taken {
    of: Vec<Footprints>,
    tracks: usize,
}

fn taken(voices: &[Voice]) -> Taken {
    let mut all = Taken {
        of: Vec::new(),
        tracks: 0,
    };
    for voice in voices {
        let first = all.tracks;
        let behind = |taken: Footprint| Footprint {
            track: first + taken.track,
            ..taken
        };
        let shifted = voice.taken.iter();
        all.of
            .extend(shifted.map(|both| both.map(|taken| taken.map(behind))));
        all.tracks += voice.tracks;
    }
    all
}

/// The events of one instant.
struct Group {
    time: Time,
    /// Those of each run that has any.
    events: Vec<Range<usize>>,
    width: f64,
    /// Whether anything is seen of it.
    is_seen: bool,
}

impl Group {
    fn events(&self) -> impl Iterator<Item = usize> {
        self.events.iter().cloned().flatten()
    }
}

fn groups(voices: &[Voice]) -> Vec<Group> {
    let mut groups: BTreeMap<Time, Vec<Range<usize>>> = BTreeMap::new();
    groups.insert(Time::ZERO, Vec::new());
    let mut first = 0;
    for voice in voices {
        let mut now = Time::ZERO;
        let mut start = first;
        let mut close = |time: Time, events: Range<usize>| {
            if !events.is_empty() {
                groups.entry(time).or_default().push(events);
            }
        };
        for (event, time) in (first..).zip(&voice.times) {
            if *time > now {
                close(now, start..event);
                (now, start) = (*time, event);
            }
        }
        first += voice.times.len();
        close(now, start..first);
    }
    let group = |(time, events)| Group {
        time,
        events,
        width: 0.0,
        is_seen: true,
    };
    groups.into_iter().map(group).collect()
}

/// The x of each event from the start of its instant.
fn offsets(groups: &[Group], taken: &Taken) -> Vec<f64> {
    let mut offsets = vec![0.0; taken.of.len()];
    let mut edges = vec![f64::NEG_INFINITY; taken.tracks];
    for events in groups.iter().flat_map(|group| &group.events) {
        let mut here: f64 = 0.0;
        for event in events.clone() {
            here = taken.of[event]
                .iter()
                .flatten()
                .map(|taken| edges[taken.track] + theme::GAP - taken.left)
                .fold(here, f64::max)
                .ceil();
            for taken in taken.of[event].iter().flatten() {
                edges[taken.track] = here + taken.right;
            }
            offsets[event] = here;
        }
        for taken in taken.of[events.clone()].iter().flatten().flatten() {
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
    /// What then remains of it.
    remains: f64,
}

/// As large as fills the room and gives the usual instant its usual pitch, or a little larger if
/// then no instant is moved. In a room to fit into, as large as fits.
fn scale(groups: &[Group], taken: &Taken, offsets: &[f64], room: Room) -> Scale {
    let seen: Vec<u64> = groups
        .iter()
        .filter(|group| group.is_seen)
        .map(|group| group.time.nanos())
        .collect();
    let mut gaps: Vec<u64> = seen.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let (Some(last), false) = (groups.last(), gaps.is_empty()) else {
        return Scale {
            pixels: theme::TICK_PITCH / 1e8,
            silence: u64::MAX,
            remains: 0.0,
        };
    };
    let middle = gaps.len() / 2;
    let usual = match room.is_busy {
        true => (last.time.nanos() / theme::PARTS as u64).max(1),
        false => *gaps.select_nth_unstable(middle).1,
    };
    let silence = usual.saturating_mul(theme::SILENCE);
    let remains = room.silence(gaps.iter().filter(|gap| **gap > silence).count());
    let fill = (room.right - room.origin - theme::TRAIL - last.width) / nanos(last.time);
    let pitch = theme::INSTANT_PITCH / usual as f64;

    let packed = Scale {
        pixels: 0.0,
        silence: u64::MAX,
        remains: 0.0,
    };
    let (packed, _) = place(groups, taken, offsets, room, packed);
    let even = packed
        .windows(2)
        .map(|pair| (pair[1].start - pair[0].start) / nanos(pair[1].time - pair[0].time))
        .fold(0.0, f64::max);
    let patiently = |pixels: f64| match even <= pixels * theme::PATIENCE {
        true => even.max(pixels),
        false => pixels,
    };
    let wanted = patiently(fill.max(pitch));
    let pixels = match room.fits {
        true => fitting(wanted, |pixels| {
            let scale = Scale {
                pixels,
                silence,
                remains,
            };
            let (slots, edge) = place(groups, taken, offsets, room, scale);
            room.right_of(slots.last(), edge) <= room.right
        })
        // There will be scrolling; what fills the room is nothing to aim for.
        .unwrap_or_else(|| patiently(pitch)),
        false => wanted,
    };
    Scale {
        pixels,
        silence,
        remains,
    }
}

/// The largest scale up to the wanted one that fits, if there is one.
fn fitting(wanted: f64, fits: impl Fn(f64) -> bool) -> Option<f64> {
    const STEPS: usize = 12;
    if fits(wanted) {
        return Some(wanted);
    }
    let (mut fitting, mut too_large) = (wanted / theme::TIGHTEST, wanted);
    if !fits(fitting) {
        return None;
    }
    for _ in 0..STEPS {
        let middle = f64::midpoint(fitting, too_large);
        match fits(middle) {
            true => fitting = middle,
            false => too_large = middle,
        }
    }
    Some(fitting)
}

/// Places instants; also says how far right the last glyph reaches.
fn place(
    groups: &[Group],
    taken: &Taken,
    offsets: &[f64],
    room: Room,
    scale: Scale,
) -> (Vec<Slot>, f64) {
    let mut slots: Vec<Slot> = Vec::with_capacity(groups.len());
    let mut edges = vec![f64::NEG_INFINITY; taken.tracks];
    let mut rightmost = room.origin;
    for group in groups {
        let mut start = room.origin;
        if let Some(before) = slots.last_mut() {
            let gap = group.time - before.time;
            let linear = before.start + nanos(gap) * scale.pixels;
            let shortened = before.end + scale.remains;
            let is_silence = gap.nanos() > scale.silence && linear > shortened;
            let linear = if is_silence { shortened } else { linear };
            let apart = if group.is_seen {
                theme::INSTANT_GAP
            } else {
                0.0
            };
            start = group
                .events()
                .flat_map(|event| {
                    taken.of[event]
                        .iter()
                        .flatten()
                        .map(move |taken| (event, taken))
                })
                .map(|(event, taken)| edges[taken.track] + theme::GAP - taken.left - offsets[event])
                .fold(linear.round().max(before.end + apart), f64::max)
                .ceil();
            // A shortened silence is told as one even if its instants need some of its room.
            before.next = match is_silence {
                true => Stretch::Broken,
                false if start > linear.round() => Stretch::Wide,
                false => Stretch::Linear,
            };
        }
        for event in group.events() {
            for taken in taken.of[event].iter().flatten() {
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
        check_in(434.0, false, events, expected);
    }

    fn check_in(right: f64, fits: bool, events: &[(u64, usize)], expected: &[f64]) {
        let room = Room {
            origin: 0.0,
            right,
            fits,
            is_busy: false,
        };
        let spread = spread(&[voice(events)], room);
        assert_eq!(spread.x, expected, "{events:?}");
    }

    fn voice(events: &[(u64, usize)]) -> Voice {
        let taken = |(_, track): &(u64, usize)| {
            let taken = Footprint {
                track: *track,
                left: -10.0,
                right: 10.0,
            };
            [Some(taken), None]
        };
        Voice {
            times: events
                .iter()
                .map(|(ms, _)| Time::from_millis(*ms))
                .collect(),
            taken: events.iter().map(taken).collect(),
            tracks: 3,
        }
    }

    #[test]
    fn runs_on_one_axis_have_the_same_time_at_the_same_x() {
        let room = Room {
            origin: 0.0,
            right: 434.0,
            fits: false,
            is_busy: false,
        };
        let busy = voice(&[(0, 0), (100, 0), (100, 0), (400, 0)]);
        let calm = voice(&[(100, 1), (200, 1), (400, 1)]);
        let spread = spread(&[busy, calm], room);
        assert_eq!(spread.axis.slots.len(), 4);
        // In an instant, each begins at its own start, beside the other.
        assert_eq!(spread.x, [0.0, 100.0, 124.0, 400.0, 100.0, 200.0, 400.0]);
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

    #[test]
    fn what_can_fit_does() {
        // With time to scale, the last one would stand at 400.
        let near = [(0, 0), (1, 0), (400, 0)];
        check_in(234.0, true, &near, &[0.0, 24.0, 200.0]);
        let events = [(0, 0), (10, 0), (20, 0), (90_000, 0)];
        check_in(160.0, true, &events, &[0.0, 43.0, 86.0, 126.0]);
        // Nothing can be nearer than 24.
        check_in(
            106.0,
            true,
            &[(0, 0), (100, 0), (200, 0), (300, 0)],
            &[0.0, 24.0, 48.0, 72.0],
        );
        let too_many = [(0, 0), (100, 0), (200, 0), (300, 0)];
        check_in(105.0, true, &too_many, &[0.0, 44.0, 88.0, 132.0]);
    }
}

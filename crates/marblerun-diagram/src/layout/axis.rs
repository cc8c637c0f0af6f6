//! The axis of time. It is linear where it can be; instants in which much happens are given room,
//! and long silences are shortened.

use marblerun_trace::Time;

use crate::theme;

/// The place of an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slot {
    pub time: Time,
    /// The x of its first event.
    pub start: f64,
    /// The x of its last event.
    pub end: f64,
    /// How the axis goes on from here.
    pub next: Stretch,
}

impl Slot {
    /// Whether it is seen that it takes room.
    pub(crate) fn is_wide(&self) -> bool {
        self.end - self.start >= theme::WIDE_INSTANT
    }

    /// From where time goes on: within a wide instant none passes.
    fn resume(&self) -> f64 {
        let is_point = self.next == Stretch::Linear && !self.is_wide();
        if is_point { self.start } else { self.end }
    }
}

/// How the axis goes from one slot to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    /// To scale.
    Linear,
    /// The next slot stands further right, since this one takes room.
    Wide,
    /// The next slot stands further left: a silence.
    Broken,
}

/// From time to x.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    /// In order of time; never empty, the first one is at time zero.
    pub slots: Vec<Slot>,
    /// Pixels for a nanosecond.
    pub scale: f64,
    /// Where the axis ends.
    pub right: f64,
}

/// A place on the axis to mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mark {
    pub time: Time,
    pub x: f64,
}

impl Axis {
    /// The last slot at or before that time.
    fn slot(&self, time: Time) -> usize {
        self.slots
            .partition_point(|slot| slot.time <= time)
            .saturating_sub(1)
    }

    /// Where an instant begins.
    pub(crate) fn x_of_time(&self, time: Time) -> f64 {
        let at = self.slot(time);
        let slot = self.slots[at];
        let since = nanos(time - slot.time);
        let Some(next) = self.slots.get(at + 1) else {
            let from = if since == 0.0 {
                slot.start
            } else {
                slot.resume()
            };
            return (from + since * self.scale).min(self.right);
        };
        if since == 0.0 {
            return slot.start;
        }
        let from = if slot.next == Stretch::Linear {
            slot.start
        } else {
            slot.end
        };
        from + (next.start - from) * (since / nanos(next.time - slot.time))
    }

    /// Left of this x, or on it, stands all that has happened up to that time.
    pub(crate) fn x_of_past(&self, time: Time) -> f64 {
        let slot = self.slots[self.slot(time)];
        let several = slot.end > slot.start;
        let past = if several {
            slot.end + theme::PLAYHEAD_SHIFT
        } else {
            slot.end
        };
        past.max(self.x_of_time(time))
    }

    /// The time at an x, the opposite of [`Axis::x_of_time`].
    pub(crate) fn time_of_x(&self, x: f64) -> Time {
        let at = self
            .slots
            .partition_point(|slot| slot.start <= x)
            .saturating_sub(1);
        let slot = self.slots[at];
        let from = slot.resume();
        let (pixels, length) = match self.slots.get(at + 1) {
            Some(next) => (next.start - from, nanos(next.time - slot.time)),
            None => (self.scale, 1.0),
        };
        let since = ((x - from) / pixels * length).max(0.0);
        slot.time + Time::from_nanos(since as u64)
    }

    /// Nice round times with enough space between them, and the first instant after each silence.
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let step = nice_step(theme::TICK_PITCH / self.scale);
        let mut marks: Vec<Mark> = Vec::new();
        for (at, slot) in self.slots.iter().enumerate() {
            let silence_before = at > 0 && self.slots[at - 1].next == Stretch::Broken;
            let is_round = slot.time.nanos().is_multiple_of(step);
            if silence_before || is_round {
                marks.push(Mark {
                    time: slot.time,
                    x: slot.start,
                });
            }
            let end = match self.slots.get(at + 1) {
                Some(_) if slot.next == Stretch::Broken => continue,
                Some(next) => next.time.nanos(),
                None => {
                    let rest = (self.right - slot.resume()) / self.scale;
                    slot.time.nanos().saturating_add(rest as u64)
                }
            };
            let first = (slot.time.nanos() / step)
                .checked_add(1)
                .and_then(|n| n.checked_mul(step));
            let mut next = first;
            while let Some(time) = next.filter(|time| *time < end) {
                let time = Time::from_nanos(time);
                marks.push(Mark {
                    time,
                    x: self.x_of_time(time).round(),
                });
                next = time.nanos().checked_add(step);
            }
        }
        marks
    }
}

pub(crate) fn nanos(time: Time) -> f64 {
    time.nanos() as f64
}

/// The shortest of 1, 2, 5, 10, 20, 50 … nanoseconds that is at least this long.
fn nice_step(at_least: f64) -> u64 {
    let mut power: u64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if step as f64 >= at_least {
                return step;
            }
        }
        match power.checked_mul(10) {
            Some(next) => power = next,
            None => return u64::MAX,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_nice() {
        let check = |at_least: f64, expected: u64| assert_eq!(nice_step(at_least), expected);
        check(0.0, 1);
        check(3.0, 5);
        check(51.0, 100);
        check(1.2e8, 200_000_000);
        check(f64::INFINITY, u64::MAX);
    }

    fn axis() -> Axis {
        let slot = |ms, start, end, next| Slot {
            time: Time::from_millis(ms),
            start,
            end,
            next,
        };
        Axis {
            slots: vec![
                slot(0, 0.0, 20.0, Stretch::Linear),
                slot(100, 50.0, 80.0, Stretch::Wide),
                slot(200, 130.0, 130.0, Stretch::Broken),
                slot(9_000, 370.0, 370.0, Stretch::Linear),
            ],
            scale: 0.5e-6,
            right: 500.0,
        }
    }

    #[test]
    fn time_becomes_x_and_back() {
        let axis = axis();
        let check = |ms: u64, x: f64| {
            let time = Time::from_millis(ms);
            assert_eq!(axis.x_of_time(time), x, "{time}");
            assert_eq!(axis.time_of_x(x), time, "{time}");
        };
        check(0, 0.0);
        check(50, 25.0);
        check(100, 50.0);
        check(150, 105.0);
        check(200, 130.0);
        check(9_000, 370.0);
        check(9_100, 420.0);
        assert_eq!(axis.x_of_time(Time::from_secs(60)), 500.0);
        assert_eq!(axis.x_of_past(Time::from_millis(120)), 90.0);
        assert_eq!(axis.x_of_past(Time::from_millis(100)), 85.5);
    }

    #[test]
    fn silence_is_not_marked_but_its_end_is() {
        let marks: Vec<u64> = axis()
            .marks()
            .iter()
            .map(|m| m.time.nanos() / 1_000_000)
            .collect();
        assert_eq!(marks, [0, 200, 9_000, 9_200]);
    }
}

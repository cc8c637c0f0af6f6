//! Virtual time.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

/// A point in virtual time, or a length of it: nanoseconds since the start of the run.
///
/// Arithmetic saturates: a program cannot overflow the clock.
///
/// ```
/// use marblerun_trace::Time;
/// assert_eq!(Time::from_millis(800).to_string(), "800 ms");
/// assert_eq!(Time::from_nanos(1_500).to_string(), "0.0015 ms");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u64);

impl Time {
    /// The start of every run.
    pub const ZERO: Time = Time(0);
    /// A time that no run reaches.
    pub const MAX: Time = Time(u64::MAX);

    /// A time from nanoseconds.
    pub const fn from_nanos(nanos: u64) -> Time {
        Time(nanos)
    }

    /// A time from milliseconds, at most [`Time::MAX`].
    pub const fn from_millis(millis: u64) -> Time {
        Time(millis.saturating_mul(1_000_000))
    }

    /// A time from seconds, at most [`Time::MAX`].
    pub const fn from_secs(secs: u64) -> Time {
        Time(secs.saturating_mul(1_000_000_000))
    }

    /// The whole nanoseconds.
    pub const fn nanos(self) -> u64 {
        self.0
    }

    /// Milliseconds with their fraction, for drawing.
    pub fn millis(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl Add for Time {
    type Output = Time;
    fn add(self, other: Time) -> Time {
        Time(self.0.saturating_add(other.0))
    }
}

impl Sub for Time {
    type Output = Time;
    fn sub(self, other: Time) -> Time {
        Time(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Time {
    /// Milliseconds, with a fraction only where there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (millis, rest) = (self.0 / 1_000_000, self.0 % 1_000_000);
        if rest == 0 {
            write!(f, "{millis} ms")
        } else {
            let fraction = format!("{rest:06}");
            write!(f, "{millis}.{} ms", fraction.trim_end_matches('0'))
        }
    }
}

/// A text is not a time: [`Time`] reads `800ms`, `1.5s`, `2m`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeError;

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time: write a number and `ms`, `s` or `m`, as in `800ms` or `1.5s`")
    }
}

impl std::error::Error for TimeError {}

impl FromStr for Time {
    type Err = TimeError;

    /// Reads a number and a unit; digits below a nanosecond are cut off.
    ///
    /// ```
    /// use marblerun_trace::Time;
    /// assert_eq!("1.5s".parse(), Ok(Time::from_millis(1_500)));
    /// assert!("1.5 s".parse::<Time>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Time, TimeError> {
        let (number, unit) = [
            ("ms", 1_000_000),
            ("s", 1_000_000_000),
            ("m", 60_000_000_000),
        ]
        .into_iter()
        .find_map(|(suffix, unit)| Some((text.strip_suffix(suffix)?, unit)))
        .ok_or(TimeError)?;
        let (whole, fraction) = match number.split_once('.') {
            Some((_, "")) => return Err(TimeError),
            Some((whole, fraction)) => (whole, fraction),
            None => (number, ""),
        };
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) {
            return Err(TimeError);
        }
        let mut nanos = whole.parse().unwrap_or(u64::MAX).saturating_mul(unit);
        let mut place = unit;
        for digit in fraction.bytes() {
            place /= 10;
            nanos = nanos.saturating_add(u64::from(digit - b'0').saturating_mul(place));
        }
        Ok(Time(nanos))
    }
}

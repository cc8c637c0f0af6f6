//! The decimal digits that JDK 17 gives for a `double` or `float`: free-format digits after Steele and
//! White, with its own habits. Two digits at least where there is an exponent, so that the second may
//! be one too many; integers below 2⁶³ cut by their number of digits; sums that overflow. (Later JDKs
//! print the shortest decimal.)

use std::cmp::Ordering;

/// `0.d₁d₂d₃… × 10^point`
pub(super) struct Digits {
    pub(super) digits: Vec<u8>,
    pub(super) point: i32,
}

/// Bits of the significand of a `double`, the first one, which is not stored, among them.
const SIGNIFICAND: i32 = 53;

/// The digits of a positive finite number. `is_format`: as `String.format` asks for them.
pub(super) fn of_double(value: f64, is_format: bool) -> Digits {
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7ff) as i32, bits & ((1 << 52) - 1));
    if exponent == 0 {
        let zeros = fraction.leading_zeros() as i32;
        let shift = zeros - 11;
        return digits(fraction << shift, -shift - 1022, 64 - zeros, is_format);
    }
    digits(fraction | 1 << 52, exponent - 1023, SIGNIFICAND, is_format)
}

/// The digits of a positive finite number.
pub(super) fn of_float(value: f32) -> Digits {
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 23 & 0xff) as i32, bits & ((1 << 23) - 1));
    if exponent == 0 {
        let zeros = fraction.leading_zeros() as i32;
        let shift = zeros - 8;
        let fraction = u64::from(fraction << shift) << 29;
        return digits(fraction, -shift - 126, 32 - zeros, false);
    }
    digits(
        u64::from(fraction | 1 << 23) << 29,
        exponent - 127,
        24,
        false,
    )
}

/// `fraction` has its first bit at 2⁵² and stands for `2^exponent`; `precision` bits of it count.
fn digits(fraction: u64, exponent: i32, precision: i32, is_format: bool) -> Digits {
    let n_bits = SIGNIFICAND - fraction.trailing_zeros() as i32;
    let n_tiny = (n_bits - exponent - 1).max(0);
    if n_tiny == 0 && exponent <= 62 {
        let whole = match exponent - (SIGNIFICAND - 1) {
            left @ 0.. => fraction << left,
            right => fraction >> -right,
        };
        let spare = (exponent - precision - 1).max(0);
        // The digits of 2^spare, but for the first.
        return of_integer(
            whole,
            if spare > 1 {
                spare * 30_103 / 100_000
            } else {
                0
            },
        );
    }
    let mut point = estimate(fraction, exponent);
    // value = b / s, half of the distance to the next one = m / s, all as 2^i · 5^j.
    let (b5, s5) = ((-point).max(0), point.max(0));
    let (mut b2, mut s2) = (b5 + n_tiny + exponent, s5 + n_tiny);
    let mut m2 = b2 - precision;
    b2 -= n_bits - 1;
    let common = b2.min(s2);
    b2 -= common;
    s2 -= common;
    m2 -= common;
    if n_bits == 1 {
        // Below a power of two the next number is half as far away.
        m2 -= 1;
    }
    if m2 < 0 {
        b2 -= m2;
        s2 -= m2;
        m2 = 0;
    }
    let n_b = n_bits + b2 + bits_of_5(b5);
    let n_tens = s2 + 1 + bits_of_5(s5 + 1);
    let width = [32, 64].into_iter().find(|width| n_b.max(n_tens) < *width);
    let mut b = Big::of(fraction >> fraction.trailing_zeros()).times(b5, b2);
    let s = Big::of(1).times(s5, s2);
    let mut m = Big::of(1).times(b5, m2);
    let tens = s.clone().times_small(10);
    let mut next = || {
        let q = b.divide(&s);
        b = std::mem::take(&mut b).times_small(10);
        m = std::mem::take(&mut m).times_small(10);
        let Some(width) = width else {
            let low = b.compare(&m) == Ordering::Less;
            let high = b.clone().plus(&m).compare(&tens) != Ordering::Less;
            return (q, low, high);
        };
        // Where `int` or `long` is wide enough for `tens`, it is used, and `b + m` may overflow.
        let unused = 64 - width;
        let word = |of: &Big| of.word() << unused >> unused;
        let (b, m) = (word(&b), word(&m));
        let sum = b.wrapping_add(m) << unused >> unused;
        let is_over = m <= 0;
        (q, b < m || is_over, sum > word(&tens) || is_over)
    };
    let mut digits = Vec::new();
    let (first, mut low, mut high) = next();
    if first == 0 && !high {
        point -= 1;
    } else {
        digits.push(first);
    }
    if is_format || !(-3..8).contains(&point) {
        (low, high) = (false, false);
    }
    while !low && !high {
        let (digit, is_low, is_high) = next();
        digits.push(digit);
        (low, high) = (is_low, is_high);
    }
    let is_odd = digits.last().is_some_and(|digit| digit % 2 == 1);
    let half = b.times_small(2).compare(&tens);
    let mut found = Digits {
        digits,
        point: point + 1,
    };
    if high && (!low || half == Ordering::Greater || half == Ordering::Equal && is_odd) {
        found.round_up();
    }
    found
}

/// The digits of an integer, of which the last `spare` mean nothing.
fn of_integer(whole: u64, spare: i32) -> Digits {
    let unit = 10_u64.pow(spare.unsigned_abs());
    let rounded = whole / unit + u64::from(whole % unit >= unit / 2 && spare > 0);
    let digits: Vec<u8> = rounded.to_string().bytes().map(|c| c - b'0').collect();
    Digits {
        point: digits.len() as i32 + spare,
        digits,
    }
}

/// The exponent of the first digit, or one more.
#[allow(clippy::approx_constant, reason = "the JDK has no more digits of it")]
fn estimate(fraction: u64, exponent: i32) -> i32 {
    let significand = f64::from_bits(fraction & ((1 << 52) - 1) | 1023 << 52);
    let estimate = (significand - 1.5) * 0.289_529_654 + 0.176_091_259;
    (estimate + f64::from(exponent) * 0.301_029_995_663_981).floor() as i32
}

/// How many bits `5^n` is taken to have.
fn bits_of_5(n: i32) -> i32 {
    match n {
        0 => 0,
        1..=26 => n * 2_321_928 / 1_000_000 + 1,
        _ => n * 3,
    }
}

impl Digits {
    fn round_up(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        if let Some(first) = self.digits.first_mut() {
            *first = 1;
        }
        self.point += 1;
    }
}

/// A natural number, the last 32 bits first.
#[derive(Clone, Default)]
struct Big(Vec<u32>);

impl Big {
    fn of(value: u64) -> Big {
        Big(vec![value as u32, (value >> 32) as u32])
    }

    /// Its last 64 bits.
    fn word(&self) -> i64 {
        let part = |at| u64::from(self.0.get(at).copied().unwrap_or(0));
        (part(1) << 32 | part(0)).cast_signed()
    }

    fn times_small(mut self, factor: u32) -> Big {
        let mut carry = 0;
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        self
    }

    /// Times `5^fives · 2^twos`.
    fn times(mut self, fives: i32, twos: i32) -> Big {
        for _ in 0..fives {
            self = self.times_small(5);
        }
        self = self.times_small(1 << (twos % 32));
        let mut shifted = vec![0; twos.unsigned_abs() as usize / 32];
        shifted.append(&mut self.0);
        Big(shifted)
    }

    fn plus(mut self, other: &Big) -> Big {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        let mut carry = 0;
        for (at, part) in self.0.iter_mut().enumerate() {
            carry += u64::from(*part) + u64::from(other.0.get(at).copied().unwrap_or(0));
            *part = carry as u32;
            carry >>= 32;
        }
        self.0.push(carry as u32);
        self
    }

    fn compare(&self, other: &Big) -> Ordering {
        let n = self.0.len().max(other.0.len());
        let part = |of: &Big, at: usize| of.0.get(at).copied().unwrap_or(0);
        let parts = (0..n).rev().map(|at| part(self, at).cmp(&part(other, at)));
        parts.fold(Ordering::Equal, Ordering::then)
    }

    /// Leaves the remainder; gives the quotient, which is below ten.
    fn divide(&mut self, by: &Big) -> u8 {
        let mut quotient = 0;
        while self.compare(by) != Ordering::Less {
            quotient += 1;
            let mut borrow = 0;
            for (at, part) in self.0.iter_mut().enumerate() {
                let taken = u64::from(by.0.get(at).copied().unwrap_or(0)) + borrow;
                let left = (u64::from(*part) + (1 << 32)).wrapping_sub(taken);
                borrow = u64::from(left < 1 << 32);
                *part = left as u32;
            }
        }
        quotient
    }
}

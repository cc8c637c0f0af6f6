//! Rounding digits as `String.format` does.

/// A number as `0.d₁d₂d₃… × 10^point`: what Java rounds is what it would print, half up.
#[derive(Clone)]
pub(super) struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// Reads what `Double.toString` gives.
    pub(super) fn read(text: &str) -> Decimal {
        let (mantissa, exponent) = text.split_once('E').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = whole
            .bytes()
            .chain(fraction.bytes())
            .map(|digit| digit - b'0');
        let mut digits: Vec<u8> = all.collect();
        let zeros = digits.iter().take_while(|digit| **digit == 0).count();
        digits.drain(..zeros);
        let point = i32::try_from(whole.len()).unwrap_or(0) - i32::try_from(zeros).unwrap_or(0);
        let point = point + exponent.parse::<i32>().unwrap_or(0);
        let is_zero = digits.is_empty();
        Decimal {
            digits,
            point: if is_zero { 1 } else { point },
        }
    }

    /// Rounded to so many digits.
    fn rounded(&self, count: i32) -> Decimal {
        let Ok(count) = usize::try_from(count) else {
            return Decimal {
                digits: Vec::new(),
                point: 1,
            };
        };
        let mut number = self.clone();
        let rounds_up = number.digits.get(count).is_some_and(|digit| *digit >= 5);
        number.digits.truncate(count);
        if !rounds_up {
            return number;
        }
        for digit in number.digits.iter_mut().rev() {
            *digit += 1;
            if *digit < 10 {
                return number;
            }
            *digit = 0;
        }
        number.digits.insert(0, 1);
        number.point += 1;
        number
    }

    fn digit(&self, at: i32) -> char {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        char::from(b'0' + digit.copied().unwrap_or(0))
    }

    pub(super) fn fixed(&self, precision: usize) -> String {
        let precision = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(self.point.saturating_add(precision));
        let mut out: String = (0..number.point.max(0))
            .map(|at| number.digit(at))
            .collect();
        if out.is_empty() || number.digits.is_empty() {
            out = "0".to_owned();
        }
        if precision > 0 {
            out.push('.');
            let start = if number.digits.is_empty() {
                0
            } else {
                number.point
            };
            out.extend((start..start.saturating_add(precision)).map(|at| {
                if number.digits.is_empty() {
                    '0'
                } else {
                    number.digit(at)
                }
            }));
        }
        out
    }

    pub(super) fn scientific(&self, precision: usize) -> String {
        let precision = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(precision.saturating_add(1));
        let mut out = String::from(number.digit(0));
        if precision > 0 {
            out.push('.');
            out.extend((1..=precision).map(|at| number.digit(at)));
        }
        let exponent = if self.digits.is_empty() {
            0
        } else {
            number.point - 1
        };
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{out}e{sign}{:02}", exponent.abs())
    }

    pub(super) fn general(&self, precision: usize) -> String {
        let count = i32::try_from(precision).unwrap_or(i32::MAX / 2);
        let number = self.rounded(count);
        if self.digits.is_empty() || (number.point > -4 && number.point <= count) {
            let point = if self.digits.is_empty() {
                1
            } else {
                number.point
            };
            return self.fixed(usize::try_from(count - point).unwrap_or(0));
        }
        self.scientific(precision - 1)
    }
}

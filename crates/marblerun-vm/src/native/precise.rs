//! `exp`, `log`, `pow` and `cbrt` to the last digit: computed with twice the precision of a `double`
//! and rounded once, where common implementations are off by one unit now and then.

/// An unevaluated sum of two numbers, the second below half a unit of the first.
#[derive(Clone, Copy)]
struct Twofold(f64, f64);

impl Twofold {
    fn sum(a: f64, b: f64) -> Twofold {
        let sum = a + b;
        let part = sum - a;
        Twofold(sum, (a - (sum - part)) + (b - part))
    }

    fn product(a: f64, b: f64) -> Twofold {
        let product = a * b;
        Twofold(product, libm::fma(a, b, -product))
    }

    fn plus(self, other: Twofold) -> Twofold {
        let high = Twofold::sum(self.0, other.0);
        let low = Twofold::sum(self.1, other.1);
        let middle = Twofold::sum(high.0, high.1 + low.0);
        Twofold::sum(middle.0, middle.1 + low.1)
    }

    fn times(self, other: Twofold) -> Twofold {
        let product = Twofold::product(self.0, other.0);
        Twofold::sum(product.0, product.1 + (self.0 * other.1 + self.1 * other.0))
    }

    fn over(self, other: Twofold) -> Twofold {
        let first = self.0 / other.0;
        let rest = self.plus(other.times(Twofold(-first, 0.0)));
        let second = rest.0 / other.0;
        let rest = rest.plus(other.times(Twofold(-second, 0.0)));
        Twofold::sum(first, second).plus(Twofold(rest.0 / other.0, 0.0))
    }
}

const LN_2: Twofold = Twofold(std::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
const LN_10: Twofold = Twofold(std::f64::consts::LN_10, -2.170_756_223_382_249_4e-16);

/// The logarithm of a finite number above zero.
fn logarithm(value: f64) -> Twofold {
    let (mut mantissa, mut exponent) = libm::frexp(value);
    if mantissa < std::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        exponent -= 1;
    }
    // ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m - 1) / (m + 1)
    let s = Twofold(mantissa - 1.0, 0.0).over(Twofold::sum(mantissa, 1.0));
    let square = s.times(s);
    let mut series = Twofold(0.0, 0.0);
    for n in (0..24).rev() {
        let coefficient = Twofold(1.0, 0.0).over(Twofold(f64::from(2 * n + 1), 0.0));
        series = series.times(square).plus(coefficient);
    }
    let mantissa = series.times(s).times(Twofold(2.0, 0.0));
    LN_2.times(Twofold(exponent.into(), 0.0)).plus(mantissa)
}

/// e to a power that neither overflows nor vanishes beyond what `scalbn` takes.
fn exponential(power: Twofold) -> f64 {
    if power.0 > 710.0 {
        return f64::INFINITY;
    }
    if power.0 < -746.0 {
        return 0.0;
    }
    let twos = (power.0 / LN_2.0).round_ties_even();
    let rest = power.plus(LN_2.times(Twofold(-twos, 0.0)));
    // Series on a 64th of the rest, then squared six times.
    let small = rest.times(Twofold(1.0 / 64.0, 0.0));
    let mut series = Twofold(1.0, 0.0);
    for n in (1..=16).rev() {
        series = series
            .times(small)
            .over(Twofold(n.into(), 0.0))
            .plus(Twofold(1.0, 0.0));
    }
    for _ in 0..6 {
        series = series.times(series);
    }
    libm::scalbn(series.0 + series.1, twos as i32)
}

pub(super) fn exp(power: f64) -> f64 {
    if !power.is_finite() || power == 0.0 {
        libm::exp(power)
    } else {
        exponential(Twofold(power, 0.0))
    }
}

pub(super) fn log(value: f64) -> f64 {
    if !value.is_finite() || value <= 0.0 {
        return libm::log(value);
    }
    let result = logarithm(value);
    result.0 + result.1
}

pub(super) fn log10(value: f64) -> f64 {
    if !value.is_finite() || value <= 0.0 {
        return libm::log10(value);
    }
    let result = logarithm(value).over(LN_10);
    result.0 + result.1
}

pub(super) fn pow(base: f64, exponent: f64) -> f64 {
    let special = libm::pow(base, exponent);
    let is_plain = base.is_finite() && base != 0.0 && exponent.is_finite() && exponent != 0.0;
    if !is_plain || !special.is_normal() || base.abs() == 1.0 {
        return special;
    }
    let power = logarithm(base.abs()).times(Twofold(exponent, 0.0));
    exponential(power).copysign(special)
}

pub(super) fn cbrt(value: f64) -> f64 {
    let near = libm::cbrt(value);
    if !value.is_finite() || value == 0.0 {
        return near;
    }
    // One step of Newton's method on the remainder of the root that is near already.
    let cube = Twofold::product(near, near).times(Twofold(near, 0.0));
    let rest = Twofold(value, 0.0).plus(cube.times(Twofold(-1.0, 0.0)));
    let better = near + (rest.0 + rest.1) / (3.0 * near * near);
    if better.is_finite() { better } else { near }
}

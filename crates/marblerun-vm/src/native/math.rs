//! `java.lang.Math`. What hardware rounds in different ways is computed in software, so that every
//! machine shows the same digits.

use super::precise;
use super::{Native, Thrown, argument, double, int, long};
use crate::value::Value;

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "sin" => |_, a| real(libm::sin(double(a, 0))),
        "cos" => |_, a| real(libm::cos(double(a, 0))),
        "tan" => |_, a| real(libm::tan(double(a, 0))),
        "asin" => |_, a| real(libm::asin(double(a, 0))),
        "acos" => |_, a| real(libm::acos(double(a, 0))),
        "atan" => |_, a| real(libm::atan(double(a, 0))),
        "sinh" => |_, a| real(libm::sinh(double(a, 0))),
        "cosh" => |_, a| real(libm::cosh(double(a, 0))),
        "tanh" => |_, a| real(libm::tanh(double(a, 0))),
        "exp" => |_, a| real(precise::exp(double(a, 0))),
        "expm1" => |_, a| real(libm::expm1(double(a, 0))),
        "log" => |_, a| real(precise::log(double(a, 0))),
        "log10" => |_, a| real(log10(double(a, 0))),
        "log1p" => |_, a| real(libm::log1p(double(a, 0))),
        "sqrt" => |_, a| real(double(a, 0).sqrt()),
        "cbrt" => |_, a| real(precise::cbrt(double(a, 0))),
        "floor" => |_, a| real(double(a, 0).floor()),
        "ceil" => |_, a| real(double(a, 0).ceil()),
        "rint" => |_, a| real(double(a, 0).round_ties_even()),
        "pow" => |_, a| real(power(double(a, 0), double(a, 1))),
        "atan2" => |_, a| real(libm::atan2(double(a, 0), double(a, 1))),
        "hypot" => |_, a| real(libm::hypot(double(a, 0), double(a, 1))),
        "IEEEremainder" => |_, a| real(libm::remainder(double(a, 0), double(a, 1))),
        "copySign" => |_, a| real(double(a, 0).copysign(double(a, 1))),
        "nextAfter" => |_, a| real(libm::nextafter(double(a, 0), double(a, 1))),
        "ulp" => |_, a| {
            let value = double(a, 0).abs();
            real(if value == f64::MAX {
                value - value.next_down()
            } else if value.is_finite() {
                value.next_up() - value
            } else {
                value
            })
        },
        "fma" => |_, a| real(libm::fma(double(a, 0), double(a, 1), double(a, 2))),
        "abs" => |_, a| {
            Ok(match argument(a, 0) {
                Value::Long(value) => Value::Long(value.wrapping_abs()),
                Value::Float(value) => Value::Float(value.abs()),
                Value::Double(value) => Value::Double(value.abs()),
                _ => Value::Int(int(a, 0).wrapping_abs()),
            })
        },
        "max" => |_, a| Ok(extreme(a, true)),
        "min" => |_, a| Ok(extreme(a, false)),
        "round" => |_, a| {
            Ok(match argument(a, 0) {
                Value::Float(value) => Value::Int((f64::from(value) + 0.5).floor() as i32),
                _ => Value::Long(round(double(a, 0))),
            })
        },
        "multiplyExact" => |_, a| match (argument(a, 0), argument(a, 1)) {
            (Value::Int(x), Value::Int(y)) => x
                .checked_mul(y)
                .map(Value::Int)
                .ok_or_else(|| overflow("integer")),
            _ => {
                let product = long(a, 0).checked_mul(long(a, 1));
                product.map(Value::Long).ok_or_else(|| overflow("long"))
            }
        },
        _ => return None,
    })
}

fn real(value: f64) -> Result<Value, Thrown> {
    Ok(Value::Double(value))
}

fn overflow(what: &str) -> Thrown {
    Thrown::new("java.lang.ArithmeticException", format!("{what} overflow"))
}

/// Java promises exact results for powers of ten.
fn log10(value: f64) -> f64 {
    let whole = libm::log10(value).round_ties_even();
    if (0.0..=22.0).contains(&whole) && precise::pow(10.0, whole) == value {
        return whole;
    }
    precise::log10(value)
}

/// Unlike in C, one to the power of what is not a number, or of infinity, is not a number.
fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base.abs() == 1.0 && exponent.is_infinite()) {
        return f64::NAN;
    }
    precise::pow(base, exponent)
}

/// `floor(value + 1/2)` with the sum not rounded.
fn round(value: f64) -> i64 {
    let floor = value.floor();
    (if value - floor >= 0.5 {
        floor + 1.0
    } else {
        floor
    }) as i64
}

fn extreme(a: &[Value], is_max: bool) -> Value {
    let choose = |first_is_larger: bool| first_is_larger == is_max;
    match (argument(a, 0), argument(a, 1)) {
        (Value::Int(x), Value::Int(y)) => Value::Int(if choose(x >= y) { x } else { y }),
        (x @ (Value::Double(_) | Value::Float(_)), y)
        | (x, y @ (Value::Double(_) | Value::Float(_))) => {
            let is_float = matches!((&x, &y), (Value::Float(_), Value::Float(_)));
            let (x, y) = (double(a, 0), double(a, 1));
            let value = if x.is_nan() || y.is_nan() {
                f64::NAN
            } else if x == y {
                // -0.0 is below 0.0.
                if choose(x.is_sign_positive()) { x } else { y }
            } else if choose(x > y) {
                x
            } else {
                y
            };
            if is_float {
                Value::Float(value as f32)
            } else {
                Value::Double(value)
            }
        }
        _ => {
            let (x, y) = (long(a, 0), long(a, 1));
            Value::Long(if choose(x >= y) { x } else { y })
        }
    }
}

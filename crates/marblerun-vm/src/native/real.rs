//! `java.lang.Double` and `Float`: reading and printing.

use super::decimal::{self, Digits};
use super::{Native, Thrown, double, long, text};
use crate::value::Value;

pub(super) fn native(class: &str, name: &str) -> Option<Native> {
    Some(match (class, name) {
        ("java.lang.Double", "<init>") => |context, a| {
            let value = match a {
                [Value::String(_)] => Value::Double(parse(a)?),
                _ => a.first().cloned().unwrap_or_default(),
            };
            Ok(context.heap.new_box(value))
        },
        (_, "<init>") => |_, a| Ok(a.first().cloned().unwrap_or_default()),
        (_, "parseDouble") => |_, a| parse(a).map(Value::Double),
        // Read as a float at once: by way of a double it would be rounded twice.
        (_, "parseFloat") => |_, a| {
            parse(a)?;
            let text = text(a, 0)?.to_rust();
            let trimmed = trimmed(&text);
            Ok(Value::Float(trimmed.parse().unwrap_or(parse(a)? as f32)))
        },
        (_, "doubleToLongBits" | "doubleToRawLongBits") => |_, a| {
            let value = double(a, 0);
            let value = if value.is_nan() { f64::NAN } else { value };
            Ok(Value::Long(
                value.to_bits().cast_signed() & (if value.is_nan() { i64::MAX } else { -1 }),
            ))
        },
        (_, "floatToIntBits" | "floatToRawIntBits") => |_, a| {
            let value = double(a, 0) as f32;
            if value.is_nan() {
                return Ok(Value::Int(0x7fc0_0000));
            }
            Ok(Value::Int(value.to_bits().cast_signed()))
        },
        (_, "longBitsToDouble") => {
            |_, a| Ok(Value::Double(f64::from_bits(long(a, 0).cast_unsigned())))
        }
        (_, "intBitsToFloat") => |_, a| {
            let bits = u32::try_from(long(a, 0) & 0xffff_ffff).unwrap_or(0);
            Ok(Value::Float(f32::from_bits(bits)))
        },
        _ => return None,
    })
}

/// Without white space and without the suffix that Java allows.
fn trimmed(text: &str) -> &str {
    let text = text.trim_matches(|c| c <= ' ');
    text.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(text)
}

fn parse(a: &[Value]) -> Result<f64, Thrown> {
    let text = text(a, 0)?.to_rust();
    let whole = text.trim_matches(|c| c <= ' ');
    match whole.trim_start_matches(['+', '-']) {
        "NaN" => return Ok(f64::NAN),
        "Infinity" if whole.starts_with('-') => return Ok(f64::NEG_INFINITY),
        "Infinity" => return Ok(f64::INFINITY),
        _ => {}
    }
    let number = trimmed(&text);
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || "+-.eE".contains(c));
    let value = is_number.then(|| number.parse().ok()).flatten();
    value.ok_or_else(|| {
        let message = match whole {
            "" => "empty String".to_owned(),
            _ if is_number && number.matches('.').count() > 1 => "multiple points".to_owned(),
            _ => format!("For input string: \"{text}\""),
        };
        Thrown::new("java.lang.NumberFormatException", message)
    })
}

/// What `String.format` rounds: `d.dddEx` of a number that is not negative.
pub(super) fn format_digits(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let Digits { digits, point } = decimal::of_double(value, true);
    let mut text: String = digits
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect();
    text.insert(1, '.');
    format!("{text}E{}", point - 1)
}

/// `Double.toHexString` of a number that is not negative: `0x1.8p3`.
pub(super) fn hexadecimal(value: f64) -> String {
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    let digits = format!("{fraction:013x}");
    let digits = match digits.trim_end_matches('0') {
        "" => "0",
        digits => digits,
    };
    match exponent {
        0 if fraction == 0 => "0x0.0p0".to_owned(),
        0 => format!("0x0.{digits}p-1022"),
        _ => format!("0x1.{digits}p{}", exponent - 1023),
    }
}

/// `Double.toString`
pub(crate) fn print_double(value: f64) -> String {
    print(value, || decimal::of_double(value.abs(), false))
}

/// `Float.toString`
pub(crate) fn print_float(value: f32) -> String {
    print(value.into(), || decimal::of_float(value.abs()))
}

/// Lays out a number, of which the digits are asked for if it has any.
fn print(value: f64, digits: impl FnOnce() -> Digits) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}Infinity");
    }
    if value == 0.0 {
        return format!("{sign}0.0");
    }
    let Digits { digits, point } = digits();
    let exponent = point - 1;
    let all: String = digits
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect();
    let digits = all.trim_end_matches('0');
    if !(-3..7).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let rest = if rest.is_empty() { "0" } else { rest };
        return format!("{sign}{first}.{rest}E{exponent}");
    }
    let Ok(point) = usize::try_from(exponent + 1) else {
        let zeros = usize::try_from(-1 - exponent).unwrap_or(0);
        return format!("{sign}0.{}{digits}", "0".repeat(zeros));
    };
    if point == 0 {
        return format!("{sign}0.{digits}");
    }
    let whole = format!("{digits:0<point$}");
    let (whole, fraction) = whole.split_at(point);
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    format!("{sign}{whole}.{fraction}")
}

//! `java.lang.Integer` and `Long`

use super::{Native, Thrown, int, long, text};
use crate::value::Value;

pub(super) fn native(class: &str, name: &str) -> Option<Native> {
    let is_int = class == "java.lang.Integer";
    Some(match (name, is_int) {
        ("<init>", true) => |context, a| {
            let value = match a {
                [Value::String(_)] => parse_int(a)?,
                _ => a.first().cloned().unwrap_or_default(),
            };
            Ok(context.heap.new_box(value))
        },
        ("<init>", false) => |context, a| {
            let value = match a {
                [Value::String(_)] => parse_long(a)?,
                _ => a.first().cloned().unwrap_or_default(),
            };
            Ok(context.heap.new_box(value))
        },
        ("parseInt", _) => |_, a| parse_int(a),
        ("parseLong", _) => |_, a| parse_long(a),
        ("toString", _) => |_, a| {
            let (value, radix) = (i128::from(long(a, 0)), radix(a));
            let sign = if value < 0 { "-" } else { "" };
            Ok(Value::string(&format!(
                "{sign}{}",
                digits(value.unsigned_abs(), radix)
            )))
        },
        ("unsigned0", true) => |_, a| {
            Ok(Value::string(&digits(
                int(a, 0).cast_unsigned().into(),
                radix(a),
            )))
        },
        ("unsigned0", false) => |_, a| {
            Ok(Value::string(&digits(
                long(a, 0).cast_unsigned().into(),
                radix(a),
            )))
        },
        ("parseUnsignedInt", _) => |_, a| {
            let value = u32::try_from(parse(a)?).map_err(|_| not_a_number(a))?;
            Ok(Value::Int(value.cast_signed()))
        },
        ("parseUnsignedLong", _) => |_, a| {
            let value = u64::try_from(parse(a)?).map_err(|_| not_a_number(a))?;
            Ok(Value::Long(value.cast_signed()))
        },
        ("divideUnsigned", true) => |_, a| {
            let (x, y) = (int(a, 0).cast_unsigned(), int(a, 1).cast_unsigned());
            x.checked_div(y)
                .map(|q| Value::Int(q.cast_signed()))
                .ok_or_else(by_zero)
        },
        ("divideUnsigned", false) => |_, a| {
            let (x, y) = (long(a, 0).cast_unsigned(), long(a, 1).cast_unsigned());
            x.checked_div(y)
                .map(|q| Value::Long(q.cast_signed()))
                .ok_or_else(by_zero)
        },
        ("remainderUnsigned", true) => |_, a| {
            let (x, y) = (int(a, 0).cast_unsigned(), int(a, 1).cast_unsigned());
            x.checked_rem(y)
                .map(|q| Value::Int(q.cast_signed()))
                .ok_or_else(by_zero)
        },
        ("remainderUnsigned", false) => |_, a| {
            let (x, y) = (long(a, 0).cast_unsigned(), long(a, 1).cast_unsigned());
            x.checked_rem(y)
                .map(|q| Value::Long(q.cast_signed()))
                .ok_or_else(by_zero)
        },
        ("bitCount", true) => |_, a| bits(int(a, 0).count_ones()),
        ("bitCount", false) => |_, a| bits(long(a, 0).count_ones()),
        ("reverse", true) => |_, a| Ok(Value::Int(int(a, 0).reverse_bits())),
        ("reverse", false) => |_, a| Ok(Value::Long(long(a, 0).reverse_bits())),
        ("reverseBytes", true) => |_, a| Ok(Value::Int(int(a, 0).swap_bytes())),
        ("reverseBytes", false) => |_, a| Ok(Value::Long(long(a, 0).swap_bytes())),
        ("numberOfLeadingZeros", true) => |_, a| bits(int(a, 0).leading_zeros()),
        ("numberOfLeadingZeros", false) => |_, a| bits(long(a, 0).leading_zeros()),
        ("numberOfTrailingZeros", true) => |_, a| bits(int(a, 0).trailing_zeros()),
        ("numberOfTrailingZeros", false) => |_, a| bits(long(a, 0).trailing_zeros()),
        _ => return None,
    })
}

fn bits(count: u32) -> Result<Value, Thrown> {
    Ok(Value::Int(count.cast_signed()))
}

fn by_zero() -> Thrown {
    Thrown::new("java.lang.ArithmeticException", "/ by zero")
}

/// The radix in the second argument; 10 if there is none or Java has none such.
fn radix(a: &[Value]) -> u32 {
    let radix = u32::try_from(int(a, 1)).unwrap_or(10);
    if (2..=36).contains(&radix) { radix } else { 10 }
}

fn digits(mut value: u128, radix: u32) -> String {
    let mut reversed = Vec::new();
    loop {
        let digit = u32::try_from(value % u128::from(radix)).unwrap_or(0);
        reversed.extend(char::from_digit(digit, radix));
        value /= u128::from(radix);
        if value == 0 {
            return reversed.iter().rev().collect();
        }
    }
}

fn parse_int(a: &[Value]) -> Result<Value, Thrown> {
    let value = i32::try_from(parse(a)?).map_err(|_| not_a_number(a));
    value.map(Value::Int)
}

fn parse_long(a: &[Value]) -> Result<Value, Thrown> {
    let value = i64::try_from(parse(a)?).map_err(|_| not_a_number(a));
    value.map(Value::Long)
}

fn parse(a: &[Value]) -> Result<i128, Thrown> {
    let Some(Value::String(_)) = a.first() else {
        return Err(number_format("Cannot parse null string".to_owned()));
    };
    let text = text(a, 0)?.to_rust();
    let bound = match a.get(1) {
        Some(Value::Int(radix)) if *radix < 2 => "less than Character.MIN_RADIX",
        Some(Value::Int(radix)) if *radix > 36 => "greater than Character.MAX_RADIX",
        _ => "",
    };
    if !bound.is_empty() {
        return Err(number_format(format!("radix {} {bound}", int(a, 1))));
    }
    let radix = if a.len() > 1 { radix(a) } else { 10 };
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(&text);
    // Rust would take a second sign.
    let is_number = !unsigned.is_empty() && unsigned.chars().all(|c| c.is_digit(radix));
    let value = is_number.then(|| i128::from_str_radix(&text, radix).ok());
    value.flatten().ok_or_else(|| not_a_number(a))
}

fn not_a_number(a: &[Value]) -> Thrown {
    let text = text(a, 0).map(|text| text.to_rust()).unwrap_or_default();
    let radix = if a.len() > 1 { radix(a) } else { 10 };
    let under = if radix == 10 {
        String::new()
    } else {
        format!(" under radix {radix}")
    };
    number_format(format!("For input string: \"{text}\"{under}"))
}

fn number_format(message: String) -> Thrown {
    Thrown::new("java.lang.NumberFormatException", message)
}

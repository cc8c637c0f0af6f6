//! Primitive values as Java prints them.

use std::fmt::Write as _;

use crate::text::Text;
use crate::value::Value;

/// A text that grows.
#[derive(Debug, Default)]
pub(crate) struct Joined {
    ascii: String,
    /// Everything so far, once there was a character that is not ASCII.
    wide: Option<Vec<u16>>,
}

impl Joined {
    pub(crate) fn push(&mut self, text: &Text) {
        match (text, &mut self.wide) {
            (Text::Ascii(text), None) => self.ascii.push_str(text),
            (text, Some(wide)) => wide.extend(text.units()),
            (text, None) => {
                let mut wide: Vec<u16> = self.ascii.encode_utf16().collect();
                wide.extend(text.units());
                self.wide = Some(wide);
            }
        }
    }

    fn push_ascii(&mut self, text: &str) {
        match &mut self.wide {
            None => self.ascii.push_str(text),
            Some(wide) => wide.extend(text.encode_utf16()),
        }
    }

    /// Adds a primitive or boxed value, a string or `null`. False if it is something else.
    pub(crate) fn value(&mut self, value: &Value) -> bool {
        let mut digits = String::new();
        match value {
            Value::String(text) => {
                self.push(text);
                return true;
            }
            Value::Char(unit) if *unit >= 0x80 => {
                self.push(&Text::from_units(vec![*unit]));
                return true;
            }
            Value::Char(unit) => digits.push(char::from(*unit as u8)),
            Value::Null => digits.push_str("null"),
            Value::Boolean(value) => digits.push_str(if *value { "true" } else { "false" }),
            Value::Byte(value) => drop(write!(digits, "{value}")),
            Value::Short(value) => drop(write!(digits, "{value}")),
            Value::Int(value) | Value::IntObject(_, value) => drop(write!(digits, "{value}")),
            Value::Long(value) | Value::LongObject(_, value) => drop(write!(digits, "{value}")),
            Value::Float(value) => digits = float(*value),
            Value::Double(value) | Value::DoubleObject(_, value) => digits = double(*value),
            Value::Object(_) => return false,
        }
        self.push_ascii(&digits);
        true
    }

    pub(crate) fn finish(self) -> Text {
        match self.wide {
            Some(wide) => Text::from_units(wide),
            None => Text::Ascii(self.ascii.into_boxed_str()),
        }
    }
}

/// `Double.toString`
pub(crate) fn double(value: f64) -> String {
    if value.is_finite() {
        decimal(&format!("{value:e}"))
    } else {
        special(value)
    }
}

/// `Float.toString`
pub(crate) fn float(value: f32) -> String {
    if value.is_finite() {
        decimal(&format!("{value:e}"))
    } else {
        special(f64::from(value))
    }
}

fn special(value: f64) -> String {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
    .to_owned()
}

/// From `-1.25e3`, the shortest digits, to Java's notation: plain from 10^-3 to below 10^7.
fn decimal(scientific: &str) -> String {
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if digits == "0" {
        return format!("{sign}0.0");
    }
    let tail = |digits: &str| match digits {
        "" => "0".to_owned(),
        digits => digits.to_owned(),
    };
    if (-3..0).contains(&exponent) {
        let zeros = "0".repeat((-exponent - 1) as usize);
        return format!("{sign}0.{zeros}{digits}");
    }
    if (0..7).contains(&exponent) {
        let whole = exponent as usize + 1;
        let padded = format!("{digits:0<whole$}");
        let (before, after) = padded.split_at(whole);
        return format!("{sign}{before}.{}", tail(after));
    }
    let (before, after) = digits.split_at(1);
    format!("{sign}{before}.{}E{exponent}", tail(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_print_as_in_java() {
        assert_eq!(double(1.0), "1.0");
        assert_eq!(double(-0.0), "-0.0");
        assert_eq!(double(0.001), "0.001");
        assert_eq!(double(0.0001), "1.0E-4");
        assert_eq!(double(1234567.0), "1234567.0");
        assert_eq!(double(12345678.5), "1.23456785E7");
        assert_eq!(double(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(float(0.1), "0.1");
    }
}

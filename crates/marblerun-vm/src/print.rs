//! Primitive values as Java prints them.

use std::fmt::Write as _;

use crate::native::{print_double, print_float};
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
            Value::Float(value) => digits = print_float(*value),
            Value::Double(value) | Value::DoubleObject(_, value) => digits = print_double(*value),
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

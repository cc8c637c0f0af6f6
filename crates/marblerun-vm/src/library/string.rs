//! `java.lang.String`.

use crate::value::{Thrown, Value};

/// Its methods, as they would be declared.
pub(crate) const METHODS: &[&str] = &[
    "String concat(String)",
    "boolean contains(String)",
    "boolean endsWith(String)",
    "boolean equals(Object)",
    "boolean equalsIgnoreCase(String)",
    "boolean isEmpty()",
    "int length()",
    "String repeat(int)",
    "boolean startsWith(String)",
    "String toLowerCase()",
    "String toString()",
    "String toUpperCase()",
    "String trim()",
];

/// Calls a method of [`METHODS`].
pub(crate) fn call(text: &str, name: &str, arguments: &[Value]) -> Result<Value, Thrown> {
    let argument = arguments.first().unwrap_or(&Value::Null);
    if name == "equals" {
        return Ok(Value::Boolean(*argument == Value::string(text)));
    }
    let value = match (name, argument) {
        ("isEmpty", _) => Value::Boolean(text.is_empty()),
        // Java counts UTF-16 code units.
        ("length", _) => Value::Int(i32::try_from(text.encode_utf16().count()).unwrap_or(i32::MAX)),
        ("toLowerCase", _) => Value::string(text.to_lowercase()),
        ("toUpperCase", _) => Value::string(text.to_uppercase()),
        ("toString", _) => Value::string(text),
        // Java trims what is not above the space.
        ("trim", _) => Value::string(text.trim_matches(|c| c <= ' ')),
        ("concat", Value::String(other)) => joined(text, other)?,
        ("contains", Value::String(other)) => Value::Boolean(text.contains(&**other)),
        ("endsWith", Value::String(other)) => Value::Boolean(text.ends_with(&**other)),
        ("startsWith", Value::String(other)) => Value::Boolean(text.starts_with(&**other)),
        ("equalsIgnoreCase", Value::String(other)) => {
            Value::Boolean(text.to_lowercase() == other.to_lowercase())
        }
        ("equalsIgnoreCase", _) => Value::Boolean(false),
        ("repeat", Value::Int(times)) => repeat(text, *times)?,
        _ => {
            let message = format!("Cannot invoke \"String.{name}\" with null");
            return Err(Thrown::new("java.lang.NullPointerException", message));
        }
    };
    Ok(value)
}

/// Longest text in bytes: one program must not fill the memory.
const LONGEST: usize = 1 << 20;

/// One text after the other.
pub(crate) fn joined(left: &str, right: &str) -> Result<Value, Thrown> {
    fits(left.len() + right.len())?;
    Ok(Value::string(format!("{left}{right}")))
}

fn fits(length: usize) -> Result<(), Thrown> {
    if length > LONGEST {
        return Err(Thrown::new("java.lang.OutOfMemoryError", "Java heap space"));
    }
    Ok(())
}

fn repeat(text: &str, times: i32) -> Result<Value, Thrown> {
    let Ok(times) = usize::try_from(times) else {
        let message = format!("count is negative: {times}");
        return Err(Thrown::new("java.lang.IllegalArgumentException", message));
    };
    fits(text.len().saturating_mul(times))?;
    Ok(Value::string(text.repeat(times)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str, arguments: &[Value], expected: &str) {
        let shown = match call(text, name, arguments) {
            Ok(value) => value.to_string(),
            Err(thrown) => thrown.to_string(),
        };
        assert_eq!(shown, expected, "{text}.{name}");
    }

    #[test]
    fn methods_follow_java() {
        check("straße", "toUpperCase", &[], "STRASSE");
        check("a😀", "length", &[], "3");
        check("a", "equals", &[Value::Null], "false");
        check(" \ta\n", "trim", &[], "a");
        check("ab", "repeat", &[Value::Int(2)], "abab");
        let negative = "java.lang.IllegalArgumentException: count is negative: -1";
        check("ab", "repeat", &[Value::Int(-1)], negative);
    }

    #[test]
    fn every_method_is_implemented() {
        for declaration in METHODS {
            let name = declaration.split(['(', ' ']).nth(1).unwrap();
            let argument = match declaration.contains("(int)") {
                true => Value::Int(1),
                false => Value::string("b"),
            };
            assert!(call("ab", name, &[argument]).is_ok(), "{declaration}");
        }
    }
}

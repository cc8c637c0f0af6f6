//! Regular expressions in `String.split`, `matches`, `replaceAll` and `replaceFirst`.

use regex_lite::Regex;

use super::{Context, Thrown, fits, int, text};
use crate::value::Value;

fn compile(pattern: &str) -> Result<Regex, Thrown> {
    // Java's `\R`, `\h` and possessive or quoted forms have no counterpart; these do.
    let translated = pattern
        .replace("\\R", "(?:\r\n|[\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}])")
        .replace("\\h", "[ \t\u{a0}]")
        .replace("\\p{Punct}", "[!-/:-@\\[-`{-~]")
        .replace("\\p{Alpha}", "[A-Za-z]")
        .replace("\\p{Digit}", "[0-9]")
        .replace("\\p{Alnum}", "[A-Za-z0-9]")
        .replace("\\p{Upper}", "[A-Z]")
        .replace("\\p{Lower}", "[a-z]")
        .replace("\\p{Space}", "\\s")
        .replace("\\p{L}", "[A-Za-z\u{aa}-\u{24f}\u{370}-\u{1fff}]")
        .replace("\\p{javaLetter}", "[A-Za-z\u{aa}-\u{24f}]");
    Regex::new(&quoted(&translated)).map_err(|error| {
        let message = format!("{error} near index 0\n{pattern}");
        Thrown::new("java.util.regex.PatternSyntaxException", message)
    })
}

/// `\Q…\E` written with escapes.
fn quoted(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once("\\Q") {
        out.push_str(before);
        let (literal, after) = after.split_once("\\E").unwrap_or((after, ""));
        out.push_str(&regex_lite::escape(literal));
        rest = after;
    }
    out + rest
}

pub(super) fn matches(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, pattern) = (text(a, 0)?.to_rust(), text(a, 1)?.to_rust());
    let whole = compile(&format!("^(?:{pattern})$"))?;
    let found = whole.find(&text);
    Ok(Value::Boolean(
        found.is_some_and(|found| found.len() == text.len()),
    ))
}

pub(super) fn replace_all(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    replace(a, usize::MAX)
}

pub(super) fn replace_first(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    replace(a, 1)
}

fn replace(a: &[Value], most: usize) -> Result<Value, Thrown> {
    let (text, pattern) = (text(a, 0)?.to_rust(), text(a, 1)?.to_rust());
    let replacement = super::text(a, 2)?.to_rust();
    let pattern = compile(&pattern)?;
    let mut out = String::new();
    let mut end = 0;
    for captures in pattern.captures_iter(&text).take(most) {
        let Some(found) = captures.get(0) else {
            continue;
        };
        out.push_str(text.get(end..found.start()).unwrap_or_default());
        expand(&replacement, &captures, &mut out)?;
        end = found.end();
        fits(out.len())?;
    }
    out.push_str(text.get(end..).unwrap_or_default());
    Ok(Value::string(&out))
}

/// A replacement: `$1` and `${name}` are groups, a backslash quotes.
fn expand(
    replacement: &str,
    captures: &regex_lite::Captures<'_>,
    out: &mut String,
) -> Result<(), Thrown> {
    let illegal = |message: &str| Thrown::new("java.lang.IllegalArgumentException", message);
    let mut chars = replacement.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(quoted) => out.push(quoted),
                None => return Err(illegal("character to be escaped is missing")),
            },
            '$' => {
                let group = match chars.next() {
                    Some('{') => {
                        let name: String = chars.by_ref().take_while(|c| *c != '}').collect();
                        let group = captures.name(&name);
                        if group.is_none() {
                            return Err(illegal(&format!("No group with name {{{name}}}")));
                        }
                        group
                    }
                    Some(digit) if digit.is_ascii_digit() => {
                        let mut number = digit.to_digit(10).unwrap_or(0) as usize;
                        if number >= captures.len() {
                            let class = "java.lang.IndexOutOfBoundsException";
                            return Err(Thrown::new(class, format!("No group {number}")));
                        }
                        // As many digits as still name a group.
                        while let Some(next) = chars.peek().and_then(|c| c.to_digit(10)) {
                            let longer = number * 10 + next as usize;
                            if longer >= captures.len() {
                                break;
                            }
                            number = longer;
                            chars.next();
                        }
                        captures.get(number)
                    }
                    _ => return Err(illegal("Illegal group reference")),
                };
                out.push_str(group.map_or("", |group| group.as_str()));
            }
            other => out.push(other),
        }
    }
    Ok(())
}

pub(super) fn split(context: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, pattern) = (text(a, 0)?.to_rust(), text(a, 1)?.to_rust());
    let limit = int(a, 2);
    let pattern = compile(&pattern)?;
    let mut parts: Vec<&str> = Vec::new();
    let mut end = 0;
    for found in pattern.find_iter(&text) {
        if limit > 0 && parts.len() + 1 >= usize::try_from(limit).unwrap_or(usize::MAX) {
            break;
        }
        // A match of nothing at the beginning makes no part.
        if found.end() == 0 {
            continue;
        }
        parts.push(text.get(end..found.start()).unwrap_or_default());
        end = found.end();
    }
    parts.push(text.get(end..).unwrap_or_default());
    if limit == 0 && parts.len() > 1 {
        while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
        // Nothing but separators is nothing at all.
        if parts.len() == 1 && end > 0 && parts.first().is_some_and(|part| part.is_empty()) {
            parts.clear();
        }
    }
    let parts = parts.into_iter().map(Value::string).collect();
    Ok(context.new_strings(parts))
}

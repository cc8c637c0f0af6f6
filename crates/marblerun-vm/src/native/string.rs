//! `java.lang.String`

use std::rc::Rc;

use super::{Context, Native, Thrown, argument, fits, format, int, pattern, size, string, text};
use crate::text::Text;
use crate::value::Value;

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "<init>" => new,
        "length" => |_, a| Ok(size(text(a, 0)?.len())),
        "charAt" => char_at,
        "codePointAt" => code_point_at,
        "substring" => substring,
        "indexOf" => index_of,
        "lastIndexOf" => last_index_of,
        "startsWith" => starts_with,
        "endsWith" => |_, a| {
            let (text, end) = (text(a, 0)?, text(a, 1)?);
            let from = text.len().checked_sub(end.len());
            Ok(Value::Boolean(
                from.is_some_and(|from| is_at(&text, &end, from)),
            ))
        },
        "equals" => |_, a| {
            let other = argument(a, 1);
            let is_equal = matches!(&other, Value::String(other) if **other == *text(a, 0)?);
            Ok(Value::Boolean(is_equal))
        },
        "equalsIgnoreCase" => |_, a| {
            let Value::String(other) = argument(a, 1) else {
                return Ok(Value::Boolean(false));
            };
            let text = text(a, 0)?;
            let is_equal = text.len() == other.len() && folded(&text).eq(folded(&other));
            Ok(Value::Boolean(is_equal))
        },
        "compareTo" => |_, a| {
            Ok(Value::Int(compare(
                text(a, 0)?.units(),
                text(a, 1)?.units(),
            )))
        },
        "compareToIgnoreCase" => |_, a| {
            Ok(Value::Int(compare(
                folded(&*text(a, 0)?),
                folded(&*text(a, 1)?),
            )))
        },
        "hashCode" => |_, a| Ok(Value::Int(text(a, 0)?.java_hash())),
        "toUpperCase" => |_, a| mapped(a, str::to_uppercase),
        "toLowerCase" => |_, a| mapped(a, str::to_lowercase),
        "trim" => |_, a| stripped(a, |unit| unit <= 0x20, true, true),
        "strip" => |_, a| stripped(a, is_white_space, true, true),
        "stripLeading" => |_, a| stripped(a, is_white_space, true, false),
        "stripTrailing" => |_, a| stripped(a, is_white_space, false, true),
        "isBlank" => |_, a| Ok(Value::Boolean(text(a, 0)?.units().all(is_white_space))),
        "stripIndent" => |_, a| Ok(Value::string(&strip_indent(&text(a, 0)?.to_rust()))),
        "translateEscapes" => |_, a| Ok(Value::string(&translate(&text(a, 0)?.to_rust())?)),
        "concat" => |_, a| Ok(string(joined(&[text(a, 0)?, text(a, 1)?])?)),
        "repeat" => repeat,
        "replace" => |_, a| {
            let units = text(a, 0)?.units().collect::<Vec<_>>();
            let (Value::Char(from), Value::Char(to)) = (argument(a, 1), argument(a, 2)) else {
                return Ok(argument(a, 0));
            };
            let replaced = units
                .into_iter()
                .map(|unit| if unit == from { to } else { unit });
            Ok(string(Text::from_units(replaced.collect())))
        },
        "replace0" => replace,
        "matches" => pattern::matches,
        "replaceAll" => pattern::replace_all,
        "replaceFirst" => pattern::replace_first,
        "split0" => pattern::split,
        "toCharArray" => |context, a| {
            let units = text(a, 0)?.units().collect();
            Ok(context.new_chars(units))
        },
        "getBytes" => |context, a| {
            let bytes = text(a, 0)?.to_rust().into_bytes();
            let bytes = bytes.into_iter().map(u8::cast_signed).collect();
            Ok(context.new_bytes(bytes))
        },
        "format0" => format::format,
        _ => return None,
    })
}

/// Texts one after the other.
pub(crate) fn joined(parts: &[Rc<Text>]) -> Result<Text, Thrown> {
    fits(parts.iter().map(|part| part.len()).sum())?;
    if parts.iter().all(|part| matches!(**part, Text::Ascii(_))) {
        let parts = parts.iter().map(|part| match &**part {
            Text::Ascii(text) => text,
            Text::Wide(_) => "",
        });
        return Ok(Text::Ascii(parts.collect::<String>().into()));
    }
    Ok(Text::from_units(
        parts.iter().flat_map(|part| part.units()).collect(),
    ))
}

fn new(context: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    Ok(match a {
        [] => string(Text::from("")),
        [Value::String(text)] => string((**text).clone()),
        [Value::Object(object)] => {
            if let Some(units) = context.builder(*object).or(context.chars(*object)) {
                string(Text::from_units(units.to_vec()))
            } else if let Some(bytes) = context.bytes(*object) {
                let bytes: Vec<u8> = bytes.iter().map(|byte| byte.cast_unsigned()).collect();
                Value::string(&String::from_utf8_lossy(&bytes))
            } else {
                Value::Null
            }
        }
        [Value::Object(array), ..] => {
            let units = context.chars(*array).unwrap_or_default();
            let (offset, count) = (int(a, 1), int(a, 2));
            let part = usize::try_from(offset)
                .ok()
                .zip(usize::try_from(count).ok());
            let part = part.and_then(|(from, count)| units.get(from..from.checked_add(count)?));
            let Some(part) = part else {
                let length = units.len();
                let message = format!("offset {offset}, count {count}, length {length}");
                return Err(out_of_bounds(message));
            };
            string(Text::from_units(part.to_vec()))
        }
        _ => return Err(Thrown::null_pointer()),
    })
}

fn out_of_bounds(message: String) -> Thrown {
    Thrown::new("java.lang.StringIndexOutOfBoundsException", message)
}

fn char_at(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, index) = (text(a, 0)?, int(a, 1));
    match usize::try_from(index).ok().and_then(|index| text.at(index)) {
        Some(unit) => Ok(Value::Char(unit)),
        None => Err(out_of_bounds(format!("String index out of range: {index}"))),
    }
}

fn code_point_at(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, index) = (text(a, 0)?, int(a, 1));
    let unit = |at: usize| text.at(at).map(u32::from);
    let at = usize::try_from(index).ok();
    let Some((at, high)) = at.and_then(|at| Some((at, unit(at)?))) else {
        let length = text.len();
        return Err(out_of_bounds(format!("index {index}, length {length}")));
    };
    let point = match unit(at + 1) {
        Some(low) if (0xd800..0xdc00).contains(&high) && (0xdc00..0xe000).contains(&low) => {
            ((high - 0xd800) << 10) + (low - 0xdc00) + 0x1_0000
        }
        _ => high,
    };
    Ok(Value::Int(point.cast_signed()))
}

fn substring(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let text = text(a, 0)?;
    let length = i32::try_from(text.len()).unwrap_or(i32::MAX);
    let begin = int(a, 1);
    let end = if a.len() > 2 { int(a, 2) } else { length };
    match (usize::try_from(begin), usize::try_from(end)) {
        (Ok(from), Ok(to)) if begin <= end && end <= length => Ok(match to - from {
            all if all == text.len() => Value::String(text),
            _ => string(text.slice(from, to)),
        }),
        _ => Err(out_of_bounds(format!(
            "begin {begin}, end {end}, length {length}"
        ))),
    }
}

/// What is looked for: a text, or a character given as a number.
fn needle(a: &[Value]) -> Result<Rc<Text>, Thrown> {
    match argument(a, 1) {
        Value::String(needle) => Ok(needle),
        Value::Null => text(a, 1),
        _ => {
            let point = u32::try_from(int(a, 1)).unwrap_or(u32::MAX);
            let units = match (u16::try_from(point), char::from_u32(point)) {
                (Ok(unit), _) => vec![unit],
                (_, Some(c)) => c.encode_utf16(&mut [0; 2]).to_vec(),
                _ => vec![0xffff, 0xffff],
            };
            Ok(Rc::new(Text::from_units(units)))
        }
    }
}

fn is_at(text: &Text, part: &Text, from: usize) -> bool {
    match (text, part) {
        (Text::Ascii(text), Text::Ascii(part)) => {
            let bytes = text.as_bytes().get(from..);
            bytes.is_some_and(|bytes| bytes.starts_with(part.as_bytes()))
        }
        _ => part
            .units()
            .enumerate()
            .all(|(at, unit)| text.at(from + at) == Some(unit)),
    }
}

fn place(found: Option<usize>) -> Value {
    found.map_or(Value::Int(-1), size)
}

fn index_of(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, needle) = (text(a, 0)?, needle(a)?);
    let from = usize::try_from(int(a, 2)).unwrap_or_default();
    let Some(last) = text.len().checked_sub(needle.len()) else {
        return Ok(Value::Int(-1));
    };
    if let (Text::Ascii(text), Text::Ascii(needle)) = (&*text, &*needle) {
        let from = from.min(text.len());
        let found = text.get(from..).and_then(|rest| rest.find(&**needle));
        return Ok(place(found.map(|at| from + at)));
    }
    Ok(place(
        (from.min(text.len())..=last).find(|at| is_at(&text, &needle, *at)),
    ))
}

fn last_index_of(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, needle) = (text(a, 0)?, needle(a)?);
    let from = if a.len() > 2 { int(a, 2) } else { i32::MAX };
    let (Some(last), Ok(from)) = (text.len().checked_sub(needle.len()), usize::try_from(from))
    else {
        return Ok(Value::Int(-1));
    };
    Ok(place(
        (0..=from.min(last))
            .rev()
            .find(|at| is_at(&text, &needle, *at)),
    ))
}

fn starts_with(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, prefix) = (text(a, 0)?, text(a, 1)?);
    let from = usize::try_from(int(a, 2)).ok();
    let fits = |from: &usize| from + prefix.len() <= text.len();
    Ok(Value::Boolean(
        from.filter(fits)
            .is_some_and(|from| is_at(&text, &prefix, from)),
    ))
}

/// Code units without regard to case, each on its own as Java compares them.
fn folded(text: &Text) -> impl Iterator<Item = u16> + '_ {
    let single = |c: char| u16::try_from(u32::from(c)).ok();
    text.units().map(move |unit| {
        let Some(c) = char::from_u32(unit.into()) else {
            return unit;
        };
        let upper = one(c.to_uppercase()).unwrap_or(c);
        one(upper.to_lowercase()).and_then(single).unwrap_or(unit)
    })
}

/// The only item, if there is exactly one.
fn one(mut items: impl Iterator<Item = char>) -> Option<char> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}

/// The difference of the first characters that differ, else of the lengths.
fn compare(mut a: impl Iterator<Item = u16>, mut b: impl Iterator<Item = u16>) -> i32 {
    loop {
        match (a.next(), b.next()) {
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) => return i32::from(x) - i32::from(y),
            (Some(_), None) => return i32::try_from(a.count()).unwrap_or(i32::MAX - 1) + 1,
            (None, Some(_)) => return -1 - i32::try_from(b.count()).unwrap_or(i32::MAX - 1),
            (None, None) => return 0,
        }
    }
}

fn mapped(a: &[Value], map: impl Fn(&str) -> String) -> Result<Value, Thrown> {
    let text = text(a, 0)?;
    let mapped = map(&text.to_rust());
    Ok(if mapped == text.to_rust() {
        Value::String(text)
    } else {
        Value::string(&mapped)
    })
}

/// `Character.isWhitespace`
pub(super) fn is_white_space(unit: u16) -> bool {
    match unit {
        0x09..=0x0d | 0x1c..=0x20 => true,
        // Spaces that do not break lines do not count.
        0xa0 | 0x2007 | 0x202f | 0x85 => false,
        _ => char::from_u32(unit.into()).is_some_and(char::is_whitespace),
    }
}

fn stripped(
    a: &[Value],
    is_space: impl Fn(u16) -> bool,
    start: bool,
    end: bool,
) -> Result<Value, Thrown> {
    let text = text(a, 0)?;
    let kept = |unit: u16| !is_space(unit);
    let from = if start {
        text.units().position(kept)
    } else {
        Some(0)
    };
    let to = if end {
        text.units().rposition(kept).map(|at| at + 1)
    } else {
        Some(text.len())
    };
    Ok(match (from, to) {
        (Some(0), Some(to)) if to == text.len() => Value::String(text),
        (Some(from), Some(to)) => string(text.slice(from, to)),
        _ => string(Text::from("")),
    })
}

fn strip_indent(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let last = lines.len().saturating_sub(1);
    let indent = |line: &str| line.len() - line.trim_start().len();
    let counted = lines.iter().enumerate();
    let counted = counted.filter(|(at, line)| !line.trim().is_empty() || *at == last);
    let least = counted.map(|(_, line)| indent(line)).min().unwrap_or(0);
    let stripped = lines
        .iter()
        .map(|line| line.get(least..).unwrap_or("").trim_end());
    stripped.collect::<Vec<_>>().join("\n")
}

fn translate(text: &str) -> Result<String, Thrown> {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('s') => out.push(' '),
            Some('\n') => {}
            Some(quoted @ ('\\' | '\'' | '"')) => out.push(quoted),
            Some(octal @ '0'..='7') => {
                let mut value = u32::from(octal) - u32::from('0');
                let longest = if octal <= '3' { 2 } else { 1 };
                for _ in 0..longest {
                    let Some(digit) = chars.peek().and_then(|c| c.to_digit(8)) else {
                        break;
                    };
                    value = value * 8 + digit;
                    chars.next();
                }
                out.extend(char::from_u32(value));
            }
            other => {
                let shown = other.map_or_else(String::new, String::from);
                let message = format!(
                    "Invalid escape sequence: \\{shown} \\\\u{:04X}",
                    other.map_or(0, u32::from)
                );
                return Err(Thrown::new("java.lang.IllegalArgumentException", message));
            }
        }
    }
    Ok(out)
}

fn repeat(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, count) = (text(a, 0)?, int(a, 1));
    let Ok(times) = usize::try_from(count) else {
        let message = format!("count is negative: {count}");
        return Err(Thrown::new("java.lang.IllegalArgumentException", message));
    };
    fits(text.len().saturating_mul(times))?;
    Ok(string(match &*text {
        Text::Ascii(text) => Text::Ascii(text.repeat(times).into()),
        Text::Wide(units) => Text::from_units(units.repeat(times)),
    }))
}

fn replace(_: &mut Context<'_>, a: &[Value]) -> Result<Value, Thrown> {
    let (text, from, to) = (text(a, 0)?, text(a, 1)?, text(a, 2)?);
    let mut out: Vec<u16> = Vec::with_capacity(text.len());
    let mut at = 0;
    while at <= text.len() {
        if is_at(&text, &from, at) {
            out.extend(to.units());
            // An empty text is found between all characters.
            if from.is_empty() {
                out.extend(text.at(at));
            }
            at += from.len().max(1);
        } else {
            out.extend(text.at(at));
            at += 1;
        }
        fits(out.len())?;
    }
    Ok(string(Text::from_units(out)))
}

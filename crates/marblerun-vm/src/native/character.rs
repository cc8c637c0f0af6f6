//! `java.lang.Character`

use super::{Native, int};
use crate::text::Text;
use crate::value::Value;

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "<init>" => |_, a| Ok(a.first().cloned().unwrap_or_default()),
        "isDigit" => |_, a| is(a, is_digit),
        "isLetter" => |_, a| is(a, is_letter),
        "isLetterOrDigit" => |_, a| is(a, |c| is_letter(c) || is_digit(c)),
        "isAlphabetic" => |_, a| is(a, char::is_alphabetic),
        "isUpperCase" => |_, a| is(a, char::is_uppercase),
        "isLowerCase" => |_, a| is(a, char::is_lowercase),
        "isWhitespace" => |_, a| {
            let unit = u16::try_from(int(a, 0)).ok();
            Ok(Value::Boolean(
                unit.is_some_and(super::string::is_white_space),
            ))
        },
        "isSpaceChar" => |_, a| is(a, |c| c == ' ' || (c > '\u{9f}' && c.is_whitespace())),
        "isJavaIdentifierStart" => |_, a| {
            is(a, |c| {
                is_letter(c) || matches!(c, '_' | '$' | '€' | '£' | '¥')
            })
        },
        "isJavaIdentifierPart" => |_, a| {
            is(a, |c| {
                is_letter(c) || is_digit(c) || matches!(c, '_' | '$' | '€' | '£' | '¥')
            })
        },
        "toUpperCase" => |_, a| mapped(a, |c| one(c.to_uppercase())),
        "toLowerCase" => |_, a| mapped(a, |c| one(c.to_lowercase())),
        "digit" => |_, a| {
            let radix = u32::try_from(int(a, 1))
                .ok()
                .filter(|radix| (2..=36).contains(radix));
            let digit = radix.and_then(|radix| character(a)?.to_digit(radix));
            Ok(Value::Int(
                digit
                    .and_then(|digit| i32::try_from(digit).ok())
                    .unwrap_or(-1),
            ))
        },
        "toString" => |_, a| {
            let text = match (character(a), u16::try_from(int(a, 0))) {
                (Some(c), _) => Text::from(c.to_string().as_str()),
                (None, Ok(unit)) => Text::from_units(vec![unit]),
                _ => Text::from("?"),
            };
            Ok(super::string(text))
        },
        _ => return None,
    })
}

fn character(a: &[Value]) -> Option<char> {
    char::from_u32(u32::try_from(int(a, 0)).ok()?)
}

fn is(a: &[Value], test: impl Fn(char) -> bool) -> Result<Value, super::Thrown> {
    Ok(Value::Boolean(character(a).is_some_and(test)))
}

fn mapped(a: &[Value], map: impl Fn(char) -> Option<char>) -> Result<Value, super::Thrown> {
    let mapped = character(a)
        .and_then(map)
        .map(|c| u32::from(c).cast_signed());
    Ok(Value::Int(mapped.unwrap_or(int(a, 0))))
}

/// The only character, if there is exactly one: Java maps a character to one.
fn one(mut chars: impl Iterator<Item = char>) -> Option<char> {
    let first = chars.next()?;
    chars.next().is_none().then_some(first)
}

/// Decimal digits of the scripts in common use; each script has ten in a row.
fn is_digit(c: char) -> bool {
    const ZEROS: [u32; 12] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50, 0xed0, 0xf20, 0xff10,
    ];
    ZEROS
        .iter()
        .any(|zero| (*zero..*zero + 10).contains(&u32::from(c)))
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic() && !c.is_numeric())
}

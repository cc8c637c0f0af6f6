//! `java.lang.StringBuilder` and `StringBuffer`: the characters are the body of the object.

use super::{Context, Native, Thrown, fits, int, size, string, text};
use crate::text::Text;
use crate::value::Value;

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "append0" => |context, a| {
            let text = text(a, 1)?;
            change(context, a, |units| {
                fits(units.len() + text.len()).map(|()| units.extend(text.units()))
            })
        },
        "replace0" => |context, a| {
            let text = text(a, 3)?;
            let place = |at| usize::try_from(int(a, at)).unwrap_or(0);
            let range = place(1)..place(2);
            change(context, a, |units| {
                fits(units.len() + text.len())?;
                // The Java side has checked the range.
                if range.start <= range.end && range.end <= units.len() {
                    units.splice(range, text.units());
                }
                Ok(())
            })
        },
        "reverse" => |context, a| {
            change(context, a, |units| {
                reverse(units);
                Ok(())
            })?;
            Ok(a.first().cloned().unwrap_or_default())
        },
        "length" => |context, a| Ok(size(units(context, a).len())),
        "charAt0" => |context, a| {
            let at = usize::try_from(int(a, 1)).unwrap_or(usize::MAX);
            Ok(Value::Char(
                units(context, a).get(at).copied().unwrap_or_default(),
            ))
        },
        "toString" => |context, a| Ok(string(Text::from_units(units(context, a).to_vec()))),
        _ => return None,
    })
}

/// The characters so far.
fn units<'a>(context: &'a Context<'_>, a: &[Value]) -> &'a [u16] {
    match a.first() {
        Some(Value::Object(object)) => context.builder(*object).unwrap_or_default(),
        _ => &[],
    }
}

fn change(
    context: &mut Context<'_>,
    a: &[Value],
    change: impl FnOnce(&mut Vec<u16>) -> Result<(), Thrown>,
) -> Result<Value, Thrown> {
    let builder = a.first().cloned().unwrap_or_default();
    let changed = context.change_builder(&builder, |units| Some(change(units)));
    changed.unwrap_or(Ok(()))?;
    Ok(Value::Null)
}

fn reverse(units: &mut [u16]) {
    units.reverse();
    // Pairs of surrogates stay as they were.
    for at in 1..units.len() {
        let is_high = |unit: &u16| (0xd800..0xdc00).contains(unit);
        let is_low = |unit: &u16| (0xdc00..0xe000).contains(unit);
        if units.get(at - 1).is_some_and(is_low) && units.get(at).is_some_and(is_high) {
            units.swap(at - 1, at);
        }
    }
}

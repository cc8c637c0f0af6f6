//! `java.lang.StringBuilder` and `StringBuffer`: the characters are the body of the object.

use super::{Context, Native, fits, int, size, string, text};
use crate::text::Text;
use crate::value::Value;

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "append0" => |context, a| {
            let text = text(a, 1)?;
            let units = units(context, a);
            fits(units.len() + text.len())?;
            units.extend(text.units());
            Ok(Value::Null)
        },
        "replace0" => |context, a| {
            let text = text(a, 3)?;
            let range =
                usize::try_from(int(a, 1)).unwrap_or(0)..usize::try_from(int(a, 2)).unwrap_or(0);
            let units = units(context, a);
            fits(units.len() + text.len())?;
            // The Java side has checked the range.
            if range.start <= range.end && range.end <= units.len() {
                units.splice(range, text.units());
            }
            Ok(Value::Null)
        },
        "reverse" => |context, a| {
            let units = units(context, a);
            units.reverse();
            // Pairs of surrogates stay as they were.
            for at in 1..units.len() {
                let is_high = |unit: &u16| (0xd800..0xdc00).contains(unit);
                let is_low = |unit: &u16| (0xdc00..0xe000).contains(unit);
                if units.get(at - 1).is_some_and(is_low) && units.get(at).is_some_and(is_high) {
                    units.swap(at - 1, at);
                }
            }
            Ok(a.first().cloned().unwrap_or_default())
        },
        "length" => |context, a| Ok(size(units(context, a).len())),
        "charAt0" => |context, a| {
            let at = usize::try_from(int(a, 1)).unwrap_or(usize::MAX);
            Ok(Value::Char(
                units(context, a).get(at).copied().unwrap_or_default(),
            ))
        },
        "toString" => |context, a| Ok(string(Text::from_units(units(context, a).clone()))),
        _ => return None,
    })
}

fn units<'a>(context: &'a mut Context<'_>, a: &[Value]) -> &'a mut Vec<u16> {
    let object = match a.first() {
        Some(Value::Object(object)) => *object,
        _ => crate::value::Ref(u32::MAX),
    };
    context.heap.builder_mut(object)
}

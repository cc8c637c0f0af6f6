//! Java's operators on primitive values, to the bit (JLS 5.1, 15.15–15.24).

use std::cmp::Ordering;

use crate::class::Kind;
use crate::code::{BinaryOp, CompareOp};
use crate::native::Thrown;
use crate::value::Value;

/// Why an operator gives no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The program's fault.
    Thrown(Thrown),
    /// The operands are not of the kind the code says.
    Operands,
}

fn by_zero() -> Failure {
    Failure::Thrown(Thrown::new("java.lang.ArithmeticException", "/ by zero"))
}

/// An `int` operation; the caller has seen to division by zero.
#[inline]
pub(crate) fn int(op: BinaryOp, a: i32, b: i32) -> Option<i32> {
    Some(match op {
        BinaryOp::Add => a.wrapping_add(b),
        BinaryOp::Subtract => a.wrapping_sub(b),
        BinaryOp::Multiply => a.wrapping_mul(b),
        BinaryOp::Divide => {
            if b == 0 {
                return None;
            }
            a.wrapping_div(b)
        }
        BinaryOp::Remainder => {
            if b == 0 {
                return None;
            }
            a.wrapping_rem(b)
        }
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::ShiftLeft => a.wrapping_shl(b as u32),
        BinaryOp::ShiftRight => a.wrapping_shr(b as u32),
        BinaryOp::ShiftRightUnsigned => (a as u32).wrapping_shr(b as u32) as i32,
    })
}

fn long(op: BinaryOp, a: i64, b: i64) -> Option<i64> {
    Some(match op {
        BinaryOp::Add => a.wrapping_add(b),
        BinaryOp::Subtract => a.wrapping_sub(b),
        BinaryOp::Multiply => a.wrapping_mul(b),
        BinaryOp::Divide => {
            if b == 0 {
                return None;
            }
            a.wrapping_div(b)
        }
        BinaryOp::Remainder => {
            if b == 0 {
                return None;
            }
            a.wrapping_rem(b)
        }
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::ShiftLeft => a.wrapping_shl(b as u32),
        BinaryOp::ShiftRight => a.wrapping_shr(b as u32),
        BinaryOp::ShiftRightUnsigned => (a as u64).wrapping_shr(b as u32) as i64,
    })
}

/// Java's `%` of floating point is C's `fmod`, which is Rust's `%`.
fn floating(op: BinaryOp, a: f64, b: f64) -> Option<f64> {
    Some(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Subtract => a - b,
        BinaryOp::Multiply => a * b,
        BinaryOp::Divide => a / b,
        BinaryOp::Remainder => a % b,
        _ => return None,
    })
}

fn single(op: BinaryOp, a: f32, b: f32) -> Option<f32> {
    Some(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Subtract => a - b,
        BinaryOp::Multiply => a * b,
        BinaryOp::Divide => a / b,
        BinaryOp::Remainder => a % b,
        _ => return None,
    })
}

/// `a op b` by numbers of that kind.
pub(crate) fn binary(op: BinaryOp, kind: Kind, a: &Value, b: &Value) -> Result<Value, Failure> {
    let is_shift = matches!(
        op,
        BinaryOp::ShiftLeft | BinaryOp::ShiftRight | BinaryOp::ShiftRightUnsigned
    );
    match kind {
        Kind::Boolean => match (a.unboxed(), b.unboxed(), op) {
            (Value::Boolean(a), Value::Boolean(b), BinaryOp::And) => Ok(Value::Boolean(a & b)),
            (Value::Boolean(a), Value::Boolean(b), BinaryOp::Or) => Ok(Value::Boolean(a | b)),
            (Value::Boolean(a), Value::Boolean(b), BinaryOp::Xor) => Ok(Value::Boolean(a ^ b)),
            _ => Err(Failure::Operands),
        },
        Kind::Long => {
            let a = to_long(a).ok_or(Failure::Operands)?;
            let b = to_long(b).ok_or(Failure::Operands)?;
            long(op, a, b).map(Value::Long).ok_or_else(by_zero)
        }
        Kind::Float => {
            let a = to_double(a).ok_or(Failure::Operands)? as f32;
            let b = to_double(b).ok_or(Failure::Operands)? as f32;
            single(op, a, b).map(Value::Float).ok_or(Failure::Operands)
        }
        Kind::Double => {
            let a = to_double(a).ok_or(Failure::Operands)?;
            let b = to_double(b).ok_or(Failure::Operands)?;
            floating(op, a, b)
                .map(Value::Double)
                .ok_or(Failure::Operands)
        }
        Kind::Reference => Err(Failure::Operands),
        _ => {
            let a = to_int(a).ok_or(Failure::Operands)?;
            let b = match to_int(b) {
                Some(b) => b,
                None if is_shift => to_long(b).ok_or(Failure::Operands)? as i32,
                None => return Err(Failure::Operands),
            };
            int(op, a, b).map(Value::Int).ok_or_else(by_zero)
        }
    }
}

/// `a op b` of two `int`s.
#[inline]
pub(crate) fn compare_int(op: CompareOp, a: i32, b: i32) -> bool {
    match op {
        CompareOp::Equal => a == b,
        CompareOp::NotEqual => a != b,
        CompareOp::Less => a < b,
        CompareOp::LessOrEqual => a <= b,
        CompareOp::Greater => a > b,
        CompareOp::GreaterOrEqual => a >= b,
    }
}

fn holds(op: CompareOp, order: Option<Ordering>) -> bool {
    match op {
        CompareOp::Equal => order == Some(Ordering::Equal),
        CompareOp::NotEqual => order != Some(Ordering::Equal),
        CompareOp::Less => order == Some(Ordering::Less),
        CompareOp::LessOrEqual => order.is_some_and(Ordering::is_le),
        CompareOp::Greater => order == Some(Ordering::Greater),
        CompareOp::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
    }
}

/// `a op b` by values of that kind.
pub(crate) fn compare(op: CompareOp, kind: Kind, a: &Value, b: &Value) -> Option<bool> {
    Some(match kind {
        Kind::Reference => match op {
            CompareOp::Equal => a.is_same(b),
            CompareOp::NotEqual => !a.is_same(b),
            _ => return None,
        },
        Kind::Boolean => match (a.unboxed(), b.unboxed()) {
            (Value::Boolean(a), Value::Boolean(b)) => holds(op, Some(a.cmp(&b))),
            _ => return None,
        },
        Kind::Float => {
            let (a, b) = (to_double(a)? as f32, to_double(b)? as f32);
            holds(op, a.partial_cmp(&b))
        }
        Kind::Double => holds(op, to_double(a)?.partial_cmp(&to_double(b)?)),
        Kind::Long => holds(op, Some(to_long(a)?.cmp(&to_long(b)?))),
        _ => holds(op, Some(to_int(a)?.cmp(&to_int(b)?))),
    })
}

/// `-a`
pub(crate) fn negate(kind: Kind, a: &Value) -> Option<Value> {
    Some(match kind {
        Kind::Long => Value::Long(to_long(a)?.wrapping_neg()),
        Kind::Float => Value::Float(-(to_double(a)? as f32)),
        Kind::Double => Value::Double(-to_double(a)?),
        _ => Value::Int(to_int(a)?.wrapping_neg()),
    })
}

/// `~a`
pub(crate) fn complement(kind: Kind, a: &Value) -> Option<Value> {
    Some(match kind {
        Kind::Long => Value::Long(!to_long(a)?),
        _ => Value::Int(!to_int(a)?),
    })
}

/// `a` as a value of another primitive kind, widened or narrowed.
pub(crate) fn convert(kind: Kind, a: &Value) -> Option<Value> {
    Some(match kind {
        Kind::Boolean => match a {
            Value::Boolean(_) => a.clone(),
            _ => return None,
        },
        Kind::Byte => Value::Byte(narrow(a)? as i8),
        Kind::Short => Value::Short(narrow(a)? as i16),
        Kind::Char => Value::Char(narrow(a)? as u16),
        Kind::Int => Value::Int(narrow(a)?),
        Kind::Long => Value::Long(match a {
            Value::Float(value) => *value as i64,
            Value::Double(value) | Value::DoubleObject(_, value) => *value as i64,
            other => to_long(other)?,
        }),
        Kind::Float => Value::Float(match a {
            Value::Float(value) => *value,
            Value::Double(value) | Value::DoubleObject(_, value) => *value as f32,
            // From the integer itself: by way of `double` it would be rounded twice.
            other => to_long(other)? as f32,
        }),
        Kind::Double => Value::Double(to_double(a)?),
        Kind::Reference => a.clone(),
    })
}

/// To `int`: integers lose their high bits, floating point saturates.
fn narrow(a: &Value) -> Option<i32> {
    Some(match a {
        Value::Float(value) => *value as i32,
        Value::Double(value) | Value::DoubleObject(_, value) => *value as i32,
        other => to_long(other)? as i32,
    })
}

/// The kind of a primitive or boxed value.
pub(crate) fn kind_of(value: &Value) -> Kind {
    match value {
        Value::Boolean(_) => Kind::Boolean,
        Value::Byte(_) => Kind::Byte,
        Value::Short(_) => Kind::Short,
        Value::Char(_) => Kind::Char,
        Value::Int(_) | Value::IntObject(..) => Kind::Int,
        Value::Long(_) | Value::LongObject(..) => Kind::Long,
        Value::Float(_) => Kind::Float,
        Value::Double(_) | Value::DoubleObject(..) => Kind::Double,
        Value::Null | Value::String(_) | Value::Object(_) => Kind::Reference,
    }
}

/// Whether a value of a kind fits another by widening (JLS 5.1.2).
pub(crate) fn widens(from: Kind, to: Kind) -> bool {
    let rank = |kind| match kind {
        Kind::Byte => Some(1),
        Kind::Short => Some(2),
        Kind::Int => Some(3),
        Kind::Long => Some(4),
        Kind::Float => Some(5),
        Kind::Double => Some(6),
        _ => None,
    };
    from == to
        || match (from, to) {
            (Kind::Char, to) => rank(to).is_some_and(|to| to >= 3),
            (from, to) => matches!((rank(from), rank(to)), (Some(from), Some(to)) if from < to),
        }
}

/// The kind two operands are promoted to (JLS 5.6.2), if both are numbers.
pub(crate) fn promoted(a: Kind, b: Kind) -> Option<Kind> {
    let is_number = |kind| !matches!(kind, Kind::Boolean | Kind::Reference);
    if !is_number(a) || !is_number(b) {
        return None;
    }
    Some(if a == Kind::Double || b == Kind::Double {
        Kind::Double
    } else if a == Kind::Float || b == Kind::Float {
        Kind::Float
    } else if a == Kind::Long || b == Kind::Long {
        Kind::Long
    } else {
        Kind::Int
    })
}

pub(crate) fn to_int(value: &Value) -> Option<i32> {
    Some(match value {
        Value::Int(value) | Value::IntObject(_, value) => *value,
        Value::Byte(value) => i32::from(*value),
        Value::Short(value) => i32::from(*value),
        Value::Char(value) => i32::from(*value),
        _ => return None,
    })
}

pub(crate) fn to_long(value: &Value) -> Option<i64> {
    Some(match value {
        Value::Long(value) | Value::LongObject(_, value) => *value,
        other => i64::from(to_int(other)?),
    })
}

pub(crate) fn to_double(value: &Value) -> Option<f64> {
    Some(match value {
        Value::Double(value) | Value::DoubleObject(_, value) => *value,
        Value::Float(value) => f64::from(*value),
        other => to_long(other)? as f64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overflow_wraps_and_shifts_are_masked() {
        let int = |op, a, b| binary(op, Kind::Int, &Value::Int(a), &Value::Int(b));
        let is = |result: Result<Value, Failure>, expected: i32| matches!(result, Ok(Value::Int(value)) if value == expected);
        assert!(is(int(BinaryOp::Add, i32::MAX, 1), i32::MIN));
        assert!(is(int(BinaryOp::Divide, i32::MIN, -1), i32::MIN));
        assert!(is(int(BinaryOp::Remainder, i32::MIN, -1), 0));
        assert!(is(int(BinaryOp::ShiftLeft, 1, 33), 2));
        assert!(is(int(BinaryOp::ShiftRightUnsigned, -1, 28), 15));
        assert!(int(BinaryOp::Divide, 1, 0).is_err());
    }

    #[test]
    fn casts_saturate_and_truncate() {
        let int = |value: f64| match convert(Kind::Int, &Value::Double(value)) {
            Some(Value::Int(value)) => value,
            _ => panic!("not an int"),
        };
        assert_eq!(int(f64::NAN), 0);
        assert_eq!(int(1e20), i32::MAX);
        assert_eq!(int(-3.9), -3);
        assert!(matches!(
            convert(Kind::Byte, &Value::Int(200)),
            Some(Value::Byte(-56))
        ));
    }
}

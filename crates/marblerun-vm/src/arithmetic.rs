//! Java's operators on values.

use std::cmp::Ordering;

use crate::code::BinaryOp;
use crate::library::string;
use crate::value::{Thrown, Value};

/// Unary minus: wraps around as in Java.
pub(crate) fn negate(value: &Value) -> Result<Value, Thrown> {
    match value {
        Value::Int(i) => Ok(Value::Int(i.wrapping_neg())),
        _ => Err(null_operand()),
    }
}

/// An operator with two operands: 32-bit wrapping arithmetic (JLS 15.17, 15.18), string
/// concatenation, comparison.
pub(crate) fn binary(op: BinaryOp, left: &Value, right: &Value) -> Result<Value, Thrown> {
    use BinaryOp::{Add, Divide, Equal, Multiply, NotEqual, Remainder, Subtract};
    let value = match (op, left, right) {
        (Equal, a, b) => Value::Boolean(a == b),
        (NotEqual, a, b) => Value::Boolean(a != b),
        (Add, Value::Int(a), Value::Int(b)) => Value::Int(a.wrapping_add(*b)),
        (Add, Value::String(_), _) | (Add, _, Value::String(_)) => {
            string::joined(&left.to_string(), &right.to_string())?
        }
        (Subtract, Value::Int(a), Value::Int(b)) => Value::Int(a.wrapping_sub(*b)),
        (Multiply, Value::Int(a), Value::Int(b)) => Value::Int(a.wrapping_mul(*b)),
        (Divide | Remainder, Value::Int(_), Value::Int(0)) => {
            return Err(Thrown::new("java.lang.ArithmeticException", "/ by zero"));
        }
        (Divide, Value::Int(a), Value::Int(b)) => Value::Int(a.wrapping_div(*b)),
        (Remainder, Value::Int(a), Value::Int(b)) => Value::Int(a.wrapping_rem(*b)),
        (_, Value::Int(a), Value::Int(b)) => Value::Boolean(holds(op, a.cmp(b))),
        _ => return Err(null_operand()),
    };
    Ok(value)
}

fn holds(op: BinaryOp, order: Ordering) -> bool {
    match op {
        BinaryOp::Less => order.is_lt(),
        BinaryOp::LessOrEqual => order.is_le(),
        BinaryOp::Greater => order.is_gt(),
        _ => order.is_ge(),
    }
}

/// Types are checked before: an operand that does not fit is a boxed `null`.
fn null_operand() -> Thrown {
    Thrown::new("java.lang.NullPointerException", "cannot unbox null")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left: Value, op: BinaryOp, right: Value, expected: &str) {
        let shown = match binary(op, &left, &right) {
            Ok(value) => value.to_string(),
            Err(thrown) => thrown.to_string(),
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn int_arithmetic_wraps_and_divides_as_in_java() {
        use BinaryOp::{Add, Divide, Multiply, Remainder, Subtract};
        check(Value::Int(i32::MAX), Add, Value::Int(1), "-2147483648");
        check(Value::Int(i32::MIN), Subtract, Value::Int(1), "2147483647");
        check(Value::Int(65_536), Multiply, Value::Int(65_536), "0");
        check(Value::Int(-7), Divide, Value::Int(2), "-3");
        check(Value::Int(-7), Remainder, Value::Int(2), "-1");
        check(Value::Int(i32::MIN), Divide, Value::Int(-1), "-2147483648");
        check(
            Value::Int(1),
            Divide,
            Value::Int(0),
            "java.lang.ArithmeticException: / by zero",
        );
    }

    #[test]
    fn plus_with_a_string_concatenates() {
        check(Value::string("a"), BinaryOp::Add, Value::Null, "anull");
        check(Value::Int(1), BinaryOp::Add, Value::string("b"), "1b");
    }
}

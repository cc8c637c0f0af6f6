//! Constant expressions (JLS 15.29): computed while checking.

use marblerun_vm::class::Kind;
use marblerun_vm::code::{BinaryOp, CompareOp};

use crate::typed::Constant;

/// A number, whole or not.
enum Number {
    Whole(i64),
    Real(f64),
}

fn number(constant: &Constant) -> Option<Number> {
    Some(match constant {
        Constant::Byte(v) => Number::Whole(i64::from(*v)),
        Constant::Short(v) => Number::Whole(i64::from(*v)),
        Constant::Char(v) => Number::Whole(i64::from(*v)),
        Constant::Int(v) => Number::Whole(i64::from(*v)),
        Constant::Long(v) => Number::Whole(*v),
        Constant::Float(v) => Number::Real(f64::from(*v)),
        Constant::Double(v) => Number::Real(*v),
        _ => return None,
    })
}

/// The constant as another primitive type (JLS 5.1).
pub(crate) fn convert(constant: &Constant, to: Kind) -> Option<Constant> {
    if let Constant::Boolean(_) = constant {
        return (to == Kind::Boolean).then(|| constant.clone());
    }
    let value = number(constant)?;
    let whole = |wide: bool| match value {
        Number::Whole(v) => v,
        // Casts of floating point numbers saturate, as in Java.
        Number::Real(v) if wide => v as i64,
        Number::Real(v) => i64::from(v as i32),
    };
    Some(match to {
        Kind::Byte => Constant::Byte(whole(false) as i8),
        Kind::Short => Constant::Short(whole(false) as i16),
        Kind::Char => Constant::Char(whole(false) as u16),
        Kind::Int => Constant::Int(whole(false) as i32),
        Kind::Long => Constant::Long(whole(true)),
        Kind::Float => Constant::Float(match (&value, constant) {
            (_, Constant::Float(v)) => *v,
            (Number::Whole(v), _) => *v as f32,
            (Number::Real(v), _) => *v as f32,
        }),
        Kind::Double => Constant::Double(match value {
            Number::Whole(v) => v as f64,
            Number::Real(v) => v,
        }),
        Kind::Boolean | Kind::Reference => return None,
    })
}

/// The first value of a field, and what stands for a kind where no value is known.
pub(crate) fn negate(constant: &Constant) -> Option<Constant> {
    Some(match constant {
        Constant::Int(v) => Constant::Int(v.wrapping_neg()),
        Constant::Long(v) => Constant::Long(v.wrapping_neg()),
        Constant::Float(v) => Constant::Float(-v),
        Constant::Double(v) => Constant::Double(-v),
        _ => return None,
    })
}

pub(crate) fn complement(constant: &Constant) -> Option<Constant> {
    Some(match constant {
        Constant::Int(v) => Constant::Int(!v),
        Constant::Long(v) => Constant::Long(!v),
        _ => return None,
    })
}

/// `a op b`, both of the kind of the operator. Nothing for a division by zero, which is left to
/// the run.
pub(crate) fn binary(op: BinaryOp, a: &Constant, b: &Constant) -> Option<Constant> {
    use BinaryOp as B;
    Some(match (a, b) {
        (Constant::Boolean(a), Constant::Boolean(b)) => Constant::Boolean(match op {
            B::And => a & b,
            B::Or => a | b,
            B::Xor => a ^ b,
            _ => return None,
        }),
        (Constant::Int(a), Constant::Int(b)) => Constant::Int(match op {
            B::Add => a.wrapping_add(*b),
            B::Subtract => a.wrapping_sub(*b),
            B::Multiply => a.wrapping_mul(*b),
            B::Divide if *b != 0 => a.wrapping_div(*b),
            B::Remainder if *b != 0 => a.wrapping_rem(*b),
            B::And => a & b,
            B::Or => a | b,
            B::Xor => a ^ b,
            B::ShiftLeft => a.wrapping_shl(*b as u32),
            B::ShiftRight => a.wrapping_shr(*b as u32),
            B::ShiftRightUnsigned => (*a as u32).wrapping_shr(*b as u32) as i32,
            _ => return None,
        }),
        (Constant::Long(a), Constant::Int(b)) => Constant::Long(match op {
            B::ShiftLeft => a.wrapping_shl(*b as u32),
            B::ShiftRight => a.wrapping_shr(*b as u32),
            B::ShiftRightUnsigned => (*a as u64).wrapping_shr(*b as u32) as i64,
            _ => return None,
        }),
        (Constant::Long(a), Constant::Long(b)) => Constant::Long(match op {
            B::Add => a.wrapping_add(*b),
            B::Subtract => a.wrapping_sub(*b),
            B::Multiply => a.wrapping_mul(*b),
            B::Divide if *b != 0 => a.wrapping_div(*b),
            B::Remainder if *b != 0 => a.wrapping_rem(*b),
            B::And => a & b,
            B::Or => a | b,
            B::Xor => a ^ b,
            _ => return None,
        }),
        (Constant::Float(a), Constant::Float(b)) => Constant::Float(match op {
            B::Add => a + b,
            B::Subtract => a - b,
            B::Multiply => a * b,
            B::Divide => a / b,
            B::Remainder => a % b,
            _ => return None,
        }),
        (Constant::Double(a), Constant::Double(b)) => Constant::Double(match op {
            B::Add => a + b,
            B::Subtract => a - b,
            B::Multiply => a * b,
            B::Divide => a / b,
            B::Remainder => a % b,
            _ => return None,
        }),
        _ => return None,
    })
}

pub(crate) fn compare(op: CompareOp, a: &Constant, b: &Constant) -> Option<bool> {
    fn by<T: PartialOrd>(op: CompareOp, a: &T, b: &T) -> bool {
        match op {
            CompareOp::Equal => a == b,
            CompareOp::NotEqual => a != b,
            CompareOp::Less => a < b,
            CompareOp::LessOrEqual => a <= b,
            CompareOp::Greater => a > b,
            CompareOp::GreaterOrEqual => a >= b,
        }
    }
    Some(match (a, b) {
        (Constant::Boolean(a), Constant::Boolean(b)) => by(op, a, b),
        (Constant::Int(a), Constant::Int(b)) => by(op, a, b),
        (Constant::Long(a), Constant::Long(b)) => by(op, a, b),
        (Constant::Float(a), Constant::Float(b)) => by(op, a, b),
        (Constant::Double(a), Constant::Double(b)) => by(op, a, b),
        (Constant::String(a), Constant::String(b)) => by(op, a, b),
        _ => return None,
    })
}

/// A constant as `+` joins it. Floating point numbers are left to the run, which prints them.
pub(crate) fn text(constant: &Constant) -> Option<Vec<u16>> {
    let text = match constant {
        Constant::Boolean(v) => v.to_string(),
        Constant::Byte(v) => v.to_string(),
        Constant::Short(v) => v.to_string(),
        Constant::Int(v) => v.to_string(),
        Constant::Long(v) => v.to_string(),
        Constant::Char(v) => return Some(vec![*v]),
        Constant::String(units) => return Some(units.clone()),
        _ => return None,
    };
    Some(text.encode_utf16().collect())
}

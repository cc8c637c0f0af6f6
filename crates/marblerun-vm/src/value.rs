//! What variables hold.

use std::rc::Rc;

use crate::text::Text;

/// A Java value: 16 bytes, cheap to clone.
///
/// Primitive and boxed values are the same variant: the compiler knows which is meant, and boxed
/// values that `valueOf` keeps in its cache are identical when they are equal. The others are told
/// apart by the number they get when they are boxed.
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// A `boolean` or `Boolean`.
    Boolean(bool),
    /// A `byte` or `Byte`.
    Byte(i8),
    /// A `short` or `Short`.
    Short(i16),
    /// A `char` or `Character`: a UTF-16 code unit.
    Char(u16),
    /// An `int`, or an `Integer` from the cache.
    Int(i32),
    /// A `long`, or a `Long` from the cache.
    Long(i64),
    /// A `float`; a `Float` has no identity here.
    Float(f32),
    /// A `double`.
    Double(f64),
    /// An `Integer` that is not from the cache.
    IntObject(u32, i32),
    /// A `Long` that is not from the cache.
    LongObject(u32, i64),
    /// A `Double`.
    DoubleObject(u32, f64),
    /// A `String`: the same one where the pointers are the same.
    String(Rc<Text>),
    /// An object or array of the heap.
    Object(Ref),
}

/// The place of an object in the heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref(pub u32);

impl Value {
    /// A new string.
    pub fn string(text: &str) -> Value {
        Value::String(Rc::new(Text::from(text)))
    }

    /// The same without the identity of a boxed number.
    #[must_use]
    pub fn unboxed(&self) -> Value {
        match self {
            Value::IntObject(_, value) => Value::Int(*value),
            Value::LongObject(_, value) => Value::Long(*value),
            Value::DoubleObject(_, value) => Value::Double(*value),
            other => other.clone(),
        }
    }

    /// `==` of references: the same object.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Boolean(a), Value::Boolean(b)) => a == b,
            (Value::Byte(a), Value::Byte(b)) => a == b,
            (Value::Short(a), Value::Short(b)) => a == b,
            (Value::Char(a), Value::Char(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Long(a), Value::Long(b)) => a == b,
            (Value::IntObject(a, _), Value::IntObject(b, _))
            | (Value::LongObject(a, _), Value::LongObject(b, _))
            | (Value::DoubleObject(a, _), Value::DoubleObject(b, _)) => a == b,
            (Value::String(a), Value::String(b)) => Rc::ptr_eq(a, b),
            (Value::Object(a), Value::Object(b)) => a == b,
            _ => false,
        }
    }
}

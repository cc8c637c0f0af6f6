//! Methods that Java declares `native` and the machine does: pure functions of their arguments and
//! the heap. What blocks or starts threads is in `machine`.
//!
//! A native method is found by its class and name; overloads tell each other apart by what they are
//! given. A constructor of a class whose objects are values, such as `String`, is a native method
//! `<init>` that gives the value.

mod access;
mod builder;
mod character;
mod decimal;
mod format;
mod integer;
mod math;
mod pattern;
mod precise;
mod real;
mod rounding;
mod string;
#[cfg(test)]
mod tests;

pub(crate) use real::{print_double, print_float};

use crate::class::Program;
use crate::heap::Heap;
use crate::text::Text;
use crate::value::Value;

/// What a native method may use.
pub struct Context<'a> {
    /// The objects of the run.
    pub heap: &'a mut Heap,
    /// The classes of the run.
    pub program: &'a dyn Program,
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context").finish_non_exhaustive()
    }
}

/// A native method: the receiver, if there is one, is the first argument. `void` gives `Null`.
pub type Native = fn(&mut Context<'_>, &[Value]) -> Result<Value, Thrown>;

/// An exception that a native method throws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// Its full class name: `java.lang.ArithmeticException`.
    pub class: &'static str,
    /// Its message, if it has one.
    pub message: Option<String>,
}

impl Thrown {
    /// An exception of that class and message.
    pub fn new(class: &'static str, message: impl Into<String>) -> Thrown {
        Thrown {
            class,
            message: Some(message.into()),
        }
    }

    /// An exception without a message.
    pub fn bare(class: &'static str) -> Thrown {
        Thrown {
            class,
            message: None,
        }
    }

    /// What using `null` as an object throws.
    pub fn null_pointer() -> Thrown {
        Thrown::bare("java.lang.NullPointerException")
    }
}

/// Classes whose objects are values of the machine: their constructors give the value.
pub fn is_value_class(class: &str) -> bool {
    matches!(
        class,
        "java.lang.String"
            | "java.lang.Integer"
            | "java.lang.Long"
            | "java.lang.Short"
            | "java.lang.Byte"
            | "java.lang.Boolean"
            | "java.lang.Double"
            | "java.lang.Float"
            | "java.lang.Character"
    )
}

/// The native method of that name in the class of that full name, if it needs nothing but the heap.
pub(crate) fn find(class: &str, name: &str) -> Option<Native> {
    match class {
        "java.lang.String" => string::native(name),
        "java.lang.StringBuilder" | "java.lang.StringBuffer" => builder::native(name),
        "java.lang.Integer" | "java.lang.Long" => integer::native(class, name),
        "java.lang.Short" | "java.lang.Byte" | "java.lang.Boolean" => boxed(name),
        "java.lang.Double" | "java.lang.Float" => real::native(class, name),
        "java.lang.Character" => character::native(name),
        "java.lang.Math" => math::native(name),
        _ => None,
    }
}

/// Constructors of boxed values: the value itself.
fn boxed(name: &str) -> Option<Native> {
    (name == "<init>").then_some(|_, arguments| Ok(arguments.first().cloned().unwrap_or_default()))
}

/// Longest text in code units: one program must not fill the memory.
const LONGEST: usize = 1 << 24;

/// `OutOfMemoryError` for a text that is too long.
fn fits(length: usize) -> Result<(), Thrown> {
    if length > LONGEST {
        return Err(Thrown::new("java.lang.OutOfMemoryError", "Java heap space"));
    }
    Ok(())
}

/// The argument in that place.
fn argument(arguments: &[Value], at: usize) -> Value {
    arguments.get(at).map_or(Value::Null, Value::unboxed)
}

/// An integral argument.
fn long(arguments: &[Value], at: usize) -> i64 {
    match argument(arguments, at) {
        Value::Byte(value) => value.into(),
        Value::Short(value) => value.into(),
        Value::Char(value) => value.into(),
        Value::Int(value) => value.into(),
        Value::Long(value) => value,
        _ => 0,
    }
}

/// An `int` argument.
fn int(arguments: &[Value], at: usize) -> i32 {
    i32::try_from(long(arguments, at)).unwrap_or_default()
}

/// A numeric argument as a `double`.
fn double(arguments: &[Value], at: usize) -> f64 {
    match argument(arguments, at) {
        Value::Float(value) => value.into(),
        Value::Double(value) => value,
        _ => long(arguments, at) as f64,
    }
}

/// A string argument; `null` throws what Java throws for a call on it.
fn text(arguments: &[Value], at: usize) -> Result<std::rc::Rc<Text>, Thrown> {
    match arguments.get(at) {
        Some(Value::String(text)) => Ok(text.clone()),
        _ => Err(Thrown::null_pointer()),
    }
}

/// A result that is a text.
fn string(text: Text) -> Value {
    Value::String(std::rc::Rc::new(text))
}

/// A length or place as Java counts.
fn size(count: usize) -> Value {
    Value::Int(i32::try_from(count).unwrap_or(i32::MAX))
}

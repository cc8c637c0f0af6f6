//! What variables hold.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use crate::code::Code;

/// A Java value. Cheap to clone: text, lambdas and objects are shared.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// A `boolean`.
    Boolean(bool),
    /// An `int`.
    Int(i32),
    /// A `String`.
    String(Rc<str>),
    /// A lambda with the variables it captured.
    Lambda(Rc<Lambda>),
    /// An object of the library.
    Native(Rc<dyn NativeObject>),
}

/// A function with the variables it captured.
#[derive(Debug)]
pub struct Lambda {
    /// Its body. The captured variables come first among its locals, then the parameters.
    pub code: Rc<Code>,
    /// Values of the captured variables.
    pub captured: Vec<Value>,
}

/// An object that the library implements.
pub trait NativeObject: Any + fmt::Debug {
    /// As `String.valueOf` shows it in a trace.
    fn show(&self) -> String;

    /// For looking at it as what it is.
    fn as_any(&self) -> &dyn Any;
}

impl Value {
    /// A string.
    pub fn string(text: impl Into<Rc<str>>) -> Value {
        Value::String(text.into())
    }

    /// The library's object in it, if it is one of that type.
    pub fn native<T: 'static>(&self) -> Option<&T> {
        match self {
            Value::Native(object) => object.as_any().downcast_ref(),
            _ => None,
        }
    }
}

/// `Object.equals`: by value for what is printed by value, by identity for the rest.
impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Boolean(a), Value::Boolean(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Lambda(a), Value::Lambda(b)) => Rc::ptr_eq(a, b),
            (Value::Native(a), Value::Native(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// `String.valueOf`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => f.write_str("null"),
            Value::Boolean(b) => write!(f, "{b}"),
            Value::Int(i) => write!(f, "{i}"),
            Value::String(s) => f.write_str(s),
            Value::Lambda(_) => f.write_str("lambda"),
            Value::Native(object) => f.write_str(&object.show()),
        }
    }
}

/// An exception on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thrown {
    /// For example `java.lang.ArithmeticException`.
    pub class: String,
    /// What it says, if anything.
    pub message: Option<String>,
}

impl Thrown {
    /// An exception of that class and message.
    pub fn new(class: &str, message: impl Into<String>) -> Thrown {
        Thrown {
            class: class.to_owned(),
            message: Some(message.into()),
        }
    }
}

/// `Throwable.toString`.
impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "{}: {message}", self.class),
            None => f.write_str(&self.class),
        }
    }
}

impl std::error::Error for Thrown {}

//! What flows through the chains of the cases, and what their rows are made of.

use std::fmt;
use std::hash::{Hash, Hasher};

use marblerun_streams::{BoxFlux, Error};

/// A value of the language of the cases.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    Undefined,
    Null,
    Bool(bool),
    Number(i64),
    Text(String),
    List(Vec<Value>),
    Record(Vec<(String, Value)>),
    /// An error by its name and message.
    Error(String, String),
    /// Where a scheduler was given: there is only one.
    Scheduler,
    /// A source, a chain or a function by its name.
    Named(String),
    /// A factory with its arguments.
    Call(String, Vec<Value>),
    /// A chain, and the operator with its arguments that is applied to it.
    Pipe(Box<Value>, String, Vec<Value>),
    /// A flux that an operator has emitted.
    Flux(Emitted),
}

impl Value {
    /// Whether it stands for a stream.
    pub(crate) fn is_stream(&self) -> bool {
        matches!(
            self,
            Value::Named(_) | Value::Call(..) | Value::Pipe(..) | Value::Flux(_)
        )
    }

    /// The field of that name; undefined where there is none.
    pub(crate) fn field(&self, name: &str) -> Value {
        let Value::Record(fields) = self else {
            return Value::Undefined;
        };
        let field = fields.iter().find(|(field, _)| field == name);
        field.map_or(Value::Undefined, |(_, value)| value.clone())
    }

    /// Its order among numbers and texts.
    pub(crate) fn compare(&self, other: &Value) -> std::cmp::Ordering {
        match (self, other) {
            (Value::Number(a), Value::Number(b)) => a.cmp(b),
            (Value::Text(a), Value::Text(b)) => a.cmp(b),
            _ => std::cmp::Ordering::Equal,
        }
    }
}

/// Equal to nothing.
#[derive(Clone)]
pub(crate) struct Emitted(pub(crate) BoxFlux<Value>);

impl PartialEq for Emitted {
    fn eq(&self, _: &Emitted) -> bool {
        false
    }
}

impl Eq for Emitted {}

impl Hash for Emitted {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl fmt::Debug for Emitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Emitted")
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Undefined => f.write_str("undefined"),
            Value::Null => f.write_str("null"),
            Value::Bool(value) => write!(f, "{value}"),
            Value::Number(value) => write!(f, "{value}"),
            Value::Text(value) => write!(f, "{value:?}"),
            Value::List(items) => {
                f.write_str("[")?;
                write_all(f, items)?;
                f.write_str("]")
            }
            Value::Record(fields) => f
                .debug_map()
                .entries(fields.iter().map(|(name, value)| (name, Shown(value))))
                .finish(),
            Value::Error(name, message) => write!(f, "{name}({message:?})"),
            Value::Scheduler => f.write_str("scheduler"),
            Value::Named(name) => f.write_str(name),
            Value::Call(name, arguments) => {
                write!(f, "{name}(")?;
                write_all(f, arguments)?;
                f.write_str(")")
            }
            Value::Pipe(source, name, arguments) => {
                write!(f, "{source} > {name}(")?;
                write_all(f, arguments)?;
                f.write_str(")")
            }
            Value::Flux(_) => f.write_str("a flux"),
        }
    }
}

fn write_all(f: &mut fmt::Formatter<'_>, values: &[Value]) -> fmt::Result {
    for (at, value) in values.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        write!(f, "{comma}{value}")?;
    }
    Ok(())
}

struct Shown<'a>(&'a Value);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)
    }
}

/// The failure of a source or a function of a case.
#[derive(Clone, Debug)]
pub(crate) struct Thrown(pub(crate) Value);

impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Thrown {}

/// A failure with that value.
pub(crate) fn thrown(value: Value) -> Error {
    Thrown(value).into()
}

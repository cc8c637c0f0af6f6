//! A value with its identity, so that a marble can be followed through a chain.

use std::rc::Rc;

use marblerun_vm::value::Value;

use crate::runtime::Runtime;
use crate::show::show;

/// What flows through the streams of a program.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) value: Value,
    /// The marble it descends from.
    pub(crate) identity: u32,
    /// How often it was changed since.
    pub(crate) changes: u32,
}

impl Item {
    /// As a trace shows it.
    pub(crate) fn to_trace(&self, runtime: &Rc<Runtime>) -> marblerun_trace::Value {
        marblerun_trace::Value {
            text: show(runtime, &self.value),
            identity: self.identity,
            changes: self.changes,
        }
    }

    /// The same marble with another value; unchanged if that is the same.
    pub(crate) fn changed_to(self, value: Value) -> Item {
        let changes = self.changes + u32::from(!is_equal(&self.value, &value));
        Item {
            value,
            identity: self.identity,
            changes,
        }
    }
}

/// Equal as far as it shows: strings and numbers by value, objects by identity.
pub(crate) fn is_equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a == b,
        (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
        _ => a.unboxed().is_same(&b.unboxed()),
    }
}

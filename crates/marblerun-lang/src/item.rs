//! A value with its identity, so that a marble can be followed through a chain.

use marblerun_vm::Value;

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
    pub(crate) fn to_trace(&self) -> marblerun_trace::Value {
        marblerun_trace::Value {
            text: self.value.to_string(),
            identity: self.identity,
            changes: self.changes,
        }
    }

    /// The same marble with another value; unchanged if that is equal.
    pub(crate) fn changed_to(self, value: Value) -> Item {
        let changes = self.changes + u32::from(value != self.value);
        Item {
            value,
            identity: self.identity,
            changes,
        }
    }
}

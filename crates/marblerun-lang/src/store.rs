//! A queue of the program that the values of a sink wait in.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::sinks::many::Store;
use marblerun_vm::value::Value;

use crate::item::{self, Item};
use crate::runtime::Runtime;

/// An object of `java.util.Queue`.
pub(crate) struct JavaQueue {
    runtime: Rc<Runtime>,
    queue: Value,
    /// What is in it, so that marbles are known again when they come out, in whatever order.
    items: RefCell<Vec<Item>>,
}

impl JavaQueue {
    pub(crate) fn new(runtime: &Rc<Runtime>, queue: Value) -> JavaQueue {
        JavaQueue {
            runtime: runtime.clone(),
            queue,
            items: RefCell::default(),
        }
    }

    /// What a method returns; one that throws gives nothing.
    fn ask(&self, method: &str, arguments: impl IntoIterator<Item = Value>) -> Value {
        let answer = self.runtime.invoke(&self.queue, Some(method), arguments);
        answer.unwrap_or_default()
    }
}

impl Store<Item> for JavaQueue {
    fn offer(&self, item: Item) -> Result<(), Item> {
        match self.ask("offer", [item.value.clone()]) {
            Value::Boolean(true) => {
                self.items.borrow_mut().push(item);
                Ok(())
            }
            _ => Err(item),
        }
    }

    fn poll(&self) -> Option<Item> {
        let value = self.ask("poll", []);
        if matches!(value, Value::Null) {
            return None;
        }
        let mut items = self.items.borrow_mut();
        let at = items
            .iter()
            .position(|item| item::is_equal(&item.value, &value));
        let known = at.map(|at| items.remove(at));
        drop(items);
        Some(known.unwrap_or_else(|| self.runtime.item(value)))
    }

    fn is_empty(&self) -> bool {
        !matches!(self.ask("isEmpty", []), Value::Boolean(false))
    }
}

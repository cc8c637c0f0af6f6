//! `Hooks`: who is told of what nobody can take.

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_vm::value::Value;

use crate::native::{Answer, Call, Native};
use crate::runtime::Runtime;

/// The functions that a program has given.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    error_dropped: Told,
    next_dropped: Told,
}

type Told = RefCell<Vec<Value>>;

impl Runtime {
    /// Tells those who want to know of an error that nobody can take.
    pub(crate) fn tell_error_dropped(self: &Rc<Runtime>, exception: &Value) {
        self.tell(&self.hooks.error_dropped, exception);
    }

    /// Tells those who want to know of a value that nobody can take.
    pub(crate) fn tell_next_dropped(self: &Rc<Runtime>, value: &Value) {
        self.tell(&self.hooks.next_dropped, value);
    }

    fn tell(self: &Rc<Runtime>, told: &Told, dropped: &Value) {
        let hooks = told.borrow().clone();
        for hook in hooks {
            let result = self.call(&hook, [dropped.clone()]);
            self.report(result);
        }
    }
}

/// Methods of `Hooks`.
pub(crate) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "onErrorDropped" => |call| add(call, &call.runtime.hooks.error_dropped),
        "onNextDropped" => |call| add(call, &call.runtime.hooks.next_dropped),
        "resetOnErrorDropped" => |call| reset(&call.runtime.hooks.error_dropped),
        "resetOnNextDropped" => |call| reset(&call.runtime.hooks.next_dropped),
        _ => return None,
    })
}

fn add(call: &Call<'_>, told: &Told) -> Answer {
    if matches!(call.at(0), Value::Null) {
        return Err(call.null("consumer"));
    }
    told.borrow_mut().push(call.at(0));
    Ok(Value::Null)
}

fn reset(told: &Told) -> Answer {
    let before = told.take();
    drop(before);
    Ok(Value::Null)
}

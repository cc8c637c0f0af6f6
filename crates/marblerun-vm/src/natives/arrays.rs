//! `java.util.ArraySupport`

use super::{MachineNative, argument};
use crate::arithmetic::to_int;
use crate::class::RuntimeType;
use crate::interpret::Done;
use crate::machine::{Limit, Machine, Pause};
use crate::native::Thrown;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    (name == "newArray").then_some(new_array)
}

/// An array whose elements have the type of those of another.
fn new_array(machine: &mut Machine, _: ThreadId, stack: &mut Stack, arguments: Vec<Value>) -> Done {
    let like = argument(&arguments, 0);
    if matches!(like, Value::Null) {
        return Done::Throw(Thrown::bare("java.lang.NullPointerException"));
    }
    let element = match machine.type_of(&like) {
        RuntimeType::Array(element) => RuntimeType::clone(&element),
        other => other,
    };
    let length = arguments.get(1).and_then(to_int).unwrap_or_default();
    if length < 0 {
        return Done::Throw(Thrown::new(
            "java.lang.NegativeArraySizeException",
            length.to_string(),
        ));
    }
    if length as u64 * 8 > machine.limits.heap {
        return Done::Stop(Pause::Limit(Limit::Heap, stack.span()));
    }
    machine.steps += length as u64 / 8;
    Done::Value(machine.new_array(&element, &[length as usize]))
}

//! `java.util.concurrent.atomic`: what is one step on the field `value` (or `state`, of locks).

use super::{MachineNative, argument, switches};
use crate::arithmetic::{binary, kind_of};
use crate::code::BinaryOp;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::native::Thrown;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "compareAndSet" | "compareAndSetState" => compare_and_set,
        "getAndSet" => get_and_set,
        "getAndAdd" => get_and_add,
        _ => return None,
    })
}

/// The slot of the field, and its value.
fn place(machine: &Machine, object: &Value) -> Option<(u16, Value)> {
    let slot = machine
        .slot(object, "value")
        .or_else(|| machine.slot(object, "state"))?;
    Some((slot, machine.heap.field(object, slot)?.clone()))
}

fn missing() -> Done {
    Done::Throw(Thrown::bare("java.lang.NullPointerException"))
}

fn compare_and_set(
    machine: &mut Machine,
    id: ThreadId,
    stack: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    if switches(machine, id, stack, &arguments) {
        return Done::Later;
    }
    let object = argument(&arguments, 0);
    let Some((slot, old)) = place(machine, &object) else {
        return missing();
    };
    let is_expected = old.is_same(&argument(&arguments, 1));
    if is_expected {
        machine
            .heap
            .set_field(&object, slot, argument(&arguments, 2));
        machine.wrote();
    }
    Done::Value(Value::Boolean(is_expected))
}

fn get_and_set(
    machine: &mut Machine,
    id: ThreadId,
    stack: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    if switches(machine, id, stack, &arguments) {
        return Done::Later;
    }
    let object = argument(&arguments, 0);
    let Some((slot, old)) = place(machine, &object) else {
        return missing();
    };
    machine
        .heap
        .set_field(&object, slot, argument(&arguments, 1));
    machine.wrote();
    Done::Value(old)
}

fn get_and_add(
    machine: &mut Machine,
    id: ThreadId,
    stack: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    if switches(machine, id, stack, &arguments) {
        return Done::Later;
    }
    let object = argument(&arguments, 0);
    let Some((slot, old)) = place(machine, &object) else {
        return missing();
    };
    let by = argument(&arguments, 1);
    if let Ok(new) = binary(BinaryOp::Add, kind_of(&old), &old, &by) {
        machine.heap.set_field(&object, slot, new);
        machine.wrote();
    }
    Done::Value(old)
}

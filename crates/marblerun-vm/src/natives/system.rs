//! `java.lang.System`

use super::{MachineNative, argument, boolean, throw};
use crate::arithmetic::to_int;
use crate::effect::EffectKind;
use crate::heap::{Array, Body};
use crate::interpret::Done;
use crate::machine::{Limit, Machine, Pause};
use crate::native::Thrown;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

/// What `currentTimeMillis` gives at the beginning of a run: the clock is virtual, and the same
/// run shows the same times.
const EPOCH: i64 = 1_700_000_000_000;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "currentTimeMillis" => current_time_millis,
        "nanoTime" => nano_time,
        "arraycopy" => arraycopy,
        "identityHashCode" => identity_hash_code,
        "exit" => exit,
        "write0" => write,
        _ => return None,
    })
}

fn current_time_millis(
    machine: &mut Machine,
    id: ThreadId,
    stack: &mut Stack,
    _: Vec<Value>,
) -> Done {
    let value = Value::Long(EPOCH + (machine.now / 1_000_000) as i64);
    read_clock(machine, id, stack, value)
}

fn nano_time(machine: &mut Machine, id: ThreadId, stack: &mut Stack, _: Vec<Value>) -> Done {
    let value = Value::Long(machine.now as i64);
    read_clock(machine, id, stack, value)
}

/// A program that reads the clock over and over waits for time to pass: after a while it does.
fn read_clock(machine: &mut Machine, id: ThreadId, _: &mut Stack, value: Value) -> Done {
    const READS: u32 = 1_000;
    const PASSES: u64 = 1_000_000;
    machine.clock_reads += 1;
    if machine.clock_reads < READS {
        return Done::Value(value);
    }
    machine.clock_reads = 0;
    machine.block(id, crate::thread::Blocked::Sleep);
    let due = machine.now + PASSES;
    machine.enqueue(id, due);
    if let Some(thread) = machine.thread_mut(id) {
        thread.resume = Some(crate::thread::Resume::Value(value));
    }
    Done::Later
}

fn identity_hash_code(_: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    Done::Value(Value::Int(super::object::identity_hash(&argument(
        &arguments, 0,
    ))))
}

fn exit(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let status = arguments.first().and_then(to_int).unwrap_or_default();
    machine.outcome.exit = Some(status);
    Done::Stop(Pause::Ended(machine.outcome.clone()))
}

fn write(machine: &mut Machine, id: ThreadId, stack: &mut Stack, arguments: Vec<Value>) -> Done {
    let text = match arguments.get(1) {
        Some(Value::String(text)) => text.to_rust(),
        _ => "null".to_owned(),
    };
    machine.printed += text.len() as u64;
    machine.steps += text.len() as u64 / 16;
    let is_error = boolean(&arguments, 0);
    machine.effect(id, stack, EffectKind::Output { is_error, text });
    if machine.printed > machine.limits.output {
        return Done::Stop(Pause::Limit(Limit::Output, stack.span()));
    }
    Done::Value(Value::Null)
}

fn arraycopy(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let [source, from, target, to, length] = arguments.as_slice() else {
        return throw("java.lang.IllegalArgumentException", "arraycopy");
    };
    if matches!(source, Value::Null) || matches!(target, Value::Null) {
        return Done::Throw(Thrown::bare("java.lang.NullPointerException"));
    }
    let (Some(from), Some(to), Some(length)) = (to_int(from), to_int(to), to_int(length)) else {
        return throw("java.lang.IllegalArgumentException", "arraycopy");
    };
    let array = |value: &Value| match value {
        Value::Object(at) => match &machine.heap.get(*at)?.body {
            Body::Array(array) => Some((*at, array.clone())),
            _ => None,
        },
        _ => None,
    };
    let name = |value: &Value| machine.linkage.type_name(&machine.type_of(value));
    let Some((_, elements)) = array(source) else {
        let message = format!("arraycopy: source type {} is not an array", name(source));
        return throw("java.lang.ArrayStoreException", &message);
    };
    let Some((target_at, target_elements)) = array(target) else {
        let message = format!(
            "arraycopy: destination type {} is not an array",
            name(target)
        );
        return throw("java.lang.ArrayStoreException", &message);
    };
    let kind = |array: &Array| match array.element() {
        crate::class::RuntimeType::Primitive(kind) => {
            format!("{}[", crate::linkage::keyword(kind))
        }
        _ => "object array[".to_owned(),
    };
    let shown = |array: &Array| format!("{}{}]", kind(array), array.len());
    let bounds = |message: String| throw("java.lang.ArrayIndexOutOfBoundsException", &message);
    if from < 0 {
        return bounds(format!(
            "arraycopy: source index {from} out of bounds for {}",
            shown(&elements)
        ));
    }
    if to < 0 {
        return bounds(format!(
            "arraycopy: destination index {to} out of bounds for {}",
            shown(&target_elements)
        ));
    }
    if length < 0 {
        return bounds(format!("arraycopy: length {length} is negative"));
    }
    let last = |at: i32| at as u64 + length as u64;
    if last(from) > elements.len() as u64 {
        return bounds(format!(
            "arraycopy: last source index {} out of bounds for {}",
            last(from),
            shown(&elements)
        ));
    }
    if last(to) > target_elements.len() as u64 {
        return bounds(format!(
            "arraycopy: last destination index {} out of bounds for {}",
            last(to),
            shown(&target_elements)
        ));
    }
    if let (Array::References(a, values), Array::References(b, _)) = (&elements, &target_elements)
        && !machine.linkage.is_subtype(a, b)
        && let Some(bad) = values
            .get(from as usize..last(from) as usize)
            .unwrap_or_default()
            .iter()
            .position(|value| !matches!(value, Value::Null) && !machine.is_instance(value, b))
    {
        let message = format!(
            "arraycopy: element type mismatch: can not cast one of the elements of {}[] to the type of the destination array, {}",
            machine.linkage.type_name(a),
            machine.linkage.type_name(b)
        );
        let _ = bad;
        return throw("java.lang.ArrayStoreException", &message);
    }
    drop(target_elements);
    // One array copied into itself is read as it was: `elements` shares it, so it is copied once.
    let done = match machine
        .heap
        .get_mut(target_at)
        .map(|object| &mut object.body)
    {
        Some(Body::Array(target)) => {
            target.copy(to as usize, &elements, from as usize, length as usize)
        }
        _ => false,
    };
    if !done {
        return throw(
            "java.lang.ArrayStoreException",
            "arraycopy: type mismatch: can not copy between arrays of different types",
        );
    }
    machine.steps += length as u64 / 8;
    machine.wrote();
    Done::Value(Value::Null)
}

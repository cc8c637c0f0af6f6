//! `java.lang.Object`, and `String.intern`.

use std::rc::Rc;

use super::{MachineNative, argument, long, throw};
use crate::heap::Body;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::monitor::MonitorKey;
use crate::native::Thrown;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "getClass" => get_class,
        "hashCode" => hash_code,
        "clone" => clone,
        "notify" => notify,
        "notifyAll" => notify_all,
        "wait0" => wait,
        _ => return None,
    })
}

fn get_class(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let ty = machine.type_of(&argument(&arguments, 0));
    Done::Value(machine.mirror(&ty))
}

fn hash_code(_: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    Done::Value(Value::Int(identity_hash(&argument(&arguments, 0))))
}

/// A number that says which object it is, spread as those of a JVM are.
pub(super) fn identity_hash(value: &Value) -> i32 {
    let spread = |number: u64| (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33) as i32;
    match (value, MonitorKey::of(value)) {
        // Not by address: the same run gives the same numbers.
        (Value::String(text), _) => text.java_hash(),
        (_, Some(MonitorKey::Object(at))) => spread(u64::from(at.0) + 1),
        (_, Some(MonitorKey::Box(id))) => spread((1 << 40) + u64::from(id)),
        (_, Some(MonitorKey::Small(kind, value))) => {
            spread((2 << 40) + (u64::from(kind) << 34) + (value as u64 & 0xFFFF_FFFF))
        }
        _ => 0,
    }
}

fn clone(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let Some(Value::Object(at)) = arguments.first() else {
        return Done::Value(argument(&arguments, 0));
    };
    let Some(object) = machine.heap.get(*at) else {
        return Done::Value(Value::Null);
    };
    let (class, body) = (object.class, object.body.clone());
    let is_cloneable = matches!(body, Body::Array(_))
        || machine
            .linkage
            .named("java.lang.Cloneable")
            .is_some_and(|cloneable| machine.linkage.class(class).is_subclass_of(cloneable));
    if !is_cloneable {
        let name = machine.linkage.class(class).name.to_string();
        return throw("java.lang.CloneNotSupportedException", &name);
    }
    Done::Value(Value::Object(machine.heap.allocate(class, body)))
}

fn not_owner() -> Done {
    throw(
        "java.lang.IllegalMonitorStateException",
        "current thread is not owner",
    )
}

fn notify(machine: &mut Machine, id: ThreadId, stack: &mut Stack, arguments: Vec<Value>) -> Done {
    let object = argument(&arguments, 0);
    if !machine.holds(id, &object) {
        return not_owner();
    }
    machine.notify(id, stack, &object, false);
    Done::Value(Value::Null)
}

fn notify_all(
    machine: &mut Machine,
    id: ThreadId,
    stack: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    let object = argument(&arguments, 0);
    if !machine.holds(id, &object) {
        return not_owner();
    }
    machine.notify(id, stack, &object, true);
    Done::Value(Value::Null)
}

fn wait(machine: &mut Machine, id: ThreadId, stack: &mut Stack, arguments: Vec<Value>) -> Done {
    let object = argument(&arguments, 0);
    if !machine.holds(id, &object) {
        return not_owner();
    }
    if machine.take_interrupt(id) {
        return Done::Throw(Thrown::bare("java.lang.InterruptedException"));
    }
    machine.wait(id, stack, &object, long(&arguments, 1).max(0) as u64);
    Done::Later
}

pub(super) fn intern(
    machine: &mut Machine,
    _: ThreadId,
    _: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    Done::Value(match arguments.first() {
        Some(Value::String(text)) => {
            Value::String(Rc::clone(&machine.linkage.program.strings().intern(text)))
        }
        _ => Value::Null,
    })
}

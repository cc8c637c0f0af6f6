//! `java.lang.Class`

use super::{MachineNative, argument};
use crate::class::{ClassKind, RuntimeType};
use crate::heap::Body;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "getName" => get_name,
        "getSimpleName" => get_simple_name,
        "isInstance" => is_instance,
        "isInterface" => {
            |machine, _, _, arguments| is_kind(machine, &arguments, ClassKind::Interface)
        }
        "isEnum" => |machine, _, _, arguments| is_kind(machine, &arguments, ClassKind::Enum),
        "isRecord" => |machine, _, _, arguments| is_kind(machine, &arguments, ClassKind::Record),
        "isArray" => is_array,
        "isPrimitive" => is_primitive,
        "getSuperclass" => get_superclass,
        "getComponentType" => get_component_type,
        "getEnumConstants" => get_enum_constants,
        "desiredAssertionStatus" => |_, _, _, _| Done::Value(Value::Boolean(false)),
        _ => return None,
    })
}

/// The type that an object of `Class` stands for.
fn subject(machine: &Machine, arguments: &[Value]) -> RuntimeType {
    if let Some(Value::Object(at)) = arguments.first()
        && let Some(object) = machine.heap.get(*at)
        && let Body::Class(ty) = &object.body
    {
        return ty.clone();
    }
    RuntimeType::Class(machine.linkage.known.object)
}

fn get_name(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let ty = subject(machine, &arguments);
    Done::Value(Value::string(&machine.linkage.type_name(&ty)))
}

fn get_simple_name(
    machine: &mut Machine,
    _: ThreadId,
    _: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    let ty = subject(machine, &arguments);
    Done::Value(Value::string(&machine.linkage.simple_name(&ty)))
}

fn is_instance(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let ty = subject(machine, &arguments);
    let value = argument(&arguments, 1);
    let is = !matches!(value, Value::Null) && machine.is_instance(&value, &ty);
    Done::Value(Value::Boolean(is))
}

fn is_kind(machine: &Machine, arguments: &[Value], kind: ClassKind) -> Done {
    let is = match subject(machine, arguments) {
        RuntimeType::Class(class) => machine.linkage.class(class).kind == kind,
        _ => false,
    };
    Done::Value(Value::Boolean(is))
}

fn is_array(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let is = matches!(subject(machine, &arguments), RuntimeType::Array(_));
    Done::Value(Value::Boolean(is))
}

fn is_primitive(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let is = matches!(subject(machine, &arguments), RuntimeType::Primitive(_));
    Done::Value(Value::Boolean(is))
}

fn get_superclass(
    machine: &mut Machine,
    _: ThreadId,
    _: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    let above = match subject(machine, &arguments) {
        RuntimeType::Class(class) => machine.linkage.class(class).super_class,
        RuntimeType::Array(_) => Some(machine.linkage.known.object),
        RuntimeType::Primitive(_) => None,
    };
    Done::Value(match above {
        Some(class) => machine.mirror(&RuntimeType::Class(class)),
        None => Value::Null,
    })
}

fn get_component_type(
    machine: &mut Machine,
    _: ThreadId,
    _: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    Done::Value(match subject(machine, &arguments) {
        RuntimeType::Array(element) => machine.mirror(&element),
        _ => Value::Null,
    })
}

/// What the enum's `values()` gives.
fn get_enum_constants(
    machine: &mut Machine,
    _: ThreadId,
    _: &mut Stack,
    arguments: Vec<Value>,
) -> Done {
    let RuntimeType::Class(class) = subject(machine, &arguments) else {
        return Done::Value(Value::Null);
    };
    if machine.linkage.class(class).kind != ClassKind::Enum {
        return Done::Value(Value::Null);
    }
    match machine.method_named(class, "values", 0) {
        Some(method) => Done::Call(method.method.id, Vec::new()),
        None => Done::Value(Value::Null),
    }
}

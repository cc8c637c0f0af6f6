//! `java.util.concurrent.locks.LockEvents`: locks of the library as readers know them.

use super::{MachineNative, argument};
use crate::effect::EffectKind;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "wanted" => |machine, id, stack, arguments| {
            tell(machine, id, stack, &arguments, EffectKind::MonitorWanted)
        },
        "acquired" => |machine, id, stack, arguments| {
            tell(machine, id, stack, &arguments, EffectKind::MonitorAcquired)
        },
        "released" => |machine, id, stack, arguments| {
            tell(machine, id, stack, &arguments, EffectKind::MonitorReleased)
        },
        "waiting" => |machine, id, stack, arguments| {
            tell(machine, id, stack, &arguments, EffectKind::Waiting)
        },
        "notified" => |machine, id, stack, arguments| {
            if let Some(other) = machine.thread_of(&argument(&arguments, 0))
                && machine.is_lock_seen(stack)
            {
                machine.effect(id, stack, EffectKind::Notified(other));
            }
            Done::Value(Value::Null)
        },
        _ => return None,
    })
}

fn tell(
    machine: &mut Machine,
    id: ThreadId,
    stack: &Stack,
    arguments: &[Value],
    kind: fn(Value) -> EffectKind,
) -> Done {
    // A lock that was taken while others lived is seen to be given back when they are gone.
    if machine.was_shared && machine.is_lock_seen(stack) {
        machine.effect(id, stack, kind(argument(arguments, 0)));
    }
    Done::Value(Value::Null)
}

//! `java.util.concurrent.locks.LockSupport`

use super::{MachineNative, argument, long};
use crate::interpret::Done;
use crate::machine::Machine;
use crate::thread::{Blocked, Stack, State, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "park0" => park,
        "unpark" => unpark,
        _ => return None,
    })
}

/// Waits for a permit: the object it is for, and nanoseconds; negative without end.
fn park(machine: &mut Machine, id: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let Some(thread) = machine.thread_mut(id) else {
        return Done::Value(Value::Null);
    };
    if std::mem::take(&mut thread.has_permit) || thread.is_interrupted {
        return Done::Value(Value::Null);
    }
    let nanos = long(&arguments, 1);
    machine.block(id, Blocked::Permit);
    if nanos >= 0 {
        let due = machine.now.saturating_add(nanos as u64);
        machine.enqueue(id, due);
    }
    Done::Later
}

fn unpark(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let Some(other) = machine.thread_of(&argument(&arguments, 0)) else {
        return Done::Value(Value::Null);
    };
    machine.wrote();
    let is_parked = machine
        .thread(other)
        .is_some_and(|thread| thread.state == State::Blocked(Blocked::Permit));
    if is_parked {
        machine.wake(other);
    } else if let Some(thread) = machine.thread_mut(other) {
        thread.has_permit = true;
    }
    Done::Value(Value::Null)
}

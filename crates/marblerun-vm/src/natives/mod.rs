//! Native methods that need the machine: threads, monitors, time, classes.

mod arrays;
mod atomic;
mod class;
mod future_events;
mod lock_events;
mod lock_support;
mod object;
mod system;
mod thread;
mod throwable;

use crate::class::Kind;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::native::Thrown;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

/// A native method of the machine: the running thread, its stack without the arguments, and the
/// receiver and arguments.
pub(crate) type MachineNative = fn(&mut Machine, ThreadId, &mut Stack, Vec<Value>) -> Done;

/// The native method of that name in the class of that full name, if the machine has it.
pub(crate) fn find(class: &str, name: &str, parameters: &[Kind]) -> Option<MachineNative> {
    match class {
        "java.lang.Object" => object::find(name),
        "java.lang.Class" => class::find(name),
        "java.lang.Thread" => thread::find(name),
        "java.lang.System" => system::find(name),
        "java.lang.Throwable" if name == "fillInStackTrace0" => {
            Some(throwable::fill_in_stack_trace)
        }
        "java.lang.String" if name == "intern" && parameters.is_empty() => Some(object::intern),
        "java.util.ArraySupport" => arrays::find(name),
        "java.util.concurrent.atomic.AtomicInteger"
        | "java.util.concurrent.atomic.AtomicLong"
        | "java.util.concurrent.atomic.AtomicBoolean"
        | "java.util.concurrent.atomic.AtomicReference"
        | "java.util.concurrent.locks.AbstractQueuedSynchronizer" => atomic::find(name),
        "java.util.concurrent.FutureEvents" => future_events::find(name),
        "java.util.concurrent.locks.LockEvents" => lock_events::find(name),
        "java.util.concurrent.locks.LockSupport" => lock_support::find(name),
        _ => None,
    }
}

/// An argument; `null` if there are fewer.
fn argument(arguments: &[Value], at: usize) -> Value {
    arguments.get(at).cloned().unwrap_or_default()
}

/// A `long` argument.
fn long(arguments: &[Value], at: usize) -> i64 {
    arguments
        .get(at)
        .and_then(crate::arithmetic::to_long)
        .unwrap_or_default()
}

/// A `boolean` argument.
fn boolean(arguments: &[Value], at: usize) -> bool {
    matches!(arguments.get(at), Some(Value::Boolean(true)))
}

fn throw(class: &'static str, message: &str) -> Done {
    Done::Throw(Thrown::new(class, message))
}

/// A point where another thread may run before a native method does something that others see. True
/// if one does: the call is done again when this thread is on.
fn switches(machine: &mut Machine, id: ThreadId, stack: &mut Stack, arguments: &[Value]) -> bool {
    if !machine.is_shared {
        return false;
    }
    let pc = stack.frames.last().map_or(0, |frame| frame.pc);
    if !machine.switches(id, stack, pc as usize) {
        return false;
    }
    stack.values.extend_from_slice(arguments);
    if let Some(frame) = stack.frames.last_mut() {
        frame.pc = frame.pc.saturating_sub(1);
    }
    true
}

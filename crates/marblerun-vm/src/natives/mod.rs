//! Native methods that need the machine: threads, monitors, time, classes.

mod class;
mod lock_support;
mod object;
mod system;
mod thread;

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
        "java.lang.String" if name == "intern" && parameters.is_empty() => Some(object::intern),
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

//! `java.lang.Throwable`: where an exception was made.

use crate::interpret::Done;
use crate::machine::Machine;
use crate::thread::{Stack, ThreadId};
use crate::value::Value;

pub(super) fn fill_in_stack_trace(
    machine: &mut Machine,
    _: ThreadId,
    stack: &mut Stack,
    _: Vec<Value>,
) -> Done {
    let calls = machine.calls(stack);
    machine.heap.charge(24 + calls.len() as u64);
    Done::Value(Value::string(&calls))
}

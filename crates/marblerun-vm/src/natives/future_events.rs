//! `java.util.concurrent.FutureEvents`: futures and their timers, as far as the host wants to know of
//! them and the program has made them.

use super::MachineNative;
use crate::interpret::Done;
use crate::machine::Machine;
use crate::thread::Stack;
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "made" => |machine, _, stack, arguments| {
            let is_seen = machine.is_called_by_program(stack);
            ask_if(machine, is_seen, arguments)
        },
        "created" | "createdOf" | "timerSet" => |machine, _, stack: &mut Stack, arguments| {
            let is_seen = machine.is_future_seen(stack);
            ask_if(machine, is_seen, arguments)
        },
        // Of what the host knows.
        "completed" | "follow" | "back" | "timerFired" | "timerCancelled" => {
            |_, _, _, arguments| Done::Host(arguments)
        }
        _ => return None,
    })
}

/// The number that the host gives, or 0.
fn ask_if(machine: &Machine, is_seen: bool, arguments: Vec<Value>) -> Done {
    match machine.watches_futures && is_seen {
        true => Done::Host(arguments),
        false => Done::Value(Value::Int(0)),
    }
}

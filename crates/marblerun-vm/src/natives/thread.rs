//! `java.lang.Thread`

use super::{MachineNative, argument, boolean, long, throw};
use crate::effect::EffectKind;
use crate::interpret::Done;
use crate::machine::{Limit, Machine, Pause};
use crate::native::Thrown;
use crate::thread::{Blocked, End, Stack, State, Thread, ThreadId};
use crate::value::Value;

pub(super) fn find(name: &str) -> Option<MachineNative> {
    Some(match name {
        "currentThread" => current_thread,
        "start0" => start,
        "interrupt0" => interrupt,
        "interrupted0" => interrupted,
        "state0" => state,
        "sleep0" => sleep,
        "yield" | "onSpinWait" => give_way,
        "holdsLock" => holds_lock,
        _ => return None,
    })
}

impl Machine {
    /// Whether the thread is interrupted; it no longer is.
    pub(crate) fn take_interrupt(&mut self, id: ThreadId) -> bool {
        self.thread_mut(id)
            .is_some_and(|thread| std::mem::take(&mut thread.is_interrupted))
    }
}

fn current_thread(machine: &mut Machine, id: ThreadId, _: &mut Stack, _: Vec<Value>) -> Done {
    Done::Value(match machine.thread(id) {
        Some(thread) => thread.object.clone(),
        None => Value::Null,
    })
}

fn start(machine: &mut Machine, id: ThreadId, stack: &mut Stack, arguments: Vec<Value>) -> Done {
    let object = argument(&arguments, 0);
    if machine.threads.len() >= machine.limits.threads {
        return Done::Stop(Pause::Limit(Limit::Threads, stack.span()));
    }
    let class = machine.class_of(&object);
    // `begin` is the library's and private: the class that declares it is `Thread` itself.
    let begin = machine
        .linkage
        .named("java.lang.Thread")
        .and_then(|thread| machine.method_named(thread, "begin", 0))
        .or_else(|| machine.method_named(class, "run", 0));
    let Some(begin) = begin else {
        return throw("java.lang.NoSuchMethodError", "run");
    };
    let is_daemon = match machine.slot(&object, "daemon") {
        Some(slot) => matches!(
            machine.heap.field(&object, slot),
            Some(Value::Boolean(true))
        ),
        None => false,
    };
    let mut thread = Thread::new(object.clone());
    thread.is_daemon = is_daemon;
    let started = machine.add_thread(thread);
    machine.begin(started, &begin, vec![object], End::Caller);
    machine.make_ready(started);
    machine.wrote();
    machine.effect(id, stack, EffectKind::Started(started));
    Done::Value(Value::Null)
}

fn interrupt(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    if let Some(other) = machine.thread_of(&argument(&arguments, 0)) {
        machine.wrote();
        machine.interrupt(other);
    }
    Done::Value(Value::Null)
}

fn interrupted(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let Some(other) = machine.thread_of(&argument(&arguments, 0)) else {
        return Done::Value(Value::Boolean(false));
    };
    let is = if boolean(&arguments, 1) {
        machine.take_interrupt(other)
    } else {
        machine
            .thread(other)
            .is_some_and(|thread| thread.is_interrupted)
    };
    Done::Value(Value::Boolean(is))
}

fn state(machine: &mut Machine, _: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let thread = machine
        .thread_of(&argument(&arguments, 0))
        .and_then(|id| machine.thread(id));
    let number = match thread.map(|thread| (&thread.state, thread.queued)) {
        Some((State::Blocked(Blocked::Monitor(..)), _)) => 1,
        Some((State::Blocked(Blocked::Notify(..) | Blocked::Permit), None)) => 2,
        Some((State::Blocked(Blocked::Notify(..) | Blocked::Permit | Blocked::Sleep), _)) => 3,
        Some((State::Blocked(Blocked::Host | Blocked::Class(_)), _)) => 2,
        _ => 0,
    };
    Done::Value(Value::Int(number))
}

fn sleep(machine: &mut Machine, id: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    if machine.take_interrupt(id) {
        return Done::Throw(Thrown::new(
            "java.lang.InterruptedException",
            "sleep interrupted",
        ));
    }
    let nanos = long(&arguments, 0).max(0) as u64;
    machine.block(id, Blocked::Sleep);
    let due = machine.now.saturating_add(nanos);
    machine.enqueue(id, due);
    Done::Later
}

fn give_way(machine: &mut Machine, id: ThreadId, stack: &mut Stack, _: Vec<Value>) -> Done {
    // Looking whether anything has changed is work.
    machine.steps += 20;
    let spins = machine.is_repeating(stack);
    if machine.give_way(id, spins) {
        // The call is over: nothing is left to be done again.
        if let Some(thread) = machine.thread_mut(id) {
            thread.passed = false;
        }
        return Done::Later;
    }
    Done::Value(Value::Null)
}

fn holds_lock(machine: &mut Machine, id: ThreadId, _: &mut Stack, arguments: Vec<Value>) -> Done {
    let object = argument(&arguments, 0);
    if matches!(object, Value::Null) {
        return Done::Throw(Thrown::bare("java.lang.NullPointerException"));
    }
    Done::Value(Value::Boolean(machine.holds(id, &object)))
}

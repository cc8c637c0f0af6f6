//! What the machine did, as events.

use std::rc::Rc;

use marblerun_trace::{EventKind, Failure, FieldAccess, ThreadEvent};
use marblerun_vm::effect::{Access, Effect, EffectKind};
use marblerun_vm::machine::{Machine, Stuck, StuckOn};
use marblerun_vm::value::Value;

use crate::runtime::Runtime;

/// The thread that wakes futures. What it is there for shows as timers.
const DELAYS: &str = "CompletableFutureDelayScheduler";

/// Records an effect.
pub(crate) fn record(runtime: &Rc<Runtime>, effect: Effect) {
    let machine = runtime.machine.borrow();
    let thread = machine.thread_name(effect.thread);
    let name = |value: &Value| object_name(&machine, value);
    let kind = match &effect.kind {
        EffectKind::Output { is_error, text } => {
            let (text, is_error) = (text.clone(), *is_error);
            drop(machine);
            return output(runtime, &thread, &effect, &text, is_error);
        }
        EffectKind::Started(other) if machine.thread_name(*other) == DELAYS => return,
        EffectKind::Started(other) => ThreadEvent::Started(machine.thread_name(*other)),
        EffectKind::Blocked => ThreadEvent::Blocked,
        EffectKind::Woken => ThreadEvent::Woken,
        EffectKind::Ended => ThreadEvent::Ended,
        EffectKind::MonitorWanted(object) => ThreadEvent::MonitorWanted(name(object)),
        EffectKind::MonitorAcquired(object) => ThreadEvent::MonitorAcquired(name(object)),
        EffectKind::MonitorReleased(object) => ThreadEvent::MonitorReleased(name(object)),
        EffectKind::Waiting(object) => ThreadEvent::Waiting(name(object)),
        EffectKind::Notified(other) => ThreadEvent::Notified(machine.thread_name(*other)),
        EffectKind::Read(access) => ThreadEvent::Read(field(&machine, access)),
        EffectKind::Written(access) => ThreadEvent::Written(field(&machine, access)),
        EffectKind::Uncaught(text) => {
            let failure = failure(text);
            drop(machine);
            let kind = EventKind::Uncaught(failure);
            runtime.with_moment_on(
                &thread,
                Some(effect.thread),
                effect.span,
                |recorder, moment| {
                    recorder.record(moment, kind);
                },
            );
            return;
        }
    };
    drop(machine);
    runtime.with_moment_on(
        &thread,
        Some(effect.thread),
        effect.span,
        |recorder, moment| {
            recorder.record(moment, EventKind::Thread(kind));
        },
    );
}

fn output(runtime: &Rc<Runtime>, thread: &str, effect: &Effect, text: &str, is_error: bool) {
    let (text, ends_line) = match text.strip_suffix('\n') {
        Some(line) => (line, true),
        None => (text, false),
    };
    let kind = match (is_error, ends_line) {
        (true, _) => EventKind::PrintError(text.to_owned()),
        (false, true) => EventKind::Print(text.to_owned()),
        (false, false) => EventKind::Write(text.to_owned()),
    };
    runtime.with_moment_on(
        thread,
        Some(effect.thread),
        effect.span,
        |recorder, moment| {
            recorder.record(moment, kind);
        },
    );
}

/// `Counter@7`: the class and the number of the object in the heap.
fn object_name(machine: &Machine, value: &Value) -> String {
    let class = machine.class_of(value);
    let class = machine.program().class(class);
    match value {
        Value::Object(at) => format!("{}@{}", class.simple_name, at.0),
        _ => class.simple_name.to_string(),
    }
}

fn field(machine: &Machine, access: &Access) -> FieldAccess {
    let class = machine.program().class(access.class);
    let object = match access.object {
        Some(at) => format!("{}@{}", class.simple_name, at.0),
        None => class.simple_name.to_string(),
    };
    let value = match &access.value {
        object @ Value::Object(_) => object_name(machine, object),
        other => machine.print(other),
    };
    FieldAccess {
        object,
        field: access.field.to_string(),
        value,
    }
}

/// Who holds and wants what, a line for each thread.
pub(crate) fn deadlock(stuck: &[Stuck], machine: &Machine) -> String {
    let lines = stuck.iter().map(|stuck| {
        let object = stuck.object.as_ref().map_or_else(
            || stuck.class.clone(),
            |object| object_name(machine, object),
        );
        let wants = match stuck.what {
            StuckOn::Monitor => format!("wants the monitor of {object}"),
            StuckOn::Notify => format!("waits to be notified on {object}"),
            StuckOn::Permit => "waits for another thread".to_owned(),
            StuckOn::Host => "waits for a signal that never comes".to_owned(),
            StuckOn::Class => format!("waits for class {}", stuck.class),
        };
        let held = stuck.holder.map_or_else(String::new, |holder| {
            format!(", which thread {} holds", machine.thread_name(holder))
        });
        format!("thread {} {wants}{held}", stuck.name)
    });
    lines.collect::<Vec<_>>().join(";\n")
}

/// `java.lang.RuntimeException: message` as class and message.
fn failure(text: &str) -> Failure {
    match text.split_once(": ") {
        Some((class, message)) if is_class(class) => Failure {
            class: class.to_owned(),
            message: Some(message.to_owned()),
        },
        _ => Failure {
            class: text.to_owned(),
            message: None,
        },
    }
}

fn is_class(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '$' | '_'))
}

//! `marblerun.Prelude`: what a program can use without an import.

use std::rc::Rc;
use std::time::Duration;

use marblerun_trace::{CallKind, EventKind};
use marblerun_vm::value::Value;

use crate::calls;
use crate::native::{Answer, Call, Native};
use crate::runtime::Runtime;
use crate::scheduler;
use crate::show::show;
use crate::source::marbles;

pub(crate) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "marbles" => marbles::strings,
        "numbers" => marbles::numbers,
        "call" => marbles::call_back,
        "ask" => marbles::ask,
        "later" => later,
        "log" => |call| {
            let text = show(call.runtime, &call.at(0));
            call.runtime
                .record(call.native.span, EventKind::Print(text));
            Ok(Value::Null)
        },
        "show" => |call| {
            let text = show(call.runtime, &call.at(0));
            let value = call.runtime.value_led_to(text, []);
            call.runtime
                .record(call.native.span, EventKind::Shown(value));
            Ok(Value::Null)
        },
        "popup" => |call| {
            let text = show(call.runtime, &call.at(0));
            call.runtime
                .record(call.native.span, EventKind::Popup(text));
            Ok(Value::Null)
        },
        _ => return None,
    })
}

fn later(call: &Call<'_>) -> Answer {
    let (after, action) = (call.duration(0)?, call.function(1, "action")?);
    let called = calls::begin(call, CallKind::Callback);
    call.runtime.caused_by(called, || {
        task(call.runtime, "timer", after, move |runtime| {
            if let Some(called) = called {
                runtime.answers(called, Ok(Value::Null));
            }
            scheduler::run(runtime, &action);
        });
    });
    Ok(Value::Null)
}

/// Schedules a task on a worker of its own.
pub(crate) fn task(
    runtime: &Rc<Runtime>,
    thread: &str,
    after: Duration,
    task: impl Fn(&Rc<Runtime>) + 'static,
) {
    let worker = runtime.time.worker(thread);
    let run = runtime.clone();
    // The worker is new: it takes every task.
    let _ = worker.schedule(after, move || task(&run));
}

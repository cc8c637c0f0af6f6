//! Calls in the trace: services that answer later, and futures.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use marblerun_trace::{Call as TraceCall, CallId, CallKind, EventId, Reply, SourceSpan, TimerId};
use marblerun_vm::ThreadId;
use marblerun_vm::class::{Method, MethodBody};
use marblerun_vm::heap::Body;
use marblerun_vm::seen::Caller;
use marblerun_vm::value::Value;

use crate::cause;
use crate::failure::Exception;
use crate::native::{Call, Native};
use crate::runtime::Runtime;
use crate::show::show;

/// A call as written is shortened if it is longer than so many characters.
const LONGEST: usize = 40;

/// The calls of a run.
#[derive(Debug, Default)]
pub(crate) struct Calls {
    /// By their ids.
    known: RefCell<Vec<Known>>,
    /// What caused what the machine's own threads do now.
    causes: RefCell<BTreeMap<ThreadId, u32>>,
    /// Whether a task of the clock runs: then the clock knows the cause.
    pub(crate) is_in_task: Cell<bool>,
}

#[derive(Debug)]
struct Known {
    span: Option<SourceSpan>,
    /// The event of the call.
    called: EventId,
    /// The event of its answer.
    reply: Option<EventId>,
    /// Whether what it answers was not there before.
    is_service: bool,
}

impl Calls {
    /// The event of the answer to a call, if there was one.
    pub(crate) fn reply(&self, call: CallId) -> Option<EventId> {
        self.known.borrow().get(call.0 as usize)?.reply
    }

    /// What caused what that thread does now, unless a task of the clock runs.
    pub(crate) fn cause(&self, thread: ThreadId) -> Option<u32> {
        match self.is_in_task.get() {
            true => None,
            false => self.causes.borrow().get(&thread).copied(),
        }
    }

    /// The last of their answers; the first of their calls if there is none.
    fn latest(&self, numbers: &[i64]) -> Option<EventId> {
        let known = self.known.borrow();
        let of = |number: &i64| known.get(usize::try_from(number - 1).ok()?);
        let calls = numbers.iter().filter_map(of);
        let replies = calls.clone().filter_map(|known| known.reply);
        replies
            .max()
            .or_else(|| calls.map(|known| known.called).min())
    }
}

/// The natives of `java.util.concurrent.FutureEvents`.
pub(crate) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "made" => |call| Ok(created(call, &[])),
        "created" => |call| Ok(created(call, &[call.long(0), call.long(1)])),
        "createdOf" => |call| {
            let sources = call.runtime.machine.borrow_mut().elements(&call.at(0));
            let sources: Vec<i64> = sources.iter().map(long).collect();
            Ok(created(call, &sources))
        },
        "completed" => |call| {
            completed(call);
            Ok(Value::Null)
        },
        "follow" => |call| {
            let cause = call.runtime.calls.latest(&[call.long(0), call.long(1)]);
            Ok(follow(call, cause))
        },
        "back" => |call| {
            let cause = u32::try_from(call.long(0) - 1).ok();
            follow(call, cause.map(EventId));
            Ok(Value::Null)
        },
        "timerSet" => |call| {
            let after = Duration::from_nanos(call.size(0));
            let due = call.runtime.time.now().saturating_add(after);
            let span = call.native.span;
            let set = || call.runtime.set_timer(due, None);
            let timer = call.runtime.timing(span, set);
            Ok(number(timer.map(|timer| timer.0)))
        },
        "timerFired" => |call| {
            let timer = TimerId(u32::try_from(call.long(0) - 1).unwrap_or(u32::MAX));
            let fired = call.runtime.timer_fires(timer);
            call.runtime.timer_over(timer);
            Ok(follow(call, fired))
        },
        "timerCancelled" => |call| {
            let timer = TimerId(u32::try_from(call.long(0) - 1).unwrap_or(u32::MAX));
            call.runtime.timer_cancelled(timer);
            Ok(Value::Null)
        },
        _ => return None,
    })
}

fn long(value: &Value) -> i64 {
    match value {
        Value::Int(value) => (*value).into(),
        _ => 0,
    }
}

/// As the class library counts, from 1; 0 for none.
fn number(id: Option<u32>) -> Value {
    let number = id.and_then(|id| i32::try_from(id).ok()?.checked_add(1));
    Value::Int(number.unwrap_or(0))
}

/// The program has made a future.
fn created(call: &Call<'_>, sources: &[i64]) -> Value {
    let sources = sources.iter();
    let sources = sources.filter_map(|source| u32::try_from(source - 1).ok().map(CallId));
    let span = call.native.span;
    let id = call.runtime.called(
        TraceCall {
            kind: CallKind::Future,
            label: written(call, span),
            parent: None,
            sources: sources.collect(),
            span,
        },
        false,
    );
    number(id.map(|id| id.0))
}

/// A future has its outcome.
fn completed(call: &Call<'_>) {
    let Some(id) = u32::try_from(call.long(0) - 1).ok().map(CallId) else {
        return;
    };
    let outcome = match call.at(2) {
        Value::Null => Ok(call.at(1)),
        failure => Err(Exception(failure)),
    };
    call.runtime.replied(id, outcome);
}

/// What the thread of the call does now is caused by that; what it was caused by before.
fn follow(call: &Call<'_>, cause: Option<EventId>) -> Value {
    let cause = cause.map(|cause| cause.0);
    let calls = &call.runtime.calls;
    let before = if calls.is_in_task.get() {
        call.runtime.time.set_cause(cause)
    } else {
        let mut causes = calls.causes.borrow_mut();
        match cause {
            Some(cause) => causes.insert(call.native.thread, cause),
            None => causes.remove(&call.native.thread),
        }
    };
    number(before)
}

/// A service is called that will answer in that way.
pub(crate) fn begin(call: &Call<'_>, kind: CallKind) -> Option<CallId> {
    let (label, span) = service(call).unwrap_or_else(|| {
        let span = call.native.span;
        (written(call, span), span)
    });
    call.runtime.called(
        TraceCall {
            kind,
            label,
            parent: None,
            sources: Vec::new(),
            span,
        },
        true,
    )
}

/// The method of the program that makes the call, with its arguments, and where that was called; none
/// if the program's own body makes it.
fn service(call: &Call<'_>) -> Option<(String, Option<SourceSpan>)> {
    let runtime = call.runtime;
    let callers = runtime.machine.borrow().callers(call.native.thread);
    let caller = callers.first()?;
    let method = method(runtime, caller)?;
    if method.id == runtime.program().main() || method.name.starts_with('<') {
        return None;
    }
    let receiver = usize::from(!method.is_static);
    let arguments = caller.locals.iter().skip(receiver);
    let arguments = arguments.take(method.parameters.len());
    let arguments: Vec<String> = arguments
        .filter(|argument| !is_function(runtime, argument))
        .map(|argument| literal(runtime, argument))
        .collect();
    let label = format!("{}({})", method.name, arguments.join(", "));
    let outer = callers.get(1).and_then(|outer| outer.span);
    Some((label, outer.or(call.native.span)))
}

/// The method whose code runs, if it is one of a class with a name and no lambda.
fn method(runtime: &Runtime, caller: &Caller) -> Option<Rc<Method>> {
    let program = runtime.program();
    let class = program.class(caller.code.class?);
    if class.simple_name.is_empty() {
        return None;
    }
    let mut methods = class.named.get(&caller.code.name)?.iter().copied();
    let method = methods.find(|id| {
        let has_code = matches!(program.method(*id).body, MethodBody::Code(_));
        has_code && Rc::ptr_eq(&program.code(*id), &caller.code)
    });
    Some(program.method(method?))
}

/// Whether an argument is what the answer goes to.
fn is_function(runtime: &Runtime, argument: &Value) -> bool {
    let Value::Object(at) = argument else {
        return false;
    };
    let machine = runtime.machine.borrow();
    let is_lambda = machine
        .heap()
        .get(*at)
        .is_some_and(|object| matches!(object.body, Body::Lambda(..)));
    let class = machine.class_of(argument);
    drop(machine);
    is_lambda
        || runtime.program().class(class).simple_name.is_empty()
        || runtime.is_instance(argument, "marblerun.Callback")
}

/// An argument as it would be written.
fn literal(runtime: &Rc<Runtime>, argument: &Value) -> String {
    match argument {
        Value::String(text) => format!("{:?}", text.to_rust()),
        Value::Char(_) => format!("'{}'", show(runtime, &runtime.boxed(argument.clone()))),
        Value::Object(_) | Value::Null => show(runtime, argument),
        number => show(runtime, &runtime.boxed(number.clone())),
    }
}

/// The call as it is written, on one line; without the body of a function if that is long.
fn written(call: &Call<'_>, span: Option<SourceSpan>) -> String {
    let (text, _) = call.runtime.source_text(span);
    if text.chars().count() <= LONGEST || !text.ends_with(')') {
        return text;
    }
    let mut is_quoted = false;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '"' if last != '\\' => is_quoted = !is_quoted,
            '>' if !is_quoted && last == '-' => return format!("{} …)", &text[..=at]),
            '{' if !is_quoted => return format!("{}{{…}})", &text[..at]),
            _ => {}
        }
        last = c;
    }
    text
}

impl Runtime {
    /// Records a call. What it answers is new if it is one of a service.
    fn called(&self, call: TraceCall, is_service: bool) -> Option<CallId> {
        let cause = self.cause();
        let parent = cause::answered(&self.recorder.borrow(), cause.map(EventId));
        let span = call.span;
        let call = TraceCall { parent, ..call };
        let (id, called) =
            self.with_moment(span, |recorder, moment| recorder.call(moment, call))?;
        self.calls.known.borrow_mut().push(Known {
            span,
            called,
            reply: None,
            is_service,
        });
        Some(id)
    }

    /// What is scheduled now is caused by the call.
    pub(crate) fn caused_by<R>(&self, call: Option<CallId>, act: impl FnOnce() -> R) -> R {
        let called = call.and_then(|call| {
            let known = self.calls.known.borrow();
            known.get(call.0 as usize).map(|known| known.called.0)
        });
        let outer = self.time.cause();
        self.time.set_cause(called.or(outer));
        let result = act();
        self.time.set_cause(outer);
        result
    }

    /// Records the answer to a call, the first one.
    pub(crate) fn replied(self: &Rc<Runtime>, call: CallId, outcome: Result<Value, Exception>) {
        let Some((span, is_service)) = ({
            let known = self.calls.known.borrow();
            let known = known.get(call.0 as usize);
            known
                .filter(|known| known.reply.is_none())
                .map(|known| (known.span, known.is_service))
        }) else {
            return;
        };
        let reply = match outcome {
            Ok(value) => {
                let text = match self.is_instance(&value, FUTURE) {
                    // What it says of itself is out of date at once.
                    true => "CompletableFuture".to_owned(),
                    false => show(self, &value),
                };
                let value = match is_service {
                    true => self.new_value(text),
                    false => self.value_led_to(text, self.answers_to(call)),
                };
                Reply::Value(value)
            }
            Err(failure) if self.is_instance(&failure.0, CANCELLATION) => Reply::Cancelled,
            Err(failure) => Reply::Failed(self.unwrapped(failure).failure(self)),
        };
        let event = self.with_moment(span, |recorder, moment| recorder.reply(moment, call, reply));
        if let Some(known) = self.calls.known.borrow_mut().get_mut(call.0 as usize) {
            known.reply = event;
        }
    }

    /// The same in a task of the clock, which it causes from here on.
    pub(crate) fn answers(self: &Rc<Runtime>, call: CallId, outcome: Result<Value, Exception>) {
        self.replied(call, outcome);
        if let Some(reply) = self.calls.reply(call) {
            self.time.set_cause(Some(reply.0));
        }
    }

    /// The events of the answers that a future is made of.
    fn answers_to(&self, call: CallId) -> Vec<EventId> {
        let recorder = self.recorder.borrow();
        let sources = recorder.call_of(call).map_or(&[][..], |call| &call.sources);
        let replies = sources
            .iter()
            .filter_map(|source| self.calls.reply(*source));
        replies.collect()
    }

    /// What steps have wrapped into a `CompletionException`.
    fn unwrapped(self: &Rc<Runtime>, mut failure: Exception) -> Exception {
        while self.is_instance(&failure.0, COMPLETION) {
            match self.invoke(&failure.0, Some("getCause"), []) {
                Ok(cause @ Value::Object(_)) => failure = Exception(cause),
                _ => break,
            }
        }
        failure
    }
}

const FUTURE: &str = "java.util.concurrent.CompletableFuture";
const CANCELLATION: &str = "java.util.concurrent.CancellationException";
const COMPLETION: &str = "java.util.concurrent.CompletionException";

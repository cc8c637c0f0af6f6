//! `marbles("-a--b|")`, `numbers("-1-2|")` and the same through a callback.

use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::Flux;
use marblerun_syntax::ast::{CallExpr, Expr, LiteralKind, View};
use marblerun_syntax::{Diagnostic, Kind, Parse, Span};
use marblerun_trace::marbles::{self, FRAME, Mark, TimedMark};
use marblerun_trace::{CallId, CallKind, Time};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::calls;
use crate::diagnostics;
use crate::failure::{Abrupt, Exception};
use crate::native::{Answer, Call};
use crate::prelude::task;
use crate::runtime::Runtime;

/// `Flux<String> marbles(String diagram)`, also with a frame.
pub(crate) fn strings(call: &Call<'_>) -> Answer {
    source(call, |_, text| Ok(Value::string(text)))
}

/// `Flux<Integer> numbers(String diagram)`, also with a frame.
pub(crate) fn numbers(call: &Call<'_>) -> Answer {
    source(call, |call, text| match text.trim().parse() {
        Ok(number) => Ok(call.runtime.boxed(Value::Int(number))),
        Err(_) => Err(call.illegal(format!("not an integer: {text}"))),
    })
}

/// What happens at a mark.
#[derive(Clone)]
enum Event {
    Next(Value),
    Error,
    Complete,
}

/// The events of the diagram that is the first argument.
fn events(
    call: &Call<'_>,
    frame: Time,
    value: impl Fn(&Call<'_>, &str) -> Result<Value, Abrupt>,
) -> Result<Vec<(Duration, Event)>, Abrupt> {
    let diagram = call.text(0).ok_or_else(|| call.null("diagram"))?;
    let marks = marbles::parse(&diagram, frame).map_err(|error| call.illegal(error.message))?;
    let events = marks.into_iter().map(|TimedMark { at, mark, .. }| {
        let event = match mark {
            Mark::Next(text) => Event::Next(value(call, &text)?),
            Mark::Error => Event::Error,
            Mark::Complete => Event::Complete,
        };
        Ok((Duration::from_nanos(at.nanos()), event))
    });
    events.collect()
}

/// Every event of the diagram is a task of its own on thread `marbles`, scheduled at subscription;
/// values wait for demand.
fn source(call: &Call<'_>, value: impl Fn(&Call<'_>, &str) -> Result<Value, Abrupt>) -> Answer {
    let frame = match call.count() {
        1 => FRAME,
        _ => Time::from_nanos(u64::try_from(call.duration(1)?.as_nanos()).unwrap_or(u64::MAX)),
    };
    let (events, run) = (events(call, frame, value)?, call.runtime.clone());
    let flux = Flux::create(move |sink| {
        let worker = run.time.worker("marbles");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for (at, event) in events.clone() {
            let (sink, run) = (sink.clone(), run.clone());
            // The worker is new: it takes every task.
            let _ = worker.schedule(at, move || match &event {
                Event::Next(value) => sink.next(run.item(value.clone())),
                Event::Error => sink.error(error(&run)),
                Event::Complete => sink.complete(),
            });
        }
    });
    call.flux_value(flux)
}

fn error(runtime: &Rc<Runtime>) -> crate::failure::Exception {
    runtime.thrown(&Thrown::new("java.lang.RuntimeException", "error"))
}

/// `void call(String diagram, Callback<List<String>> callback)`: once, with all values.
pub(crate) fn call_back(call: &Call<'_>) -> Answer {
    let events = texts(call)?;
    let called = calls::begin(call, CallKind::Callback);
    let callback = call.at(1);
    answer(call, called, events, move |runtime, outcome| {
        if let Some(called) = called {
            runtime.answers(called, outcome.clone());
        }
        let (method, argument) = match outcome {
            Ok(list) => ("onSuccess", list),
            Err(error) => ("onError", error.0),
        };
        runtime.invoke(&callback, Some(method), [argument])
    })
}

/// `void ask(String diagram, CompletableFuture<List<String>> future, boolean isAwaited)`: the same for
/// a future, perhaps one that is waited for.
pub(crate) fn ask(call: &Call<'_>) -> Answer {
    let kind = match call.boolean(2) {
        true => CallKind::Blocking,
        false => CallKind::Future,
    };
    let events = texts(call)?;
    let called = calls::begin(call, kind);
    let future = call.at(1);
    if let Some(called) = called {
        // As the class library counts.
        let number = i32::try_from(called.0).map_or(0, |number| number.saturating_add(1));
        let mut machine = call.runtime.machine.borrow_mut();
        machine.set_named(&future, "known", Value::Int(number));
    }
    answer(call, called, events, move |runtime, outcome| {
        let (method, argument) = match outcome {
            Ok(list) => ("complete", list),
            Err(error) => ("completeExceptionally", error.0),
        };
        runtime.invoke(&future, Some(method), [argument])
    })
}

/// The events of a diagram of texts.
fn texts(call: &Call<'_>) -> Result<Vec<(Duration, Event)>, Abrupt> {
    events(call, FRAME, |_, text| Ok(Value::string(text)))
}

/// Gives all values of a diagram when it completes, or its error.
fn answer(
    call: &Call<'_>,
    called: Option<CallId>,
    events: Vec<(Duration, Event)>,
    give: impl Fn(&Rc<Runtime>, Result<Value, Exception>) -> Answer + 'static,
) -> Answer {
    let mut values = Vec::new();
    let give = Rc::new(give);
    for (at, event) in events {
        let ended = match event {
            Event::Next(value) => {
                values.push(value);
                continue;
            }
            Event::Complete => Some(std::mem::take(&mut values)),
            Event::Error => None,
        };
        let give = give.clone();
        call.runtime.caused_by(called, || {
            task(call.runtime, "marbles", at, move |runtime| {
                let result = match &ended {
                    Some(values) => {
                        list(runtime, values.clone()).and_then(|list| give(runtime, Ok(list)))
                    }
                    None => give(runtime, Err(error(runtime))),
                };
                runtime.report(result);
            });
        });
    }
    Ok(Value::Null)
}

/// A `List` of those values.
fn list(runtime: &Rc<Runtime>, values: Vec<Value>) -> Result<Value, Abrupt> {
    let array = runtime.array(values);
    runtime.call_static("marblerun.Host", "list", vec![array])
}

/// Diagrams written as literals that the call will refuse.
pub(crate) fn check_literals(parse: &Parse) -> impl Iterator<Item = Diagnostic> {
    let views = parse
        .root
        .descendants()
        .filter(|node| node.kind() == Kind::CallExpr);
    views.filter_map(|node| {
        let call = CallExpr::cast(View::new(node, parse.text()))?;
        if !matches!(call.name()?.text(), "marbles" | "numbers") || call.receiver().is_some() {
            return None;
        }
        let Expr::Literal(literal) = call.arguments().next()? else {
            return None;
        };
        let Some(LiteralKind::String(text)) = literal.kind() else {
            return None;
        };
        let (inner, value) = (text.inner_span(), text.value());
        if inner == literal.span() {
            // Not closed: the parser has reported it.
            return None;
        }
        let error = marbles::parse(&value, FRAME).err()?;
        // Where the literal is written with escapes, its places are not those of its value.
        let is_plain = inner.text(parse.text()) == value;
        let offset = |at: usize| inner.start + u32::try_from(at).unwrap_or(0);
        let span = match is_plain {
            true => Span::new(offset(error.range.start), offset(error.range.end)),
            false => literal.span(),
        };
        Some(diagnostics::bad_diagram(span, &error))
    })
}

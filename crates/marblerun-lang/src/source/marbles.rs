//! `marbles("-a--b|")` and `numbers("-1-2|")`: cold sources that follow a diagram.

use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::Flux;
use marblerun_syntax::ast::{CallExpr, Expr, LiteralKind, View};
use marblerun_syntax::{Diagnostic, Kind, Parse, Span};
use marblerun_trace::PublisherType;
use marblerun_trace::marbles::{self, FRAME, Mark, TimedMark};
use marblerun_vm::machine::NativeCall;
use marblerun_vm::{Thrown, Value};

use crate::diagnostics;
use crate::failure::Abrupt;
use crate::lane::Operator;
use crate::operator::FluxObject;
use crate::runtime::Runtime;

/// `Flux<String> marbles(String diagram)`
pub(crate) fn strings(runtime: &Rc<Runtime>, call: &NativeCall) -> Result<Value, Abrupt> {
    source(runtime, call, |text| Ok(Value::string(text)))
}

/// `Flux<Integer> numbers(String diagram)`
pub(crate) fn numbers(runtime: &Rc<Runtime>, call: &NativeCall) -> Result<Value, Abrupt> {
    source(runtime, call, |text| match text.trim().parse() {
        Ok(number) => Ok(Value::Int(number)),
        Err(_) => Err(illegal_argument(format!("not an integer: {text}"))),
    })
}

/// What happens at a mark.
#[derive(Clone)]
enum Event {
    Next(Value),
    Error,
    Complete,
}

/// Every event of the diagram is a task of its own on thread `marbles`, scheduled at subscription;
/// values wait for demand.
fn source(
    runtime: &Rc<Runtime>,
    call: &NativeCall,
    value: impl Fn(&str) -> Result<Value, Thrown>,
) -> Result<Value, Abrupt> {
    let Some(Value::String(diagram)) = call.arguments.first() else {
        return Err(Thrown::new("java.lang.NullPointerException", "diagram").into());
    };
    let marks = marbles::parse(diagram, FRAME).map_err(|e| illegal_argument(e.message))?;
    let events: Result<Vec<_>, Thrown> = marks
        .into_iter()
        .map(|TimedMark { at, mark, .. }| {
            let event = match mark {
                Mark::Next(text) => Event::Next(value(&text)?),
                Mark::Error => Event::Error,
                Mark::Complete => Event::Complete,
            };
            Ok((Duration::from_nanos(at.nanos()), event))
        })
        .collect();
    let (events, run) = (events?, runtime.clone());
    let flux = Flux::create(move |sink| {
        let worker = run.time.worker("marbles");
        let disposed = worker.clone();
        sink.on_dispose(move || disposed.dispose());
        for (at, event) in events.clone() {
            let (sink, run) = (sink.clone(), run.clone());
            // The worker is new: it takes every task.
            let _ = worker.schedule(at, move || match event {
                Event::Next(value) => sink.next(run.item(value)),
                Event::Error => sink.error(Thrown::new("java.lang.RuntimeException", "error")),
                Event::Complete => sink.complete(),
            });
        }
    });
    Ok(FluxObject::recorded(
        flux,
        Operator::new(runtime, call, PublisherType::Flux),
    ))
}

fn illegal_argument(message: String) -> Thrown {
    Thrown::new("java.lang.IllegalArgumentException", message)
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

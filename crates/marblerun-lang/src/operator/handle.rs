//! `handle`

use std::rc::Rc;

use marblerun_streams::error::FailedOn;
use marblerun_streams::source::SynchronousSink;
use marblerun_streams::{Context, Error, Flux, Mono};
use marblerun_vm::value::Value;

use super::apply::{Ahead, Applied, Apply};
use crate::context::JavaContext;
use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.handle(handler)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (handler, source) = (handler(call)?, call.source()?);
    call.flux_value(Flux::try_defer_contextual(move |context| {
        let (source, applied) = applied(source.clone(), &handler, context)?;
        Ok(source.try_handle(said(&handler, applied)))
    }))
}

/// `Mono.handle(handler)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (handler, source) = (handler(call)?, call.mono()?);
    call.mono_value(Mono::try_defer_contextual(move |context| {
        let (source, applied) = applied(source.clone(), &handler, context)?;
        Ok(source.try_handle(said(&handler, applied)))
    }))
}

type Sink = SynchronousSink<Item>;

/// The handler as a function of a value and the context, which gives what the handler has said.
fn handler(call: &Call<'_>) -> Result<Function, Abrupt> {
    let handler = call.function(0, "handler")?.into_object();
    let class = "reactor.core.publisher.HandleSink";
    let handler = call.runtime.call_static(class, "handling", vec![handler])?;
    Ok(Function::new(call.runtime, handler))
}

/// Calls the handler before the operator gets a value.
fn applied<S: Apply>(
    source: S,
    handler: &Function,
    context: &Context,
) -> Result<(S, Applied), Error> {
    let context = JavaContext::of(handler.runtime(), context)?;
    Ok(source.apply_to(handler, move |ahead| match ahead {
        Ahead::Next(item) => Ok(Some(vec![item.value.clone(), context.clone()])),
        _ => Ok(None),
    }))
}

/// Tells the sink what the handler has said. A failure goes along with the value.
fn said(
    handler: &Function,
    applied: Applied,
) -> impl Fn(Item, &Sink) -> Result<(), Error> + Clone + use<> {
    let runtime = handler.runtime().clone();
    move |item: Item, sink: &Sink| {
        let said = applied
            .take()
            .map_err(|error| FailedOn::new(error, item.clone()))?;
        let [value, is_done, error] = three(&runtime, &said);
        if !matches!(value, Value::Null) {
            sink.next(item.clone().changed_to(value));
        }
        match error {
            Value::Null if matches!(is_done, Value::Boolean(true)) => sink.complete(),
            Value::Null => {}
            error => sink.error(FailedOn::new(Error::from(Exception(error)), item)),
        }
        Ok(())
    }
}

/// The three elements of an array.
fn three(runtime: &Rc<Runtime>, array: &Value) -> [Value; 3] {
    let elements = runtime.machine.borrow_mut().elements(array);
    elements.try_into().unwrap_or_default()
}

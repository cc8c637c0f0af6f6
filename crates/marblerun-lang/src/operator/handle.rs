//! `handle`

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;
use marblerun_streams::source::SynchronousSink;
use marblerun_vm::value::Value;

use crate::context::JavaContext;
use crate::failure::{Abrupt, Exception};
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.handle(handler)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let handler = handler(call)?;
    call.flux_value(call.source()?.try_handle(handler))
}

/// `Mono.handle(handler)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let handler = handler(call)?;
    call.mono_value(call.mono()?.try_handle(handler))
}

type Sink = SynchronousSink<Item>;

fn handler(
    call: &Call<'_>,
) -> Result<impl Fn(Item, &Sink) -> Result<(), Error> + Clone + use<>, Abrupt> {
    let handler = call.at(0);
    if matches!(handler, Value::Null) {
        return Err(call.null("handler"));
    }
    let runtime = call.runtime.clone();
    let handle = move |item: Item, sink: &Sink| -> Result<(), Error> {
        let context = JavaContext::of(&runtime, &sink.context())?;
        let arguments = vec![handler.clone(), item.value.clone(), context];
        let said = runtime.call_static("reactor.core.publisher.HandleSink", "handle", arguments)?;
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
    };
    // A failure goes along with the value.
    Ok(move |item: Item, sink: &Sink| {
        let result = handle(item.clone(), sink);
        result.map_err(|error| FailedOn::new(error, item).into())
    })
}

/// The three elements of an array.
fn three(runtime: &Rc<Runtime>, array: &Value) -> [Value; 3] {
    let elements = runtime.machine.borrow_mut().elements(array);
    elements.try_into().unwrap_or_default()
}

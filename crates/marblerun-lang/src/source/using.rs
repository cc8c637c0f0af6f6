//! `using`

use std::rc::Rc;

use marblerun_streams::{Error, Flux, Mono};
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::function::Function;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.using(resourceSupplier, sourceSupplier, resourceCleanup, eager)`; without the cleanup the
/// resource is closed.
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    const NULL: &str = "The sourceFactory returned a null value";
    let Parts {
        open,
        source,
        close,
        is_eager,
    } = parts(call)?;
    let (open, close) = (move || open.call([]), move |resource| close.of(resource));
    let source = move |resource: &Value| source.publisher([resource.clone()], NULL);
    match is_eager {
        true => call.flux_value(Flux::try_using(open, source, close)),
        false => call.flux_value(Flux::try_using_lazily(open, source, close)),
    }
}

/// The same of `Mono`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    const NULL: &str = "The sourceFactory returned a null value";
    let Parts {
        open,
        source,
        close,
        is_eager,
    } = parts(call)?;
    let (open, close) = (move || open.call([]), move |resource| close.of(resource));
    let source = move |resource: &Value| source.mono([resource.clone()], NULL);
    match is_eager {
        true => call.mono_value(Mono::try_using(open, source, close)),
        false => call.mono_value(Mono::try_using_lazily(open, source, close)),
    }
}

struct Parts {
    open: Function,
    source: Function,
    close: Close,
    is_eager: bool,
}

fn parts(call: &Call<'_>) -> Result<Parts, Abrupt> {
    let last = call.at(call.count() - 1);
    let consumer = match call.at(2) {
        Value::Boolean(_) | Value::Null => None,
        _ => call.optional_function(2),
    };
    Ok(Parts {
        open: call.function(0, "resourceSupplier")?,
        source: call.function(1, "sourceSupplier")?,
        close: Close(call.runtime.clone(), consumer),
        is_eager: !matches!(last, Value::Boolean(false)),
    })
}

/// How a resource is closed: by a function, or by its own `close`.
#[derive(Clone)]
struct Close(Rc<Runtime>, Option<Function>);

impl Close {
    fn of(&self, resource: Value) -> Result<(), Error> {
        match &self.1 {
            Some(consumer) => consumer.call([resource])?,
            None => self.0.invoke(&resource, Some("close"), [])?,
        };
        Ok(())
    }
}

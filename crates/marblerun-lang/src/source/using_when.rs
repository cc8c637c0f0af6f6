//! `usingWhen`

use marblerun_streams::operator::using_when::Ended;
use marblerun_streams::{BoxFlux, Error, Flux, Mono};
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The resourceClosure function returned a null value";

/// `Flux.usingWhen(resource, closure, cleanup)`, `(resource, closure, complete, error, cancel)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let (source, close) = (source(call)?, close(call)?);
    let source = move |resource: &Item| source.publisher([resource.value.clone()], NULL);
    if is_mono(call) {
        return call.flux_value(Flux::try_using_when(call.publisher_mono(0)?, source, close));
    }
    call.flux_value(Flux::try_using_first_when(
        call.publisher(0)?,
        source,
        close,
    ))
}

/// The same of `Mono`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let (source, close) = (source(call)?, close(call)?);
    let source = move |resource: &Item| source.mono([resource.value.clone()], NULL);
    if is_mono(call) {
        return call.mono_value(Mono::try_using_when(call.publisher_mono(0)?, source, close));
    }
    call.mono_value(Mono::try_using_first_when(
        call.publisher(0)?,
        source,
        close,
    ))
}

/// Whether what opens gives at most one value.
fn is_mono(call: &Call<'_>) -> bool {
    call.is(0, "reactor.core.publisher.Mono")
}

fn source(call: &Call<'_>) -> Result<Function, Abrupt> {
    call.function(1, "resourceClosure")
}

type Closing = Result<BoxFlux<Item>, Error>;

fn close(call: &Call<'_>) -> Result<impl Fn(Item, Ended<'_>) -> Closing + Clone + use<>, Abrupt> {
    const NULL: &str = "The asyncCleanup returned a null Publisher";
    let complete = call.function(2, "asyncCleanup")?;
    let (error, cancel) = (call.optional_function(3), call.optional_function(4));
    Ok(
        move |resource: Item, ended: Ended<'_>| match (ended, &error, &cancel) {
            (Ended::Error(cause), Some(error), _) => {
                let cause: Value = error.exception(cause);
                error.publisher([resource.value, cause], NULL)
            }
            (Ended::Cancel, _, Some(cancel)) => cancel.publisher([resource.value], NULL),
            _ => complete.publisher([resource.value], NULL),
        },
    )
}

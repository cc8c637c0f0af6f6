//! `then`, `thenMany`, `thenEmpty`, `thenReturn`

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};
use crate::publisher;

/// `Flux.then()`, `(other)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let source = call.source()?;
    if call.count() > 0 {
        return call.mono_value(source.then_mono(call.publisher_mono(0)?));
    }
    let runtime = call.runtime.clone();
    call.mono_value(source.then().map(move |()| runtime.item(Value::Null)))
}

/// `Mono.then()`, `(other)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let source = call.mono()?;
    if call.count() > 0 {
        return call.mono_value(source.then_mono(call.publisher_mono(0)?));
    }
    let runtime = call.runtime.clone();
    call.mono_value(source.then().map(move |()| runtime.item(Value::Null)))
}

/// `Flux.thenMany(other)`
pub(crate) fn many_flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.then_many(call.publisher(0)?))
}

/// `Mono.thenMany(other)`
pub(crate) fn many_mono(call: &Call<'_>) -> Answer {
    call.flux_value(call.mono()?.then_many(call.publisher(0)?))
}

/// `Flux.thenEmpty(other)`
pub(crate) fn empty_flux(call: &Call<'_>) -> Answer {
    let other = publisher::as_mono(call.publisher(0)?);
    call.mono_value(call.source()?.then_mono(other))
}

/// `Mono.thenEmpty(other)`
pub(crate) fn empty_mono(call: &Call<'_>) -> Answer {
    let other = publisher::as_mono(call.publisher(0)?);
    call.mono_value(call.mono()?.then_mono(other))
}

/// `Mono.thenReturn(value)`
pub(crate) fn return_(call: &Call<'_>) -> Answer {
    match call.at(0) {
        Value::Null => Err(call.null("value")),
        _ => call.mono_value(call.mono()?.then_return(call.item(0))),
    }
}

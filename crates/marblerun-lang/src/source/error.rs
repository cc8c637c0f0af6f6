//! `error`

use marblerun_streams::{Error, Flux, Mono};

use crate::failure::Exception;
use crate::native::{Answer, Call};

/// `Flux.error(error)`, `Flux.error(supplier)`, `Flux.error(error, whenRequested)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    if call.boolean(1) {
        return call.flux_value(Flux::error_when_requested(call.exception(0)?));
    }
    if call.is(0, "java.lang.Throwable") {
        return call.flux_value(Flux::error(call.exception(0)?));
    }
    let supplier = call.function(0, "errorSupplier")?;
    call.flux_value(Flux::try_defer(move || {
        Err::<marblerun_streams::BoxFlux<_>, _>(made(&supplier))
    }))
}

/// `Mono.error(error)`, `Mono.error(supplier)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    if call.is(0, "java.lang.Throwable") {
        return call.mono_value(Mono::error(call.exception(0)?));
    }
    let supplier = call.function(0, "errorSupplier")?;
    call.mono_value(Mono::try_defer(move || {
        Err::<marblerun_streams::BoxMono<_>, _>(made(&supplier))
    }))
}

fn made(supplier: &crate::function::Function) -> Error {
    match supplier.call([]) {
        Ok(exception) => Exception(exception).into(),
        Err(error) => error,
    }
}

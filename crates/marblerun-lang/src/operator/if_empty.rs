//! `defaultIfEmpty`, `switchIfEmpty`

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `Flux.defaultIfEmpty(value)`
pub(crate) fn default_flux(call: &Call<'_>) -> Answer {
    match call.at(0) {
        Value::Null => Err(call.null("defaultV")),
        _ => call.flux_value(call.source()?.default_if_empty(call.item(0))),
    }
}

/// `Mono.defaultIfEmpty(value)`
pub(crate) fn default_mono(call: &Call<'_>) -> Answer {
    match call.at(0) {
        Value::Null => Err(call.null("defaultV")),
        _ => call.mono_value(call.mono()?.default_if_empty(call.item(0))),
    }
}

/// `Flux.switchIfEmpty(other)`
pub(crate) fn switch_flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.switch_if_empty(call.publisher(0)?))
}

/// `Mono.switchIfEmpty(other)`
pub(crate) fn switch_mono(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.switch_if_empty(call.publisher_mono(0)?))
}

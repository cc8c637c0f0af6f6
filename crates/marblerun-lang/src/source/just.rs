//! `just`

use marblerun_streams::{Flux, Mono};
use marblerun_vm::value::Value;

use super::from_iterable::of_values;
use crate::native::{Answer, Call};

/// `Flux.just(value)`, `Flux.just(values…)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let program = call.runtime.program();
    let is_varargs = program.method(call.native.method).is_varargs;
    if !is_varargs {
        return match call.at(0) {
            Value::Null => Err(call.null("value")),
            _ => call.flux_value(Flux::just(call.item(0))),
        };
    }
    call.flux_value(of_values(call.runtime, call.array(0)))
}

/// `Mono.just(value)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    match call.at(0) {
        Value::Null => Err(call.null("value")),
        _ => call.mono_value(Mono::just(call.item(0))),
    }
}

/// `Mono.justOrEmpty(value)`, `Mono.justOrEmpty(optional)`
pub(crate) fn or_empty(call: &Call<'_>) -> Answer {
    let value = match call.is(0, "java.util.Optional") {
        true => call
            .runtime
            .invoke(&call.at(0), Some("orElse"), [Value::Null])?,
        false => call.at(0),
    };
    match value {
        Value::Null => call.mono_value(Mono::empty()),
        value => call.mono_value(Mono::just(call.runtime.item(value))),
    }
}

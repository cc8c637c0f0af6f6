//! `or` and `and`

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `Flux.or(other)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.or(call.publisher(0)?))
}

/// `Mono.or(other)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.or(call.publisher_mono(0)?))
}

/// `Mono.and(other)`
pub(crate) fn and(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let and = call.mono()?.and(call.publisher(0)?);
    // There is never a value.
    call.mono_value(and.map(move |()| runtime.item(Value::Null)))
}

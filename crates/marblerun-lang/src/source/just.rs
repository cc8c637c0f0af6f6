//! `just`

use marblerun_streams::{Flux, Mono};
use marblerun_vm::value::Value;

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
    let runtime = call.runtime.clone();
    let values = call.array(0);
    let items = std::rc::Rc::new(values);
    // Each subscription has marbles of its own.
    call.flux_value(Flux::defer(move || {
        let items: Vec<_> = items.iter().map(|value| runtime.item(value.clone())).collect();
        Flux::from_iterable(items)
    }))
}

/// `Mono.just(value)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    match call.at(0) {
        Value::Null => Err(call.null("value")),
        _ => call.mono_value(Mono::just(call.item(0))),
    }
}

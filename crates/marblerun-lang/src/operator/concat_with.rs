//! `concatWith`, `concatWithValues` and `startWith`

use crate::native::{Answer, Call};
use crate::source::from_iterable::{of_iterable, of_values};

/// `Flux.concatWith(other)`, `Mono.concatWith(other)`
pub(crate) fn concat_with(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.concat_with(call.publisher(0)?))
}

/// `Flux.concatWithValues(values)`
pub(crate) fn concat_with_values(call: &Call<'_>) -> Answer {
    let values = of_values(call.runtime, call.array(0));
    call.flux_value(call.source()?.concat_with(values))
}

/// `Flux.startWith(publisher)`, with an `Iterable` or with values
pub(crate) fn start_with(call: &Call<'_>) -> Answer {
    let program = call.runtime.program();
    let first = if program.method(call.native.method).is_varargs {
        of_values(call.runtime, call.array(0))
    } else if call.is_publisher(0) {
        call.publisher(0)?
    } else {
        of_iterable(call.runtime, call.at(0))
    };
    call.flux_value(call.source()?.start_with_publisher(first))
}

//! `when` and `whenDelayError`

use marblerun_streams::Mono;

use super::several;
use crate::native::{Answer, Call};

/// `Mono.when(sources)`, `Mono.whenDelayError(sources)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let mut sources = several::fluxes(call)?;
    let delays_error = &*call.native.name == "whenDelayError";
    if sources.len() == 1 && !delays_error && !call.is(0, "java.lang.Iterable") {
        return call.mono_value(sources.swap_remove(0).ignore_elements());
    }
    let when = Mono::when(sources);
    let when = match delays_error {
        true => when.delay_error(),
        false => when,
    };
    // There is never a value.
    call.mono_value(when.map(move |()| runtime.item(marblerun_vm::value::Value::Null)))
}

//! `when` and `whenDelayError`

use marblerun_streams::Mono;

use super::several;
use crate::native::{Answer, Call};

/// `Mono.when(sources)`, `Mono.whenDelayError(sources)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let when = Mono::when(several::fluxes(call)?);
    let when = match &*call.native.name {
        "whenDelayError" => when.delay_error(),
        _ => when,
    };
    // There is never a value.
    call.mono_value(when.map(move |()| runtime.item(marblerun_vm::value::Value::Null)))
}

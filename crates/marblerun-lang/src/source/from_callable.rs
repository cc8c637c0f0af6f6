//! `fromCallable`, `fromSupplier` and `fromRunnable`

use marblerun_streams::Mono;

use crate::native::{Answer, Call};

/// `Mono.fromCallable(callable)`
pub(crate) fn callable(call: &Call<'_>) -> Answer {
    let callable = call.function(0, "callable")?;
    call.mono_value(Mono::try_from_callable(move || callable.get()))
}

/// `Mono.fromSupplier(supplier)`
pub(crate) fn supplier(call: &Call<'_>) -> Answer {
    let supplier = call.function(0, "supplier")?;
    call.mono_value(Mono::try_from_callable(move || supplier.get()))
}

/// `Mono.fromRunnable(action)`
pub(crate) fn runnable(call: &Call<'_>) -> Answer {
    let action = call.function(0, "run")?;
    call.mono_value(Mono::try_from_runnable(move || action.run()))
}

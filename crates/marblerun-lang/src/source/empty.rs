//! `empty` and `never`

use marblerun_streams::{Flux, Mono};

use crate::native::{Answer, Call};

/// `Flux.empty()`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::empty())
}

/// `Mono.empty()`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    call.mono_value(Mono::empty())
}

/// `Flux.never()`
pub(crate) fn never_flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::never())
}

/// `Mono.never()`
pub(crate) fn never_mono(call: &Call<'_>) -> Answer {
    call.mono_value(Mono::never())
}

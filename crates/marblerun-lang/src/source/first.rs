//! `firstWithSignal`, `firstWithValue` and `first`

use marblerun_streams::{Flux, Mono};

use super::several;
use crate::native::{Answer, Call};

/// `Flux.firstWithSignal(sources)`
pub(crate) fn signal_flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::first_with_signal(several::fluxes(call)?))
}

/// `Mono.firstWithSignal(sources)`, `Mono.first(sources)`
pub(crate) fn signal_mono(call: &Call<'_>) -> Answer {
    call.mono_value(Mono::first_with_signal(several::monos(call)?))
}

/// `Flux.firstWithValue(sources)`
pub(crate) fn value_flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::first_with_value(several::fluxes(call)?))
}

/// `Mono.firstWithValue(sources)`
pub(crate) fn value_mono(call: &Call<'_>) -> Answer {
    call.mono_value(Mono::first_with_value(several::monos(call)?))
}

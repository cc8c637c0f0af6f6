//! `firstWithSignal`, `firstWithValue` and `first`

use marblerun_streams::{Flux, Mono};

use super::several;
use crate::native::{Answer, Call};

/// `Flux.firstWithSignal(sources)`
pub(crate) fn signal_flux(call: &Call<'_>) -> Answer {
    let mut sources = several::fluxes(call)?;
    match sources.len() {
        // The only one has won.
        1 => call.flux_value(sources.swap_remove(0)),
        _ => call.flux_value(Flux::first_with_signal(sources)),
    }
}

/// `Mono.firstWithSignal(sources)`, `Mono.first(sources)`
pub(crate) fn signal_mono(call: &Call<'_>) -> Answer {
    let mut sources = several::monos(call)?;
    match sources.len() {
        1 => call.mono_value(sources.swap_remove(0)),
        _ => call.mono_value(Mono::first_with_signal(sources)),
    }
}

/// `Flux.firstWithValue(sources)`
pub(crate) fn value_flux(call: &Call<'_>) -> Answer {
    call.flux_value(Flux::first_with_value(several::fluxes(call)?))
}

/// `Mono.firstWithValue(sources)`
pub(crate) fn value_mono(call: &Call<'_>) -> Answer {
    call.mono_value(Mono::first_with_value(several::monos(call)?))
}

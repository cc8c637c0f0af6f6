//! `expand`, `expandDeep`

use crate::native::{Answer, Call};

const NULL: &str = "The expander returned a null Publisher";

/// `Flux.expand(expander)`, `(expander, capacityHint)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let expander = call.function(0, "expander")?;
    call.flux_value(
        call.source()?
            .try_expand(move |item| expander.publisher([item.value], NULL)),
    )
}

/// `Mono.expand(expander)`, `(expander, capacityHint)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let expander = call.function(0, "expander")?;
    call.flux_value(
        call.mono()?
            .try_expand(move |item| expander.publisher([item.value], NULL)),
    )
}

/// `Flux.expandDeep(expander)`, `(expander, capacityHint)`
pub(crate) fn deep_flux(call: &Call<'_>) -> Answer {
    let expander = call.function(0, "expander")?;
    let flux = call.source()?;
    call.flux_value(flux.try_expand_deep(move |item| expander.publisher([item.value], NULL)))
}

/// `Mono.expandDeep(expander)`, `(expander, capacityHint)`
pub(crate) fn deep_mono(call: &Call<'_>) -> Answer {
    let expander = call.function(0, "expander")?;
    let mono = call.mono()?;
    call.flux_value(mono.try_expand_deep(move |item| expander.publisher([item.value], NULL)))
}

//! `delayUntil`

use super::support;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper returned a null Publisher";

/// `Flux.delayUntil(trigger)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let trigger = call.function(0, "triggerProvider")?;
    call.flux_value(call.source()?.try_delay_until(move |item: &Item| {
        trigger.publisher([item.value.clone()], NULL)
    }))
}

/// `Mono.delayUntil(trigger)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let trigger = call.function(0, "triggerProvider")?;
    call.mono_value(call.mono()?.delay_until(move |item: &Item| {
        support::failed(trigger.publisher([item.value.clone()], NULL))
    }))
}

//! `filter`

use crate::native::{Answer, Call};

/// `Flux.filter(predicate)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    call.flux_value(call.source()?.try_filter(move |item| predicate.test(item)))
}

/// `Mono.filter(predicate)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    call.mono_value(call.mono()?.try_filter(move |item| predicate.test(item)))
}

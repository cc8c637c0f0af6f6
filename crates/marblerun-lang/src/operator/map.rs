//! `map`

use crate::native::{Answer, Call};

const NULL: &str = "The mapper [{}] returned a null value.";

/// `Flux.map(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.flux_value(call.source()?.try_map(move |item| mapper.map(item, NULL)))
}

/// `Mono.map(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.mono_value(call.mono()?.try_map(move |item| mapper.map(item, NULL)))
}

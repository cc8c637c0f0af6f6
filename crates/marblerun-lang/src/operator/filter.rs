//! `filter`

use super::apply::Apply;
use crate::native::{Answer, Call};

/// `Flux.filter(predicate)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.source()?.apply(&predicate);
    call.flux_value(source.try_filter(move |_| applied.take_boolean()))
}

/// `Mono.filter(predicate)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.mono()?.apply(&predicate);
    call.mono_value(source.try_filter(move |_| applied.take_boolean()))
}

//! `mapNotNull`

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `Flux.mapNotNull(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.flux_value(call.source()?.try_map_not_null(move |item| {
        let value = mapper.call([item.value.clone()])?;
        Ok((!matches!(value, Value::Null)).then(|| item.changed_to(value)))
    }))
}

/// `Mono.mapNotNull(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.mono_value(call.mono()?.try_map_not_null(move |item| {
        let value = mapper.call([item.value.clone()])?;
        Ok((!matches!(value, Value::Null)).then(|| item.changed_to(value)))
    }))
}

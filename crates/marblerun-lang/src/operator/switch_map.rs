//! `switchMap`

use super::support;
use crate::native::{Answer, Call};

/// `Flux.switchMap(mapper)`, `(mapper, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    if call.count() > 1 {
        support::natural(call, 1, "prefetch > 0")?;
    }
    call.flux_value(call.source()?.try_switch_map(move |item| {
        mapper.publisher([item.value], "The mapper returned a null publisher")
    }))
}

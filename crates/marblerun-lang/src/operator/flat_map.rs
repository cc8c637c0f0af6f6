//! `flatMap`

use crate::native::{Answer, Call};

/// `Flux.flatMap(mapper)`, `(mapper, concurrency)`, `(mapper, concurrency, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut flux = call.source()?.try_flat_map(move |item| {
        mapper.publisher([item.value], "The mapper returned a null Publisher")
    });
    if call.count() > 1 {
        flux = flux.concurrency(call.size(1));
    }
    if call.count() > 2 {
        flux = flux.prefetch(call.size(2));
    }
    call.flux_value(flux)
}

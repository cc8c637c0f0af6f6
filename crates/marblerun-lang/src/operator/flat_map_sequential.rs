//! `flatMapSequential`, `flatMapSequentialDelayError`

use super::support;
use crate::native::{Answer, Call};

/// `Flux.flatMapSequential(mapper)`, `(mapper, concurrency)`, `(mapper, concurrency, prefetch)`,
/// `flatMapSequentialDelayError(mapper, concurrency, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut flux = call
        .source()?
        .try_flat_map_sequential(move |item| mapper.publisher([item.value], "publisher"));
    if call.count() > 1 {
        flux = flux.concurrency(support::positive(call, 1, "maxConcurrency")?);
    }
    if call.count() > 2 {
        flux = flux.prefetch(support::positive(call, 2, "prefetch")?);
    }
    if &*call.native.name == "flatMapSequentialDelayError" {
        flux = flux.delay_error();
    }
    call.flux_value(flux)
}

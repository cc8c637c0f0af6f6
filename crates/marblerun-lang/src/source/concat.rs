//! `concat`, `concatDelayError` and `switchOnNext`

use marblerun_streams::Flux;

use super::several::{fluxes, inner, int, is_nested};
use crate::native::{Answer, Call};

/// How many publishers are asked for ahead.
const PREFETCH: u64 = 32;

/// `Flux.concat(sources)`, `Flux.concat(publisherOfSources, prefetch)`
pub(crate) fn concat(call: &Call<'_>) -> Answer {
    if is_nested(call) {
        let flux = call.publisher(0)?.try_concat_map(inner(call.runtime));
        return call.flux_value(flux.prefetch(int(call).unwrap_or(PREFETCH)));
    }
    match call.is(0, "java.lang.Iterable") {
        true => call.flux_value(Flux::concat_iterable(fluxes(call)?)),
        false => call.flux_value(Flux::concat(fluxes(call)?)),
    }
}

/// `Flux.concatDelayError(sources)`,
/// `Flux.concatDelayError(publisherOfSources, delayUntilEnd, prefetch)`
pub(crate) fn concat_delay_error(call: &Call<'_>) -> Answer {
    if !is_nested(call) {
        return call.flux_value(Flux::concat_delay_error(fluxes(call)?));
    }
    let flux = call.publisher(0)?.try_concat_map(inner(call.runtime));
    let flux = flux.prefetch(int(call).unwrap_or(PREFETCH));
    let waits_for_end = call.count() < 3 || call.boolean(1);
    call.flux_value(match waits_for_end {
        true => flux.delay_error(),
        false => flux.delay_error_until_boundary(),
    })
}

/// `Flux.switchOnNext(publisherOfSources, prefetch)`
pub(crate) fn switch_on_next(call: &Call<'_>) -> Answer {
    call.flux_value(call.publisher(0)?.try_switch_map(inner(call.runtime)))
}

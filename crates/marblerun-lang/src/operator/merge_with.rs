//! `mergeWith`, `mergeComparingWith` and `mergeOrderedWith`

use crate::native::{Answer, Call};
use crate::source::merge::order;

/// `Flux.mergeWith(other)`, `Mono.mergeWith(other)`
pub(crate) fn merge_with(call: &Call<'_>) -> Answer {
    call.flux_value(call.source()?.merge_with(call.publisher(0)?))
}

/// `Flux.mergeComparingWith(other, comparator)`
pub(crate) fn comparing(call: &Call<'_>) -> Answer {
    let order = order(call.runtime, Some(call.at(1)));
    call.flux_value(
        call.source()?
            .try_merge_comparing_with(call.publisher(0)?, order),
    )
}

/// `Flux.mergeOrderedWith(other, comparator)`: errors wait for the end.
pub(crate) fn ordered(call: &Call<'_>) -> Answer {
    let order = order(call.runtime, Some(call.at(1)));
    let flux = call
        .source()?
        .try_merge_comparing_with(call.publisher(0)?, order);
    call.flux_value(flux.delay_error())
}

//! `withLatestFrom`

use crate::native::{Answer, Call};
use crate::source::several::Row;

/// `Flux.withLatestFrom(other, combinator)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let row = Row::pairs(call, 1, "The combiner returned a null value");
    call.flux_value(
        call.source()?
            .try_with_latest_from(call.publisher(0)?, row.pair()),
    )
}

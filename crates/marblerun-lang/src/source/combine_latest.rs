//! `combineLatest`

use marblerun_streams::Flux;

use super::several::{self, Row};
use crate::native::{Answer, Call};

/// `Flux.combineLatest(sources, function)`, also with a prefetch
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "Combinator returned null");
    let flux = Flux::try_combine_latest(several::fluxes(call)?, move |items| row.of(items));
    match several::int(call) {
        Some(prefetch) => call.flux_value(flux.prefetch(prefetch)),
        None => call.flux_value(flux),
    }
}

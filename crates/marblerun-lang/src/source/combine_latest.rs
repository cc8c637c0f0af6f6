//! `combineLatest`

use marblerun_streams::Flux;

use super::several::{self, Row};
use crate::native::{Answer, Call};

/// `Flux.combineLatest(sources, function)`, also with a prefetch
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let row = Row::new(call, "Combiner returned null");
    let mut sources = several::fluxes(call)?;
    if sources.len() == 1 {
        // Nothing to combine its values with.
        let only = sources.swap_remove(0);
        return call.flux_value(only.try_map(move |item| row.of([item])));
    }
    let flux = Flux::try_combine_latest(sources, move |items| row.of(items));
    match several::int(call) {
        Some(prefetch) => call.flux_value(flux.prefetch(prefetch)),
        None => call.flux_value(flux),
    }
}

//! `concatMap`, `concatMapDelayError`

use marblerun_streams::error::FailedOn;
use marblerun_streams::{BoxFlux, Error};

use super::support;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper returned a null Publisher";

/// What the mapper makes of a value, which goes along with a failure.
fn mapped(mapper: &Function, item: Item) -> Result<BoxFlux<Item>, Error> {
    let result = mapper.publisher([item.value.clone()], NULL);
    result.map_err(|error| FailedOn::new(error, item).into())
}

/// `Flux.concatMap(mapper)`, `(mapper, prefetch)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut flux = call
        .source()?
        .try_concat_map(move |item| mapped(&mapper, item));
    if call.count() > 1 {
        flux = flux.prefetch(support::natural(call, 1, "prefetch > 0")?);
    }
    call.flux_value(flux)
}

/// `Flux.concatMapDelayError(mapper)`, `(mapper, prefetch)`, `(mapper, untilEnd, prefetch)`
pub(crate) fn delay_error(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let mut flux = call
        .source()?
        .try_concat_map(move |item| mapped(&mapper, item));
    if call.count() > 1 {
        flux = flux.prefetch(support::natural(call, call.count() - 1, "prefetch > 0")?);
    }
    let is_until_end = call.count() < 3 || call.boolean(1);
    call.flux_value(if is_until_end {
        flux.delay_error()
    } else {
        flux.delay_error_until_boundary()
    })
}

//! `map`

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;

use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper [{}] returned a null value.";

/// `Flux.map(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.flux_value(call.source()?.try_map(move |item| mapped(&mapper, item)))
}

/// `Mono.map(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    call.mono_value(call.mono()?.try_map(move |item| mapped(&mapper, item)))
}

/// A value that the mapper fails on is handed back, for `onErrorContinue`.
fn mapped(mapper: &Function, item: Item) -> Result<Item, Error> {
    let mapped = mapper.map(item.clone(), NULL);
    mapped.map_err(|error| FailedOn::new(error, item).into())
}

//! `map`

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;

use super::apply::{Applied, Apply};
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper [{}] returned a null value.";

/// `Flux.map(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.source()?.apply(&mapper);
    call.flux_value(source.try_map(move |item| mapped(&mapper, item, &applied)))
}

/// `Mono.map(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.mono()?.apply(&mapper);
    call.mono_value(source.try_map(move |item| mapped(&mapper, item, &applied)))
}

/// A value that the mapper fails on is handed back, for `onErrorContinue`.
fn mapped(mapper: &Function, item: Item, applied: &Applied) -> Result<Item, Error> {
    let mapped = applied.take().and_then(|value| {
        mapper.some(&value, NULL)?;
        Ok(value)
    });
    match mapped {
        Ok(value) => Ok(item.changed_to(value)),
        Err(error) => Err(FailedOn::new(error, item).into()),
    }
}

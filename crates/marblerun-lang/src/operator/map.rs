//! `map`

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;

use super::apply::{self, Applied};
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The mapper [{}] returned a null value.";

/// `Flux.map(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let source = apply::flux(call.source()?, &mapper);
    call.flux_value(source.try_map(move |applied| mapped(&mapper, applied)))
}

/// `Mono.map(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let source = apply::mono(call.mono()?, &mapper);
    call.mono_value(source.try_map(move |applied| mapped(&mapper, applied)))
}

/// A value that the mapper fails on is handed back, for `onErrorContinue`.
fn mapped(mapper: &Function, (item, result): Applied) -> Result<Item, Error> {
    let checked = result.and_then(|value| {
        mapper.some(&value, NULL)?;
        Ok(value)
    });
    match checked {
        Ok(value) => Ok(item.changed_to(value)),
        Err(error) => Err(FailedOn::new(error, item).into()),
    }
}

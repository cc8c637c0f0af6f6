//! `mapNotNull`

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;
use marblerun_vm::value::Value;

use super::apply::{Applied, Apply};
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.mapNotNull(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.source()?.apply(&mapper);
    call.flux_value(source.try_map_not_null(move |item| mapped(&applied, item)))
}

/// `Mono.mapNotNull(mapper)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let mapper = call.function(0, "mapper")?;
    let (source, applied) = call.mono()?.apply(&mapper);
    call.mono_value(source.try_map_not_null(move |item| mapped(&applied, item)))
}

/// A value that the mapper fails on goes along with the failure.
fn mapped(applied: &Applied, item: Item) -> Result<Option<Item>, Error> {
    match applied.take() {
        Ok(Value::Null) => Ok(None),
        Ok(value) => Ok(Some(item.changed_to(value))),
        Err(error) => Err(FailedOn::new(error, item).into()),
    }
}

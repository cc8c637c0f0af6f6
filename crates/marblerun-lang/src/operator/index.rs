//! `index`

use marblerun_streams::error::FailedOn;

use super::support;
use crate::native::{Answer, Call};

/// `Flux.index()`, `(mapper)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let mapper = (call.count() > 0)
        .then(|| call.function(0, "indexMapper"))
        .transpose()?;
    let runtime = call.runtime.clone();
    call.flux_value(call.source()?.index().try_map(move |(index, item)| {
        let (index, value) = (support::long(&runtime, index), item.value.clone());
        let value = match &mapper {
            None => support::pair(&runtime, index, value)?,
            Some(mapper) => mapper
                .value([index, value], "The mapper returned a null value")
                .map_err(FailedOn::ending)?,
        };
        Ok(item.changed_to(value))
    }))
}

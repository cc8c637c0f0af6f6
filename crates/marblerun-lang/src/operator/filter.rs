//! `filter`

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use super::apply::{Applied, Apply};
use crate::native::{Answer, Call};

/// `Flux.filter(predicate)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.source()?.apply(&predicate);
    call.flux_value(source.try_filter(move |_| is_in(&applied)))
}

/// `Mono.filter(predicate)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let (source, applied) = call.mono()?.apply(&predicate);
    call.mono_value(source.try_filter(move |_| is_in(&applied)))
}

fn is_in(applied: &Applied) -> Result<bool, Error> {
    Ok(matches!(applied.take()?, Value::Boolean(true)))
}

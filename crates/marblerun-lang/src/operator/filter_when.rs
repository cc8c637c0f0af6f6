//! `filterWhen`

use marblerun_vm::value::Value;

use crate::item::Item;
use crate::native::{Answer, Call};

const NULL: &str = "The asyncPredicate returned a null value";

/// `Flux.filterWhen(predicate)`, `(predicate, bufferSize)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "asyncPredicate")?;
    call.flux_value(call.source()?.try_filter_when(move |item: &Item| {
        let answer = predicate.mono([item.value.clone()], NULL)?;
        Ok(answer.map(|answer| matches!(answer.value, Value::Boolean(true))))
    }))
}

/// `Mono.filterWhen(predicate)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "asyncPredicate")?;
    call.mono_value(call.mono()?.try_filter_when(move |item: &Item| {
        let answer = predicate.mono([item.value.clone()], NULL)?;
        Ok(answer.map(|answer| matches!(answer.value, Value::Boolean(true))))
    }))
}

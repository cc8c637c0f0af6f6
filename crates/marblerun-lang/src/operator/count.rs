//! `count`, `all`, `any`, `hasElement`, `hasElements`

use super::support;
use crate::native::{Answer, Call};

/// `Flux.count()`
pub(crate) fn count(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let count = call.source()?.count();
    call.mono_value(count.map(move |n| runtime.item(support::long(&runtime, n))))
}

/// `Flux.all(predicate)`
pub(crate) fn all(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let runtime = call.runtime.clone();
    let all = call.source()?.try_all(move |item| predicate.test(item));
    call.mono_value(all.map(move |is| support::boolean(&runtime, is)))
}

/// `Flux.any(predicate)`
pub(crate) fn any(call: &Call<'_>) -> Answer {
    let predicate = call.function(0, "predicate")?;
    let runtime = call.runtime.clone();
    let any = call.source()?.try_any(move |item| predicate.test(item));
    call.mono_value(any.map(move |is| support::boolean(&runtime, is)))
}

/// `Flux.hasElement(value)`
pub(crate) fn has_element(call: &Call<'_>) -> Answer {
    let value = call.at(0);
    if matches!(value, marblerun_vm::value::Value::Null) {
        return Err(call.null("value"));
    }
    let (run, runtime) = (call.runtime.clone(), call.runtime.clone());
    let any = call
        .source()?
        .try_any(move |item| support::equal(&run, &value, &item.value));
    call.mono_value(any.map(move |is| support::boolean(&runtime, is)))
}

/// `Flux.hasElements()`
pub(crate) fn has_elements(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let has = call.source()?.has_elements();
    call.mono_value(has.map(move |is| support::boolean(&runtime, is)))
}

/// `Mono.hasElement()`
pub(crate) fn mono_has_element(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let has = call.mono()?.has_element();
    call.mono_value(has.map(move |is| support::boolean(&runtime, is)))
}

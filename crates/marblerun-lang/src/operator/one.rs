//! One value of many: `next`, `elementAt`, `last`, `single`, `singleOrEmpty`, `singleOptional`,
//! `ignoreElements`, `ignoreElement`, `Mono.flux`.

use marblerun_vm::value::Value;

use crate::native::{Answer, Call};

/// `Flux.next()`
pub(crate) fn next(call: &Call<'_>) -> Answer {
    call.mono_value(call.source()?.next())
}

/// `Flux.elementAt(index)`, `(index, default)`
pub(crate) fn element_at(call: &Call<'_>) -> Answer {
    let n = call.long(0);
    let Ok(index) = u64::try_from(n) else {
        let message = format!("index >= required but it was {n}");
        return Err(call.throw("java.lang.IndexOutOfBoundsException", message));
    };
    if call.count() == 1 {
        return call.mono_value(call.source()?.element_at(index));
    }
    given(call, 1, "defaultValue")?;
    call.mono_value(call.source()?.element_at_or(index, call.item(1)))
}

/// `Flux.last()`, `(default)`
pub(crate) fn last(call: &Call<'_>) -> Answer {
    if call.count() == 0 {
        return call.mono_value(call.source()?.last());
    }
    given(call, 0, "defaultValue")?;
    call.mono_value(call.source()?.last_or(call.item(0)))
}

/// `Flux.single()`, `(default)`
pub(crate) fn single(call: &Call<'_>) -> Answer {
    if call.count() == 0 {
        return call.mono_value(call.source()?.single());
    }
    given(call, 0, "defaultValue")?;
    call.mono_value(call.source()?.single_or(call.item(0)))
}

/// `Flux.singleOrEmpty()`
pub(crate) fn single_or_empty(call: &Call<'_>) -> Answer {
    call.mono_value(call.source()?.single_or_empty())
}

/// `Mono.single()`
pub(crate) fn mono_single(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.single())
}

/// `Mono.singleOptional()`
pub(crate) fn single_optional(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let optional = call.mono()?.single_optional();
    call.mono_value(optional.try_map(move |item| {
        let (name, arguments) = match &item {
            Some(item) => ("of", vec![item.value.clone()]),
            None => ("empty", Vec::new()),
        };
        let value = runtime.call_static("java.util.Optional", name, arguments)?;
        Ok(match item {
            Some(item) => item.changed_to(value),
            None => runtime.item(value),
        })
    }))
}

/// `Flux.ignoreElements()`
pub(crate) fn ignore_elements(call: &Call<'_>) -> Answer {
    call.mono_value(call.source()?.ignore_elements())
}

/// `Mono.ignoreElement()`
pub(crate) fn ignore_element(call: &Call<'_>) -> Answer {
    call.mono_value(call.mono()?.ignore_element())
}

/// `Mono.ignoreElements(source)`
pub(crate) fn ignore_elements_of(call: &Call<'_>) -> Answer {
    call.mono_value(call.publisher(0)?.ignore_elements())
}

/// `Mono.flux()`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    call.flux_value(call.mono()?.flux())
}

fn given(call: &Call<'_>, at: usize, parameter: &str) -> Result<(), crate::failure::Abrupt> {
    match call.at(at) {
        Value::Null => Err(call.null(parameter)),
        _ => Ok(()),
    }
}

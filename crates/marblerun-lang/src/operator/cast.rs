//! `cast`, `ofType`

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.cast(type)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let cast = method(call, "cast")?;
    call.flux_value(call.source()?.try_map(move |item| {
        cast(&item)?;
        Ok(item)
    }))
}

/// `Mono.cast(type)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let cast = method(call, "cast")?;
    call.mono_value(call.mono()?.try_map(move |item| {
        cast(&item)?;
        Ok(item)
    }))
}

/// `Flux.ofType(type)`
pub(crate) fn of_type_flux(call: &Call<'_>) -> Answer {
    let is = method(call, "isInstance")?;
    let is = move |item: &Item| Ok(matches!(is(item)?, Value::Boolean(true)));
    call.flux_value(call.source()?.try_filter(is))
}

/// `Mono.ofType(type)`
pub(crate) fn of_type_mono(call: &Call<'_>) -> Answer {
    let is = method(call, "isInstance")?;
    let is = move |item: &Item| Ok(matches!(is(item)?, Value::Boolean(true)));
    call.mono_value(call.mono()?.try_filter(is))
}

/// A method of the `Class` that the call is given.
fn method(
    call: &Call<'_>,
    name: &'static str,
) -> Result<impl Fn(&Item) -> Result<Value, Error> + Clone + use<>, Abrupt> {
    let class = call.at(0);
    if matches!(class, Value::Null) {
        return Err(call.null("clazz"));
    }
    let runtime = call.runtime.clone();
    Ok(move |item: &Item| Ok(runtime.invoke(&class, Some(name), [item.value.clone()])?))
}

//! `cast`, `ofType`

use marblerun_streams::Error;
use marblerun_streams::error::FailedOn;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};

/// `Flux.cast(type)`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let cast = cast(call)?;
    call.flux_value(call.source()?.try_map(cast))
}

/// `Mono.cast(type)`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let cast = cast(call)?;
    call.mono_value(call.mono()?.try_map(cast))
}

/// `Flux.ofType(type)`
pub(crate) fn of_type_flux(call: &Call<'_>) -> Answer {
    let is = is_of_type(call)?;
    call.flux_value(call.source()?.try_filter(is))
}

/// `Mono.ofType(type)`
pub(crate) fn of_type_mono(call: &Call<'_>) -> Answer {
    let is = is_of_type(call)?;
    call.mono_value(call.mono()?.try_filter(is))
}

/// `Class.cast` of the class that the call is given; a value of another one goes along with the
/// failure.
fn cast(call: &Call<'_>) -> Result<impl Fn(Item) -> Result<Item, Error> + Clone + use<>, Abrupt> {
    let class = class(call)?;
    let runtime = call.runtime.clone();
    Ok(
        move |item: Item| match runtime.invoke(&class, Some("cast"), [item.value.clone()]) {
            Ok(_) => Ok(item),
            Err(error) => Err(FailedOn::new(error, item).into()),
        },
    )
}

/// `Class.isInstance` of the class that the call is given: a native method, which only Java calls.
fn is_of_type(
    call: &Call<'_>,
) -> Result<impl Fn(&Item) -> Result<bool, Error> + Clone + use<>, Abrupt> {
    let class = class(call)?;
    let runtime = call.runtime.clone();
    Ok(move |item: &Item| {
        let arguments = vec![class.clone(), item.value.clone()];
        let is = runtime.call_static("marblerun.Host", "isInstance", arguments)?;
        Ok(matches!(is, Value::Boolean(true)))
    })
}

fn class(call: &Call<'_>) -> Result<Value, Abrupt> {
    match call.at(0) {
        Value::Null => Err(call.null("clazz")),
        class => Ok(class),
    }
}

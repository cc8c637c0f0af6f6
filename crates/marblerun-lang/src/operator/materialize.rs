//! `materialize`, `dematerialize`

use std::rc::Rc;

use marblerun_streams::Error;
use marblerun_streams::operator::materialize::Signal;
use marblerun_vm::value::Value;

use super::support;
use crate::failure::Exception;
use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.materialize()`
pub(crate) fn flux(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let flux = call.source()?.materialize();
    call.flux_value(flux.try_map(move |signal| to_java(&runtime, signal)))
}

/// `Mono.materialize()`
pub(crate) fn mono(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let mono = call.mono()?.materialize();
    call.mono_value(mono.try_map(move |signal| to_java(&runtime, signal)))
}

/// `Flux.dematerialize()`
pub(crate) fn back_flux(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let signals = call
        .source()?
        .try_map(move |item| from_java(&runtime, item));
    call.flux_value(signals.dematerialize())
}

/// `Mono.dematerialize()`
pub(crate) fn back_mono(call: &Call<'_>) -> Answer {
    let runtime = call.runtime.clone();
    let signals = call.mono()?.try_map(move |item| from_java(&runtime, item));
    call.mono_value(signals.dematerialize())
}

fn to_java(runtime: &Rc<Runtime>, signal: Signal<Item>) -> Result<Item, Error> {
    Ok(match signal {
        Signal::Next(item) => {
            let signal = support::signal(runtime, Signal::Next(item.value.clone()))?;
            item.changed_to(signal)
        }
        Signal::Error(error) => runtime.item(support::signal(runtime, Signal::Error(error))?),
        Signal::Complete => runtime.item(support::signal(runtime, Signal::Complete)?),
    })
}

fn from_java(runtime: &Rc<Runtime>, item: Item) -> Result<Signal<Item>, Error> {
    let signal = item.value.clone();
    let is = |name| runtime.invoke(&signal, Some(name), []);
    if matches!(is("isOnNext")?, Value::Boolean(true)) {
        let value = is("get")?;
        return Ok(Signal::Next(item.changed_to(value)));
    }
    if matches!(is("isOnError")?, Value::Boolean(true)) {
        return Ok(Signal::Error(Exception(is("getThrowable")?).into()));
    }
    Ok(Signal::Complete)
}

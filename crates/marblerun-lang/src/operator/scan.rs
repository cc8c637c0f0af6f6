//! `scan`, `scanWith`, `reduce`, `reduceWith`

use marblerun_streams::Error;
use marblerun_vm::value::Value;

use crate::failure::Abrupt;
use crate::item::Item;
use crate::native::{Answer, Call};

const NO_RESULT: &str = "The accumulator returned a null value";
const NO_INITIAL: &str = "The initial value supplied is null";

/// `Flux.scan(accumulator)`, `(initial, accumulator)`
pub(crate) fn scan(call: &Call<'_>) -> Answer {
    if call.count() > 1 {
        return scan_from(call, given(call)?);
    }
    let accumulator = call.function(0, "accumulator")?;
    call.flux_value(
        call.source()?
            .try_scan(move |a, b| accumulator.combine(a, b, NO_RESULT)),
    )
}

/// `Flux.scanWith(supplier, accumulator)`
pub(crate) fn scan_with(call: &Call<'_>) -> Answer {
    scan_from(call, supplied(call)?)
}

/// `Flux.reduce(aggregator)`, `(initial, accumulator)`
pub(crate) fn reduce(call: &Call<'_>) -> Answer {
    if call.count() > 1 {
        return reduce_from(call, given(call)?);
    }
    let aggregator = call.function(0, "aggregator")?;
    call.mono_value(
        call.source()?.try_reduce(move |a, b| {
            aggregator.combine(a, b, "The aggregator returned a null value")
        }),
    )
}

/// `Flux.reduceWith(supplier, accumulator)`
pub(crate) fn reduce_with(call: &Call<'_>) -> Answer {
    reduce_from(call, supplied(call)?)
}

fn scan_from(
    call: &Call<'_>,
    initial: impl Fn() -> Result<Item, Error> + Clone + 'static,
) -> Answer {
    let accumulator = call.function(1, "accumulator")?;
    let flux = call.source()?;
    call.flux_value(flux.try_scan_with(initial, move |a, b| accumulator.combine(a, b, NO_RESULT)))
}

fn reduce_from(
    call: &Call<'_>,
    initial: impl Fn() -> Result<Item, Error> + Clone + 'static,
) -> Answer {
    let accumulator = call.function(1, "accumulator")?;
    let flux = call.source()?;
    call.mono_value(flux.try_reduce_with(initial, move |a, b| accumulator.combine(a, b, NO_RESULT)))
}

/// The first argument, as a new marble for each subscriber.
fn given(call: &Call<'_>) -> Result<impl Fn() -> Result<Item, Error> + Clone + use<>, Abrupt> {
    let (runtime, value) = (call.runtime.clone(), call.at(0));
    if matches!(value, Value::Null) {
        return Err(call.null(NO_INITIAL));
    }
    Ok(move || Ok(runtime.item(value.clone())))
}

/// What the first argument supplies to each subscriber.
fn supplied(call: &Call<'_>) -> Result<impl Fn() -> Result<Item, Error> + Clone + use<>, Abrupt> {
    let runtime = call.runtime.clone();
    let supplier = call.function(0, "supplier")?;
    Ok(move || Ok(runtime.item(supplier.value([], NO_INITIAL)?)))
}

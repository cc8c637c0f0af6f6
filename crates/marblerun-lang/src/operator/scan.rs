//! `scan`, `scanWith`, `reduce`, `reduceWith`

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_streams::{BoxFlux, Error, Flux, Mono};
use marblerun_vm::value::Value;

use super::apply::{Ahead, Applied, Apply};
use crate::failure::Abrupt;
use crate::function::Function;
use crate::item::Item;
use crate::native::{Answer, Call};

const NO_RESULT: &str = "The accumulator returned a null value";
const NO_INITIAL: &str = "The initial value supplied is null";

/// `Flux.scan(accumulator)`, `(initial, accumulator)`
pub(crate) fn scan(call: &Call<'_>) -> Answer {
    if call.count() > 1 {
        return scan_from(call, given(call)?);
    }
    let (accumulator, source) = (call.function(0, "accumulator")?, call.source()?);
    call.flux_value(Flux::defer(move || {
        let (source, so_far) = SoFar::new(source.clone(), &accumulator);
        source.try_scan(move |_, _| so_far.combined(NO_RESULT))
    }))
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
    let (aggregator, source) = (call.function(0, "aggregator")?, call.source()?);
    call.mono_value(Mono::defer(move || {
        let (source, so_far) = SoFar::new(source.clone(), &aggregator);
        source.try_reduce(move |_, _| so_far.combined("The aggregator returned a null value"))
    }))
}

/// `Flux.reduceWith(supplier, accumulator)`
pub(crate) fn reduce_with(call: &Call<'_>) -> Answer {
    reduce_from(call, supplied(call)?)
}

fn scan_from(
    call: &Call<'_>,
    initial: impl Fn() -> Result<Item, Error> + Clone + 'static,
) -> Answer {
    let (accumulator, source) = (call.function(1, "accumulator")?, call.source()?);
    call.flux_value(Flux::defer(move || {
        let (source, so_far) = SoFar::new(source.clone(), &accumulator);
        let initial = so_far.starting_with(initial.clone());
        source.try_scan_with(initial, move |_, _| so_far.combined(NO_RESULT))
    }))
}

fn reduce_from(
    call: &Call<'_>,
    initial: impl Fn() -> Result<Item, Error> + Clone + 'static,
) -> Answer {
    let (accumulator, source) = (call.function(1, "accumulator")?, call.source()?);
    call.mono_value(Mono::defer(move || {
        let (source, so_far) = SoFar::new(source.clone(), &accumulator);
        let initial = so_far.starting_with(initial.clone());
        source.try_reduce_with(initial, move |_, _| so_far.combined(NO_RESULT))
    }))
}

/// What one subscription has accumulated: the first argument of the function, which is called before the
/// operator gets a value and may make its thread wait.
#[derive(Clone)]
struct SoFar {
    function: Function,
    value: Rc<RefCell<Option<Value>>>,
    applied: Applied,
}

impl SoFar {
    /// The first value starts it, unless something else does.
    fn new(source: BoxFlux<Item>, function: &Function) -> (BoxFlux<Item>, SoFar) {
        let value: Rc<RefCell<Option<Value>>> = Rc::default();
        let so_far = value.clone();
        let (source, applied) = source.apply_to(function, move |ahead| {
            let Ahead::Next(item) = ahead else {
                return Ok(None);
            };
            let mut so_far = so_far.borrow_mut();
            let arguments = so_far.clone().map(|value| vec![value, item.value.clone()]);
            if arguments.is_none() {
                *so_far = Some(item.value.clone());
            }
            Ok(arguments)
        });
        let function = function.clone();
        let so_far = SoFar {
            function,
            value,
            applied,
        };
        (source, so_far)
    }

    fn starting_with<F>(&self, initial: F) -> impl Fn() -> Result<Item, Error> + Clone + use<F>
    where
        F: Fn() -> Result<Item, Error> + Clone + 'static,
    {
        let value = self.value.clone();
        move || {
            let item = initial()?;
            value.replace(Some(item.value.clone()));
            Ok(item)
        }
    }

    /// What the function has returned; `what` is how Reactor complains about `null`.
    fn combined(&self, what: &str) -> Result<Item, Error> {
        let value = self.applied.take()?;
        self.function.some(&value, what)?;
        self.value.replace(Some(value.clone()));
        Ok(self.function.runtime().item(value))
    }
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

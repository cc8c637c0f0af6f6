//! `fromIterable`, `fromArray` and `fromStream`

use std::rc::Rc;

use marblerun_streams::{BoxFlux, Error, Flux};
use marblerun_vm::native::Thrown;
use marblerun_vm::value::Value;

use crate::item::Item;
use crate::native::{Answer, Call};
use crate::runtime::Runtime;

/// `Flux.fromIterable(values)`
pub(crate) fn iterable(call: &Call<'_>) -> Answer {
    if matches!(call.at(0), Value::Null) {
        return Err(call.null("iterable"));
    }
    call.flux_value(of_iterable(call.runtime, call.at(0)))
}

/// `Flux.fromArray(values)`
pub(crate) fn array(call: &Call<'_>) -> Answer {
    if matches!(call.at(0), Value::Null) {
        return Err(call.null("array"));
    }
    call.flux_value(of_values(call.runtime, call.array(0)))
}

/// `Flux.fromStream(stream)`, `Flux.fromStream(supplier)`
pub(crate) fn stream(call: &Call<'_>) -> Answer {
    let (runtime, given) = (call.runtime.clone(), call.at(0));
    if matches!(given, Value::Null) {
        return Err(call.null("s"));
    }
    let is_stream = call.is(0, "java.util.stream.BaseStream");
    call.flux_value(try_items(move || {
        let stream = match is_stream {
            true => given.clone(),
            false => runtime.call(&given, [])?,
        };
        Ok(Items::new(
            &runtime,
            runtime.invoke(&stream, Some("iterator"), [])?,
        ))
    }))
}

/// The values of an array: each subscription has marbles of its own.
pub(crate) fn of_values(runtime: &Rc<Runtime>, values: Vec<Value>) -> BoxFlux<Item> {
    let (runtime, values) = (runtime.clone(), Rc::new(values));
    let flux = Flux::from_iterator(move || {
        let (runtime, values) = (runtime.clone(), values.clone());
        (0..values.len()).filter_map(move |at| {
            let value = values.get(at)?.clone();
            Some(some(&runtime, value, || {
                format!("The {at}th array element was null")
            }))
        })
    });
    flux.try_map(|item| item).boxed()
}

/// The values of an `Iterable`, iterated anew for each subscription.
pub(crate) fn of_iterable(runtime: &Rc<Runtime>, iterable: Value) -> BoxFlux<Item> {
    let runtime = runtime.clone();
    try_items(move || Items::of(&runtime, &iterable))
}

fn try_items(items: impl Fn() -> Result<Items, Error> + Clone + 'static) -> BoxFlux<Item> {
    Flux::try_from_iterator(items).try_map(|item| item).boxed()
}

/// An `Iterable` of the program.
#[derive(Clone)]
pub(crate) struct Iterable(pub(crate) Rc<Runtime>, pub(crate) Value);

impl IntoIterator for Iterable {
    type Item = Result<Item, Error>;
    type IntoIter = Items;

    fn into_iter(self) -> Items {
        Items::of(&self.0, &self.1).unwrap_or_else(|error| Items {
            runtime: self.0,
            iterator: Value::Null,
            failure: Some(error),
        })
    }
}

/// What an `Iterator` of the program returns.
pub(crate) struct Items {
    runtime: Rc<Runtime>,
    /// `null` after a failure.
    iterator: Value,
    failure: Option<Error>,
}

impl Items {
    fn of(runtime: &Rc<Runtime>, iterable: &Value) -> Result<Items, Error> {
        let iterator = runtime.invoke(iterable, Some("iterator"), [])?;
        Ok(Items::new(runtime, iterator))
    }

    fn new(runtime: &Rc<Runtime>, iterator: Value) -> Items {
        Items {
            runtime: runtime.clone(),
            iterator,
            failure: None,
        }
    }

    fn advance(&self) -> Result<Option<Item>, Error> {
        let has_next = self.runtime.invoke(&self.iterator, Some("hasNext"), [])?;
        if !matches!(has_next, Value::Boolean(true)) {
            return Ok(None);
        }
        let value = self.runtime.invoke(&self.iterator, Some("next"), [])?;
        let null = || "The iterator returned a null value".to_owned();
        some(&self.runtime, value, null).map(Some)
    }
}

impl Iterator for Items {
    type Item = Result<Item, Error>;

    fn next(&mut self) -> Option<Result<Item, Error>> {
        if let Some(error) = self.failure.take() {
            return Some(Err(error));
        }
        if matches!(self.iterator, Value::Null) {
            return None;
        }
        let next = self.advance();
        if next.is_err() {
            self.iterator = Value::Null;
        }
        next.transpose()
    }
}

/// A new marble; `null` is an error.
fn some(runtime: &Rc<Runtime>, value: Value, null: impl Fn() -> String) -> Result<Item, Error> {
    match value {
        Value::Null => {
            let thrown = Thrown::new("java.lang.NullPointerException", null());
            Err(runtime.thrown(&thrown).into())
        }
        value => Ok(runtime.item(value)),
    }
}

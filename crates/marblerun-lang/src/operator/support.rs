//! What several operators are bound with: lists, tuples, publishers and signals as objects of the
//! program.

use std::rc::Rc;

use marblerun_streams::operator::materialize::Signal;
use marblerun_streams::{BoxFlux, Error, Flux, Publisher};
use marblerun_trace::PublisherType;
use marblerun_vm::value::Value;

use crate::failure::{Abrupt, Exception};
use crate::function::Function;
use crate::item::Item;
use crate::native::Call;
use crate::publisher::{self, PublisherObject};
use crate::runtime::Runtime;

/// An argument that must be positive; `parameter` is how Reactor calls it.
pub(crate) fn positive(call: &Call<'_>, at: usize, parameter: &str) -> Result<u64, Abrupt> {
    let n = call.long(at);
    match u64::try_from(n) {
        Ok(n) if n > 0 => Ok(n),
        _ => Err(call.illegal(format!("{parameter} > 0 required but it was {n}"))),
    }
}

/// A positive argument that is a size of something in memory.
pub(super) fn size(call: &Call<'_>, at: usize, parameter: &str) -> Result<usize, Abrupt> {
    Ok(usize::try_from(positive(call, at, parameter)?).unwrap_or(usize::MAX))
}

/// An argument that must not be negative.
pub(super) fn natural(call: &Call<'_>, at: usize, parameter: &str) -> Result<u64, Abrupt> {
    let n = call.long(at);
    u64::try_from(n).map_err(|_| call.illegal(format!("{parameter} required but it was {n}")))
}

/// How Reactor complains about the size of `bufferTimeout` and `windowTimeout`.
pub(super) const MAX_SIZE: &str = "maxSize must be strictly positive";

/// An argument that is how many something keeps; `message` is how Reactor complains.
pub(super) fn positive_or(
    call: &Call<'_>,
    at: usize,
    message: impl Into<String>,
) -> Result<usize, Abrupt> {
    match usize::try_from(call.long(at)) {
        Ok(size) if size > 0 => Ok(size),
        _ => Err(call.illegal(message)),
    }
}

/// A `Boolean` as a new marble.
pub(super) fn boolean(runtime: &Runtime, value: bool) -> Item {
    runtime.item(Value::Boolean(value))
}

/// A `Long`.
pub(super) fn long(runtime: &Runtime, n: u64) -> Value {
    runtime.boxed(Value::Long(i64::try_from(n).unwrap_or(i64::MAX)))
}

/// The values of those marbles.
pub(super) fn values(items: Vec<Item>) -> Vec<Value> {
    items.into_iter().map(|item| item.value).collect()
}

/// A `List` as a new marble, or what `supplier` makes with the values added.
pub(super) fn collection(
    runtime: &Rc<Runtime>,
    supplier: Option<&Function>,
    items: Vec<Item>,
) -> Result<Item, Error> {
    let array = runtime.array(values(items));
    let list = match supplier {
        None => runtime.call_static("marblerun.Host", "list", vec![array])?,
        Some(supplier) => {
            let empty = supplier.call([])?;
            runtime.call_static("marblerun.Host", "fill", vec![empty, array])?
        }
    };
    Ok(runtime.item(list))
}

/// A pair as a `Tuple2`.
pub(super) fn pair(runtime: &Rc<Runtime>, a: Value, b: Value) -> Result<Value, Error> {
    Ok(runtime.call_static("reactor.util.function.Tuples", "of", vec![a, b])?)
}

/// A flux without a lane as an object of the program.
pub(super) fn flux<P: Publisher<Item = Item>>(runtime: &Rc<Runtime>, flux: Flux<P>) -> Value {
    let flux = publisher::with_java_errors(runtime, flux);
    PublisherObject::value(runtime, PublisherType::Flux, flux)
}

/// [`flux`] for a window: operators can still read the queue its values wait in.
pub(super) fn part<P: Publisher<Item = Item>>(runtime: &Rc<Runtime>, part: Flux<P>) -> Value {
    let flux = publisher::part(runtime, part);
    PublisherObject::value(runtime, PublisherType::Flux, flux)
}

/// A flux of numbers as a `Flux<Long>`.
pub(super) fn longs(runtime: &Rc<Runtime>, numbers: BoxFlux<u64>) -> Value {
    let run = runtime.clone();
    flux(runtime, numbers.map(move |n| run.item(long(&run, n))))
}

/// A flux that fails with that, where the stream core wants a publisher.
pub(super) fn failed(result: Result<BoxFlux<Item>, Error>) -> BoxFlux<Item> {
    result.unwrap_or_else(|error| Flux::error(error).boxed())
}

/// A signal as a `Signal`.
pub(super) fn signal(runtime: &Rc<Runtime>, signal: Signal<Value>) -> Result<Value, Error> {
    let (name, arguments) = match signal {
        Signal::Next(value) => ("next", vec![value]),
        Signal::Error(error) => ("error", vec![Exception::of(runtime, &error).0]),
        Signal::Complete => ("complete", Vec::new()),
    };
    Ok(runtime.call_static("reactor.core.publisher.Signal", name, arguments)?)
}

/// Whether two values are equal as the program sees it.
pub(super) fn equal(runtime: &Rc<Runtime>, a: &Value, b: &Value) -> Result<bool, Error> {
    let arguments = vec![a.clone(), b.clone()];
    let equal = runtime.call_static("java.util.Objects", "equals", arguments)?;
    Ok(matches!(equal, Value::Boolean(true)))
}

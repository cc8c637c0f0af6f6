//! Operators that make lists and streams of the values.

use std::slice;

use marblerun_streams::{BoxFlux, Flux, Publisher};

use super::{Names, Operator};
use crate::arguments::Arguments;
use crate::value::{Emitted, Value};

pub(crate) const OPERATORS: Names<Operator> = &[
    ("buffer", |s, a| {
        s.buffer_boundary(a.stream(0)).map(Value::List).boxed()
    }),
    ("bufferCount", |s, a| match a.number(1) {
        Some(_) => s.buffer_skip(a.size(0), a.size(1)).map(Value::List).boxed(),
        None => s.buffer(a.size(0)).map(Value::List).boxed(),
    }),
    ("bufferToggle", |s, a| {
        let close = closing(a);
        s.buffer_when(a.stream(0), close).map(Value::List).boxed()
    }),
    ("groupBy", |s, a| match a.function(0) {
        Some(key) => s
            .try_group_by(move |value| key.call(slice::from_ref(value)))
            .map(|group| emitted(group.flux()))
            .boxed(),
        None => s,
    }),
    ("window", |s, a| {
        s.window_boundary(a.stream(0)).map(emitted).boxed()
    }),
    ("windowTime", |s, a| match a.number(1) {
        Some(_) => s
            .window_every(a.time(0), a.time(1), &a.world.scheduler())
            .map(emitted)
            .boxed(),
        None => s
            .window_duration(a.time(0), &a.world.scheduler())
            .map(emitted)
            .boxed(),
    }),
    ("windowToggle", |s, a| {
        let close = closing(a);
        s.window_when(a.stream(0), close).map(emitted).boxed()
    }),
];

fn emitted<P: Publisher<Item = Value>>(flux: Flux<P>) -> Value {
    Value::Flux(Emitted(flux.boxed()))
}

/// The stream that closes what a value has opened.
fn closing(a: &Arguments) -> impl Fn(Value) -> BoxFlux<Value> + Clone + use<> {
    let close = a.mapper(1);
    move |value| close(&value).unwrap_or_else(|error| Flux::error(error).boxed())
}

//! Operators that have to do with time and threads.

use marblerun_streams::{BoxFlux, Flux, Mono};

use super::{Names, Operator};
use crate::arguments::{Arguments, units};
use crate::value::Value;

pub(crate) const OPERATORS: Names<Operator> = &[
    ("debounce", |s, a| {
        let mapper = a.mapper(0);
        s.try_sample_timeout(move |value| mapper(value)).boxed()
    }),
    ("debounceTime", |s, a| {
        let (time, scheduler) = (a.time(0), a.world.scheduler());
        s.sample_timeout(move |_| Mono::delay(time, &scheduler).flux())
            .boxed()
    }),
    ("delay", |s, a| {
        s.delay_sequence(a.time(0), &a.world.scheduler()).boxed()
    }),
    ("observeOn", |s, a| {
        s.publish_on(&a.world.scheduler()).boxed()
    }),
    ("sample", |s, a| s.sample_on(a.stream(0)).boxed()),
    ("sampleTime", |s, a| {
        s.sample(a.time(0), &a.world.scheduler()).boxed()
    }),
    ("subscribeOn", |s, a| {
        s.subscribe_on(&a.world.scheduler()).boxed()
    }),
    ("throttleTime", |s, a| {
        s.sample_first(a.time(0), &a.world.scheduler()).boxed()
    }),
    ("timeout", timeout),
    ("timeoutWith", |s, a| {
        s.timeout_or(a.time(0), &a.world.scheduler(), a.stream(1))
            .boxed()
    }),
];

/// `timeout(5)`, `timeout({each: 5})`, `timeout({first: 5})`, any of them with a fallback `with`.
fn timeout(source: BoxFlux<Value>, a: &Arguments) -> BoxFlux<Value> {
    let scheduler = a.world.scheduler();
    let config = match a.values.first() {
        Some(Value::Number(_)) => return source.timeout(a.time(0), &scheduler).boxed(),
        Some(config) => config.clone(),
        None => Value::Undefined,
    };
    if let Value::Number(first) = config.field("first") {
        let first = Mono::delay(units(first.unsigned_abs()), &scheduler).flux();
        return source.timeout_first(first).boxed();
    }
    let Value::Number(each) = config.field("each") else {
        return source;
    };
    let each = units(each.unsigned_abs());
    match config.field("with") {
        Value::Named(with) => {
            let (world, table) = (a.world.clone(), a.world.table(&with));
            let fallback = Flux::try_defer(move || match &table {
                Some(table) => Ok(world.flux(&table.call(&[])?)),
                None => Ok(world.flux(&Value::Undefined)),
            });
            source.timeout_or(each, &scheduler, fallback).boxed()
        }
        _ => source.timeout(each, &scheduler).boxed(),
    }
}

//! Sources.

use marblerun_streams::{Error, Flux, Mono};

use super::{Factory, Names};
use crate::value::{Value, thrown};

pub(crate) const FACTORIES: Names<Factory> = &[
    ("of", |a| Flux::from_iterable(a.values.clone()).boxed()),
    ("from", |a| a.stream(0)),
    ("empty", |_| Flux::empty().boxed()),
    ("range", |a| match (a.number(0), a.number(1)) {
        (Some(start), Some(count)) => range(start, count),
        (count, _) => range(0, count.unwrap_or(0)),
    }),
    ("throwError", |a| {
        let error = match a.function(0) {
            Some(table) => table.call(&[]).map_or_else(|error| error, thrown),
            None => thrown(a.values[0].clone()),
        };
        Flux::error(error).boxed()
    }),
    ("timer", |a| match a.number(1) {
        Some(period) => {
            let period = crate::arguments::units(period);
            Flux::interval_after(a.time(0), period, &a.world.scheduler())
                .map(tick)
                .boxed()
        }
        None => Mono::delay(a.time(0), &a.world.scheduler())
            .map(|_| Value::Number(0))
            .flux()
            .boxed(),
    }),
    ("interval", |a| {
        Flux::interval(a.time(0), &a.world.scheduler())
            .map(tick)
            .boxed()
    }),
    ("defer", |a| {
        let (world, table) = (a.world.clone(), a.function(0));
        Flux::try_defer(move || match &table {
            Some(table) => Ok(world.flux(&table.call(&[])?)),
            None => Err(no_function()),
        })
        .boxed()
    }),
    ("iif", |a| {
        let (then, otherwise) = (a.stream(1), a.stream(2));
        let test = a.function(0);
        Flux::try_defer(move || match &test {
            Some(test) if test.test(&[])? => Ok(then.clone()),
            Some(_) => Ok(otherwise.clone()),
            None => Err(no_function()),
        })
        .boxed()
    }),
];

fn no_function() -> Error {
    thrown(Value::Text("no function".to_owned()))
}

fn tick(n: u64) -> Value {
    Value::Number(n.cast_signed())
}

fn range(start: u64, count: u64) -> marblerun_streams::BoxFlux<Value> {
    Flux::range(start.cast_signed(), count)
        .map(Value::Number)
        .boxed()
}

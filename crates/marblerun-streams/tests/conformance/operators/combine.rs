//! Operators that put several streams together.

use marblerun_streams::function::Fallible;
use marblerun_streams::{BoxFlux, Error, Flux, Mono};

use super::{Factory, Names, Operator};
use crate::arguments::Arguments;
use crate::value::Value;

pub(crate) const FACTORIES: Names<Factory> = &[
    ("combineLatest", |a| combine_latest(a.streams(), a)),
    ("concat", |a| Flux::concat(a.streams()).boxed()),
    ("merge", |a| merge(a.streams(), a)),
    ("race", |a| Flux::first_with_signal(a.streams()).boxed()),
    ("zip", |a| zip(a.streams(), a)),
];

pub(crate) const OPERATORS: Names<Operator> = &[
    ("combineLatest", |s, a| combine_latest(with(s, a), a)),
    ("combineLatestWith", |s, a| combine_latest(with(s, a), a)),
    ("concat", |s, a| Flux::concat(with(s, a)).boxed()),
    ("concatWith", |s, a| Flux::concat(with(s, a)).boxed()),
    ("endWith", |s, a| {
        s.concat_with_values(a.values.clone()).boxed()
    }),
    ("mergeWith", |s, a| Flux::merge(with(s, a)).boxed()),
    ("race", |s, a| Flux::first_with_signal(with(s, a)).boxed()),
    ("raceWith", |s, a| {
        Flux::first_with_signal(with(s, a)).boxed()
    }),
    ("sequenceEqual", |s, a| {
        let same = a.function(1);
        let is_same = move |one: &Value, two: &Value| {
            let Some(same) = &same else {
                return Ok(one == two);
            };
            // RxJS gives it the value that came last first.
            let as_given = [one.clone(), two.clone()];
            if same.is_recorded(&as_given) {
                same.test(&as_given)
            } else {
                same.test(&[two.clone(), one.clone()])
            }
        };
        Mono::try_sequence_equal_by(s, a.stream(0), is_same)
            .map(Value::Bool)
            .flux()
            .boxed()
    }),
    ("startWith", |s, a| s.start_with(a.values.clone()).boxed()),
    ("withLatestFrom", |s, a| {
        let projection = projection(a);
        s.try_with_latest_from(a.stream(0), move |value, latest| {
            projection(vec![value, latest])
        })
        .boxed()
    }),
    ("zip", |s, a| zip(with(s, a), a)),
    ("zipWith", |s, a| zip(with(s, a), a)),
];

/// The source and the streams it is combined with.
fn with(source: BoxFlux<Value>, a: &Arguments) -> Vec<BoxFlux<Value>> {
    [source].into_iter().chain(a.streams()).collect()
}

/// What is made of the values of all streams: a list unless there is a function.
fn projection(a: &Arguments) -> impl Fn(Vec<Value>) -> Result<Value, Error> + Clone + use<> {
    let table = a.last_function();
    move |values| match &table {
        Some(table) => table.call(&values),
        None => Ok(Value::List(values)),
    }
}

fn combine_latest(sources: Vec<BoxFlux<Value>>, a: &Arguments) -> BoxFlux<Value> {
    Flux::try_combine_latest(sources, projection(a)).boxed()
}

fn zip(sources: Vec<BoxFlux<Value>>, a: &Arguments) -> BoxFlux<Value> {
    let projection = projection(a);
    Flux::zip(sources).combinator(Fallible(projection)).boxed()
}

/// The last argument may be how many of the sources are subscribed to at a time.
fn merge(sources: Vec<BoxFlux<Value>>, a: &Arguments) -> BoxFlux<Value> {
    match a.values.last() {
        Some(Value::Number(n)) => Flux::from_iterable(sources)
            .flat_map(|source| source)
            .concurrency(n.unsigned_abs())
            .boxed(),
        _ => Flux::merge(sources).boxed(),
    }
}

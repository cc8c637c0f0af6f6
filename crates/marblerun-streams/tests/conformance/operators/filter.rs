//! Operators that leave values out.

use std::slice;

use marblerun_streams::BoxFlux;
use marblerun_streams::error::IndexOutOfBounds;

use super::{Names, Operator};
use crate::arguments::Arguments;
use crate::value::{Value, thrown};

pub(crate) const OPERATORS: Names<Operator> = &[
    ("filter", |s, a| s.try_filter(a.predicate(0)).boxed()),
    ("take", |s, a| s.take(a.number(0).unwrap_or(0)).boxed()),
    ("takeLast", |s, a| s.take_last(a.size(0)).boxed()),
    ("takeWhile", |s, a| s.try_take_while(a.predicate(0)).boxed()),
    ("takeUntil", |s, a| s.take_until_other(a.stream(0)).boxed()),
    ("skip", |s, a| s.skip(a.number(0).unwrap_or(0)).boxed()),
    ("skipLast", |s, a| s.skip_last(a.size(0)).boxed()),
    ("skipWhile", |s, a| s.try_skip_while(a.predicate(0)).boxed()),
    ("skipUntil", |s, a| s.skip_until_other(a.stream(0)).boxed()),
    ("distinct", |s, a| match a.function(0) {
        Some(key) => s
            .try_distinct_by(move |value| key.call(slice::from_ref(value)))
            .boxed(),
        None => s.distinct().boxed(),
    }),
    ("distinctUntilChanged", |s, a| {
        changed(s, a, 0, |value| value.clone())
    }),
    ("distinctUntilKeyChanged", |s, a| {
        let Some(Value::Text(name)) = a.values.first().cloned() else {
            return s;
        };
        changed(s, a, 1, move |value| value.field(&name))
    }),
    ("first", |s, a| {
        s.try_filter(a.predicate(0)).next().single().flux().boxed()
    }),
    ("find", |s, a| {
        let found = s.try_filter(a.predicate(0)).next();
        found.default_if_empty(Value::Undefined).flux().boxed()
    }),
    ("last", |s, a| {
        s.try_filter(a.predicate(0)).last().flux().boxed()
    }),
    ("single", |s, _| {
        let too_many = || Value::Error("SequenceError".into(), "Too many matching values".into());
        let single = s.single().on_error_map(move |error| {
            if error.is::<IndexOutOfBounds>() {
                thrown(too_many())
            } else {
                error
            }
        });
        single.flux().boxed()
    }),
    ("elementAt", |s, a| {
        let index = a.number(0).unwrap_or(0);
        match a.values.get(1) {
            Some(default) => s.element_at_or(index, default.clone()).flux().boxed(),
            None => s.element_at(index).flux().boxed(),
        }
    }),
    ("ignoreElements", |s, _| s.ignore_elements().flux().boxed()),
];

/// Leaves out a value whose key is as the one before, by the comparison at that place.
fn changed(
    source: BoxFlux<Value>,
    a: &Arguments,
    at: usize,
    key: impl Fn(&Value) -> Value + Clone + 'static,
) -> BoxFlux<Value> {
    let same = a.function(at);
    source
        .try_distinct_until_changed_by(
            move |value| Ok(key(value)),
            move |before, value| match &same {
                Some(same) => same.test(&[before.clone(), value.clone()]),
                None => Ok(before == value),
            },
        )
        .boxed()
}

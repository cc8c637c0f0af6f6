//! Operators that make one value of all.

use std::cmp::Ordering;

use marblerun_streams::{BoxFlux, Error};

use super::{Names, Operator};
use crate::arguments::Arguments;
use crate::value::Value;

pub(crate) const OPERATORS: Names<Operator> = &[
    ("count", |s, a| {
        let counted = s.try_filter(a.predicate(0)).count();
        counted
            .map(|n| Value::Number(n.cast_signed()))
            .flux()
            .boxed()
    }),
    ("every", |s, a| {
        s.try_all(a.predicate(0)).map(Value::Bool).flux().boxed()
    }),
    ("isEmpty", |s, _| {
        s.has_elements().map(|has| Value::Bool(!has)).flux().boxed()
    }),
    ("max", |s, a| extreme(s, a, Ordering::Greater)),
    ("min", |s, a| extreme(s, a, Ordering::Less)),
    ("reduce", |s, a| {
        match (a.function(0), a.values.get(1).cloned()) {
            (Some(table), Some(seed)) => s
                .try_reduce_with(
                    move || Ok(seed.clone()),
                    move |all, next| table.call(&[all, next]),
                )
                .flux()
                .boxed(),
            (Some(table), None) => s
                .try_reduce(move |all, next| table.call(&[all, next]))
                .flux()
                .boxed(),
            (None, _) => s,
        }
    }),
    ("toArray", |s, _| {
        s.collect_list().map(Value::List).flux().boxed()
    }),
];

/// The value that compares so with all before it.
fn extreme(source: BoxFlux<Value>, a: &Arguments, wanted: Ordering) -> BoxFlux<Value> {
    let compare = a.function(0);
    let compare = move |a: &Value, b: &Value| -> Result<Ordering, Error> {
        let Some(table) = &compare else {
            return Ok(a.compare(b));
        };
        Ok(match table.call(&[a.clone(), b.clone()])? {
            Value::Number(n) => n.cmp(&0),
            _ => Ordering::Equal,
        })
    };
    source
        .try_reduce(move |best, next| {
            let is_better = compare(&best, &next)? == wanted;
            Ok(if is_better { best } else { next })
        })
        .flux()
        .boxed()
}

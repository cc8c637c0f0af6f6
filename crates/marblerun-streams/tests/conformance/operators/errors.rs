//! Operators that deal with failure and with emptiness.

use marblerun_streams::{Error, Flux};

use super::{Names, Operator};
use crate::value::{Thrown, Value, thrown};

pub(crate) const OPERATORS: Names<Operator> = &[
    ("catchError", |s, a| {
        let mapper = a.mapper(0);
        s.try_on_error_resume(move |error| mapper(&value_of(&error)))
            .boxed()
    }),
    ("retry", |s, a| {
        s.retry(a.number(0).unwrap_or(u64::MAX)).boxed()
    }),
    ("defaultIfEmpty", |s, a| {
        s.default_if_empty(a.values[0].clone()).boxed()
    }),
    ("throwIfEmpty", |s, a| {
        let table = a.function(0);
        let error = move || -> Result<Flux<marblerun_streams::source::Failed<Value>>, Error> {
            let error = match &table {
                Some(table) => table.call(&[])?,
                None => Value::Error(
                    "EmptyError".to_owned(),
                    "no elements in sequence".to_owned(),
                ),
            };
            Ok(Flux::error(thrown(error)))
        };
        s.switch_if_empty(Flux::try_defer(error)).boxed()
    }),
];

/// What was thrown.
fn value_of(error: &Error) -> Value {
    match error.downcast_ref::<Thrown>() {
        Some(Thrown(value)) => value.clone(),
        None => Value::Text(error.to_string()),
    }
}

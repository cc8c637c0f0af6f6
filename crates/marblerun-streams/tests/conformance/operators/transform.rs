//! Operators that change values, or make streams of them.

use std::slice;

use marblerun_streams::BoxFlux;

use super::{Names, Operator};
use crate::arguments::{Arguments, Table};
use crate::value::Value;

pub(crate) const OPERATORS: Names<Operator> = &[
    ("map", |s, a| match a.function(0) {
        Some(table) => s.try_map(move |value| table.call(&[value])).boxed(),
        None => s,
    }),
    ("mapTo", |s, a| {
        let value = a.values[0].clone();
        s.map(move |_| value.clone()).boxed()
    }),
    ("mergeMap", |s, a| {
        let mapper = a.mapper(0);
        let flux = s.try_flat_map(move |value| mapper(&value));
        match a.number(1) {
            Some(n) => flux.concurrency(n).boxed(),
            None => flux.boxed(),
        }
    }),
    ("mergeMapTo", |s, a| {
        let inner = a.stream(0);
        let flux = s.flat_map(move |_| inner.clone());
        match a.number(1) {
            Some(n) => flux.concurrency(n).boxed(),
            None => flux.boxed(),
        }
    }),
    ("mergeAll", |s, a| {
        let all = inner(a);
        s.flat_map(move |value| all(&value)).boxed()
    }),
    ("concatMap", |s, a| {
        let mapper = a.mapper(0);
        s.try_concat_map(move |value| mapper(&value)).boxed()
    }),
    ("concatMapTo", |s, a| {
        let inner = a.stream(0);
        s.concat_map(move |_| inner.clone()).boxed()
    }),
    ("concatAll", |s, a| {
        let all = inner(a);
        s.concat_map(move |value| all(&value)).boxed()
    }),
    ("switchMap", |s, a| {
        let mapper = a.mapper(0);
        s.try_switch_map(move |value| mapper(&value)).boxed()
    }),
    ("switchMapTo", |s, a| {
        let inner = a.stream(0);
        s.switch_map(move |_| inner.clone()).boxed()
    }),
    ("switchAll", |s, a| {
        let all = inner(a);
        s.switch_map(move |value| all(&value)).boxed()
    }),
    ("scan", |s, a| match (a.function(0), a.values.get(1)) {
        (Some(table), Some(seed)) => scan(s, table, seed.clone()),
        (Some(table), None) => s
            .try_scan(move |all, next| table.call(&[all, next]))
            .boxed(),
        (None, _) => s,
    }),
    ("tap", |s, a| match a.function(0) {
        Some(table) => s
            .try_do_on_next(move |value| table.call(slice::from_ref(value)).map(|_| ()))
            .boxed(),
        None => s,
    }),
    ("repeat", |s, a| match a.number(0) {
        Some(0) => s.take(0).boxed(),
        Some(times) => s.repeat(times - 1).boxed(),
        None => s.repeat(u64::MAX).boxed(),
    }),
];

/// The streams among the values.
fn inner(a: &Arguments) -> impl Fn(&Value) -> BoxFlux<Value> + Clone + use<> {
    let world = a.world.clone();
    move |value| world.flux(value)
}

/// RxJS does not emit the seed.
fn scan(source: BoxFlux<Value>, table: Table, seed: Value) -> BoxFlux<Value> {
    source
        .start_with([seed])
        .try_scan(move |all, next| table.call(&[all, next]))
        .skip(1)
        .boxed()
}

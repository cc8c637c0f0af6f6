//! Operators that make one value of all.

use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("count", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        let count = s.count().map(move |n| mint.token(n.cast_signed()));
        count.flux().boxed()
    }),
    kind("reduce", 0, 0, &[], |s, _| {
        s.reduce(|a, b| a.with(a.n.wrapping_add(b.n)))
            .flux()
            .boxed()
    }),
    kind("collect_list", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.collect_list()
            .map(move |all| mint.sum(&all))
            .flux()
            .boxed()
    }),
    kind("all", 1, 0, &[], |s, g| {
        let (mint, end) = (g.run.mint.clone(), g.number());
        s.all(move |t| t.n < end)
            .map(move |all| mint.token(i64::from(all)))
            .flux()
            .boxed()
    }),
    kind("any", 1, 0, &[], |s, g| {
        let (mint, wanted) = (g.run.mint.clone(), g.number());
        s.any(move |t| t.n == wanted)
            .map(move |any| mint.token(i64::from(any)))
            .flux()
            .boxed()
    }),
    kind("has_elements", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.has_elements()
            .map(move |has| mint.token(i64::from(has)))
            .flux()
            .boxed()
    }),
    kind("sort", 0, 0, &[], |s, _| s.sort().boxed()),
    kind("collect_map", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.collect_map(|t| t.n % 3)
            .map(move |map| mint.token(map.len().cast_signed() as i64))
            .flux()
            .boxed()
    }),
    kind("collect_multimap", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.collect_multimap(|t| t.n % 3)
            .map(move |map| mint.token(map.len().cast_signed() as i64))
            .flux()
            .boxed()
    }),
    kind("collect_sorted_list", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.collect_sorted_list()
            .map(move |all| mint.sum(&all))
            .flux()
            .boxed()
    }),
    kind("has_element", 1, 0, &[], |s, g| {
        let (mint, wanted) = (g.run.mint.clone(), g.run.mint.token(g.number()));
        s.has_element(wanted)
            .map(move |has| mint.token(i64::from(has)))
            .flux()
            .boxed()
    }),
    kind("reduce_with", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.reduce_with(move || mint.token(0), |a, b| a.with(a.n.wrapping_add(b.n)))
            .flux()
            .boxed()
    }),
    kind("sort_by", 0, 0, &[], |s, _| {
        s.sort_by(|a, b| (b.n % 3).cmp(&a.n)).boxed()
    }),
];

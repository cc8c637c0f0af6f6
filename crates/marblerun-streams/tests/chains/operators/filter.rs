//! Operators that leave values out.

use std::any::Any;

use crate::chain::Note::{LeavesSource, Timed};
use crate::chain::{OperatorKind, kind};
use crate::token::Token;

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("filter", 0, 0, &[], |s, _| {
        s.filter(|t| t.n % 2 == 0).boxed()
    }),
    kind("take", 1, 0, &[], |s, g| s.take(g.count()).boxed()),
    kind("take_last", 1, 0, &[], |s, g| s.take_last(g.size()).boxed()),
    kind("take_while", 1, 0, &[], |s, g| {
        let end = g.number();
        s.take_while(move |t| t.n < end).boxed()
    }),
    kind("take_until", 1, 0, &[], |s, g| {
        let end = g.number();
        s.take_until(move |t| t.n == end).boxed()
    }),
    kind("take_until_other", 0, 1, &[Timed, LeavesSource], |s, g| {
        s.take_until_other(g.chain(0)).boxed()
    }),
    kind("skip", 1, 0, &[], |s, g| s.skip(g.count()).boxed()),
    kind("skip_last", 1, 0, &[], |s, g| s.skip_last(g.size()).boxed()),
    kind("skip_while", 1, 0, &[], |s, g| {
        let end = g.number();
        s.skip_while(move |t| t.n < end).boxed()
    }),
    kind("skip_until_other", 0, 1, &[Timed], |s, g| {
        s.skip_until_other(g.chain(0)).boxed()
    }),
    kind("distinct", 0, 0, &[], |s, _| s.distinct().boxed()),
    kind("distinct_until_changed", 0, 0, &[], |s, _| {
        s.distinct_until_changed_by(|t| t.n / 2).boxed()
    }),
    kind("next", 0, 0, &[], |s, _| s.next().flux().boxed()),
    kind("last", 0, 0, &[], |s, _| s.last().flux().boxed()),
    kind("single", 0, 0, &[], |s, _| s.single().flux().boxed()),
    kind("single_or_empty", 0, 0, &[], |s, _| {
        s.single_or_empty().flux().boxed()
    }),
    kind("element_at", 1, 0, &[], |s, g| {
        s.element_at(g.count()).flux().boxed()
    }),
    kind("element_at_or", 1, 0, &[], |s, g| {
        let default = g.run.mint.token(-1);
        s.element_at_or(g.count(), default).flux().boxed()
    }),
    kind("ignore_elements", 0, 0, &[], |s, _| {
        s.ignore_elements().flux().boxed()
    }),
    kind("limit_request", 1, 0, &[], |s, g| {
        s.limit_request(g.count()).boxed()
    }),
    kind("skip_until", 1, 0, &[], |s, g| {
        let from = g.number();
        s.skip_until(move |t| t.n >= from).boxed()
    }),
    kind("take_unbounded", 1, 0, &[], |s, g| {
        s.take_unbounded(g.count()).boxed()
    }),
    kind("distinct_by", 0, 0, &[], |s, _| {
        s.distinct_by(|t| t.n % 3).boxed()
    }),
    kind("last_or", 1, 0, &[], |s, g| {
        s.last_or(g.run.mint.token(g.number())).flux().boxed()
    }),
    kind("single_or", 1, 0, &[], |s, g| {
        s.single_or(g.run.mint.token(g.number())).flux().boxed()
    }),
    kind("ignore_element", 0, 0, &[], |s, _| {
        s.next().ignore_element().flux().boxed()
    }),
    kind("filter_when_publisher", 0, 1, &[Timed], |s, g| {
        let trigger = g.chain(0);
        s.filter_when_publisher(move |_| trigger.clone().map(|t| t.n % 2 == 0))
            .boxed()
    }),
    kind("of_type", 0, 0, &[], |s, _| {
        s.map(|t| match t.n % 2 {
            0 => Box::new(t) as Box<dyn Any>,
            _ => Box::new(()),
        })
        .of_type::<Token>()
        .boxed()
    }),
];

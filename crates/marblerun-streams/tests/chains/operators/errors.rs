//! Operators that deal with failure.

use crate::chain::Note::{Again, Timed};
use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("on_error_resume", 0, 1, &[], |s, g| {
        let fallback = g.chain(0);
        s.on_error_resume(move |_| fallback.clone()).boxed()
    }),
    kind("on_error_return", 1, 0, &[], |s, g| {
        s.on_error_return(g.run.mint.token(g.number())).boxed()
    }),
    kind("on_error_complete", 0, 0, &[], |s, _| {
        s.on_error_complete().boxed()
    }),
    kind("on_error_map", 0, 0, &[], |s, _| {
        s.on_error_map(|error| error).boxed()
    }),
    kind("retry", 1, 0, &[Again], |s, g| s.retry(g.count()).boxed()),
    kind("retry_when", 1, 0, &[Again, Timed], |s, g| {
        let n = g.count();
        s.retry_when(move |failures| failures.take(n)).boxed()
    }),
    kind("timeout", 1, 0, &[Timed], |s, g| {
        s.timeout(g.time(), &g.parallel()).boxed()
    }),
    kind("timeout_or", 1, 1, &[Timed], |s, g| {
        s.timeout_or(g.time(), &g.parallel(), g.chain(0)).boxed()
    }),
    kind("timeout_first", 0, 1, &[Timed], |s, g| {
        s.timeout_first(g.chain(0)).boxed()
    }),
    kind("timeout_each", 0, 2, &[Timed], |s, g| {
        let each = g.chain(1);
        s.timeout_each(g.chain(0), move |_| each.clone()).boxed()
    }),
];

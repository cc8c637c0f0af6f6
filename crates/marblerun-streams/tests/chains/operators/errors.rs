//! Operators that deal with failure.

use marblerun_streams::operator::retry_when::Retry;

use crate::chain::Note::{Again, Timed};
use crate::chain::{OperatorKind, kind};
use crate::sources::broken;

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
    kind("on_error_resume_if", 0, 1, &[], |s, g| {
        let fallback = g.chain(0);
        s.on_error_resume_if(|_| true, move |_| fallback.clone())
            .boxed()
    }),
    kind("on_error_return_if", 1, 0, &[], |s, g| {
        s.on_error_return_if(|_| true, g.run.mint.token(g.number()))
            .boxed()
    }),
    kind("on_error_continue", 1, 0, &[], |s, g| {
        let at = g.number();
        s.try_map(move |t| if t.n == at { Err(broken()) } else { Ok(t) })
            .on_error_continue(|_, _| true)
            .boxed()
    }),
    kind("on_error_stop", 0, 0, &[], |s, _| s.on_error_stop().boxed()),
    kind("retry_with", 1, 0, &[Again], |s, g| {
        s.retry_with(Retry::max(g.count())).boxed()
    }),
    kind("retry_with_delay", 2, 0, &[Again, Timed], |s, g| {
        s.retry_with(Retry::fixed_delay(g.count(), g.other_time(), &g.parallel()))
            .boxed()
    }),
    kind("timeout_first_or", 0, 2, &[Timed], |s, g| {
        s.timeout_first_or(g.chain(0), g.chain(1)).boxed()
    }),
    kind("timeout_each_or", 0, 3, &[Timed], |s, g| {
        let each = g.chain(1);
        s.timeout_each_or(g.chain(0), move |_| each.clone(), g.chain(2))
            .boxed()
    }),
];

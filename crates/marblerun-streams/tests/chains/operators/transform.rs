//! Operators that change values, or make streams of them.

use std::any::Any;

use marblerun_streams::{Flux, Mono};

use crate::chain::Note::{Again, Nests, Overlapping, Timed};
use crate::chain::{OperatorKind, kind};
use crate::sources::broken;
use crate::token::Token;

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("map", 0, 0, &[], |s, _| {
        s.map(|t| t.with(t.n * 2 + 1)).boxed()
    }),
    kind("map_failing_at", 1, 0, &[], |s, g| {
        let at = g.number();
        s.try_map(move |t| if t.n == at { Err(broken()) } else { Ok(t) })
            .boxed()
    }),
    kind("map_not_null", 0, 0, &[], |s, _| {
        s.map_not_null(|t| (t.n % 3 != 0).then_some(t)).boxed()
    }),
    kind("handle", 1, 0, &[], |s, g| {
        let at = g.number();
        s.handle(move |t, sink| {
            if t.n == at + 5 {
                sink.complete();
            } else if t.n % 2 == 0 {
                sink.next(t);
            }
        })
        .boxed()
    }),
    kind("index", 0, 0, &[], |s, _| {
        s.index()
            .map(|(at, t)| t.with(t.n + at.cast_signed()))
            .boxed()
    }),
    kind("scan", 0, 0, &[], |s, _| {
        s.scan(|a, b| a.with(a.n.wrapping_add(b.n))).boxed()
    }),
    kind("materialize", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.materialize().map(move |_| mint.token(1)).boxed()
    }),
    kind("hide", 0, 0, &[], |s, _| s.hide().boxed()),
    kind("do_on_next", 0, 0, &[], |s, _| s.do_on_next(|_| ()).boxed()),
    kind("do_finally", 0, 0, &[], |s, _| s.do_finally(|_| ()).boxed()),
    kind("do_on_request", 0, 0, &[], |s, _| {
        s.do_on_request(|_| ()).boxed()
    }),
    kind("flat_map", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.flat_map(move |_| inner.clone()).boxed()
    }),
    kind("flat_map_concurrency", 2, 1, &[Timed], |s, g| {
        let (inner, n, ahead) = (g.chain(0), g.numbers[0].max(1), g.numbers[1].max(1));
        s.flat_map(move |_| inner.clone())
            .concurrency(n)
            .prefetch(ahead)
            .boxed()
    }),
    kind("flat_map_delay_error", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.flat_map(move |_| inner.clone()).delay_error().boxed()
    }),
    kind("flat_map_failing_at", 1, 1, &[Timed], |s, g| {
        let (inner, at) = (g.chain(0), g.number());
        s.try_flat_map(move |t| {
            if t.n == at {
                Err(broken())
            } else {
                Ok(inner.clone())
            }
        })
        .boxed()
    }),
    kind("flat_map_sequential", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.flat_map_sequential(move |_| inner.clone()).boxed()
    }),
    kind("flat_map_sequential_concurrency", 2, 1, &[Timed], |s, g| {
        let (inner, n, ahead) = (g.chain(0), g.numbers[0].max(1), g.numbers[1].max(1));
        s.flat_map_sequential(move |_| inner.clone())
            .concurrency(n)
            .prefetch(ahead)
            .boxed()
    }),
    kind("concat_map", 0, 1, &[], |s, g| {
        let inner = g.chain(0);
        s.concat_map(move |_| inner.clone()).boxed()
    }),
    kind("concat_map_prefetch", 1, 1, &[], |s, g| {
        let (inner, n) = (g.chain(0), g.numbers[0].max(1));
        s.concat_map(move |_| inner.clone()).prefetch(n).boxed()
    }),
    kind("concat_map_delay_error", 1, 1, &[], |s, g| {
        let (inner, n) = (g.chain(0), g.numbers[0].max(1));
        s.concat_map(move |_| inner.clone())
            .prefetch(n)
            .delay_error()
            .boxed()
    }),
    kind("concat_map_iterable", 1, 0, &[Overlapping], |s, g| {
        let n = g.number();
        s.concat_map_iterable(move |t| (0..n).map(|n| t.with(t.n + n)).collect::<Vec<_>>())
            .boxed()
    }),
    kind("switch_map", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.switch_map(move |_| inner.clone()).boxed()
    }),
    kind("expand", 0, 0, &[Timed], |s, _| {
        s.expand(|t| Flux::from_iterable((t.n > 0 && t.n < 100).then(|| t.with(t.n / 2))))
            .boxed()
    }),
    kind("switch_on_first", 0, 0, &[Nests], |s, _| {
        s.switch_on_first(|_, all| all.map(|t| t.with(t.n + 1)))
            .boxed()
    }),
    kind("switch_on_first_other", 0, 1, &[Timed, Nests], |s, g| {
        let other = g.chain(0);
        s.switch_on_first(move |_, _| other.clone()).boxed()
    }),
    kind("delay_until", 0, 1, &[Timed], |s, g| {
        let trigger = g.chain(0);
        s.delay_until(move |_| trigger.clone()).boxed()
    }),
    kind("filter_when", 0, 1, &[Timed], |s, g| {
        let trigger = g.chain(0);
        s.filter_when(move |_| Mono::from_publisher(trigger.clone().next().map(|t| t.n % 2 == 0)))
            .boxed()
    }),
    kind("repeat", 1, 0, &[Again], |s, g| s.repeat(g.count()).boxed()),
    kind("repeat_when", 1, 0, &[Again, Timed], |s, g| {
        let n = g.count();
        s.repeat_when(move |ends| ends.take(n)).boxed()
    }),
    kind("scan_from", 0, 0, &[], |s, g| {
        s.scan_from(g.run.mint.token(0), |a, b| a.with(a.n.wrapping_add(b.n)))
            .boxed()
    }),
    kind("scan_with", 0, 0, &[], |s, g| {
        let mint = g.run.mint.clone();
        s.scan_with(move || mint.token(0), |a, b| a.with(a.n.wrapping_add(b.n)))
            .boxed()
    }),
    kind("dematerialize", 0, 0, &[], |s, _| {
        s.materialize().dematerialize().boxed()
    }),
    kind("cast", 0, 0, &[], |s, _| {
        s.map(|t| Box::new(t) as Box<dyn Any>)
            .cast::<Token>()
            .boxed()
    }),
    kind("transform_deferred", 0, 0, &[], |s, _| {
        s.transform_deferred(|s| s.map(|t| t.with(t.n + 1))).boxed()
    }),
    kind("context_write", 0, 0, &[], |s, _| {
        s.context_write(|context| context.with(7)).boxed()
    }),
    kind("flat_map_iterable", 1, 0, &[Overlapping], |s, g| {
        let n = g.number();
        s.flat_map_iterable(move |t| (0..n).map(|n| t.with(t.n + n)).collect::<Vec<_>>())
            .boxed()
    }),
    kind("flat_map_many", 0, 1, &[], |s, g| {
        let inner = g.chain(0);
        s.next().flat_map_many(move |_| inner.clone()).boxed()
    }),
    kind("flat_map_signals", 0, 2, &[Timed], |s, g| {
        let (value, end) = (g.chain(0), g.chain(1));
        let failed = end.clone();
        s.flat_map_signals(
            move |_| value.clone(),
            move |_| failed.clone(),
            move || end.clone(),
        )
        .boxed()
    }),
    kind(
        "concat_map_delay_error_until_boundary",
        0,
        1,
        &[],
        |s, g| {
            let inner = g.chain(0);
            s.concat_map(move |_| inner.clone())
                .delay_error_until_boundary()
                .boxed()
        },
    ),
    kind("mono_flat_map", 0, 1, &[], |s, g| {
        let inner = g.chain(0).next();
        s.next().flat_map(move |_| inner.clone()).flux().boxed()
    }),
    kind("switch_on_next", 0, 1, &[Timed], |s, g| {
        let inner = g.chain(0);
        s.map(move |_| inner.clone()).switch_on_next().boxed()
    }),
    kind("expand_deep", 0, 0, &[Timed], |s, _| {
        s.expand_deep(|t| Flux::from_iterable((t.n > 0 && t.n < 100).then(|| t.with(t.n / 2))))
            .boxed()
    }),
    kind("repeat_while", 1, 0, &[Again], |s, g| {
        s.repeat_while(g.count(), || true).boxed()
    }),
    kind("repeat_when_empty", 1, 0, &[Again, Timed], |s, g| {
        s.next()
            .repeat_when_empty(g.count(), |ends| ends)
            .flux()
            .boxed()
    }),
    kind("do_on_signals", 0, 0, &[], |s, _| {
        s.do_first(|| ())
            .do_on_subscribe(|| ())
            .do_on_each(|_| ())
            .do_on_error(|_| ())
            .do_on_complete(|| ())
            .do_on_terminate(|| ())
            .do_after_terminate(|| ())
            .do_on_cancel(|| ())
            .log(|_| ())
            .boxed()
    }),
    kind("do_on_next_failing_at", 1, 0, &[], |s, g| {
        let at = g.number();
        s.try_do_on_next(move |t| if t.n == at { Err(broken()) } else { Ok(()) })
            .boxed()
    }),
    kind("on_terminate_detach", 0, 0, &[], |s, _| {
        s.on_terminate_detach().boxed()
    }),
];

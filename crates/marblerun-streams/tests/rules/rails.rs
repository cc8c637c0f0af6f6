//! Operators of parallel fluxes, and those whose functions can fail.

use marblerun_streams::Flux;

use crate::fallible::below_3;
use crate::subjects::{Subject, odd, subject, sum};

/// Every subject.
pub(crate) fn all() -> Vec<Subject> {
    [rails(), fallible()].into_iter().flatten().collect()
}

fn rails() -> Vec<Subject> {
    vec![
        subject("parallel", |s, _| s.parallel(2).sequential().boxed()),
        subject("parallel-collect", |s, _| {
            s.parallel(2)
                .collect(|| 0, |sum, n| *sum += n)
                .sequential()
                .boxed()
        }),
        subject("parallel-concat-map", |s, _| {
            s.parallel(2)
                .concat_map(|n| Flux::range(n, 2))
                .sequential()
                .boxed()
        }),
        subject("parallel-filter", |s, _| {
            s.parallel(2).filter(odd).sequential().boxed()
        }),
        subject("parallel-flat-map", |s, _| {
            s.parallel(2)
                .flat_map(|n| Flux::range(n, 2))
                .sequential()
                .boxed()
        }),
        subject("parallel-groups", |s, _| {
            s.parallel(2).groups().flat_map(|group| group).boxed()
        }),
        subject("parallel-map", |s, _| {
            s.parallel(2).map(|n| n * 2).sequential().boxed()
        }),
        subject("parallel-ordered", |s, _| {
            s.parallel(2).ordered(i64::cmp).boxed()
        }),
        subject("parallel-prefetch", |s, _| {
            s.parallel_with_prefetch(3, 2)
                .sequential_with_prefetch(1)
                .boxed()
        }),
        subject("parallel-reduce", |s, _| {
            s.parallel(2).reduce(|a, b| a + b).flux().boxed()
        }),
        subject("parallel-run-on", |s, time| {
            s.parallel(2).run_on(&time.parallel()).sequential().boxed()
        }),
        subject("parallel-sorted", |s, _| {
            s.parallel(2).sorted(i64::cmp).boxed()
        }),
        subject("parallel-then", |s, _| {
            s.parallel(2).then().map(|()| 0).flux().boxed()
        }),
    ]
}

fn fallible() -> Vec<Subject> {
    vec![
        subject("try-parallel-collect", |s, _| {
            s.parallel(2)
                .try_collect(
                    || Ok(0),
                    |sum, n| {
                        *sum += n;
                        below_3(&n, ())
                    },
                )
                .sequential()
                .boxed()
        }),
        subject("try-parallel-concat-map", |s, _| {
            s.parallel(2)
                .try_concat_map(|n| below_3(&n, Flux::range(n, 2)))
                .sequential()
                .boxed()
        }),
        subject("try-parallel-filter", |s, _| {
            s.parallel(2)
                .try_filter(|n| below_3(n, true))
                .sequential()
                .boxed()
        }),
        subject("try-parallel-flat-map", |s, _| {
            s.parallel(2)
                .try_flat_map(|n| below_3(&n, Flux::range(n, 2)))
                .sequential()
                .boxed()
        }),
        subject("try-parallel-map", |s, _| {
            s.parallel(2)
                .try_map(|n| below_3(&n, n))
                .sequential()
                .boxed()
        }),
        subject("try-parallel-ordered", |s, _| {
            s.parallel(2)
                .try_ordered(|a, b| below_3(a, a.cmp(b)))
                .boxed()
        }),
        subject("try-parallel-reduce", |s, _| {
            s.parallel(2)
                .try_reduce(|a, b| below_3(&b, a + b))
                .flux()
                .boxed()
        }),
        subject("try-parallel-collect-sorted-list", |s, _| {
            s.parallel(2)
                .try_collect_sorted_list(|a, b| below_3(a, a.cmp(b)))
                .map(sum)
                .flux()
                .boxed()
        }),
        subject("try-parallel-reduce-with", |s, _| {
            s.parallel(2)
                .try_reduce_with(|| Ok(0), |a, b| below_3(&b, a + b))
                .sequential()
                .boxed()
        }),
        subject("try-parallel-sorted", |s, _| {
            s.parallel(2)
                .try_sorted(|a, b| below_3(a, a.cmp(b)))
                .boxed()
        }),
        subject("parallel-each-rail", |s, _| {
            s.parallel(2)
                .each_rail(|rail| rail.try_map(|n| below_3(&n, n)))
                .sequential()
                .boxed()
        }),
        subject("parallel-run-on-prefetching", |s, time| {
            s.parallel(2)
                .run_on_with_prefetch(&time.parallel(), 2)
                .sequential()
                .boxed()
        }),
    ]
}

//! Operators that share one subscription.

use crate::chain::Note::{ConnectsAnyway, Lingers, StaysConnected, Timed};
use crate::chain::{OperatorKind, kind};

pub(crate) const OPERATORS: &[OperatorKind] = &[
    kind("share", 0, 0, &[ConnectsAnyway], |s, _| s.share().boxed()),
    kind("publish_ref_count", 1, 0, &[ConnectsAnyway], |s, g| {
        s.publish_prefetching(g.numbers[0].max(1))
            .ref_count(1)
            .boxed()
    }),
    kind(
        "ref_count_grace",
        1,
        0,
        &[Timed, Lingers, ConnectsAnyway],
        |s, g| {
            s.publish()
                .ref_count_grace(1, g.time(), &g.parallel())
                .boxed()
        },
    ),
    kind("publish_auto_connect", 0, 0, &[StaysConnected], |s, _| {
        s.publish().auto_connect(1).boxed()
    }),
    kind("replay_ref_count", 0, 0, &[ConnectsAnyway], |s, _| {
        s.replay().ref_count(1).boxed()
    }),
    kind(
        "replay_size_ref_count",
        1,
        0,
        &[Timed, ConnectsAnyway],
        |s, g| s.replay_size(g.size()).ref_count(1).boxed(),
    ),
    kind("cache", 0, 0, &[StaysConnected], |s, _| s.cache().boxed()),
    kind("cache_size", 1, 0, &[Timed, StaysConnected], |s, g| {
        s.cache_size(g.size()).boxed()
    }),
    kind("publish_next", 0, 0, &[StaysConnected], |s, _| {
        s.publish_next().flux().boxed()
    }),
    kind("share_next", 0, 0, &[StaysConnected], |s, _| {
        s.share_next().flux().boxed()
    }),
    kind("mono_share", 0, 0, &[StaysConnected], |s, _| {
        s.next().share().flux().boxed()
    }),
    kind("mono_cache", 0, 0, &[StaysConnected], |s, _| {
        s.next().cache().flux().boxed()
    }),
    kind("publish_with", 0, 0, &[Timed], |s, _| {
        s.publish_with(|all| all.clone().merge_with(all.map(|t| t.with(t.n + 1))))
            .boxed()
    }),
    kind("mono_publish_with", 0, 0, &[], |s, _| {
        s.next()
            .publish_with(|one| one.map(|t| t.with(t.n + 1)))
            .flux()
            .on_backpressure_buffer()
            .boxed()
    }),
];

//! The chains on futures, with timers by tokio's paused clock: static, and with every stage boxed.

use std::future::ready;
use std::time::Duration;

use futures::executor::block_on;
use futures::stream::{self, FuturesUnordered, Stream, StreamExt};
use harness::{Harness, MANY, SIDE, SOME, TIMERS, mixed, unknown};
use tokio::runtime::{Builder, Runtime};

fn sum(values: impl Stream<Item = i64>) -> i64 {
    block_on(values.fold(0, |total, value| ready(total + mixed(value))))
}

fn main() {
    let harness = Harness::from_arguments();
    let measure = |chain: &str, elements, run: fn() -> i64| {
        harness.measure("futures", chain, elements, run);
    };
    measure("map-filter", MANY, map_filter);
    measure("map-x10", MANY, map_x10);
    measure("flat-map", SIDE * SIDE, flat_map);
    measure("flat-map-just", MANY, flat_map_just);
    measure("concat-map", SIDE * SIDE, concat_map);
    measure("zip", MANY, zip);
    measure("merge", MANY, merge);
    measure("subscribe", SOME, subscribe);

    let measure = |chain: &str, elements, run: fn() -> i64| {
        harness.measure("futures boxed", chain, elements, run);
    };
    measure("map-filter", MANY, boxed::map_filter);
    measure("map-x10", MANY, boxed::map_x10);
    measure("flat-map", SIDE * SIDE, boxed::flat_map);
    measure("flat-map-just", MANY, boxed::flat_map_just);
    measure("concat-map", SIDE * SIDE, boxed::concat_map);
    measure("zip", MANY, boxed::zip);
    measure("merge", MANY, boxed::merge);
    measure("subscribe", SOME, boxed::subscribe);

    let Ok(paused) = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
    else {
        return eprintln!("tokio does not start");
    };
    harness.measure("futures", "interval", SOME, || interval(&paused));
    let names = ["timers-100", "timers-1000", "timers-10000"];
    for (count, name) in TIMERS.into_iter().zip(names) {
        harness.measure("futures", name, count, || timers(&paused, count));
    }
}

fn map_filter() -> i64 {
    let values = stream::iter(1..=unknown(MANY)).map(|n| n + 1);
    sum(values.filter(|n| ready(n & 1 == 0)))
}

fn map_x10() -> i64 {
    let values = stream::iter(1..=unknown(MANY))
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1);
    sum(values)
}

fn flat_map() -> i64 {
    let inner = |n| stream::iter(n * SIDE..(n + 1) * SIDE);
    sum(stream::iter(0..unknown(SIDE)).flat_map_unordered(256, inner))
}

/// By `buffer_unordered`, which is quicker for this than `flat_map_unordered`.
fn flat_map_just() -> i64 {
    let values = stream::iter(0..unknown(MANY)).map(ready);
    sum(values.buffer_unordered(256))
}

fn concat_map() -> i64 {
    let inner = |n| stream::iter(n * SIDE..(n + 1) * SIDE);
    sum(stream::iter(0..unknown(SIDE)).flat_map(inner))
}

fn zip() -> i64 {
    let right = stream::iter(1..=unknown(MANY));
    sum(stream::iter(0..unknown(MANY))
        .zip(right)
        .map(|(a, b)| a + b))
}

fn merge() -> i64 {
    let half = unknown(MANY / 2);
    sum(stream::select(
        stream::iter(0..half),
        stream::iter(1..=half),
    ))
}

fn subscribe() -> i64 {
    (0..SOME)
        .map(|n| {
            let values = stream::iter(std::iter::once(unknown(n))).map(|n| n + 1);
            sum(values.filter(|n| ready(*n > 0)))
        })
        .sum()
}

fn interval(paused: &Runtime) -> i64 {
    paused.block_on(async {
        let mut ticks = tokio::time::interval(Duration::from_millis(1));
        let mut total = 0;
        for tick in 0..SOME {
            ticks.tick().await;
            total += mixed(tick);
        }
        total
    })
}

fn timers(paused: &Runtime, count: i64) -> i64 {
    paused.block_on(async {
        let timer = |n: i64| async move {
            tokio::time::sleep(Duration::from_millis(1 + (n % 1_000) as u64)).await;
            n
        };
        let timers: FuturesUnordered<_> = (0..unknown(count)).map(timer).collect();
        timers.fold(0, |total, n| ready(total + mixed(n))).await
    })
}

mod boxed {
    use super::*;

    pub(super) fn map_filter() -> i64 {
        let values = stream::iter(1..=unknown(MANY)).boxed();
        let mapped = values.map(|n| n + 1).boxed();
        sum(mapped.filter(|n| ready(n & 1 == 0)).boxed())
    }

    pub(super) fn map_x10() -> i64 {
        let mut values = stream::iter(1..=unknown(MANY)).boxed();
        for _ in 0..10 {
            values = values.map(|n| n + 1).boxed();
        }
        sum(values)
    }

    pub(super) fn flat_map() -> i64 {
        let inner = |n| stream::iter(n * SIDE..(n + 1) * SIDE).boxed();
        let outer = stream::iter(0..unknown(SIDE)).boxed();
        sum(outer.flat_map_unordered(256, inner).boxed())
    }

    pub(super) fn flat_map_just() -> i64 {
        let values = stream::iter(0..unknown(MANY)).boxed().map(ready);
        sum(values.buffer_unordered(256).boxed())
    }

    pub(super) fn concat_map() -> i64 {
        let inner = |n| stream::iter(n * SIDE..(n + 1) * SIDE).boxed();
        sum(stream::iter(0..unknown(SIDE))
            .boxed()
            .flat_map(inner)
            .boxed())
    }

    pub(super) fn zip() -> i64 {
        let (left, right) = (
            stream::iter(0..unknown(MANY)).boxed(),
            stream::iter(1..=unknown(MANY)).boxed(),
        );
        sum(left.zip(right).map(|(a, b)| a + b).boxed())
    }

    pub(super) fn merge() -> i64 {
        let half = unknown(MANY / 2);
        let (left, right) = (
            stream::iter(0..half).boxed(),
            stream::iter(1..=half).boxed(),
        );
        sum(stream::select(left, right).boxed())
    }

    pub(super) fn subscribe() -> i64 {
        (0..SOME)
            .map(|n| {
                let value = stream::iter(std::iter::once(unknown(n))).boxed();
                let mapped = value.map(|n| n + 1).boxed();
                sum(mapped.filter(|n| ready(*n > 0)).boxed())
            })
            .sum()
    }
}

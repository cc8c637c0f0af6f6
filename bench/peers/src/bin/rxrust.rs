//! The chains on rxRust, statically composed and with every stage boxed.

use harness::{Harness, MANY, SIDE, SOME, Total, unknown};
use rxrust::prelude::*;

/// A total and a subscriber that adds to it.
fn total() -> (Total, impl FnMut(i64)) {
    let total = Total::new();
    (total, move |value| total.add(value))
}

fn main() {
    let harness = Harness::from_arguments();
    let measure = |chain: &str, elements, run: fn() -> i64| {
        harness.measure("rxrust", chain, elements, run);
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
        harness.measure("rxrust boxed", chain, elements, run);
    };
    measure("map-filter", MANY, boxed::map_filter);
    measure("map-x10", MANY, boxed::map_x10);
    measure("flat-map", SIDE * SIDE, boxed::flat_map);
    measure("flat-map-just", MANY, boxed::flat_map_just);
    measure("concat-map", SIDE * SIDE, boxed::concat_map);
    measure("zip", MANY, boxed::zip);
    measure("merge", MANY, boxed::merge);
    measure("subscribe", SOME, boxed::subscribe);
}

fn map_filter() -> i64 {
    let (total, add) = total();
    Local::from_iter(1..=unknown(MANY))
        .map(|n| n + 1)
        .filter(|n| n & 1 == 0)
        .subscribe(add);
    total.get()
}

fn map_x10() -> i64 {
    let (total, add) = total();
    Local::from_iter(1..=unknown(MANY))
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .map(|n| n + 1)
        .subscribe(add);
    total.get()
}

fn flat_map() -> i64 {
    let (total, add) = total();
    Local::from_iter(0..unknown(SIDE))
        .flat_map(|n| Local::from_iter(n * SIDE..(n + 1) * SIDE))
        .subscribe(add);
    total.get()
}

fn flat_map_just() -> i64 {
    let (total, add) = total();
    Local::from_iter(0..unknown(MANY))
        .flat_map(Local::of)
        .subscribe(add);
    total.get()
}

fn concat_map() -> i64 {
    let (total, add) = total();
    Local::from_iter(0..unknown(SIDE))
        .concat_map(|n| Local::from_iter(n * SIDE..(n + 1) * SIDE))
        .subscribe(add);
    total.get()
}

fn zip() -> i64 {
    let (total, mut add) = total();
    Local::from_iter(0..unknown(MANY))
        .zip(Local::from_iter(1..=unknown(MANY)))
        .subscribe(move |(a, b)| add(a + b));
    total.get()
}

fn merge() -> i64 {
    let (total, add) = total();
    let half = unknown(MANY / 2);
    Local::from_iter(0..half)
        .merge(Local::from_iter(1..=half))
        .subscribe(add);
    total.get()
}

fn subscribe() -> i64 {
    let total = Total::new();
    for n in 0..SOME {
        Local::of(unknown(n))
            .map(|n| n + 1)
            .filter(|n| *n > 0)
            .subscribe(move |n| total.add(n));
    }
    total.get()
}

mod boxed {
    use super::*;

    pub(super) fn map_filter() -> i64 {
        let (total, add) = total();
        Local::from_iter(1..=unknown(MANY))
            .box_it()
            .map(|n| n + 1)
            .box_it()
            .filter(|n| n & 1 == 0)
            .box_it()
            .subscribe(add);
        total.get()
    }

    pub(super) fn map_x10() -> i64 {
        let (total, add) = total();
        let mut chain = Local::from_iter(1..=unknown(MANY)).box_it();
        for _ in 0..10 {
            chain = chain.map(|n| n + 1).box_it();
        }
        chain.subscribe(add);
        total.get()
    }

    pub(super) fn flat_map() -> i64 {
        let (total, add) = total();
        Local::from_iter(0..unknown(SIDE))
            .box_it()
            .flat_map(|n| Local::from_iter(n * SIDE..(n + 1) * SIDE).box_it())
            .box_it()
            .subscribe(add);
        total.get()
    }

    pub(super) fn flat_map_just() -> i64 {
        let (total, add) = total();
        Local::from_iter(0..unknown(MANY))
            .box_it()
            .flat_map(|n| Local::of(n).box_it())
            .box_it()
            .subscribe(add);
        total.get()
    }

    pub(super) fn concat_map() -> i64 {
        let (total, add) = total();
        Local::from_iter(0..unknown(SIDE))
            .box_it()
            .concat_map(|n| Local::from_iter(n * SIDE..(n + 1) * SIDE).box_it())
            .box_it()
            .subscribe(add);
        total.get()
    }

    pub(super) fn zip() -> i64 {
        let (total, mut add) = total();
        Local::from_iter(0..unknown(MANY))
            .box_it()
            .zip(Local::from_iter(1..=unknown(MANY)).box_it())
            .box_it()
            .subscribe(move |(a, b)| add(a + b));
        total.get()
    }

    pub(super) fn merge() -> i64 {
        let (total, add) = total();
        let half = unknown(MANY / 2);
        Local::from_iter(0..half)
            .box_it()
            .merge(Local::from_iter(1..=half).box_it())
            .box_it()
            .subscribe(add);
        total.get()
    }

    pub(super) fn subscribe() -> i64 {
        let total = Total::new();
        for n in 0..SOME {
            Local::of(unknown(n))
                .box_it()
                .map(|n| n + 1)
                .box_it()
                .filter(|n| *n > 0)
                .box_it()
                .subscribe(move |n| total.add(n));
        }
        total.get()
    }
}

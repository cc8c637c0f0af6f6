//! The chains, in the order of the table.

use std::time::Duration;

use harness::{MANY, SIDE, SOME, TIMERS, Total, unknown};
use marblerun_streams::{Flux, Mono, Publisher, VirtualTime};

use crate::Chain;
use crate::form::Form;

const MILLISECOND: Duration = Duration::from_millis(1);

pub(crate) fn all<F: Form>() -> Vec<Chain> {
    let chain = |name, elements, run| Chain {
        name,
        elements,
        run,
    };
    #[cfg(not(target_family = "wasm"))]
    let hops = vec![
        chain("hop", MANY, threads::hop::<F>),
        chain("hop-batched", MANY, threads::hop_batched::<F>),
    ];
    #[cfg(target_family = "wasm")]
    let hops = Vec::new();
    let chains = vec![
        chain("map-filter", MANY, map_filter::<F>),
        chain("map-x10", MANY, map_x10::<F>),
        chain("flat-map", SIDE * SIDE, flat_map::<F>),
        chain("flat-map-just", MANY, flat_map_just::<F>),
        chain("concat-map", SIDE * SIDE, concat_map::<F>),
        chain("zip", MANY, zip::<F>),
        chain("merge", MANY, merge::<F>),
        chain("publish-on", MANY, publish_on::<F>),
    ];
    let timed = vec![
        chain("subscribe", SOME, subscribe::<F>),
        chain("interval", SOME, interval::<F>),
        chain("timers-100", TIMERS[0], || timers::<F>(TIMERS[0])),
        chain("timers-1000", TIMERS[1], || timers::<F>(TIMERS[1])),
        chain("timers-10000", TIMERS[2], || timers::<F>(TIMERS[2])),
    ];
    [chains, hops, timed].concat()
}

fn range<F: Form>(start: i64, count: i64) -> Flux<impl Publisher<Item = i64>> {
    F::link(Flux::range(start, count.unsigned_abs()))
}

/// Runs the chain; the sum of what it emits.
fn sum(flux: Flux<impl Publisher<Item = i64>>) -> i64 {
    let total = Total::new();
    flux.subscribe(move |value| total.add(value));
    total.get()
}

fn map_filter<F: Form>() -> i64 {
    let mapped = F::link(range::<F>(1, unknown(MANY)).map(|n| n + 1));
    sum(F::link(mapped.filter(|n| n & 1 == 0)))
}

fn map_x10<F: Form>() -> i64 {
    fn step<F: Form>(flux: Flux<impl Publisher<Item = i64>>) -> Flux<impl Publisher<Item = i64>> {
        F::link(flux.map(|n| n + 1))
    }
    let five = |flux| step::<F>(step::<F>(step::<F>(step::<F>(step::<F>(flux)))));
    let half = five(range::<F>(1, unknown(MANY)));
    sum(step::<F>(step::<F>(step::<F>(step::<F>(step::<F>(half))))))
}

fn flat_map<F: Form>() -> i64 {
    let inner = |n| range::<F>(n * SIDE, SIDE);
    sum(F::link(range::<F>(0, unknown(SIDE)).flat_map(inner)))
}

fn flat_map_just<F: Form>() -> i64 {
    let inner = |n| F::link(Flux::just(n));
    sum(F::link(range::<F>(0, unknown(MANY)).flat_map(inner)))
}

fn concat_map<F: Form>() -> i64 {
    let inner = |n| range::<F>(n * SIDE, SIDE);
    sum(F::link(range::<F>(0, unknown(SIDE)).concat_map(inner)))
}

fn zip<F: Form>() -> i64 {
    let (left, right) = (range::<F>(0, unknown(MANY)), range::<F>(1, unknown(MANY)));
    sum(F::link(left.zip_with_combinator(right, |a, b| a + b)))
}

fn merge<F: Form>() -> i64 {
    let half = unknown(MANY / 2);
    sum(F::link(range::<F>(0, half).merge_with(range::<F>(1, half))))
}

fn publish_on<F: Form>() -> i64 {
    let time = VirtualTime::new();
    let total = Total::new();
    F::link(range::<F>(0, unknown(MANY)).publish_on(&time.single()))
        .subscribe(move |value| total.add(value));
    time.run();
    total.get()
}

fn subscribe<F: Form>() -> i64 {
    let total = Total::new();
    for n in 0..SOME {
        let mapped = F::link(F::link(Flux::just(unknown(n))).map(|n| n + 1));
        F::link(mapped.filter(|n| *n > 0)).subscribe(move |value| total.add(value));
    }
    total.get()
}

fn interval<F: Form>() -> i64 {
    let time = VirtualTime::new();
    let total = Total::new();
    let ticks = F::link(Flux::interval(MILLISECOND, &time.parallel()));
    F::link(ticks.take(SOME.unsigned_abs())).subscribe(move |tick| total.add(tick.cast_signed()));
    time.run();
    total.get()
}

/// So many timers at a time, due within a second.
fn timers<F: Form>(count: i64) -> i64 {
    let time = VirtualTime::new();
    let parallel = time.parallel();
    let total = Total::new();
    let inner = move |n: i64| {
        let delay = Mono::delay(MILLISECOND * (1 + (n % 1_000) as u32), &parallel);
        F::link(delay.flux().map(move |_| n))
    };
    let timers = range::<F>(0, unknown(count)).flat_map(inner);
    F::link(timers.concurrency(count.unsigned_abs())).subscribe(move |value| total.add(value));
    time.run();
    total.get()
}

/// From one thread of the machine to another.
#[cfg(not(target_family = "wasm"))]
mod threads {
    use std::thread;

    use marblerun_streams::RealTime;
    use marblerun_streams::source::Emitter;

    use super::*;

    /// How many values wait between the threads at most: as many as Reactor asks for ahead.
    const CAPACITY: usize = 256;

    fn receive<F: Form>(send: impl FnOnce(Emitter<i64>) + Send + 'static) -> i64 {
        let time = RealTime::new();
        let total = Total::new();
        let (emitter, flux) = Flux::channel(&time.single(), CAPACITY);
        let sender = thread::spawn(move || send(emitter));
        F::link(flux).subscribe(move |value| total.add(value));
        time.run_until_idle();
        // It has ended: the flux is complete.
        drop(sender.join());
        total.get()
    }

    /// Element by element.
    pub(super) fn hop<F: Form>() -> i64 {
        receive::<F>(|emitter| {
            for value in 0..unknown(MANY) {
                if emitter.next(value).is_err() {
                    break;
                }
            }
        })
    }

    /// As many at a time as there is room for.
    pub(super) fn hop_batched<F: Form>() -> i64 {
        receive::<F>(|emitter| {
            let _ = emitter.next_all(0..unknown(MANY));
        })
    }
}

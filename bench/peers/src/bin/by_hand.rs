//! The loops that a person would write instead of the chains.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::VecDeque;
use std::sync::mpsc::sync_channel;
use std::thread;

use harness::{Harness, MANY, SIDE, SOME, TIMERS, mixed, unknown};

fn main() {
    let harness = Harness::from_arguments();
    let measure = |chain: &str, elements, run: fn() -> i64| {
        harness.measure("by hand", chain, elements, run);
    };
    measure("map-filter", MANY, map_filter);
    measure("map-x10", MANY, map_x10);
    measure("flat-map", SIDE * SIDE, nested);
    measure("flat-map-just", MANY, plain);
    measure("concat-map", SIDE * SIDE, nested);
    measure("zip", MANY, zip);
    measure("merge", MANY, merge);
    measure("publish-on", MANY, queue);
    measure("hop", MANY, hop);
    measure("subscribe", SOME, call);
    measure("interval", SOME, interval);
    for (count, name) in TIMERS
        .into_iter()
        .zip(["timers-100", "timers-1000", "timers-10000"])
    {
        harness.measure("by hand", name, count, || timers(count));
    }
}

/// Through a bounded channel of the standard library.
fn hop() -> i64 {
    let (sender, receiver) = sync_channel(256);
    let sending = thread::spawn(move || (0..unknown(MANY)).all(|n| sender.send(n).is_ok()));
    let total = receiver.iter().map(mixed).sum();
    drop(sending.join());
    total
}

fn map_filter() -> i64 {
    let mut total = 0;
    for n in 1..1 + unknown(MANY) {
        let mapped = n + 1;
        if mapped & 1 == 0 {
            total += mixed(mapped);
        }
    }
    total
}

fn map_x10() -> i64 {
    let mut total = 0;
    for n in 1..1 + unknown(MANY) {
        total += mixed(n + 10);
    }
    total
}

fn nested() -> i64 {
    let mut total = 0;
    for outer in 0..unknown(SIDE) {
        for inner in outer * SIDE..(outer + 1) * SIDE {
            total += mixed(inner);
        }
    }
    total
}

fn plain() -> i64 {
    let mut total = 0;
    for n in 0..unknown(MANY) {
        total += mixed(n);
    }
    total
}

fn zip() -> i64 {
    let mut total = 0;
    for (left, right) in (0..unknown(MANY)).zip(1..1 + unknown(MANY)) {
        total += mixed(left + right);
    }
    total
}

fn merge() -> i64 {
    let half = unknown(MANY / 2);
    let mut total = 0;
    for n in 0..half {
        total += mixed(n);
    }
    for n in 1..1 + half {
        total += mixed(n);
    }
    total
}

/// A queue of 256 that is filled and emptied in turn.
fn queue() -> i64 {
    let (mut queue, mut total, mut rest) = (VecDeque::with_capacity(256), 0, 0..unknown(MANY));
    loop {
        queue.extend(rest.by_ref().take(256));
        if queue.is_empty() {
            return total;
        }
        while let Some(value) = queue.pop_front() {
            total += mixed(value);
        }
    }
}

fn call() -> i64 {
    let mut total = 0;
    for n in 0..SOME {
        let mapped = unknown(n) + 1;
        if mapped > 0 {
            total += mixed(mapped);
        }
    }
    total
}

/// A task that queues itself again.
fn interval() -> i64 {
    let (mut queue, mut total) = (BinaryHeap::from([Reverse((1, 0))]), 0);
    while let Some(Reverse((due, tick))) = queue.pop() {
        total += mixed(tick);
        if tick + 1 < SOME {
            queue.push(Reverse((due + 1, tick + 1)));
        }
    }
    total
}

fn timers(count: i64) -> i64 {
    type Task = Box<dyn FnOnce(&mut i64)>;
    let (mut queue, mut total) = (BinaryHeap::new(), 0);
    let mut tasks: Vec<Option<Task>> = Vec::new();
    for n in 0..unknown(count) {
        queue.push(Reverse((1 + n % 1_000, n)));
        tasks.push(Some(Box::new(move |total| *total += mixed(n))));
    }
    while let Some(Reverse((_, n))) = queue.pop() {
        if let Some(task) = tasks[n as usize].take() {
            task(&mut total);
        }
    }
    total
}

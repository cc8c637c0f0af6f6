//! Layout and SVG of runs of 1,000 to 100,000 events: `cargo bench -p marblerun-diagram`. The cost of
//! an event has to stay the same.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures real time")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its result")]

#[path = "../src/testing.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod testing;

use std::hint::black_box;
use std::time::Instant;

use marblerun_diagram::sentences::sentences;
use marblerun_diagram::svg::{self, Dress};
use marblerun_diagram::{Level, Settings, layout};
use marblerun_trace::{LaneRole, Signal, Trace};
use testing::TraceBuilder;

/// Nanoseconds of processor time if the system tells, so that other work on it does not count.
fn busy(start: Instant) -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|first| first.parse().ok());
    nanos.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1e9)
}

/// Milliseconds that `work` takes: the median of seven measurements, each of a run of so many events
/// that the clock of the system is fine enough.
fn timed(events: usize, mut work: impl FnMut()) -> f64 {
    let turns = (200_000 / events).max(1);
    let clock = Instant::now();
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let start = busy(clock);
            for _ in 0..turns {
                work();
            }
            (busy(clock) - start) / 1e6 / turns as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[3]
}

/// Values down a chain of four, one each millisecond, with demand for each.
fn chain(events: usize) -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["take(9)", "filter(x -> x)", "map(x -> x)", "marbles(\"-\")"]);
    for n in 0..events as u32 / 8 {
        b.at(u64::from(n), "marbles");
        for lane in &lanes {
            b.request(*lane, 1);
        }
        for lane in lanes.iter().rev() {
            b.next(*lane, "value", n, 0);
        }
    }
    b.build()
}

/// An inner stream for each value, a hundred at a time.
fn inners(events: usize) -> Trace {
    let mut b = TraceBuilder::default();
    let flat_map = b.chain(&["flatMap(x -> f(x))"])[0];
    let source = b.lane("range(1, 9)", LaneRole::Source(flat_map));
    for n in 0..events as u32 / 7 {
        b.at(u64::from(n / 100) * 10, "main");
        b.next(source, "x", n, 0);
        let inner = b.inner("just(x)", flat_map);
        b.request(inner, 32).next(inner, "y", n, 1);
        b.next(flat_map, "y", n, 1).signal(inner, Signal::Complete);
    }
    b.build()
}

fn main() {
    println!("milliseconds: layout at two levels, SVG, all sentences; and layout for each event");
    for (name, make) in [
        ("chain", chain as fn(usize) -> Trace),
        ("inner streams", inners),
    ] {
        for events in [1_000, 10_000, 100_000] {
            let trace = make(events);
            let everything = Settings {
                width: Some(1200.0),
                ..Settings::default()
            };
            let overview = Settings {
                level: Level::Overview,
                ..everything.clone()
            };
            let all = timed(events, || drop(black_box(layout(&trace, &everything))));
            let short = timed(events, || drop(black_box(layout(&trace, &overview))));
            let scene = layout(&trace, &everything);
            let dress = Dress {
                standalone: false,
                ..Dress::default()
            };
            let write = timed(events, || drop(black_box(svg::write(&scene, &dress))));
            let told = timed(events, || drop(black_box(sentences(&trace))));
            println!(
                "{name:14} {events:7} events   everything {all:8.2}   overview {short:8.2}   \
                 svg {write:7.2}   sentences {told:7.2}   {:6.0} ns each",
                all * 1e6 / events as f64
            );
        }
    }
}

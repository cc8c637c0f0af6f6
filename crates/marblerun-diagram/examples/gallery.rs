//! Writes a page with many kinds of diagram, to look at: `cargo run --example gallery > x.html`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for developers"
)]

#[path = "../src/testing.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod testing;

use marblerun_diagram::svg::{self, Dress, Theme};
use marblerun_diagram::{Level, Settings, layout};
use marblerun_trace::{Demand, EventKind, LaneId, LaneRole, Limit, Signal, Time, Trace};
use testing::{TraceBuilder, failure, random, thin_path};

fn main() {
    let theme = match std::env::args().nth(1).as_deref() {
        Some("dark") => Theme::Dark,
        Some("auto") => Theme::Auto,
        _ => Theme::Light,
    };
    let only = std::env::args().nth(2);
    let everything = Settings::default();
    let overview = Settings {
        level: Level::Overview,
        ..Settings::default()
    };
    let at = |ms| Some(Time::from_millis(ms));
    let pictures = [
        ("thin", thin_path(), &everything, None),
        ("thin-at", thin_path(), &everything, at(400)),
        ("thin-overview", thin_path(), &overview, at(450)),
        ("errors", errors(), &everything, None),
        ("burst", burst(), &everything, at(100)),
        ("long", long(), &everything, None),
        ("two-roots", two_roots(), &everything, None),
        ("inner", inner(), &everything, at(260)),
        ("silence", silence(), &everything, None),
        ("many", many(250), &overview, None),
        ("random", random(7, 60), &everything, None),
        ("empty", Trace::default(), &everything, None),
    ];
    println!("<!doctype html><meta charset=utf-8><title>Gallery</title><body style='margin:0'>");
    for (name, trace, settings, at) in &pictures {
        if only.as_deref().is_some_and(|only| only != *name) {
            continue;
        }
        let scene = layout(trace, settings);
        let svg = svg::write(
            &scene,
            &Dress {
                theme,
                id_prefix: name,
                at: *at,
                standalone: true,
                is_plain: false,
            },
        );
        println!("<div>{svg}</div>");
    }
}

fn errors() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&[
        "onErrorReturn(\"?\")",
        "map(x -> 10 / Integer.parseInt(x))",
        "marbles(\"-3-0-5|\")",
    ]);
    let [resume, map, marbles] = [lanes[0], lanes[1], lanes[2]];
    for lane in &lanes {
        b.signal(*lane, Signal::Request(Demand::UNBOUNDED));
    }
    b.at(100, "marbles")
        .next(marbles, "3", 0, 0)
        .next(map, "3", 0, 1)
        .next(resume, "3", 0, 1);
    b.event(EventKind::Print("got 3".into()));
    b.at(300, "marbles")
        .next(marbles, "0", 1, 0)
        .signal(marbles, Signal::Cancel);
    b.signal(
        map,
        Signal::Error(failure("java.lang.ArithmeticException", "/ by zero")),
    );
    b.next(resume, "?", 2, 0).signal(resume, Signal::Complete);
    b.event(EventKind::Print("got ?".into()))
        .event(EventKind::Print("done".into()));
    let late = b.at(500, "marbles").value("5", 3, 0);
    b.event(EventKind::Dropped(late));
    b.event(EventKind::ErrorDropped(failure(
        "java.lang.IllegalStateException",
        "late",
    )));
    b.at(560, "timer").event(EventKind::Uncaught(failure(
        "java.lang.RuntimeException",
        "boom",
    )));
    b.build()
}

fn burst() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["filter(n -> n % 2 == 0)", "map(n -> n * n)", "range(1, 8)"]);
    for lane in &lanes {
        b.signal(*lane, Signal::Request(Demand::UNBOUNDED));
    }
    b.at(100, "parallel-1");
    for n in 1..=8u32 {
        b.next(lanes[2], &n.to_string(), n, 0)
            .next(lanes[1], &(n * n).to_string(), n, 1);
        if n.is_multiple_of(2) {
            b.next(lanes[0], &(n * n).to_string(), n, 1);
        } else {
            b.request(lanes[1], 1).request(lanes[2], 1);
        }
    }
    for lane in lanes.iter().rev() {
        b.signal(*lane, Signal::Complete);
    }
    b.build()
}

fn long() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&[
        "collectList()",
        "map(user -> userService.getFavorites(user).map(Favorite::name))",
        "marbles(\"-{joe}-{annabelle}-{a person with many names}|\")",
    ]);
    for lane in &lanes {
        b.signal(*lane, Signal::Request(Demand::UNBOUNDED));
    }
    let names = ["joe", "annabelle", "a person with many names"];
    for (n, name) in (0u32..).zip(names) {
        b.at(100 + 200 * u64::from(n), "marbles")
            .next(lanes[2], name, n, 0);
        b.next(lanes[1], &format!("favorites of {name}"), n, 1 + n);
    }
    b.at(700, "marbles")
        .signal(lanes[2], Signal::Complete)
        .signal(lanes[1], Signal::Complete);
    b.next(
        lanes[0],
        "[favorites of joe, favorites of annabelle, favorites of …]",
        9,
        0,
    );
    b.signal(lanes[0], Signal::Complete);
    b.event(EventKind::Print(
        "[favorites of joe, favorites of annabelle, and others]".into(),
    ));
    b.build()
}

fn two_roots() -> Trace {
    let mut b = TraceBuilder::default();
    let first = b.chain(&["map(x -> x + x)", "marbles(\"a-b|\")"]);
    let second = b.chain(&["zip(a, b)", "numbers(\"-1-2\")"]);
    let other = b.lane(
        "interval(Duration.ofMillis(150))",
        LaneRole::Source(second[0]),
    );
    b.event(EventKind::LaneOpened(other))
        .signal(other, Signal::Subscribe);
    for lane in [first[0], first[1], second[0]] {
        b.signal(lane, Signal::Request(Demand::UNBOUNDED));
    }
    b.request(second[1], 256).request(other, 256);
    b.at(0, "marbles")
        .next(first[1], "a", 0, 0)
        .next(first[0], "aa", 0, 1);
    b.at(100, "marbles").next(second[1], "1", 4, 0);
    b.at(150, "parallel-1")
        .next(other, "0", 5, 0)
        .next(second[0], "[1,0]", 6, 0);
    b.at(200, "marbles")
        .next(first[1], "b", 1, 0)
        .next(first[0], "bb", 1, 1);
    b.at(300, "marbles")
        .signal(first[1], Signal::Complete)
        .signal(first[0], Signal::Complete);
    b.next(second[1], "2", 7, 0);
    b.at(300, "parallel-1")
        .next(other, "1", 3, 0)
        .next(second[0], "[2,1]", 2, 0);
    b.at(450, "parallel-1").next(other, "2", 8, 0);
    b.event(EventKind::Limit(Limit::Time(Time::from_millis(450))));
    b.build()
}

fn inner() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&[
        "flatMap(favoriteService::getDetails)",
        "marbles(\"-(de|)\")",
    ]);
    b.request(lanes[0], 5).request(lanes[1], 256);
    let mut inners: Vec<LaneId> = Vec::new();
    b.at(100, "marbles");
    for (n, id) in (0u32..).zip(["d", "e"]) {
        b.next(lanes[1], id, n, 0);
        let inner = b.inner("marbles(\"--{…}|\")", lanes[0]);
        b.request(inner, 32);
        inners.push(inner);
    }
    b.signal(lanes[1], Signal::Complete);
    for (n, inner) in (0u32..).zip(&inners) {
        b.at(260 + 60 * u64::from(n), "marbles");
        let text = ["Fav(d)", "Fav(e)"][n as usize];
        b.next(*inner, text, n, 1)
            .next(lanes[0], text, n, 1)
            .signal(*inner, Signal::Complete);
    }
    b.signal(lanes[0], Signal::Complete);
    b.build()
}

fn silence() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["timeout(Duration.ofSeconds(30))", "marbles(\"abc\")"]);
    b.signal(lanes[0], Signal::Request(Demand::UNBOUNDED))
        .request(lanes[1], 256);
    for (n, text) in (0u32..).zip(["a", "b", "c"]) {
        b.at(100 * u64::from(n), "marbles")
            .next(lanes[1], text, n, 0)
            .next(lanes[0], text, n, 0);
    }
    b.at(30_200, "parallel-1").signal(lanes[1], Signal::Cancel);
    b.signal(
        lanes[0],
        Signal::Error(failure("java.util.concurrent.TimeoutException", "")),
    );
    b.build()
}

fn many(instants: u32) -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&[
        "filter(n -> n % 3 > 0)",
        "map(n -> n * 7)",
        "interval(Duration.ofMillis(40))",
    ]);
    for lane in &lanes {
        b.signal(*lane, Signal::Request(Demand::UNBOUNDED));
    }
    for n in 0..instants {
        b.at(40 * u64::from(n + 1), "parallel-1")
            .next(lanes[2], &n.to_string(), n, 0);
        b.next(lanes[1], &(n * 7).to_string(), n, 1);
        if !n.is_multiple_of(3) {
            b.next(lanes[0], &(n * 7).to_string(), n, 1);
        }
    }
    b.build()
}

use marblerun_trace::{Demand, EventKind, Limit};

use super::*;
use crate::testing::{TraceBuilder, failure, random, thin_path};

/// The sentences of a trace from an event on.
fn check(trace: &Trace, from: usize, expected: &[&str]) {
    let ids = (from as u32..trace.events.len() as u32).map(EventId);
    let actual: Vec<String> = ids.map(|id| sentence(trace, id)).collect();
    assert_eq!(actual, expected);
}

#[test]
fn the_thin_path_is_told() {
    let trace = thin_path();
    check(
        &trace,
        0,
        &[
            "the subscriber subscribes to `take`",
            "`take` subscribes to `filter`",
            "`filter` subscribes to `map`",
            "`map` subscribes to `marbles`",
            "`marbles` hands `map` its subscription",
            "`map` hands `filter` its subscription",
            "`filter` hands `take` its subscription",
            "`take` hands the subscriber its subscription",
            "the subscriber asks `take` for everything",
            "`take` asks `filter` for 2 values",
            "`filter` asks `map` for 2 values",
            "`map` asks `marbles` for 2 values",
            "`marbles` emits a",
            "`map` passes on A (was a)",
            "`filter` passes on A",
            "`take` passes on A",
            "`marbles` emits b",
            "`map` passes on B (was b)",
            "`filter` asks `map` for 1 more value",
            "`map` asks `marbles` for 1 more value",
            "`marbles` emits c",
            "`map` passes on C (was c)",
            "`filter` passes on C",
            "`take` passes on C",
            "`take` has what it needs: it cancels `filter`",
            "`filter` was cancelled: it cancels `map` in turn",
            "`map` was cancelled: it cancels `marbles` in turn",
            "`take` completes",
        ],
    );
    let expected = "`take` emits A, C, and completes at 600 ms. 28 events in 600 ms.";
    assert_eq!(summary(&trace), expected);
}

#[test]
fn errors_are_told_by_where_they_come_from() {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["map(b)", "map(a)", "marbles(\"a\")"]);
    let from = 6;
    let boom = failure("java.lang.ArithmeticException", "/ by zero");
    b.next(lanes[2], "a", 0, 0).signal(lanes[2], Signal::Cancel);
    b.signal(lanes[1], Signal::Error(boom.clone()))
        .signal(lanes[0], Signal::Error(boom.clone()));
    b.event(EventKind::Uncaught(boom.clone()))
        .event(EventKind::ErrorDropped(boom));
    let value = b.value("", 1, 0);
    b.event(EventKind::Dropped(value))
        .event(EventKind::Print("hi".into()));
    b.event(EventKind::Limit(Limit::Events(9)));
    let trace = b.build();
    check(
        &trace,
        from,
        &[
            "`marbles` emits a",
            "`map` (1) is about to fail: it cancels `marbles`",
            "`map` (1) fails with ArithmeticException: / by zero",
            "`map` (2) passes on ArithmeticException: / by zero",
            "nobody catches ArithmeticException: / by zero on thread main",
            "ArithmeticException: / by zero is dropped: nobody can take it",
            "an empty text is dropped: nobody can take it",
            "the program prints hi",
            "the run is stopped here: it has reached 9 signals and other events",
        ],
    );
    let expected =
        "`map` (2) emits no value, and fails with ArithmeticException at 0 ms. 15 events in 0 ms.";
    assert_eq!(summary(&trace), expected);
}

#[test]
fn inner_streams_and_ends_are_told() {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["flatMap(f)", "just(1)"]);
    let inner = b.inner("call(x)", lanes[0]);
    b.signal(lanes[0], Signal::Request(Demand(1)))
        .signal(lanes[1], Signal::Complete);
    b.signal(lanes[0], Signal::Complete)
        .signal(inner, Signal::Cancel);
    check(
        &b.build(),
        4,
        &[
            "`flatMap` subscribes to the inner stream `call`",
            "`call` hands `flatMap` its subscription",
            "the subscriber asks `flatMap` for 1 value",
            "`just` completes",
            "`just` has completed, and so does `flatMap`",
            "`flatMap` cancels `call`",
        ],
    );
}

#[test]
fn every_event_has_one_line() {
    for seed in 0..40 {
        let trace = random(seed, 80);
        let narrator = Narrator::new(&trace);
        for (id, event) in trace.numbered() {
            let sentence = narrator.sentence(id);
            assert!(
                !sentence.is_empty() && sentence.lines().count() == 1,
                "{event:?}: {sentence}"
            );
        }
    }
    assert_eq!(summary(&Trace::default()), "Nothing happened.");
    assert_eq!(sentence(&Trace::default(), EventId(3)), "");
}

#[test]
fn a_deadline_that_passes_is_told_by_what_was_waited_for() {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&["retry(1)", "timeout(Duration.ofMillis(800))", "never()"]);
    let from = 6;
    let timer = b.timer(Some(lanes[1]), 800);
    b.at(800, "parallel-1")
        .event(EventKind::TimerFired(timer))
        .because_of(1);
    let timeout = failure("java.util.concurrent.TimeoutException", "in vain");
    b.signal(lanes[2], Signal::Cancel).because_of(1);
    b.signal(lanes[1], Signal::Error(timeout.clone()))
        .because_of(2);
    b.signal(lanes[0], Signal::Error(timeout)).because_of(1);
    check(
        &b.build(),
        from,
        &[
            "`timeout` sets a timer of 800 ms, due at 800 ms",
            "the timer of `timeout` fires",
            "800 ms passed without a value: `timeout` cancels `never`",
            "800 ms passed without a value: `timeout` fails with TimeoutException",
            "`retry` passes on TimeoutException: in vain",
        ],
    );
}

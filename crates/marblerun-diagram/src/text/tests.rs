use marblerun_trace::marbles::{FRAME, Mark, parse};
use marblerun_trace::{EventKind, LaneRole, Signal, Time, Trace};

use super::*;
use crate::testing::{TraceBuilder, failure, random, thin_path};

#[test]
fn columns_are_aligned_without_spaces_at_the_end() {
    let row = |a: &str, b: &str, c: &str| [a.to_owned(), b.to_owned(), c.to_owned()];
    let rows = [row("1", "a", "x"), row("100", "bcd", "")];
    let actual = columns(&rows, [Align::Right, Align::Left, Align::Left]);
    assert_eq!(actual, "  1  a    x\n100  bcd\n");
}

#[test]
fn long_text_is_shortened() {
    assert_eq!(shorten("abcdef", 6), "abcdef");
    assert_eq!(shorten("abcdefg", 6), "abcde…");
}

fn check(trace: &Trace, expected: &str) {
    assert_eq!(marbles(trace), expected.trim_start_matches('\n'));
}

#[test]
fn lanes_are_written_below_each_other() {
    check(
        &thin_path(),
        r#"
marbles("-a--b-c|")            -a--b-c
.map(x -> x.toUpperCase())     -A--B-C
.filter(x -> !x.equals("B"))   -A----C
.take(2)                       -A----(C|)
"#
        .replace("   -", "  -")
        .as_str(),
    );
    check(&Trace::default(), "");
}

#[test]
fn what_is_too_close_gets_a_shorter_frame() {
    let mut b = TraceBuilder::default();
    let lane = b.chain(&["just(1)"])[0];
    b.next(lane, "1", 0, 0).next(lane, "a b", 1, 0);
    b.at(50, "main").next(lane, "{x=1}", 2, 0);
    b.signal(lane, Signal::Error(failure("X", "")));
    check(
        &b.build(),
        "\n(one character is 10 ms)\njust(1)  (1{a b})-({(x=1)}#)\n",
    );
}

#[test]
fn every_trace_reads_back() {
    for seed in 0..60 {
        let trace = random(seed, 40);
        let text = marbles(&trace);
        let frame = match text.lines().next() {
            Some(line) if line.starts_with("(all") => Time::ZERO,
            Some(line) if line.starts_with("(one character is ") => frame_of(line),
            _ => FRAME,
        };
        let lanes: Vec<&str> = text.lines().filter(|line| !line.starts_with('(')).collect();
        let stations = flow_lanes(&trace);
        assert_eq!(lanes.len(), stations.len(), "{text}");
        for (line, lane) in lanes.iter().zip(stations) {
            let diagram = line.rsplit_once("  ").map_or("", |(_, diagram)| diagram);
            let expected: Vec<Time> = times(&trace, lane);
            let has_diagram = !expected.is_empty();
            if has_diagram {
                let marks = parse(diagram, frame).unwrap_or_else(|e| panic!("{e}: {line}"));
                let actual: Vec<Time> = marks.iter().map(|mark| mark.at).collect();
                assert_eq!(actual, expected, "seed {seed}: {line}");
                assert!(marks.iter().all(|m| m.mark != Mark::Next("\n".into())));
            }
        }
    }
}

fn frame_of(line: &str) -> Time {
    let number = line
        .trim_start_matches("(one character is ")
        .trim_end_matches(" ms)");
    Time::from_nanos((number.parse::<f64>().unwrap() * 1e6).round() as u64)
}

fn flow_lanes(trace: &Trace) -> Vec<marblerun_trace::LaneId> {
    crate::flow::stations(trace)
        .iter()
        .map(|station| station.lane)
        .collect()
}

/// The times of values and of the first end.
fn times(trace: &Trace, lane: marblerun_trace::LaneId) -> Vec<Time> {
    let mut times = Vec::new();
    for (event, signal) in trace.signals(lane) {
        match signal {
            Signal::Next(_) => times.push(event.time),
            Signal::Error(_) | Signal::Complete => {
                times.push(event.time);
                break;
            }
            _ => {}
        }
    }
    times
}

#[test]
fn the_table_has_a_line_for_each_event() {
    let mut b = TraceBuilder::default();
    let lane = b.lane("just(\"a\")", LaneRole::Root);
    b.event(EventKind::LaneOpened(lane)).request(lane, u64::MAX);
    b.at(1500, "marbles")
        .next(lane, "a\nb", 0, 0)
        .event(EventKind::Print("hello".into()));
    let expected = "
   time  thread   lane         event    value
   0 ms  main     1 just(\"a\")  lane
   0 ms  main     1 just(\"a\")  request  unbounded
1500 ms  marbles  1 just(\"a\")  next     a b
1500 ms  marbles               print    hello
";
    assert_eq!(table(&b.build()), expected.trim_start_matches('\n'));
}

//! Rules that hold for every operator: `request(0)` is answered, what is thrown away is reported,
//! and nobody is kept alive.

use std::any::Any;
use std::rc::Rc;
use std::time::Duration;

use marblerun_streams::context::OnDiscard;
use marblerun_streams::operator::on_backpressure_buffer::OverflowStrategy;
use marblerun_streams::operator::retry_when::Retry;
use marblerun_streams::testing::{Journal, Probe, marbles};
use marblerun_streams::{BoxFlux, Context, Flux, Mono, VirtualTime};

type Chain = fn(BoxFlux<String>, &VirtualTime) -> BoxFlux<String>;

const MS: Duration = Duration::from_millis(1);

const CHAINS: &[(&str, Chain)] = &[
    ("cancel_on", |f, t| f.cancel_on(&t.single()).boxed()),
    ("delay_element", |f, t| {
        let mono = Mono::from_publisher(f.take(1));
        mono.delay_element(MS, &t.single()).flux().boxed()
    }),
    ("delay_elements", |f, t| {
        f.delay_elements(MS, &t.single()).boxed()
    }),
    ("delay_sequence", |f, t| {
        f.delay_sequence(MS, &t.single()).boxed()
    }),
    ("delay_subscription", |f, t| {
        f.delay_subscription(MS, &t.single()).boxed()
    }),
    ("limit_rate", |f, _| f.limit_rate(2).boxed()),
    ("mono_publish_on", |f, t| {
        let mono = Mono::from_publisher(f.take(1));
        mono.publish_on(&t.single()).flux().boxed()
    }),
    ("on_backpressure_buffer", |f, _| {
        f.on_backpressure_buffer().boxed()
    }),
    ("on_backpressure_drop", |f, _| {
        f.on_backpressure_drop(|_| {}).boxed()
    }),
    ("on_backpressure_latest", |f, _| {
        f.on_backpressure_latest().boxed()
    }),
    ("on_error_map", |f, _| f.on_error_map(|e| e).boxed()),
    ("on_error_resume", |f, t| {
        let late = t.clone();
        f.try_on_error_resume(move |error| match error.to_string().as_str() {
            "error" => Ok(marbles(&late, "b|")?),
            _ => Err(error),
        })
        .boxed()
    }),
    ("on_error_return", |f, _| {
        f.on_error_return_if(|e| e.to_string() == "error", String::new())
            .boxed()
    }),
    ("publish_on", |f, t| f.publish_on(&t.single()).boxed()),
    ("repeat", |f, _| f.repeat(1).boxed()),
    ("repeat_when", |f, _| f.repeat_when(|c| c.take(1)).boxed()),
    ("retry_with", |f, _| {
        f.retry_with(Retry::max(9).filter(|e| e.to_string() == "error"))
            .boxed()
    }),
    ("sample", |f, t| f.sample(MS, &t.single()).boxed()),
    ("sample_first", |f, t| {
        f.sample_first(MS, &t.single()).boxed()
    }),
    ("sample_timeout", |f, t| {
        let time = t.clone();
        f.sample_timeout(move |_| Mono::delay(MS, &time.single()).flux())
            .boxed()
    }),
    ("skip_for", |f, t| f.skip_for(MS, &t.single()).boxed()),
    ("subscribe_on", |f, t| f.subscribe_on(&t.single()).boxed()),
    ("take_for", |f, t| {
        f.take_for(Duration::from_secs(9), &t.single()).boxed()
    }),
    ("timed", |f, t| {
        f.timed(&t.single()).map(|timed| timed.value).boxed()
    }),
    ("timeout", |f, t| {
        f.timeout(Duration::from_secs(9), &t.single()).boxed()
    }),
];

#[expect(clippy::unwrap_used, reason = "a broken diagram is a broken test")]
fn each(diagram: &str, examine: impl Fn(&str, BoxFlux<String>, &VirtualTime, &Probe)) {
    for (name, chain) in CHAINS {
        let (time, probe) = (VirtualTime::new(), Probe::new());
        let source = marbles(&time, diagram).unwrap();
        examine(name, chain(source, &time), &time, &probe);
        drop(time);
        assert!(probe.is_source_released(), "{name} keeps its subscriber");
    }
}

#[test]
fn a_request_of_zero_is_an_error() {
    each("----a", |name, flux, time, probe| {
        flux.subscribe_with(probe.subscriber());
        probe.request(0);
        time.run_until(300 * MS);
        let log = probe.log();
        assert!(log.starts_with("#Spec. Rule 3.9"), "{name}: {log}");
    });
}

#[test]
fn cancelled_at_any_time_it_falls_silent_and_lets_go() {
    for at in [0, 1, 50, 100, 150, 200, 250] {
        each("(ab)c#", |name, flux, time, probe| {
            flux.subscribe_with(probe.subscriber());
            probe.request(2);
            time.run_until(at * MS);
            probe.cancel();
            probe.cancel();
            let log = probe.log();
            probe.request(1);
            time.run_until(1_000 * MS);
            assert_eq!(probe.log(), log, "{name} at {at}");
        });
    }
}

#[test]
fn cancelled_inside_a_value_it_falls_silent_and_lets_go() {
    // What `cancel_on` cancels comes until the cancel has run.
    for (name, chain) in CHAINS.iter().filter(|(name, _)| *name != "cancel_on") {
        let (time, probe) = (VirtualTime::new(), Probe::new().cancelling_after(1));
        let source = Flux::range(1, 9).map(|n| n.to_string()).boxed();
        probe.request(9);
        chain(source, &time).subscribe_with(probe.subscriber());
        time.run_until(1_000 * MS);
        // Some emit their last value and the completion as one.
        let expected: &[&str] = match *name {
            // As Reactor: what answers the first request passes, and only then the source is cancelled.
            "delay_subscription" => &["1 2 3 4 5 6 7 8 9 |"],
            _ => &["1", "1 |", "9", "9 |", "|"],
        };
        let log = probe.log();
        assert!(expected.contains(&log.as_str()), "{name}: {log}");
        drop(time);
        assert!(probe.is_source_released(), "{name} keeps its subscriber");
    }
}

#[track_caller]
fn check_discards(
    chain: impl FnOnce(BoxFlux<i64>, &VirtualTime) -> BoxFlux<i64>,
    requested: u64,
    expected: &str,
) {
    let time = VirtualTime::new();
    let journal = Journal::new(&time);
    let notes = journal.clone();
    let discard = OnDiscard(Rc::new(move |value: &dyn Any| {
        if let Some(number) = value.downcast_ref::<i64>() {
            notes.note(&format!("discard({number})"));
        }
    }));
    let probe = Probe::new().with_context(Context::default().with(discard));
    let source = journal.flux("s", Flux::range(1, 4)).boxed();
    let flux = journal.flux("o", chain(source, &time));
    flux.subscribe_with(probe.subscriber());
    if requested > 0 {
        probe.request(requested);
    }
    time.run_until(MS);
    probe.cancel();
    let text = journal.text();
    let seen: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.contains("discard") || word.ends_with("cancel"))
        .collect();
    assert_eq!(seen.join(" "), expected);
}

#[test]
fn what_is_thrown_away_is_reported() {
    check_discards(
        |f, t| f.publish_on(&t.single()).boxed(),
        2,
        "o.cancel s.cancel discard(3) discard(4)",
    );
    check_discards(
        |f, _| f.on_backpressure_buffer().boxed(),
        2,
        "o.cancel s.cancel discard(3) discard(4)",
    );
    check_discards(
        |f, _| f.on_backpressure_buffer_max(2).boxed(),
        0,
        "s.cancel discard(3) o.cancel s.cancel discard(1) discard(2)",
    );
    let oldest = OverflowStrategy::DropOldest;
    check_discards(
        move |f, _| f.on_backpressure_buffer_with(2, oldest, |_| {}).boxed(),
        0,
        "discard(1) discard(2) o.cancel s.cancel discard(3) discard(4)",
    );
    check_discards(
        |f, _| f.on_backpressure_drop(|_| {}).boxed(),
        9,
        "discard(1) discard(2) discard(3) discard(4) o.cancel s.cancel",
    );
    check_discards(
        |f, _| f.on_backpressure_latest().boxed(),
        0,
        "discard(1) discard(2) discard(3) o.cancel s.cancel discard(4)",
    );
    check_discards(
        |f, t| f.delay_elements(9 * MS, &t.single()).boxed(),
        1,
        "o.cancel discard(1) s.cancel",
    );
    check_discards(
        |f, t| f.skip_for(9 * MS, &t.single()).boxed(),
        9,
        "discard(1) discard(2) discard(3) discard(4) o.cancel s.cancel",
    );
}

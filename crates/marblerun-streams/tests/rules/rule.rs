//! The rules of the Reactive Streams specification, each as a check of what was seen.

use crate::link::{Kind, Log, Seen};
use crate::scenario::{Cancel, Demand, End, Outcome, Scenario};

/// A rule by its number, and what breaks it.
pub(crate) struct Rule {
    pub(crate) number: &'static str,
    pub(crate) says: &'static str,
    /// What is wrong, if anything.
    pub(crate) check: fn(&Outcome, Scenario) -> Result<(), String>,
}

/// Every rule that can be seen on a link.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        number: "1.1",
        says: "no more onNext than was requested",
        check: |outcome, _| each(outcome, no_more_than_requested),
    },
    Rule {
        number: "1.3",
        says: "signals are serial",
        check: |outcome, _| each(outcome, serial),
    },
    Rule {
        number: "1.5",
        says: "what ends is said",
        check: says_its_end,
    },
    Rule {
        number: "1.7",
        says: "nothing after a terminal signal",
        check: |outcome, _| each(outcome, nothing_after_the_end),
    },
    Rule {
        number: "1.8",
        says: "signals stop after cancel",
        check: |outcome, _| each(outcome, nothing_after_cancel),
    },
    Rule {
        number: "1.9",
        says: "onSubscribe comes first",
        check: |outcome, _| each(outcome, subscribe_first),
    },
    Rule {
        number: "2.3",
        says: "onComplete and onError call nothing upstream of their own link",
        check: |outcome, _| each(outcome, terminal_is_quiet),
    },
    Rule {
        number: "2.6",
        says: "a subscription no longer needed is cancelled",
        check: cancels_what_it_leaves,
    },
    Rule {
        number: "2.12",
        says: "onSubscribe comes once",
        check: |outcome, _| each(outcome, subscribe_once),
    },
    Rule {
        number: "3.3",
        says: "request inside onNext does not recurse",
        check: |outcome, _| match outcome.depth {
            0 | 1 => Ok(()),
            depth => Err(format!("onNext inside onNext, {depth} deep")),
        },
    },
    Rule {
        number: "3.9",
        says: "request(0) is answered with onError",
        check: zero_is_an_error,
    },
    Rule {
        number: "3.13",
        says: "an ended link holds no subscriber",
        check: lets_go,
    },
    Rule {
        number: "3.17",
        says: "demand beyond 2^63-1 is no error",
        check: overflow_is_unbounded,
    },
];

/// Applies a check to each subscription of both links.
fn each(outcome: &Outcome, check: fn(&[Seen]) -> Result<(), String>) -> Result<(), String> {
    for (place, log) in [("above", &outcome.above), ("below", &outcome.below)] {
        for seen in log.by_subscription() {
            check(&seen).map_err(|problem| format!("{place}: {problem} in {}", shown(&seen)))?;
        }
    }
    Ok(())
}

/// A link's signals on one line.
pub(crate) fn shown(seen: &[Seen]) -> String {
    let words: Vec<String> = seen.iter().map(|seen| format!("{:?}", seen.kind)).collect();
    words.join(" ")
}

fn no_more_than_requested(seen: &[Seen]) -> Result<(), String> {
    let (mut requested, mut received) = (0_u64, 0_u64);
    for seen in seen {
        match seen.kind {
            Kind::Request(n) => requested = requested.saturating_add(n),
            Kind::Next(_) => received += 1,
            _ => {}
        }
        if received > requested {
            return Err(format!("{received} values for {requested} requested"));
        }
    }
    Ok(())
}

fn serial(seen: &[Seen]) -> Result<(), String> {
    match seen
        .iter()
        .find(|seen| seen.kind.is_downward() && (seen.nexts > 0 || seen.in_terminal))
    {
        // Completing inside the last onNext is a signal inside a signal all the same.
        Some(seen) => Err(format!("{:?} inside another signal", seen.kind)),
        None => Ok(()),
    }
}

fn nothing_after_the_end(seen: &[Seen]) -> Result<(), String> {
    let end = seen.iter().position(|seen| seen.kind.is_terminal());
    let after = end.and_then(|end| seen[end + 1..].iter().find(|seen| seen.kind.is_downward()));
    match after {
        Some(seen) => Err(format!("{:?} after the end", seen.kind)),
        None => Ok(()),
    }
}

fn nothing_after_cancel(seen: &[Seen]) -> Result<(), String> {
    let cancel = seen.iter().position(|seen| seen.kind == Kind::Cancel);
    let after = cancel.and_then(|cancel| {
        seen[cancel + 1..]
            .iter()
            .find(|seen| matches!(seen.kind, Kind::Next(_)))
    });
    match after {
        Some(seen) => Err(format!("{:?} after cancel", seen.kind)),
        None => Ok(()),
    }
}

fn subscribe_first(seen: &[Seen]) -> Result<(), String> {
    match seen.first() {
        Some(first) if first.kind != Kind::Subscribe => {
            Err(format!("{:?} comes first", first.kind))
        }
        Some(_) => Ok(()),
        None => Err("no onSubscribe".to_owned()),
    }
}

fn subscribe_once(seen: &[Seen]) -> Result<(), String> {
    match seen
        .iter()
        .filter(|seen| seen.kind == Kind::Subscribe)
        .count()
    {
        0 | 1 => Ok(()),
        n => Err(format!("{n} times onSubscribe")),
    }
}

fn terminal_is_quiet(seen: &[Seen]) -> Result<(), String> {
    match seen
        .iter()
        .find(|seen| seen.in_terminal && !seen.in_any_next && !seen.kind.is_downward())
    {
        Some(seen) => Err(format!("{:?} inside a terminal signal", seen.kind)),
        None => Ok(()),
    }
}

fn is_ended(seen: &[Seen]) -> bool {
    seen.iter()
        .any(|seen| seen.kind.is_terminal() || seen.kind == Kind::Cancel)
}

fn subscriptions(log: &Log) -> Vec<Vec<Seen>> {
    log.by_subscription()
}

/// With enough demand and nobody cancelling, a source that ends leads to an end.
fn says_its_end(outcome: &Outcome, scenario: Scenario) -> Result<(), String> {
    let is_asked = matches!(
        scenario.demand,
        Demand::Unbounded | Demand::OneByOne | Demand::Overflowing
    );
    if !is_asked || scenario.cancel != Cancel::Never || scenario.end == End::Never {
        return Ok(());
    }
    for seen in subscriptions(&outcome.below) {
        if !is_ended(&seen) {
            return Err(format!("no end in {}", shown(&seen)));
        }
    }
    Ok(())
}

/// Once the link below has ended, so have all links above.
fn cancels_what_it_leaves(outcome: &Outcome, _: Scenario) -> Result<(), String> {
    if !subscriptions(&outcome.below)
        .iter()
        .all(|seen| is_ended(seen))
    {
        return Ok(());
    }
    for seen in subscriptions(&outcome.above) {
        if !is_ended(&seen) {
            return Err(format!("still subscribed above: {}", shown(&seen)));
        }
    }
    Ok(())
}

fn zero_is_an_error(outcome: &Outcome, _: Scenario) -> Result<(), String> {
    match &outcome.zero {
        Some(answer) if !answer.contains("3.9") => {
            Err(format!("request(0) was answered with {answer}"))
        }
        _ => Ok(()),
    }
}

fn lets_go(outcome: &Outcome, _: Scenario) -> Result<(), String> {
    let has_ended = subscriptions(&outcome.below)
        .iter()
        .all(|seen| is_ended(seen));
    if has_ended && outcome.is_held {
        Err("the subscriber is still held".to_owned())
    } else {
        Ok(())
    }
}

fn overflow_is_unbounded(outcome: &Outcome, scenario: Scenario) -> Result<(), String> {
    if scenario.demand != Demand::Overflowing || scenario.end == End::Error {
        return Ok(());
    }
    for seen in subscriptions(&outcome.below) {
        let error = seen.iter().find_map(|seen| match &seen.kind {
            Kind::Error(message) => Some(message),
            _ => None,
        });
        if let Some(message) = error.filter(|message| message.contains("3.9")) {
            return Err(format!("{message} in {}", shown(&seen)));
        }
    }
    Ok(())
}

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
        check: |outcome, _| both(outcome, no_more_than_requested),
    },
    Rule {
        number: "1.3",
        says: "signals are serial",
        check: |outcome, _| both(outcome, serial),
    },
    Rule {
        number: "1.4",
        says: "a failure is signalled as one",
        check: says_its_failure,
    },
    Rule {
        number: "1.5",
        says: "what ends is said",
        check: says_its_end,
    },
    Rule {
        number: "1.7",
        says: "nothing after a terminal signal",
        check: |outcome, _| both(outcome, nothing_after_the_end),
    },
    Rule {
        number: "1.8",
        says: "signals stop after cancel",
        check: |outcome, _| both(outcome, nothing_after_cancel),
    },
    Rule {
        number: "1.9",
        says: "onSubscribe comes first",
        check: |outcome, _| both(outcome, subscribe_first),
    },
    Rule {
        number: "2.3",
        says: "onComplete and onError call nothing upstream of their own link",
        check: |outcome, _| both(outcome, terminal_is_quiet),
    },
    Rule {
        number: "2.4",
        says: "nothing is requested of what has ended",
        check: asks_nothing_of_what_has_ended,
    },
    Rule {
        number: "2.6",
        says: "a subscription no longer needed is cancelled",
        check: cancels_what_it_leaves,
    },
    Rule {
        number: "2.10",
        says: "a failure comes with or without a request",
        check: fails_unasked,
    },
    Rule {
        number: "2.12",
        says: "onSubscribe comes once",
        check: |outcome, _| both(outcome, subscribe_once),
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
        number: "3.6",
        says: "request after cancel does nothing",
        check: |outcome, _| match outcome.after_cancel.0 {
            0 => Ok(()),
            n => Err(format!("a request after a cancel brought {n} signals")),
        },
    },
    Rule {
        number: "3.7",
        says: "cancel after cancel does nothing",
        check: |outcome, _| match outcome.after_cancel.1 {
            0 => Ok(()),
            n => Err(format!("another cancel brought {n} signals")),
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

/// What holds on one subscription of a link, whatever its other end does.
type Sound = fn(&[Seen]) -> Result<(), String>;

/// What holds below an operator even if the source above it does not heed a cancel.
pub(crate) const SOUND: &[Sound] = &[
    no_more_than_requested,
    serial,
    nothing_after_the_end,
    subscribe_first,
    subscribe_once,
];

/// Applies a check to each subscription of both links.
fn both(outcome: &Outcome, check: Sound) -> Result<(), String> {
    let above = each(&outcome.above, check).map_err(|problem| format!("above: {problem}"));
    above.and(each(&outcome.below, check).map_err(|problem| format!("below: {problem}")))
}

/// Applies a check to each subscription of a link.
pub(crate) fn each(log: &Log, check: Sound) -> Result<(), String> {
    for seen in log.by_subscription() {
        check(&seen).map_err(|problem| format!("{problem} in {}", shown(&seen)))?;
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
        Demand::Unbounded | Demand::OneByOne | Demand::Threes | Demand::Overflowing
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

/// Where in the run the link ended, if it did, and whether in failure.
fn end(seen: &[Seen]) -> Option<(usize, bool)> {
    let end = seen.iter().find(|seen| seen.kind.is_terminal())?;
    Some((end.at, matches!(end.kind, Kind::Error(_))))
}

/// The failure of a source that was not cancelled before, by its place in the run.
fn failure(outcome: &Outcome) -> Option<usize> {
    let failures = subscriptions(&outcome.above)
        .into_iter()
        .filter_map(|seen| {
            let first = seen
                .iter()
                .find(|seen| matches!(seen.kind, Kind::Cancel | Kind::Error(_) | Kind::Complete))?;
            matches!(first.kind, Kind::Error(_)).then_some(first.at)
        });
    failures.min()
}

/// Who is told of a source's failure does not tell that all is well.
fn says_its_failure(outcome: &Outcome, _: Scenario) -> Result<(), String> {
    let Some(at) = failure(outcome) else {
        return Ok(());
    };
    for seen in subscriptions(&outcome.below) {
        if end(&seen).is_some_and(|(end, is_failure)| end > at && !is_failure) {
            return Err(format!("the source failed, but below {}", shown(&seen)));
        }
    }
    Ok(())
}

/// A failure before all values needs no demand.
fn fails_unasked(outcome: &Outcome, scenario: Scenario) -> Result<(), String> {
    let is_unasked = scenario.demand == Demand::None && scenario.cancel == Cancel::Never;
    if !is_unasked || scenario.values > 0 || failure(outcome).is_none() {
        return Ok(());
    }
    for seen in subscriptions(&outcome.below) {
        if !is_ended(&seen) {
            return Err(format!("the source failed, but below {}", shown(&seen)));
        }
    }
    Ok(())
}

/// What is requested above, and not below at that time, is requested by the operator: unless the link
/// below has ended, and its subscriber has to know.
fn asks_nothing_of_what_has_ended(outcome: &Outcome, _: Scenario) -> Result<(), String> {
    let below = subscriptions(&outcome.below);
    let over = below
        .iter()
        .filter_map(|seen| {
            seen.iter()
                .find(|seen| is_ended(std::slice::from_ref(seen)))
        })
        .map(|seen| seen.at)
        .min()
        .unwrap_or(usize::MAX);
    for seen in subscriptions(&outcome.above) {
        let Some((end, _)) = end(&seen) else {
            continue;
        };
        let asked = seen
            .iter()
            .filter(|seen| matches!(seen.kind, Kind::Request(_)) && seen.at > end && seen.at < over)
            .find(|seen| !seen.in_any_request);
        if asked.is_some() {
            return Err(format!("asked after its end above: {}", shown(&seen)));
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

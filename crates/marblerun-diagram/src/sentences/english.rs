//! What is said, in English. Another language is another file with the same functions.
//!
//! Names of operators come in as they are to be shown; texts of values as Java prints them.

use marblerun_trace::{Demand, Failure, FieldAccess, Limit, ThreadEvent, Time};

/// The names of rows that are no lanes.
pub(crate) const TIMERS: &str = "timers";
pub(crate) const DROPPED: &str = "dropped";
pub(crate) const SCREEN: &str = "user interface";
pub(crate) const OUTPUT: &str = "output";

/// Of a call that nobody waits for any more.
pub(crate) const CANCELLED: &str = "cancelled";

/// What a thread does, as short as it can be said.
pub(crate) fn wants(object: &str) -> String {
    format!("wants {object}")
}

pub(crate) fn has(object: &str) -> String {
    format!("has {object}")
}

pub(crate) fn waits(object: &str) -> String {
    format!("waits on {object}")
}

pub(crate) fn notifies(other: &str) -> String {
    format!("notifies {other}")
}

pub(crate) fn read(access: &FieldAccess) -> String {
    format!("{} → {}", access.field, access.value)
}

pub(crate) fn written(access: &FieldAccess) -> String {
    format!("{} = {}", access.field, access.value)
}

/// For how long a timer is set.
pub(crate) fn runs_for(time: Time, period: Option<Time>) -> String {
    match period {
        Some(period) if period == time => format!("every {period}"),
        Some(period) => format!("{time}, then every {period}"),
        None => time.to_string(),
    }
}

/// The row of lanes that have none of their own.
pub(crate) fn folded(lanes: usize) -> String {
    match lanes {
        1 => "… 1 lane".to_owned(),
        lanes => format!("… {lanes} lanes"),
    }
}

/// The name of a strip, with the most there is at any time.
pub(crate) fn demand(most: u64) -> String {
    format!("demand ≤ {most}")
}

pub(crate) fn held(most: u64) -> String {
    format!("held ≤ {most}")
}

pub(crate) fn waiting(most: u64) -> String {
    format!("waiting ≤ {most}")
}

/// Several events told as one.
pub(super) fn several(count: u32, first: &str, from: Time, to: Time) -> String {
    match from == to {
        true => format!("{count} events at {from}: {first}, and so on"),
        false => format!("{count} events from {from} to {to}: {first}, and so on"),
    }
}

/// Who stands at the end of a chain.
pub(super) const SUBSCRIBER: &str = "the subscriber";

pub(super) fn operator(name: &str) -> String {
    format!("`{name}`")
}

/// One of several calls of the same operator, by its number in the order of the chain.
pub(super) fn nth_operator(name: &str, n: usize) -> String {
    format!("`{name}` ({n})")
}

pub(super) fn subscribes(subscriber: &str, source: &str) -> String {
    format!("{subscriber} subscribes to {source}")
}

pub(super) fn subscribes_inner(operator: &str, inner: &str) -> String {
    format!("{operator} subscribes to the inner stream {inner}")
}

pub(super) fn hands_subscription(source: &str, subscriber: &str) -> String {
    format!("{source} hands {subscriber} its subscription")
}

pub(super) fn asks(subscriber: &str, source: &str, n: Demand, asked_before: Before) -> String {
    let more = if asked_before == Before::Yes {
        "more "
    } else {
        ""
    };
    match n {
        n if n.is_unbounded() => format!("{subscriber} asks {source} for everything"),
        Demand(1) => format!("{subscriber} asks {source} for 1 {more}value"),
        Demand(n) => format!("{subscriber} asks {source} for {n} {more}values"),
    }
}

/// Whether the same happened before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    No,
    Yes,
}

pub(super) fn emits(source: &str, value: &str) -> String {
    format!("{source} emits {value}")
}

pub(super) fn passes_on(operator: &str, value: &str) -> String {
    format!("{operator} passes on {value}")
}

pub(super) fn passes_on_changed(operator: &str, value: &str, was: &str) -> String {
    format!("{operator} passes on {value} (was {was})")
}

pub(super) fn completes(lane: &str) -> String {
    format!("{lane} completes")
}

pub(super) fn completes_too(lane: &str, source: &str) -> String {
    format!("{source} has completed, and so does {lane}")
}

pub(super) fn fails(lane: &str, failure: &Failure) -> String {
    format!("{lane} fails with {}", exception(failure))
}

/// The message of such an exception says nothing else.
pub(super) fn fails_after(waited: Time, lane: &str, failure: &Failure) -> String {
    let class = failure.short_class();
    format!("{waited} passed without a value: {lane} fails with {class}")
}

pub(super) fn cancels_after(waited: Time, subscriber: &str, source: &str) -> String {
    format!("{waited} passed without a value: {subscriber} cancels {source}")
}

pub(super) fn passes_on_error(lane: &str, failure: &Failure) -> String {
    format!("{lane} passes on {}", exception(failure))
}

pub(super) fn cancels(subscriber: &str, source: &str) -> String {
    format!("{subscriber} cancels {source}")
}

pub(super) fn cancels_satisfied(subscriber: &str, source: &str) -> String {
    format!("{subscriber} has what it needs: it cancels {source}")
}

pub(super) fn cancels_failing(subscriber: &str, source: &str) -> String {
    format!("{subscriber} is about to fail: it cancels {source}")
}

pub(super) fn cancels_in_turn(subscriber: &str, source: &str) -> String {
    format!("{subscriber} was cancelled: it cancels {source} in turn")
}

pub(super) fn drops(value: &str) -> String {
    format!("{value} is dropped: nobody can take it")
}

pub(super) fn drops_error(failure: &Failure) -> String {
    format!("{} is dropped: nobody can take it", exception(failure))
}

/// Who set a timer that no operator set.
pub(super) const PROGRAM: &str = "the program";

pub(super) fn sets_timer(owner: &str, due: Time, after: Time) -> String {
    format!("{owner} sets a timer of {after}, due at {due}")
}

pub(super) fn timer_fires(owner: &str) -> String {
    format!("the timer of {owner} fires")
}

pub(super) fn calls_timer_off(owner: &str) -> String {
    format!("{owner} calls its timer off")
}

pub(super) fn calls(call: &str) -> String {
    format!("{call} is called; the answer will come to its callback")
}

pub(super) fn waits_for(call: &str) -> String {
    format!("{call} is called, and its thread waits for the answer")
}

pub(super) fn gives_future(call: &str) -> String {
    format!("{call} gives a future")
}

pub(super) fn gives_future_of(call: &str, sources: &[String]) -> String {
    format!(
        "{call} gives a future that depends on {}",
        sources.join(" and ")
    )
}

pub(super) fn replies(call: &str, value: &str) -> String {
    format!("{call} answers {value}")
}

/// It answers nothing.
pub(super) fn is_done(call: &str) -> String {
    format!("{call} is done")
}

pub(super) fn is_cancelled(call: &str) -> String {
    format!("{call} is cancelled")
}

pub(super) fn prints(text: &str) -> String {
    format!("the program prints {text}")
}

pub(super) fn prints_error(text: &str) -> String {
    format!("the program reports {text}")
}

pub(super) fn shows(value: &str) -> String {
    format!("the user interface shows {value}")
}

pub(super) fn pops_up(text: &str) -> String {
    format!("a message pops up: {text}")
}

pub(super) fn deadlock(text: &str) -> String {
    format!("no thread can go on: {text}")
}

pub(super) fn thread(thread: &str, does: &ThreadEvent) -> String {
    match does {
        ThreadEvent::Started(other) => format!("thread {thread} starts thread {other}"),
        ThreadEvent::Blocked => format!("thread {thread} has to wait"),
        ThreadEvent::Woken => format!("thread {thread} can go on"),
        ThreadEvent::Ended => format!("thread {thread} ends"),
        ThreadEvent::MonitorWanted(object) => {
            format!("thread {thread} wants the monitor of {object}")
        }
        ThreadEvent::MonitorAcquired(object) => {
            format!("thread {thread} takes the monitor of {object}")
        }
        ThreadEvent::MonitorReleased(object) => {
            format!("thread {thread} gives the monitor of {object} back")
        }
        ThreadEvent::Waiting(object) => {
            format!("thread {thread} waits until somebody notifies {object}")
        }
        ThreadEvent::Notified(other) => format!("thread {thread} notifies thread {other}"),
        ThreadEvent::Read(access) => format!(
            "thread {thread} reads {} from {}.{}",
            access.value, access.object, access.field
        ),
        ThreadEvent::Written(access) => format!(
            "thread {thread} writes {} to {}.{}",
            access.value, access.object, access.field
        ),
    }
}

pub(super) fn uncaught(failure: &Failure, thread: &str) -> String {
    format!("nobody catches {} on thread {thread}", exception(failure))
}

pub(super) fn stopped(limit: &Limit) -> String {
    match limit {
        Limit::Time(_) => format!("the run is stopped here, after {limit}"),
        _ => format!("the run is stopped here: it has reached {limit}"),
    }
}

/// An empty value would not be seen.
pub(super) fn value(text: &str) -> String {
    if text.is_empty() {
        "an empty text".to_owned()
    } else {
        text.to_owned()
    }
}

fn exception(failure: &Failure) -> String {
    match &failure.message {
        Some(message) => format!("{}: {message}", failure.short_class()),
        None => failure.short_class().to_owned(),
    }
}

pub(super) fn nothing_happened() -> String {
    "Nothing happened.".to_owned()
}

/// What a chain as a whole did: its last operator, what came out and how it ended.
pub(super) fn chain(name: &str, values: &[&str], more: usize, end: &str) -> String {
    let values = match (values, more) {
        ([], _) => "no value".to_owned(),
        (values, 0) => values.join(", "),
        (values, more) => format!("{} and {more} more", values.join(", ")),
    };
    format!("{name} emits {values}{end}.")
}

pub(super) fn then_completes(at: Time) -> String {
    format!(", and completes at {at}")
}

pub(super) fn then_fails(failure: &Failure, at: Time) -> String {
    format!(", and fails with {} at {at}", failure.short_class())
}

pub(super) fn then_is_cancelled(at: Time) -> String {
    format!(", and is cancelled at {at}")
}

pub(super) fn then_stays_open() -> String {
    ", and does not end".to_owned()
}

pub(super) fn extent(events: usize, end: Time) -> String {
    match events {
        1 => format!("1 event, at {end}."),
        events => format!("{events} events in {end}."),
    }
}

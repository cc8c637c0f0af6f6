//! What led to what: read from the events recorded so far.

use std::collections::{BTreeSet, VecDeque};

use marblerun_trace::{
    CallId, Event, EventId, EventKind, LaneId, Recorder, Reply, Signal, ValueId,
};

/// So many events are looked at for the marble of a value.
const NEAR: usize = 256;

/// The event itself, or what a timer was set or a call was made in, if it is one of theirs.
pub(crate) fn origin(recorder: &Recorder, cause: Option<EventId>) -> Option<&Event> {
    let mut event = recorder.event(cause?)?;
    while let EventKind::TimerSet(_)
    | EventKind::TimerFired(_)
    | EventKind::TimerCancelled(_)
    | EventKind::Called(_)
    | EventKind::Replied(..) = event.kind
    {
        event = recorder.event(event.cause?)?;
    }
    Some(event)
}

/// The lane whose operator handles that event: a signal goes down to the operator of the lane below,
/// a request, a cancel and the opening of a lane go up to its own.
pub(crate) fn handler(recorder: &Recorder, cause: Option<EventId>) -> Option<LaneId> {
    let cause = cause?;
    if let EventKind::TimerFired(timer) = recorder.event(cause)?.kind {
        return recorder.timer_of(timer)?.lane;
    }
    match &origin(recorder, Some(cause))?.kind {
        EventKind::LaneOpened(lane) => Some(*lane),
        EventKind::Signal(lane, Signal::Request(_) | Signal::Cancel) => Some(*lane),
        EventKind::Signal(lane, _) => recorder.lane(*lane)?.role.parent(),
        _ => None,
    }
}

/// The call in whose answer something happens.
pub(crate) fn answered(recorder: &Recorder, mut cause: Option<EventId>) -> Option<CallId> {
    // A cause comes before what it leads to: this ends.
    while let Some(event) = recorder.event(cause?) {
        if let EventKind::Replied(call, _) = event.kind {
            return Some(call);
        }
        cause = event.cause;
    }
    None
}

/// Identity and changes of the marble that prints like this and is nearest to an event in what led to
/// it: through causes and through the futures that a future depends on.
///
/// `replies` finds the event of a call's answer.
pub(crate) fn marble(
    recorder: &Recorder,
    text: &str,
    from: impl IntoIterator<Item = EventId>,
    replies: impl Fn(CallId) -> Option<EventId>,
) -> Option<(u32, u32)> {
    let mut next: VecDeque<EventId> = from.into_iter().collect();
    let mut seen: BTreeSet<EventId> = next.iter().copied().collect();
    while let Some(id) = next.pop_front() {
        let Some(event) = recorder.event(id) else {
            continue;
        };
        if let Some(value) = value(event).and_then(|value| recorder.value_of(value)) {
            if value.text == text {
                return Some((value.identity, value.changes));
            }
            // The only element of a list.
            let inner = value.text.strip_prefix('[');
            if inner.and_then(|inner| inner.strip_suffix(']')) == Some(text) {
                return Some((value.identity, value.changes + 1));
            }
        }
        let call = match event.kind {
            EventKind::Replied(call, _) => recorder.call_of(call),
            _ => None,
        };
        let sources = call.map_or(&[][..], |call| &call.sources);
        let sources = sources.iter().filter_map(|source| replies(*source));
        for led in sources.chain(event.cause) {
            if seen.len() < NEAR && seen.insert(led) {
                next.push_back(led);
            }
        }
    }
    None
}

fn value(event: &Event) -> Option<ValueId> {
    match &event.kind {
        EventKind::Signal(_, Signal::Next(value)) | EventKind::Replied(_, Reply::Value(value)) => {
            Some(*value)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use marblerun_trace::{EventKind, Reply, Signal, Trace, Value};

    use crate::program::{Limits, check};

    /// The values that were answered, shown and sent, in order.
    fn values(trace: &Trace) -> Vec<(&'static str, &Value)> {
        let values = trace.events.iter().filter_map(|event| match &event.kind {
            EventKind::Replied(_, Reply::Value(value)) => Some(("reply", *value)),
            EventKind::Shown(value) => Some(("shown", *value)),
            EventKind::Signal(_, Signal::Next(value)) => Some(("next", *value)),
            _ => None,
        });
        values
            .filter_map(|(kind, value)| Some((kind, trace.value(value)?)))
            .collect()
    }

    /// Each value as its kind, text, identity and changes.
    #[track_caller]
    fn shows(program: &str, expected: &str) {
        let trace = check(&[program]).run(Limits::default());
        let trace = trace.expect("the program is right");
        let shown: Vec<String> = values(&trace)
            .into_iter()
            .map(|(kind, value)| {
                let Value {
                    text,
                    identity,
                    changes,
                } = value;
                format!("{kind} {text} {identity}.{changes}")
            })
            .collect();
        assert_eq!(shown.join(", "), expected);
    }

    #[test]
    fn a_shown_value_is_the_marble_that_led_to_it() {
        shows(
            "marbles(\"-ab|\").skip(1).map(x -> x + x).subscribe(x -> show(x));",
            "next a 0.0, next b 1.0, next b 1.0, next bb 1.1, shown bb 1.1",
        );
        shows(
            "marbles(\"-a|\").subscribe(x -> Schedulers.single().schedule(() -> show(x)));",
            "next a 0.0, shown a 0.0",
        );
        shows(
            "marbles(\"-a|\").subscribe(x -> show(\"another\"));",
            "next a 0.0, shown another 1.0",
        );
    }

    #[test]
    fn a_value_stays_itself_through_futures() {
        shows(
            "future(\"-(a|)\").thenApply(x -> x.get(0)).thenAccept(x -> show(x));",
            "reply [a] 0.0, reply a 0.1, shown a 0.1, reply null 1.0",
        );
        // Where the one that came last is not the one that is shown.
        shows(
            "var a = future(\"-(a|)\"); var b = future(\"--(b|)\"); \
             CompletableFuture.allOf(a, b).thenRun(() -> show(a.join()));",
            "reply [a] 0.0, reply [b] 1.0, reply null 2.0, shown [a] 0.0, reply null 2.0",
        );
    }
}

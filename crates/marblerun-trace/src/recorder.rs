//! Writing a trace while a program runs.

use crate::call::{Call, CallId, Reply};
use crate::event::{Event, EventId, EventKind, Limit};
use crate::time::Time;
use crate::timer::{Timer, TimerId};
use crate::trace::{Lane, LaneId, SourceSpan, ThreadId, Trace, Value, ValueId};

/// Collects a trace until it is full.
#[derive(Debug)]
pub struct Recorder {
    trace: Trace,
    /// Signals, output and what threads do.
    recorded: u32,
    /// What is beside the signals: calls, answers and timers.
    beside: u32,
    max_events: u32,
    /// Bytes of values and output.
    text: usize,
    is_closed: bool,
}

/// What an event counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    Not,
    Event,
    Beside,
}

/// What values and output may take up, in bytes.
const MAX_TEXT: usize = 64 << 20;

/// The circumstances of an event.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// When.
    pub time: Time,
    /// On which thread.
    pub thread: &'a str,
    /// The code that caused it.
    pub span: Option<SourceSpan>,
    /// The event that led to it.
    pub cause: Option<EventId>,
}

impl Recorder {
    /// A recorder that closes after `max_events` events, or as many calls, answers and timers, which are
    /// counted apart; opened lanes are not counted. It closes, too, when values and output take up 64 MB.
    pub fn new(max_events: u32) -> Recorder {
        Recorder {
            trace: Trace::default(),
            recorded: 0,
            beside: 0,
            max_events,
            text: 0,
            is_closed: false,
        }
    }

    /// Adds an event. `None` once the recorder is closed.
    pub fn record(&mut self, moment: Moment<'_>, kind: EventKind) -> Option<EventId> {
        if self.is_closed {
            return None;
        }
        let counted = match kind {
            EventKind::LaneOpened(_) => Counted::Not,
            EventKind::Called(_)
            | EventKind::Replied(..)
            | EventKind::TimerSet(_)
            | EventKind::TimerFired(_)
            | EventKind::TimerCancelled(_) => Counted::Beside,
            _ => Counted::Event,
        };
        if let EventKind::Print(text) | EventKind::Write(text) | EventKind::PrintError(text) = &kind
        {
            self.text += text.len();
        }
        let id = self.push(moment, kind);
        self.recorded += u32::from(counted == Counted::Event);
        self.beside += u32::from(counted == Counted::Beside);
        if self.recorded == self.max_events {
            self.limit(moment, Limit::Events(self.max_events));
        } else if self.beside == self.max_events {
            self.limit(moment, Limit::Calls(self.max_events));
        } else if self.text > MAX_TEXT {
            self.limit(moment, Limit::Text(MAX_TEXT));
        }
        Some(id)
    }

    /// Adds a lane and the event of its opening. `None` once the recorder is closed.
    pub fn open(&mut self, moment: Moment<'_>, lane: Lane) -> Option<(LaneId, EventId)> {
        if self.is_closed {
            return None;
        }
        let id = LaneId(index(self.trace.lanes.len()));
        self.trace.lanes.push(lane);
        let opening = self.record(moment, EventKind::LaneOpened(id))?;
        Some((id, opening))
    }

    /// Adds a call and its event. `None` once the recorder is closed.
    pub fn call(&mut self, moment: Moment<'_>, call: Call) -> Option<(CallId, EventId)> {
        if self.is_closed {
            return None;
        }
        let id = CallId(index(self.trace.calls.len()));
        self.trace.calls.push(call);
        let called = self.record(moment, EventKind::Called(id))?;
        Some((id, called))
    }

    /// The answer to a call.
    pub fn reply(&mut self, moment: Moment<'_>, call: CallId, reply: Reply) -> Option<EventId> {
        self.record(moment, EventKind::Replied(call, reply))
    }

    /// Adds a timer and the event of its being set. `None` once the recorder is closed.
    pub fn timer(&mut self, moment: Moment<'_>, timer: Timer) -> Option<(TimerId, EventId)> {
        if self.is_closed {
            return None;
        }
        let id = TimerId(index(self.trace.timers.len()));
        self.trace.timers.push(timer);
        let set = self.record(moment, EventKind::TimerSet(id))?;
        Some((id, set))
    }

    /// Adds a value.
    pub fn value(&mut self, value: Value) -> ValueId {
        self.text += value.text.len();
        let id = ValueId(index(self.trace.values.len()));
        self.trace.values.push(value);
        id
    }

    /// The last event: the run has reached that limit. Closes the recorder.
    pub fn limit(&mut self, moment: Moment<'_>, limit: Limit) {
        if !self.is_closed {
            self.push(moment, EventKind::Limit(limit));
            self.is_closed = true;
        }
    }

    /// Nothing more is recorded.
    pub fn close(&mut self) {
        self.is_closed = true;
    }

    /// Whether the last event has been recorded.
    pub fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// The event of that id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.trace.event(id)
    }

    /// The value of that id.
    pub fn value_of(&self, id: ValueId) -> Option<&Value> {
        self.trace.value(id)
    }

    /// The call of that id.
    pub fn call_of(&self, id: CallId) -> Option<&Call> {
        self.trace.call(id)
    }

    /// The timer of that id.
    pub fn timer_of(&self, id: TimerId) -> Option<&Timer> {
        self.trace.timer(id)
    }

    /// The lane of that id.
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.trace.lane(id)
    }

    /// The trace so far; the recorder is left empty and closed.
    pub fn finish(&mut self) -> Trace {
        self.is_closed = true;
        std::mem::take(&mut self.trace)
    }

    fn push(&mut self, moment: Moment<'_>, kind: EventKind) -> EventId {
        let id = EventId(index(self.trace.events.len()));
        let Moment {
            time, span, cause, ..
        } = moment;
        let thread = self.thread(moment.thread);
        self.trace.events.push(Event {
            time,
            thread,
            span,
            cause,
            kind,
        });
        id
    }

    fn thread(&mut self, name: &str) -> ThreadId {
        // Runs have few threads, and the one that ran last is the likeliest.
        let threads = &mut self.trace.threads;
        let known = threads.iter().rposition(|known| known == name);
        let at = known.unwrap_or_else(|| {
            threads.push(name.to_owned());
            threads.len() - 1
        });
        ThreadId(index(at))
    }
}

/// Traces are far shorter than `u32` can count: [`Recorder::new`] says how long they get.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes_after_so_many_events() {
        let mut recorder = Recorder::new(2);
        let moment = Moment {
            time: Time::ZERO,
            thread: "main",
            span: None,
            cause: None,
        };
        let mut print = |text: &str| recorder.record(moment, EventKind::Print(text.into()));
        assert_eq!(print("a"), Some(EventId(0)));
        assert_eq!(print("b"), Some(EventId(1)));
        assert_eq!(print("c"), None);
        let trace = recorder.finish();
        assert_eq!(trace.events.len(), 3);
        assert_eq!(trace.events[2].kind, EventKind::Limit(Limit::Events(2)));
    }

    #[test]
    fn timers_are_counted_apart() {
        let mut recorder = Recorder::new(3);
        let moment = Moment {
            time: Time::ZERO,
            thread: "main",
            span: None,
            cause: None,
        };
        recorder.record(moment, EventKind::Print("a".into()));
        recorder.record(moment, EventKind::Print("b".into()));
        for _ in 0..3 {
            recorder.record(moment, EventKind::TimerFired(TimerId(0)));
        }
        let events = recorder.finish().events;
        assert_eq!(events.len(), 6);
        assert_eq!(events[5].kind, EventKind::Limit(Limit::Calls(3)));
    }

    #[test]
    fn closes_when_the_text_is_too_much() {
        let mut recorder = Recorder::new(99);
        let moment = Moment {
            time: Time::ZERO,
            thread: "main",
            span: None,
            cause: None,
        };
        let print = || EventKind::Print("x".repeat(MAX_TEXT / 2 + 1));
        assert_eq!(recorder.record(moment, print()), Some(EventId(0)));
        assert_eq!(recorder.record(moment, print()), Some(EventId(1)));
        assert!(recorder.is_closed());
    }
}

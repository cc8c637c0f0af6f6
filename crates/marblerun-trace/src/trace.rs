//! The run as a whole.

use crate::call::{Call, CallId};
use crate::event::{Event, EventId, EventKind, Signal};
use crate::time::Time;
use crate::timer::{Timer, TimerId};

/// A recorded run. Events are in their one total order; time never goes back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    /// The subscriptions, in order of subscription: the outermost of a chain comes first.
    pub lanes: Vec<Lane>,
    /// The calls that are answered later, in order.
    pub calls: Vec<Call>,
    /// The timers, in the order in which they were set.
    pub timers: Vec<Timer>,
    /// Names of the threads that took part; [`ThreadId`] is the index.
    pub threads: Vec<String>,
    /// Values as they were printed; [`ValueId`] is the index.
    pub values: Vec<Value>,
    /// What happened, in order; [`EventId`] is the index.
    pub events: Vec<Event>,
}

/// A lane by its place in [`Trace::lanes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LaneId(pub u32);

/// A thread by its place in [`Trace::threads`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId(pub u32);

/// A value by its place in [`Trace::values`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(pub u32);

/// One subscription of one operator call.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The method that was called: `map`.
    pub operator: String,
    /// The call as written, on one line: `map(x -> x + 1)`.
    pub call: String,
    /// Whether it was called on no other publisher: `marbles("-a|")`.
    pub is_factory: bool,
    /// Number of the operator call in order of assembly, from 1; each evaluation counts anew.
    pub assembly: u32,
    /// The call in the source.
    pub span: Option<SourceSpan>,
    /// Line of the call, from 1.
    pub line: u32,
    /// What the call returned.
    pub publisher: PublisherType,
    /// How the subscription came about.
    pub role: LaneRole,
}

/// How a subscription came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneRole {
    /// The program itself subscribed: the outermost lane of a chain.
    Root,
    /// Subscribed while the given lane was being subscribed: its source in the chain.
    Source(LaneId),
    /// Subscribed later, by the operator of the given lane: an inner stream.
    Inner(LaneId),
    /// Subscribed for nobody in particular, by what connects a shared stream.
    Connected,
}

impl LaneRole {
    /// The lane this one feeds, if any.
    pub fn parent(self) -> Option<LaneId> {
        match self {
            LaneRole::Root | LaneRole::Connected => None,
            LaneRole::Source(lane) | LaneRole::Inner(lane) => Some(lane),
        }
    }
}

/// The type of a publisher, by Reactor's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublisherType {
    /// 0 to many values.
    Flux,
    /// 0 or 1 value.
    Mono,
    /// A flux that waits for `connect`.
    ConnectableFlux,
    /// A group of `groupBy`.
    GroupedFlux,
    /// Rails of `parallel`.
    ParallelFlux,
}

impl PublisherType {
    /// The name of the Java class.
    pub fn name(self) -> &'static str {
        match self {
            PublisherType::Flux => "Flux",
            PublisherType::Mono => "Mono",
            PublisherType::ConnectableFlux => "ConnectableFlux",
            PublisherType::GroupedFlux => "GroupedFlux",
            PublisherType::ParallelFlux => "ParallelFlux",
        }
    }
}

/// A value as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As Java prints it.
    pub text: String,
    /// The marble it descends from: the same number keeps the same colour through a chain.
    pub identity: u32,
    /// How often it was changed since it came to be: a change of value is a change of shape.
    pub changes: u32,
}

/// A piece of a source file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SourceSpan {
    /// The file, by its place in the program.
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
}

impl Trace {
    /// The lane of that id.
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.get(id.0 as usize)
    }

    /// The call of that id.
    pub fn call(&self, id: CallId) -> Option<&Call> {
        self.calls.get(id.0 as usize)
    }

    /// The timer of that id.
    pub fn timer(&self, id: TimerId) -> Option<&Timer> {
        self.timers.get(id.0 as usize)
    }

    /// The name of a thread; empty if there is none of that id.
    pub fn thread(&self, id: ThreadId) -> &str {
        self.threads.get(id.0 as usize).map_or("", String::as_str)
    }

    /// The value of that id.
    pub fn value(&self, id: ValueId) -> Option<&Value> {
        self.values.get(id.0 as usize)
    }

    /// The event of that number.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(id.0 as usize)
    }

    /// Events with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EventId, &Event)> {
        (0..).map(EventId).zip(&self.events)
    }

    /// The signals of one lane with their events, in order.
    pub fn signals(&self, lane: LaneId) -> impl Iterator<Item = (&Event, &Signal)> {
        self.events
            .iter()
            .filter_map(move |event| match &event.kind {
                EventKind::Signal(of, signal) if *of == lane => Some((event, signal)),
                _ => None,
            })
    }

    /// The time of the last event; zero for an empty trace.
    pub fn end(&self) -> Time {
        self.events.last().map_or(Time::ZERO, |event| event.time)
    }
}

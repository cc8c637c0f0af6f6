//! Recording the signals between two operators.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use crate::cause;
use crate::failure::Exception;
use crate::item::Item;
use crate::native::Call;
use crate::runtime::Runtime;
use marblerun_streams::Error;
use marblerun_streams::record::{Lane, Recorder, Signal};
use marblerun_trace::{
    Demand, EventId, EventKind, Lane as TraceLane, LaneId, LaneRole, PublisherType, SourceSpan,
};

/// Which subscription is being made: decides the role of the lanes that open.
#[derive(Default)]
pub(crate) struct Subscribing {
    /// The program is about to subscribe.
    is_root: Cell<bool>,
    /// How many calls of `subscribe` have not returned.
    depth: Cell<u32>,
}

impl Subscribing {
    /// The next lane that opens is the outermost of a chain.
    pub(crate) fn root(&self) {
        self.depth.set(self.depth.get() + 1);
        self.is_root.set(true);
    }

    /// That lane was opened, or there is none in the chain.
    pub(crate) fn subscribed(&self) {
        self.depth.set(self.depth.get().saturating_sub(1));
        self.is_root.set(false);
    }

    /// Whether the program waits for a `subscribe` to return.
    pub(crate) fn is_subscribing(&self) -> bool {
        self.depth.get() > 0
    }

    /// What the event that leads to a subscription makes of it: an opening subscribes to the source,
    /// a signal to what the operator it goes to has made.
    fn role(&self, recorder: &marblerun_trace::Recorder, cause: Option<EventId>) -> LaneRole {
        if self.is_root.take() {
            return LaneRole::Root;
        }
        match cause::origin(recorder, cause).map(|event| &event.kind) {
            Some(EventKind::LaneOpened(lane)) => LaneRole::Source(*lane),
            Some(EventKind::Signal(..)) => {
                cause::handler(recorder, cause).map_or(LaneRole::Connected, LaneRole::Inner)
            }
            _ => LaneRole::Connected,
        }
    }
}

/// The recorder of one operator call: a lane for each subscription.
pub(crate) struct Operator {
    runtime: Rc<Runtime>,
    /// The lane as it will open, but for its role.
    lane: TraceLane,
}

impl Operator {
    pub(crate) fn new(call: &Call<'_>, publisher: PublisherType) -> Operator {
        let (runtime, native) = (call.runtime, call.native);
        let is_factory = runtime.program().method(native.method).is_static;
        let (text, line) = runtime.source_text(native.span);
        let lane = TraceLane {
            operator: native.name.trim_start_matches('$').to_owned(),
            call: text,
            is_factory,
            assembly: runtime.assemble(),
            span: native.span,
            line,
            publisher,
            role: LaneRole::Root,
        };
        Operator {
            runtime: runtime.clone(),
            lane,
        }
    }
}

impl fmt::Debug for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Operator")
            .field(&self.lane.operator)
            .finish()
    }
}

impl Recorder<Item> for Operator {
    type Lane = Link;

    fn is_held(&self) -> bool {
        self.runtime.is_held() || self.runtime.is_unwinding()
    }

    fn hold(&self, subscription: Box<dyn FnOnce()>) {
        self.runtime.when_free(subscription);
    }

    fn open(&self) -> Link {
        let cause = self.runtime.time.cause().map(EventId);
        let role = {
            let recorder = self.runtime.recorder.borrow();
            self.runtime.subscribing.role(&recorder, cause)
        };
        let lane = TraceLane {
            role,
            ..self.lane.clone()
        };
        let below = role.parent().and_then(|parent| {
            self.runtime
                .recorder
                .borrow()
                .lane(parent)
                .and_then(|lane| lane.span)
        });
        let opened = self
            .runtime
            .with_moment(self.lane.span, |recorder, moment| {
                recorder.open(moment, lane)
            });
        let (id, opening) = opened.unzip();
        Link {
            runtime: self.runtime.clone(),
            id,
            opening,
            above: self.lane.span,
            below,
        }
    }
}

/// One lane.
pub(crate) struct Link {
    runtime: Rc<Runtime>,
    /// None once the trace is full.
    id: Option<LaneId>,
    /// The event of its opening, which caused what subscribing does.
    opening: Option<EventId>,
    /// The operator that sends signals down this lane.
    above: Option<SourceSpan>,
    /// The operator that sends requests up this lane.
    below: Option<SourceSpan>,
}

impl Lane<Item> for Link {
    type Passing = Passing;

    fn is_held(&self) -> bool {
        self.runtime.is_held() || self.runtime.is_silent(self.id)
    }

    fn hold(&self, signal: Box<dyn FnOnce()>) {
        if !self.runtime.is_silent(self.id) {
            self.runtime.when_free(signal);
        }
    }

    fn subscribing(&self) -> Passing {
        let runtime = &self.runtime;
        let cause = runtime.time.set_cause(self.opening.map(|event| event.0));
        Passing {
            runtime: runtime.clone(),
            lane: self.id,
            cause,
        }
    }

    fn subscribed(&self, again: impl FnOnce()) {
        self.runtime.leave_subscription(again);
    }

    fn signal(&self, signal: Signal<'_, Item>) -> Option<Passing> {
        let runtime = &self.runtime;
        let lane = self.id?;
        let (span, signal) = match signal {
            Signal::Subscribe => (self.above, marblerun_trace::Signal::Subscribe),
            Signal::Request(n) => (self.below, marblerun_trace::Signal::Request(Demand(n))),
            Signal::Next(item) => (self.above, marblerun_trace::Signal::Next(self.value(item))),
            Signal::Error(error) => (self.above, self.error(error)),
            Signal::Complete => (self.above, marblerun_trace::Signal::Complete),
            Signal::Cancel => (self.below, marblerun_trace::Signal::Cancel),
        };
        let kind = EventKind::Signal(lane, signal);
        let event = runtime.with_moment(span, |recorder, moment| recorder.record(moment, kind))?;
        let cause = runtime.time.set_cause(Some(event.0));
        Some(Passing {
            runtime: runtime.clone(),
            lane: Some(lane),
            cause,
        })
    }
}

impl Link {
    fn value(&self, item: &Item) -> marblerun_trace::ValueId {
        let value = item.to_trace(&self.runtime);
        self.runtime.recorder.borrow_mut().value(value)
    }

    fn error(&self, error: &Error) -> marblerun_trace::Signal {
        let exception = Exception::of(&self.runtime, error);
        marblerun_trace::Signal::Error(exception.failure(&self.runtime))
    }
}

/// Lives while a signal or a subscription is passed on; puts back what was before.
pub(crate) struct Passing {
    runtime: Rc<Runtime>,
    lane: Option<LaneId>,
    cause: Option<u32>,
}

impl Drop for Passing {
    fn drop(&mut self) {
        self.runtime.passed(self.lane);
        self.runtime.time.set_cause(self.cause);
    }
}

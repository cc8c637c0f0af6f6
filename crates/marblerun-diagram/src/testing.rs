//! Traces for tests and for the gallery: built by hand, or at random from a seed.

use marblerun_trace::{
    Call, CallId, CallKind, Demand, Event, EventId, EventKind, Failure, FieldAccess, Lane, LaneId,
    LaneRole, Limit, PublisherType, Reply, Signal, ThreadEvent, ThreadId, Time, Timer, TimerId,
    Trace, Value, ValueId,
};

/// Builds a trace event by event.
#[derive(Debug, Default)]
pub(crate) struct TraceBuilder {
    trace: Trace,
    now: Time,
    thread: u32,
}

/// Operators of the tests that are called on no publisher.
const FACTORIES: [&str; 5] = ["marbles", "numbers", "just", "range", "zip"];

impl TraceBuilder {
    /// A lane without events; the operator is what stands before the parenthesis.
    pub(crate) fn lane(&mut self, call: &str, role: LaneRole) -> LaneId {
        let operator = call.split('(').next().unwrap_or(call).to_owned();
        let id = LaneId(self.trace.lanes.len() as u32);
        self.trace.lanes.push(Lane {
            is_factory: FACTORIES.contains(&operator.as_str()),
            operator,
            call: call.to_owned(),
            assembly: 1000 - id.0.min(999),
            span: None,
            line: 1,
            publisher: PublisherType::Flux,
            role,
        });
        id
    }

    /// A chain of calls, last one first, with its subscription; the lanes in the same order.
    pub(crate) fn chain(&mut self, calls: &[&str]) -> Vec<LaneId> {
        let mut lanes = Vec::new();
        for call in calls {
            let role = lanes
                .last()
                .map_or(LaneRole::Root, |lane| LaneRole::Source(*lane));
            lanes.push(self.lane(call, role));
            self.event(EventKind::LaneOpened(lanes[lanes.len() - 1]));
        }
        for lane in lanes.iter().rev() {
            self.signal(*lane, Signal::Subscribe);
        }
        lanes
    }

    /// An inner stream with its subscription.
    pub(crate) fn inner(&mut self, call: &str, parent: LaneId) -> LaneId {
        let lane = self.lane(call, LaneRole::Inner(parent));
        self.event(EventKind::LaneOpened(lane));
        self.signal(lane, Signal::Subscribe);
        lane
    }

    pub(crate) fn at(&mut self, ms: u64, thread: &str) -> &mut Self {
        self.now = Time::from_millis(ms);
        let known = self.trace.threads.iter().position(|name| name == thread);
        self.thread = known.unwrap_or_else(|| {
            self.trace.threads.push(thread.to_owned());
            self.trace.threads.len() - 1
        }) as u32;
        self
    }

    pub(crate) fn event(&mut self, kind: EventKind) -> &mut Self {
        if self.trace.threads.is_empty() {
            self.at(0, "main");
        }
        let (time, thread) = (self.now, ThreadId(self.thread));
        self.trace.events.push(Event {
            time,
            thread,
            span: None,
            cause: None,
            kind,
        });
        self
    }

    pub(crate) fn signal(&mut self, lane: LaneId, signal: Signal) -> &mut Self {
        self.event(EventKind::Signal(lane, signal))
    }

    pub(crate) fn request(&mut self, lane: LaneId, n: u64) -> &mut Self {
        self.signal(lane, Signal::Request(Demand(n)))
    }

    pub(crate) fn value(&mut self, text: &str, identity: u32, changes: u32) -> ValueId {
        self.trace.values.push(Value {
            text: text.to_owned(),
            identity,
            changes,
        });
        ValueId(self.trace.values.len() as u32 - 1)
    }

    pub(crate) fn next(
        &mut self,
        lane: LaneId,
        text: &str,
        identity: u32,
        changes: u32,
    ) -> &mut Self {
        let value = self.value(text, identity, changes);
        self.signal(lane, Signal::Next(value))
    }

    /// A call with its event.
    pub(crate) fn call(
        &mut self,
        label: &str,
        kind: CallKind,
        parent: Option<CallId>,
        sources: &[CallId],
    ) -> CallId {
        let id = CallId(self.trace.calls.len() as u32);
        self.trace.calls.push(Call {
            kind,
            label: label.to_owned(),
            parent,
            sources: sources.to_vec(),
            span: None,
        });
        self.event(EventKind::Called(id));
        id
    }

    /// The answer to a call.
    pub(crate) fn reply(&mut self, call: CallId, text: &str, identity: u32) -> &mut Self {
        let value = self.value(text, identity, 0);
        self.event(EventKind::Replied(call, Reply::Value(value)))
    }

    /// A timer with its event.
    pub(crate) fn timer(&mut self, lane: Option<LaneId>, after_ms: u64) -> TimerId {
        let id = TimerId(self.trace.timers.len() as u32);
        self.trace.timers.push(Timer {
            lane,
            due: self.now + Time::from_millis(after_ms),
            period: None,
            span: None,
        });
        self.event(EventKind::TimerSet(id));
        id
    }

    /// What a thread does to others.
    pub(crate) fn thread(&mut self, does: ThreadEvent) -> &mut Self {
        self.event(EventKind::Thread(does))
    }

    /// The last event is caused by the one so many before it.
    pub(crate) fn because_of(&mut self, before: u32) -> &mut Self {
        let last = self.trace.events.len() as u32 - 1;
        if let Some(event) = self.trace.events.last_mut() {
            event.cause = last.checked_sub(before).map(EventId);
        }
        self
    }

    pub(crate) fn build(self) -> Trace {
        self.trace
    }
}

pub(crate) fn failure(class: &str, message: &str) -> Failure {
    let message = (!message.is_empty()).then(|| message.to_owned());
    Failure {
        class: class.to_owned(),
        message,
    }
}

/// `marbles("-a--b-c|").map(..).filter(..).take(2)`, as Reactor runs it.
pub(crate) fn thin_path() -> Trace {
    let mut b = TraceBuilder::default();
    let lanes = b.chain(&[
        "take(2)",
        "filter(x -> !x.equals(\"B\"))",
        "map(x -> x.toUpperCase())",
        "marbles(\"-a--b-c|\")",
    ]);
    let [take, filter, map, marbles] = [lanes[0], lanes[1], lanes[2], lanes[3]];
    b.signal(take, Signal::Request(Demand::UNBOUNDED));
    b.request(filter, 2).request(map, 2).request(marbles, 2);
    b.at(100, "marbles").next(marbles, "a", 0, 0);
    let a = b.value("A", 0, 1);
    for lane in [map, filter, take] {
        b.signal(lane, Signal::Next(a));
    }
    b.at(400, "marbles")
        .next(marbles, "b", 1, 0)
        .next(map, "B", 1, 1);
    b.request(map, 1).request(marbles, 1);
    b.at(600, "marbles").next(marbles, "c", 2, 0);
    let c = b.value("C", 2, 1);
    for lane in [map, filter, take] {
        b.signal(lane, Signal::Next(c));
    }
    for lane in [filter, map, marbles] {
        b.signal(lane, Signal::Cancel);
    }
    b.signal(take, Signal::Complete);
    b.build()
}

/// A generator of numbers: SplitMix64, by Steele, Lea and Flood.
#[derive(Debug)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

const TEXTS: [&str; 10] = [
    "a",
    "42",
    "joe",
    "",
    "[1, 2, 3]",
    "{a=<b> & \"c\"}",
    "a very long text that is longer than any marble may be",
    "漢字とカナ",
    "two\nlines\u{0}",
    "}{",
];

/// Any trace of that many events: also one that no program would give.
pub(crate) fn random(seed: u64, events: usize) -> Trace {
    let mut random = Random(seed);
    let mut b = TraceBuilder::default();
    let mut ms = 0;
    for _ in 0..events {
        let lanes = b.trace.lanes.len() as u64;
        if lanes == 0 || (lanes < 40 && random.below(8) == 0) {
            let parent = LaneId(random.below(lanes + 1) as u32);
            let role = match random.below(4) {
                0 => LaneRole::Root,
                1 => LaneRole::Inner(parent),
                _ => LaneRole::Source(parent),
            };
            let call = random.pick(&[
                "map(x -> x)",
                "marbles(\"-a-\")",
                "zip(a, b)",
                "just(\"a long text, and some more of it\")",
            ]);
            let lane = b.lane(call, role);
            b.event(EventKind::LaneOpened(lane));
        }
        if random.below(3) == 0 {
            ms += [0, 1, 7, 100, 300, 60_000][random.below(6) as usize];
            b.at(
                ms,
                random.pick(&[
                    "main",
                    "parallel-1",
                    "boundedElastic-1",
                    "a thread with a long name",
                ]),
            );
        }
        let lane = LaneId(random.below(b.trace.lanes.len() as u64) as u32);
        let class = random.pick(&["java.lang.RuntimeException", "X", "some.Outer$Inner"]);
        let message = random.pick(&["", "error", "]]>"]);
        let failure = failure(class, message);
        let (text, identity) = (random.pick(&TEXTS), random.below(20) as u32);
        let value = b.value(text, identity, random.below(5) as u32);
        if random.below(5) == 0 {
            thread_call_or_timer(&mut random, &mut b, lane, value);
            continue;
        }
        let cause = random.below(9) as u32;
        b.event(match random.below(24) {
            0 => EventKind::Signal(lane, Signal::Complete),
            1 => EventKind::Signal(lane, Signal::Error(failure)),
            2 => EventKind::Signal(lane, Signal::Cancel),
            3 | 4 => EventKind::Signal(lane, Signal::Subscribe),
            5..9 => EventKind::Signal(lane, Signal::Request(Demand(1 << random.below(64)))),
            9 => EventKind::Dropped(value),
            10 => EventKind::ErrorDropped(failure),
            11 | 12 => EventKind::Print(text.to_owned()),
            13 => EventKind::Uncaught(failure),
            14 => EventKind::Limit(Limit::Events(20_000)),
            // Ids that are not there.
            15 if random.below(9) == 0 => EventKind::Signal(LaneId(9_999), Signal::Complete),
            16 if random.below(9) == 0 => EventKind::Signal(lane, Signal::Next(ValueId(99_999))),
            16 => EventKind::Shown(value),
            17 => EventKind::Popup(text.to_owned()),
            _ => EventKind::Signal(lane, Signal::Next(value)),
        });
        b.because_of(cause);
    }
    b.build()
}

/// One event of a kind that belongs to no lane; in no order that a program would give.
fn thread_call_or_timer(random: &mut Random, b: &mut TraceBuilder, lane: LaneId, value: ValueId) {
    let object = random
        .pick(&["Account@2", "Object@1", "a class with a long name@99"])
        .to_owned();
    let other = random.pick(&["main", "parallel-1", "nobody"]).to_owned();
    let access = FieldAccess {
        object: object.clone(),
        field: "amount".to_owned(),
        value: random.pick(&TEXTS).to_owned(),
    };
    let (calls, timers) = (b.trace.calls.len() as u64, b.trace.timers.len() as u64);
    let call = CallId(random.below(calls + 1) as u32);
    let timer = TimerId(random.below(timers + 1) as u32);
    match random.below(18) {
        0 => b.thread(ThreadEvent::Started(other)),
        1 => b.thread(ThreadEvent::Blocked),
        2 => b.thread(ThreadEvent::Woken),
        3 => b.thread(ThreadEvent::Ended),
        4 => b.thread(ThreadEvent::MonitorWanted(object)),
        5 | 6 => b.thread(ThreadEvent::MonitorAcquired(object)),
        7 | 8 => b.thread(ThreadEvent::MonitorReleased(object)),
        9 => b.thread(ThreadEvent::Waiting(object)),
        10 => b.thread(ThreadEvent::Notified(other)),
        11 => b.thread(ThreadEvent::Read(access)),
        12 => b.thread(ThreadEvent::Written(access)),
        13 => {
            let kind = [CallKind::Callback, CallKind::Future, CallKind::Blocking];
            let kind = kind[random.below(3) as usize];
            b.call("getDetails(\"a\")", kind, Some(call), &[call]);
            b
        }
        14 => b.event(EventKind::Replied(call, Reply::Value(value))),
        15 => b.event(EventKind::Replied(call, Reply::Cancelled)),
        16 => {
            let lane = (random.below(3) > 0).then_some(lane);
            b.timer(lane, random.below(900));
            b
        }
        _ if random.below(2) == 0 => b.event(EventKind::TimerFired(timer)),
        _ => b.event(EventKind::TimerCancelled(timer)),
    };
}

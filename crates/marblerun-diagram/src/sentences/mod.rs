//! What happened, in words: a sentence for each event, and a summary of a run.

mod english;

use marblerun_trace::{
    CallId, CallKind, Event, EventId, EventKind, LaneId, LaneRole, Reply, Signal, Time, TimerId,
    Trace, ValueId,
};

use crate::flow;
use crate::measure;
use english::Before;
pub(crate) use english::{
    CANCELLED, DROPPED, OUTPUT, SCREEN, TIMERS, demand, folded, has, held, notifies, read,
    runs_for, waiting, waits, wants, written,
};

/// What each event is, in a sentence without a full stop; the index is the event's number.
pub fn sentences(trace: &Trace) -> Vec<String> {
    let narrator = Narrator::new(trace);
    trace
        .numbered()
        .map(|(id, _)| narrator.sentence(id))
        .collect()
}

/// What an event is, in a sentence without a full stop.
///
/// Reads the whole run to know what came before: for many events of one run use [`sentences`].
pub fn sentence(trace: &Trace, event: EventId) -> String {
    Narrator::new(trace).sentence(event)
}

/// What came of a run, in a few sentences.
pub fn summary(trace: &Trace) -> String {
    Narrator::new(trace).summary()
}

/// Knows of each event what a sentence needs from before and after.
pub(crate) struct Narrator<'a> {
    trace: &'a Trace,
    names: Vec<String>,
    context: Vec<Context>,
}

/// What surrounds an event.
#[derive(Clone, Copy, Debug)]
enum Context {
    /// Nothing of interest.
    None,
    /// For a request: there was one before.
    AskedBefore,
    /// For a value: what it was when it came in.
    Was(ValueId),
    /// For an end: this source ended first, in the same way.
    After(LaneId),
    /// For a cancel: the lane that cancels was cancelled itself.
    InTurn,
    /// For a cancel: the lane that cancels completes next.
    Satisfied,
    /// For a cancel: the lane that cancels fails next.
    Failing,
}

/// The state of a lane while a run is read.
#[derive(Clone, Debug, Default)]
struct Progress {
    asked: bool,
    cancelled: bool,
    completed: bool,
    failed: bool,
    /// The source that ended last, and the one that gave the latest value.
    source_ended: Option<LaneId>,
    input: Option<ValueId>,
    /// Cancels that this lane sent, to be explained by how it ends.
    unexplained: Vec<(usize, Time)>,
}

impl<'a> Narrator<'a> {
    /// Reads the run.
    pub(crate) fn new(trace: &'a Trace) -> Narrator<'a> {
        Narrator {
            trace,
            names: names(trace),
            context: contexts(trace),
        }
    }

    fn name(&self, lane: LaneId) -> &str {
        self.names.get(lane.0 as usize).map_or("", String::as_str)
    }

    /// The name of what a lane feeds.
    fn subscriber(&self, lane: LaneId) -> &str {
        match flow::parent(self.trace, lane) {
            Some(parent) => self.name(parent),
            None => english::SUBSCRIBER,
        }
    }

    fn value(&self, id: ValueId) -> String {
        let text = self.trace.value(id).map_or("", |value| value.text.as_str());
        english::value(&measure::one_line(text))
    }

    /// What an event is.
    pub(crate) fn sentence(&self, id: EventId) -> String {
        let Some(event) = self.trace.event(id) else {
            return String::new();
        };
        let context = self
            .context
            .get(id.0 as usize)
            .copied()
            .unwrap_or(Context::None);
        match &event.kind {
            EventKind::LaneOpened(lane) => {
                let is_inner = self
                    .trace
                    .lane(*lane)
                    .is_some_and(|l| matches!(l.role, LaneRole::Inner(_)));
                let tell = match is_inner {
                    true => english::subscribes_inner,
                    false => english::subscribes,
                };
                tell(self.subscriber(*lane), self.name(*lane))
            }
            EventKind::Signal(lane, signal) => match self.waited_in_vain(event, *lane, signal) {
                Some(sentence) => sentence,
                None => self.signal(*lane, signal, context),
            },
            EventKind::Dropped(value) => english::drops(&self.value(*value)),
            EventKind::ErrorDropped(failure) => english::drops_error(failure),
            EventKind::Called(call) => self.called(*call),
            EventKind::Replied(call, reply) => self.replied(*call, reply),
            EventKind::TimerSet(timer) => {
                let due = self
                    .trace
                    .timer(*timer)
                    .map_or(event.time, |timer| timer.due);
                english::sets_timer(self.owner(*timer), due, due - event.time)
            }
            EventKind::TimerFired(timer) => english::timer_fires(self.owner(*timer)),
            EventKind::TimerCancelled(timer) => english::calls_timer_off(self.owner(*timer)),
            EventKind::Print(text) | EventKind::Write(text) => {
                english::prints(&measure::one_line(text))
            }
            EventKind::PrintError(text) => english::prints_error(&measure::one_line(text)),
            EventKind::Shown(value) => english::shows(&self.value(*value)),
            EventKind::Popup(text) => english::pops_up(&measure::one_line(text)),
            EventKind::Thread(does) => {
                let thread = self.trace.thread(event.thread);
                measure::one_line(&english::thread(thread, does))
            }
            EventKind::Deadlock(text) => english::deadlock(&measure::one_line(text)),
            EventKind::Uncaught(failure) => {
                english::uncaught(failure, self.trace.thread(event.thread))
            }
            EventKind::Limit(limit) => english::stopped(limit),
        }
    }

    /// What `timeout` does when its time is over.
    fn waited_in_vain(&self, event: &Event, lane: LaneId, signal: &Signal) -> Option<String> {
        let waiting = match signal {
            Signal::Error(_) => lane,
            Signal::Cancel => flow::parent(self.trace, lane)?,
            _ => return None,
        };
        let fired = self.trace.event(event.cause?)?;
        let EventKind::TimerFired(timer) = fired.kind else {
            return None;
        };
        let is_own = self.trace.timer(timer)?.lane == Some(waiting);
        let is_deadline = self.trace.lane(waiting)?.operator == "timeout";
        let set = self.trace.event(fired.cause?)?;
        if !is_own || !is_deadline || set.kind != EventKind::TimerSet(timer) {
            return None;
        }
        let waited = fired.time - set.time;
        Some(match signal {
            Signal::Error(failure) => english::fails_after(waited, self.name(lane), failure),
            _ => english::cancels_after(waited, self.name(waiting), self.name(lane)),
        })
    }

    /// Whose timer it is.
    fn owner(&self, timer: TimerId) -> &str {
        let lane = self.trace.timer(timer).and_then(|timer| timer.lane);
        lane.map_or(english::PROGRAM, |lane| self.name(lane))
    }

    fn call(&self, id: CallId) -> String {
        let label = self.trace.call(id).map_or("", |call| call.label.as_str());
        english::operator(&measure::one_line(label))
    }

    fn called(&self, id: CallId) -> String {
        let call = self.call(id);
        let sources: Vec<String> = self.trace.call(id).map_or(Vec::new(), |call| {
            call.sources.iter().map(|id| self.call(*id)).collect()
        });
        match self.trace.call(id).map(|call| call.kind) {
            Some(CallKind::Future) if sources.is_empty() => english::gives_future(&call),
            Some(CallKind::Future) => english::gives_future_of(&call, &sources),
            Some(CallKind::Blocking) => english::waits_for(&call),
            _ => english::calls(&call),
        }
    }

    fn replied(&self, id: CallId, reply: &Reply) -> String {
        let call = self.call(id);
        match reply {
            Reply::Value(value) => match self.value(*value).as_str() {
                "null" => english::is_done(&call),
                value => english::replies(&call, value),
            },
            Reply::Failed(failure) => english::fails(&call, failure),
            Reply::Cancelled => english::is_cancelled(&call),
        }
    }

    /// Several events told as one, the first of them by its sentence.
    pub(crate) fn several(&self, count: u32, first: &str, from: Time, to: Time) -> String {
        english::several(count, first, from, to)
    }

    fn signal(&self, lane: LaneId, signal: &Signal, context: Context) -> String {
        let (name, subscriber) = (self.name(lane), self.subscriber(lane));
        let is_source = self.trace.lane(lane).is_none_or(|lane| lane.is_factory);
        match (signal, context) {
            (Signal::Subscribe, _) => english::hands_subscription(name, subscriber),
            (Signal::Request(n), Context::AskedBefore) => {
                english::asks(subscriber, name, *n, Before::Yes)
            }
            (Signal::Request(n), _) => english::asks(subscriber, name, *n, Before::No),
            (Signal::Next(value), Context::Was(was)) => {
                let (value, was) = (self.value(*value), self.value(was));
                if value == was {
                    english::passes_on(name, &value)
                } else {
                    english::passes_on_changed(name, &value, &was)
                }
            }
            (Signal::Next(value), _) if is_source => english::emits(name, &self.value(*value)),
            (Signal::Next(value), _) => english::passes_on(name, &self.value(*value)),
            (Signal::Error(failure), Context::After(_)) => english::passes_on_error(name, failure),
            (Signal::Error(failure), _) => english::fails(name, failure),
            (Signal::Complete, Context::After(source)) => {
                english::completes_too(name, self.name(source))
            }
            (Signal::Complete, _) => english::completes(name),
            (Signal::Cancel, Context::InTurn) => english::cancels_in_turn(subscriber, name),
            (Signal::Cancel, Context::Satisfied) => english::cancels_satisfied(subscriber, name),
            (Signal::Cancel, Context::Failing) => english::cancels_failing(subscriber, name),
            (Signal::Cancel, _) => english::cancels(subscriber, name),
        }
    }

    /// What came out of each chain, and how long it took.
    pub(crate) fn summary(&self) -> String {
        if self.trace.events.is_empty() {
            return english::nothing_happened();
        }
        let mut chains = vec![Chain::default(); self.trace.lanes.len()];
        for event in &self.trace.events {
            let EventKind::Signal(lane, signal) = &event.kind else {
                continue;
            };
            let Some(chain) = chains.get_mut(lane.0 as usize) else {
                continue;
            };
            match signal {
                Signal::Next(value) => chain.note(*value),
                signal if signal.is_terminal() => {
                    chain.end.get_or_insert((signal, event.time));
                }
                _ => {}
            }
        }
        let mut parts = Vec::new();
        for (lane, chain) in (0..).map(LaneId).zip(&chains) {
            if flow::parent(self.trace, lane).is_some() {
                continue;
            }
            if parts.len() == Chain::MOST {
                break;
            }
            let texts: Vec<String> = chain
                .values
                .iter()
                .map(|value| self.value(*value))
                .collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let end = match chain.end {
                Some((Signal::Complete, at)) => english::then_completes(at),
                Some((Signal::Error(failure), at)) => english::then_fails(failure, at),
                Some((_, at)) => english::then_is_cancelled(at),
                None => english::then_stays_open(),
            };
            parts.push(english::chain(self.name(lane), &texts, chain.more, &end));
        }
        parts.push(english::extent(self.trace.events.len(), self.trace.end()));
        parts.join(" ")
    }
}

/// What came out of a chain.
#[derive(Clone, Debug, Default)]
struct Chain<'a> {
    values: Vec<ValueId>,
    more: usize,
    end: Option<(&'a Signal, Time)>,
}

impl Chain<'_> {
    /// So many values and chains are named.
    const MOST: usize = 10;

    fn note(&mut self, value: ValueId) {
        if self.values.len() < Chain::MOST {
            self.values.push(value);
        } else {
            self.more += 1;
        }
    }
}

/// What lanes are called: by their operator, numbered in order of assembly where that is not
/// enough.
fn names(trace: &Trace) -> Vec<String> {
    let mut by_operator: Vec<(&str, u32, LaneId)> = flow::numbered(trace)
        .map(|(id, lane)| (lane.operator.as_str(), lane.assembly, id))
        .collect();
    by_operator.sort();
    let mut names = vec![String::new(); trace.lanes.len()];
    for same in by_operator.chunk_by(|a, b| a.0 == b.0) {
        for (n, (operator, _, lane)) in same.iter().enumerate() {
            names[lane.0 as usize] = match same.len() {
                1 => english::operator(operator),
                _ => english::nth_operator(operator, n + 1),
            };
        }
    }
    names
}

fn contexts(trace: &Trace) -> Vec<Context> {
    let mut contexts = vec![Context::None; trace.events.len()];
    let mut lanes = vec![Progress::default(); trace.lanes.len()];
    for (at, event) in trace.events.iter().enumerate() {
        let EventKind::Signal(id, signal) = &event.kind else {
            continue;
        };
        let index = id.0 as usize;
        if index >= lanes.len() {
            continue;
        }
        let parent = flow::parent(trace, *id).map(|parent| parent.0 as usize);
        let lane = &mut lanes[index];
        match signal {
            Signal::Subscribe => {}
            Signal::Request(_) => {
                if std::mem::replace(&mut lane.asked, true) {
                    contexts[at] = Context::AskedBefore;
                }
            }
            Signal::Next(value) => {
                if let Some(input) = lane.input
                    && same_marble(trace, input, *value)
                {
                    contexts[at] = Context::Was(input);
                }
                if let Some(parent) = parent {
                    lanes[parent].input = Some(*value);
                }
            }
            Signal::Error(_) | Signal::Complete => {
                let is_error = matches!(signal, Signal::Error(_));
                let explained = if is_error {
                    Context::Failing
                } else {
                    Context::Satisfied
                };
                for (cancel, time) in std::mem::take(&mut lane.unexplained) {
                    if time == event.time {
                        contexts[cancel] = explained;
                    }
                }
                (lane.completed, lane.failed) = (!is_error, is_error);
                if let Some(source) = lane.source_ended {
                    let source_ended = &lanes[source.0 as usize];
                    if if is_error {
                        source_ended.failed
                    } else {
                        source_ended.completed
                    } {
                        contexts[at] = Context::After(source);
                    }
                }
                if let Some(parent) = parent {
                    lanes[parent].source_ended = Some(*id);
                }
            }
            Signal::Cancel => {
                lane.cancelled = true;
                if let Some(parent) = parent {
                    if lanes[parent].cancelled {
                        contexts[at] = Context::InTurn;
                    } else {
                        lanes[parent].unexplained.push((at, event.time));
                    }
                }
            }
        }
    }
    contexts
}

/// Whether one value became the other.
fn same_marble(trace: &Trace, a: ValueId, b: ValueId) -> bool {
    matches!((trace.value(a), trace.value(b)), (Some(a), Some(b)) if a.identity == b.identity)
}

#[cfg(test)]
mod tests;

//! Sinks of many values.
//!
//! - **Demand**: depends on the kind: values are queued, kept, or refused.
//! - **Completion**: after the values that are queued or kept.
//! - **Error**: after the values that are queued or kept; a multicast queue is discarded.
//! - **Cancellation**: of that subscriber; a multicast queue ends with its last one.
//! - **Scheduler**: none; values come where they are emitted or requested.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use super::EmitResult;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, NonPositiveRequest, OverflowError};
use crate::flux::Flux;
use crate::operator::shared::history::{History, Limits};
use crate::operator::shared::hub::{Hub, Idle};
use crate::operator::shared::unicast::{Refusal, Unicast};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::scheduler::Scheduler;

/// The kinds of sinks of many values.
#[derive(Clone, Copy, Debug)]
pub struct Spec;

impl Spec {
    /// For one subscriber.
    pub fn unicast(self) -> UnicastSpec {
        UnicastSpec
    }

    /// For many, who see what is emitted while they listen.
    pub fn multicast(self) -> Multicast {
        Multicast
    }

    /// For many, who see the past, too.
    pub fn replay(self) -> Replaying {
        Replaying
    }
}

/// Sinks for one subscriber.
#[derive(Clone, Copy, Debug)]
pub struct UnicastSpec;

impl UnicastSpec {
    /// Values wait for the subscriber and its demand, without bound.
    pub fn on_backpressure_buffer<T: 'static>(self) -> Many<T> {
        Many(Rc::new(Unicast::new()))
    }
}

/// Sinks for many subscribers.
#[derive(Clone, Copy, Debug)]
pub struct Multicast;

/// The least room of a queue.
const LEAST_ROOM: usize = 8;

/// The room of a queue when none is given.
const ROOM: usize = 256;

impl Multicast {
    /// Values wait for the slowest subscriber, 256 at most; it ends when the last one cancels.
    pub fn on_backpressure_buffer<T: Clone + 'static>(self) -> Many<T> {
        self.on_backpressure_buffer_size(ROOM)
    }

    /// [`on_backpressure_buffer`](Multicast::on_backpressure_buffer) with room for `size` values,
    /// rounded up to a power of two and to 8 unless it is 1.
    pub fn on_backpressure_buffer_size<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Many(Rc::new(Queue::new(Idle::End, size)))
    }

    /// [`on_backpressure_buffer_size`](Multicast::on_backpressure_buffer_size) that goes on when
    /// the last subscriber cancels.
    pub fn on_backpressure_buffer_no_auto_cancel<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Many(Rc::new(Queue::new(Idle::Wait, size)))
    }

    /// A value goes to those who have requested it; the others miss it.
    pub fn direct_best_effort<T: Clone + 'static>(self) -> Many<T> {
        Many(Rc::new(Direct::new(Effort::Best)))
    }

    /// A value goes to all subscribers or, if one has not requested it, to none.
    pub fn direct_all_or_nothing<T: Clone + 'static>(self) -> Many<T> {
        Many(Rc::new(Direct::new(Effort::AllOrNothing)))
    }
}

/// Sinks that keep the past.
#[derive(Clone, Copy, Debug)]
pub struct Replaying;

impl Replaying {
    /// Keeps all values.
    pub fn all<T: Clone + 'static>(self) -> Many<T> {
        Replaying::keep(Limits::default())
    }

    /// Keeps the last value.
    pub fn latest<T: Clone + 'static>(self) -> Many<T> {
        self.limit(1)
    }

    /// Keeps the last value; as long as there is none, this one.
    pub fn latest_or_default<T: Clone + 'static>(self, value: T) -> Many<T> {
        let sink = self.limit(1);
        sink.try_emit_next(value);
        sink
    }

    /// Keeps the last `size` values.
    pub fn limit<T: Clone + 'static>(self, size: usize) -> Many<T> {
        Replaying::keep(Limits {
            size: Some(size),
            age: None,
        })
    }

    /// Keeps the values that are younger than `age`.
    pub fn limit_duration<T: Clone + 'static>(self, age: Duration, clock: &Scheduler) -> Many<T> {
        Replaying::keep(Limits {
            size: None,
            age: Some((age, clock.clone())),
        })
    }

    fn keep<T: Clone + 'static>(limits: Limits) -> Many<T> {
        Many(Rc::new(History::new(limits, UNBOUNDED)))
    }
}

/// A sink of many values. Clones are the same sink.
pub struct Many<T>(Rc<dyn Sink<T>>);

impl<T: 'static> Many<T> {
    /// Emits a value, if that can be done now; otherwise the value is gone.
    pub fn try_emit_next(&self, value: T) -> EmitResult {
        match self.0.next(value) {
            Ok(()) => EmitResult::Ok,
            Err((why, _)) => why,
        }
    }

    /// Completes.
    pub fn try_emit_complete(&self) -> EmitResult {
        self.0.end(Ok(()))
    }

    /// Fails.
    pub fn try_emit_error(&self, error: impl Into<Error>) -> EmitResult {
        self.0.end(Err(error.into()))
    }

    /// Emits a value, again as long as `retries` says so when it was refused. If it says no, an
    /// overflow ends the sink with an [`OverflowError`], and a value that comes after the end is
    /// dropped.
    pub fn emit_next(&self, value: T, retries: impl Fn(EmitResult) -> bool) {
        let mut offered = value;
        loop {
            let Err((why, value)) = self.0.next(offered) else {
                return;
            };
            if !retries(why) {
                return self.give_up(why, &value);
            }
            offered = value;
        }
    }

    fn give_up(&self, why: EmitResult, value: &T) {
        match why {
            EmitResult::Overflow => {
                self.0.context().discard(value);
                self.0.end(Err(OverflowError::EMIT_NEXT.into()));
            }
            EmitResult::Cancelled => self.0.context().discard(value),
            EmitResult::Terminated => self.0.context().next_dropped(value),
            EmitResult::Ok | EmitResult::ZeroSubscriber => {}
        }
    }

    /// Completes, again as long as `retries` says so when that was refused.
    pub fn emit_complete(&self, retries: impl Fn(EmitResult) -> bool) {
        loop {
            let result = self.0.end(Ok(()));
            if result == EmitResult::Ok || !retries(result) {
                return;
            }
        }
    }

    /// Fails, again as long as `retries` says so when that was refused; an error that comes after
    /// the end is dropped.
    pub fn emit_error(&self, error: impl Into<Error>, retries: impl Fn(EmitResult) -> bool) {
        let error = error.into();
        loop {
            let result = self.0.end(Err(error.clone()));
            if result == EmitResult::Terminated && !retries(result) {
                return self.0.context().error_dropped(&error);
            }
            if result == EmitResult::Ok || !retries(result) {
                return;
            }
        }
    }

    /// How many listen.
    pub fn current_subscriber_count(&self) -> usize {
        self.0.subscriber_count()
    }

    /// What is emitted.
    pub fn as_flux(&self) -> Flux<ManyFlux<T>> {
        Flux(ManyFlux(self.0.clone()))
    }
}

impl<T> Clone for Many<T> {
    fn clone(&self) -> Many<T> {
        Many(self.0.clone())
    }
}

impl<T> fmt::Debug for Many<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Many")
    }
}

/// See [`Many::as_flux`].
pub struct ManyFlux<T>(Rc<dyn Sink<T>>);

impl<T: 'static> Publisher for ManyFlux<T> {
    type Item = T;

    fn subscribe<S: Subscriber<T>>(&self, downstream: S) {
        self.0.clone().subscribe(Box::new(downstream));
    }
}

impl<T> Clone for ManyFlux<T> {
    fn clone(&self) -> ManyFlux<T> {
        ManyFlux(self.0.clone())
    }
}

impl<T> fmt::Debug for ManyFlux<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ManyFlux")
    }
}

trait Sink<T> {
    /// Takes the value, or gives it back and says why.
    fn next(&self, value: T) -> Result<(), (EmitResult, T)>;
    fn end(&self, end: Result<(), Error>) -> EmitResult;
    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>);
    fn subscriber_count(&self) -> usize;
    fn context(&self) -> Context;
}

impl From<Refusal> for EmitResult {
    fn from(refusal: Refusal) -> EmitResult {
        match refusal {
            Refusal::Cancelled => EmitResult::Cancelled,
            Refusal::Terminated => EmitResult::Terminated,
        }
    }
}

impl<T: 'static> Sink<T> for Unicast<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        self.offer(value)
            .map_err(|(why, value)| (why.into(), value))
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        match Unicast::end(self, end) {
            Ok(()) => EmitResult::Ok,
            Err(why) => why.into(),
        }
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        Publisher::subscribe(&*self, downstream);
    }

    fn subscriber_count(&self) -> usize {
        Unicast::subscriber_count(self)
    }

    fn context(&self) -> Context {
        Unicast::context(self)
    }
}

/// A queue that all subscribers read together.
struct Queue<T> {
    hub: Rc<Hub<T>>,
    room: usize,
    is_ended: Cell<bool>,
}

impl<T: Clone + 'static> Queue<T> {
    fn new(idle: Idle, size: usize) -> Queue<T> {
        let room = match size {
            0 | 1 => 1,
            _ => size.max(LEAST_ROOM).next_power_of_two(),
        };
        Queue {
            hub: Hub::new(idle, 0),
            room,
            is_ended: Cell::new(false),
        }
    }
}

impl<T: Clone + 'static> Sink<T> for Queue<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.is_ended.get() {
            return Err((EmitResult::Terminated, value));
        }
        if !self.hub.is_ended() && self.hub.queued() >= self.room {
            let why = match self.hub.subscriber_count() {
                0 => EmitResult::ZeroSubscriber,
                _ => EmitResult::Overflow,
            };
            return Err((why, value));
        }
        self.hub.put(value);
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.is_ended.replace(true) {
            return EmitResult::Terminated;
        }
        if !self.hub.is_ended() {
            self.hub.put_end(end);
        }
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        self.hub.subscribe(downstream);
    }

    fn subscriber_count(&self) -> usize {
        self.hub.subscriber_count()
    }

    fn context(&self) -> Context {
        self.hub.context()
    }
}

impl<T: Clone + 'static> Sink<T> for Rc<History<T>> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.is_done() {
            return Err((EmitResult::Terminated, value));
        }
        self.put(value);
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.is_done() {
            return EmitResult::Terminated;
        }
        self.put_end(end);
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        History::subscribe(&self, downstream);
    }

    fn subscriber_count(&self) -> usize {
        History::subscriber_count(self)
    }

    fn context(&self) -> Context {
        History::context(self)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effort {
    Best,
    AllOrNothing,
}

/// No queue: a value is taken now or never.
struct Direct<T> {
    effort: Effort,
    /// Copied on change: signalling goes through the list it has started with.
    readers: RefCell<Rc<Vec<Rc<Reader<T>>>>>,
    end: RefCell<Option<Result<(), Error>>>,
}

struct Reader<T> {
    downstream: Downstream<Box<dyn Subscriber<T>>>,
    context: Context,
    requested: Demand,
    sink: Rc<Direct<T>>,
}

impl<T: 'static> Direct<T> {
    fn new(effort: Effort) -> Direct<T> {
        Direct {
            effort,
            readers: RefCell::default(),
            end: RefCell::new(None),
        }
    }

    fn remove(&self, reader: &Reader<T>) {
        let mut readers = (**self.readers.borrow()).clone();
        readers.retain(|other| !std::ptr::eq(&**other, reader));
        let replaced = self.readers.replace(Rc::new(readers));
        drop(replaced);
    }
}

impl<T: Clone + 'static> Sink<T> for Direct<T> {
    fn next(&self, value: T) -> Result<(), (EmitResult, T)> {
        if self.end.borrow().is_some() {
            return Err((EmitResult::Terminated, value));
        }
        let readers = self.readers.borrow().clone();
        if readers.is_empty() {
            return Err((EmitResult::ZeroSubscriber, value));
        }
        let wants = |reader: &&Rc<Reader<T>>| reader.requested.get() > 0;
        let can_emit = match self.effort {
            Effort::Best => readers.iter().any(|reader| wants(&reader)),
            Effort::AllOrNothing => readers.iter().all(|reader| wants(&reader)),
        };
        if !can_emit {
            return Err((EmitResult::Overflow, value));
        }
        for reader in readers.iter().filter(wants) {
            reader.requested.deliver(1);
            let value = value.clone();
            reader.downstream.signal(|s| s.on_next(value));
        }
        Ok(())
    }

    fn end(&self, end: Result<(), Error>) -> EmitResult {
        if self.end.borrow().is_some() {
            return EmitResult::Terminated;
        }
        self.end.replace(Some(end.clone()));
        let readers = self.readers.take();
        for reader in &*readers {
            reader.end(end.clone());
        }
        EmitResult::Ok
    }

    fn subscribe(self: Rc<Self>, downstream: Box<dyn Subscriber<T>>) {
        let context = downstream.context();
        let reader = Rc::new(Reader {
            downstream: Downstream::new(downstream),
            context,
            requested: Demand::none(),
            sink: self.clone(),
        });
        let subscription = Subscription::new(reader.clone());
        reader.downstream.signal(|s| s.on_subscribe(subscription));
        if reader.downstream.is_released() {
            return;
        }
        let end = self.end.borrow().clone();
        if let Some(end) = end {
            return reader.end(end);
        }
        let mut readers = (**self.readers.borrow()).clone();
        readers.push(reader);
        self.readers.replace(Rc::new(readers));
    }

    fn subscriber_count(&self) -> usize {
        self.readers.borrow().len()
    }

    fn context(&self) -> Context {
        let readers = self.readers.borrow();
        readers
            .first()
            .map(|reader| reader.context.clone())
            .unwrap_or_default()
    }
}

impl<T: 'static> Reader<T> {
    fn end(&self, end: Result<(), Error>) {
        self.downstream.end(|s| match end {
            Ok(()) => s.on_complete(),
            Err(error) => s.on_error(error),
        });
    }
}

impl<T: 'static> Upstream for Reader<T> {
    fn request(&self, n: u64) {
        if n == 0 {
            self.end(Err(NonPositiveRequest.into()));
            self.sink.remove(self);
        } else {
            self.requested.add(n);
        }
    }

    fn cancel(&self) {
        if !self.downstream.is_released() {
            self.downstream.release();
            self.sink.remove(self);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EmitResult, Sinks};
    use super::Many;
    use crate::error::{Disconnected, NonPositiveRequest};
    use crate::testing::{Probe, values};

    /// Emits the values; the results' first letters.
    fn emit(sink: &Many<i32>, values: impl IntoIterator<Item = i32>) -> String {
        let letter = |value| match sink.try_emit_next(value) {
            EmitResult::Ok => 'o',
            EmitResult::Terminated => 't',
            EmitResult::Overflow => 'f',
            EmitResult::Cancelled => 'c',
            EmitResult::ZeroSubscriber => 'z',
        };
        values.into_iter().map(letter).collect()
    }

    fn subscribe(sink: &Many<i32>, demand: u64) -> Probe {
        let probe = Probe::new();
        if demand > 0 {
            probe.request(demand);
        }
        sink.as_flux().subscribe_with(probe.subscriber());
        probe
    }

    #[test]
    fn unicast_queues_for_one() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        assert_eq!(emit(&sink, [1]), "o");
        assert_eq!(sink.current_subscriber_count(), 0);
        let probe = subscribe(&sink, 1);
        assert_eq!(emit(&sink, [2]), "o");
        assert_eq!(sink.current_subscriber_count(), 1);
        assert_eq!(sink.try_emit_complete(), EmitResult::Ok);
        assert_eq!(probe.log(), "1");
        probe.request(1);
        assert_eq!(probe.log(), "1 2 |");
        assert_eq!(emit(&sink, [3]), "t");
        assert!(values(sink.as_flux()).starts_with("#Sinks.many().unicast()"));
        assert!(probe.is_source_released());
    }

    #[test]
    fn unicast_refuses_what_comes_after_a_cancel() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        let probe = subscribe(&sink, 1);
        assert_eq!(emit(&sink, [1, 2]), "oo");
        probe.cancel();
        assert_eq!(emit(&sink, [3]), "c");
        assert_eq!(sink.try_emit_complete(), EmitResult::Cancelled);
        assert!(probe.is_source_released());
    }

    #[test]
    fn a_multicast_queue_waits_for_the_slowest() {
        let sink = Sinks::many().multicast().on_backpressure_buffer_size(2);
        assert_eq!(emit(&sink, 1..=9), "ooooooooz");
        let one = subscribe(&sink, 1);
        let two = subscribe(&sink, 9);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1", ""));
        one.request(1);
        assert_eq!((one.log().as_str(), two.log().as_str()), ("1 2", "2"));
        assert_eq!(emit(&sink, 9..=12), "ooff");
        one.request(90);
        assert_eq!(sink.try_emit_complete(), EmitResult::Ok);
        assert_eq!(one.log(), "1 2 3 4 5 6 7 8 9 10 |");
        assert_eq!(two.log(), "2 3 4 5 6 7 8 9 10 |");
        assert_eq!(values(sink.as_flux()), "|");
    }

    #[test]
    fn a_multicast_queue_ends_with_its_last_subscriber_unless_told_otherwise() {
        let sink = Sinks::many().multicast().on_backpressure_buffer();
        subscribe(&sink, 1).cancel();
        assert_eq!(emit(&sink, [2]), "o");
        assert_eq!(values(sink.as_flux()), "|");
        let sink = Sinks::many()
            .multicast()
            .on_backpressure_buffer_no_auto_cancel(2);
        subscribe(&sink, 1).cancel();
        assert_eq!(emit(&sink, [2, 3]), "oo");
        assert_eq!(subscribe(&sink, 9).log(), "2 3");
    }

    #[test]
    fn direct_sinks_refuse_what_nobody_requested() {
        let best = Sinks::many().multicast().direct_best_effort();
        let all = Sinks::many().multicast().direct_all_or_nothing();
        assert_eq!(emit(&best, [1]) + &emit(&all, [1]), "zz");
        let (b1, b2) = (subscribe(&best, 1), subscribe(&best, 0));
        let (a1, a2) = (subscribe(&all, 2), subscribe(&all, 1));
        assert_eq!(emit(&best, [1, 2]) + &emit(&all, [1, 2]), "ofof");
        assert_eq!((b1.log().as_str(), b2.log().as_str()), ("1", ""));
        assert_eq!((a1.log().as_str(), a2.log().as_str()), ("1", "1"));
        assert_eq!(all.try_emit_complete(), EmitResult::Ok);
        assert_eq!(best.try_emit_error(Disconnected), EmitResult::Ok);
        assert_eq!(emit(&best, [1]) + &emit(&all, [1]), "tt");
        assert_eq!(
            (b2.log().as_str(), a2.log().as_str()),
            ("#Disconnected", "1 |")
        );
        assert_eq!(values(best.as_flux()), "#Disconnected");
    }

    #[test]
    fn emitting_without_demand_ends_a_direct_sink() {
        let sink = Sinks::many().multicast().direct_best_effort();
        sink.emit_next(0, |_| false);
        let probe = subscribe(&sink, 0);
        sink.emit_next(1, |_| false);
        let message = "#Backpressure overflow during Sinks.Many#emitNext";
        assert_eq!(probe.log(), message);
        sink.emit_complete(|_| false);
        assert_eq!(values(sink.as_flux()), message);
    }

    #[test]
    fn replaying_sinks_show_the_past() {
        let all = Sinks::many().replay().all();
        let two = Sinks::many().replay().limit(2);
        let slow = (subscribe(&all, 1), subscribe(&two, 1));
        assert_eq!(emit(&all, 1..4) + &emit(&two, 1..4), "oooooo");
        assert_eq!(subscribe(&all, 9).log(), "1 2 3");
        assert_eq!(subscribe(&two, 9).log(), "2 3");
        all.try_emit_complete();
        two.try_emit_error(NonPositiveRequest);
        slow.0.request(9);
        slow.1.request(9);
        assert_eq!(slow.0.log(), "1 2 3 |");
        assert!(slow.1.log().starts_with("1 2 3 #Spec"));
        assert_eq!(values(all.as_flux()), "1 2 3 |");
        assert_eq!(values(two.as_flux()), slow.1.log()[2..]);
        let latest = Sinks::many().replay().latest_or_default(7);
        assert_eq!(subscribe(&latest, 9).log(), "7");
        emit(&latest, [8]);
        assert_eq!(subscribe(&latest, 9).log(), "8");
    }

    #[test]
    fn emitting_from_inside_on_next_comes_after_it() {
        let sink = Sinks::many().unicast().on_backpressure_buffer();
        let again = sink.clone();
        let probe = Probe::new();
        probe.request(9);
        let flux = sink.as_flux().map(move |value: i32| {
            if value < 3 {
                again.try_emit_next(value + 1);
            }
            value
        });
        flux.subscribe_with(probe.subscriber());
        sink.try_emit_next(1);
        assert_eq!((probe.log().as_str(), probe.deepest()), ("1 2 3", 1));
    }
}
